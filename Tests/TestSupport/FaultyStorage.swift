import Dispatch
package import LedeIndex
package import LedeSystem
import Synchronization

/// A folder in memory whose power can be cut: what was not synchronized is then lost, cut, zeroed or kept.
///
/// Every operation counts. The `n`-th fails, and all after it, as on a machine that goes down there;
/// or only it fails, as on a disk that is full for a moment.
package final class FaultyStorage: Storage, Sendable {
  package enum Fault: CaseIterable, Sendable {
    /// The power goes; nothing that was not synchronized is left.
    case loseUnsynchronized
    /// The power goes; folder operations reached the disk, file contents did not.
    case keepNamesOnly
    /// The power goes; of each file without synchronization half the bytes reached the disk.
    case cutInHalf
    /// The power goes; unsynchronized bytes are there, but zero.
    case zeroed
    /// The process is killed; all that the system was told stays.
    case killed
    /// The disk is full.
    case full
  }

  private struct Contents: Sendable {
    var bytes: [UInt8] = []
    /// Bytes that outlive a power cut.
    var durable = 0
  }

  private struct State: Sendable {
    /// What running programs see.
    var names: [String: Int] = [:]
    /// What a power cut leaves of the names.
    var durableNames: [String: Int] = [:]
    var files: [Contents] = []
    var operations = 0
    var failsAt: Int?
    /// Files that cannot be created.
    var forbidden: Set<String> = []
    /// A file whose creation waits until `release()`.
    var held: String?
  }

  private let state = Mutex(State())
  private let gate = DispatchSemaphore(value: 0)
  package let fault: Fault

  package init(_ fault: Fault = .killed) { self.fault = fault }

  /// The folder after the fault, as the next process finds it.
  package init(after storage: FaultyStorage) {
    fault = .killed
    let old = storage.state.withLock { $0 }
    state.withLock { new in
      let names: [String: Int] =
        switch storage.fault {
        case .killed, .full, .keepNamesOnly, .cutInHalf, .zeroed: old.names
        case .loseUnsynchronized: old.durableNames
        }
      for (name, file) in names.sorted(by: { $0.key < $1.key }) {
        var contents = old.files[file]
        let durable = contents.durable
        switch storage.fault {
        case .killed, .full: break
        case .loseUnsynchronized, .keepNamesOnly: contents.bytes = Array(contents.bytes[..<durable])
        case .cutInHalf:
          let half = durable + (contents.bytes.count - durable) / 2
          contents.bytes = Array(contents.bytes[..<half])
        case .zeroed: for index in durable..<contents.bytes.count { contents.bytes[index] = 0 }
        }
        contents.durable = contents.bytes.count
        new.names[name] = new.files.count
        new.files.append(contents)
      }
      new.durableNames = new.names
    }
  }

  /// The operation that fails, counted from here on.
  package func fail(at operation: Int) {
    state.withLock {
      $0.operations = 0
      $0.failsAt = operation
    }
  }

  /// Files of these names cannot be created from here on.
  package func forbid(_ names: Set<String>) { state.withLock { $0.forbidden = names } }

  /// Whoever creates a file of this name waits until `release()`.
  package func hold(_ name: String) { state.withLock { $0.held = name } }

  /// Lets go of who waits.
  package func release() {
    state.withLock { $0.held = nil }
    gate.signal()
  }

  package var operations: Int { state.withLock { $0.operations } }

  /// The files, to be looked at and changed by tests.
  package var files: [String: [UInt8]] {
    get { state.withLock { state in state.names.mapValues { state.files[$0].bytes } } }
    set {
      state.withLock { state in
        state.names = [:]
        state.files = []
        for (name, bytes) in newValue {
          state.names[name] = state.files.count
          state.files.append(Contents(bytes: bytes, durable: bytes.count))
        }
        state.durableNames = state.names
      }
    }
  }

  private func step(_ file: String) throws(IndexError) {
    let fails = state.withLock { state in
      state.operations += 1
      guard let failsAt = state.failsAt else { return false }
      return fault == .full ? state.operations == failsAt : state.operations >= failsAt
    }
    if fails {
      throw IndexError(
        fault == .full ? .diskFull : .inputOutput, "a fault was asked for", file: file)
    }
  }

  package func names() throws(IndexError) -> [String] { state.withLock { Array($0.names.keys) } }

  package func create(_ name: String) throws(IndexError) -> any StorageFile {
    try step(name)
    let (isHeld, isForbidden) = state.withLock { ($0.held == name, $0.forbidden.contains(name)) }
    if isHeld { gate.wait() }
    if isForbidden { throw IndexError(.diskFull, "a fault was asked for", file: name) }
    let number = state.withLock { state in
      state.files.append(Contents())
      state.names[name] = state.files.count - 1
      return state.files.count - 1
    }
    return File(storage: self, number: number, name: name)
  }

  package func map(_ name: String) throws(IndexError) -> MappedBytes {
    guard let bytes = files[name] else {
      throw IndexError(.missing, "there is no such file", file: name)
    }
    return MappedBytes(copying: bytes)
  }

  package func rename(_ name: String, to other: String) throws(IndexError) {
    try step(name)
    state.withLock { $0.names[other] = $0.names.removeValue(forKey: name) }
  }

  package func remove(_ name: String) throws(IndexError) {
    try step(name)
    state.withLock { $0.names[name] = nil }
  }

  package func synchronize() throws(IndexError) {
    try step("folder")
    state.withLock { $0.durableNames = $0.names }
  }

  package func lock() throws(IndexError) -> any AnyObject & Sendable { Lock() }

  private final class Lock: Sendable {}

  private final class File: StorageFile {
    let storage: FaultyStorage
    let number: Int
    let name: String

    init(storage: FaultyStorage, number: Int, name: String) {
      self.storage = storage
      self.number = number
      self.name = name
    }

    func append(_ bytes: [UInt8]) throws(IndexError) {
      // A failing write may have written a part.
      do {
        try storage.step(name)
      } catch {
        storage.state.withLock {
          $0.files[number].bytes += bytes[..<(bytes.count / 2)]
        }
        throw error
      }
      storage.state.withLock { $0.files[number].bytes += bytes }
    }

    func synchronize() throws(IndexError) {
      try storage.step(name)
      storage.state.withLock { $0.files[number].durable = $0.files[number].bytes.count }
    }

    func close() throws(IndexError) {}
  }
}
