"""English: death, violence, accidents, and what they leave behind."""

DANGERS = """
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
"""
