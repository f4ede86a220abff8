import HTTPTypes

/// What a handler answers with.
enum Reply: Sendable {
  /// A page: HTML for people, JSON for programs.
  case page(any Page, HTTPResponse.Status = .ok)
  /// A file to keep or to show.
  case file(Download)
  /// The page to go on with after a form.
  case moved(Address)
}

/// A page of the desk, with both its faces.
protocol Page: Sendable {
  /// The template that shows it.
  static var template: String { get }
  /// What stands in the browser's title.
  var title: String { get }
  /// What programs get.
  var record: Value { get }
  /// What the template shows.
  var view: Value { get }
}

/// Bytes of one type.
struct Download: Sendable {
  let bytes: [UInt8]
  let type: String
  /// The name that it is kept by; nil to show it.
  var name: String?

  init(_ text: String, type: String, name: String? = nil) {
    self.init(Array(text.utf8), type: type, name: name)
  }

  init(_ bytes: [UInt8], type: String, name: String? = nil) {
    self.bytes = bytes
    self.type = type
    self.name = name
  }
}
