/// A single letter of a script that parts no words, as `健`: articles hold it in pairs of letters.
package enum UnspacedLetter {
  /// The text is one such letter, with its marks perhaps.
  package static func isOne(_ text: String) -> Bool {
    text.count == 1 && text.unicodeScalars.allSatisfy { ScalarClass.isUnspaced($0.value) }
  }
}
