/// Words that tell what kind of sentence they stand in, by language.
///
/// Origin: lists written for this project. English by the newsroom's habits and the features that
/// earned something when fitted (docs/DIGESTS.md); the others hold the same words of their languages.
/// A language without a list loses these features and keeps all the others.
enum CueWords {
  /// Openers that lean on the sentence before: whoever reads the sentence alone asks "who?".
  static let pronouns: [String: [String]] = [
    "en": [
      "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their",
    ],
    "de": [
      "er", "sie", "es", "dies", "diese", "dieser", "dieses", "jene", "sein", "seine", "ihr",
      "ihre",
    ],
    "fr": [
      "il", "elle", "ils", "elles", "ce", "cela", "ceci", "cet", "cette", "ces", "son", "sa",
      "leur", "leurs",
    ],
    "es": [
      "él", "ella", "ellos", "ellas", "esto", "eso", "este", "esta", "estos", "estas", "su", "sus",
    ],
    "it": ["egli", "lui", "lei", "loro", "essi", "questo", "questa", "questi", "queste", "ciò"],
    "nl": ["hij", "zij", "ze", "het", "dit", "dat", "deze", "zijn", "haar", "hun"],
    "pt": [
      "ele", "ela", "eles", "elas", "isto", "isso", "este", "esta", "esse", "essa", "seu", "sua",
    ],
    "sv": ["han", "hon", "det", "de", "detta", "dessa", "hans", "hennes", "deras"],
  ]

  /// Openers that join on to a thought which is not there.
  static let connectives: [String: [String]] = [
    "en": [
      "but", "and", "however", "meanwhile", "so", "then", "also", "still", "yet", "or", "nor",
      "instead", "moreover", "additionally", "furthermore", "nevertheless", "nonetheless",
      "therefore", "thus", "hence", "besides", "similarly", "likewise", "consequently",
      "otherwise", "subsequently", "conversely", "afterwards", "afterward",
    ],
    "de": [
      "aber", "und", "doch", "jedoch", "dagegen", "zudem", "außerdem", "deshalb", "daher", "dann",
      "auch", "allerdings", "dennoch", "trotzdem", "also", "denn", "oder",
    ],
    "fr": [
      "mais", "et", "donc", "or", "ainsi", "puis", "cependant", "pourtant", "toutefois", "ensuite",
      "enfin", "aussi", "alors",
    ],
    "es": [
      "pero", "y", "sin", "además", "entonces", "luego", "también", "así", "asimismo", "aunque",
    ],
    "it": ["ma", "e", "però", "inoltre", "quindi", "poi", "anche", "tuttavia", "dunque", "invece"],
    "nl": ["maar", "en", "echter", "bovendien", "daarom", "dan", "ook", "toch", "dus", "of"],
    "pt": [
      "mas", "e", "porém", "além", "então", "depois", "também", "assim", "contudo", "entretanto",
    ],
    "sv": ["men", "och", "dock", "dessutom", "därför", "sedan", "också", "ändå", "så", "eller"],
  ]

  /// The writer or a speaker about himself, or to the reader: seldom the news.
  static let firstPerson: [String: [String]] = [
    "en": [
      "i", "we", "you", "my", "our", "your", "me", "i'm", "we're", "you're", "i've", "we've", "i'd",
      "we'll", "i'll", "don't",
    ],
    "de": ["ich", "wir", "mein", "unser", "uns", "mich", "mir"],
    "fr": ["je", "j'ai", "nous", "vous", "mon", "ma", "notre", "votre", "moi"],
    "es": ["yo", "nosotros", "mi", "nuestro", "nuestra", "me", "nos"],
    "it": ["io", "noi", "mio", "mia", "nostro", "nostra", "mi", "ci"],
    "nl": ["ik", "wij", "we", "mijn", "ons", "onze", "mij"],
    "pt": ["eu", "nós", "meu", "minha", "nosso", "nossa", "me", "nos"],
    "sv": ["jag", "vi", "min", "mitt", "vår", "vårt", "mig", "oss"],
  ]

  /// Verbs of attribution.
  static let attribution: [String: [String]] = [
    "en": ["said", "says", "told"],
    "de": ["sagte", "sagt", "erklärte", "teilte"],
    "fr": ["dit", "déclaré", "affirmé", "indiqué"],
    "es": ["dijo", "dice", "declaró", "afirmó"],
    "it": ["detto", "dice", "dichiarato", "affermato"],
    "nl": ["zei", "zegt", "verklaarde"],
    "pt": ["disse", "diz", "afirmou", "declarou"],
    "sv": ["sade", "sa", "säger", "uppgav"],
  ]

  /// A sentence about someone already named.
  static let thirdPerson: [String: [String]] = [
    "en": ["he", "she"], "de": ["er"], "fr": ["il", "elle"], "es": ["él", "ella"],
    "it": ["lui", "lei"], "nl": ["hij"], "pt": ["ele", "ela"], "sv": ["han", "hon"],
  ]

  /// Large sums and shares, beside the currency signs.
  static let money: [String: [String]] = [
    "en": ["percent", "million", "billion", "trillion", "cent"],
    "de": ["prozent", "million", "millionen", "milliarden", "milliarde"],
    "fr": ["pourcent", "million", "millions", "milliard", "milliards"],
    "es": ["ciento", "millón", "millones"], "it": ["cento", "milione", "milioni", "miliardi"],
    "nl": ["procent", "miljoen", "miljard"], "pt": ["cento", "milhão", "milhões", "bilhões"],
    "sv": ["procent", "miljon", "miljoner", "miljarder"],
  ]

  /// The days of the week: agency copy names the day in the sentence that tells the news.
  static let weekdays: [String: [String]] = [
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    "de": ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "pt": ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"],
    "sv": ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  ]
}
