/// An article's number in one snapshot: its segment's first number + its place in the segment.
///
/// Dense from 0 over all articles of the snapshot, deleted ones included; good only there.
@usableFromInline
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number.
  @usableFromInline package let rawValue: UInt32

  /// The document with this number.
  @inlinable
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// By number.
  @inlinable
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// `document 7`.
  @usableFromInline package var description: String { "document \(rawValue)" }
}
