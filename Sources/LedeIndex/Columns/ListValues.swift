/// A column of lists of texts while its articles are gathered.
struct ListValues: Sendable {
  /// The texts of all lists, one behind the other.
  private(set) var texts: ColumnValues<String>
  /// Where each article's texts end; empty while no article has any.
  private var ends: [UInt32] = []
  private(set) var count = 0

  init(reserving capacity: Int = 0) { texts = ColumnValues(reserving: capacity) }

  /// Whether no article has a text.
  var isEmpty: Bool { texts.isEmpty }

  /// Bytes that another article takes.
  var bytesPerArticle: Int { isEmpty ? 0 : (texts.count / count + 2) * MemoryLayout<UInt32>.stride }

  mutating func append(_ list: [String]) {
    if isEmpty, !list.isEmpty { ends = [UInt32](repeating: 0, count: count) }
    for text in list { texts.append(text) }
    if !isEmpty { ends.append(UInt32(texts.count)) }
    count += 1
  }

  /// How many texts the articles before each one have, and behind the last all of them.
  var starts: [UInt64] { [0] + ends.map { UInt64($0) } }
}
