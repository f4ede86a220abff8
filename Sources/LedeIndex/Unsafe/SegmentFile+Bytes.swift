internal import LedeSystem

/// Proof for every `unsafe` here: `self` holds the object whose bytes they are in a `let`, so that they
/// live as long as the borrow of `self`.
extension SegmentFile {
  /// All bytes of the file; call `prove` for a range before reading it.
  @inline(__always)
  var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      let mapped = mapped
      let bytes = mapped.bytes
      return unsafe _overrideLifetime(bytes, borrowing: self)
    }
  }
}

extension Segment {
  /// All bytes of the segment's file; `lists(of:)` gives ranges of it that are proved.
  package var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      let file = file
      let bytes = file.bytes
      return unsafe _overrideLifetime(bytes, borrowing: self)
    }
  }
}
