import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

/// Which sentence answers, in other languages than English.
struct LanguageSentenceTests {
  private static let cases: [(code: String, body: String, question: String, sentence: String)] = [
    // A year is no price, and a number without the unit asked for is none.
    (
      "de", "Die Brücke wurde im Juni 2013 beschädigt. Die Brücke kostete 48 Millionen Euro.",
      "Wie teuer war die Brücke?", "Die Brücke kostete 48 Millionen Euro."
    ),
    (
      "ru", "Мост строили 12 рабочих. Мост строили четыре года.", "Как долго строили мост?",
      "Мост строили четыре года."
    ),
    // No name: a noun behind its article, a title between quotation marks.
    (
      "de", "Die Firma Nordlux schloss ihr Werk. Das Werk schloss Jens Petersen.",
      "Wer schloss das Werk?", "Das Werk schloss Jens Petersen."
    ),
    (
      "ru", "Гол забила «Красная Волга». Гол забил Марек Гашпар.", "Кто забил гол?",
      "Гол забил Марек Гашпар."
    ),
    // A compound's last part, and participles.
    (
      "de", "Vor der Tür stand ein Wagen. Der Vorstandschef stand hinter der Tür.",
      "Wo stand der Chef?", "Der Vorstandschef stand hinter der Tür."
    ),
  ]

  @Test(arguments: cases)
  func `the sentence that answers leads`(
    code: String, body: String, question: String, sentence: String
  ) throws {
    let settings = ArchiveSettings(language: code)
    let archive = try TestArchive([TestArchive.article("1", body: body)], settings: settings)
    #expect(try archive.searcher.ask(question).answers.first?.sentence == sentence)
  }

  /// No article holds the word itself.
  @Test(arguments: [
    ("de", "Bei der Landratswahl setzte sich Huber durch.", "Wer wurde Landrat?"),
    ("de", "Das Gericht wies die Klage ab.", "Wer hatte geklagt?"),
    ("de", "Der Vorstand hat einen neuen Chef.", "Wie heißt der Vorstandschef?"),
    ("ru", "Пострадавших отвезли в больницу.", "Кто пострадал?"),
  ])
  func `words like an unknown one are looked for`(code: String, body: String, question: String)
    throws
  {
    let settings = ArchiveSettings(language: code)
    let archive = try TestArchive([TestArchive.article("1", body: body)], settings: settings)
    #expect(try archive.searcher.ask(question).answers.first?.sentence == body)
  }

  @Test func `words share a part or a root`() {
    let letters = { (word: String) in word.unicodeScalars.map(\.value) }
    #expect(JoinedWords.sharePart(letters("chef"), letters("vorstandschef")))
    #expect(JoinedWords.sharePart(letters("innbrücke"), letters("brücken")))
    #expect(!JoinedWords.sharePart(letters("chef"), letters("chefin")))
    #expect(!JoinedWords.sharePart(letters("chefarzt"), letters("chef")))
    #expect(JoinedWords.haveSameRoot(letters("gesperrt"), letters("sperrung")))
    #expect(JoinedWords.haveSameRoot(letters("gestürzt"), letters("sturzes")))
    #expect(!JoinedWords.haveSameRoot(letters("gesperrt"), letters("gesagt")))
  }
}
