/// Bytes of a postings list that cannot have been written by us: what is wrong, and where.
package struct CorruptPostings: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the bytes.
  package enum Fault: String, Sendable {
    case cutShort = "the list ends too early"
    case numberTooLarge = "a number has more than 32 bits"
    case widthTooLarge = "a block is packed with more than 32 bits"
    case badException = "an exception of a block points outside it"
    case documentsNotRising = "the document numbers do not rise to the block's last one"
    case badFrequency = "a term frequency is out of range"
    case badSkip = "the skip level points outside the list"
    case badPositions = "the positions of a document are out of range"
  }

  /// What is wrong.
  package let fault: Fault
  /// Offset in bytes from the beginning of the list (or of its positions).
  package let offset: Int

  init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }

  /// What is wrong, and at which byte.
  package var description: String { "\(fault.rawValue) (byte \(offset) of the list)" }
}
