/// A segment as ranking sees it. Documents are numbered from 0 inside the segment.
///
/// The segment files are one kind, the arrays that the tests rank over another.
protocol RankableSegment: AnyObject, Sendable {
  /// Articles in the segment, deleted ones included.
  var articleCount: Int { get }

  /// Whether the lists have positions.
  var keepsPositions: Bool { get }

  /// Where the lists of a term (UTF-8) are; nil if no article has it. Of what they name, only the
  /// bounds are proved.
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry?

  /// The formula that the bounds of its lists were measured by; nil if they have none.
  var boundsFormula: BM25? { get }

  /// Asks the system for the lists of a term, which are wanted soon; does not wait for them.
  func foresee(_ term: [UInt8]) throws(IndexError)

  /// Proves bytes before they are read.
  func prove(_ range: Range<Int>) throws(IndexError)

  /// All bytes of the segment.
  var bytes: RawSpan {
    @_lifetime(borrow self) get
  }

  /// The number of words of each article: in its headline, and in its body.
  func wordCounts() throws(IndexError) -> (headline: [UInt32], body: [UInt32])

  /// The documents that pass a filter.
  func documents(passing filter: Filter) throws(IndexError) -> DocumentSet

  /// A number that is greater the newer an article is; nil if it is undated.
  func dateOrder(_ document: UInt32) throws(IndexError) -> Int64?

  /// The place of an article's id among those of the segment, for the last tie; nil if the segment
  /// does not tell.
  func idPlace(_ document: UInt32) throws(IndexError) -> Int?

  /// The id of an article, for ties that places do not decide.
  func idBytes(_ document: UInt32) throws(IndexError) -> [UInt8]
}

extension RankableSegment {
  /// What is in memory already need not be asked for.
  func foresee(_ term: [UInt8]) throws(IndexError) {}
}
