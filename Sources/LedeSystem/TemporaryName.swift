package import SystemPackage

/// Names for files that do not stay.
package enum TemporaryName {
  /// A name that nobody can foresee: 64 bits from the system's random numbers.
  package static func next(prefix: String) -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A path in /tmp at which nothing stands.
  package static func path() -> FilePath { FilePath("/tmp").appending(next(prefix: "lede-")) }
}
