internal import SystemPackage

/// A file that is read from its start to its end; closed when the last reference goes.
final class FileSource: ChunkSource {
  private let descriptor: FileDescriptor
  private let path: FilePath
  private let meter: ReadMeter?

  /// Opens a file, or standard input for `-`; the meter counts what is read.
  init(_ path: FilePath, _ meter: ReadMeter?) throws(WireError) {
    self.path = path
    self.meter = meter
    guard path != "-" else {
      descriptor = .standardInput
      return
    }
    do {
      descriptor = try FileDescriptor.open(path, .readOnly)
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be opened (\(error))")
    }
  }

  deinit {
    guard path != "-" else { return }
    // A file that was only read has nothing to lose when closing fails.
    do { try descriptor.close() } catch {}
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    do {
      // Safe: the system writes at most as many bytes as the rebased buffer has.
      let count = unsafe try buffer.withUnsafeMutableBytes { bytes in
        unsafe try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      }
      meter?.add(count)
      return count
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be read (\(error))")
    }
  }
}
