/// Finds what was probably meant by a mistyped name.
package enum NearName {
  /// The name within two edits (one for short names) that is nearest; a name that the text is the
  /// beginning of counts as one edit away.
  package static func nearest(to text: String, among names: [String]) -> String? {
    let typed = Array(text.lowercased())
    let most = typed.filter { $0 != "-" && $0 != "." }.count <= 3 ? 1 : 2
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.lowercased())
      var distance = distance(typed, candidate, most: most)
      if distance > 1, typed.count >= 3, candidate.starts(with: typed) { distance = 1 }
      if distance <= most, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// Edits between two words: insertions, deletions, replacements, and neighbours that changed
  /// places (optimal string alignment); more than `most` gives `most + 1`.
  package static func distance(_ a: [Character], _ b: [Character], most: Int) -> Int {
    guard abs(a.count - b.count) <= most else { return most + 1 }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let isSame = a[i - 1] == b[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return min(last[b.count], most + 1)
  }
}
