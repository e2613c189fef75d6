"""Finnish: both grades of a stem are listed, endings are left open."""

from peili.core.routing.inquiry import Flag
from peili.core.routing.words.table import Words

NAMES = {
    "hostile": """
        pelottel*, pelotell*, määräil*, määräilee, kontrolloi*, tiuski*, tiuskit*, ilkeil*
        vihjail*, valheit*, valehte*, uhkail*, uhittel*, painosta*, painoste*, kostaa*, kostan*
        kosto*, juksaa*, juksat*, huijaa* .. ideo*, vihamieli*, halveksu*, halveksi*, torpat*
        torppaa*, tyrmää*, tyrmät*, moiti*, moitit*, moittii*, nalkut*, huutele*, huudel*, huutaa*
        huutavat, huutanut, huusi, huude*, karjuu*, raivoaa*, läimäy*, tuijot* pahasti, ivaa*
        irvi*, naureskel*, naureske*, pilaili*, pilail*, vitsail*, härnä*, ahdist*el*, vaani*
        stalk*, sättii*, syyttele*
    """,
    "targets": """
        minua, minulle, minut, minusta, minuun, mua, mulle, mut, musta, muhun, meitä, meille
        meidät, häntä, hänelle, hänet, hänestä, alaisi*, alaisten, alaista, työntekijöi*
        työntekijää, työntekijälle, kolleg*, työkaver*, muita, muille, toisia, toisille, hoitaji*
        uusia, uusille, yhtä, yhdelle, kaikkia, kaikille, ihmisiä, opettaji*, itseäni
    """,
    "people": """
        työkaver*, kolleg*, kolleeg*, työtover*, työntek*, esihenkil*, esimie*, johtaj*, pomo*
        päällik*, opettaj*, hoitaj*, *hoitaja*, ohjaaj*, sihteer*, kuraatt*, rehtor*, lääkär*
        asentaj*, kuljettaj*, *kuljettaja*, alai*, jäsen*, kaver*, tiimiläi*, työpari*, vartij*
        poliis*, palomie*, pelastaj*, myyj*, psykolog*, pappi*, diakon*, sijai*, harjoittelij*
        *työntekijä*, tyyppi, tyypin, mies, miehen, miestä, nainen, naisen, naista, ihminen
        ihmisen, ihmistä, henkilö, henkilön, henkilöä, joku, jonkun, yksi, kaksi, kolme, neljä
        kaks, kolm, useampi, moni, toimitusjohtaj*, omai*, lähei*, vanhem*, äiti, isä, isäntä
        asiak*, potil*, asuk*, oppil*, opiskel*, nuor*, laps*, lasta, vauv*, vanhu*, vanki*
        ikäihmi*, jalankulk*, *jämme, *jamme, *jistamme, *jistämme, hän, hänet, häntä, hänen, ukko
        meitä, mua, minua, minut, mut, jäbä, tyttö, tytön, poika, pojan, kollega*, kunnanjohtaj*
    """,
    "workers": """
        työkaver*, kolleg*, kolleeg*, työtover*, työntek*, esihenkil*, esimie*, johtaj*, pomo*
        päällik*, opettaj*, hoitaj*, *hoitaja*, ohjaaj*, lääkär*, alai*, tiimi*, työpari*, rehtor*
        minua, minut, minulle, mua, mut, mulle, minuun, muhun, minusta, meitä, meidät, meille
        häntä, hänet, hänelle, johto*, porukk*, uusi, uutta, uudet, uusia, yhtä, yksi, toista
        toisia, muita, itseäni, itsensä, työyhteisö*, vastaava*, *työntekijä*
    """,
    "clients": """
        oppilaiden, oppilaitten, oppilai*, koululai*, opiskelijoi*, lasten, lapsi*, nuorten
        nuoril*, nuori*, nuorte*, asiakkaiden, asiakkai*, asiakkuu*, potilaiden, potilai*
        asukkaiden, asukkai*, perheiden, perheen, perhei*, vanhempien, vanhemmi*, pariskunt*
        puolisoi*, kuntoutuji*, kuntoutujien, *kuntoutuja*, vankien, vangi*, omaisten, omaisi*
        läheisten, hoidettavi*, seurakuntalai*, ikäihmis*, vanhusten, vanhuksi*, eroperhe*, lapsen
        nuoren, asiakkaan, potilaan, oppilaan, asukkaan, maahanmuuttaji*, pakolais*
        turvapaikanhaki*, uhrien, uhreja, sisarusten, teinien, soittaji*, soittajat, kävijöi*
        kävijät, asiakkaat, potilaat, nuoret, oppilaat, lapset, vanhukset, koulukiusattu*
        potilaamme, asiakkaamme, asiakkaani, potilaani, oppilaamme, oppilaani, asukkaamme
        asiakaskun*, oppilasta, *asiakkaamme, vankeja, vangit, rikoksentek*, rikosseuraam*
        rikostutk*, kuolevien, kuolevia, surevien, surevia, perheasi*, erojen, eroavien
        teini-ikäis*, potilastyö* eskarilai*, päiväkotilas*
    """,
    "not": "ei, en, et, emme, ette, eivät, eikä, eivätkä, emmekä, enkä, ei-",
    "is": """
        ole, oo, ollut, ollu, olleet, olla, esiinny, esiintynyt, ilmene, ilmennyt, tapahdu
        tapahtunut, tapahtunu, satu, sattunut, liity, liittynyt, koske, kuulu, näy, näkynyt
        havaittu, todettu, tunnistettu, mitään, mikään, minkään, minkäänlai*, mistään, kyse
        tarvita, tarvitse, kaipaa, halua, etsi, hae, etsitä, haeta, tiedossa, meneillään, päällä
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
        nollatoleran*, pelisään*, käsikirj*, teoria*, riskienarvio*, osaam*, osaamis*, kohtaami*
        puheeksi, puheeksiotto*, tunnistami*, käsikirjoit*
    """,
    "prevent": """
        ehkäis*, ennaltaehkäis*, torju*, vastusta*, hallit*, varautu*, koulut*, luento*, luenno*
        tunnista*, tutkin, tutkii, käsittelee, aiheena, aiheesta, teemana, teemasta, aihe
        otsikolla
    """,
    "meet": """
        kohtaamme, kohtaavat, kohtaa, kohdataan, kohdata, törmäämme, törmään, törmäävät, törmää
        törmätään, näkevät, näemme, kuulemme, kuulevat, asiakastyö*, asiakask*
    """,
    "everyday": """
        arkea*, arkipäiv*, arkeamme, läsnä, kuuluu, kuuluvat, parissa, asiakastyö*, asiakask*
    """,
}

WORDS = Words(
    names=NAMES,
    known_by="""
        ja, on, ei, että, mutta, kun, ovat, oli, tai, olen, jo, nyt, se, niin, joka, jossa, kuin
        myös, ole, emme, en, meillä, meidän, minua, minulla, minut, mua, mulla, olemme, onko, hei
        sitä, siitä, tämä, *ssa, *ssä, *sta, *stä, *lla, *llä, *lta, *ltä, *lle, *mme, *aan, *ään
        *iin, *seen, *tta, *ttä, *minen, *mista, *nen, *neet, *nut, *nyt, *vat, *vät, *isi, *taan
        *tään, *ttu, *tty, *taa, *tää, *sti
    """,
    matters={
        Flag.CRISIS: """
            pelottav* (tilan*|tapaus|kokem*), *väkivaltati*, *räjähdys
            kriis(i|in|iä|iin|issä|istä|it|ien|eihin|ejä|eistä|eissä|imme|ille|illä), akuuttikriis*
            äkkikriis*, väkival*, uhkatilan*, uhkatilant*, uhkatapau*, uhka-, vaaratilan*
            päällekarkau*, itsemurh*, itsetuho*, onnettomuu*, onnetomuu*, suuronnettom*
            työtapaturm*, tapaturm*, *onnettomuu*, *onnetomuu*, henkirik*, murha, murhan, murhaa
            murhas*, tapon, tappo, surma, surman, surmaa, kuolemantapau*, äkkikuol*, kuolonuhr*
            tragedia*, katastrofi*, aseuhka*, tappouhka*, pommiuhka*, uhkailu*, uhkaus*, uhkauks*
            *turma, *turmas*, *turman, ryöst*, raiskau*, yliannost*, traumaatti*, puukko, puukon
            (asiakkaan|oppilaan|lapsen|potilaan|nuoren|asukkaan|vauvan|opiskelijan) kuolem*
            puukkoa, ase, aseen, asetta, aseelli*, teräase*
            aggressiivi* & (asiak*|potil*|asuk*|oppil*|nuor*|omai*|käyt*), uhka- ja väkival*
        """,
        Flag.BULLYING: """
            *kiusaa*, *kiusat*, *kiusam*, *kiusan(nut|nu|neet|nee|neen|nun), *kiusasi*, kiusav*
            kiusant*, *simput*, syrjin*, syrjim*, syrji, syrjivä*, *häirint*, *häirinn(ä|ä*)
            häiritsijä*, ahdistel*, epäasialli*, epäasiaa*, alista(a|minen|mista|misen|va*)
            nöyryyty*, mitätöin*, väheksyn*, vähättelyä, mustamaalaam*, panettel*, juoruil*
            solvau*, herjau*, nimittel*, pilkkaam*, haukkum*, mobbau*, mobba*, mobbin*, rasis*
            seksis*, savustam*, eristämi*, kaltoinkohtel*, huutamis*, vaino, vainoami*
        """,
        Flag.CONFLICT: """
            tappelu*, kina, kinat, riita*, riitoj*, riitoihin, riidat, riidan, riidoi*, riitai*
            riitaan, *konflikt*, ristiriit*, ristiriid*, kinaa, kinast*, kinaste*, kiista*, kiisto*
            kärhäm*, skism*, sanaharkk*, eripura*, epäsopu*, epäsovu*, vihanpi*, välirik*
            yhteenot*, klikki*, klikke*, klikiyt*, kuppikun*, vastakkainasettel*, henkilökemi*
            kränä*, tulehtu*, vihollis*, nokkapok*, kyräil*, kyräi*
        """,
        Flag.THERAPY: """
            masennus, masennusta, masennukse*, masentun*, masentaa, ahdistus, ahdistusta
            ahdistukse*, ahdistun*, ahdistaa, paniikkikoht*, paniikkihäi*, unettom*, *traumat
            traumoj*, traumani, mielenterveysong*, mielialalääk*, elämänkriis*, elämäkriis*
            parisuhdekriis*, avioliittokriis*, syömishäir*, alkoholiong*, päihdeong*, peliriip*
            itsetuho*
        """,
    },
    events={
        Flag.CRISIS: """
            tukehtu*, kuristu*
            (oli|meinasi|olisi|melkein|vähällä) .. (kuolla|kuoli|hukkua|menehtyä|jäädä alle)
            poltti itsensä, henkensä, hengestään, lyyhisty*, (allerginen|allergia)*reakti*
            allergiareakti*, anafylak*, hengityspysähd*, sydäninfark*, ranteensa, jäähyväiskirj*
            murhayrity*, tapon yrity*, tappoyrity*, (ei|eivät) .. herännyt, menetti tajun*
            verenvuoto*
            (työntek*|kolleg*|työkaver*|esihenk*|opettajamme) .. (kadonnut|katosi|kateissa)
            (syyttää|syyttävät|syytämme|syytän) itse*, poissa raiteil*
            (ei|eivät|emme|en) .. (kykene|pysty|uskalla|kyenneet|pystynyt|uskaltanut)
              .. (töihin|työhön|palaamaan|vuoroon)
            murtunee*, murtunut, palasina, romuna .. (tapaht*|jälkeen)
            miten tästä .. (selvitään|selviää|eteenpäin|jatketaan)
            (keskenmeno|synnyty*) .. (kuoli|kuolema), kohtukuol*, vauvakuol*, kuolinuuti*
            kuolinilmoit*, (hautajais*|muistotilais*) .. (kolleg*|työkaver*|työtover*)
            (paloi|palanut|palaa|palamaan) .. (talo|yksikkö|toimisto|koulu|päiväkoti|tehdas
              |varasto|halli)
            sortuma*, (jäi|jäänyt|jäivät) .. (alle|väliin|puristuk*)
            (katkesi|irtosi|murskaantu*) .. (käsi|jalka|sormi|raaja*|kätensä|jalkansa)
            (vakavasti|pahasti|hengenvaarallisesti) .. (loukkaantu*|haavoittu*|vammautu*
              |sairastu*)
            haavoit*, silpou*, (puri|puraisi|löi|potki|sylki|tönäisi|heitti) .. {people}, sieppau*
            kaapattiin, väkijouk*
            (tuli|ryntäsi|hyökkäsi|syöksyi) .. (veitsi*|puukko*|ase*|kirves*) kädes*
            sekava .. (mies|asiakas|potilas|henkilö), huume* .. (hyökk*|uhk*|sekav*), kaasuräjähd*
            *räjähdys, *räjähdykse*, räjähd*
            (sai|saanut|saivat) .. (vammoja|palovam*|surmansa|iskun)
            (löydettiin|löytyi|löytynyt|löydetty) .. (kuolleena|menehtyn*|järvestä|joesta
              |merestä|metsästä|hengettö*|elotto*)
            (kuolemaan|kuolema) johta*
            (nähnyt|nähneet|näki|näkivät|todista*) .. (onnettomuu*|kuolema*|tapatur*|itsemurh*
              |väkivalt*|puukot*|kolari*)
            (itseni|itseäni|itteeni) .. (vahingoitt*|satutt*|viill*|tappa*)
            mitään syytä .. (jatkaa|elää), syytä .. elää
            (loppu|lopettaa|päättää) .. (kaikki|elämä), en halua enää olla .. (täällä|olemassa)
            kuolemaa .. itselleni, kuoleman ajatuk*
            (tuntuu|olisi) .. (parempi|helpompi) .. (kuoll*|poissa), ei ole mitään miksi elää
            haluan pois, kapina*, panttivang*, (raivokoht*|raivosi|riehu*|riehui|riehaantu*|sekosi)
            hajotti .. (vastaano*|paik*|huone*|toimisto*|kaluste*), (poissa|pois) tolaltaan
            poissa tolaltamme, tolaltaan, (syvässä|keskellä) .. kriisi*, (suuri|syvä|valtava) suru
            suremme, suree .. {people}, suruvali*, surussa
            (äkillinen|äkillisen|äkillistä|yllättävä|yllättävän|odottamaton|odottamattoman)
              .. (kuolema|kuoleman|kuolemaa|poismeno*|menety*)
            kätkytkuol*, keskenmen* .. töissä
            (auton|junan|trukin|bussin|rekan|koneen|raitiovaunun|metron|traktorin) alle
            junan eteen, yliajett*
            (tikari*|linkkuveits*|leipäveits*|kirveellä|vasara*|rautaputk*|pesäpallomail*
              |astalo*|moottorisah*)
            tainnut*, tajuttom*, verta, verissä, verilöyl*
            (nyrki*|nyrkillä|turpiin|selkään|naamaan|kasvoihin) .. (löi|lyö*|sai|isk*|sylk*)
            (löi|lyö*|sai|isk*|sylk*) .. (nyrki*|turpiin|selkään|naamaan|kasvoihin|vatsaan|päähän)
            iski .. {people}, iskettiin
            (kaatoi|kaadettiin|paiskasi|paiskattiin|tönäistiin|tyrkkäsi|tyrkättiin) .. (maahan
              |lattia*|seinä*|portai*|{people})
            (potkui|potkaistiin|potkittu|raavittiin|purema*|revittiin .. hiuks*|repi .. hiuks*
              |riuhto*)
            (murto|murtovar*|murron), varkau* .. väkival*, kiristysviest*
            (karanneen|karkasi) .. (vank*|potil*|nuor*)
            katosi .. (lapsi|asukas|potilas|oppilas|nuori)
            (sortui|romahti|luhistui) .. (katto|teline*|rakennus|seinä)
            (vesivahin*|tulva*) .. (tuho*), palovammo*, palovamma*, savumyrkyt*
            vakava .. (sairaskoht*|loukkaant*|vamma*|vaaratil*|onnettom*), sairaskohtau*
            aivoinfarkt*
            (vietiin|kiidätettiin|joutui) .. (ambulans*|sairaalaan|tehol*|päivystykse*)
            (lääkärihelikop*|pelastushelikop*|pelastuslaitos) .. (tuli|kutsu*|paikal*)
            (poliisi|poliisin) .. (tutkii|tutkinta*), rikosilmoit* .. (tehty|väkival*|uhka*)
            terrori-isku*, terroritek*, kouluampum*, kouluisku*, kouluuhka*, kouluu*uhkau*
            iskun kohte*, joukkosurm*, perhesurm*, *surma, *surman, *surmat
            (kuoli|kuolema|menehty*|surma*) & (äkilli*|yllättä*|odottam*|viikonlop*|yöllä
              |aamulla|eilen)
            vavahdut*, vavahtan*, vavisut*
            {people} & (kuoli|kuolivat|kuolleet|kuollut|kuollu|kuolleena|menehtyi*|menehty), kuoli
            kuolivat, kuollut, kuollu, kuolleet, hukkui, hukkuivat, hukkunut, hukkunee*, menehtyi*
            menehtyn*, menehty, kuolleena, poismeno*, menetti .. henke*, suru-uuti*
            (poistui|poistunut|lähti|otettiin) .. keskuudestamme, (nukkui|nukkunut) .. pois
            surmansa, (vei|vienyt|vienee*|veivät) .. (hengen|henkensä), hengiltä
            heitti .. henkensä, vainaja*, ei enää .. keskuudessamme, ei selvinnyt hengissä
            (yksi|toinen|hän) ei selvinnyt, itsari, itsarin, itsaria, ruumis, ruumiin
            kuolonkolari*, tehohoi*, teho-osast*, teholla, tapettiin, tapettu, surmattiin, surmattu
            murhattiin, murhattu, surmasi, murhasi
            (kolleg*|työkaver*|työtover*|esihenkil*|esimieh*|johtaj*|työntek*|opetta*|asiakkaan
              |oppilaan|lapsen|potilaan|nuoren|asukkaan|vauvan|opiskelijan) .. (kuolema
              |kuolemaa|kuolemaan|kuolemasta|kuoleman)
            hengettömänä, elottomana, hirttäytyneenä
            menetimme .. (kolleg*|työkaver*|työtover*|ystävä*|työntek*|esimie*|esihenkil*|oppil*)
            menettäny* .. (kolleg*|työkaver*|työtover*|työntek*|esimie*|esihenkil*)
            (tappoi|tappaa|tappanut|tappamaan|surma*) .. (itsensä|ittensä|ihtensä|itseään|itteesä)
            hirtti, hirttäyt*, hirttän*, hirteen, hirressä, riisti* .. hengen*
            riistänyt .. hengen*, oman käden kautta, oman kätensä kautta
            päätti* .. (päivänsä|elämänsä)
            (raiteille|kiskoille|alle|katolta|sillalta|ikkunasta|parvekkeelta) .. (hyppäsi
              |heittäyty*)
            hyppäsi .. (alle|raiteil*|sillalta|parvekkeelta|ikkunasta|katolta), otti .. hengen
            itsemurhan, itsemurhaa yrit*, yritti .. itsemurhaa, itsemurhayrit*, jaksa elää
            en jaksa enää elää, (haluan|haluaisin|tahdon) .. kuolla, en halua enää elää
            en halua elää, tappaa .. (itseni|itteni), tapan .. (itseni|itteni), itsemurhaa
            lopettaa .. (elämäni|elämänsä|päiväni), parempi kuolleena, vahingoittaa itseäni
            väkivaltatapau*, väkivaltais*, väkivallantek*, uhka- ja väkivaltatilan*, hyökkäs*
            hyökänn*, hyökätt*, hyökkäy*, kimppuun, päällekarkau*, päälle karkas*
            (kävi|kävivät|käynyt|käytiin|kävin|käyny) .. (käsiksi|kiinni|päälle|kimppuun|kurkusta)
            käsiksi, pahoinpi*, piesti*, pieksi*, hakattiin, hakattu*, hakkasi*, mukiloi*, turpaan
            löi, lyönyt, lyötiin, lyöty, löivät, potkaisi, potki, potkittiin, puri
            lyö .. (nyrk*|päähän), purtiin, sylki, sylkäisi, sylkenyt, tönäisi, raapi
            päähän .. (lyö*|löi|osui), heilut* & (puuk*|veits*|ase*|kirve*), kurist*
            heitti .. (tuolilla|tuolin|esineellä|kivellä|kiven), puukot*, puuko*, puukko*, veits*
            veitse*, kirve*, kirves*, aseella, aseistau*, aseistet*, naamioit*, sytytti, tuhopolt*
            sytytetti*, pistooli*, bensa*, tuikkasi, polttopul*, häkämyrk*, myrkyty*, sähköisku*
            vammautu*, halvaantu*, puristuksii*, haulikk*, ampui, ampunut, ampumavälik*, ampumatap*
            ammuskel*, ammuttiin, ammuttu*, ampumi*, ryöstettiin, ryösti*, murtaudu*, murtautu*
            tunkeutu*, panttivan*, siepat*, sieppa*, raiska*, pommi*, räjäh*, räjäyt*, uhattiin
            uhattu, uhkasi*, uhannut, uhkail*, uhkaa (tappaa|hakata|polttaa|tulla|väkival*|puuko*)
            uhkaav* (asiak*|tilan*|potil*|mies*|mieh*|henkil*), tappouhka*, tappouhkau*, kolari*
            kolaro*, läheltä piti, läheltäpiti*, tulipalo*, liekei*, paloi .. maan tasalle
            {people} & (hukkumai*|hukkua|eksyi|putos*|tippu*|tipahti|pudonn*), kaatui .. päälle
            nosturi*, hätäkeskuks*, 112, (jäi|jäänyt|jäivät) .. alle, yliajo*, törmäsi*, suistui
            romahti .. päälle, sortui
            loukkaantu* & (vakava*|pahasti|sairaal*|hengenvaar*|työ*|kaksi|useit*|lievästi|moni*)
            loukkaantui, loukkaantuivat, hengenvaar*, kuolettava*, kuolemaan johta*, sairaalaan
            elvyty*, elvytettiin, elvytimme, elvyttämä*, elottom*, sydänkohtau*, sairauskohtau*
            sydänpysähd*, aivoverenvuo*, hoitovirhe*, lääkitysvirhe*, evakuo*, ambulanssi*
            hätätilan*, lamaantu*, lamaannu*, järkyty*, shoki*, shokki*, sokissa, sokkiin, sokki
            järkyttyn*, järkytty*, järkytti*, järkyttäv*, järkyttänyt, traumaattinen tapah*
            traumaattis* & (tapaht*|tilan*|kokem*), traagi*, kriisiytyn*, kriisin keskel*
            (akuutti|akuutissa|akuuttiin) .. (tilan*|hätä*|kriis*)
            (jotain|jotakin) (kamalaa|kauheaa|hirveää|todella*) .. (tapaht*|sattu*)
            (kamala|kauhea|hirveä|hirvittävä|karmea|vakava|äkillinen|raju|hurja|paha
              |ikävä) (tapaht*|tapaus|turma*|teko*|juttu*) .. (kävi|sattu*|tapaht*|eilen|viime)
            (kamala|kauhea|hirveä|karmea|äkillinen) (tapaht*|yö|teko)
            kävi .. (paha|kamala|hirveä|kauhea) juttu
            (kamalaa|kauheaa|hirveää|hirveetä|kauheeta) .. (tapaht*|sattu*), turma*, veriteko*
            (poliisi|poliisit|poliiseja|poliisin|poliisia) .. (paikal*|kutsu*|hälyt*|tuli*|apuun)
            psyykkis* ensiap*, henkis* ensiap*, hätää*
        """,
        Flag.BULLYING: """
            (kohtel*|kohdel*) & (loukkaa*|kylmä*|tyly*|palvelij*|lapsena|alentav*|töykeä*
              |tylyst*|ylimieli*|julm*|kuin)
            kielletty puhumasta, hiljenevät, hiljenee .. (kun|tulen|astun)
            (nousevat|lähtevät|poistuvat) .. (pöydästä|pois) .. (kun|tulen)
            (viety|vietiin|otettu|riistetty|evätty|poistettu) .. (tehtäv*|työhuone*|vastuu*
              |oikeud*|avaime*)
            (tehtäv*|työhuone*|vastuu*) .. (viety|vietiin|otettu|riistetty|evätty), hampaisi*
            (nimettöm*|anonyym*) .. (viest*|lapp*|kirje*|soitto*), (minua|häntä|mua|yhtä) vastaan
            liittoutu*, hyljeks*, hyljek*, hyljit*, hylkii, hylkivät
            (karttavat|kartetaan|vältellään|välttelevät) .. (minua|häntä|mua|seuraani), vaiennet*
            vaienta*, lannist*, latist*, aliarvioi* & {targets}, (kerrota|kerrottu|sanota) syytä
            selitys* .. (hyllyt*|siirret*), hyllytet*
            (keskeyt*|puhutaan päälle|puhuu päälle) .. (jatkuv*|aina|joka kerta)
            (kaikki|muut|porukka|tiimi) .. (minua|häntä|mua) .. vastaan
            (saa|saan|saada|sai) .. kuulla .. olevansa
            (muut|kaikki|toiset) .. (nauravat|nauraa|naureskel*)
            (sanotaan|sanoo|sanoi|kutsutaan|kutsuu) .. (tyhm*|idioo*|läski*|ruma*|huono*|laisk*
              |paska*|homo*|huora*)
            (vääntelee|vääristel*|vääristää) .. (sanoja*|puheita*|asioita)
            (pilkallis*|ivallis*|loukkaav*|alentav*) .. (komment*|huomautuk*|sävy*|kielen*|viest*)
            epäreilu* & (kohtel*|kohdel*|esimie*|pomo*), nokkim*, noki*t*
            (sylkykuppi|hakkaamissäkki|sijaiskärsij*|kärsij*), kiusas, {hostile} & {targets}
            (sulke*|suljet*|sulki|pelat*|pelaa*|ajet*|ajaa|ajoi|ajavat|jätt*|jäte*) .. (ulos
              |ulkona)
            (suljettu|suljetaan|sulkenut|sulkeneet|pelattu|pelataan|ajettu|ajetaan|potkittu)
              .. ulos
            (painostuks*|painostami*|ivan|pilkan|naurun|vitsien|huutelun|juorujen) .. (kohte*
              |alais*)
            (joutu*|joudu*|ollut|olen|tullut|tulen) & (silmätik*|naurunalai*|hampaisi*
              |epäsuosi*|syrjityk*|kiusatu*|häiritty*|ahdistel*|sylkykup*|heittopus*|nöyryyt*
              |vainottu*|vainon)
            (kokenut|kokee|koen|koki|kokeneet|kokeneensa|kokevat) .. (*kiusa*|häirint*|syrjint*
              |ahdistel*|epäasia*|epäoik*|vähättel*|mitätöin*|painostus*|kaltoin*|epätasa-arv*)
            *kiusattu, *kiusattuna, *kiusatuksi, kiusaamisepäil*
            kiusaamisest* .. (ilmoit*|valit*|tehty)
            (tehdään|tehty|teki|tekevät) .. (pilaa|pilkkaa|naurunal*), pilailu* .. kustannuk*
            (kustannuksellani|kustannuksella*) .. (naur*|vitsi*|pila*|hausk*)
            (naur*|vitsi*|pila*|hausk*) .. kustannuksella*
            (vihjail*|vihjaus*|kommentoi*|huutel*) & (seksuaali*|vartalo*|ulkonäö*|ihonvär*
              |painost*|kehost*|rinno*|ikäni|ikäst*|sukupuol*)
            (käyttää|käyttäneet|käyttävät) .. valta* .. väärin, vallankäyt* .. (väär*)
            vallan väärinkäyt*
            (ideoita*|ideani|ideat|mielipit*|ehdotuks*) .. (torpat*|tyrmä*|naur*|viedään|vie
              |ohite*)
            (minulle|mulle|hänelle) ei .. (vastata|puhuta|kerrota|ilmoiteta|sanota|anneta)
            ei .. vastata .. (minulle|hänelle|mulle)
            (kukaan|työkaverit|kollegat|muut) ei* .. (puhu|vastaa|huomioi|moikkaa|tervehdi
              |kuuntele|istu) .. (minulle|mulle|minua|mua|hänelle|häntä|kanssani|viereeni
              |viereen)
            (selkäänpuuk*|selkään puuk*), (lyödä|lyödään|haukutaan) .. lyttyyn, maan rakoon
            polkea .. maahan, poljetaan, polje*, (nujertaa|murskat*|murskaa) .. itsetun*
            arvostel* & (muiden|toisten|kaikkien) .. (kuullen|edessä|nähden)
            (muiden|toisten|kaikkien|asiakkaiden|potilaiden) (kuullen|edessä|nähden) .. (haukk*
              |nöyryy*|arvostel*|huut*|nola*|läksy*|moit*)
            (haukk*|nöyryy*|arvostel*|huut*|nola*|läksy*|moit*) .. (muiden|toisten|kaikkien
              |asiakkaiden|potilaiden) (kuullen|edessä|nähden)
            läksyt*, sättii, sätit*, sätti*, solvaa*, räksyt*, raivoaa*, mesoaa*
            (myrkylli*|toksi*) .. (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*
              |pomo*)
            (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*|pomo*) .. (myrkylli*
              |toksi*)
            (pelko*|pelon|pelkää|pelkäävät|pelkään|pelottaa) .. (kost*|esimie*|esihenk*|johtaj*
              |pomo*)
            (varovat|varoo|varotaan) .. (häntä|sanoja*|pomo*)
            pelkäämme .. (esimie*|esihenk*|johtaj*|pomo*)
            (perusteettom*|perätö*|perättöm*|vääriä|katteettom*|tekaistu*) .. (syyt*|väit*
              |juoru*|huhu*|valit*)
            (syntipuk*|sylkykup*|heittopus*|roskaam*|likasank*)
            (naljailu*|letkaut*|piikki*|piikit*) & {targets}, kiusote*, härnä*, ärsyt* tahal*
            erottelu*, (suosii|suositaan) .. (lemmikk*|kavereit*|omia) .. (muut|muita|toisia)
            ei .. (oteta|päästetä|pyydetä|kutsuta|huolita) .. (mukaan|porukkaan|joukkoon)
            yksin jätet*
            (jätet*|jäte*|jättä*) .. (ilman|kertomatta|kutsumatta|huomiotta|huomioimatta
              |tervehtimättä|yksin)
            vainoharh*, henkisesti .. (väkival*|raaka*|hakat*)
            (itkemään|itkuun) .. (saa*|laitta*|ajaa)
            (juonitt*|juonit*|selkäni|selän) .. (takan*|vastaan|mua|minua), mustamaal*, panetel*
            panettel*, häpäis*, häpäise*, nolostu* muiden edes*, kiusataan, kiusattiin, kiusattu
            kiusattuna, kiusatuk*, kiusata*, kiusaa, kiusaavat, kiusasi, kiusan*, simputt*
            syrjitä*, syrjitty*, syrjity*, syrjitt*, syrjin(yt|eet), nöyryyt*, nolaa*, nolat*
            nolannut, nolann*, nolas*, mitätöi*, väheksy*, vähättel*, alistet*, alistan*, alistavat
            alistaa, nujer*, sorret*, sortaa, sorsi*, pilkkaa*
            pilka(taan|ttu|ta|ttiin|tuksi|ttavan*), pilkan*, ivaa*, ivail*, naljail*, piikitel*
            piikittel*, piikitt*, vinoil*, vittuil*, kettuil*, kuittail*, nälvi*, ilkku*, ilkuta*
            irvail*, naurunalai*, (nauravat|nauretaan|nauraa|naureskel*) .. minu*
            naur* & (selän|selkäni|minulle|mulle|kustannuksel*|hänelle|päin), hauku*, haukkuu*
            haukkun*, haukkuv*, haukkua, haukkui*, solvat*, herja(taan|ttu|a|avat|si*), parja*
            mustamaala*, juoruta*, juoruav*, juoruja, juorut, huhu* & levit*, selän takana
            selkäni takana, seläntakana, selän taakse, selkänsä takana, selän takan
            (puhu*|puhut*) .. (pahaa|paskaa|perättöm*|ikävään sävyyn|rumasti|alentuv*|halveks*)
            (pahaa|paskaa|perättöm*) .. (puhu*|puhut*|juttu*), perättöm* & levit*, paskanpuhu*
            kuiskut*, kuiskit*, supat*, supis*, kielivät, eristetty, eristetään, eristettiin
            (eristävät|eristää|eristänyt|eristäneet) .. {workers}, {workers} & (eristävät|eristää)
            (jät*|jää*|jäi*|sulje*|suljet*|sulki*|jäte*) & (ulkopuolel*|ulkopuolisek*|ulkokeh*)
            (jät*|jää*|sulje*|suljet*) & (syrjään|paitsio*|porukasta|pimentoon|yksin|huomiotta)
            ulkopuolelle (jät*|sulke*|jää*), (en|ei|eivät) .. (kutsuta|kutsuttu|kutsuja|kutsua)
            (ei|eivät|eikä|kukaan) .. (tervehdi*|moikkaa*|moikata|tervehditä|morjesta*|tervehdit*)
            (ei|eivät|eikä) (puhuta|puhu) .. (mulle|minulle|hänelle|kahvi*), ei .. oteta mukaan
            (minun|mun|hänen) .. (pöytään*|viereen*) ei, kuin ilmaa, kuin roskaa, kuin saasta*
            mykkäkoulu*, savustet*, savusta*, savustaa*, painost* & (irtisanou*|eroa*|lähte*)
            (uhkail*|uhkaa*|uhkasi*|uhattu) & (potku*|irtisano*|erottam*)
            (huuta*|huude*|huusi*|karju*|raivo*|rähj*|räyh*|rääky*) & {workers}, noitavaino*
            ajojah*, matkitaan, matkivat, matkii, matkia, mollaa*, mollat*
            (valhei*|valeita|valheit*) & {workers}, koskettel* & {workers}
            (koskettelee|kosketteli|lääppii|lääppi*|lähennell*)
            (törkei*|sopimatt*|asiatto*|inhott*) & (viest*|puhe*|kommen*|huomautt*|palaut*), huutoa
            karjumi*, silmätik*, syntipuk*, hampaissa, hampaisiin, hiillost*, kyykyt*, höykyt*
            terrorisoi*, vainoaa*, vainotaan, vainonn*, vainottu*, henki* väkival*
            henkis* väkival*, pelolla joht*, pelon ilmapii*, tyrann*, despoot*, narsis* & {workers}
            (loukkaa*|loukkav*) & (kommentt*|puhe*|huomautt*|nimi*|viest*|minua), rasisti*, kourii
            kourinut, käpälöi*, kopeloi*, lähentel*, seksuaali* (vihjail*|ehdot*|kommen*)
            arvostel* & (perustee*|aihee*|jatkuvasti|kaikkien|muiden), moititaan .. jatkuvasti
            (tehtäv*|työt|työn*|vastuu*) & (viedään|vietiin|otetaan|otettiin|riisut*) .. pois
            (tieto*|tietoa|asioita) & (pimit*|salat*|salail*|pantat*|pimite*), ilkei*, ilkeä*
            ilkeil*, ilkeesti, haistat*, dissa*, dissat*, lytät*, lyttä*, halveks*, halvenn*
            halvent*, ylenkats*, alentuv*, töni*, tönit*, kampit*, saboto*, sabotoi*, pompottel*
            (mielipi*|ehdotuks*|minut|minua) & sivuut*, ohitetaan .. (jatkuvasti|systemaattis*)
            (kohdel*|kohtel*|kohdeltu) & (huonosti|kaltoin|epäoikeudenmuk*|eriarvois*|epätasa*)
            (kohdel*|kohtel*|kohdeltu) & (rumasti|ala-arvois*|halveks*|alentuv*|törkeä*|epäreilu*)
            (kohdel*|kohtel*) & (epäkunnioitt*|sopimatt*|asiatto*|huono*), asiaton* (käyt*|kohtel*)
            (sopimaton*|asiaton*|törkeä*|loukkaav*) (käyt*|kohtel*|kielenkäyt*|kommen*|puhe*)
            pyöritellään .. silmiä, silmien pyörit*, tiuski*, tiuskit*, haukkumasan*, ivalli*
        """,
        Flag.CONFLICT: """
            solmussa, solmuun, solmu*
            erimielisyy* & (kärjist*|puhje*|avoin*|avoim*|jatku*|paisu*|häirit*|ratkais*
              |selvit*|syven*|pinnan|kyte*)
            erimielisyy*, riidaksi, riitaan*
            (ajautu*|joutu*) .. (vastakkain|riitoihin|törmäyskurs*), törmäyskurssi*
            (yhteistyö|yhteistyöstä) .. (ei onnistu|ei toimi|ei suju|katken*|takkuaa .. välillä
              |mahdoton*)
            (jatkuva*|jatkuvaa) .. (vääntö*|nahist*|riit*|syyttel*|kiist*), syyttel*, puhevälit
            puheyhtey* .. (poikki|katke*), sodassa, sotajalal*, sotakirv*, kylmä sota
            (kahden|kolmen) .. (välinen|välillä|keskinäi*) .. (kina|jännite|jännitt*|hankau*
              |kitka*|riita*|ongelm*)
            (henkilöristir*|henkilöriid*|henkilöriit*), sapelinkal*, kaunaa, kaunoja
            katkeruu* .. väli*, pattitilan*
            (toistensa|toisensa|toistemme) .. (kurkuissa|kimpussa|kampit*|syyttel*|vältt*)
            (välttelevät|vältellään|vältetään) toisiaan, huutokilp*, huudamme toisill*
            huutavat toisill*, riitel*, riidel*, riitaantu*, riidois*, riidas*, tappele*, tapell*
            tapelleet, (otti*|ottaneet|ottavat) yhteen
            (ei|eivät|emme) .. (puhu|puhuta|puheväl*) .. toisil*, puheväleis*
            (eivät|emme|ei|en) .. tule* toimeen, (eivät|ei) .. siedä .. toisiaan, sukset .. ristiin
            napit vastakkain, väli* .. (tuleht*|poikki|kire*|rik*|katken*|tulehd*)
            (tuleht*|kire*|kiristyn*|huonot|jäiset|katkenne*|viilen*|tulehd*) .. väli*, tulehtunut
            tulehtunee*, kahtia, kahteen leiriin, leireihin, leiriytyn*, torailu*
            (keskinäi*|välillä|väli*) .. (kitka*|jännitt*|hankau*|vääntö*), jännitt* .. välillä
            räjähti .. käsiin, hiertää .. väle*, sukset ristis*, vihoissa, vihoiss*, nahistel*
            kinastel*, kiistel*, (taistel*|kamppail*) .. keskenään, (eivät|ei) .. mahdu samaan
            (ei|eivät) suostu .. (samassa|samaan|työskente*|puhu*|yhteist*)
            (ei|emme|eivät|en) .. juttuun, kieltäyty* .. (työskente*|yhteistyö*)
            syyttelevät toisiaan, syyttelevät, syyttely*, kyräil*, (ei|eivät) pysty .. yhteistyöhön
            torailevat, sanailu*, riitapu*
        """,
        Flag.THERAPY: """
            (löytyy*|löytyisi*|onko|olisi*) & (terapeuttia|psykoterapeuttia|terapiaa
              |psykoterapiaa)
            (elämä|elämäni) .. (tyhjä*|turha*|merkityksetö*), kaksisuunt*, mielialahäir*
            olen eronnut, olemme eroamassa
            (masennukseni|ahdistukseni|ahdistuneisuuteni|uupumukseni|traumani) .. (pahen*|hoit*
              |vuoksi|takia)
            univaikeu* .. (itk*|masen*|ahdist*), (kotona|perheessä) .. (vaike*|ongelm*|väkivalt*)
            lapsettomuu*, läheisriip*, peliongelm*
            (masentaa|ahdistaa) .. (niin|paljon|koko|jatkuvasti|ihan|tosi)
            (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|saa*|sais*|mahdol*|aloit*
              |otat*) & (terapiaa|terapiaan|psykoterapiaa|psykoterapiaan)
            (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|mahdol*) & (terapeuttia
              |terapeutin|terapeutille|psykoterapeuttia|psykoterapeutin|psykoterapeutille
              |psykologia|psykologille|terapian|psykiatri*)
            pariterapia*, parisuhdeterap*, traumaterap*, suruterap*, yksilöterapia*, kriisiterap*
            (parisuh*|avioliit*|puoliso*|vaimo*|miehe*) & (vaike*|ongelm*|kriis*|erota|ero*)
            avioeroni, avioeron jäl*, eroni jälkeen, erosin .. (mieheni|vaimoni|puoliso*|hiljat*)
            olen .. (masentun*|ahdistun*|loppuunpal*)
            (minulla|mulla) .. (masennu*|ahdistu*|trauma*), en saa .. (nukut*|unta), en .. nuku
            en pysty nukku*, (itken|itkeskel*) .. (öisin|yöt*|päivä*|jatkuva*), lapsuu* .. traum*
            traumani, traumoj*, traumat .. nous*, mielenterveyteni
            (olen|minulla|mulla|minua) .. itsetuhoi*
            (mieheni|vaimoni|puolisoni|avopuolisoni|poikaystäväni|tyttöystäväni) .. (jätti
              |petti|lähti|jättä*)
            (juon|juomiseni|juominen) .. (liikaa|hallin*), alkoholiongelmani, riippuvuuteni
            (mieheni|vaimoni|äitini|isäni|lapseni|puolisoni|siskoni|veljeni|lähei*) .. (kuoli
              |kuollut|menehty*|kuolema*)
            suruni, surutyö*, keskusteluap*, tyhjyyden tun*, pakko-oire*, paniikkikohtau*
            ahdistaa .. niin, kaikki .. turhalta, mielialalää*, masennuslää*, ihan maassa
        """,
    },
    services={
        Flag.CRISIS: """
            defusing*, debriefing*, jälkipuin*, jälki-puin*, purkukesk*, purkutilai*, purkukokou*
            purkuistun*, purkuapu*, jälkihoit*, purku, purkua, purun, purkuun, kriisityö*
            kriisiapu*, kriisiavu*, kriisituk*, kriisitue*, kriisikeskust*, kriisipurku*
            kriisi-int*, kriisi-apu*, akuuttityönoh*, kriisi-istun*, kriisiryhm*, kriisitilan*
        """,
        Flag.CONFLICT: "*sovittel*, sovitelk*, sovitt(aa|amaan|avaa)",
    },
    need="""
        tarvi*, tarvit*, tarvis*, tarttis, tarttee*, kaipa*, kaipais*, pika*, heti, kiire*, akuut*
        mahdollisimman, pian, nopea*, pyyd*, hälyt*, tapahtu*, sattu*, jälkeen, tänään, eilen
        aamulla, viime, koska, välittöm*, hätä*, apua, toivo*, halua*, meille, pyytää, tilan*
        autta*, voisi*, voitte*, voiko, lomalla, pitäisi, milloin, löytyisi*
    """,
    harmless="""
        sovittelutoim*, sovittelutoimist*, rikosten osapuol*, kiinni toisi*, traumaosaa*
        traumainform*, traumatietoi*, traumakoul*, traumatyö*, väkivaltarik*, väkivaltatyön
        kiusaamisen vastai*, kiusaamisen ehkäis*, kriisiinv*, verenpain*
        (intohimo*|innok*) .. huut*, verta, hikeä ja kyynel*, solmukoh*, solmujen avaam*
        solmu* .. (teem*|sauma*)
        (perhe|perheasioiden|ero|rikos|riita-asioiden|perhesovit*|vertais*)sovittel*
        perheasioiden sovittel*, rikossovit*, riitaisten erojen, riitaisten .. vanhempien
        (kehitys|kehittämis|innovaatio)räjähd*, valta- ja vastuu, sovittelijana .. työ*
        pelottel* itseäni, peilata, kriisiviest*, kriisijoht*, kriisisuunn*, kriisihall*
        kriisinhall*, kriisivalm*, kriisivara*, kriisikesk*, kriisipuhel*, kriisipäiv*
        kriisityönt*, kriisinkest*, kriisinsiet*, kriisirahas*, kriisiasiak*, kriisiperh*
        kriisitietoi*, kriisiohj*, kriisikoul*, kriisiosaa*, kriisiyksik*, kriisiaut*, kriisiaika*
        kriisin johtam*, kriisien (hallin*|johtam*), kriisityö (on|kuuluu), kriisityönohjaajak*
        kriisityönohjaajaks*, sovittelijakoul*, sovittelijaksi, sovittelukoul*, kriisinaut*
        sos-kriis*, (keski-iän|ikä|iän) kriisi*
        (kolmenkympin|neljänkympin|viidenkympin|kuudenkympin|identiteetti|ammatillinen
          |ammatillista|ammatillisen) kriisi*
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
        uhkasi (loppua|jäädä|kaatua|myöhäst*), uhkaa (loppua|jäädä|kaatua)
        aseet (kohdallaan|takaisin), aseta*, isku* kimppuun, innolla .. kimppuun
        (työn|haaste*|ongelm*|projekt*|tehtäv*) kimppuun
        törmäsi* .. (ilmoituk*|mainok*|nettisiv*|sivui*|palvelu*|nime*), tavaroita .. käsiksi
        pääs* .. käsiksi, päästä käsiksi, (juurisy*|ongelm*|asia*|aihe*|tavoit*) .. käsiksi
        käymme .. läpi, (turhan|turha) hätä*, hätäpäiss*, hätäise*, ei hätää, ei ole hätää, hätäil*
        (löi|lyönyt|lyö|lyötiin) .. (läpi|vetoa|lukkoon|leikiksi|kättä|ällikällä|tyhjää)
        vähättel* .. (oma*|itseäni|itseä|osaamistani|saavutuk*), vähättelen, väheksyn
        (naurama*|nauramme|nauretaan|nauraa|naur*) .. (yhdessä|kovasti|paljon|itsellemme), kiusaus
        kiusauk*, kiusallis*, kiusalli*, kiusaannu*, kiusaant*, kivaa kiusoit*
        ristiriitais* .. (odot*|tunt*|ohje*|vaati*|viest*|toiv*|tavoit*|ajatu*|tieto*|palaut*)
        ristiriitais* (odot*|tunt*|ohje*|vaati*|viest*|toiv*|tavoit*|ajatu*), arvoristir*
        (arvojen|arvojeni|arvo|rooli|eettis*|moraalis*|sisäis*) ristiri*
        ristiri* .. (arvo*|eetti*), riitakumppan*, huoltoriit*, perintöriit*, riidattom*, riidaton*
        haukko*, haukotel*, tapell* .. (piste*|voito*|leikki*|pele*|sähly*)
        taistel* .. (aika*|resurs*|kiire*), kiusa* .. (koulussa|päiväkodissa|luokassa|luokalla)
        koulukius*, (koulussa|luokassa) .. kiusa*, kriisi* .. (talou*|ilmast*|energi*|korona*)
        (talous|ilmasto|korona)- ja *kriisi*, ilmapiirikysel*
        (ahdistaa|ahdistava) .. (kiire*|aikataul*), hoitotyön .. kuolema*
        (ilmapiiri|innostus|into|motivaatio|keskustelu|projekti|hanke|idea*|luovuus
          |työn ilo) .. (kuoli|kuollut|tapettiin|tapettu)
        kuollu* kulm*, (uhka|uhkaus) .. (ekonom*|talou*), eristäytyn*, eristyn*, syrjäyt*
        (vitsi*|vitsail*) .. leikkimiel*, (kaappia|ovi|ovea|rikki) .. hakattu, järjetön*
        puukotus* ohjelm*, sairaalaan töihin
        (siirty*|siirry*|töihin|töissä|sairaalaan) .. sairaalaan
        sairaalaan (tarvitaan|tarvitsemme|etsi*|hae*|halut*)
    """,
    harmless_for={
        Flag.CRISIS: """
            (avioero*|eron|parisuhte*|avioliit*|oma*|henkilökoht*) .. kriis*, kriisien jälke*
            kriisialue*, jälleenrakennus*, selkään puuk*, puuk* .. selkään, selkäänpuuk*
            (esimie*|esihenk*|pomo*|johtaj*|päällik*) .. uhkail*, henkensä (edestä|pitim*)
            (minua|minut) .. elävältä, henki* väkival*, henkis* väkival*, sanalli* väkival*
            lapsuu* .. traum*, verbaal* väkival*
            (uhkail*|uhkaa*|uhkasi*|uhattu) .. (potku*|irtisano*|erottam*|varoitu*)
            (potku*|irtisano*|varoitu*) .. (uhkail*|uhkaa*|uhkasi*|uhattu), seksuaali* väkival*
            (mieheni|vaimoni|äitini|isäni|lapseni|puolisoni) .. (kuoli|kuollut|menehty*|menehtyi)
        """,
    },
    fillers="""
        ole, oo, ollut, ollu, olla, olleet, koskaan, ikinä, enää, siis, kyse, kysymys, kysymyksessä
        mitään, mistään, mikään, minkään, minkäänlaista, minkäänlaisia, mitenkään, sellaista
        sellaisia, varsinaista, varsinaisesti, varsinaisia, akuuttia, akuutista, isoja, isompia
        suuria, suurempia, suurta, pahoja, pahaa, vakavia, vakavaa, onneksi, nyt, tällä, hetkellä
        vielä, ainakaan, viime, vuosina, aikoina, kuitenkaan, oikeastaan, suoranaista, suoranaisia
        selvää, varsin, meneillään, päällä, esiinny, esiintynyt, ilmennyt, ilmene, tapahtunut
        sattunut, havaittu, todettu, tai, eikä, ja, sen, enempää, muitakaan, muutakaan, mitä
        tarvitse, tarvita, kaipaa, halua, etsi, hae, kummempaa, avointa, avoimia, sisäisiä
        sisäistä, keskinäisiä, keskinäistä, työyhteisön, tiimin, meidän, meillä, *ssa, *ssä
        *ssamme, *ssämme, *lla, *llä, *llamme, *llämme, kiusaamista, kiusaamisesta, riitoja, riitaa
        riidoista, konflikteja, konfliktia, konflikteista, häirintää, häirinnästä, kriisiä
        kriisejä, kriisistä, väkivaltaa, väkivallasta, °*, asiasta, tilanteesta, tapauksesta
    """,
    frames_of_matters="""
        {clients} X
        {clients} .. (välis*|väline*|väli*|keskinäi*|kokem*|kohtaam*|tekem*|elämän) .. X
        {clients} .. X, {clients} .. joi* .. X, (miten|kuinka) X, X (syntyvät|syntyy)
        X .. johdetaan, X .. {clients}, X (kokenei*|kokene*|kohdannei*|uhrien|uhreja|tekijö*)
        (lapsen|nuoren|oppilaan|asiakkaan|koululaisen) .. (kokem*|kohtaam*) X
        (lapsen|nuoren|oppilaan|koululaisen) X*(kiusa|riita|riito)*
        X .. (kokenei*|kokene*|kohdannei*|uhrien|uhreja|tekijö*) .. (kanssa|parissa|nais*|asiak*)
        {meet} .. X, X .. {everyday}, {everyday} .. X, (*na|*nä|työssäni|työssämme) kohtaan .. X
        kohtaan (työssäni|päivittäin|viikoittain|usein|paljon|asiakkai*|jatkuvasti) .. X
        (jos|mikäli) .. X .. (sattu*|tule|tulee|iskee), X vastaan, X vastai*
        X (kokenutta|kokenut|kokenei*), *(kirja|kirjan|tutkimu*|gradu|graduni|opinnäytetyöni) .. X
        väitöskir* .. X, pysyvä X, X*n {topic}, X*n (ja|tai) .. {topic}, X*n .. {topic}
        X*(sta|stä) {topic}, X*- ja .. {topic}, {topic} ... X*(sta|stä)
        {topic} .. X*(n|siin|een|iin)
        (saattohoi*|hospi*|palliati*|syöpäklin*|syöpäos*|hautaus*|ensihoi*|pelastuslai*
          |hätäkesk*) ... X
        X ... (saattohoi*|hospi*|palliati*|syöpäklin*|syöpäos*)
        (miten|kuinka) (käsitellä|kohdata|puhua|suhtautua) .. X, X*(siin|seen|iin|een) .. {topic}
        {prevent} .. X, X*(lle|uhan) .. {topic}, X*n (varalta|varalle|sattuessa|aikana)
        X*n .. varalta, (elokuva*|näytelm*|romaani*|kirjan|käsikirjoit*|podcast*|dokument*) .. X
        (palveluntarjo*|esite|esitteen|esitteitä|vertail*|palvelunne|palveluita|palveluja
          |palveluista) ... X
        X ... (esite|esitteen|esitteitä)
        X (kokenut|kokenutta|kokenei*|kohdan*) (lapsi|lasta|lapsen|oppil*|nuor*|asiak*)
        (tarjouspyyn*|osa-alue*|puitesopim*|hankin*|kilpailut*|hinnasto*|hintatie*|hintoja
          |maksaa) ... X
        X ... (tarjouspyyn*|hinnasto*|hintatie*), (lukenut|luin|kuulin) .. uutisista .. X
        (tunteiden|ajatusten|paineiden|stressin) X
    """,
    frames_of_all="""
        {not} {is} ~ X, {not} ~ {is} ~ X*(a|ä|sta|stä|ssa|ssä), {not} {is} ~ {is} ~ X, {not} X
        {not} (enää|siis|kyllä|todellakaan|mitenkään|koskaan|ole|oo|olla|ikinä) X
        X*(a|ä|sta|stä|t|i|us|ys|en|ia) ~ {not} ~ {is} -({doing})
        X*(a|ä|sta|stä|t|i|us|ys|en|ia) ~ {not} {is} {is} -({doing}), X {not} onneksi .. {is}
        (ketään|ketää|kehenkään) {not} ~ X, {not} (ketään|kukaan|kehenkään) ~ X, kukaan {not} X
        kukaan {not} (ole|oo) ~ X, eikä (ketään|kukaan) .. X, (ilman|vailla|ilmankaan) ~ X
        X*(tta|ttä)
    """,
    happened="""
        tapahtui, tapahtunut, tapahtunu, sattui, sattunut, joutui, joutunut, joutuivat, kohdannut
        kohtasi, eilen, eilis*, tänään, viime yönä, viime viikol*, viikonlop*, tänä aamuna, aamulla
        juuri, toissapäiv*, (päivää|viikkoa|viikko|tuntia) sitten, kohdistu*, syyllisty*
        äkillisen, äkillinen, pikaisesti, ensimmäinen kerta, nyt heti
        viime (maanantai*|tiistai*|keskiviik*|torstai*|perjantai*|lauantai*|sunnuntai*|kuussa)
        (tarvitsemme|tarvitaan|kaipaamme|haluamme|haluaisimme) .. (jälkipuin*|defusing*
          |purkutil*|kriisiap*|kriisityönoh*)
    """,
    past="""
        päästy .. yli, pandemian aikana, korona-aikana, koronavuo*
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
        edelleen, yhä, vielä, vieläkin, vieläkään, jatkuu, jatkuvat, jatkuva*, taas, uudelleen
        uudestaan, uudestas, ei ole (käsitelty|selvitetty|sovittu|purettu)
        (ei|eikä) .. (käsitelty|selvitetty|sovittu|purettu|saatu|toipunut), eilen, tänään, aamulla
        viime yönä, viime viikol*, viikonlop*, nyt taas, (päivää|viikkoa|viikko) sitten
        en .. toipunut, painaa, kummittel*, traumat jäi*
    """,
)
