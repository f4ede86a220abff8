import LedeText
import Testing

/// The sentences of a text, as text.
func sentences(_ text: String, _ language: Language = .english) -> [String] {
  let bytes = Array(text.utf8)
  return SentenceSegmenter(language).sentences(of: text).map {
    String(decoding: bytes[$0.range], as: UTF8.self)
  }
}

struct SentenceTests {
  @Test func `an empty text has no sentences`() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\n \t ").isEmpty)
  }

  @Test func `the sentences of one paragraph are those that the whole text has there`() {
    let body = [
      "LIMA, Peru (Reuters) - The company said it lost $2.4 million a day. It gave no reason.",
      "- One item of a list.\n- Another item, of No. 5.\n\n1. A third. 2. A fourth.",
      "U.S. Sen. John Doe,\nwho lives on Main St.\nin Boston, voted no.\n\n  Others abstained.",
    ].joined(separator: "\n\n")
    let article = Article(id: ArticleID(derivedFrom: body), headline: Headline("List"), body: body)
    let segmenter = SentenceSegmenter(.english)
    let span = body.utf8Span.span
    let parts = article.paragraphs.enumerated().flatMap { number, paragraph in
      segmenter.sentences(of: span, in: paragraph, number: number)
    }
    #expect(article.paragraphs.count > 4)
    #expect(parts == segmenter.sentences(of: body))
  }

  @Test(arguments: newswire)
  func `sentences up to an end are the first ones of all, and miss none that begins before it`(
    expected: [String]
  ) {
    let text = expected.joined(separator: " ")
    let segmenter = SentenceSegmenter(.english)
    let span = text.utf8Span.span
    let all = segmenter.sentences(of: span, in: 0..<span.count, number: 0)
    for end in -1...span.count {
      let some = segmenter.sentences(of: span, in: 0..<span.count, number: 0, upTo: end)
      #expect(some.count >= all.count { $0.range.lowerBound <= end })
      #expect(some == Array(all.prefix(some.count)))
    }
  }

  @Test(arguments: newswire)
  func `newswire is cut where its sentences end`(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  /// Written for this test: what agencies write and what trips segmenters up.
  static let newswire: [[String]] = [
    ["BEIRUT (AP) — Shells fell on the town on Monday.", "Nobody was hurt."],
    ["LIMA, Peru (Reuters) - The company said it lost $2.4 million a day.", "It gave no reason."],
    ["WASHINGTON, D.C. (Reuters) - Talks went on.", "They end on Friday."],
    ["The U.S. Secretary of State met Gen. X. Petrov.", "No deal was struck."],
    ["He left the U.S. He never came back."].flatMap { $0.components(cutAfter: "U.S.") },
    ["U.S. Sen. John Doe, R-Ariz., voted no.", "Others abstained."],
    ["The meeting began at 9 a.m. Monday.", "It ended at 5 p.m. Nobody spoke."]
      .flatMap { $0.components(cutAfter: "5 p.m.") },
    ["Train No. 5 was late.", "No. 6 was not."],
    ["Mr. and Mrs. Smith came.", "Dr. Jones did not."],
    ["Shares of Acme Corp. fell 3.5 percent.", "Those of Bolt Inc. rose."],
    ["He joined Acme Inc. The firm was small then."].flatMap { $0.components(cutAfter: "Inc.") },
    ["“We will win,” he said.", "“We must.”", "Then he left."],
    ["\"Are you sure?\" she asked.", "\"Quite sure!\" he said."],
    ["\"It is over.\" With that he hung up."].flatMap { $0.components(cutAfter: "over.\"") },
    ["(The army denied this.)", "Fighting went on."],
    ["The minister (who was ill) resigned.", "His deputy took over."],
    ["J.K. Doe and W. H. Roe wrote it.", "It sold well."],
    ["President George W. Bush spoke.", "He was brief."],
    ["He was born on Jan. 5, 1960.", "She was born in Feb. 1961."],
    ["It happened on Oct. 7.", "The war began the next day."],
    ["The talks, led by Lt. Col. Doe, failed.", "Maj. Gen. Roe blamed the weather."],
    ["Prices rose 0.3 percent, i.e. less than feared.", "Wages, e.g. in steel, fell."],
    ["He lives in St. Louis.", "She lives on Main St. in Boston."],
    ["Well ... he was not sure.", "She was."],
    ["“I never said that...” He stopped."].flatMap { $0.components(cutAfter: "...”") },
    ["What happened?!", "Nobody knows."],
    ["Acme fell, said an analyst at Bolt Inc.", "Boston-based Acme had lost money."],
    ["Tests on brands -- among them Acme Inc. and Bolt Inc. -- showed no fault.", "It rained."],
    ["Yahoo! Inc. said profit rose.", "Analysts cheered."],
    ["The score was 3-2.", "Smith v. Jones was argued Tuesday."],
    ["Visit www.example.com for more.", "Or write to jane.doe@example.com."],
    ["The U.N. Security Council met.", "Nobody listens to the U.N.", "It is often deadlocked."],
    ["Hezbollah’s fighters withdrew.", "Israel’s army said so.", "No one else did."],
    ["He met Kim Jr. and Lee Sr. at noon.", "They ate."],
    ["Israel — which denied it — said nothing.", "Iran spoke."],
    ["1990s-style reforms failed.", "2006 was worse."],
    ["Rebels hold the north, the government the south.", "al-Shabab holds the coast."],
    ["The vote was 10 to 3.", "40 members stayed away."],
    ["He scored in the 89th min. of the game.", "Fans cheered."],
    ["Police arrested Messrs. Doe & Co. in May.", "A trial is due."],
  ]

  @Test func `a sentence runs over wrapped lines and never over a paragraph`() {
    let text = """
      The company said on Saturday it was
      losing money after suspending
      operations.

        It gave no reason.  Its workers were
      held hostage.
      """
    let found = SentenceSegmenter().sentences(of: text)
    #expect(found.map(\.paragraph) == [0, 1, 1])
  }

  @Test func `a heading in capitals that two blanks part from the text stands alone`() {
    #expect(
      sentences("Talks failed.\n  HUMAN RIGHTS  The paper says so.")
        == ["Talks failed.", "HUMAN RIGHTS", "The paper says so."])
    #expect(sentences("BRUSSELS  (Reuters) - The EU met.").count == 1)
  }

  @Test func `lines part paragraphs where no line is blank`() {
    let text = "A headline without a stop\nThe first paragraph. It goes on.\nThe second one."
    #expect(SentenceSegmenter().sentences(of: text).map(\.paragraph) == [0, 1, 1, 2])
  }

  @Test(arguments: [
    ("de", ["Er kam am 5. Mai.", "Dr. Müller blieb.", "Sie sprach u.a. mit Hrn. Maier."]),
    (
      "de",
      ["Bayern siegte 3:1.", "Dortmund verlor 0:2.", "Am 3. Spieltag stieg der Wert auf 2,5."]
    ),
    ("el", ["Ο ναός χτίστηκε τον 5ο αιώνα π.Χ.", "Η πόλη, π.χ. η αγορά, ήταν τότε μικρή."]),
    ("el", ["Χτίστηκε το 432 π.Χ. στην Αθήνα.", "Το 120 μ.Χ. η πόλη ήταν μεγάλη."]),
    ("fr", ["M. Dupont est parti.", "Il est revenu av. midi."]),
    ("es", ["El Sr. García habló.", "La Sra. Ruiz no."]),
    ("it", ["Il sig. Rossi è qui.", "Il dott. Bianchi no."]),
    ("pt", ["O Sr. Silva falou.", "A Dra. Costa não."]),
    ("nl", ["Dhr. Jansen kwam.", "Mevr. de Vries niet."]),
    ("zh", ["他来了。", "她走了！", "为什么？"]), ("ar", ["هل جاء؟", "نعم جاء."]),
    ("hi", ["वह आया।", "वह गई।"]),
  ])
  func `other languages have their own abbreviations and stops`(code: String, expected: [String]) {
    let separator = code == "zh" ? "" : " "
    #expect(sentences(expected.joined(separator: separator), Language(code)) == expected)
  }

  @Test func `a list that runs on is cut at its markers`() {
    #expect(sentences("1) Eat 2) Sleep 3) Work") == ["1) Eat", "2) Sleep", "3) Work"])
    #expect(sentences("In 2 weeks. 3 days. 1) x") == ["In 2 weeks.", "3 days.", "1) x"])
  }

  @Test(arguments: 0..<200)
  func `any bytes give ordered sentences that hold all text`(seed: Int) {
    let bytes = randomBytes(seed * 2, seed: UInt64(seed))
    let found = SentenceSegmenter().sentences(of: bytes.span)
    var end = 0
    var paragraph = 0
    for sentence in found {
      #expect(sentence.range.lowerBound >= end && !sentence.range.isEmpty)
      #expect(sentence.paragraph >= paragraph)
      for byte in bytes[end..<sentence.range.lowerBound] { #expect(isWhite(byte)) }
      end = sentence.range.upperBound
      paragraph = sentence.paragraph
    }
    #expect(end <= bytes.count)
    for byte in bytes[end...] { #expect(isWhite(byte)) }
  }

  /// A blank, or a byte of a longer white space character.
  private func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || (9...13).contains(byte) || byte >= 0x80
  }

  @Test(arguments: [
    "word ", "a", ". ", "?(", "\"", "1. ", "U.S. ", "... ", "\n", "。", "Mr. ", " . . .", "[1]", "é",
  ])
  func `a text of a million bytes is cut in linear time`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(SentenceSegmenter().sentences(of: text).count <= text.utf8.count)
  }
}

extension String {
  /// The parts before and behind the first `mark`, which stays with the first.
  fileprivate func components(cutAfter mark: String) -> [String] {
    guard let range = self.range(ofText: mark), range.upperBound < endIndex else { return [self] }
    return [
      String(self[..<range.upperBound]), String(self[range.upperBound...].drop { $0 == " " }),
    ]
  }

  private func range(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
