/// Phrases by which a sentence says that somebody says nothing: it tells something only beside the
/// sentence that it answers.
///
/// Origin: agency copy of the languages, and their style books. Lower case; ASCII letters are compared in
/// either case.
enum EmptyStatements {
  static let phrases: [String] =
    english + quotes + german + french + spanish + italian + portuguese + nordic

  /// What a share cost tells something only beside what moved it.
  private static let quotes = [
    "shares traded at", "shares last traded at", "stock traded at", "was trading at",
    "were trading at", "shares closed", "shares ended", "stock closed", "stock ended",
    "before closing at",
    "shares were up ", "shares were down ", "shares were little changed", "stock was up ",
    "stock was down ", "in early trading", "in morning trading", "in midday trading",
    "in afternoon trading", "in late trading", "in premarket trading", "in pre-market trading",
    "in after-hours trading", "in extended trading", "in electronic trading",
  ]

  private static let english = [
    "declined to comment", "declined comment", "declines to comment", "declined further comment",
    "declined immediate comment", "declined to elaborate", "declined to give details",
    "declined to give further", "declined to say", "declined to discuss", "could not be reached",
    "couldn't be reached", "could not immediately be reached", "not be immediately reached",
    "immediately available", "available for comment", "available to comment",
    "did not immediately respond", "didn't immediately respond", "did not respond",
    "didn't respond", "did not immediately return", "did not return", "did not immediately reply",
    "had no comment", "had no immediate comment", "no immediate comment", "would not comment",
    "wouldn't comment", "refused to comment", "did not comment", "did not elaborate",
    "not elaborate", "without elaborating", "gave no details", "gave no further details",
    "gave no other details", "gave no reason", "did not give details", "did not provide details",
    "did not give any details", "no further details", "no other details", "not disclosed",
    "were not available", "was not available",
  ]

  private static let german = [
    "lehnte eine stellungnahme ab", "wollte sich nicht äußern", "wollten sich nicht äußern",
    "nicht dazu äußern", "nicht zu erreichen", "zunächst nicht erreichbar", "ohne kommentar",
    "lehnten eine stellungnahme ab", "lehnte einen kommentar ab", "wollte sich dazu nicht",
    "keine stellungnahme", "machte keine angaben", "keine näheren angaben",
    "keine weiteren angaben",
  ]

  private static let french = [
    "refusé de commenter", "refusé de s'exprimer", "refusé de faire tout commentaire",
    "s'est refusé à tout commentaire", "pas souhaité commenter", "pas souhaité s'exprimer",
    "n'a pas pu être joint", "n'était pas joignable", "pas donné de détails",
    "pas fourni de détails", "dans l'immédiat aucun commentaire", "sans donner de précisions",
  ]

  private static let spanish = [
    "declinó hacer comentarios", "declinó comentar", "se negó a comentar", "rehusó comentar",
    "no quiso hacer comentarios", "no respondió de inmediato", "no estuvo disponible",
    "no estaba disponible", "no dio detalles", "no dio más detalles", "sin dar más detalles",
    "no fue posible contactar",
  ]

  private static let italian = [
    "rifiutato di commentare", "non ha voluto commentare", "nessun commento", "no comment",
    "non ha rilasciato commenti", "non ha fornito dettagli", "senza fornire dettagli",
    "non è stato possibile contattare", "non ha risposto subito",
  ]

  private static let portuguese = [
    "recusou-se a comentar", "não quis comentar", "preferiu não comentar", "não se pronunciou",
    "não respondeu imediatamente", "não deu detalhes", "não deu mais detalhes", "sem dar detalhes",
  ]

  /// Dutch, Swedish, Danish, Norwegian.
  private static let nordic = [
    "wilde niet reageren", "wil niet reageren", "onthield zich van commentaar",
    "was niet bereikbaar", "niet bereikbaar voor commentaar", "gaf geen details", "geen commentaar",
    "ville inte kommentera", "vill inte kommentera", "avböjde att kommentera",
    "avböjer att kommentera",
    "inte nåbar för kommentar", "gav inga detaljer", "ville ikke kommentere", "vil ikke kommentere",
    "ønsker ikke å kommentere", "ønsker ikke at kommentere", "inga ytterligare detaljer",
  ]
}
