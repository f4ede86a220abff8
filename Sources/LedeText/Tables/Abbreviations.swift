/// Shortened words whose full stop does not, or not alone, end a sentence. Lower case, without the
/// last full stop.
package struct Abbreviations: Sendable {
  /// A name or a noun always follows: `Gen. X`, `St. Louis`, `vs. Y`.
  let leading: WordTable
  /// A number follows: `No. 5`, `p. 12`; otherwise they are words like others.
  let numbering: WordTable
  /// They may end a sentence; only a word that plainly opens the next one says so: `Inc.`, `Jr.`.
  let trailing: WordTable
  /// Those of `leading` that name streets and the like too: behind a name they may end a sentence.
  let streets: WordTable
  /// Those of `numbering` that are whole words where no number follows: `He said no. Critics`.
  let words: WordTable
  /// Nouns that a letter or a Roman numeral follows: `Group C`, `World War I`.
  let letterNouns: WordTable
  /// Openers that are no surnames: `Malcolm X. He was 39`.
  let plainOpeners: WordTable
  /// Three letters with which shortened compounds end: `Hauptstr.`; they stand in `trailing` as well.
  let endings: WordTable

  init(
    leading: String = "", numbering: String = "", trailing: String = "", streets: String = "",
    words: String = "", letterNouns: String = "", plainOpeners: String = "",
    endings: String = ""
  ) {
    self.leading = WordTable(leading)
    self.numbering = WordTable(numbering)
    self.trailing = WordTable(trailing)
    self.streets = WordTable(streets)
    self.words = WordTable(words)
    self.letterNouns = WordTable(letterNouns)
    self.plainOpeners = WordTable(plainOpeners)
    self.endings = WordTable(endings)
  }

  /// The word is an abbreviation of any kind, and never a whole word.
  func contains(_ word: PackedWord) -> Bool {
    (leading.contains(word) || trailing.contains(word) || numbering.contains(word))
      && !words.contains(word)
  }
}
