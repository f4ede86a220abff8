import _CLedeStemmer

/// A Snowball stemmer of libstemmer (Porter, "Snowball: a language for stemming algorithms", 2001).
@safe struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// The language's stemmer; one that leaves words alone where libstemmer knows no such language.
  init(_ language: Language) throws(TextError) {
    guard let name = language.stemmerName else {
      unsafe handle = nil
      return
    }
    // libstemmer copies nothing from `name` and keeps no pointer to it.
    guard let handle = unsafe sb_stemmer_new(name, "UTF_8") else {
      throw TextError(
        .noStemmer,
        "libstemmer has no \(name) stemmer for \"\(language)\"; update libstemmer, or choose und")
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// Replaces a lower-case word by its stem.
  func stem(_ word: inout [UInt8]) {
    guard unsafe handle != nil, !word.isEmpty else { return }
    // The result is the stemmer's own buffer, valid until its next call; it is copied at once.
    // A nil result means that memory ran out: the word then stays as it is.
    let stem = unsafe word.withUnsafeBufferPointer { bytes in
      unsafe sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
    }
    guard let stem = unsafe stem else { return }
    let length = unsafe Int(sb_stemmer_length(handle))
    word.removeAll(keepingCapacity: true)
    unsafe word.append(contentsOf: UnsafeBufferPointer(start: stem, count: length))
  }
}
