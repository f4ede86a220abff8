/// Articles and pronouns that lose their vowel before another: `l'homme`, `dell'arte`.
enum Elisions {
  static func of(_ language: Language) -> [String] {
    switch language.code {
    case "fr", "ca":
      ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]
    case "it":
      [
        "l", "d", "c", "m", "t", "s", "v", "un", "all", "dell", "dall", "nell", "sull", "coll",
        "quell", "quest", "bell", "sant", "anch",
      ]
    default: []
    }
  }
}
