extension LanguageRules {
  /// Polish.
  static let polish = LanguageRules(
    letters: "ąćęłńóśźż",
    stopWords: """
      i w we na z ze do nie się to że o jak po za od przez dla przy pod nad przed między bez ale a
      lub albo czy oraz jest są był była było były być będzie będą ma mają miał miała może jego
      jej ich go mu im ją je on ona ono oni one my wy ja ty mnie mi nas nam was wam ten ta te tego
      tej tych tym tę który która które którzy którego której których kiedy gdzie co kto dlaczego
      już także też tylko jeszcze bardzo więc jednak gdy jeśli jako tak tam tu by niż ponieważ
      został została zostały sobie siebie swój swoje swoją wszystkie wszystkich
      """,
    abbreviations: Abbreviations(
      leading: """
        ul al pl os woj pow gm m.in np tzn tzw tj prof dr hab inż mgr lek gen płk kpt por ks bp
        abp św im red ww jw ok por zob pt wg prezes ds
        """,
      numbering: """
        nr poz art ust pkt s str t rozdz r w tel sty lut mar kwi cze lip sie wrz paź lis gru
        """,
      trailing: "itd itp etc zł gr tys mln mld r n.e p.n.e godz min cd br"),
    questions: QuestionRules(
      who: "kto kogo komu kim czyj czyja czyje",
      when: "kiedy",
      where: "gdzie dokąd skąd",
      why: "dlaczego czemu",
      how: "jak",
      what: "co jaki jaka jakie który która które jakim jakiej którym której czym czego",
      amount: "ile ilu",
      measures: "wiele dużo długo często daleko wysoki wysoka stary stara",
      times: "rok roku wiek wieku data dzień miesiąc miesiącu czas dekada",
      places: """
        miasto mieście kraj kraju miejsce stan region województwo wyspa rzeka wieś prowincja
        stolica ulica
        """,
      persons: """
        osoba mężczyzna kobieta król królowa prezydent minister autor aktor gracz naukowiec
        """,
      quantities: "procent odsetek liczba ilość ludność suma kwota cena",
      reasons: "powód przyczyna",
      copulas: "to jest są był była"),
    answers: AnswerRules(
      numbers: """
        dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć
        jedenaście dwanaście piętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto
        dwieście setki tysiąc tysiące tysięcy dziesiątki milion miliony milionów miliard miliardy
        miliardów połowa jedna trzecia ćwierć półtora
        """,
      units: """
        tysiąc tysiące tysięcy tys milion miliony milionów mln miliard miliardy miliardów mld
        procent procenta złotych zł euro dolarów kilometrów km metrów hektarów lat lata miesięcy
        miesiące tygodni dni godzin godziny minut sekund stopni ton kilogramów kg litrów razy
        kwadratowych
        """,
      times: "dziś dzisiaj wczoraj jutro wieku wiosną latem jesienią zimą",
      dateParts: "roku rok r",
      placePrepositions: "w we z ze do na pod koło",
      nameLinks: "de von van",
      reasons: """
        ponieważ|bo|z powodu|dlatego że|gdyż|dzięki|aby|żeby|wskutek|na skutek|przyczyną było|w
        wyniku
        """,
      definitions: "to jest"),
    calendar: CalendarNames(
      months: """
        styczeń/stycznia/styczniu luty/lutego/lutym marzec/marca/marcu kwiecień/kwietnia/kwietniu
        maj/maja/maju czerwiec/czerwca/czerwcu lipiec/lipca/lipcu sierpień/sierpnia/sierpniu
        wrzesień/września/wrześniu październik/października/październiku
        listopad/listopada/listopadzie grudzień/grudnia/grudniu
        """,
      shortMonths: "sty lut mar kwi - cze lip sie wrz paź lis gru",
      weekdays: """
        poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę niedziela/niedzielę
        """,
      shortWeekdays: "pon wt śr czw pt sob niedz"),
    signOffs: [
      "czytaj także",
      "czytaj też",
      "zobacz także",
      "fot.",
      "źródło:",
      "wszelkie prawa zastrzeżone",
      "subskrybuj",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true)
}
