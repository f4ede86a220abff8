import LedeText
import Testing

@testable import LedeQuery

struct QuestionReaderTests {
  @Test(arguments: [
    ("en", "How old was Jon Vale when he died?", AnswerKind.number),
    ("en", "At what age did she move?", .number), ("en", "What percentage backed it?", .number),
    ("en", "When did it end?", .date), ("en", "What year was it?", .date),
    ("en", "In which city was he born?", .place), ("en", "Who won?", .person),
    ("en", "Why did he leave?", .reason), ("en", "What is Lede?", .definition),
    ("en", "What did the mayor say about it?", .other),
    ("de", "Wie viele Menschen starben?", .number), ("de", "Wann begann der Krieg?", .date),
    ("de", "In welcher Stadt lebt er?", .place), ("de", "Warum ging er?", .reason),
    ("fr", "Combien de personnes sont mortes ?", .number), ("fr", "Qui a gagné ?", .person),
    ("es", "¿Por qué renunció?", .reason), ("es", "¿Cuándo nació?", .date),
    ("ru", "Сколько человек погибло?", .number), ("ru", "Где он родился?", .place),
    ("el", "Πότε έγινε;", .date), ("tr", "Ne zaman öldü?", .date), ("tr", "Kim kazandı?", .person),
    ("ar", "كم عدد القتلى؟", .number), ("ar", "أين ولد؟", .place), ("hi", "वह कब आया?", .date),
    ("vi", "Ông ấy sinh năm nào?", .date), ("vi", "Có bao nhiêu người chết?", .number),
    ("zh", "他在哪个城市出生？", .place), ("zh", "谁赢了？", .person), ("th", "เขาเกิดเมื่อไร", .date),
    ("ja", "いつ始まりましたか？", .date), ("ko", "누가 이겼습니까?", .person), ("ro", "De ce a plecat?", .reason),
  ])
  func `a question asks for one kind of thing`(code: String, text: String, kind: AnswerKind) throws
  {
    let language = Language(code)
    let bytes = Array(text.utf8)
    let words = try Analyzer(language).analyze(text).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
    }
    #expect(QuestionReader(language).kind(of: words, in: text) == kind)
  }
}
