/// The mark that a line of a list opens with: `- `, `* `, `• `.
package enum ListMark {
  /// Behind the mark and its blanks; 0 where the line opens with none.
  package static func end(in text: Span<UInt8>) -> Int {
    guard let bullet = Bullet(text, at: 0) else { return 0 }
    return text.skippingBlanks(bullet.length, text.count)
  }
}
