extension LanguageRules {
  /// Spanish.
  static let spanish = LanguageRules(
    stemmer: "spanish",
    letters: "áéíñóúü",
    stopWords: """
      el la los las un una unos unas lo al del de a en y e o u pero sino que si como cuando donde
      quien quienes cual cuales qué quién dónde cuándo cómo por para con sin sobre entre hasta
      desde hacia contra durante yo tú él ella nosotros ellos ellas me te se le les nos mi mis tu
      tus su sus este esta estos estas ese esa esos esas aquel esto eso es son era eran fue fueron
      ser sido está están estaba ha han había hay he tiene no ni más muy ya también todo todos
      toda todas
      puede cada debe mismo bien dos sólo solo mientras según
      """,
    openers: """
      el la los las un una él ella ellos ellas yo nosotros este esta estos estas esto ese esa en
      al y pero o si cuando como que quién dónde por para con según tras también no se su sus
      """,
    abbreviations: Abbreviations(
      leading: """
        sr sra sres sras srta dr dra d dña prof profa gral cnel cap tte lic ing arq mons fray sto
        sta p.ej ej av avda pza aprox vs ud uds vd ee hnos fdo excmo ilmo rvdo pdte gob dip sen
        """,
      numbering: """
        n núm nº no pág págs p art vol cap fig tel ene feb mar abr jun jul ago sept oct nov dic
        """,
      trailing: "etc cía s.a ee.uu uu jr a.c d.c a.m p.m"),
    questions: QuestionRules(
      who: "quién quiénes",
      when: "cuándo",
      where: "dónde adónde",
      what: "qué cuál cuáles",
      amount: "cuánto cuánta cuántos cuántas",
      times: "año años siglo fecha mes día hora década época",
      places: """
        ciudad país lugar estado región isla río pueblo provincia capital continente calle
        """,
      persons: """
        persona hombre mujer rey reina presidente presidenta ministro autor actor jugador
        científico
        """,
      quantities: """
        porcentaje número proporción parte población cantidad precio edad cifra aumento valor
        velocidad magnitud superficie altura
        """,
      reasons: "razón causa motivo",
      copulas: "es son era eran fue fueron",
      whyPhrases: "por qué"),
    answers: AnswerRules(
      numbers: """
        cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
        dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta
        setenta ochenta noventa cien ciento cientos doscientos trescientos quinientos mil miles
        docena docenas decena decenas millón millones mitad tercio cuarto doble varios varias
        """,
      units: """
        mil millón millones billones ciento euros euro dólares pesos soles reales libras yenes
        céntimos kilómetros km metros hectáreas años año meses mes semanas días horas hora minutos
        segundos grados toneladas kilos kg litros barriles veces puntos cuadrados cúbicos
        """,
      unitLinks: "de por y",
      times: "hoy ayer mañana siglo década primavera verano otoño invierno a.c d.c",
      dateLinks: "de del",
      placePrepositions: "en a desde hacia cerca hasta",
      nameLinks: "de del la las los y van von bin al",
      reasons: """
        porque|debido a|debido al|a causa de|a causa del|por culpa de|gracias a|ya que|puesto
        que|para evitar|con el fin de|a fin de|se debió a|se debe a|como consecuencia de|por falta
        de
        """,
      definitions: "es son era eran fue fueron"),
    calendar: CalendarNames(
      months: """
        enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre
        diciembre
        """,
      shortMonths: "ene feb mar abr may jun jul ago sep/sept oct nov dic",
      weekdays: "lunes martes miércoles jueves viernes sábado domingo",
      shortWeekdays: "lun mar mié jue vie sáb dom"),
    cues: CueRules(
      pronouns: "él ella ellos ellas esto eso este esta estos estas su sus",
      connectives: "pero y sin además entonces luego también así asimismo aunque",
      firstPerson: "yo nosotros mi nuestro nuestra me nos",
      attribution: "dijo dice declaró afirmó",
      thirdPerson: "él ella",
      money: "ciento millón millones"),
    signOffs: [
      "lea también",
      "lee también",
      "te puede interesar",
      "más información",
      "foto:",
      "fotografía:",
      "con información de",
      "redacción",
      "suscríbete",
      "todos los derechos reservados",
      "fuente:",
    ],
    usesDecimalComma: true)
}
