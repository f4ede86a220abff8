extension LanguageRules {
  /// German.
  static let german = LanguageRules(
    stemmer: "german",
    letters: "äöüß",
    stopWords: """
      der die das den dem des ein eine einen einem einer eines kein keine ich du er sie es wir ihr
      mich mir dich dir ihn ihm uns euch ihnen mein dein sein seine seiner ihre ihrer unser dieser
      diese dieses diesem diesen jener jede jeder jedes welche welcher wer was wo wann warum wie
      und oder aber denn sondern doch wenn weil dass ob als wie in im an am auf aus bei beim bis
      durch für gegen hinter mit nach neben ohne seit über um unter von vom vor zu zum zur
      zwischen ist sind war waren bin bist sei wird werden wurde wurden worden hat haben hatte
      hatten kann können konnte muss müssen soll sollen sollte will wollen darf nicht auch nur
      noch schon sehr so hier da dort dann nun man sich
      alle zwei anderen keinen dabei deren dessen während sowie bereits
      """,
    openers: """
      der die das ein eine er sie es wir ihr ich dies diese dieser im in am an auf mit nach vor
      bei und aber oder doch wenn als wie was wer wo warum auch so da dort hier zudem nun jetzt
      """,
    abbreviations: Abbreviations(
      leading: """
        hr hrn fr dr prof ing dipl mag st bzw ca d.h z.b u.a v.a i.d.r s.o s.u o.g sog vgl evtl
        ggf inkl exkl zzgl abzgl gegr geb gest verh rd max min bspw insb inzw gg hl fa frl hptm
        oberstlt gen maj lt bgm st.-prof evang kath ehem sen jun röm griech lat engl franz
        """,
      numbering: """
        nr s abs art bd kap ziff tel jan feb mär apr jun jul aug sep sept okt nov dez §
        """,
      trailing: "usw etc u.s.w u.ä o.ä str co mio mrd tsd jh jhd n.chr v.chr a.d i.r e.v",
      endings: "str"),
    questions: QuestionRules(
      who: "wer wen wem wessen",
      when: "wann",
      where: "wo wohin woher",
      why: "warum weshalb wieso weswegen wodurch",
      how: "wie",
      what: "was welche welcher welches welchen welchem",
      amount: "wieviel wieviele",
      measures: """
        viel viele vielen oft lange alt hoch groß weit schnell teuer tief breit schwer
        """,
      times: "jahr jahren jahrhundert datum monat tag tagen zeit uhrzeit jahrzehnt",
      places: """
        stadt land ort staat region gegend insel fluss dorf provinz hauptstadt kontinent
        bundesland straße
        """,
      persons: """
        person mann frau könig königin präsident präsidentin minister politiker autor schauspieler
        spieler wissenschaftler
        """,
      quantities: """
        prozent anteil zahl anzahl prozentsatz bevölkerung summe betrag preis umsatz gewinn
        verlust wert geschwindigkeit
        """,
      reasons: "grund ursache auslöser",
      copulas: "ist sind war waren"),
    answers: AnswerRules(
      numbers: """
        null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig
        achtzig neunzig hundert hunderte tausend tausende dutzend dutzende anderthalb eineinhalb
        zweieinhalb dreieinhalb viereinhalb hälfte drittel viertel doppelt zweimal dreimal mehrere
        """,
      units: """
        hundert tausend millionen million milliarden milliarde mio mrd billionen prozent
        prozentpunkte euro dollar franken pfund yen rubel cent kilometer km meter zentimeter
        millimeter quadratmeter quadratkilometer kubikmeter hektar jahre jahren monate monaten
        wochen tage tagen stunden minuten sekunden grad tonnen kilogramm kilo kg gramm liter
        barrel megawatt gigawatt mal stundenkilometer
        """,
      unitsAsked: [
        "teuer kostet kosten kostete gekostet preis preisgeld": """
        euro dollar franken pfund yen rubel cent kronen zloty lira
        """,
        "lange dauert dauerte": """
        jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute
        minuten sekunde sekunden
        """,
        "alt alter": "jahr jahre jahren monate monaten jährige jähriger jährigen jährigem jähriges",
        "prozent prozentsatz": "prozent prozentpunkte",
        "weit kilometer meter": "kilometer km meter",
        "schwer wiegt": "kilogramm kilo kg gramm tonnen",
      ],
      times: """
        heute gestern morgen vorgestern jahrhundert jahrzehnt wochenende frühjahr frühling sommer
        herbst winter anfang mitte ende chr
        """,
      placePrepositions: "in nach aus bei nahe über von um",
      nameLinks: "von van der de zu und",
      reasons: """
        weil|wegen|aufgrund|damit|infolge|denn|auf grund|aus angst|aus
        protest|zurückzuführen auf|ursache|auslöser|begründete|verursachte|verursacht
        """,
      definitions: "ist sind war waren",
      capitalisesNouns: true,
      determiners: """
        der die das den dem des ein eine einen einem einer eines zum zur im am beim vom ins ihr ihre
        ihren ihrem ihrer sein seine seinen seinem seiner kein keine keinen dieser diese dieses
        diesen diesem
        """),
    calendar: CalendarNames(
      months: """
        januar/jänner februar märz april mai juni juli august september oktober november dezember
        """,
      shortMonths: "jan feb mär/mrz apr - jun jul aug sep/sept okt nov dez",
      weekdays: "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
      shortWeekdays: "mo di mi do fr sa so"),
    cues: CueRules(
      pronouns: "er sie es dies diese dieser dieses jene sein seine ihr ihre",
      connectives: """
        aber und doch jedoch dagegen zudem außerdem deshalb daher dann auch allerdings dennoch
        trotzdem also denn oder
        """,
      firstPerson: "ich wir mein unser uns mich mir",
      attribution: "sagte sagt erklärte teilte",
      thirdPerson: "er",
      money: "prozent million millionen milliarden milliarde"),
    signOffs: [
      "mit material von",
      "mit material der",
      "redaktion:",
      "lesen sie auch",
      "lesen sie mehr",
      "mehr zum thema",
      "foto:",
      "bild:",
      "quelle:",
      "newsletter",
      "abonnieren sie",
      "copyright",
      "alle rechte vorbehalten",
    ],
    usesDecimalComma: true,
    hasOrdinalStops: true,
    joinsWords: true)
}
