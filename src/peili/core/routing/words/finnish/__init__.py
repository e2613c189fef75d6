"""Finnish: both grades of a stem are listed, endings are left open."""

from peili.core.routing.words.finnish.events import EVENTS
from peili.core.routing.words.finnish.frames import (
    FILLERS,
    FRAMES_OF_ALL,
    FRAMES_OF_MATTERS,
    HARMLESS,
    HARMLESS_FOR,
)
from peili.core.routing.words.finnish.matters import MATTERS, SERVICES
from peili.core.routing.words.finnish.names import NAMES
from peili.core.routing.words.table import Words

WORDS = Words(
    names=NAMES,
    matters=MATTERS,
    events=EVENTS,
    services=SERVICES,
    frames_of_matters=FRAMES_OF_MATTERS,
    frames_of_all=FRAMES_OF_ALL,
    harmless=HARMLESS,
    harmless_for=HARMLESS_FOR,
    fillers=FILLERS,
    known_by="""
        ja, on, ei, että, mutta, kun, ovat, oli, tai, olen, jo, nyt, se, niin, joka, jossa, kuin
        myös, ole, emme, en, meillä, meidän, minua, minulla, minut, mua, mulla, olemme, onko, hei
        sitä, siitä, tämä, *ssa, *ssä, *sta, *stä, *lla, *llä, *lta, *ltä, *lle, *mme, *aan, *ään
        *iin, *seen, *tta, *ttä, *minen, *mista, *nen, *neet, *nut, *nyt, *vat, *vät, *isi, *taan
        *tään, *ttu, *tty, *taa, *tää, *sti
    """,
    need="""
        tarvi*, tarvit*, tarvis*, tarttis, tarttee*, kaipa*, kaipais*, pika*, heti, kiire*, akuut*
        mahdollisimman, pian, nopea*, pyyd*, hälyt*, tapahtu*, sattu*, jälkeen, tänään, eilen
        aamulla, viime, koska, välittöm*, hätä*, apua, toivo*, halua*, meille, pyytää, tilan*
        autta*, voisi*, voitte*, voiko, lomalla, pitäisi, milloin, löytyisi*
    """,
    often_misspelt="""
        kiusaami, kiusattu, kiusataan, kiusannut, työpaikkakiusaami, väkivalta, väkivallan
        itsemurha, onnettomuu, onnettomuus, häirintä, häirinnän, syrjintä, syrjinnän, konflikti
        ristiriita, ristiriidat, puukotettiin, puukotti, uhkailtiin, kuolleena, menehtyi, menehtynyt
        pahoinpiteli, pahoinpitely, pahoinpidelt, järkyttynyt, järkyttävä, nöyryyttä, nöyryytet
        mitätöidä, mitätöinti, masennus, masentunut, ahdistunut, epäasiallinen, epäasiallista
        seksuaali, hyökkäsi, ryöstettiin, tapaturma
    """,
    happened="""
        *ttiin, (oli|olivat|tuli|syntyi) (tappelu|puukotus|ampuminen|hyökkäys|välikohtaus), tapahtui
        tapahtunut, tapahtunu, sattui, sattunut, joutui, joutunut, joutuivat, kohdannut, kohtasi
        eilen, eilis*, tänään, viime yönä, viime viikol*, viikonlop*, tänä aamuna, aamulla, juuri
        toissapäiv*, (päivää|viikkoa|viikko|tuntia) sitten, äkillisen, äkillinen, pikaisesti
        ensimmäinen kerta, nyt heti
        viime (maanantai*|tiistai*|keskiviik*|torstai*|perjantai*|lauantai*|sunnuntai*|kuussa)
        (tarvitsemme|tarvitaan|kaipaamme|haluamme|haluaisimme) .. (jälkipuin*|defusing*|purkutil*
          |kriisiap*|kriisityönoh*)
    """,
    past="""
        (entinen|edellinen|aiempi) (esihenk*|esimie*|pomo*|johtaj*) .. oli
        (riidat|riita|erimielisyydet|menneet) .. haudattu, on haudattu, päästy .. yli
        pandemian aikana, korona-aikana, koronavuo*
        (konfliktista|riidasta|kriisistä|tapauksesta) on päästy, käsitelty .. loppuun, on tasaantu*
        (asia|asiat|tilanne) .. (kunnossa|ratkennut|rauhoittunut|selvinnyt|selvisi)
        on .. (ohi|ohitse|takanapäin|käsitelty|selvitetty|sovittu|purettu|ratkaistu)
        (ovat|oli|on jo) (ohi|takana|takanapäin), ovat .. (ohi|takanapäin)
        (sovussa|sopuun) .. (pääs*|päät*|nyt), (kiista*|riida*) .. (sovussa|sopuun)
        päätimme .. (kiista*|riida*)
        (saatiin|saatu|saimme) .. (selvit*|sov*|päätök*|ratk*|käsit*|purettu*|loppum*|kuntoon)
        (vuotta|vuosi|vuosikym*|vuosia|kymmenen|parikym*) sitten, aikoinaan, aikanaan, takavuosi*
        (edellisessä|entisessä|aiemmassa|vanhassa) (työ*|firma*|organisaat*), vuonna (19*|20*)
        (kahdeksankymment*|yhdeksänkymment*|nuorempana|lapsena)
        (ratkesi|ratkennut|laantui|sovittiin|selvitettiin), (ohi|takanapäin)
        (toivuttu|toivuimme|toipunut|selvitty|selvisimme|päästy yli)
        (onneksi) .. (ohi|takana|mennyt), jo (käsitelty|selvitetty|sovittu|purettu|ohi|takana)
    """,
    still="""
        (eikä|ei) .. (muuttu*|auttanut|loppunut|loppu|parantunut|hellitt*), edelleen, yhä, vielä
        vieläkin, vieläkään, ei ole ohi, jatkuu, jatkuvat, jatkuva*
        taas (alkanut|alkoi|kiusa*|sama|jatku*|tapahtui), uudelleen, uudestaan, uudestas
        ei ole (käsitelty|selvitetty|sovittu|purettu)
        (ei|eikä) .. (käsitelty|selvitetty|sovittu|purettu|saatu|toipunut), eilen, tänään, aamulla
        viime yönä, viime viikol*, viikonlop*, nyt taas, (päivää|viikkoa|viikko) sitten
        en .. toipunut, painaa, kummittel*, traumat jäi*
    """,
)
