/// The parts of a segment's file, by the number that stands for them in its footer.
enum SectionKind: UInt8, CaseIterable, Sendable {
  case terms = 1
  case termBlocks = 2
  case postings = 3
  case positions = 4
  case lengths = 5
  case cards = 6
  case ids = 7
  case columns = 8
  case articles = 9

  /// The name under which `lede stats` counts the section's bytes.
  var name: String {
    switch self {
    case .terms, .termBlocks: "terms"
    case .postings: "postings"
    case .positions: "positions"
    case .lengths: "lengths"
    case .cards: "cards"
    case .ids: "ids"
    case .columns: "columns"
    case .articles: "articles"
    }
  }
}
