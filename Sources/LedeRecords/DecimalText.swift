/// Numbers as text, the same under every locale.
package enum DecimalText {
  /// With this many digits behind the point.
  package static func fixed(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "0" }
    let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let scaled = (number * scale).rounded()
    guard abs(scaled) < 9e18 else { return String(number) }
    let whole = Int(scaled)
    let text = String(abs(whole))
    let sign = whole < 0 ? "-" : ""
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// With at most six digits behind the point and no zeros at the end; for JSON.
  package static func shortest(_ number: Double) -> String {
    var text = fixed(number, 6)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// With commas between thousands: `52,912`.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number of bytes in the unit that suits it: `155.8 MB`.
  package static func bytes(_ count: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var size = Double(count)
    var unit = 0
    while size >= 1000, unit < units.count - 1 {
      size /= 1000
      unit += 1
    }
    return (unit == 0 ? String(count) : fixed(size, size < 10 ? 2 : 1)) + " " + units[unit]
  }

  /// A span of time in the unit that suits it: `1.8 ms`, `2.31 s`, `4 min 10 s`.
  package static func duration(seconds: Double) -> String {
    if seconds < 0.001 { return fixed(seconds * 1e6, 0) + " µs" }
    if seconds < 1 { return fixed(seconds * 1e3, seconds < 0.1 ? 1 : 0) + " ms" }
    if seconds < 60 { return fixed(seconds, 2) + " s" }
    let whole = Int(seconds)
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
