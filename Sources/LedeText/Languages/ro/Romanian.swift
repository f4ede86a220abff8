extension LanguageRules {
  /// Romanian.
  static let romanian = LanguageRules(
    stemmer: "romanian",
    letters: "ăâîșțşţ",
    stopWords: """
      și si în in de la a al ai ale cu pe nu o un una unei unui că ca să se este sunt era erau
      fost fi va vor am ai are au aveau avea din prin pentru despre după până între fără sub peste
      mai dar iar sau ori dacă când unde cum ce cine care cărui cărei cel cea cei cele acest
      această acești aceste acesta aceasta acel acea lui ei lor el ea ei ele eu tu noi voi mă te
      îl îi le ne vă îmi îți își meu mea tău sa său săi sale nostru foarte tot toate toți doar
      numai deja încă apoi
      """,
    abbreviations: Abbreviations(
      leading: """
        dl dna d-l d-na dr prof ing gen col cpt lt sf str bd av ex de.ex adică cca aprox jud com
        """,
      numbering: """
        nr art alin lit pag p vol cap fig tel ian feb mar apr iun iul aug sept oct noi dec
        """,
      trailing: "etc s.a ș.a lei mil mld î.hr d.hr s.r.l ș.a.m.d"),
    questions: QuestionRules(
      who: "cine cui",
      when: "când",
      where: "unde încotro",
      how: "cât",
      what: "ce care",
      amount: "cât câtă câți câte",
      measures: "de timp mult",
      times: "an anul ani secol secolul dată data lună luna zi ziua oră deceniu perioada",
      places: """
        oraș orașul țară țara loc locul stat statul regiune insulă râu sat provincie capitala
        continent stradă
        """,
      persons: """
        persoană persoana bărbat femeie rege regină președinte ministru autor actor jucător
        """,
      quantities: """
        procent procentul procentaj număr numărul proporție populație
        sumă preț vârstă valoare viteză lungime suprafață
        """,
      reasons: "motiv motivul cauză cauza",
      copulas: "este sunt era erau",
      whyPhrases: "de ce|de la ce|din ce cauză|din ce motiv"),
    answers: AnswerRules(
      numbers: """
        doi două trei patru cinci șase şase șapte şapte opt nouă zece unsprezece doisprezece
        treisprezece cincisprezece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci
        nouăzeci sută sute mie mii zeci milion milioane miliard miliarde jumătate treime sfert
        dublu mulți câțiva
        """,
      units: """
        mii milion milioane mil miliard miliarde mld sută lei leu euro dolari ruble kilometri km
        metri hectare ani an luni lună săptămâni zile ore oră minute secunde grade tone kilograme
        kg litri barili ori pătrați cubi
        """,
      unitLinks: "de la pe",
      times: """
        azi astăzi ieri mâine secolul secol deceniu primăvara primăvară vara vară toamna toamnă
        iarna iarnă
        """,
      ambiguousMonths: "mai",
      placePrepositions: "la în din lângă spre de până",
      nameLinks: "de al a ale și von van",
      reasons: """
        pentru că|deoarece|fiindcă|din cauza|din cauză|datorită|întrucât|ca să|din pricina|în
        urma|cauzat de|ca urmare a|din motive
        """,
      definitions: "este sunt era erau e"),
    calendar: CalendarNames(
      months: """
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie
        decembrie
        """,
      shortMonths: "ian feb mar apr - iun iul aug sept oct nov/noi dec",
      weekdays: "luni marți/marţi miercuri joi vineri sâmbătă duminică",
      shortWeekdays: "lu ma mi jo vi sâ du"),
    signOffs: [
      "citește și",
      "citiți și",
      "foto:",
      "sursa:",
      "sursă:",
      "abonează-te",
      "toate drepturile rezervate",
    ],
    usesDecimalComma: true)
}
