/// Words that, with a capital, plainly open a sentence: after `U.S.` or `Inc.` they tell that one
/// has ended.
enum SentenceOpeners {
  static func of(_ language: Language) -> WordTable { all[language.code] ?? english }

  private static let all: [String: WordTable] = [
    "en": english,
    "de": WordTable(
      """
      der die das ein eine er sie es wir ihr ich dies diese dieser im in am an auf mit nach vor bei
      und aber oder doch wenn als wie was wer wo warum auch so da dort hier zudem nun jetzt
      """),
    "fr": WordTable(
      """
      le la les l un une des il elle ils elles on nous vous je ce cette ces cela c en dans à au aux
      et mais ou donc car si quand comme que qui où pourquoi selon pour par sur avec après avant
      """),
    "es": WordTable(
      """
      el la los las un una él ella ellos ellas yo nosotros este esta estos estas esto ese esa en al
      y pero o si cuando como que quién dónde por para con según tras también no se su sus
      """),
    "it": WordTable(
      """
      il lo la i gli le un una egli lui lei loro noi io questo questa questi queste in nel nella al
      e ma o se quando come che chi dove perché per con secondo dopo anche non si
      """),
    "pt": WordTable(
      """
      o a os as um uma ele ela eles elas eu nós este esta isto isso em no na ao à e mas ou se quando
      como que quem onde por para com segundo após também não
      """),
    "nl": WordTable(
      """
      de het een hij zij ze wij we ik jij dit dat deze die in op aan met na voor bij en maar of als
      wanneer hoe wat wie waar waarom volgens ook er daar hier niet
      """),
  ]

  private static let english = WordTable(
    """
    the a an he she it they we you i this that these those there here his her its their our my your
    in on at by for from with without to into of about after before since during until as while
    when where why how what who which whose and but or nor so yet if because although though
    however meanwhile moreover still then now also even only once is are was were be do does did
    has have had can could will would should may might must not no some any many most several
    each every both all another other others such he's she's it's they're we're i'm don't let
    among despite earlier later last next instead perhaps please asked according
    """)
}
