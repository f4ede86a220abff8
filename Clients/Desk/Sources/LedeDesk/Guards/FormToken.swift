import HTTPTypes

/// What a form must bring back, so that a page from elsewhere cannot post in a reader's name.
struct FormToken: Sendable {
  /// 256 random bits that hold as long as the desk runs.
  let text: String

  init() {
    var random = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// - Throws: 403 where a form did not come from a page of this desk.
  func check(_ token: String?, _ headers: HTTPFields) throws(DeskError) {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
    guard site == nil || site == "same-origin" || site == "none", let token,
      SameText.holds(token, text)
    else {
      throw DeskError(
        .forbidden, "this form is no longer valid: open its page anew and send it again")
    }
  }
}

/// Comparing secrets.
enum SameText {
  /// Whether two texts are the same, in a time that does not tell where they differ.
  static func holds(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    var difference: UInt8 = 0
    for (x, y) in zip(a, b) { difference |= x ^ y }
    return difference == 0
  }
}
