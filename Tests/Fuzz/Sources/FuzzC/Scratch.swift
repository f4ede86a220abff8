import Foundation

/// A folder for archives, in memory where the system has that; it goes when the fuzzer ends.
let scratch: String = {
  let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  let path = "\(parent)/lede-fuzz-\(UUID().uuidString)"
  guard mkdir(path, 0o700) == 0 else { fatalError("no folder for the fuzzer's archives") }
  atexit { removeAll(scratch) }
  return path
}()

/// Removes a folder and all in it.
func removeAll(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
