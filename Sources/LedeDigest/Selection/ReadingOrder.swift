internal import LedeText

/// The order in which sentences of several texts are read: by the day of their text, undated ones
/// last, then in the order of the texts and of the sentences.
struct ReadingOrder {
  /// The place of each text.
  private let places: [Int]

  init(_ inputs: [DigestInput]) {
    var places = [Int](repeating: 0, count: inputs.count)
    let dated = inputs.indices.sorted { a, b in
      switch (inputs[a].date, inputs[b].date) {
      case (let left?, let right?) where left.sortKey != right.sortKey:
        left.sortKey < right.sortKey
      case (_?, nil): true
      case (nil, _?): false
      default: a < b
      }
    }
    for (place, input) in dated.enumerated() { places[input] = place }
    self.places = places
  }

  func sorted(_ sentences: [Int], _ matrix: SentenceMatrix) -> [Int] {
    sentences.sorted { a, b in
      let left = places[matrix.sentences[a].input]
      let right = places[matrix.sentences[b].input]
      return left != right ? left < right : a < b
    }
  }
}

extension ArticleDate {
  /// Orders days; a month comes before its days, a year before its months.
  var sortKey: Int {
    let days = (year * 13 + (month ?? 0)) * 32 + (day ?? 0)
    guard let time else { return days * 100_000 }
    return days * 100_000 + time.hour * 3600 + time.minute * 60 + time.second
  }
}
