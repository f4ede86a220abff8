import Mustache

/// The templates of all pages, parsed once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Throws: what Mustache says of a template that it cannot read.
  init() throws {
    MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
    var library = MustacheLibrary()
    for (name, bytes) in Self.sources {
      let source = String(decoding: bytes, as: UTF8.self)
      try library.register("{{% CONTENT_TYPE:\(MarkupContent.name)}}\(source)", named: name)
    }
    self.library = library
  }

  /// The page that a template makes of a value.
  func render(_ value: Value, with name: String) -> String {
    guard let page = library.render(value, withTemplate: name) else {
      preconditionFailure("no template is named \(name)")
    }
    return page
  }
}
