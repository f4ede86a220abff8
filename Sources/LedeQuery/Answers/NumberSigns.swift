/// The signs of currencies and of per cent that belong to the number beside them.
enum NumberSigns {
  private static let currencies = ["$", "\u{A3}", "\u{20AC}", "\u{A5}"].map { Array($0.utf8) }

  /// Where a currency's sign in front of an offset begins; the offset itself where there is none.
  static func start(before offset: Int, in bytes: [UInt8], from first: Int = 0) -> Int {
    for sign in currencies
    where offset - sign.count >= first && bytes[offset - sign.count..<offset].elementsEqual(sign) {
      return offset - sign.count
    }
    return offset
  }

  /// Where a per cent sign at an offset ends; the offset itself where there is none.
  static func end(behind offset: Int, in bytes: [UInt8], to last: Int) -> Int {
    offset < last && bytes[offset] == UInt8(ascii: "%") ? offset + 1 : offset
  }
}
