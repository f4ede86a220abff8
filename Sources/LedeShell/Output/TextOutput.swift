/// Where results or messages go: a file descriptor, or memory.
public protocol TextOutput: AnyObject {
  /// Writes UTF-8 bytes, at once or when there are enough of them.
  func write(_ bytes: [UInt8]) throws(ShellError)
  /// Hands on all that was written.
  func flush() throws(ShellError)
  /// The open file or pipe behind it, for who writes there directly; nil where there is none.
  var descriptorNumber: Int32? { get }
}

extension TextOutput {
  /// None, unless it says otherwise.
  public var descriptorNumber: Int32? { nil }

  func write(_ text: String) throws(ShellError) { try write(Array(text.utf8)) }
}
