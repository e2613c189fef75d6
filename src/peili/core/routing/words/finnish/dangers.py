"""Finnish: death, violence, accidents, and what they leave behind."""

DANGERS = """
    # taking one's own life
    (päättää|lopettaa) .. (elämäni|päiväni), sytytti .. (palamaan|tuleen|talon|huoneen|itsensä)
    (hautonut|suunnitellut|harkinnut|harkitsee|harkitsen) .. itsemurh*, tehdä itsemurhan
    tehnyt itsemurhan, viilsi, viiltänyt
    (oli|meinasi|olisi|melkein|vähällä) .. (kuolla|kuoli|hukkua|menehtyä|jäädä alle), poltti itsensä
    henkensä, ranteensa, jäähyväiskirj*, (syyttää|syyttävät|syytämme|syytän) itse*
    (nähnyt|nähneet|näki|näkivät|todista*) .. (onnettomuu*|kuolema*|tapatur*|itsemurh*|väkivalt*
      |puukot*|kolari*)
    (itseni|itseäni|itteeni) .. (vahingoitt*|satutt*|viill*|tappa*), mitään syytä .. (jatkaa|elää)
    syytä .. elää, en halua enää olla .. (täällä|olemassa), kuolemaa .. itselleni, kuoleman ajatuk*
    (tuntuu|olisi) .. (parempi|helpompi) .. (kuoll*|poissa), ei ole mitään miksi elää
    (vei|vienyt|vienee*|veivät) .. (hengen|henkensä), heitti .. henkensä, itsari, itsarin, itsaria
    hirttäytyneenä
    (tappoi|tappaa|tappanut|tappamaan|surma*) .. (itsensä|ittensä|ihtensä|itseään|itteesä), hirtti
    hirttäyt*, hirttän*, hirteen, hirressä, oman käden kautta, päätti* .. (päivänsä|elämänsä)
    (raiteille|kiskoille|alle|katolta|sillalta|ikkunasta|parvekkeelta) .. (hyppäsi|heittäyty*)
    hyppäsi .. (alle|raiteil*|sillalta|parvekkeelta|ikkunasta|katolta), otti .. hengen
    itsemurhaa yrit*, yritti .. itsemurhayrit*, jaksa elää, en jaksa enää elää
    (haluan|haluaisin|tahdon) .. kuolla, en halua enää elää, en halua elää
    tappaa .. (itseni|itteni), tapan .. (itseni|itteni), lopettaa .. (elämäni|elämänsä|päiväni)
    veitse*
    # death
    (hän|lapsi|potilas|vauva) .. ei .. herännyt
    (kolleg*|työkaver*|työtover*|esihenkil*|esimieh*|johtaj*|työntek*|opetta*) (kuolema|kuolemaa
      |kuolemaan|kuolemasta|kuoleman)
    hengestään, murhayrity*
    (työntek*|kolleg*|työkaver*|esihenk*|opettajamme) .. (kadonnut|katosi|kateissa)
    (keskenmeno|synnyty*) .. (kuoli|kuolema), kohtukuol*, vauvakuol*, kuolinuuti*, kuolinilmoit*
    (sai|saanut|saivat) .. (vammoja|palovam*|surmansa|iskun)
    (löydettiin|löytyi|löytynyt|löydetty) .. (kuolleena|menehtyn*|järvestä|joesta|merestä|metsästä
      |hengettö*|elotto*)
    (kuolemaan|kuolema) johta*, (suuri|syvä|valtava) suru, suremme, suree .. {people}, suruvali*
    (äkillinen|äkillisen|äkillistä|yllättävä|yllättävän|odottamaton|odottamattoman) .. (kuolema
      |kuoleman|kuolemaa|poismeno*|menety*)
    kätkytkuol*, katosi .. (lapsi|asukas|potilas|oppilas|nuori), *surma, *surman, *surmat
    (kuoli|kuolema|menehty*|surma*) & (äkilli*|yllättä*|odottam*|viikonlop*|yöllä|aamulla|eilen)
    {people} & (kuoli|kuolivat|kuolleet|kuollut|kuollu|kuolleena|menehtyi*|menehty), kuoli, kuolivat
    kuollut, kuollu, kuolleet, hukkui, hukkuivat, hukkunut, hukkunee*, menehtyi*, menehtyn*, menehty
    kuolleena, poismeno*, suru-uuti*, (poistui|poistunut|lähti|otettiin) .. keskuudestamme
    (nukkui|nukkunut) .. pois, surmansa, hengiltä, vainaja*, ei enää .. keskuudessamme
    ei selvinnyt hengissä, (yksi|toinen|hän) ei selvinnyt, ruumis, ruumiin, kuolonkolari*, tapettiin
    tapettu, surmattiin, surmattu, murhattiin, murhattu, surmasi, murhasi, hengettömänä, elottomana
    menetimme .. (kolleg*|työkaver*|työtover*|ystävä*|työntek*|esimie*|esihenkil*|oppil*)
    menettäny* .. (kolleg*|työkaver*|työtover*|työntek*|esimie*|esihenkil*), parempi kuolleena
    uhkaa (tappaa|hakata|polttaa|tulla|väkival*|puuko*)
    ({people}|yks)
      .. (jäi|jäänyt|jäivät) alle -(tavoit*|budjet*|puole*|keskiarv*|odot*|*kymp*|*vuoti*|*kymmen*)
    {people} & (hukkumai*|hukkua|eksyi|putos*|tippu*|tipahti|pudonn*), kuolettava*, kuolemaan johta*
    elottom*
    # blows and attacks
    (jäi|jäänyt|jäivät) (puristuksiin|koneen väliin), ajoi .. (yli|päälle|päin), pahoinpideltiin
    pahoinpiteli*, pahoinpidelt*, pahoinpidell*, raiskasi*, raiskattiin, raiskattu, raiskan*
    hyökkäyksen kohte*, joutu* .. (pahoinpi*|väkival*|hyökkäy*|ryöstö*|uhkail*|onnettomuu*)
    (alkoi|alko|rupesi) .. (hakkaa*|lyödä|lyömään|riehu*|uhkail*), hakkaa, hakkaamaan, hakata, sekos
    sekosi, kurkkunsa, kuristu*, (puri|puraisi|löi|potki|sylki|tönäisi|heitti) .. {people}, sieppau*
    kaapattiin, (tuli|ryntäsi|hyökkäsi|syöksyi) .. (veitsi*|puukko*|ase*|kirves*) kädes*
    sekava .. (mies|asiakas|potilas|henkilö), huume* .. (hyökk*|uhk*|sekav*), panttivang*
    (raivokoht*|raivosi|riehu*|riehui|riehaantu*|sekosi)
    hajotti .. (vastaano*|paik*|huone*|toimisto*|kaluste*)
    (nyrki*|nyrkillä|turpiin|selkään|naamaan|kasvoihin) .. (löi|lyö*|sai|isk*|sylk*)
    (löi|lyö*|sai|isk*|sylk*) .. (nyrki*|turpiin|selkään|naamaan|kasvoihin|vatsaan|päähän)
    iskettiin
    (kaatoi|kaadettiin|paiskasi|paiskattiin|tönäistiin|tyrkkäsi|tyrkättiin) .. (maahan|lattia*
      |seinä*|portai*|{people})
    (potkui|potkaistiin|potkittu|raavittiin|purema*|revittiin .. hiuks*|repi .. hiuks*|riuhto*)
    varkau* .. väkival*, rikosilmoit* .. (tehty|väkival*|uhka*), väkivaltatapau*, väkivaltais*
    väkivallantek*, uhka- ja väkivaltatilan*, hyökkäs*, hyökänn*, hyökätt*, kimppuun, päällekarkau*
    päälle karkas*
    (kävi|kävivät|käynyt|käytiin|kävin|käyny) .. (käsiksi|kiinni|päälle|kimppuun|kurkusta), käsiksi
    piesti*, pieksi*, hakattiin, hakattu*, hakkasi*, mukiloi*, turpaan, löi, lyönyt, lyötiin, lyöty
    löivät, potkaisi, potki, potkittiin, puri, lyö .. (nyrk*|päähän), purtiin, sylki, sylkäisi
    sylkenyt, tönäisi, raapi, päähän .. (lyö*|löi|osui), kurist*
    heitti .. (tuolilla|tuolin|esineellä|kivellä|kiven), puristuksii*, panttivan*, siepat*, sieppa*
    kaatui .. päälle, romahti .. päälle
    # weapons, threats and robbery
    uhkaili, uhkailivat, uhkailtiin, uhkaillut, uhkailleet, uhkaillaan, uhkailee, uhkailevat
    uhkailtu, järkky, järkkyä, kapina*
    (tikari*|linkkuveits*|leipäveits*|kirveellä|vasara*|rautaputk*|pesäpallomail*|astalo*
      |moottorisah*)
    (murto|murtovar*|murron), kiristysviest*, (karanneen|karkasi) .. (vank*|potil*|nuor*)
    (poliisi|poliisin) .. (tutkii|tutkinta*), terrori-isku*, terroritek*, kouluampum*, kouluisku*
    kouluuhka*, kouluu*uhkau*, iskun kohte*, heilut* & (puuk*|veits*|ase*|kirve*), puukot*, puuko*
    puukko*, veits*, kirve*, kirves*, aseella, aseistau*, aseistet*, naamioit*, pistooli*
    haulik*, kivääri*, revolveri*, virka-ase*, (ammuin|ammuimme|ampuivat|ampua|ammutaan|ampumaan)
    (päätti|päättänyt|päättäneet) .. (päivänsä|elämänsä), lähti .. oman käden
    (veti|otti|niel*) .. (yliannoksen|liikaa lääk*), yliannok*
    raateli, raadel*, (neulanpisto*|verialtistu*), (poissa|poistunut) ~ lopullisesti, delas
    ampui, ampunut, ampumavälik*, ampumatap*, ammuskel*, ammuttiin, ammuttu*, ampumi*, ryöstettiin
    ryösti*, murtaudu*, murtautu*, tunkeutu*, pommi*, uhattiin, uhattu, uhkasi*, uhannut
    uhkaav* (asiak*|tilan*|potil*|mies*|mieh*|henkil*), tappouhka*, tappouhkau*, veriteko*
    (poliisi|poliisit|poliiseja|poliisin|poliisia) .. (paikal*|kutsu*|hälyt*|tuli*|apuun)
    # accidents, fire and sudden illness
    (joutui|vietiin|joutunut|viety|kiidätet*|päätyi|joutuivat) .. sairaalaan
    törmäsi .. (auto*|puuhun|juna*|rekka*|bussi*|pyöräil*), ajettiin .. yli, tukehtu*
    (allerginen|allergia)*reakti*, allergiareakti*, anafylak*, hengityspysähd*, sydäninfark*
    menetti tajun*, verenvuoto*
    (paloi|palanut|palaa|palamaan) .. (talo|yksikkö|toimisto|koulu|päiväkoti|tehdas|varasto|halli)
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
    teho-osasto(lla|lle|on), tuhopolt*, sytytetti*, bensa*, tuikkasi, polttopul*, häkämyrk*
    myrkyty*, sähköisku*, vammautu*, halvaantu*, räjäh*, kolari*, kolaro*, läheltä piti
    läheltäpiti*, tulipalo*, liekei*, paloi .. maan tasalle, nosturi*, hätäkeskuks*, 112, yliajo*
    suistui, sortui
    loukkaantu* & (vakava*|pahasti|sairaal*|hengenvaar*|työ*|kaksi|useit*|lievästi|moni*)
    loukkaantui, loukkaantuivat, hengenvaar*, elvyty*, elvytettiin, elvytimme, elvyttämä*
    sydänkohtau*, sydänpysähd*, aivoverenvuo*, hoitovirhe*, lääkitysvirhe*, evakuo*, ambulanssi*
    hätätilan*, (akuutti|akuutissa|akuuttiin) .. (tilan*|hätä*|kriis*)
    (kamala|kauhea|hirveä|hirvittävä|karmea|vakava|äkillinen|raju|hurja|paha|ikävä) (tapaht*|tapaus
      |turma*|teko*|juttu*) .. (kävi|sattu*|tapaht*|eilen|viime)
    turma*
    # what it does to people, and what is asked for
    lyyhisty*, tapon yrity*, tappoyrity*, poissa raiteil*, romuna .. (tapaht*|jälkeen)
    miten tästä .. (selvitään|selviää|eteenpäin|jatketaan)
    hautajais* ... (omia työkaver*|omia työtover*)
    (hautajais*|muistotilais*) .. (kolleg*|työkaver*|työtover*), (poissa|pois) tolaltaan
    poissa tolaltamme, tolaltaan, (syvässä|keskellä) .. kriisi*, joukkosurm*, perhesurm*, vavahdut*
    vavahtan*, vavisut*, menetti .. henke*, riisti* .. hengen*, riistänyt .. hengen*
    oman kätensä kautta, vahingoittaa itseäni, räjäyt*, sairauskohtau*, lamaantu*, lamaannu*
    järkyty*, shoki*, shokki*, sokissa, sokkiin, sokki, järkyttyn*, järkytty*, järkytti*, järkyttäv*
    järkyttänyt, traumaattinen tapah*, traumaattis* & (tapaht*|tilan*|kokem*), traagi*, kriisiytyn*
    kriisin keskel*, (jotain|jotakin) (kamalaa|kauheaa|hirveää|todella*) .. (tapaht*|sattu*)
    (kamala|kauhea|hirveä|karmea|äkillinen) (tapaht*|yö|teko)
    kävi .. (paha|kamala|hirveä|kauhea) juttu
    (kamalaa|kauheaa|hirveää|hirveetä|kauheeta) .. (tapaht*|sattu*), psyykkis* ensiap*
    henkis* ensiap*
    # told without its name: how it was found, who brought word, what stands empty
    {people} .. (ei|eivät) (selvinn*|selvinny|selvinneet), (ei|eivät) selvinn* .. hengissä
    (löydet*|löyty*|löysi|löysivät|löysimme) .. (kotoaan|asunnostaan|kodistaan|huoneestaan|elottom*
      |tajuttom*|hengettöm*)
    (poliisi|sairaala|pappi|sairaalasta|poliisilta) .. (soitti|ilmoitti|kertoi|toi|soitettiin)
    (riisti*|riistän*|riistää|vei|viedä|vienyt|menetti*|menettän*|menettivät|päätti*|päättän*
      |lopetti*|lopettan*) .. (henkensä|hengen|elämänsä)
    (henkensä|hengen|elämänsä) .. (riisti*|riistän*|vei|viedä|vienyt|menetti*|menettän*|menettivät
      |päätti*|päättän*|lopetti*|lopettan*)
    (lähti|lähtenyt|poistui|poistunut|nukkui|temma*|reväis*) .. (luotamme|keskuudestamme|joukostamme
      |ikiuneen|iäisyyteen|ajasta)
    ei (ole|oo) enää .. (joukossamme|keskuudessamme|luonamme|elossa|olemassa)
    (kuolla|kuollakseen) (kupsaht*|lysäht*|lysähti), kupsahti, lysähti, lyyhistyi
    (suru*|murhe*) .. (murta*|murtu*|kohta*|kohdan*|kosket*|valtas*), surun murtam*, murtun*
    (hautajais*|siunaustil*|muistotilais*|muistohet*|saattoväk*) & (kolleg*|työkaver*|työtover*
      |oppilaamme|opettajamme|työntekijämme|esihenkil*|jäsenemme)
    suruliput*, surulipu*, suruliputus*, (tyhjä|tyhjäksi) (tuoli|työpöytä|paikka) .. jä*
    sydämen pysäht*, (sydän|sydämensä) (pysähtyi|petti|lakkasi), äkkiä pois, aivan liian varhain
    (menetti|menetettiin|menetimme|menettänyt|menetetty) .. (rakkaan|rakastetun|pidetyn|nuoren
      |pitkäaikaisen|oppilaan|asukkaan|asiakkaan|lapsen|tiimiläisen|tiimikaverin|kaverimme)
    # threats told by what was said or sent
    (tietää|tietävänsä|tiedetään|selvittänyt|selvitti|kertoi tietävänsä) .. (missä|osoitte*)
      .. (asu*|koti*|lapse*|perhee*)
    (tulee|tulet|tuut|saa|saat|saatte|tulette|tulemme|saisi*) .. (katumaan|kärsimään|maksamaan)
    (uhkaav*|pelottav*|vihais*) .. (viestejä|viestin|viesti|soittoja|soitto|puhelu*|kirje*|posti*)
    (seuras*|seurannu*|seuraa|seurasi*|seurattiin) .. (kotiin|kotiovel*|autolle|pihaan|pimeässä)
    (odotti|väijy*|väijyi|odottanut) .. (parkkipaik*|ulkona|autol*|kotiovel*|työpaikan ovel*)
    (rikko*|rikkoi|hajotti|hajott*|heitti|heitel*|heitt*) .. (ikkun*|oven|ovet|kaluste*|tavaroi*
      |huonekal*|irtaim*|tietoko*|tuole*)
    (lukittautu*|lukittaud*|piiloutu*|piilouduimme|linnoittau*), juoks* .. (karkuun|pakoon|henke*)
    (pakeni*|paenneet|pakenimme|pakenivat) .. (ulos|tilasta|huoneesta|paikalta)
    (käve*|kävi|käy|kävivät|karkasi|karkas|hyppäs*) .. (päälle|silmille|kurkkuun|käsiksi)
    (piti|pidettiin|pitivät) .. (vankina|panttivankina|aseella uhaten)
    (tehty|teimme|tein|tehnyt|teki) .. rikosilmoituk*
    (pelkää*|pelkäävät|pelottaa|pelkään|pelkäämme|uskalla*|peloissa*) .. (tulla|mennä|lähteä|palata
      |jäädä|jatkaa|olla) .. (töihin|työvuoroon|vuoroon|vuoroo*|yövuoro*|yöksi|yksin|osastolle
      |kentälle|duuniin|taloon|paikalle)
    # accidents and fire told by what became of people
    (putosi|putos|putoaa|pudonnut|tippui|tipahti|kaatui|vajosi|syöksyi) .. (teline*|katolt*|tikka*
      |portai*|kuiluun|veteen|jäihin|nosturi*|korkeal*|rotkoon|monttuun|tasolt*|mastosta)
    (jäi|jäivät|jäänyt|jäi*) .. (rekan|auton|junan|trukin|puun|koneen|kuorman|traktorin|bussin|levyn
      |jään|lumivyöryn|vyöryn|ratikan) (alle|väliin)
    *(auton|rekan|trukin) alle
    (paloi|palanut|palaa|syttyi|syttynyt|leimah*) .. (yöllä|siipi|talo*|yksikkö|palamaan|tuleen
      |tulipalo*|kämp*|osasto|poroksi|kokonaan)
    (savua|liekk*|tuli) .. (pakene*|pela*|levisi)
    (viety|vietiin|kiidätetti*|joutui|makaa|hoidossa|toimitettiin) .. (tehol*|tehohoi*|tehossa
      |leikkauk*|päivystyk*)
    (on|makaa|ovat) .. teholla, (henki|henkiriepu*) .. (vaarassa|hiuskarv*), hiuskarvan varassa
    (jalka|jalan|käsi|käden|sormi|sormet|sormensa|kätensä|jalkansa) .. (irti|poikki|menett*|murska*
      |ampu*|leikk*|katke*)
    (sai|saanut|saivat) .. (iskun|sähköiskun|surmansa|puukosta|puukoniskun|nyrkistä|luodin)
    (bussi*|auto*|juna*|rekka*|laiva*|vene*|lento*) (turma*|onnettomuu*|kolari*|turmassa)
    # what it does to those who saw it
    (näki*|näkivät|näimme|nähnyt|nähneet|todista*|paikalla|silminnäkij*|näin) .. (kaiken|kun hän
      |vierestä|tapahtum*|kuol*|hukku*|putoa*|ruumi*)
    silminnäkij*, (aivan|täysin|ihan) .. (shok*|sok*|murtun*|järkyt*|lamaantun*|hajal*|tolaltaan)
    (syyllisyy*|syyttää itse*|syyttävät itse*|syytän itse*|syytämme itse*)
    (kävi|käynyt|tapahtu*|sattu*) & (pahin|peruuttamat*|hirv*|kauh*|kamal*|karmai*|järkytt*)
    mikä ei saisi tapahtua, pahin mahdollinen, painajai* .. (tapahtu*|kävi|toteu*)
    (yli|pois) tolaltaan
    (tarvit*|tarvii|kaiva*|apua|apu*) .. (purkamaan|purkua|purkuun|jälkipui*) .. (tilann*|tapahtu*
      |eilis*|järkyt*|tapau*)
    purkamaan .. (tapahtu*|järkyt*|eilis*|onnettom*|kuolem*)
    (karannut|karkasi|kadonnu*|katosi|kateissa) .. (löydet*|löyty*|kuoll*|etsi*|poliis*)
    (teki|tekivät|tehnyt|tehneet|tekee|tekisi|yritti|yrittänyt|yrittivät|päätyi|päätyä|päätyivät)
      .. (itsemurha*|itsarin|itsensä)
    itsemurha* .. (kosketti|kosketta*|järkyt*|pysäyt*|tapahtui|tapahtunut|tuli|jätti)
    (heittäyty*|hyppä*|pudottautu*|syöksy*|putosi|heitti itsensä) & (parvekkeel*|ikkuna*|sillal*
      |katolt*|junan|rekan|metron|raiteil*|kalliol*|eteen|alle)
    (halua*|jaksa*|jaksanut|tahdo|kykene|pysty) .. (elää|elämää|elossa)
    (kuulimme|kuulin|saimme|tuli|saatiin|kuultiin) .. (pahimman|pahimmat|suru-uuti*|suruviest*
      |viestin kuol*|kuolinviest*|tieto kuol*|tiedon kuol*)
    # any form of the verbs, and the state somebody is in
    surma(a|avat|nnut|nneet|nnu|si|sivat|ttiin|ttu|ttuna|ten|sivat), tappo(i|ivat)
    tappa(nut|neet|nu|a|maan), tapa(n|ttiin), tapet(tiin|tu|aan)
    murha(a|avat|nnut|nneet|si|sivat|ttiin|ttu|ttuna), hukku(i|ivat|nut|neet|nu), kuol, ruumiit*
    ruumiita, kuole(e|vat|mme), kuol(isi|leena|leina|leeksi|lut|leet|lu|i|ivat)
    (kriittis*|kriittinen|hengenvaarallis*|vakavas*|huonossa|toivottom*) (tila|tilassa|kunnossa)
    {people} .. (kadoksis*|kadonnut|katosi|kateissa|hukassa .. poliisi), kadoksissa
    poliisi .. (epäilee|etsii|etsi|tutkii|otti kiinni)
    (epäillään|pelätään) .. (pahinta|kuol*|henki*)
    (ei|eivät) (selvinnyt|selvinneet|selvinny) -(*sta|*lla|siita|kuka|mita|miksi|mika)
    (törmäs*|ajoi|ajoin) .. (pyöräil*|jalankulk*|lapse*|ihmis*|vanhuks*|mopoil*|hirve*|{people})
    (menetti|menettänyt|menettivät|menetin) .. (sorme*|käte*|jalka*|jalan*|silmän*|näkö*|raaja*)
    (saa|saada|saanut|pääse|päästä) .. (tapahtun*|näkym*|näkemä*|kuvia|huut*) .. (mielestä*|päästä*)
    (mielestä*|päästä*) .. (tapahtun*|näkym*|näkemä*)
    (pysty|kykene|uskalla|vaikea|pystynyt|kyennyt) .. (palata|palaamaan|tulemaan|menemään)
      .. (töihin|rattiin|vuoroon|osastolle|työpaikalle|luokkaan|kentälle|sinne)
    (kukaan|moni|osa|henkilökunta|porukka) .. (ei|eivät) .. (nuku|nukkunut|saa unta|saanut nukuttua)
    ripusti .. itsensä, (köyde*|köyte*|köysi) .. (leikk*|itsensä|kaula*|jatko*), murska(antu*|utu*)
    (luodin|luoteja|luoti) .. (kirje*|posti*|osui|lähet*), luodin
    (palava*|liekehti*) .. (auto*|talo*|asunno*|rakennu*|huone*|laiva*)
    (tunnistamaan|tunnistaa) .. (ruumi*|vainaj*|hänet|uhrin)
    (pysyvästi|loppuelämä*) .. (vamma*|halva*)
    (loukus*|loukkuun|hautautu*|hautaan|jumiin) .. (alle|kaivo*|mieh*|ihmis*|työntek*)
    (lasta|lapsen|lapsi|vauvaa|potilasta|asukasta|työkaveria) .. elvyt*
    (lakkasi|lakannut|ei) .. hengittä*, (kuvaa|kuvia|näky|näkyä) .. (päästä*|mielestä*|silmistä*)
    (luokka|tiimi|tiimimme|työyhteisö*|koulu|koulumme|ryhmämme|osasto|porukka|yksikkö*) .. (menetti
      |menettänyt|menettää)
    (menetti|menettänyt|menetimme) .. (*kaverin*|luokkatover*|ystävän*), uhataan
    (ajoi|suistu*|luisu*|lensi) .. (tieltä|ojaan|kaiteeseen|kaiteen|puuhun|ulos tie*)
    (näke*|näkevät|nähnyt) .. painajai*, tappa(vansa|vani|vat|isi)
    (tarttui|kävi|otti|tarrasi|riuhtaisi) .. (kurkusta|kaulasta|tukasta|hiuksista|rinnuksista)
    (tarttui|tarrasi) .. kiinni
    ei (palannut|palanneet|tullut takaisin) .. (sukelluks*|retkel*|matkal*|mereltä|järveltä|lenkil*
      |keikalta|lomalta|tunturi*|vesiltä)
    (sai|saanut|roiskui|kaatui) .. (kuumaa|kiehuvaa|happoa|lipeää|öljyä|kemikaal*) .. (kasvo*
      |päälle*|silmi*)
    lentokuljet*, helikopteri* .. (haki|vei|kuljet*), meiltä (meni|vei|vietiin|riistettiin|kuoli)
    (vei|veivät|riisti|riistivät) meiltä, allejäänt*, *palo (vei|tuhosi|söi|surmasi|tappoi)
    (rakennus|varasto|tehdas|asunto|keittiö|kerrostalo|auto|koulu|hoitokoti)palo*
    (heittäyty*|hyppä*|syöksy*|pudottautu*) ... (silta*|sillalta|katolta|ikkunasta|parvekkeelta
      |alle)
"""
