/// The version of the library and the program, the one place where it stands; scripts/version reads it.
package enum LedeVersion {
  /// By Semantic Versioning 2.0.0. A C string, too: it ends in NUL.
  package static let text: StaticString = "1.0.0"
}
