"""Swedish."""

from peili.core.routing.inquiry import Flag
from peili.core.routing.words.table import Words

NAMES = {
    "people": """
        kolleg*, arbetskamrat*, arbetskompis*, medarbetare*, anställd*, chef*, lärar*, skötar*
        sjukskötar*, ledar*, handledar*, rektor*, läkar*, förman*, förare*, vaktmästar*, polis*
        elev*, patient*, klient*, kund*, boende*, barn*, ungdom*, student*, person, personer, man
        mannen, kvinna*, kille*, tjej*, någon, hon, han, henne, honom, teammedlem*, medlem*, två
        tre, en, flera, socialarbetar*, *arbetare, *skötare, *ledare, mig, oss, vd
    """,
    "workers": """
        mig, henne, honom, kolleg*, arbetskamrat*, medarbetare*, anställd*, chef*, lärar*, oss
        personal*, någon, hen, förman*, andra, alla
    """,
    "clients": """
        elever*, eleverna*, barn, barnen, barns, barnens, ungdom*, klient*, patient*, kunder*
        familjer*, familj*, föräldrar*, par, studerande*, studenter*, brukare*, boende*, anhöriga*
        kvinnor, invandrare*, flyktingar*, ungas, skolbarn*, skolan, skolor, syskon
    """,
    "topic": """
        utbildning*, utbilda*, föreläs*, kurs*, förebygg*, förhindra*, motverka*, seminari*, plan
        planer*, handlingsplan*, policy*, *policy, hantering*, hantera*, *hantering, forskning*
        avhandling*, uppsats*, examensarbet*, projekt*, temadag*, verktyg, workshop*, beredskap*
        riktlinj*, program*, kampanj*, mot, kommunikation*, arbetet, ämne*, tema*
    """,
    "not": "ingen, inga, inget, inte, ej, icke, aldrig, varken, utan, inte",
    "meet": """
        möter, möta, vardag*, del, arbetsvardag*, hanterar, bemöter, bemöta
    """,
}

WORDS = Words(
    names=NAMES,
    known_by="""
        och, att, det, som, på, är, av, för, med, till, den, har, inte, om, ett, men, jag, vi, min
        vår, en, hos, eller, kan, vill, från, efter, i, mig, oss, ni, de, blir, blev, vid, mitt
        vårt, våra, sin, hur, behöver, söker, mellan, så, när, någon, också, alla, bara, hej
    """,
    matters={
        Flag.CRISIS: """
            kris, krisen, kriser*, krissituation*, kriss*, våld, våldet, våldsdåd*, våldssitu*
            självmord*, suicid*, olycka, olyckan, olyckor*, *olycka, *olyckan, dödsolyck*, mord*
            hotsitu*, hotbild*, dödsfall*, tragedi*, katastrof*, trauma*, dråp*
        """,
        Flag.BULLYING: """
            *mobb*, mobning*, kränkning*, trakasseri*, utfrys*, särbehandl*, diskriminer*, förtal*
            skitsnack, skvaller*, kränkande, rasis*, sexis*
        """,
        Flag.CONFLICT: """
            *konflikt*, gräl*, bråk*, tvist*, osämja*, fiendskap*, schism*, motsättning*
        """,
        Flag.THERAPY: """
            depression*, ångest*, panikattack*, panikångest*, sömnlös*, traumat, trauman*, livskris*
            relationskris*, äktenskapskris*, självskad*, alkoholproblem*
        """,
    },
    events={
        Flag.CRISIS: """
            slog (mig|henne|honom|en|vår|två|till|sin)
            {people} & (slagit|slagen|sparkade|ströp|knuffade|sparkad)
            (gruppen|teamet|vi|personalen|alla|skolan) .. i sorg, hjärtattack*
            (gick|kunde) inte .. (rädda*|rädda), kvävd*, kvävdes, kvävning*, satte i halsen
            (tände eld|eldhärj*), stack* .. (ner|med kniv), knivstuck*, skjuten, sköts, sköt
            (livet|sitt liv) .. (förlor*|miste|tog), vådaskott, drunkn*
            (ramlade|föll) .. (ner|från|ställning*|stege*), klämd*, kläm*olyck*
            (fick|fått) .. (stroke|hjärnblödning)
            (personalen|vi|alla|kollegorna) .. (rädda|chockade|förtvivlade|skärrade), skärrad*
            förtvivl*, rädd* att (gå|komma) till jobbet, livrädd*, hängd*
            (försök|försökte) .. (livet av sig), svimmade, kollaps*, föll ihop, avliden, avlidna
            (hittades|hittade|hittat|fann) .. (död|avliden|livlös|hängd)
            förkrossad*, skakad*, skakade
            (ett|ett allvarligt) hot .. (mot|personal*), hotet mot, hot mot, hotelse*, påkört
            påkörd*, påkörning*, kört över, körde över, tågolycka, hoppade .. (framför|från|ut)
            (förlorat|förlorade|mist) .. (kolleg*|medarbetare*|arbetskamrat*|elev*|chef*|livet|liv)
            plötslig .. (död|bortgång), bortgång*, bortgången, somnat in, somnade in, livlös*
            medvetslös*, blodig*, allvarlig* (händelse*|incident*|olyck*|tillbud*), tillbud*
            incident* .. (våld|hot|allvar*), vålds*
            blev .. (slagen|sparkad|biten|spottad|attackerad|hotad|överfallen)
            slog .. (ner|ansiktet|huvudet), spottade, sparkade
            bet .. (mig|oss|handen|armen|personal*), strypgrepp, stryptag
            (vill|orkar|orkade) inte .. leva, ingen mening .. leva, tankar på att (dö|ta mitt liv)
            skada mig själv, skadade .. svårt, svårt (brän*|skadad*), brännskad*, explosion
            skolskjutning*, masskjut*, i kris just nu, djup kris, mitt i en kris, akut stöd
            omedelbar* (stöd|hjälp), chocktillstånd, panik .. (personal*|avdel*), fruktansvärt
            hemsk* händelse*, något hemskt
            {people} & (dog|dött|dödade*|omkom|omkommit|avled|avlidit|drunknade|försvann), omkom
            omkommit, avled, avlidit, gick bort, gått bort, hittades död*, död .. hittades
            plötsligt död*, plötsliga död*, (tog|tagit|ta) .. (sitt liv|livet av sig), hängde sig
            hängt sig, begick .. självmord, begått .. självmord, självmordsförsök*, självmord
            (försökte|försökt) .. (ta sitt liv|självmord), orkar inte leva, vill inte leva, vill dö
            självmordstankar, hotad*, hotade*, hotats, hotar .. (mig|oss|personal*|att), dödshot*
            bombhot*, knivhot*, kniv, kniven, knivhugg*, knivsk*, knivattack*, vapen, beväpnad*
            pistol*, gevär*, yxa*, skott, skottloss*, skjut*, rån, rånet, rånad*, rånförsök*
            rånare*, inbrott*, attack*, överföll*, överfall*, överfallen, misshandl*, våldsam*
            våldtäkt*, (blev|blivit) slag*, gick till anfall, brann, brand, branden, eldsvåda*
            explosion*, exploder*, arbetsolyck*, bilolyck*, trafikolyck*, *olyckan, dödsolyck*
            skadades, skadad .. allvarligt, allvarligt skad*, svårt skad*, livsfarlig*, livshotande
            nära ögat, nära att (dö|drunkna|omkomma), i chock, chockad*, chock, chocken, traumatisk*
            tragisk*, fruktansvärd* händ*, akut kris*, debriefing*, defusing*, avlastningssamtal*
            evakuer*, polisen .. (kom|tillkall*), ambulans, ambulansen, hjärtinfarkt*, hjärtstopp*
            överdos*, återupplivn*, gisslan*, kidnapp*, krismöte*, hemskt .. hänt
            något (hemskt|fruktansvärt|allvarligt), mördad*, mördades, dödad*, dödades, dödlig*
            akut situation*, akut hjälp, föll .. (ner|från)
            # told without its name
            (högg|hugger|stack) .. {people}, med (kniv|sax|yxa|hammare)
            (begravde|begravt) .. (kolleg*|elev*), (satt|satte|tänt|tände) .. eld, mordbrand*
            slutade andas, andades inte, mörd*, dödat, dödats, dräpt, dräpts, ihjäl*, repet, snaran
            (brinnande|lågorna) .. (bil|hus|lägenhet|byggnad), (mist|miste) livet
            (blivit|blev|är|var) .. (hotad*|rånad*|överfallen|attackerad*|biten|bitna|slagen
              |spottad)
            (hittades|hittade|hittats|återfanns) .. (hemma|i sitt hem|i sin lägenhet|på golvet)
            (polisen|sjukhuset|prästen) .. (ringde|berättade|meddelade), dödsbud*
            (överlevde|klarade) .. (inte|sig inte), vaknade .. aldrig, aldrig .. vaknade
            finns inte längre (bland|hos|med) oss, har lämnat oss, lämnade oss, ryckts bort
            rycktes bort
            (mista|mist|miste|förlorade|förlorat|förlora) .. (liv*|elev*|kolleg*|medarbetare*|barn*
              |vän*|klient*|boende*|teammedlem*)
            (tog|tagit|tar|ta|avsluta|avslutade) .. (sitt|mitt) (eget )*liv, (sitt|mitt) (eget )*liv
            flaggan på halv stång, halv stång, tyst minut, begravning, begravningen, minnesstund*
            (sorgen|sorg) .. (tung|drabbat|djup|efter|personal*|kolleg*|oss)
            sörjer .. (kolleg*|arbetskamrat*|elev*|en), chefen dog, dött, dog, omkommen
            (blev|blivit|blivet) .. (sparkad|slagen|knivskuren|huggen|skjuten|knuffad|klämd|skadad
              |brännskadad|allvarligt|svårt|bestört*|chockad*)
            (rädd|rädda|vågar|rädsla) .. (gå|komma|åka|vara|jobba|arbeta) .. (jobbet|jobba|arbetet
              |nattpass*|ensam*|hit|tillbaka|arbetsplats*|skolan)
            (vet|veta) var .. bor
            (hotfull*|hotande) (sms|mejl|meddeland*|brev|samtal|man|klient*|patient*|förälder*
              |anhörig*|besökare)
            hotbrev*, hotsamtal*, förföljde*, förföljd
            (slog|slagit|kastade|krossade|sparkade) .. (sönder|rutor|fönst*|stol*|dörr*|möbl*)
            (gick|rusade|flög|attackerade) .. (lös på|på (en|personal*|mig|oss)|till attack)
            (låsa|låste|låst) .. (in|oss|sig), barrikader*, (fly|flydde|flytt) .. (ut|rum*|lokal*)
            utrym*, rökutveckl*, lågor*, (i|på) (intensiven|intensivvård*|respirator)
            (ligger|vårdas|fördes) .. (sjukhus*|intensiv*|livshot*|kritisk*|medvetslös*)
            (trillade|ramlade|föll|störtade) .. (från|ner|ned|genom)
            under (bilen|lastbilen|bussen|tåget|trucken|traktorn), kör* (på|ihjäl), kvävt*
            (såg|bevittna*|på plats) .. (allt|hände|dog|död*|olycka*|blod*), ögonvittn*, vittne till
            (helt|alldeles|mycket) .. (chockad*|förkross*|knäckt*|bestört*|upprörd*)
            (fruktansvärd*|förfärlig*|hemsk*|tragisk*|ohygglig*|otäck*|obehaglig*) .. (hänt*|händ*
              |skett|inträff*|olyck*)
            det värsta .. (hänt|hände|skett), mardröm* .. (hänt|hände)
        """,
        Flag.BULLYING: """
            anspelning*, oduglig, värdelös, kallar mig
            (sexuella|sexistiska|rasistiska|nedlåtande|elaka|kränkande|spydiga) (anspel*|kommentar*
              |skämt*|inviter*|tillmäl*)
            diskriminerad*, diskrimineras, diskriminerar, bli utsatt för
            (utsatt|utsatts|utsätts|utsattes) för (mobb*|trakass*|kränk*|sexuella|diskrim*|elaka
              |utfrys*|hån*)
            (mina|mitt|min) .. (arbetsuppgifter|ansvar) .. (tagits|togs|fråntag*), fråntag*
            (tystnar|blir tyst*) .. när jag, pratar inte med mig, talar inte med mig
            (ingen|inte) .. (pratar|talar|äter|sitter) med mig, (viskar|tisslar|tasslar), hackar på
            hackas på, ger sig på, pekas ut, lögner .. (om mig|om henne|om honom)
            (sprider|spridit|sprids) .. (lögner|skvaller), håller mig utanför
            (hålls|hållits|lämnas|lämnats|ställs|ställts) .. utanför, undanhåller
            (gör|görs) .. narr, driver med mig, gör sig lustig*, löjlig*, himlar med ögonen
            tystnar när jag, går när jag, bemöts .. (respektlöst|otrevligt|kränk*|nedlåt*)
            respektlös*, otrevlig* mot, hotfull chef, (hotar|hotat) .. (avsked*|uppsägn*|sparken)
            orättvist behandl*, särbehandl*
            blir .. (hånad|kränkt|kallad|utskälld|utfryst|mobbad|motarbetad|ignorerad), motarbet*
            utskälld*, utskällning*, (kallar|kallas) .. (dum*|idiot*|värdelös*|namn), sexistisk*
            rasistisk*, tafsar, ovälkom* beröring*, oönska* (beröring*|närm*), maktmissbruk*
            skrämm* {workers}, elaka kommentar*, gliringar, pikar, häckl*, hunsar, hunsas, trackas*
            översitteri, förtryck*, (blir|blev|blivit|är|känner mig|bli|varit) .. mobbad, mobbas
            mobbar, mobbats, mobbat, frys* .. ut, fryst .. ut, (fryser|frysa|fryses|frös) .. ut
            utfryst*, utstött*, trakasserar, trakasseras, trakasserad*, kränker, kränkt*, förödmjuk*
            förnedr*, förlöjlig*, hånar, hånas, hånad*, hånfull*, retad, retade, blir .. utanför
            retar, retas, reta, skäller, skälls .. ut, (skäller|skällt|skrek|skriker) .. {workers}
            {workers} & (skriker|skrek), skriker åt, baktal*, förtal*, pratar .. skit, skitsnack*
            bakom .. rygg*, ryktessprid*, (sprider|sprids|sprida) .. rykten*, skvallr*
            skrattar .. åt, (skrattar|skrattas) .. {workers}
            (utesluten|utesluts|uteslut*|uteslutna|uteslutes), lämnas utanför, hålls utanför
            utanför gemensk*, hamnar utanför, ignorer*, osynliggör*, osynliggj*, nedvärder*
            nonchaler*, illa behandl*, behandla* .. illa
            behandlas .. (som luft|sämre|orättvist|illa), som luft, undanhål*, får inte vara med
            inte .. (hälsar|hälsa|bjuds|inbjud*), ingen (hälsar|pratar), sexuella närman*, tafs*
            antast*, översittar*, tyrann*, härskar*, nedlåtande, syndabock*, hackkyckling*, spydig*
            elak, elaka, elakt, elakhet*, trycker ner, trycks ner, nedtryck*, pennalism*, förföl*
            hotar .. (uppsäg*|sparka*), svartmål*, osakligt, osaklig*, psykiskt våld
            psykisk misshan*
            # told without its name
            utskrattad*, utskratt*, hackar .. (på|på mig)
            (retas|retar|skämtar|skrattar) .. (min|mitt|mina|hennes|hans) .. (brytning|dialekt
              |utseende|vikt|kropp|hudfärg|accent|tal)
            (sedan|efter|när) .. (klagade|anmälde|kritiserade|sade ifrån|sa ifrån) ... (sämsta
              |straff*|inte|ingen|omplacer*|hämnd*|fryst|utan)
            (pratar|talar|tilltal*) .. som (barn|hundar|en hund|idioter|till hundar|till barn)
            (mobbar|trakasserar|kränker|hånar|förlöjligar|förtrycker|utnyttjar) .. (en|två|tre|oss
              |mig|den|nya|yngre|äldre)
            (förminsk*|nedvärder*|dumförklar*|idiotförklar*|förlöjlig*|nonchaler*)
            (inför|framför) .. (andra|alla|kolleg*|hela|gruppen|kunder*|patienter*|elever*)
              ... (skäll*|skrik*|kritis*|förminsk*|hån*|klag*|läxa*|gör*|skäm*|ut)
            (skäll*|skrik*|kritis*|förminsk*|hån*|klag*|läxa*|skäm*|utskäll*) .. (inför|framför)
            (tar|tog|tagit|stjäl|stal) .. (äran|åt sig äran|mina idéer)
            (suckar|himlar|stirrar|blänger|fnyser|fnissar|flinar|viskar|tisslar|skrattar) .. (när|åt
              |bakom|mig|ögon*)
            (tystn*|tyst) .. när .. (jag|hon|han|kommer)
            när jag .. (kommer|går|säger|sätter) ... (tystn*|tyst|går|reser|vänder|suckar|slutar)
            vänder .. ryggen, ryggen till
            (svarar|svara|hälsar|hälsa|pratar|talar) .. inte .. (mig|på mina|henne|honom)
            (glömmer|glömde|låter bli) .. (bjuda|informera|berätta|kalla)
            (inte|aldrig) .. (bjuden|inbjuden|kallad|informerad|kallas|tillfrågad)
            (får|fick|fått) .. inte .. (information*|veta|delta|vara med|reda på)
            (undanhåll*|håller inne), utanför .. (grupp*|gemen*|möte*|lunch*|fika*|samtal*)
            (utestäng*|stäng*|stöt*|frys*) .. (ut|utanför|ute), utestängd*, bortstött*
            (omöjliga|orimliga) .. (uppgift*|krav*|tidsfrist*|deadline*)
            (sämsta|värsta) (passen|uppgifterna|jobben|skifte*), detaljstyr* .. mig
            övervak* .. (mig|varje)
            (kommentar*|skämt*|anspelning*|blick*) .. (kropp*|utseende|bröst*|kläder*|ursprung
              |hudfärg|dialekt|brytning|ålder*|religion|slöja)
            (kropp*|utseende|hudfärg|dialekt|brytning|religion|slöja) .. (kommentar*|skämt*|hån*
              |härm*|anspel*)
            härmar, härmas, härmat, retsam*, gåpåig*, (går|gick) på äggskal, äggskal
            (rädd*|rädsla|skräck) .. (chef*|förman*|rektor*|ledar*)
            (chef*|förman*|rektor*|ledar*) .. (skräck*|rädsla*|hot*|skrik*|skäll*|utbrott*|mobb*
              |tyrann*|kränk*|favoris*)
            (behandl*|bemöt*) .. (illa|dåligt|orättvist|nedlåt*|osakl*|kränk*|som|annorlunda)
            osaklig* (behandl*|bemöt*)
            (oönskad*|ovälkommen|ovälkomna) .. (berör*|närm*|invit*|kommentar*|meddel*)
            (tar|tog|tagit|rör|rörde|klappar|nyper) .. på (mig|henne|kvinn*|rump*|brös*|lår*)
            sexuella .. (trakass*|anspel*|närm*|kommentar*|skämt*)
        """,
        Flag.CONFLICT: """
            brutit samman
            (samarbetet|relationen|relationerna) .. (kraschat|fungerar inte|brutit*|infekter*
              |havererat)
            (kan|vill) inte .. (samarbeta|arbeta tillsammans|vara i samma rum), osämja, dålig kemi
            personkonflikt*, samarbetsproblem*, samarbetssvårigh*, motsättningar, strid mellan
            skyller på varandra, vägrar tala, bråkar, bråkat, grälar, grälat, grälade
            (talar|pratar|pratat) inte med varandra, (kommer|kommit) inte överens, ovänner, osams
            infekterad*, inflammerad*, dras inte jämnt
            (delat|delats|splittrad*|splittrat) .. (läger|grupper*), vägrar .. (samarbeta|arbeta)
            (dålig|spänd) stämning .. mellan, (käbblar|käbbel|tjafs*), skär sig mellan, skurit sig
        """,
        Flag.THERAPY: """
            (gå|går) i terapi, gå i (psyko)*terapi, terapi för (mig|min)
            (har|lider av|fått) .. (ångest|depression|panikångest), sömnproblem*, utmattningssyndrom
            skilsmässa, (familje|par)rådgivning för oss, relationsproblem*, prata med en psykolog
            (söker|vill|behöver|önskar|letar) .. (terapi|psykoterapi|terapeut|psykoterapeut|psykolog
              |parterapi)
            jag .. (deprimerad*|ångest*|nedstämd*), deprimerad, parterapi*
            min (depression|ångest|skilsmässa), panikattack*, panikångest*
            (min|mitt|vårt|vår) .. (äktenskap|förhållande|skilsmäss*|relation), sover inte
            kan inte sova, självmordstankar, barndoms* trauma*, min (man|fru|mamma|pappa) .. dog
            jag mår .. dåligt, mår psykiskt dåligt
        """,
    },
    services={
        Flag.CRISIS: "krisstöd*, krishjälp*, krishandled*, krissamtal*, krisarbete*",
        Flag.CONFLICT: "medling*, medla, medlare*, arbetsplatsmedl*",
    },
    need="""
        behöv*, snabb*, akut*, genast, omedelbar*, efter, igår, idag, imorse, hänt, hände, hjälp
        önskar, vill, söker, så snart, skynd*, mellan, nu
    """,
    harmless="""
        kriskommunik*, krishantering*, krisledning*, krisberedskap*, kriscent*, krisplan*, krisjour*
        *identitetskris*, *finanskris*, klimatkris*
        (par|människor|familjer|klienter|personer) i kris, midlivskris*, 40-årskris*
        ekonomisk* kris*, ekonomiska kriser*, mordet på, våldsförebyg*, våld i nära relation*
        relationsvåld*, våldsutsatt*, skolmobb*, mobbning bland elever*, utbrändh*, positiv chock
        chockpri*, skott i foten, skjut* (upp|fram|på), skjuter (upp|fram|på), intressekonflikt*
        värdekonflikt*, rollkonflikt*, lojalitetskonflikt*, olyckligt*, olycklig, brann för
        brinner för, brinn* för, (skratta*|skrattar) .. tillsammans, attackera .. problem*
    """,
    harmless_for={
        Flag.CRISIS: """
            psykiskt våld, hotar .. (uppsäg*|sparka*), panikattack*, barndoms* trauma*
            min (man|fru|mamma|pappa) .. (dog|dött|omkom)
        """,
    },
    fillers="""
        problem, problemen, bekymmer, med, märkt, sett, upplevt, erfarit, hört om, rapporter om, hot
        våld, mobbning, kriser, konflikter, bråk, trakasserier, olyckor, dödsfall, drama, med om
        gått igenom, något som helst, blivit, blir, blev, bli, känner, känt, själv, tidigare, under
        åtminstone, hittills, någon, något, några, fråga, frågan, om, tal, handlar, det, är, har
        haft, varit, längre, heller, en, ett, akut, akuta, direkt, egentligen, vi, i, på, öppen
        öppna, stora, allvarliga, allvarlig, eller, och, förekommer, förekommit, finns, funnits
        pågår, pågående, just, nu, hos, oss, vår, vårt, teamet, arbetsgruppen, arbetsplatsen, °*
        sådan, sådant, sådana, behöver, söker, att, skett, vid, inga, egentlig, större
    """,
    often_misspelt="""
        självmord, trakasseri, trakassera, kränkning, kränkande, konflikt, arbetsolycka, våldsamt
        misshandl, attackera
    """,
    frames_of_matters="""
        (föreläsning*|utbildning*|kurs*|webbinari*|seminari*|workshop*|plan|handlingsplan*|uppsats*
          |forskning*|artikel*|enkät*) ... X
        X (bland|hos|mellan|av) .. {clients}, {clients} .. X, X .. {clients}
        {topic} .. (om|i|kring|mot|av|för|att|hur) .. X
        (temadag|kurs|föreläsning|föreläsare|utbildning|seminarium) ... X
        hur man (hanterar|möter|bemöter) .. X, (förebygg*|motverk*|förhindr*) .. X, X*(s|-) {topic}
        {meet} .. X, X .. (varje dag|dagligen)
    """,
    frames_of_all="""
        X (förekommer|finns|förekommit) ~ {not}, {clients} som .. Y, inte .. förekommit .. X
        (förebygg*|motverk*|förhindr*|upptäck*|hantera*) .. Y
        (föreläs*|utbildning*|kurs*|webbinari*|seminari*|workshop*|temadag*) .. (om|kring|i|hur)
          ... Y
        (föräldrar|föräldrarna|anhöriga|kunder|klienter|patienter) .. Y, X .. (hör|ingår) .. arbete*
        (så att|för att) ingen ... Y, fri* från Y, (undervisar|utbildar|föreläser) ... X
        {clients} ... Y .. (varandra|sinsemellan)
        (jobbar|arbetar|möter|stöder|hjälper) .. {clients} .. (som|vilka) ... X
        om det .. (skulle|blir|uppstår|uppstod|förekom) .. X
        (filmen|film|boken|bok|romanen|serien|dokumentär*|uppsats*|statistik*|podd*) ... X
        (enligt) (statistik*|forskning*|undersökn*|enkät*) ... X, X ... (procent|statistik*)
        var (tredje|fjärde|femte|tionde) .. X, om .. (skulle|någon gång) ... X, {not} ~ X
        X ~ {not} ~ (förekommit|förekommer|finns|har), förekommer ~ {not} ~ X
    """,
    happened="""
        skedde, hände, hänt, inträffade, inträffat, igår, i går, idag, i dag, i natt, imorse
        i morse, i helgen, förra veckan, nyligen, just, akut*, drabbad*, drabbats, utsattes
    """,
    past="""
        (år|årtionden) sedan, för länge sedan, (är|den är|blev) (över|förbi|löst|utredd*|avslutad*)
        har .. (lösts|retts ut|avslutats|bearbetats), (löstes|reddes ut|bearbetades|är bearbetad*)
        på (min|mitt) (förra|tidigare) (jobb|arbetsplats*), bakom oss
    """,
    still="""
        fortfarande, ännu, fortsätt*, pågår, igen, på nytt, igår, idag, imorse, förra veckan
        veckor sedan, dagar sedan
    """,
)
