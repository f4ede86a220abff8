extension String {
  /// Whether it has neither a letter nor a digit, in any script.
  package var isWordless: Bool {
    !unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Whether nothing of it can be seen: white space, and characters that no font shows.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}
