"""Finnish: what people do to one another when they bully."""

HOSTILITY = """
    # naming it
    raskaana & (vihjai*|syrj*|irtisano*|kohdel*), hyljeks*, hyljek*, hyljit*, hylkii, hylkivät
    kiusas
    (joutu*|joudu*|ollut|olen|tullut|tulen) & (silmätik*|naurunalai*|hampaisi*|epäsuosi*|syrjityk*
      |kiusatu*|häiritty*|ahdistel*|sylkykup*|heittopus*|nöyryyt*|vainottu*|vainon)
    (kokenut|kokee|koen|koki|kokeneet|kokeneensa|kokevat) .. (*kiusa*|häirint*|syrjint*|ahdistel*
      |epäasia*|epäoik*|vähättel*|mitätöin*|painostus*|kaltoin*|epätasa-arv*)
    *kiusattu, *kiusattuna, *kiusatuksi, kiusaamisepäil*, kiusaamisest* .. (ilmoit*|valit*|tehty)
    (vihjail*|vihjaus*|kommentoi*|huutel*) & (seksuaali*|vartalo*|ulkonäö*|ihonvär*|painost*|kehost*
      |rinno*|ikäni|ikäst*|sukupuol*)
    vainoharh*, kiusataan, kiusattiin, kiusattu, kiusattuna, kiusatuk*, kiusata*, kiusaa, kiusaavat
    kiusasi, kiusan*, simputt*, syrjitä*, syrjitty*, syrjity*, syrjitt*, syrjin(yt|eet), noitavaino*
    ajojah*, terrorisoi*, vainoaa*, vainotaan, vainonn*, vainottu*, rasisti*
    seksuaali* (vihjail*|ehdot*|kommen*)
    # mocking and humiliating
    lannistaa, lannistetaan, lannistavat, latistaa, latistetaan
    (vihjail*|vihjaus*) .. (lähte*|eroa*|palata|eläk*)
    (kohtel*|kohdel*) & (loukkaa*|kylmä*|tyly*|palvelij*|lapsena|alentav*|töykeä*|tylyst*|ylimieli*
      |julm*|kuin)
    aliarvioi* & {targets}, (muut|kaikki|toiset) .. (nauravat|nauraa|naureskel*)
    (sanotaan|sanoo|sanoi|kutsutaan|kutsuu) .. (tyhm*|idioo*|läski*|ruma*|huono*|laisk*|paska*|homo*
      |huora*)
    (pilkallis*|ivallis*|loukkaav*|alentav*) .. (komment*|huomautuk*|sävy*|kielen*|viest*)
    (painostuks*|painostami*|ivan|pilkan|naurun|vitsien|huutelun|juorujen) .. (kohte*|alais*)
    (tehdään|tehty|teki|tekevät) .. (pilaa|pilkkaa|naurunal*), pilailu* .. kustannuk*
    (kustannuksellani|kustannuksella*) .. (naur*|vitsi*|pila*|hausk*)
    (naur*|vitsi*|pila*|hausk*) .. kustannuksella*
    (ideoita*|ideani|ideat|mielipit*|ehdotuks*) .. (torpat*|tyrmä*|naur*|viedään|vie|ohite*)
    (lyödä|lyödään|haukutaan) .. lyttyyn, polkea .. maahan, poljetaan, polje*
    (nujertaa|murskat*|murskaa) .. itsetun*
    (muiden|toisten|kaikkien|asiakkaiden|potilaiden) (kuullen|edessä|nähden) .. (haukk*|nöyryy*
      |arvostel*|huut*|nola*|läksy*|moit*)
    (haukk*|nöyryy*|arvostel*|huut*|nola*|läksy*|moit*) .. (muiden|toisten|kaikkien|asiakkaiden
      |potilaiden) (kuullen|edessä|nähden)
    (naljailu*|letkaut*|piikki*|piikit*) & {targets}, häpäis*, häpäise*, nolostu* muiden edes*
    nöyryyt*, nolaa*, nolat*, nolannut, nolann*, nolas*, mitätöi*, väheksy*, vähättel*, alistet*
    alistan*, alistavat, alistaa, nujer*, sorret*, sortaa, sorsi*, pilkkaa*
    pilka(taan|ttu|ta|ttiin|tuksi|ttavan*), pilkan*, ivaa*, ivail*, naljail*, piikitel*, piikittel*
    piikitt*, vinoil*, vittuil*, kettuil*, kuittail*, nälvi*, ilkuta*, irvail*, naurunalai*
    (nauravat|nauretaan|nauraa|naureskel*) .. minu*
    naur* & (selän|selkäni|minulle|mulle|kustannuksel*|hänelle|päin)
    (puhu*|puhut*) .. (pahaa|paskaa|perättöm*|ikävään sävyyn|rumasti|alentuv*|halveks*), matkitaan
    matkivat, matkii, matkia, mollaa*, mollat*, kyykyt*, höykyt*, dissa*, dissat*, lytät*, lyttä*
    halveks*, halvenn*, halvent*, ylenkats*, alentuv*
    (kohdel*|kohtel*|kohdeltu) & (rumasti|ala-arvois*|halveks*|alentuv*|törkeä*|epäreilu*)
    pyöritellään .. silmiä, silmien pyörit*, haukkumasan*, ivalli*
    # shouting, insults and rumours
    supisevat, supisee, supina*, (nimettöm*|anonyym*) .. (viest*|lapp*|kirje*|soitto*)
    (vääntelee|vääristel*|vääristää) .. (sanoja*|puheita*|asioita), (selkäänpuuk*|selkään puuk*)
    arvostel* & (muiden|toisten|kaikkien) .. (kuullen|edessä|nähden), läksyt*, sättii, sätti*
    solvaa*, räksyt*, raivoaa*, mesoaa*, (varovat|varoo|varotaan) .. (häntä|sanoja*|pomo*)
    (perusteettom*|perätö*|perättöm*|vääriä|katteettom*|tekaistu*) .. (syyt*|väit*|juoru*|huhu*
      |valit*)
    (juonitt*|juonit*|selkäni|selän) .. (takan*|vastaan|mua|minua), mustamaal*, panetel*, panettel*
    hauku*, haukkuu*, haukkun*, haukkuv*, haukkua, haukkui*, solvat*, herja(taan|ttu|a|avat|si*)
    parja*, mustamaala*, juoruta*, juoruav*, juoruja, juorut, huhu* & levit*, selän takana
    selkäni takana, seläntakana, selän taakse, selkänsä takana, selän takan
    (pahaa|paskaa|perättöm*) .. (puhu*|puhut*|juttu*), perättöm* & levit*, paskanpuhu*, kuiskut*
    kuiskit*, (huuta*|huude*|huusi*|karju*|raivo*|rähj*|räyh*|rääky*) & {workers}
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
    (karttavat|kartetaan|vältellään|välttelevät) .. (minua|häntä|mua|seuraani), vaiennet*, vaienta*
    (kerrota|kerrottu|sanota) syytä
    (sulke*|suljet*|sulki|pelat*|pelaa*|ajet*|ajaa|ajoi|ajavat|jätt*|jäte*) .. (ulos|ulkona)
    (suljettu|suljetaan|sulkenut|sulkeneet|pelattu|pelataan|ajettu|ajetaan|potkittu) .. ulos
    (minulle|mulle|hänelle) ei .. (vastata|puhuta|kerrota|ilmoiteta|sanota|anneta)
    ei .. vastata .. (minulle|hänelle|mulle)
    (kukaan|työkaverit|kollegat|muut) ei* .. (puhu|vastaa|huomioi|moikkaa|tervehdi|kuuntele|istu)
      .. (minulle|mulle|minua|mua|hänelle|häntä|kanssani|viereeni|viereen)
    ei .. (oteta|päästetä|pyydetä|kutsuta|huolita) .. (mukaan|porukkaan|joukkoon), yksin jätet*
    (jätet*|jäte*|jättä*) .. (ilman|kertomatta|kutsumatta|huomiotta|huomioimatta|tervehtimättä
      |yksin)
    eristetty, eristetään, eristettiin, (eristävät|eristää|eristänyt|eristäneet) .. {workers}
    {workers} & (eristävät|eristää)
    (jät*|jää*|jäi*|sulje*|suljet*|sulki*|jäte*) & (ulkopuolel*|ulkopuolisek*|ulkokeh*)
    ulkopuolelle (jät*|sulke*|jää*), (en|ei|eivät) .. (kutsuta|kutsuttu|kutsuja|kutsua)
    (ei|eivät|eikä|kukaan) .. (tervehdi*|moikkaa*|moikata|tervehditä|morjesta*|tervehdit*)
    (ei|eivät|eikä) (puhuta|puhu) .. (mulle|minulle|hänelle|kahvi*), ei .. oteta mukaan
    (minun|mun|hänen) .. (pöytään*|viereen*) ei, kuin ilmaa, mykkäkoulu*, savustet*, savusta*
    savustaa*, (tehtäv*|työt|työn*|vastuu*) & (viedään|vietiin|otetaan|otettiin|riisut*) .. pois
    (tieto*|tietoa|asioita) & (pimit*|salat*|salail*|pantat*|pimite*)
    # misuse of power
    (keskeytetään|keskeyttää|keskeyttävät) .. (minut|mut|hänet)
    (minulta|häneltä|multa|meiltä) .. (viety|vietiin|otettu|otettiin|riistetty|evätty|viedään)
    (tehtäv*|työhuone*|vastuu*) .. (viety|vietiin|otettu|riistetty|evätty), hampaisi*
    (minua|häntä|mua|yhtä) vastaan, liittoutu*, selitys* .. (hyllyt*|siirret*), hyllytet*
    (kaikki|muut|porukka|tiimi) .. (minua|häntä|mua) .. vastaan
    (saa|saan|saada|sai) .. kuulla .. olevansa, epäreilu* & (kohtel*|kohdel*|esimie*|pomo*), nokkim*
    noki*t*, (sylkykuppi|hakkaamissäkki|sijaiskärsij*|kärsij*), {hostile} & {targets}
    (käyttää|käyttäneet|käyttävät) .. valta* .. väärin, vallankäyt* .. (väär*), vallan väärinkäyt*
    maan rakoon, sätit*
    (myrkylli*|toksi*) .. (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*|pomo*)
    (ilmapiir*|työilmap*|johtaj*|esihenk*|työyhteisö*|työpaik*|pomo*) .. (myrkylli*|toksi*)
    (pelko*|pelon|pelkää|pelkäävät|pelkään|pelottaa) .. (kost*|esimie*|esihenk*|johtaj*|pomo*)
    pelkäämme .. (esimie*|esihenk*|johtaj*|pomo*)
    (syntipuk*|sylkykup*|heittopus*|roskaam*|likasank*), kiusote*, härnä*, ärsyt* tahal*
    (suosii|suositaan) .. (lemmikk*|kavereit*|omia) .. (muut|muita|toisia)
    henkisesti .. (väkival*|raaka*|hakat*), (itkemään|itkuun) .. (saa*|laitta*|ajaa), ilkku*, supat*
    kuin roskaa, kuin saasta*, painost* & (irtisanou*|eroa*|lähte*)
    (uhkail*|uhkaa*|uhkasi*|uhattu) & (potku*|irtisano*|erottam*), koskettel* & {workers}
    (koskettelee|kosketteli|lääppii|lääppi*|lähennell*), silmätik*, syntipuk*, hampaissa, hampaisiin
    hiillost*, henki* väkival*, henkis* väkival*, pelolla joht*, pelon ilmapii*, tyrann*, despoot*
    narsis* & {workers}, kourii, kourinut, käpälöi*, kopeloi*, lähentel*, töni*, tönit*, kampit*
    saboto*, sabotoi*, pompottel*, (mielipi*|ehdotuks*|minut|minua) & sivuut*
    ohitetaan .. (jatkuvasti|systemaattis*)
    (kohdel*|kohtel*|kohdeltu) & (huonosti|kaltoin|epäoikeudenmuk*|eriarvois*|epätasa*)
    (kohdel*|kohtel*) & (epäkunnioitt*|sopimatt*|asiatto*|huono*), asiaton* (käyt*|kohtel*)
    # looks, silence and doors: told without its name
    (tuhahtel*|tuhahdel*|tuhahd*|hymähtel*|huokail*) & (minu*|mulle|kun|aina|puhu*|muut)
    (pyöritt*|pyöräyt*|mulko*|mulju*|muljautt*) .. (silmiä*|minua|mua|silmiään), mulkoil*, mulkoi*
    (hiljene*|hiljetään|vaikene*|vaietaan|hiljais*) .. (kun|jos|heti)
    (puhe|keskustelu|juttu|nauru|jutustelu) (loppu*|katke*|tyreht*|hiljene*|sammuu|vaikene*)
    kun .. (tulen|astun|menen|saavun|istun|istahdan|avaan) ... (hiljene*|vaikene*|loppuu|lähte*
      |poistu*|kääntä*|katkea*|tuhaht*|hiljais*|huokai*)
    (kääntä*|käänne*|käänsi*) .. (selkänsä|selän|selkää|katseensa|päänsä|minua vastaan)
    (kukaan|muut|kaverit|kollegat|työkaverit|porukka|kaikki) ei* .. (halua|suostu|tahdo)
      .. (kanssani|viereeni|seuraani|hänen|puhua|istua|työpar*)
    (kaikki|muut) (muut|paitsi) .. (kutsut*|pyydet*|tietä*|sai*) .. (minä|minua|minut|mua|en)
    (kaikki|muut) .. paitsi (minä|minut|minua|mä|mut)
    (pois|syrjään|ulos|ulkopuolelle) .. (jätet*|jätty*|jättä*|sulje*|suljet*|savust*|potki*|ajet*
      |ajaa|pelat*)
    (jätet*|jätett*|jättävät|jättänyt|jättää|jätti|jään|jäänyt|jäädään|jätetyksi) .. (pois|syrjään
      |ulos|ulkopuolel*|kutsumatta|huomiotta|yksin|tiedottamatta|ilman) .. (palaver*|kokou*|ryhmä*
      |kahvi*|tiedo*|porukast*|juhl*|viestei*|sähköp*|chat*|lounaal*|whatsapp*|suunnitt*|päätök*)
    (palaver*|kokou*|ryhmä*|kahvi*|porukas*|whatsapp*|lounas*|lounaal*|illanviet*) .. (jätet*
      |jätett*|sulje*|suljet*|kutsumatta|pudotet*|poistet*|unohdet*)
    (unohde*|unohdet*|jätet*) .. (kutsua|kertoa|ilmoittaa|mainita)
    (ei|eivät|eikä|kukaan) .. (kerro|kerrota|kertoneet|kertonut|ilmoiteta|informoi*) .. (minulle
      |mulle|hänelle|muutoks*|palaver*|aikataul*|kokouks*)
    (samaan|mun|minun|hänen) (pöytään|kanssani|kanssaan) ei (istuta|tulla|mennä)
    # belittling and humiliation by what is done
    (alaspäin|alas|nenänvarttaan|nenän vartta|pitkin nenää) .. kats*, kats* .. (alaspäin|nenän*)
    (puhuu|puhutaan|puhuvat|puhutel*) .. (kuin|ku|niinku) .. (lapsel*|idiootil*|koiral*|tyhmäl*
      |vajaaälyi*)
    (kuin|ku|niinku) (koira*|rikkaa|roskaa|saastaa|paskaa|halpaa makkaraa|ilmaa)
    (perätöm*|perättöm*|valheelli*|keksitty*|ikäv*|ilkei*|likais*) .. (juttuj*|väitte*|huhu*|juoru*
      |tarino*|puheit*|syytö*)
    (levit*|levite*|kylvä*|laskee|laskett*) .. (juttuj*|huhu*|juoru*|valhe*|tarino*|panettel*)
    (naureta*|nauret*|naurett*|nauraa|nauravat|naureskel*|hekottel*|hihitt*|virnuil*) .. (minulle
      |mulle|hänelle|selän|päin|kun en|kun hän|kun minä|kustannuks*|virhei*|aksent*|puheel*)
    (nolaa|nolaavat|nolas*|nolat*|häpäis*|nöyryy*|naurunal*|lytät*|lyttä*|teilaa*|teilat*|ryöpyt*)
    (vie|vei|vievät|ottaa|ottavat|omii|omivat|omin*|varast*) .. (kunnian|kunniaa|ansion|ansiot
      |ideani|ideoita*|työni|työnsä)
    (mahdottom*|kohtuuttom*|mieletöm*|mielettöm*|turhanpäi*) .. (tehtäv*|aikataul*|määräai*|töitä
      |työmäär*|tavoit*) .. (tahall*|annet*|anta*|rangais*|kiusa*)
    (tahall*|tahallis*|tarkoituksel*|rangaist*|kostok*|kiusallaan) & (annet*|mahdottom*|jätet*
      |jättä*|pimit*|estä*|estet*|viivyt*|väärä*|vaikeut*|kuormit*|töitä|vuoro*|tehtäv*|siirre*
      |siirs*)
    (huonoimm*|pahimm*|likaisimm*|paskimm*|ikävimm*) (vuorot|työt|hommat|tehtävät|keikat|vuoroja)
    (kyttää*|kyttäil*|kytät*|vahtii|vahtivat|vahtia|vahdit*|vakoil*|tarkkail*) .. (minua|mua|hänen
      |jokais*|meitä|tekemis*|joka)
    (olen|on|ollaan|oli) .. (tikunnok*|silmätik*|maalitaul*|syntipuk*|kohteena|hampai*)
    (mielivalta*|mielivaltais*|diktaatt*|hirmuval*|pelolla|pelot*) .. (johta*|joht*|hallit*|käyt*)
    hirmuvalta*, pelkää .. (esihenkilöä*|esimiestä*|pomoa*|johtajaa*|päällikköä*|päällikön)
    (itkee|itkevät|itken|itkin|itki|itkien|itku*) .. (esihenkil*|esimieh*|pomon|johtaj*|päällik*
      |palaver*|kehityskesk*)
    (esihenkil*|esimieh*|pomon|johtaj*|päällik*) .. (itkemään|itkuun|itkee|itkevät|pelkä*|pelott*
      |raivo*|karju*|huuta*|rääky*)
    (kohdella*|kohdellaan|kohdeltiin|kohtelee|kohtelevat|kohteli*|kohdeltu) .. (eri|toisin|huonom*
      |alempi*|ulkopuolis*|kaltoi*|väärin|ilkeä*|ilkeästi|rumas*|tyly*|tylysti|alaistaan|kuin)
    # harassment of the body and of who somebody is
    (lähennel*|lähentel*|lähenne*|ehdottel*|ehdotel*|kähmi*|kähmit*|kouri*|kourit*|kopeloi*|hipelöi*
      |lääppi*|taputel*|taputtel*|puristel*|nipistel*)
    (rivo|rivoj*|rivoja|härsk*|kaksimieli*|seksuaalis*|irstas*|irstai*|alatyyli*|roisi*|roise*)
      .. (puhe*|vitse*|vitsi*|viest*|ehdot*|komment*|huomautt*|vihjail*|kuvi*|läpp*|juttu*)
    (vihjail*|vihjaile*|vihjailtu) .. (rivo*|seks*|ulkonä*|vartal*|rinno*|iä*|kyvyi*)
    (ulkonäkö*|vartalo*|rinto*|peppu*|takamu*) .. (komment*|arvost*|tuijot*|huomaut*|arvioi*)
    (komment*|arvost*|tuijot*|tuijote*|huomaut*) .. (ulkonäkö*|vartalo*|rinto*|rintoj*|pukeutum*)
    (ihonvär*|taust*|etnis*|uskon*|suuntautum*|ikän*|ikäni|sukupuol*|raskau*|vamma*|äidinkiel*
      |murre*|murtee*|aksent*|huivi*|kansalaisuu*) .. (pilka*|pilkk*|vitsail*|haukk*|hauku*|syrj*
      |nimit*|irvail*|naureskel*|naure*|komment*|herj*|halveks*|solva*)
    (pilka*|pilkk*|vitsail*|haukk*|hauku*|syrj*|irvail*|naureskel*|naure*|herj*|halveks*|solva*)
      .. (ihonvär*|taust*|etnis*|uskon*|suuntautum*|ikän*|ikäni|sukupuol*|raskau*|vamma*|äidinkiel*
      |murre*|murtee*|aksent*|huivi*|kansalaisuu*)
    (n-sana*|neekeri*|ryss*|manne*|homotte*|homotel*|huorit*|huoraksi|huorittel*)
    (pelko|pelkoa|pelossa|peloissaan|varuillaan|varpaillaan|munankuor*) .. (pomo*|esihenkil*|esimie*
      |johtaj*|päällik*|suuttu*|raivo*)
    (pomo*|esihenkil*|esimie*|johtaj*|päällik*) .. (varpaillaan|varuillaan|munankuor*|pelossa
      |peloissa*)
    # names, and what is taken from somebody
    (kutsu*|sano*|nimitt*|nimitel*|haukk*|hauku*|väitt*|leima*) & (rumil*|haukkumanim*|pilkkanim*
      |tyhmä*|laiska*|idioot*|hullu*|kelvott*|kelvoton*|kyvyttöm*|kyvytön*|huono* ihmi*|surke*
      |luuseri*|läski*|ämmä*|valehtelij*|urpo*|dorka*)
    (evän*|evät*|evää*|poist*|pudot*|riisu*|riistä*|peru*|siirre*|siirs*|siirt*) & (lomani|lomat
      |työhuone*|tehtäväni|vastuualue*|vuoroni|vuorolist*|sähköpostilist*|listoil*|ryhmäst*|palkkan*
      |oikeuksiani)
    (vienyt|vei|vievät|viety|otettu|otettiin|otti|ottanut|riistet*) .. (työhuone*|avaimet|tehtäväni
      |vastuuni|työpiste*|asiakkaani|projektini|koneeni|puhelime*)
    # alone among others, laughed at for what one is, punished for having spoken
    (kukaan|muut|toiset|työkaverit|kollegat|porukka) ei* .. (suostu|halua|viitsi|tahdo|huoli|katso)
      .. (kanssani|kaa|kanssa|viereeni|vuoro*|päin*|minua|mua|silmiin|työpari*)
    (mun|minun) (kaa|kanssa) .. (kukaan|ei kukaan)
    (jota|jonka|jolle) .. (kaikki|muut|kumpikin|toiset) .. (potki*|haukk*|hauku*|syytt*|naura*
      |vältt*|kartta*|sorta*|sorti*|kiusa*)
    (puhuu|puhuvat|puhutaan|kohtel*|kohdel*|käskyt*|komennel*) .. (kuin|ku|niinku) (koir*|laps*
      |lapsi*|eläim*|elukk*|orj*|palvelij*|idioot*|roska*|ilma*|vihollis*|kakaro*|tyhm*|rikollis*)
    pidetään .. (alempi*|tyhmi*|tyhmä*|pilkka*|orji*|huono*|toisen luokan|kakkosluok*|narri*|hullu*)
    (puhumatta|vastaamatta|tervehtimättä|huomioimatta) .. (minulle|mulle|meille|hänelle|minua|häntä)
    katso* .. (läpi|ohi|ylitse|ohitse) .. (minun|minusta|mun|hänestä|kuin), ei katso päin*
    (tavaro*|vaattei*|vaatte*|avaim*|eväi*|eväs*|työkalu*|kalenteri*) .. (piilot*|piilo*|varast*
      |heitet*|sotke*|rikot*|katoi*|hävite*)
    (piilotel*|piilotet*|sotke*|varaste*) .. (tavaro*|työkalu*|eväi*|vaatte*|avaim*)
    (tummaihoi*|maahanmuutt*|ulkomaalais*|ainoa nainen|ainoana naisena|ainoa mies|homo*|lesbo*
      |transtaust*|vammai*|muslimi*|romani*|venäläi*|somali*|huivi*) ... (vits*|pilk*|pilkk*|naure*
      |komment*|huomaut*|nimit*|haukk*|hauku*|läpp*|syrji*|huudel*)
    (kritii*|arvostel*|valitin|valitett*|valitu*|epäkoh*|ilmoituks*|kyseenalaist*|puhuin|huomautin
      |kerroin) ... (siirrett*|siirret*|poistet*|kutsut .. loppu*|rangais*|pudotet*|evät*|jäädyt*
      |kostet*|kosta*|hyllyt*|sivuutet*|eristet*|vaiennet*|vaikeutet*)
    (rangaist*|ohitet*|sivuutet*|poistet*|vaiennet*|unohdet*|painostet*|kyseenalaistet*|kontrolloid*
      |parjat*|vältel*|syytet*|nälvit*|vähätel*|pilkat*|hauku*) & (minut|mut|minua|mua|hänet|häntä)
    suostu* .. (parikseen|parikseni|kaverikseen|työparikseen|vierekseen)
    (aina|joka kerta) yksin .. (muut|eivät|kukaan)
    (eikä|ei) (heille|hänelle|minulle|mulle|meille|heitä|häntä|minua|mua) (puhuta|vastata|kerrota
      |kutsuta|oteta|huomata|tervehditä|huomioida|kuunnella|kysytä|neuvota|auteta|päästetä)
    (eikä|ei) (heille|hänelle|minulle|mulle|meille|heitä|häntä|minua|mua) (edes|enää) *(ta|tä)
    (sanoi|sanoo|ilmoitti|totesi|huusi|väitti|haukkui) .. (kaikkien|muiden|toisten|asiakkaiden
      |potilaiden|tiimin) .. (kuullen|edessä|nähden)
    (sanoi|sanoo|sanotaan|sanottiin|kuulla|kuullut|väittää) .. (olen|olevani|olet|oot) .. (turha
      |liian|huono|tyhmä|hidas|laiska|vanha|kelvoton|hyödytön|kyvytön|surkea|hullu)
    arvostel* .. (minua|mua|häntä|meitä) .. (julkis*|avoimesti|jatkuva*|koko ajan|kaikesta)
    (eri|omassa) pöydässä .. (ei|eikä|kukaan)
"""
