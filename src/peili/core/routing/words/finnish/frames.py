"""Finnish: how a word can stand in a sentence without being reported."""

from peili.core.routing.inquiry import Flag

FRAMES_OF_MATTERS = """
    (aiheina|teemoina|aiheena|teemana|ohjelmassa) ... X, (tutkia|tutkin|tutkimme|tutkivat) .. X
    X jälkei* (kasvu*|elämä*|palautum*), X .. (kuukausittain|säännölli*|jatkuvasti|viikoittain)
    (säännölli*|jatkuva*|kuukausit*) .. X, (valmennus|valmennusta|valmennuksen) ... Y
    (kohtaa|kohtaavat|kohtaamme|kohtaan|kohdataan) .. (kuolema*|surua|surev*) .. X
    X ... (tilasto*|prosent*|kyselyssä|kyselyn), (kyselyssä|kyselyn|kyselymme) ... X
    (luento|luennon|luentoa|koulutus|koulutusta|koulutuksen|webinaari*|seminaari*|puheenvuoro*
      |alustu*|työpaja*|oppaan|opas|opasta|toimintamallin|toimintamalli|toimintamallia|ohjeistu*)
      ... X
    {clients} X, {clients} .. (välis*|väline*|väli*|keskinäi*|kokem*|kohtaam*|tekem*|elämän) .. X
    {clients} .. X, {clients} .. joi* .. X, (miten|kuinka) X, puhutaan paljon .. X, X on sana
    (hyväntahtoi*|leikkimieli*|ystävälli*|pien*|tervettä|terve) X, X*(ien|jen) (jälke*|uhre*|uhrien)
    (tarjoatteko|järjestättekö|teettekö|kuuluuko) .. X, X*(sta|stä) on .. kokemu*
    asiakastilan* ... X, X (syntyvät|syntyy), X .. johdetaan, X .. {clients}
    X (kokenei*|kokene*|kohdannei*|uhrien|uhreja|tekijö*)
    (lapsen|nuoren|oppilaan|asiakkaan|koululaisen) .. (kokem*|kohtaam*) X
    (lapsen|nuoren|oppilaan|koululaisen) X*(kiusa|riita|riito)*
    X .. (kokenei*|kokene*|kohdannei*|uhrien|uhreja|tekijö*) .. (kanssa|parissa|nais*|asiak*)
    {meet} .. X, Z .. {everyday}, {everyday} .. Z, Y .. (asiakastyö*|asiakask*)
    (asiakastyö*|asiakask*) .. Y, (*na|*nä|työssäni|työssämme) kohtaan .. X
    kohtaan (työssäni|päivittäin|viikoittain|usein|paljon|asiakkai*|jatkuvasti) .. X
    (jos|mikäli) .. X .. (sattu*|tule|tulee|iskee), X vastaan, X vastai*
    X (kokenutta|kokenut|kokenei*), *(kirja|kirjan|tutkimu*|gradu|graduni|opinnäytetyöni) .. X
    väitöskir* .. X, pysyvä X, X*n {topic}, X*n (ja|tai) .. {topic}, X*n .. {topic}
    X*(sta|stä) {topic}, X*- ja .. {topic}, {topic} ... X*(sta|stä), {topic} .. X*(n|siin|een|iin)
    (saattohoi*|hospi*|palliati*|syöpäklin*|syöpäos*|hautaus*|ensihoi*|pelastuslai*|hätäkesk*) ... X
    X ... (saattohoi*|hospi*|palliati*|syöpäklin*|syöpäos*)
    (miten|kuinka) (käsitellä|kohdata|puhua|suhtautua) .. X, X*(siin|seen|iin|een) .. {topic}
    {prevent} .. X, X*(lle|uhan) .. {topic}, X*n (varalta|varalle|sattuessa|aikana), X*n .. varalta
    (elokuva*|näytelm*|romaani*|kirjan|käsikirjoit*|podcast*|dokument*) .. X
    (palveluntarjo*|esite|esitteen|esitteitä|vertail*|palvelunne|palveluita|palveluja|palveluista)
      ... X
    X ... (esite|esitteen|esitteitä)
    X (kokenut|kokenutta|kokenei*|kohdan*) (lapsi|lasta|lapsen|oppil*|nuor*|asiak*)
    (tarjouspyyn*|osa-alue*|puitesopim*|hankin*|kilpailut*|hinnasto*|hintatie*|hintoja|maksaa) ... X
    X ... (tarjouspyyn*|hinnasto*|hintatie*), (lukenut|luin|kuulin) .. uutisista .. X
    (tunteiden|ajatusten|paineiden|stressin) X
    (malli|mallin|mallia|käytäntö|käytännön|toimintatapa|toimintatavan|ohjeen) (, jolla|jolla) ... X
"""

FRAMES_OF_ALL = """
    (turvallisuusohj*|pelastussuunn*|valmiussuunn*|riskikartoit*|turvallisuuspäiv*) ... X
    (luento*|luenno*|koulutus*|koulutuks*|webinaar*|seminaar*|kurss*|työpaj*|alustu*|puheenvuor*)
      .. (siitä|aiheesta|aihe|aiheena|teemana|teemasta|miten|kuinka|otsikolla) ... X
    (ehkäis*|ennaltaehkäis*|torju*|tunnista*|puuttua|puututaan|puuttumis*|ohje*) .. Y
    Y .. (ehkäis*|ennaltaehkäis*|torju*|tunnistami*)
    (omaiset|asiakkaat|potilaat|huoltajat|asukkaat) .. Y
    vanhemmat -(kollegat|työntekijät|hoitajat|työkaverit|miehet|naiset|opettajat) .. Y
    (ettei|etteivät) (kukaan|ketään|kenenkään|kenellekään|muut) ... Y, Y*(sta|stä) vapaa*
    X .. (kuuluu|kuuluvat) .. (työhö*|arkee*|arkipäiv*|työnkuva*)
    (opetan|opetamme|koulutan|koulutamme|luennoin|alustaa|alustan|alustatte|luennoida) ... X
    # told on a stage, in a book, in figures, or only thought of
    (elokuva*|näytelm*|romaan*|dokument*|gradu*|opinnäyt*|tilasto*|podcast*|tv-sarja*|kirjassa
      |kirjasta|haastattel*|väitöskirj*|tutkielma*|näyttely*|esitykse*|esitys
      |uutisissa|uutisista|lehdessä) ... X
    (kirjoitan|kirjoitamme|kirjoittamassa) .. (kirjaa|artikkel*|juttu*|kolumn*|raport*|blogi*
      |oppikirj*|esse*|runo*) ... X
    X ... (uutisissa|uutisista|tilasto*|prosent*|elokuva*|romaani*|gradu*|opinnäyt*|tutkielma*)
    (tutkimuksen|tutkimusten|tilastojen|kyselyn|uutisten|barometrin) (mukaan|perusteella) ... X
    joka (toinen|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes) ... X
    (jos|mikäli) .. (joskus|sattuisi|tapahtuisi|tulisi|iskisi|kohtaisi|kohdalle) ... X
    (jos|mikäli) .. (ilmenisi|esiintyisi|tapahtuisi|olisi|tulisi|kävisi|syntyisi|kohtaisimme) .. X
    (jos|mikäli) .. X .. (ilmenisi|esiintyisi|syntyisi|olisi|kävisi|sattuisi|tapahtuisi|tulisi
      |iskisi|kohtaisi)
    siltä varalta ... X, X ~ {not} (tullut|tule|noussut|nouse) (esiin|ilmi|esille), {clients} Y
    ettei (kukaan|ketään) X, {clients} ~ (joita|joiden|joilla|joihin|joille) .. X
    (hyväntahtoi*|leikkimieli*|ystävälli*) Y
    (lasta|lapsen|lapsi|nuorta|nuoren|oppilasta|oppilaan|asiakasta|asiakkaan|perhettä) ~ (jonka
      |jolla|jolta|jolle) .. X
    {not} {is} ~ X, {not} ~ {is} ~ X*(a|ä|sta|stä|ssa|ssä), {not} {is} ~ {is} ~ X, {not} X
    {not} (enää|siis|kyllä|todellakaan|mitenkään|koskaan|ole|oo|olla|ikinä) X
    X*(a|ä|sta|stä|t|i|us|ys|en|ia) ~ {not} ~ {is} -({doing})
    X*(a|ä|sta|stä|t|i|us|ys|en|ia) ~ {not} {is} {is} -({doing}), X {not} onneksi .. {is}
    (ketään|ketää|kehenkään) {not} ~ X, {not} (ketään|kukaan|kehenkään) ~ X, kukaan {not} X
    kukaan {not} (ole|oo) ~ X, eikä (ketään|kukaan) .. X, (ilman|vailla|ilmankaan) ~ X, X*(tta|ttä)
    {clients} ~ jo* .. Y, {clients} ... Y .. (toisiaan|toisiansa|toistensa|keskenään|toisilleen)
    (työskente*|kohtaa*|ohjaa*|tuemme|tukee|autamme|autta*|parissa) .. (nuoria|nuorten|perheitä
      |asiakkaita|potilaita|ihmisiä|ihmisten|lapsia|lasten|naisia|uhreja|omaisia|vanhempia|nuorille
      |perheille|ihmisille|omaisille|läheisille) .. jo(tka|ita|illa|iden|ille) ... X
"""

FILLERS = """
    ole, oo, ollut, ollu, olla, olleet, koskaan, ikinä, enää, siis, kyse, kysymys, kysymyksessä
    mitään, mistään, mikään, minkään, minkäänlaista, minkäänlaisia, mitenkään, sellaista, sellaisia
    varsinaista, varsinaisesti, varsinaisia, akuuttia, akuutista, isoja, isompia, suuria, suurempia
    suurta, pahoja, pahaa, vakavia, vakavaa, onneksi, nyt, tällä, hetkellä, vielä, ainakaan, viime
    vuosina, aikoina, kuitenkaan, oikeastaan, suoranaista, suoranaisia, selvää, varsin, meneillään
    päällä, esiinny, esiintynyt, ilmennyt, ilmene, tapahtunut, sattunut, havaittu, todettu, tai
    eikä, ja, sen, enempää, muitakaan, muutakaan, mitä, tarvitse, tarvita, kaipaa, halua, etsi, hae
    kummempaa, avointa, avoimia, sisäisiä, sisäistä, keskinäisiä, keskinäistä, työyhteisön, tiimin
    meidän, meillä, *ssa, *ssä, *ssamme, *ssämme, *lla, *llä, *llamme, *llämme, kiusaamista
    kiusaamisesta, riitoja, riitaa, riidoista, konflikteja, konfliktia, konflikteista, häirintää
    häirinnästä, kriisiä, kriisejä, kriisistä, väkivaltaa, väkivallasta, °*, asiasta, tilanteesta
    tapauksesta
"""

HARMLESS = """
    (itsemurhaa|itsemurhan) (yrittänei*|tehneiden)
    (kissa*|koira*|hamste*|lemmik*|hevos*|kani*) .. (kuoli|kuollut|kuoleman), tiuskimme, tiuskin
    (bussi*|auto*|rekka*|juna*|kuski*|taksi*) .. ajoi* ulos, (suurin|pahin|ainoa|ainut) .. kriis* on
    ambulanssin (kuljetta*|henkilö*|hoita*), ambulanssi(henkil*|työ*|kuljettaj*|hoitaj*|päivyst*)
    (töiden|uuden|asian|asioiden|haasteiden|tavoitteiden) kimppuun
    (työajan|koulutuksen|budjetin|organisaation|yksikön) ulkopuolel*
    *(kiusaam|väkival|häirin|kriisi|konflikt|itsemurh|onnettomuu|tapaturm|vaaratilan|riita|syrjin
      |uhka)*(vasta|ehkäis|koulut|tutkim|suunnit|tilasto|vakuut|viestin|hallin|luento|neuvon|järjest
      |johtam|turvallisuus)*
    vaaratilanneilmoit*, kriisiryhm*, kriisituki*ryhm*, hyökkäyskan*, hyökkäyspel*, sovittelutoim*
    sovittelutoimist*, rikosten osapuol*, kiinni toisi*, traumaosaa*, traumainform*, traumatietoi*
    traumakoul*, traumatyö*, väkivaltarik*, väkivaltatyön, kiusaamisen vastai*, kiusaamisen ehkäis*
    kriisiinv*, verenpain*, (intohimo*|innok*) .. huut*, verta, hikeä ja kyynel*, solmukoh*
    solmujen avaam*, solmu* .. (teem*|sauma*)
    (perhe|perheasioiden|ero|rikos|riita-asioiden|perhesovit*|vertais*)sovittel*
    perheasioiden sovittel*, rikossovit*, riitaisten erojen, riitaisten .. vanhempien
    (kehitys|kehittämis|innovaatio)räjähd*, valta- ja vastuu, sovittelijana .. työ*
    pelottel* itseäni, peilata, kriisiviest*, kriisijoht*, kriisisuunn*, kriisihall*, kriisinhall*
    kriisivalm*, kriisivara*, kriisikesk*, kriisipuhel*, kriisipäiv*, kriisityönt*, kriisinkest*
    kriisinsiet*, kriisirahas*, kriisiasiak*, kriisiperh*, kriisitietoi*, kriisiohj*, kriisikoul*
    kriisiosaa*, kriisiyksik*, kriisiaut*, kriisiaika*, kriisin johtam*, kriisien (hallin*|johtam*)
    kriisityö (on|kuuluu), kriisityönohjaajak*, kriisityönohjaajaks*, sovittelijakoul*
    sovittelijaksi, sovittelukoul*, kriisinaut*, sos-kriis*, (keski-iän|ikä|iän) kriisi*
    (kolmenkympin|neljänkympin|viidenkympin|kuudenkympin|identiteetti|ammatillinen|ammatillista
      |ammatillisen) kriisi*
    (uran|urani|elämän|elämäni|uskon|arvojen|parisuhteen) kriisi*
    (parisuhteessa|avioliitossa) .. kriisi*, (taloudelli*|globaal*|maailmanl*|poliitti*) kriis*
    väkivallattom*, väkivallaton*, väkivalta-ala*, väkivaltatyö*, väkivallan uhrien
    onnettomuusriski*, onnettomuustutki*, tapaturmavakuu*, tapaturmatilast*, tapaturmataaj*
    räjäh* .. (käsiin|määrä*|kasvu*), (määrä|määrät|kysyntä|kustannuk*|työmäärä) .. räjäh*
    räjähtävä*, pommit* .. (sähköp*|viest*|kysymy*|tehtäv*), tappava (kiire|tahti|vauhti)
    järkyttäv* (kiire*|määr*|paljon|huono*|pitk*)
    (hukku*|hukkua|hukumme) .. (töihin|työhön|paperi*|sähköp*|kiiree*)
    elvyt* .. (tiimi*|henke*|yhtei*|innost*|luottam*|talou*|toiminta*), sokkipuh*
    positiivi* (shokki|sokki), kulttuurishok*, kulttuurishokki*, uhattuna .. työpaik*
    uhkasi (loppua|jäädä|kaatua|myöhäst*), uhkaa (loppua|jäädä|kaatua), aseet (kohdallaan|takaisin)
    aseta*, isku* kimppuun, innolla .. kimppuun, (työn|haaste*|ongelm*|projekt*|tehtäv*) kimppuun
    törmäsi* .. (ilmoituk*|mainok*|nettisiv*|sivui*|palvelu*|nime*), tavaroita .. käsiksi
    pääs* .. käsiksi, päästä käsiksi, (juurisy*|ongelm*|asia*|aihe*|tavoit*) .. käsiksi
    käymme .. läpi, (turhan|turha) hätä*, hätäpäiss*, hätäise*, ei hätää, ei ole hätää, hätäil*
    (löi|lyönyt|lyö|lyötiin) .. (läpi|vetoa|lukkoon|leikiksi|kättä|ällikällä|tyhjää)
    vähättel* .. (oma*|itseäni|itseä), vähättelen, väheksyn
    (naurama*|nauramme|nauretaan|nauraa|naur*) .. (yhdessä|kovasti|paljon|itsellemme), kiusaus
    kiusauk*, kiusallis*, kiusalli*, kiusaannu*, kiusaant*, kivaa kiusoit*
    ristiriitais* .. (odot*|tunt*|ohje*|vaati*|viest*|toiv*|tavoit*|ajatu*|tieto*|palaut*)
    ristiriitais* (odot*|tunt*|ohje*|vaati*|viest*|toiv*|tavoit*|ajatu*), arvoristir*
    (arvojen|arvojeni|arvo|rooli|eettis*|moraalis*|sisäis*) ristiri*, ristiri* .. (arvo*|eetti*)
    riitakumppan*, huoltoriit*, perintöriit*, riidattom*, riidaton*, haukko*, haukotel*
    tapell* .. (piste*|voito*|leikki*|pele*|sähly*), taistel* .. (aika*|resurs*|kiire*)
    kiusa* .. (koulussa|päiväkodissa|luokassa|luokalla), koulukius*, (koulussa|luokassa) .. kiusa*
    kriisi* .. (talou*|ilmast*|energi*|korona*), (talous|ilmasto|korona)- ja *kriisi*
    ilmapiirikysel*, (ahdistaa|ahdistava) .. (kiire*|aikataul*), hoitotyön .. kuolema*
    (ilmapiiri|innostus|into|motivaatio|keskustelu|projekti|hanke|idea*|luovuus|työn ilo) .. (kuoli
      |kuollut|tapettiin|tapettu)
    kuollu* kulm*, (uhka|uhkaus) .. (ekonom*|talou*), eristäytyn*, eristyn*, syrjäyt*
    (vitsi*|vitsail*) .. leikkimiel*, (kaappia|ovi|ovea|rikki) .. hakattu, järjetön*
    puukotus* ohjelm*, sairaalaan töihin, (siirty*|siirry*|töihin|töissä|sairaalaan) .. sairaalaan
    sairaalaan (tarvitaan|tarvitsemme|etsi*|hae*|halut*)
"""

HARMLESS_FOR = {
    Flag.BULLYING: """
        uhkail* .. (aseel*|puuko*|veitse*|tappa*|henke*), kurkusta .. (huusi|karju*)
        (asukas|potilas|asiakas|omainen) ... (huusi|karju*|uhkasi)
        (asiakas|potilas|omainen|asukas|ex-*) .. vaino*, (nimettöm*|anonyym*) ... (uhat*|uhka*)
        (ajoi|ajoin|ajettiin|ajautu*) .. ulos (tie*|mutkas*|kaista*)
    """,
    Flag.CRISIS: """
        {bosses} .. (raivo*|riehu*|räyh*|uhkail*), uhkail* .. {bosses}, (on|oli|olla) ase
        (avioero*|eron|parisuhte*|avioliit*|oma*|henkilökoht*) .. kriis*, kriisien jälke*
        kriisialue*, jälleenrakennus*, selkään puuk*, puuk* .. selkään, selkäänpuuk*
        (esimie*|esihenk*|pomo*|johtaj*|päällik*) .. uhkail*, henkensä (edestä|pitim*)
        (minua|minut) .. elävältä, henki* väkival*, henkis* väkival*, sanalli* väkival*
        lapsuu* .. traum*, verbaal* väkival*
        (uhkail*|uhkaa*|uhkasi*|uhattu|uhataan) .. (potku*|irtisano*|erottam*|varoitu*)
        (potku*|irtisano*|varoitu*) .. (uhkail*|uhkaa*|uhkasi*|uhattu|uhataan), seksuaali* väkival*
        (mieheni|vaimoni|äitini|isäni|lapseni|puolisoni) .. (kuoli|kuollut|menehty*|menehtyi)
    """,
}
