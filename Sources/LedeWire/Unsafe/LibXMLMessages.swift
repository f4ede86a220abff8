#if XML
internal import _CLedeLibXML2

/// Runs `body` while libxml2 prints nothing of what it meets on this thread.
///
/// Faults of encodings have no parser's context in libxml2 and would go to standard error, whoever's process this
/// is. The handler of this thread is put back afterwards.
func withoutLibXMLMessages<Value>(_ body: () throws -> Value) rethrows -> Value {
  // Safe: what is put back is what the same thread had.
  let handler = unsafe lede_xml_silence()
  defer { unsafe lede_xml_restore(handler) }
  return try body()
}
#endif
