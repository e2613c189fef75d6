"""English: how a word can stand in a sentence without being reported."""

from peili.core.routing.inquiry import Flag

FRAMES_OF_MATTERS = """
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
"""

FRAMES_OF_ALL = """
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
"""

FILLERS = """
    problem, problems, issues, issue, concerns, reports, noticed, heard, reported, feels, told
    crises, crisis, conflict, conflicts, bullying, violence, accidents, harassment, threats
    drama, deaths, serious, quarrels, here, gets, get, got, ever, felt, on, my, us, anyone, one
    staff, happening, happened, a, an, any, about, in, currently, really, case, of, question
    there, is, are, being, been, be, have, had, has, was, were, acute, open, or, and, nor, kind
    sort, this, it, we, do, experience*, experienced, experiencing, dealing, with, facing, big
    major, actual, ongoing, such, signs, our, team, at, the, workplace, moment, need, looking
    for, seen, °*
"""

HARMLESS = """
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
"""

HARMLESS_FOR = {
    Flag.CRISIS: """
        panic attack*, childhood trauma*, my trauma, verbal* abus*, verbal assault*
        my (wife|husband|mother|father|partner|son|daughter) .. (died|passed)
    """,
}
