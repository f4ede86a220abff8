/// An article's number in one snapshot: its segment's first number + its place in the segment.
///
/// Dense from 0 over all articles of the snapshot, deleted ones included; good only there.
public struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let rawValue: UInt32

  @inlinable
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  public var description: String { "document \(rawValue)" }
}
