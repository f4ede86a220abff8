extension LanguageRules {
  /// Dutch.
  static let dutch = LanguageRules(
    stemmer: "dutch",
    letters: "ëïéèöü",
    stopWords: """
      de het een ik jij je hij zij ze wij we jullie u mij me hem haar ons hen hun mijn jouw zijn
      onze deze dit die dat wie wat waar wanneer waarom hoe welke en of maar want omdat als dan
      toen in op aan met van voor door bij naar uit over onder tussen tegen tot zonder na om is
      zijn was waren ben bent wordt worden werd werden heeft hebben had hadden kan kunnen kon zal
      zullen zou moet moeten wil niet geen ook nog al zeer zo er hier daar te men zich
      alle indien zoals andere tijdens altijd slechts elk bevat via dezelfde meer
      """,
    openers: """
      de het een hij zij ze wij we ik jij dit dat deze die in op aan met na voor bij en maar of
      als wanneer hoe wat wie waar waarom volgens ook er daar hier niet
      """,
    abbreviations: Abbreviations(
      leading: """
        dhr mw mevr mr drs dr ir ing prof gen kol st ca bijv bv d.w.z d.m.v i.p.v m.b.t o.a o.m
        t.a.v t.o.v z.g zgn resp vgl jhr
        """,
      numbering: "nr p pag art blz dl hfst tel jan feb mrt apr jun jul aug sept okt nov dec",
      trailing: "enz etc e.d e.a b.v n.v jl a.s v.chr n.chr"),
    questions: QuestionRules(
      who: "wie wiens",
      when: "wanneer",
      where: "waar waarheen waarvandaan",
      why: "waarom",
      how: "hoe",
      what: "wat welke welk",
      amount: "hoeveel",
      measures: "veel lang oud hoog groot ver vaak snel duur diep breed zwaar",
      times: "jaar eeuw datum maand dag tijd uur decennium",
      places: """
        stad land plaats plek staat regio gebied eiland rivier dorp provincie hoofdstad werelddeel
        straat
        """,
      persons: """
        persoon man vrouw koning koningin president minister auteur acteur speler wetenschapper
        """,
      quantities: "percentage aantal deel bevolking bedrag prijs leeftijd procent",
      reasons: "reden oorzaak",
      copulas: "is zijn was waren"),
    answers: AnswerRules(
      numbers: """
        twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig
        dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend
        duizenden tientallen dozijn miljoen miljoenen miljard miljarden helft derde kwart
        anderhalf half
        """,
      units: """
        honderd duizend miljoen miljard procent euro dollar pond kilometer km meter hectare jaar
        jaren maanden maand weken dagen uur minuten seconden graden ton kilo kg liter vaten keer
        vierkante
        """,
      times: "vandaag gisteren morgen eeuw decennium lente zomer herfst winter eind begin",
      placePrepositions: "in naar uit bij te nabij",
      nameLinks: "van de der den von en het",
      reasons: """
        omdat|doordat|vanwege|wegens|dankzij|door|want|zodat|om te voorkomen|als gevolg van
        """,
      definitions: "is zijn was waren"),
    calendar: CalendarNames(
      months: """
        januari februari maart april mei juni juli augustus september oktober november december
        """,
      shortMonths: "jan feb mrt apr - jun jul aug sep/sept okt nov dec",
      weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
      shortWeekdays: "ma di wo do vr za zo"),
    cues: CueRules(
      pronouns: "hij zij ze het dit dat deze zijn haar hun",
      connectives: "maar en echter bovendien daarom dan ook toch dus of",
      firstPerson: "ik wij we mijn ons onze mij",
      attribution: "zei zegt verklaarde",
      thirdPerson: "hij",
      money: "procent miljoen miljard"),
    signOffs: [
      "lees ook",
      "lees meer",
      "bekijk ook",
      "foto:",
      "bron:",
      "met medewerking van",
      "abonneer",
      "alle rechten voorbehouden",
    ],
    usesDecimalComma: true,
    joinsWords: true)
}
