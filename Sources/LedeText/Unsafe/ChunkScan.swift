import _CLedeKernels

extension TokenReader {
  /// Appends the tokens of a text of less than 4 GB: finds its chunks, looks each up among the known
  /// forms, and reads those that are new.
  mutating func read(_ text: Span<UInt8>, into tokens: inout [Token]) {
    // Moved out, so that their memory is the scan's alone while the scan changes the reader.
    var buffers = ScanBuffers()
    swap(&buffers, &self.buffers)
    buffers.makeRoom()
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe buffers.edges.withUnsafeMutableBufferPointer { edges in
        unsafe buffers.found.withUnsafeMutableBufferPointer { found in
          unsafe buffers.batch.withUnsafeMutableBufferPointer { batch in
            guard let edges = edges.baseAddress, let found = found.baseAddress,
              let batch = batch.baseAddress
            else { return }
            unsafe scan(text, base, edges, found, batch, into: &tokens)
          }
        }
      }
    }
    swap(&buffers, &self.buffers)
  }

  /// The loop over the text's windows. `base` are the bytes of `text`; the other three point to
  /// `ScanBuffers`, whose lengths are known.
  @unsafe private mutating func scan(
    _ text: Span<UInt8>, _ base: UnsafePointer<UInt8>, _ edges: UnsafeMutablePointer<UInt32>,
    _ found: UnsafeMutablePointer<lede_found>, _ batch: UnsafeMutablePointer<Token>,
    into tokens: inout [Token]
  ) {
    let count = text.count
    var position: UInt32 = 0
    /// Edges left over from the window before: of its last chunks, which may go on in this one.
    var carried = 0
    var window = 0
    while window <= count {
      let windowEnd = window &+ ScanBuffers.window
      // There is room for the carried edges, for one at each byte of the window, and for 8 more.
      let edgeCount =
        unsafe carried
        &+ lede_chunk_edges(base, count, window, windowEnd, edges + carried)
      let chunkCount = edgeCount / 2
      let limit = windowEnd > count ? chunkCount : chunkCount &- ScanBuffers.mostCarried
      var chunk = 0
      while chunk < limit {
        // Only here, where nothing that was found still waits for what is remembered of it.
        if forms.count >= FormTable.mostForms { forgetForms() }
        var foundCount = 0
        // The edges from `chunk` on are begins and ends of chunks inside the text.
        chunk &+= unsafe lede_look_up(
          base, count, edges + 2 &* chunk, chunkCount &- chunk, limit &- chunk, forms.slots,
          forms.mask, found, &foundCount)
        unsafe append(text, base, found, foundCount, batch, &position, to: &tokens)
      }
      carried = edgeCount &- 2 &* chunk
      // These are the edges behind those that were used, to the front of the same buffer.
      for i in 0..<carried { unsafe edges[i] = edges[2 &* chunk &+ i] }
      window = windowEnd
    }
  }

  /// Appends the tokens of `count` chunks that were looked up.
  @inline(__always)
  @unsafe private mutating func append(
    _ text: Span<UInt8>, _ base: UnsafePointer<UInt8>, _ found: UnsafePointer<lede_found>,
    _ count: Int, _ batch: UnsafeMutablePointer<Token>, _ position: inout UInt32,
    to tokens: inout [Token]
  ) {
    var made = 0
    for i in 0..<count {
      // `found` and `batch` have room for as many as one look-up finds.
      let chunk = unsafe found[i]
      if chunk.kind == FormTable.Kind.word.rawValue {
        unsafe (batch + made).initialize(
          to: Token(term: chunk.value, position: position, start: chunk.start, end: chunk.end))
        made &+= 1
        position &+= 1
      } else {
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: batch, count: made))
        made = 0
        unsafe appendUncommon(text, base, chunk, &position, to: &tokens)
      }
    }
    unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: batch, count: made))
  }

  /// Appends a chunk that is more than one known word.
  @inline(never)
  @unsafe private mutating func appendUncommon(
    _ text: Span<UInt8>, _ base: UnsafePointer<UInt8>, _ chunk: lede_found,
    _ position: inout UInt32, to tokens: inout [Token]
  ) {
    let range = Int(chunk.start)..<Int(chunk.end)
    guard range.count <= FormTable.longestForm else {
      position = chunks.read(text, range, position: position, terms: &terms, into: &tokens)
      return
    }
    var form = FormTable.Form(
      kind: FormTable.Kind(rawValue: chunk.kind) ?? .unknown, value: chunk.value)
    if form.kind == .unknown {
      // The chunk's bytes lie in the text.
      let bytes = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
      form = unsafe forms.form(bytes)
      if form.kind == .unknown {
        form = self.form(of: range, in: text)
        unsafe forms.insert(form, bytes)
      }
    }
    append(form, text, range, &position, to: &tokens)
  }

  /// The term of an ASCII word in lower case, if it is known as a single term.
  func term(ofLowercase word: [UInt8]) -> UInt32? {
    guard word.count <= FormTable.longestForm else { return nil }
    let form = unsafe word.withUnsafeBufferPointer { unsafe forms.form($0) }
    return form.kind == .word ? form.value : nil
  }
}

/// Room for the scan of one window of text, kept between texts.
struct ScanBuffers {
  /// Bytes of text whose chunks are found at once; a multiple of 64.
  static var window: Int { 16_384 }
  /// Chunks at a window's end that wait for the next one, to which an acronym may tie them.
  static var mostCarried: Int { 4 }

  /// Offsets at which chunks begin and end: those carried over, as many as the window has bytes, and
  /// the room that the kernel wants behind them.
  var edges: [UInt32] = []
  var found: [lede_found] = []
  var batch: [Token] = []

  mutating func makeRoom() {
    guard edges.isEmpty else { return }
    let most = Int(LEDE_LOOK_UP_MOST)
    edges = Array(repeating: 0, count: Self.window + 2 * Self.mostCarried + 8)
    found = Array(repeating: lede_found(), count: most)
    batch = Array(repeating: Token(term: 0, position: 0, start: 0, end: 0), count: most)
  }
}
