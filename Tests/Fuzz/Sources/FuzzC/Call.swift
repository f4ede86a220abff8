import Foundation
import FuzzDriver
import LedeC
import _CLedeInterface

/// A text for the interface while `body` runs; any bytes.
func withText<Value>(_ bytes: [UInt8], _ body: (lede_text) -> Value) -> Value {
  bytes.withUnsafeBytes { buffer in
    body(
      lede_text(
        bytes: buffer.baseAddress?.assumingMemoryBound(to: CChar.self), length: buffer.count))
  }
}

/// Looks at a result as its contract has it, and gives it back; its JSON if it has some.
@discardableResult
func check(_ result: UnsafeMutablePointer<lede_result>?) -> Any? {
  guard let result else { fatalError("finding: a call returned NULL") }
  defer { lede_result_free(result) }
  let (code, json, message) = (result.pointee.code, result.pointee.json, result.pointee.message)
  expect((0...Int32(LEDE_BUSY)).contains(code), "the code \(code): \(text(message))")
  expect((code == 0) == (message.length == 0), "the code \(code) with \"\(text(message))\"")
  expect((code == 0) == (json.length > 0), "the code \(code) with \(json.length) bytes of JSON")
  expect(json.bytes[json.length] == 0 && message.bytes[message.length] == 0, "no NUL behind a text")
  guard code == 0 else { return nil }
  let data = Data(bytes: json.bytes, count: json.length)
  // Foundation's parser, which is not ours.
  guard let value = try? JSONSerialization.jsonObject(with: data) else {
    fatalError("finding: no JSON: \(text(json))")
  }
  return value
}

private func text(_ text: lede_text) -> String {
  String(
    decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.length), as: UTF8.self)
}

/// A handle that a call returned, or nil after its failure was looked at.
func handle(
  _ call: (UnsafeMutablePointer<UnsafeMutablePointer<lede_result>?>) -> OpaquePointer?
) -> OpaquePointer? {
  var failure: UnsafeMutablePointer<lede_result>?
  let handle = call(&failure)
  expect((handle == nil) == (failure != nil), "a handle and a failure, or neither")
  if failure != nil { check(failure) }
  return handle
}
