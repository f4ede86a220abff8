#if XML
internal import _CLedeLibXML2

/// What entities stand for: the named characters of HTML, and what a document declares as plain text.
@safe final class EntityTable {
  // Owned: each allocated once, kept until the table goes, because libxml2 keeps the addresses.
  private var known: [String: UnsafeMutablePointer<xmlEntity>] = unsafe [:]
  private var inAttributes: UnsafeMutablePointer<xmlEntity>
  private var contents: [UnsafeMutablePointer<xmlChar>] = unsafe []
  private var declared: [String: String] = [:]
  private var budget = 1 << 20

  /// Stands for every parameter entity: an external one, which libxml2 passes over.
  let parameterEntity: UnsafeMutablePointer<xmlEntity>

  init() {
    unsafe parameterEntity = Self.make(XML_EXTERNAL_PARAMETER_ENTITY)
    unsafe inAttributes = Self.make(XML_INTERNAL_GENERAL_ENTITY)
  }

  deinit {
    unsafe known.values.forEach { unsafe $0.deallocate() }
    unsafe contents.forEach { unsafe $0.deallocate() }
    unsafe parameterEntity.deallocate()
    unsafe inAttributes.deallocate()
  }

  /// Notes a declaration, if it is short and holds no markup.
  func declare(_ name: String, _ content: String) {
    guard content.utf8.count <= 1024, !content.contains("&"), !content.contains("<"),
      declared[name] == nil
    else { return }
    declared[name] = content
  }

  /// The entity of a name, of a kind that libxml2 takes as text and does not parse. In attributes it
  /// keeps the reference as it stands, which `expand` then resolves.
  func entity(_ name: String, inAttribute: Bool) -> UnsafeMutablePointer<xmlEntity> {
    if inAttribute { return unsafe inAttributes }
    // A document that refers to long entities without end gets their names after a while.
    let length = declared[name]?.utf8.count ?? 0
    if length > budget { return unsafe entity(named: "&" + name, "&\(name);") }
    budget -= length
    return unsafe entity(named: name, text(name) ?? "&\(name);")
  }

  /// A text with the references resolved that stand in it.
  func expand(_ text: String) -> String {
    var expanded = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      expanded += rest[..<open]
      rest = rest[open...]
      guard let close = rest.prefix(40).firstIndex(of: ";") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      expanded += character(name) ?? self.text(name) ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return expanded + rest
  }

  private func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let code = isHexadecimal ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return code.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }

  /// What a name stands for: what the document declares, XML's five, HTML's.
  func text(_ name: String) -> String? {
    if let declared = declared[name] { return declared }
    if name == "apos" { return "'" }
    // Safe: libxml2's table is constant.
    guard let entry = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe Unicode.Scalar(entry.pointee.value).map { String($0) }
  }

  private func entity(named name: String, _ text: String) -> UnsafeMutablePointer<xmlEntity> {
    if let entity = unsafe known[name] { return unsafe entity }
    let bytes = Array(text.utf8) + [0]
    let content = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count)
    unsafe content.initialize(from: bytes, count: bytes.count)
    unsafe contents.append(content)
    let entity = unsafe Self.make(XML_INTERNAL_PREDEFINED_ENTITY)
    unsafe entity.pointee.name = UnsafePointer(content)
    unsafe entity.pointee.content = content
    unsafe entity.pointee.orig = content
    unsafe entity.pointee.length = Int32(bytes.count - 1)
    unsafe known[name] = entity
    return unsafe entity
  }

  private static func make(_ type: xmlEntityType) -> UnsafeMutablePointer<xmlEntity> {
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    unsafe entity.pointee.type = XML_ENTITY_DECL
    unsafe entity.pointee.etype = type
    unsafe entity.pointee.checked = 1
    return unsafe entity
  }
}
#endif
