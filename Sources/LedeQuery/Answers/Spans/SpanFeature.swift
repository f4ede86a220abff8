/// The features of words that may be the answer itself: each has a number, a name and a weight.
///
/// Blocks of features are crossed with how the question asks, as `Who founded ...?` looks for other words
/// than `What did ... found?`.
enum SpanFeature {
  /// Measures that weigh the same for every question.
  enum Measure: Int, CaseIterable {
    /// Words; one word; words beyond four.
    case length, single, long
    /// Share of the question's rarity that the words hold; they hold some; all of them are asked for.
    case met, holdsMet, allMet
    /// Share of its words that stand in the question, stop words too.
    case asked
    /// Nearness of the question's words, 0 ... 1.
    case closeness
    /// A name, or a number, is cut in two.
    case cutNameBefore, cutNameBehind, cutNumberBefore, cutNumberBehind
    /// The nearest word that is no stop word, to the left and to the right, is asked for.
    case besideLeft, besideRight
    /// The noun asked for (`what dynasty`) stands last, inside, alone, behind, before, near.
    case headLast, headInside, headAlone, headBehind, headBefore, headNear
    /// `what is it called`: in quotation marks, with capitals, without.
    case namedQuoted, namedCapitals, namedPlain
    /// Between quotation marks, or with one of them.
    case quoted, halfQuoted
    case commas, conjunction, of, preposition, verb, relative, innerPast
    /// A hyphen ties it to the word beside it.
    case hyphen
    /// Where it begins in the sentence, 0 ... 1.
    case place
    /// `because` or `in order to` stands before; `to` does; the clause ends behind.
    case reasonBefore, toBefore, clauseEnd
    /// It has the unit that is asked for, or another.
    case rightMeasure, wrongMeasure
    /// It is a possessive.
    case possessive
  }

  /// Measures that have a weight for each way of asking.
  enum Crossed: Int, CaseIterable {
    case length, closeness, commas, besideLeft, besideRight
    /// The first word behind the question word stands before or behind it.
    case firstBehind, firstBefore
    /// The last word of the question stands so; and where no question word opens the question.
    case lastBehind, lastBefore, lateLastBehind, lateLastBefore
    /// It is the candidate that the kind of question has by itself; it holds it; it lies in it.
    case typed, holdsTyped, insideTyped
  }

  private static let forms = SpanAsk.Form.allCases.count
  private static let shapes = SpanShape.allCases.count
  private static let edges = SpanEdge.allCases.count
  private static let crossedCount = Crossed.allCases.count
  private static let shapeStart = Measure.allCases.count
  private static let crossedStart = shapeStart + forms * shapes
  private static let beforeStart = crossedStart + forms * crossedCount
  private static let behindStart = beforeStart + (forms + 1) * edges
  private static let firstStart = behindStart + (forms + 1) * edges
  private static let lastStart = firstStart + edges

  static let count = lastStart + edges

  static func of(_ measure: Measure) -> Int { measure.rawValue }
  static func of(_ form: SpanAsk.Form, _ shape: SpanShape) -> Int {
    shapeStart + form.rawValue * shapes + shape.rawValue
  }
  static func of(_ form: SpanAsk.Form, _ crossed: Crossed) -> Int {
    crossedStart + form.rawValue * crossedCount + crossed.rawValue
  }
  /// The word before, for one way of asking or, where nil, for all.
  static func before(_ form: SpanAsk.Form?, _ edge: SpanEdge) -> Int {
    beforeStart + (form?.rawValue ?? forms) * edges + edge.rawValue
  }
  /// The word behind.
  static func behind(_ form: SpanAsk.Form?, _ edge: SpanEdge) -> Int {
    behindStart + (form?.rawValue ?? forms) * edges + edge.rawValue
  }
  static func first(_ edge: SpanEdge) -> Int { firstStart + edge.rawValue }
  static func last(_ edge: SpanEdge) -> Int { lastStart + edge.rawValue }

  /// The names of all features, by their numbers: `date+year`, `person<by`, `>mark`.
  static let names: [String] = {
    var names = Array(repeating: "", count: count)
    // A case tells its name slowly: each is asked once.
    let forms = SpanAsk.Form.allCases.map { ($0, name: "\($0)") }
    let shapes = SpanShape.allCases.map { ($0, name: "\($0)") }
    let crosses = Crossed.allCases.map { ($0, name: "\($0)") }
    for measure in Measure.allCases { names[of(measure)] = "\(measure)" }
    for (form, start) in forms {
      for (shape, name) in shapes { names[of(form, shape)] = start + "+" + name }
      for (crossed, name) in crosses { names[of(form, crossed)] = start + "." + name }
    }
    for edge in SpanEdge.allCases {
      let name = "\(edge)"
      for (form, start) in forms {
        names[before(form, edge)] = start + "<" + name
        names[behind(form, edge)] = start + ">" + name
      }
      names[before(nil, edge)] = "<" + name
      names[behind(nil, edge)] = ">" + name
      names[first(edge)] = "first:" + name
      names[last(edge)] = "last:" + name
    }
    return names
  }()
}

/// The features of one candidate, summed as they come.
struct SpanTally {
  let weights: [Double]
  private(set) var score = 0.0
  /// Number and value of each, where they are wanted.
  private(set) var parts: [(feature: Int, value: Double)] = []
  private let keepsParts: Bool

  init(_ weights: [Double], keepsParts: Bool) {
    self.weights = weights
    self.keepsParts = keepsParts
  }

  mutating func add(_ feature: Int, _ value: Double = 1) {
    guard value != 0 else { return }
    score += weights[feature] * value
    if keepsParts { parts.append((feature, value)) }
  }

  mutating func add(_ measure: SpanFeature.Measure, _ value: Double) {
    add(SpanFeature.of(measure), value)
  }

  mutating func add(_ measure: SpanFeature.Measure, if isSo: Bool) {
    if isSo { add(SpanFeature.of(measure)) }
  }
}
