/// Words that tell what kind of answer a sentence may hold.
enum AnswerWords {
  /// Months that are common words too.
  static let ambiguousMonths: Set<String> = ["march", "may"]

  /// Other words that place something in time.
  static let times: Set<String> = [
    "today", "yesterday", "tomorrow", "tonight", "century", "centuries", "decade", "weekend",
    "spring", "summer", "autumn", "winter", "bc", "bce", "ad", "ce",
  ]

  static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "hundreds", "thousand", "thousands", "dozen", "dozens", "million", "millions", "billion",
    "billions", "trillion", "half", "third", "thirds", "quarter", "quarters", "twice", "once",
    "double", "triple", "several", "few", "zero", "none",
  ]

  /// Behind a number they make it larger, or say of what it is.
  static let units: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "percent", "per", "cent", "dozen",
    "km", "kilometers", "kilometres", "miles", "mile", "meters", "metres", "feet", "foot", "inches",
    "years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "hour", "minutes",
    "minute", "seconds", "degrees", "tons", "tonnes", "kg", "pounds", "dollars", "euros", "acres",
    "hectares", "square", "mph", "kmh", "barrels", "litres", "liters", "gallons", "mm", "cm", "m",
    "times", "yen", "francs", "marks",
  ]

  /// Before a place.
  static let placePrepositions: Set<String> = [
    "in", "at", "near", "from", "to", "of", "around", "outside", "across", "through", "into",
    "between", "off", "toward", "towards", "within", "along",
  ]

  /// Words that begin or end the name of a place.
  static let placeParts: Set<String> = [
    "city", "river", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "island", "islands", "county", "province", "lake", "mount", "street", "bay",
    "valley", "republic", "kingdom", "states", "coast", "region", "district", "port", "gulf", "sea",
    "ocean", "town", "village", "capital", "border", "central", "desert",
  ]

  /// What a reason begins with; the words that must follow are parted by blanks.
  static let reasons: [[String]] = [
    ["because"], ["due", "to"], ["in", "order", "to"], ["as", "a", "result", "of"],
    ["owing", "to"], ["thanks", "to"], ["on", "account", "of"], ["caused", "by"], ["since"],
    ["so", "that"], ["led", "to"], ["to", "avoid"], ["to", "prevent"], ["reason"], ["reasons"],
    ["for", "fear"], ["after"], ["therefore"], ["thus"],
  ]

  /// Opening a sentence they make what follows hang on the one before.
  static let pronouns: Set<String> = [
    "he", "she", "it", "they", "this", "these", "his", "her", "its", "their", "that", "those",
    "him", "them", "such", "both", "there",
  ]

  /// Between the words of a date.
  static let dateLinks: Set<String> = ["of", "the"]

  /// Between the words of a name.
  static let nameLinks: Set<String> = ["of", "the", "de", "al", "bin", "van", "von", "and"]

  /// Behind what is defined.
  static let definitions: Set<String> = ["is", "are", "was", "were", "means", "refers"]
}
