extension Array {
  /// Appends copies of the values of a span.
  @inline(__always)
  mutating func append(copiesOf values: Span<Element>) {
    // Proof: the pointer is used in the closure only, where the span lives.
    unsafe values.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension InlineArray {
  /// Lends the values to a reader where they lie. The span of an array that is stored somewhere would be of a copy,
  /// and a mutable span that is kept for reading costs an allocation.
  @inline(__always)
  mutating func lend<Fault: Error, Result>(
    _ body: (Span<Element>) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    var values = mutableSpan
    return try unsafe values.withUnsafeMutableBufferPointer { (values) throws(Fault) -> Result in
      // Proof: the span is used in the closure only, where the pointer is lent.
      unsafe try body(Span(_unsafeElements: UnsafeBufferPointer(values)))
    }
  }
}
