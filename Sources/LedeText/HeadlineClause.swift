/// The clause of a sentence that can stand above an article.
///
/// A sentence of at most `longest` characters stands whole. Of a longer one, what precedes the main clause
/// goes ("In a rally held on Tuesday, the minister ..."), and it ends at the last boundary of a clause
/// within the length: a semicolon, a dash, a comma, a conjunction, at last a preposition. Who says it is
/// never cut off what is said. Verbs and conjunctions are known in English; in other languages a
/// clause ends at a mark.
struct HeadlineClause {
  private let words: [Substring]
  private let isEnglish: Bool

  /// Characters that a clause may have.
  static let longest = 90
  private static let leastWords = 5
  private static let leastCharacters = 25

  /// - Parameter line: the sentence on one line.
  init(_ line: String, _ language: Language) {
    words = line.split(separator: " ")
    isEnglish = language == .english
  }

  /// The clause, with a capital and without its full stop; where no clause ends early enough, its first
  /// words with an ellipsis.
  var text: String {
    let whole = Self.line(words[...])
    if whole.count <= Self.longest { return whole }
    let main = mainClause
    let clause = Self.line(main)
    if clause.count <= Self.longest { return clause }
    return end(of: main).map { Self.line(main[..<$0]) } ?? Self.cut(main)
  }

  private static let longestCut = (words: 12, characters: 79)

  /// The first words, or the beginning of a word that is too long itself, and an ellipsis.
  private static func cut(_ words: ArraySlice<Substring>) -> String {
    var kept = words.prefix(longestCut.words)
    while kept.count > 1, kept.joined(separator: " ").count > longestCut.characters {
      kept.removeLast()
    }
    return line(kept, endsEarly: true).prefix(longestCut.characters) + "…"
  }

  /// The words behind an opening phrase that a comma ends, where a clause follows that is long enough.
  private var mainClause: ArraySlice<Substring> {
    guard isEnglish, let first = words.first,
      HeadlineWords.prepositions.contains(first.lowercased())
        || HeadlineWords.conjunctions.contains(first.lowercased()),
      let comma = words.prefix(20).firstIndex(where: { $0.hasSuffix(",") })
    else { return words[...] }
    let rest = words[(comma + 1)...]
    let opening = words[...comma].joined(separator: " ")
    // "In London, Paris and Rome, ...": what follows the first comma is no clause.
    guard rest.count >= Self.leastWords, holdsVerb(rest.prefix(12)), !Self.isTorn(opening),
      rest.first.map({ !HeadlineWords.conjunctions.contains($0.lowercased()) }) ?? false
    else { return words[...] }
    return rest
  }

  /// The place behind the last word of the longest clause that fits.
  private func end(of words: ArraySlice<Substring>) -> Int? {
    var best: (place: Int, strength: Int)?
    var length = -1
    for place in words.indices.dropLast() {
      length += words[place].count + 1
      let mark = words[place].last.map { ",;".contains($0) } ?? false ? 1 : 0
      guard length - mark <= Self.longest else { break }
      guard place + 1 - words.startIndex >= Self.leastWords, length >= Self.leastCharacters,
        let strength = strength(behind: place, words)
      else { continue }
      let clause = words[...place]
      guard !Self.isTorn(clause.joined(separator: " ")), !cutsSpeakerOff(place, words),
        !isEnglish || holdsVerb(clause.dropLast())
      else { continue }
      if best.map({ strength >= $0.strength }) ?? true { best = (place + 1, strength) }
    }
    return best?.place
  }

  /// How strong the boundary behind a word is; nil where there is none.
  private func strength(behind place: Int, _ words: ArraySlice<Substring>) -> Int? {
    let word = words[place]
    let next = words[place + 1].lowercased()
    if word.hasSuffix(";") || ["–", "—", "-", "--"].contains(next) { return 3 }
    if word.hasSuffix(",") { return isEnglish || place - words.startIndex >= 7 ? 2 : nil }
    guard isEnglish, !isVerb(word), !HeadlineWords.open.contains(word.lowercased()) else {
      return nil
    }
    if HeadlineWords.conjunctions.contains(next) { return 2 }
    return HeadlineWords.prepositions.contains(next) ? 1 : nil
  }

  /// Behind the boundary, and not before it, stands who says so.
  private func cutsSpeakerOff(_ place: Int, _ words: ArraySlice<Substring>) -> Bool {
    let says: (Substring) -> Bool = {
      HeadlineWords.attribution.contains(Self.bare($0).lowercased())
    }
    return words[(place + 1)...].contains(where: says) && !words[...place].contains(where: says)
  }

  private func holdsVerb(_ words: ArraySlice<Substring>) -> Bool { words.contains(where: isVerb) }

  private func isVerb(_ word: Substring) -> Bool {
    let bare = Self.bare(word)
    guard let first = bare.first, first.isLowercase else { return false }
    return HeadlineWords.verbs.contains(bare) || bare.count > 4 && bare.hasSuffix("ed")
  }

  /// A quotation or a bracket is open.
  private static func isTorn(_ text: String) -> Bool {
    var brackets = 0
    var quotes = 0
    var curly = 0
    for character in text {
      switch character {
      case "(", "[": brackets += 1
      case ")", "]": brackets -= 1
      case "\"": quotes += 1
      case "“", "„", "«": curly += 1
      case "”", "»": curly -= 1
      default: break
      }
    }
    return brackets != 0 || quotes % 2 != 0 || curly > 0
  }

  private static func bare(_ word: Substring) -> String {
    var word = word
    while let last = word.last, ",;:.".contains(last) { word.removeLast() }
    return String(word)
  }

  /// The words as a headline: with a capital, and without the mark that ended them.
  private static func line(_ words: ArraySlice<Substring>, endsEarly: Bool = false) -> String {
    var line = words.joined(separator: " ")
    while let last = line.last, ",;:–—-".contains(last) || last == " " { line.removeLast() }
    if !endsEarly, line.hasSuffix("."), let word = words.last, !word.dropLast().contains("."),
      word.count > 3
    {
      line.removeLast()
    }
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
