/// The language of a text or an archive: it chooses the stemmer, the stop words and the abbreviations.
///
/// Regions are dropped, `pt-BR` is `pt`. Any language is accepted; one without a stemmer keeps its
/// words unstemmed.
package struct Language: Hashable, Sendable, CustomStringConvertible {
  /// The primary subtag of BCP 47 in lower case: `en`, `de`; `und` where the tag states none.
  package let code: String

  /// The language of a BCP 47 tag, as `en`, `en-US` or `pt_BR`.
  package init(_ tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    let isTag = (2...8).contains(primary.utf8.count) && primary.allSatisfy(\.isLetter)
    self.code = isTag ? String(primary) : "und"
  }

  /// English, the language of an archive that is told no other.
  package static let english = Language("en")

  /// What an archive states whose articles are each read in their own language: the setting `auto`, no language.
  package static let auto = Language("auto")

  /// Whether a text names a language, `und` or `auto`: every language has a code of two or three letters, and a longer
  /// word is a slip.
  package static func isTag(_ tag: String) -> Bool {
    let language = Language(tag)
    let code = language.code
    return language == .auto || tag == "und"
      || (code != "und" && code.utf8.count <= 3 && code.utf8.allSatisfy { $0 < 0x80 })
  }

  /// The code.
  package var description: String { code }

  /// The name by which libstemmer knows the language's stemmer; nil where it has none.
  package var stemmerName: String? { LanguageRules.of(self).stemmer }
}
