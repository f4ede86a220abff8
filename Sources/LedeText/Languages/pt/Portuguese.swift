extension LanguageRules {
  /// Portuguese.
  static let portuguese = LanguageRules(
    stemmer: "portuguese",
    letters: "áàâãçéêíóôõúü",
    stopWords: """
      o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre
      entre até desde contra durante e ou mas se que quem qual quais como quando onde porque eu tu
      ele ela nós eles elas me te lhe lhes meu minha seu sua seus suas nosso este esta estes estas
      esse essa isso isto aquele é são era eram foi foram ser sido está estão estava há tem têm
      tinha não mais muito já também todo todos toda todas ao aos à às
      pode cada deve mesmo bem dois só apenas enquanto segundo havia
      """,
    openers: """
      o a os as um uma ele ela eles elas eu nós este esta isto isso em no na ao à e mas ou se
      quando como que quem onde por para com segundo após também não
      """,
    abbreviations: Abbreviations(
      leading: """
        sr sra srs sras srta dr dra prof profa eng arq gen cel cap ten min dep sen gov pres d exmo
        exma av r pç p.ex ex aprox vs
        """,
      numbering: """
        n nº no pág págs p art vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez
        """,
      trailing: "etc ltda cia s.a jr a.c d.c eua"),
    questions: QuestionRules(
      who: "quem",
      when: "quando",
      where: "onde aonde",
      why: "porque porquê",
      what: "que quê qual quais",
      amount: "quanto quanta quantos quantas",
      times: "ano anos século data mês dia hora década época",
      places: """
        cidade país lugar estado região ilha rio aldeia província capital continente rua município
        """,
      persons: """
        pessoa homem mulher rei rainha presidente ministro autor ator jogador cientista
        """,
      quantities: """
        percentagem porcentagem número proporção parte população quantidade preço idade
        """,
      reasons: "razão causa motivo",
      copulas: "é são era eram foi foram",
      whyPhrases: "por que|por quê"),
    answers: AnswerRules(
      numbers: """
        dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze
        dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta
        oitenta noventa cem cento mil milhares dezenas dúzia centenas milhão milhões bilhão
        bilhões metade terço quarto dobro vários
        """,
      units: """
        mil milhão milhões bilhão bilhões cento euros dólares reais libras quilômetros quilómetros
        km metros hectares anos ano meses mês semanas dias horas minutos segundos graus toneladas
        quilos kg litros barris vezes quadrados
        """,
      unitLinks: "de por",
      times: "hoje ontem amanhã século década primavera verão outono inverno",
      dateLinks: "de do",
      placePrepositions: "em no na nos nas para perto ao à",
      nameLinks: "de da do dos das e van von",
      reasons: """
        porque|devido a|devido ao|devido à|por causa de|por causa da|por causa do|graças a|já
        que|para evitar|a fim de|em razão de
        """,
      definitions: "é são era eram foi foram"),
    calendar: CalendarNames(
      months: """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """,
      shortMonths: "jan fev mar abr mai jun jul ago set out nov dez",
      weekdays: """
        segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta
        sexta-feira/sexta sábado domingo
        """,
      shortWeekdays: "seg ter qua qui sex sáb dom"),
    cues: CueRules(
      pronouns: "ele ela eles elas isto isso este esta esse essa seu sua",
      connectives: "mas e porém além então depois também assim contudo entretanto",
      firstPerson: "eu nós meu minha nosso nossa me nos",
      attribution: "disse diz afirmou declarou",
      thirdPerson: "ele ela",
      money: "cento milhão milhões bilhões"),
    signOffs: [
      "leia também",
      "leia mais",
      "saiba mais",
      "foto:",
      "fonte:",
      "crédito:",
      "assine",
      "inscreva-se",
      "todos os direitos reservados",
      "com informações d",
    ],
    usesDecimalComma: true)
}
