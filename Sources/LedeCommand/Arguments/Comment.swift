extension String {
  /// A comment: `#` alone, `# text`, or the `#!` that a script begins with. `#metoo` is none.
  package var isComment: Bool {
    guard hasPrefix("#") else { return false }
    let rest = drop { $0 == "#" }
    return rest.first.map { $0.isWhitespace || $0 == "!" } ?? true
  }
}
