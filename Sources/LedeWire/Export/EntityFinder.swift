package import LedeText

/// Finds the people, organisations and places that an article names, by what the text itself says they
/// are: a person has a title or an office before the name, an organisation a word for its kind in it,
/// a place stands in the dateline. Names that the text says nothing of are left out.
///
/// The words are English; articles in other languages give their dateline's place.
package struct EntityFinder: Sendable {
  private let segmenter: SentenceSegmenter
  private let readsWords: Bool

  /// A finder for articles in this language.
  package init(_ language: Language) {
    segmenter = SentenceSegmenter(language)
    readsWords = language == .english
  }

  /// The entities, each once, in the order in which the article names them.
  package func entities(in article: Article) -> [ExportEntity] {
    var found = places(in: article.body)
    guard readsWords else { return found }
    let text = article.body.utf8Span.span
    let start = Dateline(in: text)?.range.upperBound ?? 0
    for sentence in segmenter.sentences(of: text) where sentence.range.upperBound > start {
      let range = max(sentence.range.lowerBound, start)..<sentence.range.upperBound
      for mention in NameMention.all(in: text, sentence: range) {
        let before = wordBefore(mention.range.lowerBound, in: text, from: range.lowerBound)
        let words = Self.words(text.extracting(mention.range))
        if let entity = Self.entity(words, after: before) { found.append(entity) }
      }
    }
    return Self.merged(found)
  }

  /// The dateline's places: `LIMA, Peru` names Lima, `GAZA/CAIRO` two.
  private func places(in body: String) -> [ExportEntity] {
    let text = body.utf8Span.span
    guard let dateline = Dateline(in: text), !dateline.place.isEmpty else { return [] }
    let line = Self.words(text.extracting(dateline.place)).joined(separator: " ")
    let city = line.prefix { $0 != "," && $0 != "(" }
    return city.split(separator: "/").compactMap { part in
      let name = part.split(separator: " ").map(Self.asName).joined(separator: " ")
      return name.isEmpty ? nil : ExportEntity(.place, name)
    }
  }

  /// A word in capitals as running text has it.
  private static func asName(_ word: Substring) -> String {
    guard !word.contains(where: \.isLowercase) else { return String(word) }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
  }

  /// What a name is, with the words before it: nil where nothing tells.
  private static func entity(_ name: [String], after before: String) -> ExportEntity? {
    let titles = name.prefix { EntityWords.titles.contains($0.lowercased()) }
    var rest = name.dropFirst(titles.count)
    // The director of an institute: the institute is what is named.
    let isOffice = rest.first == "of"
    if isOffice { rest = rest.dropFirst().drop { $0 == "the" } }
    if let last = rest.last, let first = rest.first, rest.count > 1,
      EntityWords.lastOfOrganisations.contains(last)
        || EntityWords.firstOfOrganisations.contains(first) && rest.dropFirst().first == "of",
      !EntityWords.places.contains(rest.joined(separator: " "))
    {
      return ExportEntity(.organisation, rest.joined(separator: " "))
    }
    let hasTitle = !titles.isEmpty || EntityWords.titles.contains(before.lowercased())
    guard hasTitle, !isOffice, let first = rest.first, first.first?.isUppercase ?? false,
      !rest.contains("of"), rest.count <= 4
    else { return nil }
    return ExportEntity(.person, rest.joined(separator: " "))
  }

  /// Each entity once; a family name alone goes to the first person who bears it with others.
  private static func merged(_ found: [ExportEntity]) -> [ExportEntity] {
    var full: [String: String] = [:]
    for entity in found where entity.kind == .person {
      let words = entity.name.split(separator: " ")
      if words.count > 1, let last = words.last, full[String(last)] == nil {
        full[String(last)] = entity.name
      }
    }
    var seen: Set<ExportEntity> = []
    return found.compactMap { entity in
      let name = entity.kind == .person ? full[entity.name] ?? entity.name : entity.name
      let whole = ExportEntity(entity.kind, name)
      return seen.insert(whole).inserted ? whole : nil
    }
  }

  private static func words(_ bytes: Span<UInt8>) -> [String] {
    let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  /// The word of ASCII letters that only a blank, or a full stop and a blank, parts from an offset.
  private func wordBefore(_ offset: Int, in text: Span<UInt8>, from start: Int) -> String {
    func isLetter(_ at: Int) -> Bool { (0x61...0x7A).contains(text[at] | 0x20) }
    var end = offset
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    if end > start, end < offset, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var first = end
    while first > start, isLetter(first - 1) { first -= 1 }
    return Self.words(text.extracting(first..<end)).first ?? ""
  }
}
