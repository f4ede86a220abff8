internal import LedeCommand
internal import LedeShell

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// The functions of include/lede.h, where each is described.
//
// Proof for every `unsafe` here: the header's contract makes callers give NUL-terminated strings that
// live during the call, places to write to or NULL, and each handle to `lede_close` once, last; a
// handle owns one reference to its runner, taken in `lede_open` and given back in `lede_close`.

/// Opens the archive in a folder.
@c(lede_open)
public func lede_open(
  _ path: UnsafePointer<CChar>?, _ why: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  unsafe why?.pointee = nil
  do {
    let path = unsafe path.map { unsafe String(cString: $0) } ?? ""
    let runner = try StatementRunner(archive: path)
    return unsafe OpaquePointer(Unmanaged.passRetained(runner).toOpaque())
  } catch {
    unsafe why?.pointee = unsafe copied(Array("\(error)".utf8))
    return nil
  }
}

/// Runs one statement of the shell.
@c(lede_run)
public func lede_run(
  _ archive: OpaquePointer?, _ statement: UnsafePointer<CChar>?,
  _ code: UnsafeMutablePointer<CInt>?,
  _ messages: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> UnsafeMutablePointer<CChar>? {
  unsafe messages?.pointee = nil
  unsafe code?.pointee = 2
  guard let archive = unsafe archive, let statement = unsafe statement else { return nil }
  let runner = unsafe Unmanaged<StatementRunner>.fromOpaque(UnsafeRawPointer(archive))
    .takeUnretainedValue()
  let result = runner.run(unsafe String(cString: statement))
  unsafe code?.pointee = result.code
  if unsafe messages != nil { unsafe messages?.pointee = unsafe copied(result.messages) }
  return unsafe copied(result.output)
}

/// Gives back a string.
@c(lede_free)
public func lede_free(_ text: UnsafeMutablePointer<CChar>?) { unsafe free(text) }

/// Closes the archive.
@c(lede_close)
public func lede_close(_ archive: OpaquePointer?) {
  guard let archive = unsafe archive else { return }
  unsafe Unmanaged<StatementRunner>.fromOpaque(UnsafeRawPointer(archive)).release()
}

/// The bytes in memory of the C library's, a NUL behind; nil if there is none left.
private func copied(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
  guard let memory = unsafe malloc(bytes.count + 1) else { return nil }
  let text = unsafe memory.bindMemory(to: UInt8.self, capacity: bytes.count + 1)
  for index in bytes.indices { unsafe text[index] = bytes[index] }
  unsafe text[bytes.count] = 0
  return unsafe memory.assumingMemoryBound(to: CChar.self)
}
