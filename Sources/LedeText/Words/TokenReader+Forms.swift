extension TokenReader {
  /// Reads a chunk, and says what to remember of it.
  mutating func form(of chunk: Range<Int>, in text: Span<UInt8>) -> FormTable.Form {
    if let form = contextual(text, chunk) { return form }
    if let term = simpleTerm(text, chunk) { return FormTable.Form(kind: .word, value: term) }
    scratch.removeAll(keepingCapacity: true)
    let positions = chunks.read(text, chunk, position: 0, terms: &terms, into: &scratch)
    if scratch.count == 1, positions == 1, let only = scratch.first {
      let isWhole = Int(only.start) == chunk.lowerBound && Int(only.end) == chunk.upperBound
      if isWhole { return FormTable.Form(kind: .word, value: only.term) }
    }
    let origin = UInt32(chunk.lowerBound)
    expansions.append(
      Expansion(first: expandedTokens.count, count: scratch.count, positions: positions))
    for token in scratch {
      expandedTokens.append(
        Token(
          term: token.term, position: token.position, start: token.start - origin,
          end: token.end - origin))
    }
    return FormTable.Form(kind: .several, value: UInt32(expansions.count - 1))
  }

  /// The term of a chunk of ASCII letters and digits, with `'s` behind it perhaps: most chunks are
  /// such, and most of those in capitals are known in lower case.
  private mutating func simpleTerm(_ text: Span<UInt8>, _ chunk: Range<Int>) -> UInt32? {
    guard !chunks.hasDotlessI, chunk.count <= FormTable.longestForm, !isAcronymOwning(text, chunk)
    else { return nil }
    word.removeAll(keepingCapacity: true)
    var isUpper = false
    for offset in chunk.lowerBound..<endOfSimple(text, chunk) {
      var byte = text[offset]
      if byte.isUpper {
        byte |= 0x20
        isUpper = true
      } else if !byte.isLower, !byte.isDigit {
        return nil
      }
      word.append(byte)
    }
    if isUpper, let term = term(ofLowercase: word) { return term }
    return terms.ordinal(ofSimple: &word)
  }

  /// `WHO's`: the acronym's, not anybody's.
  private func isAcronymOwning(_ text: Span<UInt8>, _ chunk: Range<Int>) -> Bool {
    let end = chunk.upperBound
    guard (4...6).contains(chunk.count), text[end - 1] == UInt8(ascii: "s"),
      text[end - 2] == UInt8(ascii: "'")
    else { return false }
    return (chunk.lowerBound..<end - 2).allSatisfy { text[$0].isUpper }
  }

  /// The chunk's end without a possessive `'s`. That of `US's` stays: it may be the country's.
  private func endOfSimple(_ text: Span<UInt8>, _ chunk: Range<Int>) -> Int {
    let end = chunk.upperBound
    guard chunk.count >= 5, text[end - 1] | 0x20 == UInt8(ascii: "s"),
      text[end - 2] == UInt8(ascii: "'")
    else { return end }
    return end - 2
  }

  /// Appends what is remembered of a form that is more than a word.
  mutating func append(
    _ form: FormTable.Form, _ text: Span<UInt8>, _ chunk: Range<Int>, _ position: inout UInt32,
    to tokens: inout [Token]
  ) {
    let origin = UInt32(chunk.lowerBound)
    if form.kind == .word {
      tokens.append(
        Token(term: form.value, position: position, start: origin, end: UInt32(chunk.upperBound)))
      position += 1
      return
    }
    if form.kind == .several {
      let expansion = expansions[Int(form.value)]
      for token in expandedTokens[expansion.first..<expansion.first + expansion.count] {
        tokens.append(
          Token(
            term: token.term, position: position + token.position, start: token.start + origin,
            end: token.end + origin))
      }
      position += expansion.positions
      return
    }
    let isOther =
      switch form.kind {
      case .unitedStates: WordContext.isPronoun(text, chunk)
      case .monthAbbreviation: WordContext.isMonth(text, chunk)
      case .dayOfMonth: WordContext.isDayOfMonth(text, chunk)
      case .acronym: WordContext.isAmongCapitals(text, chunk)
      case .unknown, .word, .several: false
      }
    tokens.append(
      Token(
        term: alternatives[Int(form.value)].term(isOther: isOther, &terms), position: position,
        start: origin, end: UInt32(chunk.upperBound)))
    position += 1
  }

  /// The form of a word whose term depends on its neighbours.
  private mutating func contextual(_ text: Span<UInt8>, _ chunk: Range<Int>) -> FormTable.Form? {
    guard (2...4).contains(chunk.count), let word = PackedWord(text, chunk) else { return nil }
    if chunk.count == 2, text[chunk.lowerBound] == UInt8(ascii: "U"),
      text[chunk.lowerBound + 1] == UInt8(ascii: "S")
    {
      return form(.unitedStates, usual: nil, other: Array("us".utf8))
    }
    let letters = chunk.map { text[$0].isUpper ? text[$0] | 0x20 : text[$0] }
    if chunk.allSatisfy({ text[$0].isUpper }), let acronym = terms.acronym(letters) {
      return form(.acronym, usual: nil, other: letters, term: acronym)
    }
    if let name = WordContext.monthAbbreviated(word) {
      return form(.monthAbbreviation, usual: letters, other: Array(name.utf8))
    }
    if let digits = WordContext.ordinalDigits(text, chunk) {
      return form(.dayOfMonth, usual: letters, other: digits)
    }
    return nil
  }

  private mutating func form(
    _ kind: FormTable.Kind, usual: [UInt8]?, other: [UInt8],
    term: [UInt8] = TermFolder.unitedStates
  ) -> FormTable.Form {
    alternatives.append(Alternatives(usual: usual, other: other, acronym: term))
    return FormTable.Form(kind: kind, value: UInt32(alternatives.count - 1))
  }

  /// Forgets what became of the chunks seen so far; the vocabulary stays.
  mutating func forgetForms() {
    forms.removeAll()
    expansions = []
    expandedTokens = []
    alternatives = []
  }
}

/// The tokens that one chunk becomes.
struct Expansion {
  let first: Int
  let count: Int
  /// How many positions they take.
  let positions: UInt32
}

/// The two terms of a word that depends on its neighbours; the vocabulary learns of each when it is
/// first met.
struct Alternatives {
  /// Lower-case letters; nil for an acronym.
  let usual: [UInt8]?
  let other: [UInt8]
  /// The term of the acronym, where `usual` is nil.
  let acronym: [UInt8]
  private var usualTerm: UInt32?
  private var otherTerm: UInt32?

  init(usual: [UInt8]?, other: [UInt8], acronym: [UInt8]) {
    self.usual = usual
    self.other = other
    self.acronym = acronym
  }

  mutating func term(isOther: Bool, _ terms: inout TermFolder) -> UInt32 {
    if let term = isOther ? otherTerm : usualTerm { return term }
    if isOther {
      let term = terms.ordinal(of: other[...])
      otherTerm = term
      return term
    }
    let term =
      usual.map { terms.ordinal(of: $0[...]) } ?? terms.vocabulary.intern(acronym)
    usualTerm = term
    return term
  }
}
