"""The team has a joint goal and one of its own, Ville one for himself; they have been rated."""

from datetime import datetime, timedelta
from typing import Any

from peili.casework.goals import services
from peili.casework.goals.models import Goal, Rating
from peili.config.story import Story

Moment = Rating.Moment

JOINT: dict[str, Any] = {
    "audience": Goal.Audience.JOINT,
    "area": "open_talk",
    "text": "Vaikeista perhetilanteista puhutaan ajoissa",
    "strengths": "Tiimi auttaa jo nyt toisiaan pyydettäessä.",
    "next_step": "Jokainen tuo viikkokokoukseen yhden keskeneräisen asian.",
    "question": "Kuinka helppo sinun on ottaa vaikea asia puheeksi tiimissä?",
    "level_minus_2": "Vaikeat tilanteet jäävät yhden työntekijän harteille.",
    "level_minus_1": "Niistä puhutaan vasta, kun on pakko.",
    "level_0": "Jokainen ottaa vaikean tilanteen puheeksi saman viikon aikana.",
    "level_plus_1": "Tilanteet ennakoidaan yhdessä.",
    "level_plus_2": "Tiimi auttaa myös muita tiimejä puhumaan ajoissa.",
    "weight": 2,
}
GROUP: dict[str, Any] = {
    "audience": Goal.Audience.GROUP,
    "area": "team",
    "text": "Työnjako on sovittu ja se tuntuu reilulta",
    "strengths": "Kukin tietää, missä toinen on hyvä.",
    "next_step": "Käydään uusien perheiden jako läpi maanantaisin.",
    "question": "Kuinka reilulta työnjako tuntuu?",
    "level_minus_2": "Työt kasautuvat muutamalle.",
    "level_minus_1": "Jaosta puhutaan, mutta mikään ei muutu.",
    "level_0": "Perheet jaetaan yhdessä sovitulla tavalla.",
    "level_plus_1": "Jakoa tarkistetaan, kun tilanne muuttuu.",
    "level_plus_2": "Kuormasta puhutaan avoimesti ja apu siirtyy itsestään.",
}
VILLES: dict[str, Any] = {
    "audience": Goal.Audience.PERSONAL,
    "area": "confidence",
    "text": "Luotan omaan arviooni kotikäynnillä",
    "strengths": "Huomaan perheessä pienet hyvät hetket.",
    "next_step": "Sanon arvioni ääneen ennen kuin kysyn parilta.",
    "question": "Kuinka varma olet omasta arviostasi?",
    "level_minus_2": "Kysyn varmistuksen joka asiaan.",
    "level_minus_1": "Epäröin useimmiten.",
    "level_0": "Teen arvion ja perustelen sen parilleni.",
    "level_plus_1": "Teen arvion myös uudessa tilanteessa.",
    "level_plus_2": "Autan uutta työntekijää löytämään oman arvionsa.",
}
# Level and number at the three sessions that were held.
WAYS = {
    "joint_goal": [(-2, 3), (-1, 5), (0, 6)],
    "group_goal": [(-1, 4), (-1, 4), (1, 7)],
    "personal_goal": [(-2, 2), (-1, 4), (-1, 5)],
}


MINUTES = timedelta(minutes=10)


def write(story: Story, *, at: datetime) -> None:
    """Leave `joint_goal`, `group_goal` and `personal_goal` (Ville's), before they are agreed on."""
    engagement = story.cast.engagement
    story.things["joint_goal"] = services.write_goal(engagement, at=at, **JOINT)
    story.things["group_goal"] = services.write_goal(engagement, at=at + MINUTES, **GROUP)
    story.things["personal_goal"] = services.write_goal(
        engagement, at=at + 2 * MINUTES, owner=story.cast.party("ville"), **VILLES
    )


def tell(story: Story) -> None:
    """Leave `rating`, Ville's latest on his own goal."""
    aino, ville = story.cast.party("aino"), story.cast.party("ville")
    held = [session for session in story.sessions if session.state == "held"]
    for name, way in WAYS.items():
        for position, (session, (level, scale)) in enumerate(zip(held, way, strict=True)):
            alone = name == "personal_goal"
            story.things["rating"] = services.rate_goal(
                story.things[name],
                rater=ville if alone else aino,
                for_the_group=not alone,
                on=session.starts.date(),
                moment=Moment.START if position == 0 else Moment.ALONG,
                level=level,
                scale=scale,
                session=session,
            )
