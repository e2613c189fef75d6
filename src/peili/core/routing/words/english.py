"""English."""

from peili.core.routing.inquiry import Flag
from peili.core.routing.words.table import Words

NAMES = {
    "people": """
        colleague*, coworker*, co-worker*, employee*, worker*, *worker, manager*, boss*, supervisor*
        teacher*, nurse*, doctor*, driver*, director*, principal*, student*, pupil*, patient*
        client*, customer*, resident*, child*, kid*, teenager*, person, man, woman, someone
        somebody, he, she, him, her, member*, teammate*, friend*, one, two, three, staff, officer*
        me, us, guard*, people, boy, girl, baby, paramedic*, firefighter*
    """,
    "workers": """
        me, her, him, us, colleague*, coworker*, co-worker*, employee*, staff, team, someone
        somebody, member*, teacher*, nurse*, worker*, people, them
    """,
    "clients": """
        pupils, pupil*, students, children*, kids*, teenagers*, clients*, clients', patients*
        customers*, residents*, families*, couples*, parents*, youth*, young, refugees*, survivors*
        victims*, schoolchildren*, adolescents*, people we serve, offenders*, inmates*, child's
        teenagers, bereaved, school psychologists, counsellors
    """,
    "topic": """
        training*, train, trained, lecture*, course*, workshop*, prevent*, prevention, preventing
        policy, policies, plan, plans, planning, management, manager's, research*, thesis, study
        seminar*, webinar*, talk, guideline*, programme*, program, campaign*, against, anti-*
        preparedness, communication*, communications, response plan, resolution, skills, handling
        awareness, how to recognise, theme*, topic*, presentation*
    """,
    "not": """
        no, not, never, without, neither, nor, none, isn't, aren't, wasn't, weren't, haven't, hasn't
        don't, doesn't, didn't, cannot, ain't, hadn't
    """,
    "meet": """
        face, facing, meet, sees, see, encounter*, everyday, daily, casework, caseload
    """,
}

WORDS = Words(
    names=NAMES,
    known_by="""
        the, and, of, to, is, in, that, we, our, my, for, with, are, was, you, have, be, at, this
        from, has, do, not, or, by, an, it, her, his, they, i, a, who, what, how, after, would, like
        been, there, their, can, your, but, all, as, when, need, one, two, hello
    """,
    matters={
        Flag.CRISIS: """
            crisis, crises, suicid*, suicidal, violence, violent*, accident*, trauma*, tragedy
            tragedies, homicide*, murder*, assault*, death, deaths, threats
        """,
        Flag.BULLYING: """
            bully*, bullied, *bullying, harass*, mobbing, discriminat*, humiliat*, intimidat*
            belittl*, ostraci*, racis*, sexis*, abusive
        """,
        Flag.CONFLICT: "conflict*, dispute*, quarrel*, feud*, friction*, infighting, clash*",
        Flag.THERAPY: """
            depression, anxiety, insomnia, panic, ptsd, addiction*, self-harm*, burnout's
        """,
    },
    events={
        Flag.CRISIS: """
            an emergency, acute emergency, chok* .. death, choked on, suffocat*, on fire
            set on fire, burned (himself|herself|themselves), burnt
            (nearly|almost) (died|drowned|killed|lost), stopped breathing, cpr, stroke at
            blames (herself|himself|themselves), blame (ourselves|themselves)
            blaming (herself|himself), panic attacks .. after, hospitalised, hospitalized, ambush*
            shot at, fired shots, pepper spray, held at (knifepoint|gunpoint), knifepoint, gunpoint
            molotov, acid, kidnapped, abducted
            (can't|cannot|unable to|afraid to|scared to|not dare|dares to) .. (return|come|go|be at)
              .. (work|alone|the desk|office)
            how do we (go on|move on|cope|support), overwhelmed by grief
            loss of (a|our|one of) .. (colleague|coworker|student|patient|child|client|resident
              |teacher)
            (death|suicide|murder|killing) of (a|our|one of|my) .. (colleague|coworker|student
              |patient|child|client|resident|teacher|employee)
            (died|passed|death) .. (unexpected*|sudden*), unexpected* .. (death|passing)
            sudden .. (death|passing|loss), jumped .. (in front|off|from|out)
            in front of .. (train|trains|bus|car|truck), (did not|didn't) (make it|survive)
            lost .. life, threw (himself|herself), (reason|point) .. (live|living), go on living
            no reason to (live|go on), don't want to be here, ending it all, end it all
            better off dead, hurt myself, harm myself, hurting myself, self-harm .. i
            take my own life
            (punched|hit|kicked|choked|slapped|struck|spat|stabbed|attacked|assaulted|threatened
              |shot|beaten|beat|strangled|bitten) .. (by|at|in|one|a|our|my|the)
            spat at, grabbed .. (throat|neck|by), lunged, threw .. (chair|object|at), smashed
            threat* .. (made|received|staff|kill|violence|life), threaten* .. (staff|kill|with|us)
            in danger, fear for .. (lives|life|safety), unsafe after, afraid to (come|return|go)
            scared to (come|return|go), break-in, broke in, burglar*, arson, set fire, caught fire
            fire at, blaze, drown*, collapsed and, electrocut*, crushed, amputat*
            lost .. (arm|leg|fingers|hand), fell .. (from|off|scaffold*), severe .. injur*
            serious* .. (injur*|wounded|hurt|burn*), hospitali*, intensive care, icu, unconscious
            reliving it, flashbacks after, distraught, heartbroken
            grieving .. (colleague|coworker|staff|team), mourning, murdered, manslaughter, terror*
            massacre*, hostage, lockdown .. (shooter|school|threat)
            missing .. (found|child|resident), miscarriage at work, stillb*, went missing
            crisis (has|hit|struck), in .. (deep|acute) crisis, acute situation
            {people} & (died|dead|killed|murdered|drowned|collapsed), passed away, lost .. lives
            died suddenly, sudden death*, (took|taken|take|taking) .. own life, hanged
            (buried|bury|burying) .. (colleague|coworker|friend|pupil|student|child|lead|manager
              |boss|nurse|teacher|teammate)
            hung (himself|herself), killed (himself|herself), (committed|attempted) suicide
            suicide attempt*, died by suicide, want to die, end my life
            (i am|i'm|feel|feeling|been) .. suicidal, don't want to live, kill myself, stabb*
            knife*, knives, gun, gunman*, shotgun*, rifle*, pistol*, mauled, under the ice
            shoot*, shot, armed, weapon*, robb*, attacked, attack
            attacks, attacker*, assaulted, assault, beaten, beat .. up, punched, strangled, strangl*
            {people} & (hit|kicked|choked|slapped|struck), raped, rape, threatened, bomb*
            death threat*, threats .. (kill|against), hostage*, kidnap*, intruder*, broke into
            explosion*, exploded, fire .. (broke|destroyed|office|building|ward), arson*
            burned down, burnt down, fatal*, seriously injured, badly injured, severely injured
            injured, accident .. (killed|fatal|died|serious*), serious accident, work accident
            workplace accident, car crash, crash*, near miss, near-miss*, in shock, shocked, shaken
            devastated, traumatic, traumati*, tragic*, terrible .. happened
            (something|incident) .. (terrible|horrible|awful), horrific*, debriefing*, defusing*
            evacuat*, overdos*, heart attack*, cardiac arrest*, resuscitat*, ambulance, ambulances
            police (were|came|was) .. (called|here)*, acute crisis, crisis situation*
            critical incident*, violent incident*, terrified, found dead, pulled a (knife|gun)
            # told without its name
            set .. (alight|ablaze), burning (car|house|building|flat|home|van|bus|wreck)
            (pull|pulled|drag|dragged) .. (body|bodies|water|fire|wreck|burning)
            (men|man|people|workers|one|two|three) dead, left .. dead
            (bit|bites|bitten|punched|kicked|headbutted|hit|slapped|scratched) .. (carer*|staff
              |nurse*|teacher*|me|worker*|colleague*|aide*|assistant*)
            (was|were|been) .. found .. (home|flat|apartment|dead|unresponsive|floor|hanging)
            found (him|her|them|unresponsive|hanging|lifeless)
            (police|hospital) .. (rang|called|phoned|informed|told) .. (us|me|that), never woke up
            (is|are) no longer with us, no longer with us
            (did|does|didn't) .. (wake up|survive|make it|pull through), taken from us
            (lost|losing|lose) .. (patient|pupil|student|resident|child|client|member|nurse|teacher
              |manager|driver|friend|one of (our|us))
            loss of .. (life|colleague|coworker|pupil|student|child|manager|teacher|member|nurse)
            (his|her|their|own|my) (own )*life
            (took|taken|take|taking|ended|end|ending) .. (his|her|their|my|own) .. li(fe|ves)
            funeral*, memorial .. (service|colleague|coworker), half-mast, minute's silence
            grief-stricken, grief .. (team|staff|office|colleague), (grieving|mourning|mourn|mourns)
            heart stopped, dropped dead, (bled|burned|burnt|froze), to death
            death of .. (colleague|coworker|manager|boss|nurse|teacher|pupil|employee|staff|child
              |resident|student|member)
            (frightened|afraid|scared|terrified|fear|fears|dare) .. (come|coming|return|returning|go
              |work|working|be|being) .. (work|in|shift|shifts|alone|nights|back|office|school)
            (knows|found out|know) where .. (live|lives), (following|followed|stalked) .. home
            (threatening|menacing) (messages|letters|calls|emails|texts|behaviour|behavior|client
              |patient|parent|customer|man)
            (waited|waiting) .. (outside|car park|parking)
            (smashed|trashed|wrecked|destroyed) .. (room|office|furniture|windows|ward|reception)
            (barricad*|hid|hiding|locked ourselves|locked themselves|fled|ran for), lashed out
            (attack|attacks|attacked|assault|assaulted|assaults) .. (by|on|nurse|staff|colleague
              |teacher|driver)
            headbutt*, bit .. (nurse|staff|colleague|me|carer), spat (on|in|at)
            (trapped|pinned|crushed|caught) .. (under|between|machine|by|in)
            fell .. (off|through|down|roof|ladder|window|height), knocked down
            hit by .. (car|bus|lorry|truck|train|van|tram|forklift)
            (under|beneath) .. (lorry|train|bus|tractor|forklift|truck)
            (lost|losing) .. (limb|finger|fingers|leg|arm|eye|sight), drowned, drowning
            life-threatening, fighting for .. life, (critical|serious) condition, life support
            (witnessed|witness|saw) .. (it|death|accident|everything|die|dying|killed|fall|happen
              |attack|stabbing|suicide|body)
            eyewitness*, (in|utter|complete) (shock|pieces)
            (numb|stunned|shattered|traumatised|traumatized|reeling), worst .. (happened|imaginable)
            (horrible|terrible|dreadful|awful|horrific|tragic) .. (accident|incident|event|thing
              |happened|death|news)
            (burnt|burned|burning) .. (down|home|building|flat|injur*)
            fire .. (night|killed|died|home|wing|flat|kitchen), was killed
            (lost|lose|losing) .. (colleague|coworker|co-worker|teammate), ran over, run over
        """,
        Flag.BULLYING: """
            verbal abuse, abuse from (my|our|a) (boss|manager|supervisor|colleague*)
            isolat* (me|her|him), isolated by, hazed, hazing, snide
            (goes|go|fall|falls) silent when, taken .. (duties|tasks|office) .. away, stripped of
            (nobody|no one) .. (speaks|talks|sits|eats) .. (with|to) me
            whisper* .. (about|behind|me), treated as .. (outsider|joke|idiot|child)
            (mocking|making jokes) .. (accent|me|her|him), harsh* criticism .. (constant|public)
            publicly (shamed|criticised|criticized|humiliated|scolded), shamed, shaming, blackmail*
            turned .. against me, against me, turning .. against, oppress*, walk* all over
            freez* .. out, freezing out, froze .. out, making fun, makes fun, made fun, make fun
            fun of (me|my|her|his|him), pick on, lies .. (about|me), spread* lies
            (unwanted|inappropriate|sexual|sexist|racist|offensive|nasty|hurtful|cruel|degrading
              |snide|rude) .. (comment*|remark*|joke*|message*|advances|attention|touching|behaviour
              |behavior)
            calls (me|us|her|him|them) .. (stupid|idiot*|lazy|useless|names|incompetent|worthless)
            calls us idiots, (threatens|threatened|threatening) .. (fire|job|dismiss*|sack*)
            undermining me, undermine me, undermined, sidelin*, {workers} .. isolated by
            cut .. out of, kept out of, not invited, never invited, excluded
            (talks|talking|talk) .. behind, rolls .. eyes, silent treatment, gang* up, ganging up
            mean to me, cruel, nasty to, torment*, victimi*
            target* by .. (colleague*|manager|boss|coworker*|team), hostile work environment
            hostile environment, belittled, criticis* .. front of, criticiz* .. front of
            in front of (others|everyone|colleagues|the team|patients|clients|customers|staff)
              .. (humiliat*|criticis*|shout*|yell*)
            (humiliat*|criticis*|criticiz*|shout*|yell*|scold*) .. in front of, walk on eggshells
            eggshells, afraid of (my boss|my manager|him|her|retaliation), retaliat*, abus* of power
            power abuse, discriminated, treat* .. (like dirt|badly|unfairly|different|poorly|less)
            unfairly treated, tear* .. down, puts me down, put down, putting .. down
            made to feel (small|stupid|worthless|invisible), stalking
            (being|been|is|are|was|were|am|get|gets|getting|feel|i'm|got) .. bullied, bullies
            bullying me, being bullied, harassed, harasses, harassing, humiliated, humiliates
            humiliating, belittles, belittling, mocks, mocked, mock, mocking, ridicul*
            exclud* .. {workers}, {workers} & (excluded|exclude|excludes|excluding), ostracised
            ostracized, left out, leave .. out, leaves .. out, cold shoulder, shunned
            gossip* .. (about|behind), spread* .. rumour*, spread* .. rumor*, rumours
            behind .. back*, (yell*|scream*|shout*) .. {workers}, yelled at, shouted at, screamed at
            swears at, insult*, laugh* at me, (laugh|laughs|laughing) .. (at me|at her|at him)
            name-calling, calls me names, calling .. names, picked on, picks on, picking on
            singled out, scapegoat*, intimidated, intimidates, intimidating, undermin* .. {workers}
            undermines, sabotag*, treats .. (badly|unfairly|terribly)
            treats (me|us|her|him|them|people|staff) like
            treated .. (badly|unfairly|like dirt|like air|terribly|disrespectfully), mistreat*
            unfair treatment, inappropriate .. (comment*|behaviour*|behavior*|treatment), degrad*
            demean*, gaslight*, threatens to fire
            (nobody|no one|no-one) .. (speaks|talks|greets) .. me, ignored by, ignores me, ignore me
            ignoring me, freeze .. out, frozen out, toxic (boss|manager|leader*), verbally abus*
            abusive (boss|manager|leader*|behav*), unwanted (touch*|advance*)
            # told without its name
            (since|after|when) .. (complained|reported|raised|spoke up|objected) ... (worst|nobody
              |no one|punish*|ignored|moved|excluded|silent|rota|shifts|frozen|isolat*)
            (as if|like) i (were|was|am) (invisible|stupid|nobody|air|nothing)
            (pushing|squeezing|edging|push|edge|squeeze|pushed|edged|squeezed) (me|her|him|them)
              .. out
            (taking|taken|takes|took) .. away .. (responsibilities|duties|tasks|clients|projects)
            (spoken|talk|talks|speaks|treat|treats) .. like (dogs|children|a dog|servants|animals
              |slaves)
            (shout|shouted|shouts|yelled|yells|scream|screams|swears|sworn) .. at
            (leaving|leave|leaves|left|keep|keeps|kept|shut|shuts|push|pushed|squeezed) (me|her|him
              |them|us) .. out
            left out of .. (meetings|emails|conversations|decisions|lunch)
            (silent|cold) (treatment|shoulder), silence .. when i, (stop|stops|stopped) talking when
            (hide|hides|hiding|withhold*|keep|keeps|keeping) .. information .. (from|i need)
            information .. (from me|hidden|withheld)
            (turn|turns|turned) .. (back|backs) (on me|when)
            (never|not|isn't|aren't) .. (invited|included|told|informed|consulted|copied)
            (takes|took|taking|steals|stole|stealing) .. (credit|ideas)
            (talks|speaks|talked) (down|over) .. me, talked over
            like (a child|dirt|an idiot|rubbish|i'm stupid|i am invisible|i don't exist|thin air
              |garbage)
            (sneer*|smirk*|snigger*|scoff*|sigh*|glare*|jeer*|taunt*), (roll*|rolling) .. eyes
            mimic*, imitat* .. (accent|voice)
            (accent|skin|hijab|weight|age|appearance|looks|body|pregnan*|disability|religion)
              .. (joke*|comment*|mock*|remark*|laugh*|ridicul*)
            (joke*|comment*|mock*|remark*|laugh*|ridicul*) .. (accent|skin|hijab|weight|appearance
              |looks|body|pregnan*|disability|religion|breasts|figure)
            (impossible|unreasonable|unachievable) (deadlines|tasks|targets|workload) .. (me|purpose
              |deliberate*|only)
            (worst|hardest) (shifts|jobs|tasks) .. (me|always|punish*)
            (punish*|retaliat*|threat*) .. (job|rota|shifts|hours|speaking up|complain*|fire|sack)
            (micromanag*|watch*|monitor*) .. (my every|every move|every step), nitpick* .. me
            (reduced|reduces|brought|left) .. (tears|crying)
            (cry|cries|crying|tears) .. (because of|after .. meeting*)
            (dread|dreading|dreads) .. (boss|manager|meeting*|going|work)
            (inappropriate|improper|unprofessional|hostile|degrading|demeaning|humiliating|unfair
              |disrespectful) .. (treatment|conduct|touch*|remark*|comment*|behav*)
            (treated|treats|treating|spoken to|speaks to) .. (inappropriate*|disrespect*|differently
              |badly|with contempt|contempt)
            contempt*
            (drive|driven|forced|pushing|push|bully*|squeez*|hound*|freez*) .. out of .. (job|team
              |work)
            hounded, forced out
            (groping|gropes|touches|touched|touching|grabs|grabbed|pinched|pats|leers|leering|ogl*)
              .. (me|her|women|bottom|bum|breast*|waist|knee|thigh|trainees|staff|us)
            groped, sexual comments, tyrant*, withhold* information, invisible to
        """,
        Flag.CONFLICT: """
            (no longer|don't|do not|won't|stopped|barely|refuse to) (speak|talk|speaking|talking
              |communicate) .. (each other|other)
            no longer speak, refuse to cooperate
            constantly (argue|arguing|fight|fighting|bickering), bicker*, tension* between
            animosity, resentment between, clash, clashing, disagreement .. (escalat*|between)
            escalated into, relationship .. (broken down|toxic|deteriorat*), broken down between
            at war, warring, can't work together, cannot work together, hate each other
            blaming each other, arguing, argue .. (time|constantly|with), fighting, fights
            quarrelling, quarreling, at odds
            (not|don't|won't|refuse to|stopped) .. (speak|talk|speaking|talking) to each other
            refuse* to work (together|with), refuse to speak, fell out, falling out, fallen out
            split into (two )*, two camps, bad blood, mediate, mediation, mediator
            can't stand each other, (don't|doesn't|do not|cannot|can't) get along
            relations .. (broken|strained|tense), strained relation*, heated argument*
            argument between, power struggle*, hostil*, tense .. between, rift*
        """,
        Flag.THERAPY: """
            (start|begin|need|seeking|seek|in) (therapy|psychotherapy|counselling|counseling)
            diagnosed with (depression|anxiety|bipolar|ptsd|burnout)
            (couples|marriage|relationship) (counselling|counseling|therapy|problems)
            my (relationship|divorce|separation|breakup|marriage), personal therapy, grief .. my
            (looking|look|need|want|seek*|find|searching|would like|recommend*) .. (therapy
              |therapist|psychotherapy|psychotherapist|psychologist|psychiatrist)
            (couples|couple's|marriage) (therapy|counsel*)
            i (am|feel|have been|was|'m) .. depressed, i'm depressed, panic attack*
            (i|i'm|am) .. suicidal
            my .. (depression|anxiety|divorce|marriage|trauma|drinking|grief), can't sleep
            cannot sleep, suffer* from (depression|anxiety|panic|insomnia), suicidal thoughts
            childhood trauma*
            my (wife|husband|mother|father|partner|son|daughter) .. (died|passed|left)
            feel* hopeless, mental health .. (my|problem*), my mental health, crying every
        """,
    },
    services={
        Flag.CRISIS: "crisis (support|help|supervision|counsel*|intervention*)",
        Flag.CONFLICT: "mediation, mediator*, mediate",
    },
    need="""
        need, needs, needed, urgent*, soon, immediately, after, yesterday, today, asap, happened
        quick*, right away, help us, would like, between, want
    """,
    harmless="""
        ambulance (crew|crews|staff|service|services|driver|drivers|team|teams|worker|workers)
        (substance|drug|alcohol|child|domestic|sexual|elder) abuse
        emergency (department|services|room|ward|care|nurse*|response|unit|medicine)
        opportunities and threats
        crisis (communication*|management|plan*|preparedness|centre|center|hotline|line|worker*
          |response|leadership)
        (identity|midlife|mid-life|financial|economic|housing) crisis
        (climate|energy|staffing|budget|corona) crisis
        career identity crisis, (identity|financial|economic|climate) crises, bullet*
        conflict of interest, conflicts of interest, (value|values|role|loyalty|inner) conflict*
        conflicting .. (demand*|expect*|role*|goal*|prior*|emotion*), conflict resolution
        conflict management, dead end*, deadline*, deadlock*, shot in the arm, give it a shot
        attack .. problem*, attack .. challeng*, heart of, shocked .. (by how good|pleasantly)
        fire drill*, domestic violence, partner violence, violence prevention, death cafe
        death of .. project, fighting spirit, fight* .. (against time|for resources|deadlines)
        crash course*, crash*course, hit .. (target*|deadline*|goal*|ground)
        hit by .. (layoff*|cut*|budget), school bullying, cyberbullying among, argue that
        laugh .. together, laughs together, burnout, (systems|server|computer|website) crash*
        traumatic brain, trauma-informed, panic button
    """,
    harmless_for={
        Flag.CRISIS: """
            panic attack*, childhood trauma*, my trauma, verbal* abus*, verbal assault*
            my (wife|husband|mother|father|partner|son|daughter) .. (died|passed)
        """,
    },
    fillers="""
        problem, problems, issues, issue, concerns, reports, noticed, heard, reported, feels, told
        crises, crisis, conflict, conflicts, bullying, violence, accidents, harassment, threats
        drama, deaths, serious, quarrels, here, gets, get, got, ever, felt, on, my, us, anyone, one
        staff, happening, happened, a, an, any, about, in, currently, really, case, of, question
        there, is, are, being, been, be, have, had, has, was, were, acute, open, or, and, nor, kind
        sort, this, it, we, do, experience*, experienced, experiencing, dealing, with, facing, big
        major, actual, ongoing, such, signs, our, team, at, the, workplace, moment, need, looking
        for, seen, °*
    """,
    often_misspelt="""
        bullying, harassment, harassed, suicide, violence, violent, accident, humiliat, discriminat
        conflict, threatened, assaulted, murdered
    """,
    frames_of_matters="""
        (people|those|men|women|anyone|patients|clients|adults) with .. X
        (helpline|hotline|charity|shelter|refuge|volunteers) ... X
        (keynote|resilience|recover*|growth|leadership) .. (after|during|in|through) X
        (lecture|training|course|workshop|webinar|seminar|policy|policies|study|research|article
          |guidelines|plan|talk) .. (on|about|in|for|how|against) ... X
        (offer|provide|tender|framework|quote|price*|prices) .. X, X ... (tender|framework|quote)
        (lecture|lectures|series|course|curriculum|workshop*) .. (cover*|includ*|on|about) ... X
        X (among|amongst|between|of|by) .. {clients}, {clients} .. X, X .. {clients}
        (thesis|research|study|article|paper|dissertation) .. X, (concern*|involve*|includes) .. X
        {topic} (on|in|about|for|of|to|against|how) .. X, X {topic}, X (and|or) .. {topic}
        (teach|teaching|de-escalation|prevent|preventing|prevention|tackling|against) .. X
        {meet} .. X, X .. (daily|every day)
    """,
    frames_of_all="""
        (prevent*|tackl*|recognis*|recogniz*|combat*|address*|respond*) .. Y
        (lecture|training|course|workshop|webinar|seminar|talk) .. (on|about|in|for|how) ... Y
        {clients} ... Y .. (each other|one another|among themselves)
        (work|works|working|support|supports|supporting|help|helps|helping|treat|treats|counsel*)
          .. (people|clients|those|patients|families|women|children|young|survivors|parents|men)
          .. (who|that|whose|of) ... X
        (parents|relatives|clients|customers|patients) .. Y, so that (nobody|no one) ... Y
        free (of|from) Y, (i|we) (teach|train|lecture) ... X, X .. part of .. (work|job)
        (film|movie|novel|book|play|documentary|podcast|series|thesis|dissertation|statistics) ... X
        (according to|statistics|survey|figures) ... X, X ... (statistics|per cent|percent)
        one in (two|three|four|five|six|seven|eight|nine|ten) ... X
        (if|in case) .. (ever|should|were to) ... X, {clients} (who|that) .. Y, {not} ~ X
        (nobody|no-one|anyone) ~ X, no one ~ X, X ~ {not} (an|a) (issue|problem)
    """,
    happened="""
        happened, occurred, yesterday, today, last night, last week, this morning
        on (monday|tuesday|wednesday|thursday|friday|saturday|sunday), just, recently, took place
        (days|weeks|hours) ago, over the weekend, last weekend, experienced, urgent*, immediately
    """,
    past="""
        (years|decades) ago
        (was|were|is|has been|have been|been) .. (resolved|settled|over|behind us|dealt with|sorted
          |worked through)
        (resolved|settled) .. last, in my (previous|former|last) (job|workplace), behind us
    """,
    still="""
        still, again, ongoing, continues, continue, yesterday, today, last night, last week
        this morning, days ago, weeks ago, keeps, not .. (resolved|settled)
        never .. (resolved|settled|dealt|over)
    """,
)
