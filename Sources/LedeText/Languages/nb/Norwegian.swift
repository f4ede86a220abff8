extension LanguageRules {
  /// Norwegian, Bokmål and Nynorsk.
  static let norwegian = LanguageRules(
    stemmer: "norwegian",
    letters: "åæøéòóôè",
    stopWords: """
      og i jeg det at en et den til er som på de med han av ikke ikkje der så var meg seg men ett
      har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor
      eller hva skal selv sjøl her alle vil bli ble blei blitt kunne inn når være kom noen noe
      ville dere som deres kun ja etter ned skulle denne for deg si sine sitt mot å meget hvorfor
      dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni mellom vår hver
      hvem vors hvis både bare enn fordi før mange også slik vært båe begge siden dykk dykkar dei
      deira deires deim di då eg ein eit eitt elles honom hjå ho hoe henne hennar hennes hoss
      hossen ingi inkje korleis korso kva kvar kvarhelst kven kvi kvifor me medan mi mine mykje no
      nokon noka nokor noko nokre sia sidan so somt somme um upp vere vore verte vort varte vart
      flere allerede gjennom igjen mens derfor intet mest mer større må bør få får fått andre
      annet
      """,
    abbreviations: Abbreviations(
      leading: """
        bl.a f.eks dvs d.v.s s.k pga p.g.a ca kap dr prof hr fr st ifm iht jf evt ekskl inkl mht
        vedr hhv tidl pr adm dir
        """,
      numbering: "nr s side art jan feb mar apr jun jul aug sep sept okt nov des tel kl",
      trailing: "etc osv o.l m.m mv m.fl kr mill mrd f.kr e.kr"),
    questions: QuestionRules(
      who: "hvem kven",
      when: "når",
      where: "hvor kor",
      why: "hvorfor kvifor",
      how: "hvor kor",
      what: "hva kva hvilken hvilket hvilke",
      measures: """
        mange mye mykje lenge gammel gamle høy høyt stor stort langt ofte raskt dyp tung
        """,
      times: "år århundre dato måned dag tid tiår",
      places: """
        by land sted stat region område øy elv landsby provins hovedstad gate fylke kommune
        """,
      persons: """
        person mann kvinne konge dronning president minister statsminister forfatter skuespiller
        spiller forsker
        """,
      quantities: "prosent andel antall befolkning beløp pris alder",
      reasons: "årsak årsaken grunn grunnen",
      copulas: "er var ble"),
    answers: AnswerRules(
      numbers: """
        to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten tjue
        tretti førti femti seksti sytti åtti nitti hundre hundrevis tusen tusenvis million
        millioner milliard milliarder halvparten tredjedel fjerdedel
        """,
      units: """
        tusen prosent million millioner milliard milliarder kroner euro dollar kilometer km meter
        dekar år måneder uker dager timer minutter sekunder grader tonn kilo kg liter ganger
        """,
      times: "dag går morgen århundre våren sommeren høsten vinteren",
      placePrepositions: "i på fra til ved nær",
      nameLinks: "av von de og",
      reasons: "fordi|på grunn av|for å|takket være|som følge av|skyldes",
      definitions: "er var"),
    calendar: CalendarNames(
      months: """
        januar februar mars april mai juni juli august september oktober november desember
        """,
      shortMonths: "jan feb mar apr - jun jul aug sep/sept okt nov des",
      weekdays: "mandag tirsdag onsdag torsdag fredag lørdag/laurdag søndag/sundag",
      shortWeekdays: "man tirs/tir ons tors/tor fre lør søn"),
    signOffs: [
      "les også",
      "les mer",
      "foto:",
      "kilde:",
      "abonner",
      "tips oss",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true,
    joinsWords: true)
}
