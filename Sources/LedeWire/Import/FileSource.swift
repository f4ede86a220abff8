internal import LedeSystem
internal import SystemPackage

/// A file that is read from its start to its end; closed when the last reference goes.
final class FileSource: ChunkSource {
  /// nil for standard input, which stays open.
  private let file: OpenFile?
  private let path: FilePath
  private let meter: ReadMeter?

  /// Opens a file, or standard input for `-`; the meter counts what is read.
  ///
  /// - Parameter kind: What must stand at the path: whoever found it in a folder wants no FIFO to wait for.
  init(_ path: FilePath, only kind: FileKind? = nil, _ meter: ReadMeter?) throws(WireError) {
    self.path = path
    self.meter = meter
    guard path != "-" else {
      file = nil
      return
    }
    do {
      file = try OpenFile.reading(path, only: kind)
    } catch {
      throw WireError(.inputOutput, "\(path.shown): cannot be opened (\(error.reason))")
    }
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    do {
      let count: Int
      if path == "-" {
        count = try FileDescriptor.standardInput.readSome(into: &buffer, from: start)
      } else {
        count = try file?.read(into: &buffer, from: start) ?? 0
      }
      meter?.add(count)
      return count
    } catch {
      throw WireError(.inputOutput, "\(path.shown): cannot be read (\(error.reason))")
    }
  }
}
