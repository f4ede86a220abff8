/// What Lede knows of one language: words in lower case, parted by blanks, with straight apostrophes.
///
/// Each language is one folder here. A table is built when its language is first met; nothing is read
/// from files.
package struct LanguageRules: Sendable {
  /// The name by which libstemmer knows the language's stemmer; nil where it has none.
  package var stemmer: String?
  /// The letters beyond ASCII that it is written with, where other languages of its script have others.
  package var letters = ""
  /// Function words: articles, pronouns, prepositions, conjunctions, auxiliaries.
  package var stopWords = ""
  /// Words that, with a capital, plainly open a sentence. The stop words where none are given.
  package var openers = ""
  /// Shortened words whose full stop ends no sentence.
  package var abbreviations = Abbreviations()
  /// Words of questions.
  package var questions = QuestionRules()
  /// Words by which an answer is known.
  package var answers = AnswerRules()
  /// Names of months and weekdays.
  package var calendar = CalendarNames()
  /// Words that tell what kind of sentence they stand in.
  package var cues = CueRules()
  /// What a line of boilerplate begins with: credits, links, rights.
  package var signOffs: [String] = []
  /// Articles and pronouns that lose their vowel before another: `l'homme`, `dell'arte`.
  package var elisions = ""
  /// What may hang on a name or a number by an apostrophe and is no part of it: `Ankara'da`, `1978'de`.
  package var apostropheSuffixes = ""
  /// Accents make other words, and are not left out by who types: the tones of Vietnamese.
  package var keepsAccents = false
  /// `3,5` is three and a half.
  package var usesDecimalComma = false
  /// `5. Mai`: ordinals are written with a full stop.
  package var hasOrdinalStops = false
  /// Nouns are written as one word: `Vorstandschef`.
  package var joinsWords = false

  /// The language's rules; where Lede has none, those of a language without any word, with the
  /// abbreviations of English.
  package static func of(_ language: Language) -> LanguageRules {
    switch language.code {
    case "en": .english
    case "de": .german
    case "fr": .french
    case "es": .spanish
    case "it": .italian
    case "pt": .portuguese
    case "nl": .dutch
    case "sv": .swedish
    case "da": .danish
    case "nb", "nn", "no": .norwegian
    case "ru": .russian
    case "uk": .ukrainian
    case "pl": .polish
    case "cs": .czech
    case "ro": .romanian
    case "hu": .hungarian
    case "el": .greek
    case "tr": .turkish
    case "ar": .arabic
    case "he": .hebrew
    case "fa": .persian
    case "hi": .hindi
    case "vi": .vietnamese
    case "id": .indonesian
    case "th": .thai
    case "zh": .chinese
    case "ja": .japanese
    case "ko": .korean
    case "fi": .finnish
    default:
      LanguageRules(
        stemmer: otherStemmers[language.code], openers: english.openers,
        abbreviations: english.abbreviations)
    }
  }

  /// The languages that have a folder here.
  package static let codes = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "ru", "uk", "pl", "cs", "ro",
    "hu", "el", "tr", "ar", "he", "fa", "hi", "vi", "id", "th", "zh", "ja", "ko", "fi",
  ]

  /// Whether Lede has rules for the language, under its own code or, for Norwegian, another.
  package static func has(_ language: Language) -> Bool {
    codes.contains(language.code) || language.code == "nn" || language.code == "no"
  }

  /// The languages that may have a stemmer.
  static var stemmed: [String] { codes + otherStemmers.keys }

  /// Languages of which Lede knows the stemmer alone.
  private static let otherStemmers = [
    "ca": "catalan", "eu": "basque", "ga": "irish", "hy": "armenian", "lt": "lithuanian",
    "ne": "nepali", "sr": "serbian", "ta": "tamil", "yi": "yiddish",
  ]
}

extension String {
  /// The words of a table of the program, parted by blanks and line breaks.
  package var listed: [String] {
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
