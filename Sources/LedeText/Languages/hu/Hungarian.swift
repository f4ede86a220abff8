extension LanguageRules {
  /// Hungarian.
  static let hungarian = LanguageRules(
    stemmer: "hungarian",
    letters: "áéíóöőúüű",
    stopWords: """
      a az egy és is nem hogy ez azt ezt de csak meg már mint el ha vagy volt van vannak voltak
      lesz lenne kell lehet még most mert akkor amikor ahol aki akik ami amely amelyek melyek
      minden ő ők én te mi ti őt neki nekik ennek annak ezek azok így úgy után előtt alatt között
      szerint miatt által pedig sem se be ki fel le át össze igen egyik másik több nagyon itt ott
      ahogy valamint illetve
      """,
    abbreviations: Abbreviations(
      leading: "dr prof ifj id özv gr br st szt ún pl kb vö ld ill gen alez ezr u.n ui tkp",
      numbering: "sz old o pag fej jan febr márc ápr máj jún júl aug szept okt nov dec tel",
      trailing: "stb kft bt rt zrt nyrt ft u i.e i.sz kr.e kr.u min max"),
    questions: QuestionRules(
      who: "ki kik kit kiket kinek kinél kivel",
      when: "mikor",
      where: "hol hová hova honnan",
      why: "miért",
      how: "milyen",
      what: "mi mit melyik melyek mely miről mivel",
      amount: "hány mennyi hányan hányadik mennyire mennyit",
      measures: "hosszú magas nagy messze régi gyakran öreg",
      times: """
        év évben évet évszázad évszázadban dátum hónap hónapban nap napon időszak évtized
        """,
      places: """
        város városban ország országban hely helyen állam régió sziget folyó falu megye főváros
        utca
        """,
      persons: """
        személy férfi nő király királynő elnök miniszter szerző színész játékos tudós
        """,
      quantities: "százalék százaléka arány aránya szám száma népesség összeg ár életkor",
      reasons: "ok oka okból",
      copulas: "a az"),
    answers: AnswerRules(
      numbers: """
        két kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét húsz harminc negyven
        ötven hatvan hetven nyolcvan kilencven száz százak ezer ezrek tucat millió milliárd fele
        harmada negyede másfél fél
        """,
      units: """
        száz ezer millió milliárd százalék százaléka forint euró dollár kilométer km méter hektár
        év éves hónap hét nap óra perc másodperc fok tonna kilogramm kg liter hordó alkalommal
        """,
      times: "ma tegnap holnap században tavasszal nyáron ősszel télen",
      dateParts: "évben",
      reasons: "mert|mivel|azért|hogy|ugyanis",
      reasonEnds: "miatt|következtében|érdekében",
      definitions: "volt"),
    calendar: CalendarNames(
      months: """
        január/januári/januárban február/februári/februárban március/márciusi/márciusban
        április/áprilisi/áprilisban május/májusi/májusban június/júniusi/júniusban
        július/júliusi/júliusban augusztus/augusztusi/augusztusban
        szeptember/szeptemberi/szeptemberben október/októberi/októberben
        november/novemberi/novemberben december/decemberi/decemberben
        """,
      shortMonths: "jan febr/feb márc/már ápr máj jún júl aug szept/szep okt nov dec",
      weekdays: """
        hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken
        szombat/szombaton vasárnap
        """,
      shortWeekdays: "h k sze cs p szo v"),
    signOffs: [
      "olvassa el",
      "kapcsolódó",
      "fotó:",
      "forrás:",
      "minden jog fenntartva",
      "iratkozzon",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true,
    joinsWords: true)
}
