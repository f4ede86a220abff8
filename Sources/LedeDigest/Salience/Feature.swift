/// What the salience of a sentence is made of.
///
/// Values lie between 0 and about 1 but where it is said otherwise. *u* is the sentence's unit vector
/// of (1 + ln tf) · idf over its content words, *n* the number of sentences of the text.
package enum Feature: Int, Hashable, Sendable, CaseIterable {
  // Where it stands.
  /// 1 / (1 + index): high for the first sentences.
  case opening
  /// ln(1 + index).
  case depth
  /// It is the first sentence.
  case first
  /// It is the second sentence.
  case second
  /// It is the third sentence.
  case third
  /// index / (n − 1).
  case relativeDepth
  /// It is one of the last two sentences.
  case closing
  /// It opens a paragraph.
  case opensParagraph

  // How it hangs together with the rest.
  /// Mean cosine to the sentences behind it.
  case onward
  /// Mean cosine to the sentences before it.
  case backward
  /// Sum of the cosines to the sentences behind it.
  case onwardSum
  /// Sum of the cosines to the sentences before it.
  case backwardSum
  /// Cosine to the centroid of the text.
  case centroid
  /// Cosine to the first sentence; 0 for the first itself.
  case leadSimilarity
  /// Share of the first sentence's words that it repeats; 0 for the first itself.
  case leadCoverage
  /// Cosine to the sentence behind it.
  case nextSimilarity
  /// Cosine to the sentence before it.
  case previousSimilarity
  /// How many sentences share its words, over n and the logarithms of its and the mean length.
  case connectedness
  /// The same counted by occurrences: the sum of its overlaps with all the others, as TextRank weighs
  /// its edges (Mihalcea & Tarau 2004).
  case overlap
  /// Mean of ln(1 + occurrences in the text) of its content words; up to about 3.
  case meanFrequency
  /// Mean share of the text that its content words make up, times ten.
  case wordShare
  /// Share of the text's ten words of highest tf · idf that it holds.
  case keyTerms
  /// Sum of the idf of its words, over the largest of the text.
  case information
  /// Share of its content words that no earlier sentence holds.
  case novelty

  // What it looks like.
  /// ln(1 + words); up to about 4.
  case length
  /// More than 38 words.
  case long
  /// Fewer than 8 words.
  case short
  /// 12 to 28 words.
  case medium
  /// Capitalised words behind the first, up to 8, over 8.
  case names
  /// Sum of ln(sentences that hold it) over its capitalised words behind the first, over 10.
  case knownNames
  /// Commas, up to 4, over 4.
  case commas
  /// Holds a digit.
  case digits
  /// Holds a currency sign, per cent, million, billion.
  case money
  /// Holds a quotation mark.
  case quotation
  /// Begins with a quotation mark.
  case opensQuoting
  /// Holds a question mark.
  case question

  // What its words say.
  /// I, we, you ..., up to 3, over 3.
  case firstPerson
  /// He or she.
  case thirdPerson
  /// Said, says, told.
  case attribution
  /// Names a day of the week.
  case weekday
  /// Opens with a pronoun that leans on the sentence before.
  case opensWithPronoun
  /// Opens with a connective.
  case opensWithConnective

  // What stands around it.
  /// Cosine to the headline.
  case headline
  /// Share of the headline's words that it holds.
  case headlineCoverage

  // Several articles, and what was asked for.
  /// Mean share of the other articles that hold its words, by idf.
  case support
  /// Cosine to the centroid of all the articles.
  case storyCentroid
  /// Share of the words asked for that it holds, rare ones counting more.
  case focus
  /// The largest cosine to a sentence chosen before; its share is never positive.
  case redundancy
  /// Share of its pairs of neighbouring content words that sentences chosen before hold; its share is
  /// never positive.
  case retold
  /// It is part of a longer quotation, or a whole one, and does not say who speaks.
  case tornQuotation
  /// It announces a list: "Here are some reactions", "The following are highlights".
  case announcing
  /// It leans on a sentence that is not in the digest: 1 where its first word does, 3 where it says
  /// nothing or is torn from its speaker; its share is never positive.
  case orphaned

  /// The feature's name, as in the table of docs/DIGESTS.md.
  package var name: String { "\(self)" }

  /// How many there are: the last one's number and one.
  static let count = Feature.orphaned.rawValue + 1
}
