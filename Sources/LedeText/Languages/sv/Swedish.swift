extension LanguageRules {
  /// Swedish.
  static let swedish = LanguageRules(
    stemmer: "swedish",
    letters: "åäöéà",
    stopWords: """
      och att det i en jag hon som han på den med var sig för så till är men ett om hade de av
      icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något
      från ut när efter upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller
      allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli blev oss din
      dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför
      varje vilka ditt vem vilket sitt våra också samt
      bara endast alltid måste eftersom andra flera finns innan genom ska fick får ännu
      """,
    abbreviations: Abbreviations(
      leading: """
        bl.a t.ex d.v.s dvs s.k f.d fr.o.m t.o.m o.d m.m p.g.a pga ca kap dr prof hr fr st gen övn
        resp jfr el inkl exkl
        """,
      numbering: "nr sid s jan feb mar apr jun jul aug sep sept okt nov dec tel kl",
      trailing: "etc osv m.fl mfl m.fl kr tkr mkr mdr milj st f.kr e.kr"),
    questions: QuestionRules(
      who: "vem vilka vems",
      when: "när",
      where: "var vart varifrån",
      why: "varför",
      how: "hur",
      what: "vad vilken vilket",
      measures: """
        många mycket länge gammal gammalt gamla hög högt stor stort långt ofta snabbt djup tung
        """,
      times: "år århundrade datum månad dag tid årtionde",
      places: "stad land plats ort stat region område ö flod by provins huvudstad gata",
      persons: """
        person man kvinna kung drottning president minister författare skådespelare spelare
        forskare
        """,
      quantities: "procent andel antal befolkning belopp pris ålder",
      reasons: "orsak anledning skäl",
      copulas: "är var blev"),
    answers: AnswerRules(
      numbers: """
        två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton
        arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals
        tusen tusentals dussin miljon miljoner miljard miljarder hälften tredjedel fjärdedel
        """,
      units: """
        hundra tusen procent miljoner miljon miljarder miljard kronor euro dollar kilometer km
        meter hektar år månader veckor dagar timmar minuter sekunder grader ton kilo kg liter
        gånger
        """,
      times: "idag igår imorgon århundradet vår våren sommaren hösten vintern",
      placePrepositions: "i på från till vid nära",
      nameLinks: "af von de och",
      reasons: "eftersom|därför att|på grund av|för att|tack vare|till följd av|orsakades av",
      definitions: "är var"),
    calendar: CalendarNames(
      months: """
        januari februari mars april maj juni juli augusti september oktober november december
        """,
      shortMonths: "jan feb mar apr - jun jul aug sep/sept okt nov dec",
      weekdays: "måndag tisdag onsdag torsdag fredag lördag söndag",
      shortWeekdays: "mån tis ons tors/tor fre lör sön"),
    cues: CueRules(
      pronouns: "han hon det de detta dessa hans hennes deras",
      connectives: "men och dock dessutom därför sedan också ändå så eller",
      firstPerson: "jag vi min mitt vår vårt mig oss",
      attribution: "sade sa säger uppgav",
      thirdPerson: "han hon",
      money: "procent miljon miljoner miljarder"),
    signOffs: [
      "läs också",
      "läs mer",
      "foto:",
      "bild:",
      "källa:",
      "prenumerera",
      "tipsa oss",
    ],
    usesDecimalComma: true,
    joinsWords: true)
}
