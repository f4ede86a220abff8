import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

/// The words of a sentence that are the answer itself, in other languages than English.
struct LanguageAnswerTests {
  private static let cases: [(code: String, body: String, question: String, words: String)] = [
    (
      "de", "Der Bau der Brücke kostete 48 Millionen Euro.", "Wie viel kostete der Bau?",
      "48 Millionen Euro"
    ),
    (
      "de", "Die Pläne stellte Geschäftsführerin Sabine Vogt am Dienstag in Zwickau vor.",
      "Wer stellte die Pläne vor?", "Sabine Vogt"
    ),
    // No noun behind its article, no unit, and no stop word by its stem.
    ("de", "Die Firma Nordlux schloss Jens Petersen.", "Wer schloss die Firma?", "Jens Petersen"),
    (
      "de", "Die Wahl wird wegen gefälschter Unterschriften wiederholt.",
      "Warum wird die Wahl wiederholt?", "wegen gefälschter Unterschriften wiederholt"
    ),
    (
      "es", "El museo de Oaxaca abrirá sus puertas el 15 de septiembre de 2014.",
      "¿Cuándo abrirá el museo?", "15 de septiembre de 2014"
    ),
    ("es", "La carrera termina el domingo en Tunja.", "¿Dónde termina la carrera?", "Tunja"),
    ("ru", "Левин был задержан в Сочи 3 апреля 2016 года.", "Где был задержан Левин?", "Сочи"),
    (
      "ru", "Левин был задержан в Сочи 3 апреля 2016 года.", "Когда был задержан Левин?",
      "3 апреля 2016 года"
    ),
    ("el", "Νέα συνάντηση ορίστηκε για τις 8 Ιουνίου.", "Πότε ορίστηκε η συνάντηση;", "8 Ιουνίου"),
    ("tr", "Görüşmeler pazartesi günü Ankara'da sürecek.", "Görüşmeler nerede sürecek?", "Ankara"),
    ("tr", "Feribot sis yüzünden karaya oturdu.", "Feribot neden karaya oturdu?", "sis yüzünden"),
    (
      "ro", "Lucrările vor costa 1,3 miliarde de euro.", "Cât vor costa lucrările?",
      "1,3 miliarde de euro"
    ),
    ("ar", "وقال مدير الميناء سامر الحلبي إن الخسائر كبيرة.", "من هو مدير الميناء؟", "سامر الحلبي"),
    ("ar", "وبلغت الخسائر 12 مليون دولار.", "كم بلغت الخسائر؟", "12 مليون دولار"),
    ("hi", "शपथ ग्रहण 11 नवंबर 2016 को जयपुर में हुआ।", "शपथ ग्रहण कहाँ हुआ?", "जयपुर"),
    (
      "hi", "राठौड़ ने बीमारी की वजह से इस्तीफ़ा दिया।", "राठौड़ ने इस्तीफ़ा क्यों दिया?",
      "बीमारी की वजह से"
    ),
    (
      "vi", "Cầu được khánh thành ngày 2 tháng 9 năm 2015.", "Cầu được khánh thành khi nào?",
      "2 tháng 9 năm 2015"
    ),
    ("zh", "收购协议于2014年6月18日签署。", "收购协议是什么时候签署的？", "2014年6月18日"),
    ("zh", "副省长何志远赶到现场指挥救援。", "谁到现场指挥救援？", "何志远"),
    ("th", "ความเสียหายประมาณ 40 ล้านบาท", "ความเสียหายเท่าไร", "40 ล้านบาท"),
  ]

  @Test(arguments: cases)
  func `the words that answer are marked`(
    code: String, body: String, question: String, words: String
  ) throws {
    let settings = ArchiveSettings(language: code)
    let archive = try TestArchive([TestArchive.article("1", body: body)], settings: settings)
    let answer = try #require(try archive.searcher.ask(question).answers.first)
    #expect(answer.shortAnswer == words)
  }

  /// All the articles in one archive, each read in its own language, and the questions in theirs.
  @Test func `the same words are marked in an archive of all languages`() throws {
    let articles = Self.cases.enumerated().map { number, row -> Article in
      var article = TestArchive.article("\(number)", row.code, body: row.body)
      // So short a text may hold no word that tells its language.
      article.language = row.code
      return article
    }
    let archive = try TestArchive(articles, settings: ArchiveSettings(language: "auto"))
    for row in Self.cases {
      let answer = try #require(try archive.searcher.ask(row.question).answers.first)
      #expect(answer.sentence == row.body)
      #expect(answer.shortAnswer == row.words)
    }
  }
}
