"""What the invented practice sells. Facts of the trade; every price is made up."""

from dataclasses import dataclass, field

IN_ROOM_OR_REMOTE = ["at_client", "at_office", "remote", "hybrid"]


@dataclass(frozen=True)
class Offer:
    """A service with its prices: (form, minutes, euros without VAT)."""

    slug: str
    name: str
    kind: str
    summary: str
    description: str
    suits: list[str]
    forms: list[str] = field(default_factory=list)
    focuses: list[str] = field(default_factory=list)
    place_modes: list[str] = field(default_factory=lambda: IN_ROOM_OR_REMOTE)
    minutes: tuple[int, int] = (60, 120)
    rhythm: tuple[int, int] | None = None
    sessions: int | None = None
    room: str = ""
    prices: list[tuple[str, int | None, int]] = field(default_factory=list)
    unit: str = "session"


CATALOGUE = [
    Offer(
        slug="yksilotyonohjaus",
        name="Yksilötyönohjaus",
        kind="supervision",
        summary="Säännöllinen oma aika, jossa pysähdyt työsi äärelle ohjaajan kanssa kahden.",
        description=(
            "Tuot tapaamiseen sen, mikä työssä juuri nyt vie voimia tai kiinnostaa. Ohjaaja kysyy, "
            "kuuntelee ja auttaa näkemään asian toiselta puolelta. Tavoitteet sovitaan alussa ja "
            "niihin palataan matkan varrella.\n\n"
            "Ratkaisukeskeisessä työotteessa lähdetään siitä, mikä jo toimii: vahvuuksista "
            "rakennetaan seuraava askel, joka on tarpeeksi pieni otettavaksi. Samalla otteella "
            "saat myös valmennusta rajattuun kysymykseen.\n\n"
            "Työnohjaus ei ole terapiaa eikä konsultointia. Jos tarvitset niitä, sanomme sen ja "
            "kerromme, mistä kysyä."
        ),
        suits=[
            "Oma ammatillinen rooli on muuttunut tai hukassa",
            "Asiakastilanteet jäävät mieleen työpäivän jälkeen",
            "Haluat tuntea paremmin vahvuutesi ja rajasi",
            "Tarvitset varmuutta uuteen tehtävään",
            "Etsit työn iloa uudelleen",
        ],
        forms=["individual"],
        focuses=["own_work", "client_work"],
        minutes=(60, 90),
        rhythm=(3, 6),
        prices=[("individual", 60, 110), ("individual", 90, 150)],
    ),
    Offer(
        slug="parityonohjaus",
        name="Parityönohjaus",
        kind="supervision",
        summary="Kahdelle, jotka tekevät työtä yhdessä: työparille tai samaa tehtävää jakaville.",
        description=(
            "Työpari tutkii yhdessä, miten työ jakautuu, mitä kumpikin tuo yhteiseen ja missä "
            "puhutaan toistensa ohi. Sopii esimerkiksi erityisopettajalle ja ohjaajalle tai "
            "perheneuvolan työparille."
        ),
        suits=[
            "Erityisopettaja ja koulunkäynnin ohjaaja",
            "Perheneuvolan tai perhetyön työpari",
            "Yrittäjäpari tai kaksi, jotka jakavat saman tehtävän",
        ],
        forms=["pair"],
        focuses=["own_work", "client_work"],
        minutes=(60, 90),
        rhythm=(3, 6),
        prices=[("pair", 60, 130), ("pair", 90, 175)],
    ),
    Offer(
        slug="ryhmatyonohjaus",
        name="Ryhmätyönohjaus",
        kind="supervision",
        summary="Saman alan ammattilaisia eri työpaikoilta, kolmesta kahdeksaan ihmistä.",
        description=(
            "Ryhmässä yhden kysymys on usein toisenkin. Jokainen tuo vuorollaan oman tilanteensa, "
            "ja muiden kokemus on käytettävissä. Kesto kasvaa ryhmän koon mukaan: pieni ryhmä "
            "tarvitsee puolitoista tuntia, iso kaksi.\n\n"
            "Suosittelemme vähintään kuutta tapaamista, sillä luottamus ja muutos vievät aikansa."
        ),
        suits=[
            "Perhehoitajat ja sijaisvanhemmat, myös vertaisryhmänä",
            "Koulukuraattorit ja koulupsykologit",
            "Erityisopettajat eri kouluista",
            "Terapeutit, psykologit, lääkärit ja hoitajat",
        ],
        forms=["group"],
        focuses=["own_work", "client_work"],
        minutes=(90, 120),
        rhythm=(3, 6),
        sessions=6,
        prices=[("group", 90, 180), ("group", 120, 230)],
    ),
    Offer(
        slug="tyoryhmatyonohjaus",
        name="Työryhmätyönohjaus",
        kind="supervision",
        summary="Yhden tiimin oma tila puhua perustehtävästä, tavoista ja yhteistyöstä.",
        description=(
            "Tiimi katsoo omia käytäntöjään yhdessä ja sopii, mitä jatketaan ja mitä muutetaan. "
            "Jäsenet oppivat toisiltaan ja kannattelevat toistensa suunnitelmia.\n\n"
            "Asiakastyönohjauksessa katse on työssä asiakkaan tai perheen kanssa: miten ajatella, "
            "puhua ja toimia niin, että siitä on hänelle hyötyä. Asiakasta kuullaan kumppanina "
            "myös silloin, kun hän ei ole huoneessa."
        ),
        suits=[
            "Perhetyön ja perheneuvolan tiimit",
            "Lastensuojelun yksiköt, perhekodit ja tapauskohtaiset työryhmät",
            "Oppilashuoltoryhmät yläkouluissa ja ammatillisissa oppilaitoksissa",
            "Nuorisopsykiatrian ja mielenterveyskuntoutuksen työryhmät",
            "Maahanmuuttajien kanssa työskentelevät moniammatilliset ryhmät",
        ],
        forms=["team"],
        focuses=["own_work", "client_work"],
        minutes=(90, 120),
        rhythm=(3, 6),
        sessions=6,
        prices=[("team", 90, 190), ("team", 120, 240)],
    ),
    Offer(
        slug="tyoyhteison-tyonohjaus",
        name="Työyhteisön työnohjaus",
        kind="supervision",
        summary="Koko työyhteisölle, kun yhteinen suunta, roolit tai henki kaipaavat huomiota.",
        description=(
            "Työyhteisö tutkii, mistä jännitteet tulevat: työstä, asiakkaista vai keskinäisestä "
            "vuorovaikutuksesta. Syyllisiä ei etsitä, vaan syitä. Tuloksena on sovittuja tapoja, "
            "avoimempaa puhetta ja energiaa, joka riittää itse työhön."
        ),
        suits=[
            "Kehitettävää on, mutta kukaan ei osaa nimetä sitä",
            "Tavoite on selvä, keinot eivät",
            "Roolit ja vastuut menevät päällekkäin",
            "Halutaan sopia yhteisistä tavoista",
            "Hyvä henki on hiipunut",
        ],
        forms=["work_community"],
        focuses=["own_work"],
        minutes=(90, 120),
        rhythm=(3, 6),
        sessions=6,
        prices=[("work_community", 90, 210), ("work_community", 120, 260)],
    ),
    Offer(
        slug="esihenkiloiden-tyonohjaus",
        name="Esihenkilöiden työnohjaus",
        kind="supervision",
        summary="Johtamistyön paikka ajatella ääneen, yksin tai esihenkilöiden ryhmässä.",
        description=(
            "Käsiteltävänä ovat oma vastuu ja sen rajat, ajankäyttö, vaikeat keskustelut sekä "
            "suhde omaan väkeen, omaan esihenkilöön ja ympäristöön. Työskentely pysyy lähellä "
            "arkea: jokaisesta tapaamisesta jää jotakin kokeiltavaa."
        ),
        suits=[
            "Uusi esihenkilö tai uusi tiimi",
            "Muutoksen johtaminen väsyttää",
            "Ristiriidat tiimissä tulevat omalle pöydälle",
            "Esihenkilöryhmä, joka haluaa oppia toisiltaan",
        ],
        forms=["individual", "group"],
        focuses=["management"],
        minutes=(60, 120),
        rhythm=(3, 6),
        prices=[("individual", 60, 130), ("individual", 90, 175), ("group", 120, 260)],
    ),
    Offer(
        slug="kriisityonohjaus",
        name="Kriisityönohjaus",
        kind="crisis",
        summary="Järkyttävän tapahtuman jälkeen: purku samana päivänä, jälkipuinti lähipäivinä.",
        description=(
            "Hengenvaarassa soitetaan ensin 112. Kun välitön vaara on ohi, soitamme takaisin ja "
            "sovimme yhden lyhyen suunnitelman.\n\n"
            "Purkukokous pidetään kahdeksan tunnin kuluessa, mieluiten saman vuoron aikana. Siinä "
            "arvioidaan, tarvitaanko jälkipuinti, joka pidetään yhdestä kolmeen vuorokautta "
            "tapahtumasta. Vetäjä ei ole ollut mukana tapahtumassa. Tarvittaessa saatamme ryhmän "
            "työterveyshuollon piiriin."
        ),
        suits=[
            "Äkillinen kuolema tai vakava onnettomuus",
            "Väkivalta- tai uhkatilanne työssä",
            "Tapahtuma, joka jäi koko ryhmän mieleen",
        ],
        forms=["individual", "group", "team", "work_community"],
        focuses=["own_work"],
        place_modes=["at_client", "at_office", "remote"],
        minutes=(30, 180),
        prices=[("", 60, 190), ("", 180, 520)],
    ),
    Offer(
        slug="tyoyhteisosovittelu",
        name="Työyhteisösovittelu",
        kind="mediation",
        summary="Kiusaamiseen tai nimettyjen ihmisten väliseen ristiriitaan, kuudessa vaiheessa.",
        description=(
            "1. Valmistelu: sovittelija valitaan ja osapuolet kutsutaan.\n"
            "2. Aloitus: esittäydytään, sovitaan kulku, kukin kertoo näkemyksensä.\n"
            "3. Ongelman määrittely: eri näkemyksistä yhteinen kuvaus.\n"
            "4. Keskustelu: rakentavaa puhetta ja toisen asemaan asettumista.\n"
            "5. Ratkaisut: ideoidaan yhdessä ja kirjoitetaan sopimus.\n"
            "6. Seuranta: katsotaan kohta kohdalta, miten sovittu toteutuu.\n\n"
            "Työnantaja päättää sovittelusta, mutta aloitteen voi tehdä kuka tahansa osapuoli, "
            "luottamushenkilö tai työsuojeluvaltuutettu. Neljän ihmisen sovitteluun kuluu "
            "tavallisesti noin viisitoista tuntia."
        ),
        suits=[
            "Kiusaaminen tai epäasiallinen kohtelu työpaikalla",
            "Kahden tai useamman ihmisen välinen pitkittynyt riita",
            "Yhteistyö on katkennut, mutta työn pitää jatkua",
        ],
        place_modes=["at_client", "at_office", "remote"],
        minutes=(60, 240),
        prices=[("", None, 140)],
        unit="hour",
    ),
    Offer(
        slug="koulutus",
        name="Koulutus",
        kind="training",
        summary="Puolesta päivästä vuoden mittaiseen kokonaisuuteen, tilaajan tarpeesta lähtien.",
        description=(
            "Rakennamme koulutuksen yhdessä tilaajan kanssa: mitä osataan jo, mitä tarvitaan ja "
            "miten opittu siirtyy työhön. Aiheina muun muassa dialoginen ja ratkaisukeskeinen "
            "työote, kohtaaminen ja työssä jaksaminen."
        ),
        suits=["Tiimit ja yksiköt", "Ammattikunnat", "Esihenkilöt"],
        place_modes=IN_ROOM_OR_REMOTE,
        minutes=(120, 420),
        prices=[("", 180, 780), ("", 360, 1400)],
        unit="piece",
    ),
    Offer(
        slug="kehittamishanke",
        name="Kehittämishanke",
        kind="development",
        summary="Pitempi yhteinen työ, jossa käytäntö muuttuu ja muutos tehdään näkyväksi.",
        description=(
            "Hanke alkaa perustehtävästä: mitä varten ollaan olemassa ja mitä halutaan muuttaa. "
            "Etenemme kokeiluin, joita arvioidaan matkan varrella."
        ),
        suits=["Organisaation tai alueen palvelun uudistaminen", "Useamman yksikön yhteistyö"],
        minutes=(60, 420),
        prices=[("", None, 135)],
        unit="hour",
    ),
    Offer(
        slug="konsultointi",
        name="Konsultointi",
        kind="consulting",
        summary="Asiantuntijan näkemys rajattuun kysymykseen: vastaus, ei prosessi.",
        description=(
            "Joskus tarvitaan suora neuvo. Konsultoinnissa kysymys rajataan, siihen perehdytään "
            "ja siihen vastataan. Kerromme, jos kysymys sopisi paremmin työnohjaukseen."
        ),
        suits=["Johto ja henkilöstöhallinto", "Yksittäinen vaativa asiakasprosessi"],
        minutes=(60, 240),
        prices=[("", None, 140)],
        unit="hour",
    ),
    Offer(
        slug="luento",
        name="Luento tai alustus",
        kind="lecture",
        summary="Puheenvuoro, joka herättää keskustelun, vaikka työpajan avaukseksi.",
        description=(
            "Pidämme innostavia puheenvuoroja kehittämispäiviin, henkilöstötilaisuuksiin ja "
            "työpajojen alkuun. Sisältö sovitetaan kuulijoihin."
        ),
        suits=[
            "Miten luottamus ihmisten välille rakentuu",
            "Muutoksen ABC: työkaluja onnistuneeseen muutokseen",
            "Itsetuntemus ja omat arvot",
            "Mentaalivalmennuksen perusteet",
        ],
        place_modes=["at_client", "remote"],
        minutes=(30, 120),
        prices=[("", 60, 620), ("", 120, 900)],
        unit="piece",
    ),
    Offer(
        slug="sointurentoutus",
        name="Sointurentoutus",
        kind="sound_relaxation",
        summary="Tunnin syvärentoutus äänimaljojen ja gongien soinnissa, yhdelle tai ryhmälle.",
        description=(
            "Tuokio kestää 60 minuuttia: alustus, rentoutus ja rauhallinen palautuminen. Saat "
            "istua tai maata alustalla; soittimia soitetaan lähelläsi, ei kehon päällä. Sopii "
            "tyhy- ja tyky-päivään, kehittämispäivän päätteeksi, juhlaan tai lahjaksi. "
            "Sointurentoutus ei ole lääketieteellistä hoitoa."
        ),
        suits=[
            "Tyhy-, tyky- ja kehittämispäivät",
            "Ystävä- ja harrasteryhmät, pariskunnat ja perheet",
            "Polttarit, vauvakutsut, valmistujaiset tai lahja",
            "Synnytykseen valmistautuminen tai saattohoidon tueksi",
        ],
        forms=["individual", "pair", "group"],
        place_modes=["at_client", "at_office"],
        minutes=(60, 60),
        room="Rauhallinen tila, jossa mahtuu maata lattialla; alustat tuomme mukanamme.",
        prices=[("individual", 60, 90), ("group", 60, 260)],
    ),
]
