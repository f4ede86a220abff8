/// The words by which an answer is known in one language, each list parted by blanks.
package struct AnswerRules: Sendable {
  /// Numbers in words, and what stands before a number as part of it: `yüzde`, `百分之`.
  package var numbers = ""
  /// Behind a number they make it larger, or say of what it is.
  package var units = ""
  /// Between a number and its unit: `de` in `4 millones de euros`.
  package var unitLinks = ""
  /// What a number must have for its unit, by the words that ask for it: `teuer` for `euro dollar`.
  package var unitsAsked: [String: String] = [:]
  /// Words that place something in time, beside months and weekdays.
  package var times = ""
  /// With a number beside them they belong to a date: `года`, `tháng`, `年`.
  package var dateParts = ""
  /// Between the words of a date: `de` in `1 de mayo`.
  package var dateLinks = ""
  /// Months that are common words too.
  package var ambiguousMonths = ""
  /// Before a place.
  package var placePrepositions = ""
  /// Behind a place, where the language sets them there.
  package var placePostpositions = ""
  /// Behind an apostrophe they make a place of a name: `Ankara'da`.
  package var placeSuffixes = ""
  /// Words that begin or end the name of a place.
  package var placeParts = ""
  /// Between the words of a name.
  package var nameLinks = ""
  /// Words that ask for the one who does something, and endings of names that stand in other cases.
  package var subjectWords = ""
  package var objectEndings = ""
  /// The article that is written with its noun.
  package var article = ""
  /// Letters with which family names begin, where a name has its family's first and no capitals.
  package var familyNames = ""
  /// What a reason begins with; phrases parted by `|`.
  package var reasons = ""
  /// What a reason ends with, where the language sets it behind; phrases parted by `|`.
  package var reasonEnds = ""
  /// Behind what is defined.
  package var definitions = ""
  /// Opening a sentence they make what follows hang on the one before.
  package var pronouns = ""
  /// Nouns have capitals too, or titles before names: of a person's name the last two words count.
  package var capitalisesNouns = false
  /// Articles and the like: where nouns have capitals, what stands behind one is a noun and no name.
  package var determiners = ""
}

extension LanguageRules {
  /// How a language writes the names in a text.
  package enum NameStyle: Sendable {
    /// With capitals.
    case capitals
    /// Without; words are parted.
    case noCapitals
    /// Without, and words are not parted.
    case unspaced
  }

  /// How the language writes names.
  package static func nameStyle(of language: Language) -> NameStyle {
    switch language.code {
    case "ar", "fa", "he", "hi", "ko": .noCapitals
    case "zh", "ja", "th": .unspaced
    default: .capitals
    }
  }
}
