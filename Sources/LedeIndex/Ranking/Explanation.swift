/// How a score came about: a value, what it is, and the parts that it is made of.
package struct Explanation: Hashable, Sendable {
  /// The value; for a sum that of its parts added in their order.
  package let value: Float
  /// What it is, as `term 'strike' in headline and body`.
  package let text: String
  /// What it is made of.
  package let parts: [Explanation]

  /// An explanation of a value.
  package init(value: Float, text: String, parts: [Explanation] = []) {
    self.value = value
    self.text = text
    self.parts = parts
  }
}
