/// How a query was read and run, and why its result may be empty or hold less than it could: the same
/// for searches, questions, counts, digests, timelines and stories.
///
/// ```swift
/// let outcome = try archive.reader.search("hezbollah -israel").outcome
/// print(outcome.ranAs, outcome.totalCount)
/// for note in outcome.notes { print(note) }
/// if let reason = outcome.emptyReason { print("nothing found:", reason) }
/// ```
public struct QueryOutcome: Sendable, Hashable {
  /// The query as it was run, in canonical form.
  public package(set) var ranAs: String
  /// How many articles match in all, however many the result shows or is made from.
  public package(set) var totalCount: Int
  /// What was passed over, replaced or should be known, a line each, without a full stop:
  /// `no field "titel"; did you mean title:?`
  public var notes: [String] { remarks.map(\.message) }
  /// The notes, each with its spot in the query where that is known.
  package var remarks: [QueryNote]
  /// Words that no article holds, with what may have been meant; a note names those that were replaced.
  public package(set) var corrections: [WordCorrection]
  /// Why nothing matches, in a sentence; nil where an article matches.
  public var emptyReason: String? { relaxation?.reason }
  /// Queries that ask for less and find something, those that find most first; empty where an article matches.
  public var relaxedQueries: [RelaxedQuery] { relaxation?.queries ?? [] }
  /// Why nothing matches, and what would; nil where an article matches.
  package var relaxation: QueryRelaxation?
  /// Whether a limit of time or work ended the query before all of it was done: notes say what was left out, and
  /// fewer relaxed queries may have been tried.
  public package(set) var isCutShort: Bool

  /// An outcome of these parts.
  package init(
    ranAs: String, totalCount: Int, notes: [QueryNote] = [], corrections: [WordCorrection] = [],
    relaxation: QueryRelaxation? = nil, isCutShort: Bool = false
  ) {
    self.ranAs = ranAs
    self.totalCount = totalCount
    remarks = notes
    self.corrections = corrections
    self.relaxation = relaxation
    self.isCutShort = isCutShort
  }
}

/// A remark on how a query was read or run.
package struct QueryNote: Hashable, Sendable {
  /// One line, without a full stop.
  package let message: String
  /// UTF-8 byte offsets of the spot in the query's text; nil where the remark is on the whole.
  package let queryBytes: Range<Int>?

  /// A remark, and the spot of the query that it is about.
  package init(_ message: String, at range: Range<Int>? = nil) {
    self.message = message.abridged
    queryBytes = range
  }
}
