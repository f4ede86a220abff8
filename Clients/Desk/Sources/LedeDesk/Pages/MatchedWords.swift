import Lede

/// The words of an article that a search matches, as they are written there.
///
/// The archive marks them in a passage; the reading page marks the same words in the whole body.
struct MatchedWords {
  private var words: Set<String> = []

  /// A passage that long is the whole article, as good as always.
  private static let passageLength = 1 << 18

  init(_ query: String, in id: ArticleID, _ request: PageRequest) throws(DeskError) {
    var options = request.searchOptions
    options.limit = 1
    options.snippetLength = Self.passageLength
    let asked = options
    let text = "id:\"\(id.rawValue.replacing("\"", with: " "))\" \(query)"
    let hit = try DeskError.wrapping { () throws(LedeError) in
      try request.reader.search(text, options: asked).hits.first
    }
    guard let hit, hit.id == id else { return }
    let bytes = Array(hit.snippet.utf8)
    for range in hit.highlightBytes where range.upperBound <= bytes.count {
      words.insert(String(decoding: bytes[range], as: UTF8.self).lowercased())
    }
  }

  /// Where the words stand in a text, as UTF-8 bytes.
  func ranges(in text: String) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var offset = 0
    var word = ""
    var start = 0
    func close() {
      if !word.isEmpty, words.contains(word.lowercased()) {
        ranges.append(start..<start + word.utf8.count)
      }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        if word.isEmpty { start = offset }
        word.append(character)
      } else {
        close()
      }
      offset += character.utf8.count
    }
    close()
    return ranges
  }
}
