/// Words that tell what kind of sentence they stand in, each list parted by blanks.
///
/// Origin: lists written for this project. English by the newsroom's habits and the features that
/// earned something when fitted (docs/DIGESTS.md); the others hold the same words of their languages.
/// A language without a list loses these features and keeps all the others.
package struct CueRules: Sendable {
  /// Openers that lean on the sentence before: whoever reads the sentence alone asks "who?".
  package var pronouns = ""
  /// Openers that join on to a thought which is not there.
  package var connectives = ""
  /// The writer or a speaker about himself, or to the reader: seldom the news.
  package var firstPerson = ""
  /// Verbs of attribution.
  package var attribution = ""
  /// A sentence about someone already named.
  package var thirdPerson = ""
  /// Large sums and shares, beside the currency signs.
  package var money = ""
}
