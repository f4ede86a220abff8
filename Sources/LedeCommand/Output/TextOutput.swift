/// Where results or messages go: a file descriptor, or memory.
package protocol TextOutput: AnyObject {
  /// Writes UTF-8 bytes, at once or when there are enough of them.
  func write(_ bytes: [UInt8]) throws(CommandError)
  /// Writes text with its looks.
  func write(_ text: StyledText) throws(CommandError)
  /// Hands on all that was written.
  func flush() throws(CommandError)
  /// The open file or pipe behind it, for who writes there directly; nil where there is none.
  var descriptorNumber: Int32? { get }
}

extension TextOutput {
  /// None, unless it says otherwise.
  package var descriptorNumber: Int32? { nil }

  /// Escape sequences for the looks, and the text as it is: for files and pipes.
  package func write(_ text: StyledText) throws(CommandError) { try write(text.bytes) }

  package func write(_ text: String) throws(CommandError) { try write(Array(text.utf8)) }
}
