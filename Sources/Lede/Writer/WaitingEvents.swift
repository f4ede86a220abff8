import LedeText
import LedeWire

/// What waits to be done until many such things can be done together: notices that hold back articles, whose text has to
/// be written before it can be read, and what comes behind them of the same articles.
struct WaitingEvents {
  /// What waits of the articles of each item, in the order in which it came.
  private var queues: [[ImportEvent]] = []
  private var places: [String: Int] = [:]
  private var count = 0
  private var bytes = 0

  /// What is before the first `#`: an item and its parts, or another article, have it in common.
  private static func key(_ id: ArticleID) -> String {
    let end = id.rawValue.utf8.firstIndex(of: UInt8(ascii: "#")) ?? id.rawValue.utf8.endIndex
    return String(id.rawValue[..<end])
  }

  /// Whether something waits that an article may be concerned by.
  func concern(_ id: ArticleID) -> Bool { !places.isEmpty && places[Self.key(id)] != nil }

  mutating func append(_ event: ImportEvent, of id: ArticleID) {
    let place = places[Self.key(id)] ?? queues.count
    if place == queues.count {
      queues.append([])
      places[Self.key(id)] = place
    }
    queues[place].append(event)
    count += 1
    switch event {
    case .article(let article, _), .entry(let article): bytes += article.body.utf8.count
    case .removal, .notice, .file: break
    }
  }

  /// Whether so many wait that they take memory.
  var areMany: Bool { count >= 10_000 || bytes >= 16 << 20 }

  /// Takes out what waits, in the order in which it is to be done: a notice of each item, so that their articles are
  /// written together, then what came behind these, then the next notice of each.
  mutating func takeAll() -> [ImportEvent] {
    var ordered: [ImportEvent] = []
    ordered.reserveCapacity(count)
    var rests = queues.map { $0[...] }
    while !rests.isEmpty {
      for place in rests.indices {
        guard case .notice? = rests[place].first else { continue }
        ordered.append(rests[place].removeFirst())
      }
      for place in rests.indices {
        let others = rests[place].prefix { if case .notice = $0 { false } else { true } }
        ordered += others
        rests[place].removeFirst(others.count)
      }
      rests.removeAll(where: \.isEmpty)
    }
    self = WaitingEvents()
    return ordered
  }
}
