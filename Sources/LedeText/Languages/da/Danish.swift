extension LanguageRules {
  /// Danish.
  static let danish = LanguageRules(
    stemmer: "danish",
    letters: "åæøé",
    stopWords: """
      og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi
      min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her
      alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end dette
      mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis din nogle hos
      blive mange ad bliver hendes været thi jer sådan
      kan så ved kun få får fået andet andre samme mellem uden inden findes blevet flere mere
      mest hvordan hvilken hvilket hvilke samt fordi siden mens gennem igen både må bør bruges
      allerede mindst derfor således ingen intet nogen nej ja
      """,
    abbreviations: Abbreviations(
      leading: """
        bl.a f.eks dvs d.v.s s.k f.hv pga p.g.a ca kap dr prof hr fr skt st iflg jf jvf evt ekskl
        inkl mht vedr hhv gl nuv pr
        """,
      numbering: "nr s side art stk jan feb mar apr jun jul aug sep sept okt nov dec tel kl",
      trailing: "etc osv m.m m.v mv m.fl kr mio mia f.kr e.kr"),
    questions: QuestionRules(
      who: "hvem hvis",
      when: "hvornår",
      where: "hvor hvorfra hvorhen",
      why: "hvorfor",
      how: "hvor",
      what: "hvad hvilken hvilket hvilke",
      measures: """
        mange meget længe gammel gamle høj høje stor stort langt ofte hurtigt dyb tung
        """,
      times: "år århundrede dato måned dag tid årti",
      places: "by land sted stat region område ø flod landsby provins hovedstad gade",
      persons: """
        person mand kvinde konge dronning præsident minister forfatter skuespiller spiller forsker
        """,
      quantities: "procent andel antal befolkning beløb pris alder",
      reasons: "årsag grund",
      copulas: "er var blev"),
    answers: AnswerRules(
      numbers: """
        to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten tyve
        tredive fyrre halvtreds hundrede hundreder hundredvis tusind tusinder million millioner
        milliard milliarder halvdelen tredjedel fjerdedel halvanden
        """,
      units: """
        tusind procent million millioner milliard milliarder kroner euro dollar kilometer km meter
        hektar år måneder uger dage timer minutter sekunder grader ton kilo kg liter gange
        """,
      times: "i dag går morgen århundrede foråret sommeren efteråret vinteren",
      placePrepositions: "i på fra til ved nær",
      nameLinks: "af von de og",
      reasons: "fordi|på grund af|for at|takket være|som følge af|skyldes",
      definitions: "er var"),
    calendar: CalendarNames(
      months: """
        januar februar marts april maj juni juli august september oktober november december
        """,
      shortMonths: "jan feb mar apr - jun jul aug sep/sept okt nov dec",
      weekdays: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
      shortWeekdays: "man tirs/tir ons tors/tor fre lør søn"),
    signOffs: [
      "læs også",
      "læs mere",
      "foto:",
      "kilde:",
      "tilmeld",
      "abonner",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true,
    joinsWords: true)
}
