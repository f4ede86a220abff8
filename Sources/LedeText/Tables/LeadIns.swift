/// Phrases that open a sentence and tell nothing, in lower case, by language.
///
/// Origin: collected for this project from feeds, rewritten agency copy and style books. None says when,
/// where, who or why; "however" and its kind turn the sense of a sentence and are none.
enum LeadIns {
  /// The phrases of a language, the longest first.
  static func of(_ language: Language) -> [[UInt8]] {
    switch language.code {
    case "en": english
    case "fr": french
    case "es": spanish
    case "it": italian
    case "pt": portuguese
    default: others
    }
  }

  /// The sentence behind such a phrase and a comma can stand without it as it is.
  static func standBeforeCommas(in language: Language) -> Bool {
    ["en", "fr", "es", "it", "pt"].contains(language.code)
  }

  private static let english = bytes(
    developments.flatMap { ["in \($0)", "in what is \($0)"] } + [
      "meanwhile", "in the meantime", "elsewhere", "separately", "in other news", "in related news",
      "in a related story", "as previously reported", "as reported earlier", "as we reported",
      "as mentioned earlier", "needless to say", "interestingly", "interestingly enough", "notably",
      "to recap", "in short", "in summary", "breaking", "breaking news", "update", "developing",
      "just in", "in an interesting turn of events", "in a turn of events", "in a shocking twist",
      "in a surprising twist", "in a dramatic twist", "adding fuel to the fire",
      "in a stunning turn of events",
    ])

  /// "a recent development", "a significant move" ...
  private static let developments: [String] =
    [
      "recent", "new", "significant", "major", "surprising", "surprise", "related", "separate",
      "dramatic", "shocking", "stunning", "unexpected", "startling", "troubling", "concerning",
      "bold", "key", "further", "fresh", "latest", "rare", "notable", "important", "unprecedented",
      "remarkable",
    ].flatMap { adjective in
      ["development", "move", "turn of events", "turn", "update"].map { noun in
        let article = "aeiou".contains(adjective.first ?? "x") ? "an" : "a"
        return adjective == "latest" ? "the latest \(noun)" : "\(article) \(adjective) \(noun)"
      }
    }

  private static let french = bytes([
    "par ailleurs", "pendant ce temps", "entre-temps", "à noter", "dernière minute", "alerte info",
    "dans un développement récent", "fait notable", "en bref",
  ])
  private static let spanish = bytes([
    "mientras tanto", "por otra parte", "por otro lado", "en otro orden de cosas", "última hora",
    "en un acontecimiento reciente", "en un giro inesperado", "en breve",
  ])
  private static let italian = bytes([
    "nel frattempo", "intanto", "ultim'ora", "in breve", "in un recente sviluppo",
  ])
  private static let portuguese = bytes([
    "enquanto isso", "por outro lado", "última hora", "em um desenvolvimento recente",
    "em resumo",
  ])
  private static let others = bytes([
    "eilmeldung", "eil", "update", "aktuell", "kurz gemeldet", "laatste nieuws", "just nu",
    "siste nytt", "seneste nyt", "breaking",
  ])

  private static func bytes(_ phrases: [String]) -> [[UInt8]] {
    phrases.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }
}
