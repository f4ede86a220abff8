/// Makes tokens of one chunk: parts compounds, joins what belongs together, pairs unspaced scripts.
struct ChunkReader: ~Copyable {
  /// A compound longer than this has no joined form.
  private static let longestJoined = 64

  private var reader: WordReader
  private var parts: [WordReader.Word] = []

  init(_ language: Language) {
    reader = WordReader(language)
  }

  /// Capital I is no simple letter here.
  var hasDotlessI: Bool { reader.folding.hasDotlessI }

  /// Appends the chunk's tokens, positions counted from `position`; gives the position behind them.
  mutating func read(
    _ text: Span<UInt8>, _ chunk: Range<Int>, position: UInt32, terms: inout TermFolder,
    into tokens: inout [Token]
  ) -> UInt32 {
    var position = position
    var offset = chunk.lowerBound
    while offset < chunk.upperBound {
      let (scalar, length) = UTF8Repair.decode(text, at: offset)
      switch scalar.map(ScalarClass.init) ?? .separator {
      case .letter, .digit:
        offset = readCompound(text, offset..<chunk.upperBound)
        position = emitCompound(text, position, &terms, &tokens)
      case .unspaced:
        offset = readUnspaced(text, offset..<chunk.upperBound, &position, &terms, &tokens)
      default:
        offset += length
      }
    }
    return position
  }

  /// Reads words parted by single hyphens; gives the offset behind the last.
  private mutating func readCompound(_ text: Span<UInt8>, _ rest: Range<Int>) -> Int {
    reader.removeAll()
    parts.removeAll(keepingCapacity: true)
    var offset = rest.lowerBound
    while true {
      let word = reader.word(in: text, from: offset, to: rest.upperBound)
      parts.append(word)
      offset = word.range.upperBound
      guard offset < rest.upperBound, parts.count < 32 else { return offset }
      let (joiner, joinerLength) = UTF8Repair.decode(text, at: offset)
      guard let joiner, ScalarClass(joiner) == .hyphen else { return offset }
      let next = offset + joinerLength
      guard next < rest.upperBound, let scalar = UTF8Repair.decode(text, at: next).0 else {
        return offset
      }
      switch ScalarClass(scalar) {
      case .letter, .digit: offset = next
      default: return offset
      }
    }
  }

  private func emitCompound(
    _ text: Span<UInt8>, _ first: UInt32, _ terms: inout TermFolder, _ tokens: inout [Token]
  ) -> UInt32 {
    if parts.count > 1, !parts.allSatisfy(\.isNumber) {
      var joined: [UInt8] = []
      for part in parts { joined += terms.withoutClitic(reader.surface[part.letters]) }
      if joined.count <= Self.longestJoined {
        tokens.append(
          Token(
            term: terms.ordinal(of: joined[...]), position: first,
            start: UInt32(parts[0].range.lowerBound),
            end: UInt32(parts[parts.count - 1].range.upperBound)))
      }
    }
    var position = first
    for part in parts {
      emitWord(text, singular(part), position, &terms, &tokens)
      position += 1
    }
    return position
  }

  /// `80s` of `T-80s` without the `s` of the plural: it counts no decade behind letters.
  private func singular(_ word: WordReader.Word) -> WordReader.Word {
    let letters = reader.surface[word.letters]
    guard parts.count > 1, word.letters != parts[0].letters, (2...4).contains(letters.count),
      letters.last == UInt8(ascii: "s"), letters.dropLast().allSatisfy(\.isDigit)
    else { return word }
    var word = word
    word.letters = word.letters.lowerBound..<word.letters.upperBound - 1
    return word
  }

  private func emitWord(
    _ text: Span<UInt8>, _ word: WordReader.Word, _ position: UInt32, _ terms: inout TermFolder,
    _ tokens: inout [Token]
  ) {
    func token(_ term: UInt32, from start: Int? = nil) -> Token {
      Token(
        term: term, position: position, start: UInt32(start ?? word.range.lowerBound),
        end: UInt32(word.range.upperBound))
    }
    var letters = terms.withoutClitic(reader.surface[word.letters])
    if isUnitedStates(text, word, letters) {
      tokens.append(token(terms.vocabulary.intern(TermFolder.unitedStates)))
      return
    }
    if isAcronym(text, word, letters), let acronym = terms.acronym(letters) {
      tokens.append(token(terms.vocabulary.intern(acronym)))
      return
    }
    let elision = terms.elision(of: letters)
    letters = letters.dropFirst(elision)
    let start = elision > 0 ? word.apostropheEnd : nil
    let term = terms.ordinal(of: letters)
    tokens.append(token(term, from: start))
    if let plain = terms.plainOrdinal(of: letters), plain != term {
      tokens.append(token(plain, from: start))
    }
    if elision == 0, isForeignElision(letters) {
      tokens.append(token(terms.ordinal(of: letters.dropFirst(2)), from: word.apostropheEnd))
    }
  }

  /// `U.S.` in any case, or `US` in capitals.
  private func isUnitedStates(
    _ text: Span<UInt8>, _ word: WordReader.Word, _ letters: ArraySlice<UInt8>
  ) -> Bool {
    guard letters.elementsEqual("us".utf8) else { return false }
    let start = word.range.lowerBound
    return word.isAcronym
      || text[start] == UInt8(ascii: "U") && text[start + 1] == UInt8(ascii: "S")
  }

  /// `W.H.O.`, or the capitals of `WHO's` and `WHO-led`, whose other letters are small.
  private func isAcronym(
    _ text: Span<UInt8>, _ word: WordReader.Word, _ letters: ArraySlice<UInt8>
  ) -> Bool {
    guard (2...3).contains(letters.count) else { return false }
    if word.isAcronym { return true }
    // `I` of Turkish is two bytes in small letters, and one here.
    let start = word.range.lowerBound
    guard start + letters.count <= word.range.upperBound,
      (start..<start + letters.count).allSatisfy({ text[$0].isUpper })
    else { return false }
    let range = parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound
    return range.contains { text[$0].isLower }
  }

  /// `d'Estaing` and `L'Oréal` outside French are also found without the article.
  private func isForeignElision(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count >= 5, let first = letters.first else { return false }
    return letters[letters.startIndex + 1] == UInt8(ascii: "'")
      && (first == UInt8(ascii: "d") || first == UInt8(ascii: "l"))
  }

  /// Overlapping pairs of letters, each with its marks; a letter on its own where it stands alone.
  private mutating func readUnspaced(
    _ text: Span<UInt8>, _ rest: Range<Int>, _ position: inout UInt32, _ terms: inout TermFolder,
    _ tokens: inout [Token]
  ) -> Int {
    var offset = rest.lowerBound
    var previous: Range<Int>?
    var hasPair = false
    func token(_ range: Range<Int>, _ terms: inout TermFolder, _ position: UInt32) -> Token {
      let letters = Self.composed(range.map { text[$0] })
      return Token(
        term: terms.vocabulary.intern(Array(letters.prefix(WordReader.longestTerm))),
        position: position, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    }
    while let letter = unspacedLetter(text, offset..<rest.upperBound) {
      if let previous {
        tokens.append(token(previous.lowerBound..<letter.upperBound, &terms, position))
        position += 1
        hasPair = true
      }
      previous = letter
      offset = letter.upperBound
    }
    if let previous, !hasPair {
      tokens.append(token(previous, &terms, position))
      position += 1
    }
    return max(offset, rest.lowerBound + 1)
  }

  /// Letters of kana with the marks of voiced sounds behind them joined to these, as they are mostly written.
  private static func composed(_ letters: [UInt8]) -> [UInt8] {
    let scalars = String(decoding: letters, as: UTF8.self).unicodeScalars
    guard scalars.contains(where: Folding.isKanaMark) else { return letters }
    var joined: [Unicode.Scalar] = []
    for scalar in scalars {
      if let last = joined.last, let letter = Folding.composed(last, scalar) {
        joined[joined.count - 1] = letter
      } else {
        joined.append(scalar)
      }
    }
    return joined.flatMap { Array(String($0).utf8) }
  }

  private func unspacedLetter(_ text: Span<UInt8>, _ rest: Range<Int>) -> Range<Int>? {
    var offset = rest.lowerBound
    while offset < rest.upperBound, offset - rest.lowerBound < 32 {
      let (scalar, length) = UTF8Repair.decode(text, at: offset)
      guard let scalar, ScalarClass(scalar) == .unspaced || Folding.isKanaMark(scalar) else {
        break
      }
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if offset > rest.lowerBound, !isMark { break }
      offset += length
    }
    return offset > rest.lowerBound ? rest.lowerBound..<offset : nil
  }
}
