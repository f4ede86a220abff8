/// Word positions from the first to the last word of an occurrence.
struct WordSpan: Hashable, Comparable {
  var first: UInt32
  var last: UInt32

  /// Steps from word to word inside.
  var steps: Int { Int(last - first) }

  static func < (a: Self, b: Self) -> Bool {
    (a.first, a.last) < (b.first, b.last)
  }
}

/// How occurrences of several parts are put together.
enum Nearness {
  /// The words, rising, that another word follows after so many steps.
  static func heads(
    _ words: [WordSpan], followedBy others: [WordSpan], after steps: UInt32
  ) -> [WordSpan] {
    var next = 0
    return words.filter { word in
      while next < others.count, others[next].first < word.first + steps { next += 1 }
      return next < others.count && others[next].first == word.first + steps
    }
  }

  /// The non-overlapping places of so many words that begin at these ones.
  static func apart(_ heads: [WordSpan], words: UInt32) -> [WordSpan] {
    var places: [WordSpan] = []
    for head in heads where places.last.map({ head.first > $0.last }) ?? true {
      places.append(WordSpan(first: head.first, last: head.first + words - 1))
    }
    return places
  }

  /// Non-overlapping places with an occurrence of each part, in the order of the parts, with at
  /// most `within` steps that are not inside a part.
  static func ordered(
    _ parts: [[WordSpan]], within: Int
  ) -> [WordSpan] {
    guard let heads = parts.first else { return [] }
    var next = [Int](repeating: 0, count: parts.count)
    var result: [WordSpan] = []
    search: for head in heads {
      if let last = result.last, head.first <= last.last { continue }
      var end = head.last
      var allowed = within + head.steps
      for part in 1..<max(1, parts.count) {
        while next[part] < parts[part].count, parts[part][next[part]].first <= end {
          next[part] += 1
        }
        guard next[part] < parts[part].count else { break search }
        let span = parts[part][next[part]]
        end = span.last
        allowed += span.steps
      }
      if Int(end - head.first) <= allowed {
        result.append(WordSpan(first: head.first, last: end))
      }
    }
    return result
  }

  /// Non-overlapping places with an occurrence of each part in any order, with at most `within`
  /// steps that are not inside a part; two parts do not share a word.
  static func unordered(_ parts: [[WordSpan]], within: Int) -> [WordSpan] {
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    var next = [Int](repeating: 0, count: parts.count)
    var result: [WordSpan] = []
    while true {
      var least = 0
      var end: UInt32 = 0
      var allowed = within
      var clash: Int?
      for part in parts.indices {
        let span = parts[part][next[part]]
        if span.first < parts[least][next[least]].first { least = part }
        end = max(end, span.last)
        allowed += span.steps
        for other in 0..<part where parts[other][next[other]].first == span.first {
          clash = part
        }
      }
      let first = parts[least][next[least]].first
      if clash == nil, Int(end - first) <= allowed {
        result.append(WordSpan(first: first, last: end))
        for part in parts.indices {
          while next[part] < parts[part].count, parts[part][next[part]].first <= end {
            next[part] += 1
          }
          if next[part] == parts[part].count { return result }
        }
        continue
      }
      let advanced = clash ?? least
      next[advanced] += 1
      if next[advanced] == parts[advanced].count { return result }
    }
  }
}
