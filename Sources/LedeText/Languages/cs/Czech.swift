extension LanguageRules {
  /// Czech.
  static let czech = LanguageRules(
    letters: "áčďéěíňóřšťúůýž",
    stopWords: """
      a i v ve na se si z ze do o s k ke je jsou byl byla bylo byli být bude budou že to ten ta ti
      té tom tím toho který která které kteří jako ale nebo pro po za od při pod nad před mezi bez
      podle není jeho její jejich ho mu jí on ona ono oni my vy já ty mě mi nás nám vás vám svůj
      své svou však také už jen když kde kdy co kdo proč jak protože aby tak by než až ani má mají
      měl může této těchto tento tato toto
      """,
    abbreviations: Abbreviations(
      leading: """
        ul nám tř tzv např tj tzn prof dr ing mgr mudr judr phdr doc gen plk kpt sv arch mj cca
        resp popř srov viz tis pí p př
        """,
      numbering: """
        č čís odst písm str s roč kap tel led úno bře dub kvě čvn čvc srp zář říj lis pro
        """,
      trailing: "atd apod aj kč hal tis mil mld n.l př.n.l hod min"),
    questions: QuestionRules(
      who: "kdo koho komu kým čí",
      when: "kdy",
      where: "kde kam odkud",
      why: "proč",
      how: "jak",
      what: "co jaký jaká jaké který která které jakém kterém čím čeho",
      amount: "kolik kolika",
      measures: "mnoho dlouho často daleko vysoký vysoká starý stará velký",
      times: "rok roce roku století datum den měsíc čas desetiletí",
      places: """
        město městě země zemi místo stát region kraj ostrov řeka vesnice provincie hlavní ulice
        """,
      persons: "osoba muž žena král královna prezident ministr autor herec hráč vědec",
      quantities: "procent procento podíl počet obyvatelstvo částka cena věk",
      reasons: "důvod příčina",
      copulas: "je jsou byl byla"),
    answers: AnswerRules(
      numbers: """
        dva dvě dvou tři tří čtyři pět pěti šest sedm osm devět deset jedenáct dvanáct patnáct
        dvacet třicet čtyřicet padesát sto dvě stovky tisíc tisíce desítky milion miliony milionů
        miliarda miliardy miliard polovina třetina čtvrtina
        """,
      units: """
        tisíc tisíce milion miliony milionů miliarda miliardy miliard procent procenta korun eur
        eura dolarů kilometrů km metrů hektarů let roky měsíců měsíce týdnů dní dny hodin minut
        sekund stupňů tun kilogramů kg litrů krát čtverečních
        """,
      times: "dnes včera zítra století jaře létě podzim zimě",
      dateParts: "roku rok roce",
      placePrepositions: "v ve z ze do na u pod",
      nameLinks: "z de von van",
      reasons: "protože|kvůli|neboť|díky|aby|v důsledku|z důvodu|příčinou byla|příčinou byl",
      definitions: "je jsou byl byla"),
    calendar: CalendarNames(
      months: """
        leden/ledna/lednu únor/února/únoru březen/března/březnu duben/dubna/dubnu
        květen/května/květnu červen/června/červnu červenec/července/červenci srpen/srpna/srpnu
        září říjen/října/říjnu listopad/listopadu prosinec/prosince/prosinci
        """,
      shortMonths: "led úno bře dub kvě čvn čvc srp zář říj lis pro",
      weekdays: "pondělí úterý středa/středu čtvrtek pátek sobota/sobotu neděle/neděli",
      shortWeekdays: "po út st čt pá so ne"),
    signOffs: [
      "čtěte také",
      "čtěte více",
      "foto:",
      "zdroj:",
      "všechna práva vyhrazena",
      "odebírejte",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true)
}
