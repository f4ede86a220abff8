internal import CLibXML2

/// Whether libxml2, and so its schema validator, takes a text as a URI with a scheme.
func isURI(_ text: String) -> Bool {
  guard text.contains(":"), !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
    return false
  }
  // Safe: the text is a C string during the call, and what is made of it is freed at once.
  guard let uri = unsafe xmlParseURI(text) else { return false }
  unsafe xmlFreeURI(uri)
  return true
}
