/// A file that appears whole or not at all: written aside under another name, synced to the disk,
/// then renamed.
final class NewFile: TextOutput {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Descriptor
  private let output: DescriptorOutput
  private var isPublished = false

  /// Begins a file that is to stand at `path`.
  init(_ path: String) throws(ShellError) {
    self.path = path
    temporaryPath = path + ".\(Descriptor.processID).part"
    do {
      descriptor = try Descriptor.create(temporaryPath)
    } catch {
      throw .fault(
        "cannot write \(path): \(error.reason)",
        advice: "name a file in a folder that you may write to")
    }
    output = DescriptorOutput(descriptor.number, name: path)
  }

  var descriptorNumber: Int32? { descriptor.number }

  func write(_ bytes: [UInt8]) throws(ShellError) { try output.write(bytes) }

  func flush() throws(ShellError) { try output.flush() }

  /// Puts the file in its place; the one that stood there is replaced.
  func publish() throws(ShellError) {
    try output.flush()
    do {
      try descriptor.sync()
      try Descriptor.rename(temporaryPath, to: path)
    } catch {
      throw .fault("cannot write \(path): \(error.reason)")
    }
    isPublished = true
  }

  deinit {
    descriptor.close()
    if !isPublished { Descriptor.remove(temporaryPath) }
  }
}
