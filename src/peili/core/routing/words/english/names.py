"""English: lists of words that patterns name in braces."""

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
