extension LanguageRules {
  /// Finnish.
  static let finnish = LanguageRules(
    stemmer: "finnish",
    letters: "äöå",
    stopWords: """
      ja on ei se että hän oli joka mutta niin kuin myös sen tai ovat olla ole jos vain kun mitä
      minä sinä me te he tämä nämä nuo jotka jonka ollut olivat hänen heidän ne siitä kanssa
      mukaan jälkeen ennen sekä eli koska vaan nyt jo vielä
      voi voidaan ellei eivät emme tämän niiden kaikki vuoksi ilman alle yli
      """,
    abbreviations: Abbreviations(
      leading: "esim ts ns mm prof tri toht ao ko em vrt n",
      numbering: "nro s tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
      trailing: "jne yms ym oy ab mrd milj eKr jKr"),
    questions: QuestionRules(
      who: "kuka ketkä kenen ketä kenelle",
      when: "milloin koska",
      where: "missä mihin mistä",
      why: "miksi",
      how: "kuinka",
      what: "mikä mitä mitkä minkä",
      amount: "montako paljonko",
      measures: "monta paljon kauan vanha korkea suuri usein",
      times: "vuonna vuosi vuosisata päivä päivänä kuukausi",
      places: "kaupunki kaupungissa maa maassa paikka alue saari joki kylä",
      persons: "henkilö mies nainen kuningas kuningatar presidentti ministeri",
      quantities: "prosentti prosenttia osuus määrä väkiluku hinta ikä",
      reasons: "syy syynä",
      copulas: "on oli"),
    answers: AnswerRules(
      numbers: """
        kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen kaksitoista sata
        satoja tuhat tuhatta tuhansia miljoona miljoonaa miljardi miljardia puolet kolmannes
        neljännes puolitoista
        """,
      units: """
        tuhatta miljoonaa miljardia prosenttia euroa dollaria kilometriä km metriä hehtaaria
        vuotta kuukautta viikkoa päivää tuntia minuuttia sekuntia astetta tonnia kiloa litraa
        kertaa
        """,
      times: "tänään eilen huomenna vuosisadalla keväällä kesällä syksyllä talvella",
      dateParts: "vuonna",
      reasons: "koska|vuoksi|takia|sillä|jotta|johtui",
      definitions: "on oli ovat olivat"),
    calendar: CalendarNames(
      months: """
        tammikuu/tammikuuta/tammikuun/tammikuussa helmikuu/helmikuuta/helmikuun/helmikuussa
        maaliskuu/maaliskuuta/maaliskuun/maaliskuussa huhtikuu/huhtikuuta/huhtikuun/huhtikuussa
        toukokuu/toukokuuta/toukokuun/toukokuussa kesäkuu/kesäkuuta/kesäkuun/kesäkuussa
        heinäkuu/heinäkuuta/heinäkuun/heinäkuussa elokuu/elokuuta/elokuun/elokuussa
        syyskuu/syyskuuta/syyskuun/syyskuussa lokakuu/lokakuuta/lokakuun/lokakuussa
        marraskuu/marraskuuta/marraskuun/marraskuussa joulukuu/joulukuuta/joulukuun/joulukuussa
        """,
      weekdays: """
        maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina
        perjantai/perjantaina lauantai/lauantaina sunnuntai/sunnuntaina
        """,
      shortWeekdays: "ma ti ke to pe la su"),
    signOffs: [
      "lue myös",
      "kuva:",
      "lähde:",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true,
    joinsWords: true)
}
