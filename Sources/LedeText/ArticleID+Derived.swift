extension ArticleID {
  /// An id for an article whose source gives none: the same content has the same id, always.
  ///
  /// It is the content's FNV-1a hash of 128 bits (Fowler, Noll, Vo) in 32 hexadecimal digits.
  package init(derivedFrom content: String) {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in content.utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    let digits = String(hash, radix: 16)
    rawValue = String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
