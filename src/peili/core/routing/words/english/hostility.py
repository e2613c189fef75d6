"""English: what people do to one another when they bully."""

HOSTILITY = """
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
"""
