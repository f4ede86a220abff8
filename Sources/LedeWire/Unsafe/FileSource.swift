internal import SystemPackage

/// A file that is read from its start to its end; closed when the last reference goes.
final class FileSource: ChunkSource {
  private let descriptor: FileDescriptor
  private let path: FilePath

  /// Opens a file, or standard input for `-`.
  init(_ path: FilePath) throws(WireError) {
    self.path = path
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
      return unsafe try buffer.withUnsafeMutableBytes { bytes in
        unsafe try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      }
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be read (\(error))")
    }
  }
}
