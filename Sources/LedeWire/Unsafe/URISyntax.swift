internal import CLibXML2

/// Whether libxml2, and so its schema validator, takes a text as a URI with a scheme.
func isURI(_ text: String) -> Bool {
  var hasColon = false
  for byte in text.utf8 {
    if byte <= 0x20 || byte == 0x7F { return false }
    if byte == UInt8(ascii: ":") { hasColon = true }
  }
  guard hasColon else { return false }
  // Safe: the text is a C string during the call, and what is made of it is freed at once.
  guard let uri = unsafe xmlParseURI(text) else { return false }
  unsafe xmlFreeURI(uri)
  return true
}
