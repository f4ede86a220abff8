internal import LedeLibc
internal import LedeText
internal import Lede
internal import LedeRecords
internal import LedeSystem
internal import SystemPackage
public import _CLedeInterface

// How values cross into C and back.
//
// Proof for every `unsafe` of this folder. By the contract of lede.h a caller gives texts that point to
// `length` bytes (or NULL with 0), lists that point to `count` texts, places to write to or NULL, and handles
// that a function of the header returned and that were not freed; all of them live during the call. A handle
// owns one reference to its object, taken when it is made and given back when it is freed. A result is one
// block of malloc's with its texts behind it, so that one `free` gives all of it back.

/// What a C function returns: a result, or NULL if there is no memory for one.
public typealias CResult = UnsafeMutablePointer<lede_result>?
/// Where a C function that returns a handle leaves the reason for returning none.
public typealias CFailure = UnsafeMutablePointer<UnsafeMutablePointer<lede_result>?>?

/// A text that a caller gave, copied.
struct Text {
  /// The bytes.
  let bytes: [UInt8]

  init(_ text: lede_text) {
    guard let start = unsafe text.bytes, unsafe text.length > 0 else {
      bytes = []
      return
    }
    bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: text.length))
  }

  /// The text; bytes that are no UTF-8 become U+FFFD.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The path that these bytes are, as the library takes paths. `-` is a file of this name.
  func path() throws(InterfaceError) -> String {
    guard !bytes.isEmpty else { throw .argument("the path is empty") }
    guard !bytes.contains(0) else { throw .argument("the path holds a NUL byte") }
    return bytes == [UInt8(ascii: "-")] ? "./-" : FilePath(bytes: bytes).text
  }

  /// The article's id that this text is.
  func articleID() throws(InterfaceError) -> ArticleID {
    guard let id = ArticleID(string) else { throw .argument("an article's id is empty") }
    return id
  }
}

/// The texts of a list; nil where the list is NULL.
func texts(
  _ list: UnsafePointer<lede_text>?, _ count: Int
) throws(InterfaceError) -> [Text]? {
  guard let list = unsafe list else {
    guard count == 0 else { throw .argument("the list is NULL and has \(count) elements") }
    return nil
  }
  guard count >= 0 else { throw .argument("the list has more elements than memory has bytes") }
  return unsafe UnsafeBufferPointer(start: list, count: count).map { unsafe Text($0) }
}

/// The ids of a list; nil where the list is NULL.
func articleIDs(
  _ list: UnsafePointer<lede_text>?, _ count: Int
) throws(InterfaceError) -> [ArticleID]? {
  guard let texts = try unsafe texts(list, count) else { return nil }
  var ids: [ArticleID] = []
  for text in texts { ids.append(try text.articleID()) }
  return ids
}

/// Runs the work of a function and gives its record, or its error, as a result.
func result(_ body: () throws -> Record) -> CResult {
  do {
    return unsafe makeResult(LEDE_OK, json: Array(Value.record(try body()).json.utf8))
  } catch {
    return unsafe makeResult(of: InterfaceError(error))
  }
}

/// Runs the work of a function that gives JSON bytes.
func resultOfBytes(_ body: () throws -> [UInt8]) -> CResult {
  do {
    return unsafe makeResult(LEDE_OK, json: try body())
  } catch {
    return unsafe makeResult(of: InterfaceError(error))
  }
}

/// Runs the work of a function that makes an object, and gives its handle.
func handle<Object: AnyObject>(_ failure: CFailure, _ body: () throws -> Object) -> OpaquePointer? {
  unsafe failure?.pointee = nil
  do {
    return unsafe handle(of: try body())
  } catch {
    if unsafe failure != nil {
      unsafe failure?.pointee = unsafe makeResult(of: InterfaceError(error))
    }
    return nil
  }
}

/// A handle that owns a reference to the object.
func handle(of object: some AnyObject) -> OpaquePointer? {
  unsafe OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

/// The object of a handle.
func object<Object: AnyObject>(
  _ handle: OpaquePointer?, _ type: Object.Type = Object.self
) throws(InterfaceError) -> Object {
  guard let handle = unsafe handle else { throw .argument("a handle is NULL") }
  return unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
}

/// Gives back the reference that a handle owns.
func free<Object: AnyObject>(_ handle: OpaquePointer?, _ type: Object.Type) {
  guard let handle = unsafe handle else { return }
  unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).release()
}

private func makeResult(of error: InterfaceError) -> CResult {
  unsafe makeResult(error.code, message: Array(error.message.utf8))
}

private func makeResult(_ code: Int, json: [UInt8] = [], message: [UInt8] = []) -> CResult {
  let head = unsafe MemoryLayout<lede_result>.stride
  guard let memory = unsafe malloc(head + json.count + 1 + message.count + 1) else { return nil }
  let result = unsafe memory.bindMemory(to: lede_result.self, capacity: 1)
  let first = unsafe write(json, at: memory + head)
  let second = unsafe write(message, at: memory + head + json.count + 1)
  unsafe result.initialize(to: lede_result(code: Int32(code), json: first, message: second))
  return unsafe result
}

/// Writes the bytes and a NUL behind them.
private func write(_ bytes: [UInt8], at memory: UnsafeMutableRawPointer) -> lede_text {
  unsafe bytes.withUnsafeBytes { source in
    if let start = source.baseAddress {
      unsafe memory.copyMemory(from: start, byteCount: source.count)
    }
  }
  unsafe memory.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
  return unsafe lede_text(
    bytes: UnsafePointer(memory.assumingMemoryBound(to: CChar.self)), length: bytes.count)
}

/// Gives back a result.
@c @implementation
public func lede_result_free(_ result: UnsafeMutablePointer<lede_result>?) {
  unsafe free(UnsafeMutableRawPointer(result))
}

/// The library's version.
@c @implementation
public func lede_version() -> UnsafePointer<CChar>? {
  // The text of a static string ends in NUL and lives as long as the program.
  unsafe UnsafeRawPointer(LedeVersion.text.utf8Start).assumingMemoryBound(to: CChar.self)
}
