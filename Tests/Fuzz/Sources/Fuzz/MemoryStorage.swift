@testable import LedeSystem
import Synchronization

@testable import LedeIndex

/// An archive's folder in memory.
final class MemoryStorage: Storage, Sendable {
  private let state: Mutex<[String: [UInt8]]>

  init(_ files: [String: [UInt8]] = [:]) { state = Mutex(files) }

  var files: [String: [UInt8]] { state.withLock { $0 } }

  func names() throws(IndexError) -> [String] { state.withLock { Array($0.keys) } }

  func create(_ name: String) throws(IndexError) -> any StorageFile {
    state.withLock { $0[name] = [] }
    return File(storage: self, name: name)
  }

  func map(_ name: String) throws(IndexError) -> MappedBytes {
    guard let bytes = state.withLock({ $0[name] }) else {
      throw IndexError(.missing, "there is no such file", file: name)
    }
    return MappedBytes(copying: bytes)
  }

  func rename(_ name: String, to other: String) throws(IndexError) {
    state.withLock { $0[other] = $0.removeValue(forKey: name) }
  }

  func remove(_ name: String) throws(IndexError) { state.withLock { $0[name] = nil } }

  func synchronize() throws(IndexError) {}

  func lock() throws(IndexError) -> any AnyObject & Sendable { self }

  private final class File: StorageFile {
    let storage: MemoryStorage
    let name: String

    init(storage: MemoryStorage, name: String) {
      self.storage = storage
      self.name = name
    }

    func append(_ bytes: [UInt8]) throws(IndexError) {
      storage.state.withLock { $0[name, default: []] += bytes }
    }

    func synchronize() throws(IndexError) {}

    func close() throws(IndexError) {}
  }
}
