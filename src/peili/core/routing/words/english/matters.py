"""English: names of the matter, and of the services for it."""

from peili.core.routing.inquiry import Flag

MATTERS = {
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
}

SERVICES = {
    Flag.CRISIS: "crisis (support|help|supervision|counsel*|intervention*)",
    Flag.CONFLICT: "mediation, mediator*, mediate",
}
