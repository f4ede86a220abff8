internal import LedeSystem
internal import SystemPackage

/// A file that appears whole or not at all: written aside under another name, synced to the disk,
/// then renamed. What is no regular file, a pipe or a device, is written to as it is.
package final class NewFile: TextOutput {
  private let path: String
  private var file: AtomicFile?
  private let output: DescriptorOutput

  /// Begins a file that is to stand at `path`.
  package init(_ path: String) throws(CommandError) {
    self.path = path
    do {
      let file = try AtomicFile(FilePath(text: path))
      output = DescriptorOutput(file.descriptor, name: FilePath.shown(path))
      self.file = consume file
    } catch {
      throw .fault(
        "cannot write \(FilePath.shown(path)): \(error.reason)",
        advice: "name a file in a folder that you may write to")
    }
  }

  package var descriptorNumber: Int32? { output.descriptorNumber }

  package func write(_ bytes: [UInt8]) throws(CommandError) { try output.write(bytes) }

  package func flush() throws(CommandError) { try output.flush() }

  /// Puts the file in its place; the one that stood there is replaced.
  package func publish() throws(CommandError) {
    try output.flush()
    do {
      try file.take()?.commit()
    } catch {
      throw .fault("cannot write \(FilePath.shown(path)): \(error.reason)")
    }
  }
}
