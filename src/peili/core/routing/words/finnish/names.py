"""Finnish: lists of words that patterns name in braces."""

NAMES = {
    "bosses": """
        esimie*, esihenk*, pomo*, johtaj*, *johtaja*, päällik*, *päällik*, *vetäjä*, vastaava*
        *vastaava*, rehtor*, kolleg*, työkaver*, *mestari*, chefi*
    """,
    "hostile": """
        pelottel*, pelotell*, määräil*, määräilee, kontrolloi*, tiuski*, tiuskit*, ilkeil*, vihjail*
        valheit*, valehte*, uhkail*, uhittel*, painostaa, painostavat, painostan*, painoste*
        kostaa*, kostan*, kosto*, juksaa*, juksat*, huijaa* .. ideo*, vihamieli*, halveksu*
        halveksi*, torpat*, torppaa*, tyrmää*, tyrmät*, moiti*, moitit*, moittii*, nalkut*, huutele*
        huudel*, huutaa*, huutavat, huutanut, huusi, huude*, karjuu*, raivoaa*, läimäy*
        tuijot* pahasti, ivaa*, irvi*, naureskel*, naureske*, pilaili*, pilail*, vitsail*, kiroa*
        kiroil*, kiros*, paisko*, paiskaa*, rähise*, rähjä*, uhoa*, raivos*, mesoa*, härnä*
        ahdist*el*, vaani*, stalk*, sättii*, syyttele*
    """,
    "targets": """
        minua, minulle, minut, minusta, minuun, mua, mulle, mut, musta, muhun, meitä, meille, meidät
        häntä, hänelle, hänet, hänestä, alaisi*, alaisten, alaista, työntekijöi*, työntekijää
        työntekijälle, kolleg*, työkaver*, muita, muille, toisia, toisille, hoitaji*, uusia, uusille
        yhtä, yhdelle, kaikkia, kaikille, ihmisiä, opettaji*, itseäni, alaisiaan, alaisilleen
        alaisiinsa, nuorempia, sijaisia, opiskelijoita, harjoittelijoita
    """,
    "people": """
        työkaver*, kolleg*, kolleeg*, työtover*, työntek*, esihenkil*, esimie*, johtaj*, pomo*
        päällik*, opettaj*, hoitaj*, *hoitaja*, ohjaaj*, sihteer*, kuraatt*, rehtor*, lääkär*
        asentaj*, kuljettaj*, *kuljettaja*, alai*, jäsen*, kaver*, tiimiläi*, työpari*, vartij*
        poliis*, palomie*, pelastaj*, myyj*, psykolog*, pappi*, diakon*, sijai*, harjoittelij*
        *työntekijä*, tyyppi, tyypin, mies, miehen, miestä, nainen, naisen, naista, ihminen, ihmisen
        ihmistä, henkilö, henkilön, henkilöä, joku, jonkun, yksi, kaksi, kolme, neljä, kaks, kolm
        useampi, moni, toimitusjohtaj*, omai*, lähei*, vanhem*, äiti, isä, isäntä, asiak*, potil*
        asuk*, oppil*, opiskel*, nuor*, laps*, lasta, vauv*, vanhu*, vanki*, ikäihmi*, jalankulk*
        *jämme, *jamme, *jistamme, *jistämme, hän, hänet, häntä, hänen, ukko, meitä, mua, minua
        minut, mut, jäbä, tyttö, tytön, poika, pojan, kollega*, kunnanjohtaj*
    """,
    "workers": """
        työkaver*, kolleg*, kolleeg*, työtover*, työntek*, esihenkil*, esimie*, johtaj*, pomo*
        päällik*, opettaj*, hoitaj*, *hoitaja*, ohjaaj*, lääkär*, alai*, tiimi*, työpari*, rehtor*
        minua, minut, minulle, mua, mut, mulle, minuun, muhun, minusta, meitä, meidät, meille, häntä
        hänet, hänelle, johto*, porukk*, uusi, uutta, uudet, uusia, yhtä, yksi, toista, toisia
        muita, itseäni, itsensä, työyhteisö*, vastaava*, *työntekijä*
    """,
    "clients": """
        oppilaiden, oppilaitten, oppilai*, koululai*, opiskelijoi*, lasten, lapsi*, nuorten, nuoril*
        nuori*, nuorte*, asiakkaiden, asiakkai*, asiakkuu*, potilaiden, potilai*, asukkaiden
        asukkai*, perheiden, perheen, perhei*, vanhempien, vanhemmi*, pariskunt*, puolisoi*
        kuntoutuji*, kuntoutujien, *kuntoutuja*, vankien, vangi*, omaisten, omaisi*, läheisten
        hoidettavi*, seurakuntalai*, ikäihmis*, vanhusten, vanhuksi*, eroperhe*, lapsen, nuoren
        asiakkaan, potilaan, oppilaan, asukkaan, maahanmuuttaji*, pakolais*, turvapaikanhaki*
        uhrien, uhreja, huoltajien, huoltajat, huoltajii*, sisarusten, teinien, soittaji*, soittajat
        kävijöi*, kävijät, asiakkaat, potilaat, nuoret, oppilaat, lapset, vanhukset, koulukiusattu*
        potilaamme, asiakkaamme, asiakkaani, potilaani, oppilaamme, oppilaani, asukkaamme
        asiakaskun*, oppilasta, *asiakkaamme, vankeja, vangit, rikoksentek*, rikosseuraam*
        rikostutk*, kuolevien, kuolevia, surevien, surevia, perheasi*, erojen, eroavien
        teini-ikäis*, potilastyö* eskarilai*, päiväkotilas*
    """,
    "not": """
        ei, en, et, emme, ette, eivät, eikä, eivätkä, emmekä, enkä, ei-
    """,
    "is": """
        ole, oo, ollut, ollu, olleet, olla, esiinny, esiintynyt, ilmene, ilmennyt, tapahdu
        tapahtunut, tapahtunu, satu, sattunut, liity, liittynyt, koske, kuulu, näy, näkynyt, koettu
        kokenut, kokeneet, kokea, koe, nähty, raportoitu, ilmoitettu, huomattu, kuultu, ongelmia
        ongelmaa, ongelmana, aihetta epäillä, havaittu, todettu, tunnistettu, mitään, mikään
        minkään, minkäänlai*, mistään, kyse, tarvita, tarvitse, kaipaa, halua, etsi, hae, etsitä
        haeta, tiedossa, meneillään, päällä
    """,
    "doing": """
        *tu, *ty, *nut, *nyt, *neet, *nu, *ny, helppo*, ensimmäi*, ainoa*, keino*, apua, loppu*
        kuitenkaan saatu
    """,
    "topic": """
        *koulut*, kouluttaj*, kurssi*, luento*, luennoit*, luenno*, alustu*, puheenvuor*, webinaar*
        seminaar*, ehkäis*, ennaltaehkäis*, torju*, vastai*, vastaista, suunnitel*, toimintamall*
        ohjeis*, ohje, ohjeet, ohjeita, tutkimu*, opinnäyt*, gradu*, väitös*, väitel*, artikkel*
        hanke, hankkee*, hankke*, teemapäiv*, teemavii*, kampanj*, työpaj*, varautu*, valmiu*
        harjoit*, hallin*, johtami*, viestin*, lainsäädän*, kirja, kirjan, opas, oppaan, vähentämi*
        määrä, määrää, määrän, tilasto*, nollatoleran*, pelisään*, käsikirj*, teoria*, riskienarvio*
        osaam*, osaamis*, kohtaami*, puheeksi, puheeksiotto*, tunnistami*, käsikirjoit*
    """,
    "prevent": """
        ehkäis*, ennaltaehkäis*, torju*, vastusta*, hallit*, varautu*, koulut*, luento*, luenno*
        tunnista*, tutkin, tutkii, käsittelee, aiheena, aiheesta, teemana, teemasta, aihe, otsikolla
    """,
    "meet": """
        kohtaamme, kohtaavat, kohtaa, kohdataan, kohdata, törmäämme, törmään, törmäävät, törmää
        törmätään, näkevät, näemme, kuulemme, kuulevat, asiakastyö*, asiakask*
    """,
    "everyday": """
        arkea*, arkipäiv*, arkeamme, läsnä, kuuluu, kuuluvat, parissa, asiakastyö*, asiakask*
    """,
}
