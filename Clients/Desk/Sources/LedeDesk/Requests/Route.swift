/// An address of the desk: what it may be asked with, and who answers.
struct Route: Sendable {
  typealias Handler = @Sendable (PageRequest) throws(DeskError) -> Reply

  let path: String
  /// The name in OpenAPI.
  let name: String
  let summary: String
  let rules: [ParameterRule]
  /// The name of the schema that its JSON has; nil for what is no page.
  var schema: String?
  /// Other types than HTML and JSON that it can answer with.
  var otherTypes: [String] = []
  /// It may work longer than a page.
  var isSlow = false
  /// The same question of the same commit has the same answer, for a minute.
  var isKept = false
  let get: Handler
  var form: Form?

  /// What may be posted to the address.
  struct Form: Sendable {
    let summary: String
    let rules: [ParameterRule]
    /// Whether files come with it.
    var takesFiles = false
    let post: Handler
  }
}
