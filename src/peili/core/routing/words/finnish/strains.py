"""Finnish: people at odds with one another, and with themselves."""

QUARRELS = """
    (ei|eivät|emme) .. (puhunut|puhuneet|jutelleet|jutellut) .. toisil*, solmussa, solmuun, solmu*
    erimielisyy* & (kärjist*|puhje*|avoin*|avoim*|jatku*|paisu*|häirit*|ratkais*|selvit*|syven*
      |pinnan|kyte*)
    erimielisyy*, riidaksi, riitaan*, (ajautu*|joutu*) .. (vastakkain|riitoihin|törmäyskurs*)
    törmäyskurssi*
    (yhteistyö|yhteistyöstä) .. (ei onnistu|ei toimi|ei suju|katken*|takkuaa .. välillä|mahdoton*)
    (jatkuva*|jatkuvaa) .. (vääntö*|nahist*|riit*|syyttel*|kiist*), syyttel*, puhevälit
    puheyhtey* .. (poikki|katke*), sodassa, sotajalal*, sotakirv*, kylmä sota
    (kahden|kolmen) .. (välinen|välillä|keskinäi*) .. (kina|jännite|jännitt*|hankau*|kitka*|riita*
      |ongelm*)
    (henkilöristir*|henkilöriid*|henkilöriit*), sapelinkal*, kaunaa, kaunoja, katkeruu* .. väli*
    pattitilan*, (toistensa|toisensa|toistemme) .. (kurkuissa|kimpussa|kampit*|syyttel*|vältt*)
    (välttelevät|vältellään|vältetään) toisiaan, huutokilp*, huudamme toisill*, huutavat toisill*
    riitel*, riidel*, riitaantu*, riidois*, riidas*, tappele*, tapell*, tapelleet
    (otti*|ottaneet|ottavat) yhteen, (ei|eivät|emme) .. (puhu|puhuta|puheväl*) .. toisil*
    puheväleis*, (eivät|emme|ei|en) .. tule* toimeen, (eivät|ei) .. siedä .. toisiaan
    sukset .. ristiin, napit vastakkain, väli* .. (tuleht*|poikki|kire*|rik*|katken*|tulehd*)
    (tuleht*|kire*|kiristyn*|huonot|jäiset|katkenne*|viilen*|tulehd*) .. väli*, tulehtunut
    tulehtunee*, kahtia, kahteen leiriin, leireihin, leiriytyn*, torailu*
    (keskinäi*|välillä|väli*) .. (kitka*|jännitt*|hankau*|vääntö*), jännitt* .. välillä
    räjähti .. käsiin, hiertää .. väle*, sukset ristis*, vihoissa, vihoiss*, nahistel*, kinastel*
    kiistel*, (taistel*|kamppail*) .. keskenään, (eivät|ei) .. mahdu samaan
    (ei|eivät) suostu .. (samassa|samaan|työskente*|puhu*|yhteist*), (ei|emme|eivät|en) .. juttuun
    kieltäyty* .. (työskente*|yhteistyö*), syyttelevät toisiaan, syyttelevät, syyttely*, kyräil*
    (ei|eivät) pysty .. yhteistyöhön, torailevat, sanailu*, riitapu*
"""

TROUBLES = """
    (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*) .. (pariterapeut*|perheterapeuttia|seksuaaliterap*)
    (minulla|mulla) (on|oli) .. (masennus|masennusta|ahdistus*|diagnos*)
    suhteemme .. (karilla|kriisissä|lopussa|päättym*)
    (löytyy*|löytyisi*|onko|olisi*) & (terapeuttia|psykoterapeuttia|terapiaa|psykoterapiaa)
    (elämä|elämäni) .. (tyhjä*|turha*|merkityksetö*), kaksisuunt*, mielialahäir*, olen eronnut
    olemme eroamassa
    (masennukseni|ahdistukseni|ahdistuneisuuteni|uupumukseni|traumani) .. (pahen*|hoit*|vuoksi
      |takia)
    univaikeu* .. (itk*|masen*|ahdist*), (kotona|perheessä) .. (vaike*|ongelm*|väkivalt*)
    lapsettomuu*, läheisriip*, peliongelm*
    (masentaa|ahdistaa) .. (niin|paljon|koko|jatkuvasti|ihan|tosi)
    (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|saa*|sais*|mahdol*|aloit*|otat*)
      & (terapiaa|terapiaan|psykoterapiaa|psykoterapiaan)
    (etsi*|hae*|halua*|tarvi*|toivo*|kaipa*|pääs*|suosit*|mahdol*) & (terapeuttia|terapeutin
      |terapeutille|psykoterapeuttia|psykoterapeutin|psykoterapeutille|psykologia|psykologille
      |terapian|psykiatri*)
    pariterapia*, parisuhdeterap*, traumaterap*, suruterap*, yksilöterapia*, kriisiterap*
    (parisuh*|avioliit*|puoliso*|vaimo*|miehe*) & (vaike*|ongelm*|kriis*|erota|ero*), avioeroni
    avioeron jäl*, eroni jälkeen, erosin .. (mieheni|vaimoni|puoliso*|hiljat*)
    olen .. (masentun*|ahdistun*|loppuunpal*)
    (minulla|mulla) (on|todettiin) .. (masennu*|ahdistu*|trauma*), en saa .. (nukut*|unta)
    en .. nuku, en pysty nukku*, (itken|itkeskel*) .. (öisin|yöt*|päivä*|jatkuva*)
    lapsuu* .. traum*, traumani, traumoj*, traumat .. nous*, mielenterveyteni
    (olen|minulla|mulla|minua) .. itsetuhoi*
    (mieheni|vaimoni|puolisoni|avopuolisoni|poikaystäväni|tyttöystäväni) .. (jätti|petti|lähti
      |jättä*)
    (juon|juomiseni|juominen) .. (liikaa|hallin*), alkoholiongelmani, riippuvuuteni
    (mieheni|vaimoni|äitini|isäni|lapseni|puolisoni|siskoni|veljeni|läheiseni|vanhempani|vanhempieni
      |ystäväni) .. (kuoli|kuollut|menehty*|kuolema*)
    suruni, surutyö*, keskusteluap*, tyhjyyden tun*, pakko-oire*, paniikkikohtau*, ahdistaa .. niin
    kaikki .. turhalta, mielialalää*, masennuslää*, ihan maassa
"""
