extension Array {
  /// Appends copies of the values of a span.
  @inline(__always)
  mutating func append(copiesOf values: Span<Element>) {
    // Proof: the pointer is used in the closure only, where the span lives.
    unsafe values.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
