/// Words that make a sentence a question and are not looked for: who, how many, did.
enum QuestionWords {
  /// Lower case, with straight apostrophes; with the stop words they are left out of rankings.
  static let english: Set<String> = [
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "many", "much",
    "do", "does", "did", "is", "are", "was", "were", "tell", "give", "show", "list", "please",
    // What a request is worded with, whatever it is about.
    "use", "uses", "used", "using", "given", "various", "e.g.", "i.e.", "etc",
  ]

  /// Words that open a question.
  static let openers: Set<String> = [
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "is", "are", "was",
    "were", "do", "does", "did", "can", "could", "has", "have", "had", "will", "would", "should",
  ]

  /// Behind `what`, `which`: the answer is a time.
  static let times: Set<String> = [
    "year", "years", "century", "date", "month", "decade", "day", "time", "period", "era", "age",
  ]

  /// Behind `how`: the answer is a number.
  static let measures: Set<String> = [
    "many", "much", "long", "old", "far", "large", "big", "tall", "high", "often", "fast", "few",
    "wide", "deep", "heavy", "hot", "cold", "thick",
  ]

  /// Behind `what`, `what is the`: the answer is a number.
  static let quantities: Set<String> = [
    "percent", "percentage", "number", "fraction", "proportion", "population", "average",
    "amount", "toll", "share", "price", "cost",
  ]

  /// Behind `what`, `which`: the answer is a place.
  static let places: Set<String> = [
    "city", "cities", "country", "countries", "state", "states", "region", "place", "location",
    "river", "area", "continent", "county", "town", "village", "province", "island", "street",
    "capital", "district", "nation",
  ]

  /// Behind `what`, `which`: the answer is a person.
  static let persons: Set<String> = [
    "person", "man", "woman", "king", "queen", "emperor", "leader", "author", "scientist",
    "president", "minister", "actor", "singer", "player", "writer", "general", "pope",
    "philosopher", "mathematician", "composer", "artist", "director", "politician",
  ]
}
