#if XML
internal import _CLedeLibXML2

/// Whether libxml2, and so its schema validator, takes a text as a URI with a scheme.
func isURI(_ text: String) -> Bool {
  var hasColon = false
  let bytes = text.utf8Span.span
  for index in bytes.indices {
    if bytes[index] <= 0x20 || bytes[index] == 0x7F { return false }
    if bytes[index] == UInt8(ascii: ":") { hasColon = true }
  }
  guard hasColon else { return false }
  // Safe: the text is a C string during the call, and what is made of it is freed at once.
  guard let uri = unsafe xmlParseURI(text) else { return false }
  unsafe xmlFreeURI(uri)
  return true
}
#endif
