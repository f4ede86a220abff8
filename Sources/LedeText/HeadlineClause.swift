/// The clause of a sentence that can stand above an article.
///
/// A sentence of at most `longest` characters stands whole. Of a longer one, what precedes the main clause
/// goes ("In a rally held on Tuesday, the minister ..."), and it ends at the last boundary of a clause
/// within the length: a semicolon, a dash, a comma, a conjunction, at last a preposition. Who says it is
/// never cut off what is said. Verbs and conjunctions are known in English; in other languages a
/// clause ends at a mark.
struct HeadlineClause {
  private let words: [Word]
  private let isEnglish: Bool

  /// Characters that a clause may have.
  static let longest = 90
  private static let leastWords = 5
  private static let leastCharacters = 25

  /// A word of the line. Most are asked for nothing, so that what is asked for is found out then.
  private struct Word {
    /// As it stands, marks behind it included.
    let text: Substring

    var lowercase: String { text.lowercased() }

    /// Without the marks behind it.
    private var bare: Substring {
      text.dropLast(text.utf8.reversed().prefix { ",;:.".utf8.contains($0) }.count)
    }

    var isVerb: Bool {
      let word = bare
      guard word.first?.isLowercase ?? false else { return false }
      return HeadlineWords.verbs.contains(String(word))
        || word.utf8.count > 4 && word.hasSuffix("ed") && word.count > 4
    }

    /// It says that somebody says something.
    var attributes: Bool { HeadlineWords.attribution.contains(bare.lowercased()) }
  }

  /// - Parameter line: the sentence on one line.
  init(_ line: String, _ language: Language) {
    words = line.utf8.split(separator: 0x20).map { Word(text: Substring($0)) }
    isEnglish = language == .english
  }

  /// The clause, with a capital and without its full stop; where no clause ends early enough, its first
  /// words with an ellipsis.
  var text: String {
    let whole = Self.line(words[...])
    if Self.fits(whole) { return whole }
    let main = mainClause
    if main.count < words.count {
      let clause = Self.line(main)
      if Self.fits(clause) { return clause }
    }
    return end(of: main).map { Self.line(main[..<$0]) } ?? Self.cut(main)
  }

  private static func fits(_ line: String) -> Bool {
    line.utf8.count <= longest || Self.length(line[...]) <= longest
  }

  /// Characters: bytes, where all are ASCII.
  private static func length(_ text: Substring) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }

  private static let longestCut = (words: 12, characters: 79)

  /// The first words, or the beginning of a word that is too long itself, and an ellipsis.
  private static func cut(_ words: ArraySlice<Word>) -> String {
    var kept = words.prefix(longestCut.words)
    while kept.count > 1, joined(kept).count > longestCut.characters {
      kept.removeLast()
    }
    return line(kept, endsEarly: true).prefix(longestCut.characters) + "…"
  }

  /// The words behind an opening phrase that a comma ends, where a clause follows that is long enough.
  private var mainClause: ArraySlice<Word> {
    guard isEnglish, let first = words.first?.lowercase,
      HeadlineWords.prepositions.contains(first) || HeadlineWords.conjunctions.contains(first),
      let comma = words.prefix(20).firstIndex(where: { $0.text.hasSuffix(",") })
    else { return words[...] }
    let rest = words[(comma + 1)...]
    var marks = OpenMarks()
    for word in words[...comma] { marks.read(word.text) }
    // "In London, Paris and Rome, ...": what follows the first comma is no clause.
    guard rest.count >= Self.leastWords, rest.prefix(12).contains(where: \.isVerb), !marks.areOpen,
      rest.first.map({ !HeadlineWords.conjunctions.contains($0.lowercase) }) ?? false
    else { return words[...] }
    return rest
  }

  /// The place behind the last word of the longest clause that fits.
  private func end(of words: ArraySlice<Word>) -> Int? {
    var best: (place: Int, strength: Int)?
    var length = -1
    var marks = OpenMarks()
    var holdsVerb = false
    var speakers: Speakers?
    for place in words.indices.dropLast() {
      let word = words[place]
      length += Self.length(word.text) + 1
      marks.read(word.text)
      // The clause must hold a verb before its last word.
      defer { if !holdsVerb { holdsVerb = word.isVerb } }
      let mark = word.text.last.map { ",;".contains($0) } ?? false ? 1 : 0
      guard length - mark <= Self.longest else { break }
      guard place + 1 - words.startIndex >= Self.leastWords, length >= Self.leastCharacters,
        !isEnglish || holdsVerb, !marks.areOpen, let strength = strength(behind: place, words)
      else { continue }
      let known = speakers ?? Speakers(in: words)
      speakers = known
      if known.areCutOff(behind: place) { continue }
      if best.map({ strength >= $0.strength }) ?? true { best = (place + 1, strength) }
    }
    return best?.place
  }

  /// How strong the boundary behind a word is; nil where there is none.
  private func strength(behind place: Int, _ words: ArraySlice<Word>) -> Int? {
    let word = words[place]
    let next = words[place + 1].lowercase
    if word.text.hasSuffix(";") || ["–", "—", "-", "--"].contains(next) { return 3 }
    if word.text.hasSuffix(",") { return isEnglish || place - words.startIndex >= 7 ? 2 : nil }
    guard isEnglish, !word.isVerb, !HeadlineWords.open.contains(word.lowercase) else { return nil }
    if HeadlineWords.conjunctions.contains(next) { return 2 }
    return HeadlineWords.prepositions.contains(next) ? 1 : nil
  }

  /// Where the first word stands that tells who says so.
  private struct Speakers {
    private let first: Int?

    init(in words: ArraySlice<Word>) { first = words.firstIndex(where: \.attributes) }

    /// Behind a boundary, and not before it, stands who says so.
    func areCutOff(behind place: Int) -> Bool { first.map { $0 > place } ?? false }
  }

  /// Quotations and brackets that are open.
  private struct OpenMarks {
    private var brackets = 0
    private var quotes = 0
    private var curly = 0

    var areOpen: Bool { brackets != 0 || quotes % 2 != 0 || curly > 0 }

    mutating func read(_ text: Substring) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "(", "[": brackets += 1
        case ")", "]": brackets -= 1
        case "\"": quotes += 1
        case "“", "„", "«": curly += 1
        case "”", "»": curly -= 1
        default: break
        }
      }
    }
  }

  private static func joined(_ words: ArraySlice<Word>) -> String {
    var line: [UInt8] = []
    for word in words {
      if !line.isEmpty { line.append(UInt8(ascii: " ")) }
      line.append(contentsOf: word.text.utf8)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The words as a headline: with a capital, and without the mark that ended them.
  private static func line(_ words: ArraySlice<Word>, endsEarly: Bool = false) -> String {
    var line = joined(words)
    while let last = line.last, ",;:–—-".contains(last) || last == " " { line.removeLast() }
    if !endsEarly, line.hasSuffix("."), let word = words.last?.text, !word.dropLast().contains("."),
      word.count > 3
    {
      line.removeLast()
    }
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
