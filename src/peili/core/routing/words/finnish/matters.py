"""Finnish: names of the matter, and of the services for it."""

from peili.core.routing.inquiry import Flag

MATTERS = {
    Flag.CRISIS: """
        pahoinpi*, hyökkäy*, uhkailev*, pelottav* (tilan*|tapaus|kokem*), *väkivaltati*, *räjähdys
        kriis(i|in|iä|iin|issä|istä|it|ien|eihin|ejä|eistä|eissä|imme|ille|illä), akuuttikriis*
        äkkikriis*, väkival*, uhkatilan*, uhkatilant*, uhkatapau*, uhka-, vaaratilan*, päällekarkau*
        itsemurh*, itsetuho*, onnettomuu*, onnetomuu*, suuronnettom*, työtapaturm*, tapaturm*
        *onnettomuu*, *onnetomuu*, henkirik*, murha, murhan, murhaa, murhas*, tapon, tappo, surma
        surman, surmaa, kuolemantapau*, äkkikuol*, kuolonuhr*, tragedia*, katastrofi*, aseuhka*
        tappouhka*, pommiuhka*, uhkailu*, uhkaus*, uhkauks*, *turma, *turmas*, *turman, ryöst*
        raiskau*, yliannost*, traumaatti*, puukko, puukon
        (asiakkaan|oppilaan|lapsen|potilaan|nuoren|asukkaan|vauvan|opiskelijan) kuolem*, puukkoa
        ase, aseen, asetta, aseelli*, teräase*
        (lapsi|potilas|asiakas|asukas|oppilas|äiti|synnytys|hukkumis|työpaikka|vanki)kuolema(|n|a|sta)
        aggressiivi* & (asiak*|potil*|asuk*|oppil*|nuor*|omai*|käyt*), uhka- ja väkival*
    """,
    Flag.BULLYING: """
        *kiusaa*, *kiusat*, *kiusam*, *kiusan(nut|nu|neet|nee|neen|nun), *kiusasi*, kiusav*
        kiusant*, *simput*, syrjin*, syrjim*, syrji, syrjivä*, *häirint*, *häirinn(ä|ä*)
        häiritsijä*, ahdistel*, epäasialli*, epäasiaa*, alista(a|minen|mista|misen|va*), nöyryyty*
        mitätöin*, väheksyn*, vähättelyä, mustamaalaam*, panettel*, juoruil*, solvau*, herjau*
        nimittel*, pilkkaam*, haukkum*, mobbau*, mobba*, mobbin*, rasis*, seksis*, savustam*
        eristämi*, kaltoinkohtel*, huutamis*, vaino, vainoami*
        (käytös|käytöst*|käytöks*|kohtelu*|kielenkäyt*|puhetapa|johtamistapa) & (epäasial*|asiato*
          |asiattom*|ala-arvo*|loukkaav*|alistav*|uhkaava*|painostav*|halventav*|hyökkääv*|ilkeä*
          |pelottav*|sopimato*|sopimattom*|törkeä*|törkee*|rasisti*|seksisti*|nöyryyttäv*)
    """,
    Flag.CONFLICT: """
        tappelu*, kina, kinat, riita*, riitoj*, riitoihin, riidat, riidan, riidoi*, riitai*, riitaan
        *konflikt*, ristiriit*, ristiriid*, kinaa, kinast*, kinaste*, kiista*, kiisto*, kärhäm*
        skism*, sanaharkk*, eripura*, epäsopu*, epäsovu*, vihanpi*, välirik*, yhteenot*, klikki*
        klikke*, klikiyt*, kuppikun*, vastakkainasettel*, henkilökemi*, kränä*, tulehtu*, vihollis*
        nokkapok*, kyräil*, kyräi*
    """,
    Flag.THERAPY: """
        masennus, masennusta, masennukse*, masentun*, masentaa, ahdistus, ahdistusta, ahdistukse*
        ahdistun*, ahdistaa, paniikkikoht*, paniikkihäi*, unettom*, *traumat, traumoj*, traumani
        mielenterveysong*, mielialalääk*, elämänkriis*, elämäkriis*, parisuhdekriis*
        avioliittokriis*, syömishäir*, alkoholiong*, päihdeong*, peliriip*, itsetuho*
    """,
}

SERVICES = {
    Flag.CRISIS: """
        defusing*, debriefing*, jälkipuin*, jälki-puin*, purkukesk*, purkutilai*, purkukokou*
        purkuistun*, purkuapu*, jälkihoit*, purku, purkua, purun, purkuun, kriisityö*, kriisiapu*
        kriisiavu*, kriisituk*, kriisitue*, kriisikeskust*, kriisipurku*, kriisi-int*, kriisi-apu*
        akuuttityönoh*, kriisi-istun*, kriisitilan*
    """,
    Flag.CONFLICT: """
        *sovittel*, sovitelk*, sovitt(aa|amaan|avaa)
    """,
}
