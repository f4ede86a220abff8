/// The natural logarithm by the four basic operations alone, which IEEE 754 fixes to the last bit:
/// C libraries differ in theirs, and a digest is the same bytes everywhere.
///
/// Method: x = m · 2^e with m in [√½, √2), ln m = 2 artanh((m − 1) / (m + 1)) as a series
/// (Abramowitz & Stegun 4.1.27); its error is below 1e-15.
func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return 0 }
  var exponent = Double(x.exponent)
  var significand = x.significand
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  let z = (significand - 1) / (significand + 1)
  let square = z * z
  var sum = 0.0
  var k = 19.0
  while k > 0 {
    sum = sum * square + 1 / k
    k -= 2
  }
  return exponent * 0.6931471805599453 + 2 * z * sum
}

/// Logarithms of counts, kept once computed.
struct LogarithmTable {
  private var values: [Double] = [0]

  /// ln(1 + count).
  mutating func onePlus(_ count: Int) -> Double {
    if count < values.count { return values[count] }
    while values.count <= count { values.append(naturalLogarithm(Double(values.count + 1))) }
    return values[count]
  }
}

/// e to the power of x by the four basic operations alone, for the same reason.
///
/// Method: x = k · ln 2 + r with |r| ≤ ½ ln 2, the series of e^r to the 13th power, scaled by 2^k.
func exponential(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  guard x < 700 else { return .greatestFiniteMagnitude }
  let k = (x / 0.6931471805599453).rounded()
  let r = x - k * 0.6931471805599453
  var sum = 1.0
  var i = 13.0
  while i > 0 {
    sum = 1 + sum * r / i
    i -= 1
  }
  return Double(sign: .plus, exponent: Int(k), significand: sum)
}
