internal import LedeSystem
package import SystemPackage

/// Output to an open file descriptor, gathered to blocks.
package final class DescriptorOutput: TextOutput {
  private let descriptor: FileDescriptor
  /// The name for errors: `standard output` or the file's path.
  private let name: String
  private var pending: [UInt8] = []
  /// Each line is handed on as soon as it is whole.
  private let flushesLines: Bool

  package static let blockSize = 1 << 16

  /// Output to a descriptor that stays the caller's to close.
  package convenience init(_ number: Int32, name: String, flushesLines: Bool = false) {
    self.init(FileDescriptor(rawValue: number), name: name, flushesLines: flushesLines)
  }

  package init(_ descriptor: FileDescriptor, name: String, flushesLines: Bool = false) {
    self.descriptor = descriptor
    self.name = name
    self.flushesLines = flushesLines
  }

  /// The descriptor.
  package var descriptorNumber: Int32? { descriptor.rawValue }

  /// Gathers the bytes, and hands them on where there are enough.
  package func write(_ bytes: [UInt8]) throws(CommandError) {
    pending += bytes
    if pending.count >= Self.blockSize || (flushesLines && bytes.last == 0x0A) { try flush() }
  }

  /// Hands on all that was gathered.
  package func flush() throws(CommandError) {
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    do {
      try descriptor.writeWhole(bytes)
    } catch {
      throw error.isBrokenPipe ? .closed : .fault("cannot write \(name): \(error.reason)")
    }
  }
}
