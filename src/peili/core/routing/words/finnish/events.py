"""Finnish: what happens to people and what they do to one another."""

from peili.core.routing.inquiry import Flag

EVENTS = {
    Flag.CRISIS: """
        # taking one's own life
        (päättää|lopettaa) .. (elämäni|päiväni), sytytti .. (palamaan|tuleen|talon|huoneen|itsensä)
        (hautonut|suunnitellut|harkinnut|harkitsee|harkitsen) .. itsemurh*, tehdä itsemurhan
        tehnyt itsemurhan, viilsi, viiltänyt
        (oli|meinasi|olisi|melkein|vähällä) .. (kuolla|kuoli|hukkua|menehtyä|jäädä alle)
        poltti itsensä, henkensä, ranteensa, jäähyväiskirj*
        (syyttää|syyttävät|syytämme|syytän) itse*
        (nähnyt|nähneet|näki|näkivät|todista*) .. (onnettomuu*|kuolema*|tapatur*|itsemurh*
          |väkivalt*|puukot*|kolari*)
        (itseni|itseäni|itteeni) .. (vahingoitt*|satutt*|viill*|tappa*)
        mitään syytä .. (jatkaa|elää), syytä .. elää, en halua enää olla .. (täällä|olemassa)
        kuolemaa .. itselleni, kuoleman ajatuk*
        (tuntuu|olisi) .. (parempi|helpompi) .. (kuoll*|poissa), ei ole mitään miksi elää
        (vei|vienyt|vienee*|veivät) .. (hengen|henkensä), heitti .. henkensä, itsari, itsarin
        itsaria, hirttäytyneenä
        (tappoi|tappaa|tappanut|tappamaan|surma*) .. (itsensä|ittensä|ihtensä|itseään|itteesä)
        hirtti, hirttäyt*, hirttän*, hirteen, hirressä, oman käden kautta
        päätti* .. (päivänsä|elämänsä)
        (raiteille|kiskoille|alle|katolta|sillalta|ikkunasta|parvekkeelta) .. (hyppäsi|heittäyty*)
        hyppäsi .. (alle|raiteil*|sillalta|parvekkeelta|ikkunasta|katolta), otti .. hengen
        itsemurhan, itsemurhaa yrit*, yritti .. itsemurhayrit*, jaksa elää, en jaksa enää elää
        (haluan|haluaisin|tahdon) .. kuolla, en halua enää elää, en halua elää
        tappaa .. (itseni|itteni), tapan .. (itseni|itteni), lopettaa .. (elämäni|elämänsä|päiväni)
        veitse*
        # death
        (hän|lapsi|potilas|vauva) .. ei .. herännyt
        (kolleg*|työkaver*|työtover*|esihenkil*|esimieh*|johtaj*|työntek*|opetta*) .. (kuolema
          |kuolemaa|kuolemaan|kuolemasta|kuoleman)
        hengestään, murhayrity*
        (työntek*|kolleg*|työkaver*|esihenk*|opettajamme) .. (kadonnut|katosi|kateissa)
        (keskenmeno|synnyty*) .. (kuoli|kuolema), kohtukuol*, vauvakuol*, kuolinuuti*
        kuolinilmoit*, (sai|saanut|saivat) .. (vammoja|palovam*|surmansa|iskun)
        (löydettiin|löytyi|löytynyt|löydetty) .. (kuolleena|menehtyn*|järvestä|joesta|merestä
          |metsästä|hengettö*|elotto*)
        (kuolemaan|kuolema) johta*, (suuri|syvä|valtava) suru, suremme, suree .. {people}
        suruvali*
        (äkillinen|äkillisen|äkillistä|yllättävä|yllättävän|odottamaton|odottamattoman)
          .. (kuolema|kuoleman|kuolemaa|poismeno*|menety*)
        kätkytkuol*, katosi .. (lapsi|asukas|potilas|oppilas|nuori), *surma, *surman, *surmat
        (kuoli|kuolema|menehty*|surma*) & (äkilli*|yllättä*|odottam*|viikonlop*|yöllä|aamulla
          |eilen)
        {people} & (kuoli|kuolivat|kuolleet|kuollut|kuollu|kuolleena|menehtyi*|menehty), kuoli
        kuolivat, kuollut, kuollu, kuolleet, hukkui, hukkuivat, hukkunut, hukkunee*, menehtyi*
        menehtyn*, menehty, kuolleena, poismeno*, suru-uuti*
        (poistui|poistunut|lähti|otettiin) .. keskuudestamme, (nukkui|nukkunut) .. pois, surmansa
        hengiltä, vainaja*, ei enää .. keskuudessamme, ei selvinnyt hengissä
        (yksi|toinen|hän) ei selvinnyt, ruumis, ruumiin, kuolonkolari*, tapettiin, tapettu
        surmattiin, surmattu, murhattiin, murhattu, surmasi, murhasi, hengettömänä, elottomana
        menetimme .. (kolleg*|työkaver*|työtover*|ystävä*|työntek*|esimie*|esihenkil*|oppil*)
        menettäny* .. (kolleg*|työkaver*|työtover*|työntek*|esimie*|esihenkil*), parempi kuolleena
        uhkaa (tappaa|hakata|polttaa|tulla|väkival*|puuko*)
        {people} & (hukkumai*|hukkua|eksyi|putos*|tippu*|tipahti|pudonn*), kuolettava*
        kuolemaan johta*, elottom*
        # blows and attacks
        (jäi|jäänyt|jäivät) (puristuksiin|koneen väliin), ajoi .. (yli|päälle|päin)
        pahoinpideltiin, pahoinpiteli*, pahoinpidelt*, pahoinpidell*, raiskasi*, raiskattiin
        raiskattu, raiskan*, hyökkäyksen kohte*
        joutu* .. (pahoinpi*|väkival*|hyökkäy*|ryöstö*|uhkail*|onnettomuu*)
        (alkoi|alko|rupesi) .. (hakkaa*|lyödä|lyömään|riehu*|uhkail*), hakkaa, hakkaamaan, hakata
        sekos, sekosi, kurkkunsa, kuristu*
        (puri|puraisi|löi|potki|sylki|tönäisi|heitti) .. {people}, sieppau*, kaapattiin
        (tuli|ryntäsi|hyökkäsi|syöksyi) .. (veitsi*|puukko*|ase*|kirves*) kädes*
        sekava .. (mies|asiakas|potilas|henkilö), huume* .. (hyökk*|uhk*|sekav*), panttivang*
        (raivokoht*|raivosi|riehu*|riehui|riehaantu*|sekosi)
        hajotti .. (vastaano*|paik*|huone*|toimisto*|kaluste*)
        (nyrki*|nyrkillä|turpiin|selkään|naamaan|kasvoihin) .. (löi|lyö*|sai|isk*|sylk*)
        (löi|lyö*|sai|isk*|sylk*) .. (nyrki*|turpiin|selkään|naamaan|kasvoihin|vatsaan|päähän)
        iskettiin
        (kaatoi|kaadettiin|paiskasi|paiskattiin|tönäistiin|tyrkkäsi|tyrkättiin) .. (maahan
          |lattia*|seinä*|portai*|{people})
        (potkui|potkaistiin|potkittu|raavittiin|purema*|revittiin .. hiuks*|repi .. hiuks*|riuhto*)
        varkau* .. väkival*, rikosilmoit* .. (tehty|väkival*|uhka*), väkivaltatapau*, väkivaltais*
        väkivallantek*, uhka- ja väkivaltatilan*, hyökkäs*, hyökänn*, hyökätt*, kimppuun
        päällekarkau*, päälle karkas*
        (kävi|kävivät|käynyt|käytiin|kävin|käyny) .. (käsiksi|kiinni|päälle|kimppuun|kurkusta)
        käsiksi, piesti*, pieksi*, hakattiin, hakattu*, hakkasi*, mukiloi*, turpaan, löi, lyönyt
        lyötiin, lyöty, löivät, potkaisi, potki, potkittiin, puri, lyö .. (nyrk*|päähän), purtiin
        sylki, sylkäisi, sylkenyt, tönäisi, raapi, päähän .. (lyö*|löi|osui), kurist*
        heitti .. (tuolilla|tuolin|esineellä|kivellä|kiven), puristuksii*, panttivan*, siepat*
        sieppa*, kaatui .. päälle, romahti .. päälle
        # weapons, threats and robbery
        uhkaili, uhkailivat, uhkailtiin, uhkaillut, uhkailleet, uhkaillaan, uhkailee, uhkailevat
        uhkailtu, järkky, järkkyä, kapina*
        (tikari*|linkkuveits*|leipäveits*|kirveellä|vasara*|rautaputk*|pesäpallomail*|astalo*
          |moottorisah*)
        (murto|murtovar*|murron), kiristysviest*, (karanneen|karkasi) .. (vank*|potil*|nuor*)
        (poliisi|poliisin) .. (tutkii|tutkinta*), terrori-isku*, terroritek*, kouluampum*
        kouluisku*, kouluuhka*, kouluu*uhkau*, iskun kohte*, heilut* & (puuk*|veits*|ase*|kirve*)
        puukot*, puuko*, puukko*, veits*, kirve*, kirves*, aseella, aseistau*, aseistet*, naamioit*
        pistooli*, haulikk*, ampui, ampunut, ampumavälik*, ampumatap*, ammuskel*, ammuttiin
        ammuttu*, ampumi*, ryöstettiin, ryösti*, murtaudu*, murtautu*, tunkeutu*, pommi*, uhattiin
        uhattu, uhkasi*, uhannut, uhkaav* (asiak*|tilan*|potil*|mies*|mieh*|henkil*), tappouhka*
        tappouhkau*, veriteko*
        (poliisi|poliisit|poliiseja|poliisin|poliisia) .. (paikal*|kutsu*|hälyt*|tuli*|apuun)
        # accidents, fire and sudden illness
        (joutui|vietiin|joutunut|viety|kiidätet*|päätyi|joutuivat) .. sairaalaan
        törmäsi .. (auto*|puuhun|juna*|rekka*|bussi*|pyöräil*), ajettiin .. yli, tukehtu*
        (allerginen|allergia)*reakti*, allergiareakti*, anafylak*, hengityspysähd*, sydäninfark*
        menetti tajun*, verenvuoto*
        (paloi|palanut|palaa|palamaan) .. (talo|yksikkö|toimisto|koulu|päiväkoti|tehdas|varasto
          |halli)
        sortuma*, (katkesi|irtosi|murskaantu*) .. (käsi|jalka|sormi|raaja*|kätensä|jalkansa)
        (vakavasti|pahasti|hengenvaarallisesti) .. (loukkaantu*|haavoittu*|vammautu*|sairastu*)
        haavoit*, silpou*, kaasuräjähd*, *räjähdys, *räjähdykse*, räjähd*, keskenmen* .. töissä
        (auton|junan|trukin|bussin|rekan|koneen|raitiovaunun|metron|traktorin) alle, junan eteen
        yliajett*, tainnut*, tajuttom*, verissä, verilöyl*
        (sortui|romahti|luhistui) .. (katto|teline*|rakennus|seinä), (vesivahin*|tulva*) .. (tuho*)
        palovammo*, palovamma*, savumyrkyt*
        vakava .. (sairaskoht*|loukkaant*|vamma*|vaaratil*|onnettom*), sairaskohtau*, aivoinfarkt*
        (vietiin|kiidätettiin|joutui) .. (ambulans*|sairaalaan|tehol*|päivystykse*)
        (lääkärihelikop*|pelastushelikop*|pelastuslaitos) .. (tuli|kutsu*|paikal*), tehohoi*
        teho-osast*, tuhopolt*, sytytetti*, bensa*, tuikkasi, polttopul*, häkämyrk*, myrkyty*
        sähköisku*, vammautu*, halvaantu*, räjäh*, kolari*, kolaro*, läheltä piti, läheltäpiti*
        tulipalo*, liekei*, paloi .. maan tasalle, nosturi*, hätäkeskuks*, 112, yliajo*, suistui
        sortui
        loukkaantu* & (vakava*|pahasti|sairaal*|hengenvaar*|työ*|kaksi|useit*|lievästi|moni*)
        loukkaantui, loukkaantuivat, hengenvaar*, elvyty*, elvytettiin, elvytimme, elvyttämä*
        sydänkohtau*, sydänpysähd*, aivoverenvuo*, hoitovirhe*, lääkitysvirhe*, evakuo*
        ambulanssi*, hätätilan*, (akuutti|akuutissa|akuuttiin) .. (tilan*|hätä*|kriis*)
        (kamala|kauhea|hirveä|hirvittävä|karmea|vakava|äkillinen|raju|hurja|paha|ikävä) (tapaht*
          |tapaus|turma*|teko*|juttu*) .. (kävi|sattu*|tapaht*|eilen|viime)
        turma*
        # what it does to people, and what is asked for
        lyyhisty*, tapon yrity*, tappoyrity*, poissa raiteil*, romuna .. (tapaht*|jälkeen)
        miten tästä .. (selvitään|selviää|eteenpäin|jatketaan)
        (hautajais*|muistotilais*) .. (kolleg*|työkaver*|työtover*), (poissa|pois) tolaltaan
        poissa tolaltamme, tolaltaan, (syvässä|keskellä) .. kriisi*, joukkosurm*, perhesurm*
        vavahdut*, vavahtan*, vavisut*, menetti .. henke*, riisti* .. hengen*, riistänyt .. hengen*
        oman kätensä kautta, vahingoittaa itseäni, räjäyt*, sairauskohtau*, lamaantu*, lamaannu*
        järkyty*, shoki*, shokki*, sokissa, sokkiin, sokki, järkyttyn*, järkytty*, järkytti*
        järkyttäv*, järkyttänyt, traumaattinen tapah*, traumaattis* & (tapaht*|tilan*|kokem*)
        traagi*, kriisiytyn*, kriisin keskel*
        (jotain|jotakin) (kamalaa|kauheaa|hirveää|todella*) .. (tapaht*|sattu*)
        (kamala|kauhea|hirveä|karmea|äkillinen) (tapaht*|yö|teko)
        kävi .. (paha|kamala|hirveä|kauhea) juttu
        (kamalaa|kauheaa|hirveää|hirveetä|kauheeta) .. (tapaht*|sattu*), psyykkis* ensiap*
        henkis* ensiap*
    """,
    Flag.BULLYING: """
        # naming it
        raskaana & (vihjai*|syrj*|irtisano*|kohdel*), hyljeks*, hyljek*, hyljit*, hylkii, hylkivät
        kiusas
        (joutu*|joudu*|ollut|olen|tullut|tulen) & (silmätik*|naurunalai*|hampaisi*|epäsuosi*
          |syrjityk*|kiusatu*|häiritty*|ahdistel*|sylkykup*|heittopus*|nöyryyt*|vainottu*|vainon)
        (kokenut|kokee|koen|koki|kokeneet|kokeneensa|kokevat) .. (*kiusa*|häirint*|syrjint*
          |ahdistel*|epäasia*|epäoik*|vähättel*|mitätöin*|painostus*|kaltoin*|epätasa-arv*)
        *kiusattu, *kiusattuna, *kiusatuksi, kiusaamisepäil*
        kiusaamisest* .. (ilmoit*|valit*|tehty)
        (vihjail*|vihjaus*|kommentoi*|huutel*) & (seksuaali*|vartalo*|ulkonäö*|ihonvär*|painost*
          |kehost*|rinno*|ikäni|ikäst*|sukupuol*)
        vainoharh*, kiusataan, kiusattiin, kiusattu, kiusattuna, kiusatuk*, kiusata*, kiusaa
        kiusaavat, kiusasi, kiusan*, simputt*, syrjitä*, syrjitty*, syrjity*, syrjitt*
        syrjin(yt|eet), noitavaino*, ajojah*, terrorisoi*, vainoaa*, vainotaan, vainonn*, vainottu*
        rasisti*, seksuaali* (vihjail*|ehdot*|kommen*)
        # mocking and humiliating
        lannistaa, lannistetaan, lannistavat, latistaa, latistetaan
        (vihjail*|vihjaus*) .. (lähte*|eroa*|palata|eläk*)
        (kohtel*|kohdel*) & (loukkaa*|kylmä*|tyly*|palvelij*|lapsena|alentav*|töykeä*|tylyst*
          |ylimieli*|julm*|kuin)
        aliarvioi* & {targets}, (muut|kaikki|toiset) .. (nauravat|nauraa|naureskel*)
        (sanotaan|sanoo|sanoi|kutsutaan|kutsuu) .. (tyhm*|idioo*|läski*|ruma*|huono*|laisk*
          |paska*|homo*|huora*)
        (pilkallis*|ivallis*|loukkaav*|alentav*) .. (komment*|huomautuk*|sävy*|kielen*|viest*)
        (painostuks*|painostami*|ivan|pilkan|naurun|vitsien|huutelun|juorujen) .. (kohte*|alais*)
        (tehdään|tehty|teki|tekevät) .. (pilaa|pilkkaa|naurunal*), pilailu* .. kustannuk*
        (kustannuksellani|kustannuksella*) .. (naur*|vitsi*|pila*|hausk*)
        (naur*|vitsi*|pila*|hausk*) .. kustannuksella*
        (ideoita*|ideani|ideat|mielipit*|ehdotuks*) .. (torpat*|tyrmä*|naur*|viedään|vie|ohite*)
        (lyödä|lyödään|haukutaan) .. lyttyyn, polkea .. maahan, poljetaan, polje*
        (nujertaa|murskat*|murskaa) .. itsetun*
        (muiden|toisten|kaikkien|asiakkaiden|potilaiden) (kuullen|edessä|nähden) .. (haukk*
          |nöyryy*|arvostel*|huut*|nola*|läksy*|moit*)
        (haukk*|nöyryy*|arvostel*|huut*|nola*|läksy*|moit*) .. (muiden|toisten|kaikkien
          |asiakkaiden|potilaiden) (kuullen|edessä|nähden)
        (naljailu*|letkaut*|piikki*|piikit*) & {targets}, häpäis*, häpäise*, nolostu* muiden edes*
        nöyryyt*, nolaa*, nolat*, nolannut, nolann*, nolas*, mitätöi*, väheksy*, vähättel*
        alistet*, alistan*, alistavat, alistaa, nujer*, sorret*, sortaa, sorsi*, pilkkaa*
        pilka(taan|ttu|ta|ttiin|tuksi|ttavan*), pilkan*, ivaa*, ivail*, naljail*, piikitel*
        piikittel*, piikitt*, vinoil*, vittuil*, kettuil*, kuittail*, nälvi*, ilkuta*, irvail*
        naurunalai*, (nauravat|nauretaan|nauraa|naureskel*) .. minu*
        naur* & (selän|selkäni|minulle|mulle|kustannuksel*|hänelle|päin)
        (puhu*|puhut*) .. (pahaa|paskaa|perättöm*|ikävään sävyyn|rumasti|alentuv*|halveks*)
        matkitaan, matkivat, matkii, matkia, mollaa*, mollat*, kyykyt*, höykyt*, dissa*, dissat*
        lytät*, lyttä*, halveks*, halvenn*, halvent*, ylenkats*, alentuv*
        (kohdel*|kohtel*|kohdeltu) & (rumasti|ala-arvois*|halveks*|alentuv*|törkeä*|epäreilu*)
        pyöritellään .. silmiä, silmien pyörit*, haukkumasan*, ivalli*
        # shouting, insults and rumours
        supisevat, supisee, supina*, (nimettöm*|anonyym*) .. (viest*|lapp*|kirje*|soitto*)
        (vääntelee|vääristel*|vääristää) .. (sanoja*|puheita*|asioita)
        (selkäänpuuk*|selkään puuk*)
        arvostel* & (muiden|toisten|kaikkien) .. (kuullen|edessä|nähden), läksyt*, sättii, sätti*
        solvaa*, räksyt*, raivoaa*, mesoaa*, (varovat|varoo|varotaan) .. (häntä|sanoja*|pomo*)
        (perusteettom*|perätö*|perättöm*|vääriä|katteettom*|tekaistu*) .. (syyt*|väit*|juoru*
          |huhu*|valit*)
        (juonitt*|juonit*|selkäni|selän) .. (takan*|vastaan|mua|minua), mustamaal*, panetel*
        panettel*, hauku*, haukkuu*, haukkun*, haukkuv*, haukkua, haukkui*, solvat*
        herja(taan|ttu|a|avat|si*), parja*, mustamaala*, juoruta*, juoruav*, juoruja, juorut
        huhu* & levit*, selän takana, selkäni takana, seläntakana, selän taakse, selkänsä takana
        selän takan, (pahaa|paskaa|perättöm*) .. (puhu*|puhut*|juttu*), perättöm* & levit*
        paskanpuhu*, kuiskut*, kuiskit*
        (huuta*|huude*|huusi*|karju*|raivo*|rähj*|räyh*|rääky*) & {workers}
        (valhei*|valeita|valheit*) & {workers}
        (törkei*|sopimatt*|asiatto*|inhott*) & (viest*|puhe*|kommen*|huomautt*|palaut*), huutoa
        karjumi*, (loukkaa*|loukkav*) & (kommentt*|puhe*|huomautt*|nimi*|viest*|minua)
        arvostel* & (perustee*|aihee*|jatkuvasti|kaikkien|muiden), moititaan .. jatkuvasti, ilkei*
        ilkeä*, ilkeil*, ilkeesti, haistat*
        (sopimaton*|asiaton*|törkeä*|loukkaav*) (käyt*|kohtel*|kielenkäyt*|kommen*|puhe*), tiuski*
        tiuskit*
        # shutting out
        (jät*|jäte*|sulje*|suljet*) & (syrjään|paitsio*|porukasta|pimentoon|yksin|huomiotta)
        ulossulkem*, ulos sulkem*, kielletty puhumasta, hiljenevät, hiljenee .. (kun|tulen|astun)
        (nousevat|lähtevät|poistuvat) .. (pöydästä|pois) .. (kun|tulen)
        (karttavat|kartetaan|vältellään|välttelevät) .. (minua|häntä|mua|seuraani), vaiennet*
        vaienta*, (kerrota|kerrottu|sanota) syytä
        (sulke*|suljet*|sulki|pelat*|pelaa*|ajet*|ajaa|ajoi|ajavat|jätt*|jäte*) .. (ulos|ulkona)
        (suljettu|suljetaan|sulkenut|sulkeneet|pelattu|pelataan|ajettu|ajetaan|potkittu) .. ulos
        (minulle|mulle|hänelle) ei .. (vastata|puhuta|kerrota|ilmoiteta|sanota|anneta)
        ei .. vastata .. (minulle|hänelle|mulle)
        (kukaan|työkaverit|kollegat|muut) ei* .. (puhu|vastaa|huomioi|moikkaa|tervehdi|kuuntele
          |istu) .. (minulle|mulle|minua|mua|hänelle|häntä|kanssani|viereeni|viereen)
        ei .. (oteta|päästetä|pyydetä|kutsuta|huolita) .. (mukaan|porukkaan|joukkoon), yksin jätet*
        (jätet*|jäte*|jättä*) .. (ilman|kertomatta|kutsumatta|huomiotta|huomioimatta
          |tervehtimättä|yksin)
        eristetty, eristetään, eristettiin, (eristävät|eristää|eristänyt|eristäneet) .. {workers}
        {workers} & (eristävät|eristää)
        (jät*|jää*|jäi*|sulje*|suljet*|sulki*|jäte*) & (ulkopuolel*|ulkopuolisek*|ulkokeh*)
        ulkopuolelle (jät*|sulke*|jää*), (en|ei|eivät) .. (kutsuta|kutsuttu|kutsuja|kutsua)
        (ei|eivät|eikä|kukaan) .. (tervehdi*|moikkaa*|moikata|tervehditä|morjesta*|tervehdit*)
        (ei|eivät|eikä) (puhuta|puhu) .. (mulle|minulle|hänelle|kahvi*), ei .. oteta mukaan
        (minun|mun|hänen) .. (pöytään*|viereen*) ei, kuin ilmaa, mykkäkoulu*, savustet*, savusta*
        savustaa*
        (tehtäv*|työt|työn*|vastuu*) & (viedään|vietiin|otetaan|otettiin|riisut*) .. pois
        (tieto*|tietoa|asioita) & (pimit*|salat*|salail*|pantat*|pimite*)
        # misuse of power
        (keskeytetään|keskeyttää|keskeyttävät) .. (minut|mut|hänet)
        (minulta|häneltä|multa|meiltä) .. (viety|vietiin|otettu|otettiin|riistetty|evätty|viedään)
        (tehtäv*|työhuone*|vastuu*) .. (viety|vietiin|otettu|riistetty|evätty), hampaisi*
        (minua|häntä|mua|yhtä) vastaan, liittoutu*, selitys* .. (hyllyt*|siirret*), hyllytet*
        (kaikki|muut|porukka|tiimi) .. (minua|häntä|mua) .. vastaan
        (saa|saan|saada|sai) .. kuulla .. olevansa, epäreilu* & (kohtel*|kohdel*|esimie*|pomo*)
        nokkim*, noki*t*, (sylkykuppi|hakkaamissäkki|sijaiskärsij*|kärsij*), {hostile} & {targets}
        (käyttää|käyttäneet|käyttävät) .. valta* .. väärin, vallankäyt* .. (väär*)
        vallan väärinkäyt*, maan rakoon, sätit*
        (myrkylli*|toksi*) .. (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*|pomo*)
        (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*|pomo*) .. (myrkylli*|toksi*)
        (pelko*|pelon|pelkää|pelkäävät|pelkään|pelottaa) .. (kost*|esimie*|esihenk*|johtaj*|pomo*)
        pelkäämme .. (esimie*|esihenk*|johtaj*|pomo*)
        (syntipuk*|sylkykup*|heittopus*|roskaam*|likasank*), kiusote*, härnä*, ärsyt* tahal*
        (suosii|suositaan) .. (lemmikk*|kavereit*|omia) .. (muut|muita|toisia)
        henkisesti .. (väkival*|raaka*|hakat*), (itkemään|itkuun) .. (saa*|laitta*|ajaa), ilkku*
        supat*, kuin roskaa, kuin saasta*, painost* & (irtisanou*|eroa*|lähte*)
        (uhkail*|uhkaa*|uhkasi*|uhattu) & (potku*|irtisano*|erottam*), koskettel* & {workers}
        (koskettelee|kosketteli|lääppii|lääppi*|lähennell*), silmätik*, syntipuk*, hampaissa
        hampaisiin, hiillost*, henki* väkival*, henkis* väkival*, pelolla joht*, pelon ilmapii*
        tyrann*, despoot*, narsis* & {workers}, kourii, kourinut, käpälöi*, kopeloi*, lähentel*
        töni*, tönit*, kampit*, saboto*, sabotoi*, pompottel*
        (mielipi*|ehdotuks*|minut|minua) & sivuut*, ohitetaan .. (jatkuvasti|systemaattis*)
        (kohdel*|kohtel*|kohdeltu) & (huonosti|kaltoin|epäoikeudenmuk*|eriarvois*|epätasa*)
        (kohdel*|kohtel*) & (epäkunnioitt*|sopimatt*|asiatto*|huono*), asiaton* (käyt*|kohtel*)
    """,
    Flag.CONFLICT: """
        (ei|eivät|emme) .. (puhunut|puhuneet|jutelleet|jutellut) .. toisil*, solmussa, solmuun
        solmu*
        erimielisyy* & (kärjist*|puhje*|avoin*|avoim*|jatku*|paisu*|häirit*|ratkais*|selvit*
          |syven*|pinnan|kyte*)
        erimielisyy*, riidaksi, riitaan*, (ajautu*|joutu*) .. (vastakkain|riitoihin|törmäyskurs*)
        törmäyskurssi*
        (yhteistyö|yhteistyöstä) .. (ei onnistu|ei toimi|ei suju|katken*|takkuaa .. välillä
          |mahdoton*)
        (jatkuva*|jatkuvaa) .. (vääntö*|nahist*|riit*|syyttel*|kiist*), syyttel*, puhevälit
        puheyhtey* .. (poikki|katke*), sodassa, sotajalal*, sotakirv*, kylmä sota
        (kahden|kolmen) .. (välinen|välillä|keskinäi*) .. (kina|jännite|jännitt*|hankau*|kitka*
          |riita*|ongelm*)
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
        (ei|emme|eivät|en) .. juttuun, kieltäyty* .. (työskente*|yhteistyö*), syyttelevät toisiaan
        syyttelevät, syyttely*, kyräil*, (ei|eivät) pysty .. yhteistyöhön, torailevat, sanailu*
        riitapu*
    """,
    Flag.THERAPY: """
        (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*) .. (pariterapeut*|perheterapeuttia
          |seksuaaliterap*)
        (minulla|mulla) (on|oli) .. (masennus|masennusta|ahdistus*|diagnos*)
        suhteemme .. (karilla|kriisissä|lopussa|päättym*)
        (löytyy*|löytyisi*|onko|olisi*) & (terapeuttia|psykoterapeuttia|terapiaa|psykoterapiaa)
        (elämä|elämäni) .. (tyhjä*|turha*|merkityksetö*), kaksisuunt*, mielialahäir*, olen eronnut
        olemme eroamassa
        (masennukseni|ahdistukseni|ahdistuneisuuteni|uupumukseni|traumani) .. (pahen*|hoit*
          |vuoksi|takia)
        univaikeu* .. (itk*|masen*|ahdist*), (kotona|perheessä) .. (vaike*|ongelm*|väkivalt*)
        lapsettomuu*, läheisriip*, peliongelm*
        (masentaa|ahdistaa) .. (niin|paljon|koko|jatkuvasti|ihan|tosi)
        (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|saa*|sais*|mahdol*|aloit*|otat*)
          & (terapiaa|terapiaan|psykoterapiaa|psykoterapiaan)
        (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|mahdol*) & (terapeuttia|terapeutin
          |terapeutille|psykoterapeuttia|psykoterapeutin|psykoterapeutille|psykologia
          |psykologille|terapian|psykiatri*)
        pariterapia*, parisuhdeterap*, traumaterap*, suruterap*, yksilöterapia*, kriisiterap*
        (parisuh*|avioliit*|puoliso*|vaimo*|miehe*) & (vaike*|ongelm*|kriis*|erota|ero*), avioeroni
        avioeron jäl*, eroni jälkeen, erosin .. (mieheni|vaimoni|puoliso*|hiljat*)
        olen .. (masentun*|ahdistun*|loppuunpal*)
        (minulla|mulla) (on|todettiin) .. (masennu*|ahdistu*|trauma*), en saa .. (nukut*|unta)
        en .. nuku, en pysty nukku*, (itken|itkeskel*) .. (öisin|yöt*|päivä*|jatkuva*)
        lapsuu* .. traum*, traumani, traumoj*, traumat .. nous*, mielenterveyteni
        (olen|minulla|mulla|minua) .. itsetuhoi*
        (mieheni|vaimoni|puolisoni|avopuolisoni|poikaystäväni|tyttöystäväni) .. (jätti|petti
          |lähti|jättä*)
        (juon|juomiseni|juominen) .. (liikaa|hallin*), alkoholiongelmani, riippuvuuteni
        (mieheni|vaimoni|äitini|isäni|lapseni|puolisoni|siskoni|veljeni|läheiseni|vanhempani
          |vanhempieni|ystäväni) .. (kuoli|kuollut|menehty*|kuolema*)
        suruni, surutyö*, keskusteluap*, tyhjyyden tun*, pakko-oire*, paniikkikohtau*
        ahdistaa .. niin, kaikki .. turhalta, mielialalää*, masennuslää*, ihan maassa
    """,
}
