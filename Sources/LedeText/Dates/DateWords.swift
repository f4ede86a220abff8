/// The small words of dates, in lower case.
enum DateWords {
  /// What stands between day, month and year: `7th of November`, `15 de marzo de 2022`.
  static let linking: Set<String> = [
    "of", "de", "del", "di", "d", "do", "da", "al", "năm", "the", "le", "la", "den", "af",
  ]

  /// What stands before a date and only says that one follows; weekdays in two letters.
  static let leading: Set<String> = [
    "published", "posted", "updated", "modified", "issued", "date", "datum", "fecha", "data", "on",
    "ngày", "publié", "publiée", "mis", "jour", "veröffentlicht", "aktualisiert", "stand",
    "erstellt",
    "publicado", "actualizado", "pubblicato", "aggiornato", "gepubliceerd", "le", "el", "il", "am",
    "den", "vom", "op", "mo", "di", "mi", "do", "fr", "sa", "so",
  ]

  /// What stands behind the number of a day.
  static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "re", "e", "a", "o"]

  /// What stands between a date and a time of day, the word for year behind the year included.
  static let beforeTimes: Set<String> = [
    "at", "um", "à", "a", "alle", "às", "as", "las", "kl", "klo", "om", "ob", "u", "v", "в", "о",
    "г", "года", "р", "року", "ore", "ora", "saat", "godz", "óra",
  ]

  /// What stands behind the number of an hour.
  static let hours: Set<String> = ["am", "pm", "uhr", "h", "hrs", "hours", "час", "u", "uur"]
}
