import LedeDigest
import LedeText
import Testing

@Suite struct `A digest of several texts` {
  static let monday = DigestInput(
    id: ArticleID("mon"), date: ArticleDate("2023-11-06"),
    text: """
      The harbour of Ostmark was closed on Sunday after an oil spill from a tanker. The mayor said \
      the beaches would stay shut for a week. Fishermen asked for help from the government.
      """)
  static let tuesday = DigestInput(
    id: ArticleID("tue"), date: ArticleDate("2023-11-07"),
    text: """
      After an oil spill from a tanker the harbour of Ostmark was closed on Sunday. Divers found a \
      crack of two metres in the hull of the tanker on Monday. The owner of the tanker has not \
      commented on the crack.
      """)
  static let undated = DigestInput(
    id: ArticleID("undated"),
    text: "Ships carry twice as much fuel as ten years ago, a study of the coast guard says.")

  @Test func `is in the order of dates, undated texts last`() throws {
    let digest = try Summarizer(.english).digest(
      of: [Self.undated, Self.tuesday, Self.monday], budget: .words(200))
    let ids = digest.sentences.map { $0.id?.rawValue ?? "" }
    let order = ["mon": 0, "tue": 1, "undated": 2]
    #expect(ids.map { order[$0] ?? 9 } == ids.map { order[$0] ?? 9 }.sorted())
    #expect(digest.articleCount == 3)
    #expect(digest.inputCount == 3)
  }

  @Test func `says nothing twice`() throws {
    let digest = try Summarizer(.english).digest(
      of: [Self.monday, Self.tuesday], budget: .words(200))
    #expect(digest.sentences.count { $0.text.contains("was closed on Sunday") } == 1)
  }

  @Test func `tells what leans on another sentence behind it`() throws {
    let one = DigestInput(text: "The dollar was firm in the mountains. Rain is on its way.")
    let other = DigestInput(
      text: "Northern Lines has ferries. They were sold to the harbour of Ostmark for 9 million.")
    for budget in [DigestBudget.words(20), .sentences(3)] {
      let digest = try Summarizer(.english).digest(
        of: [one, other], budget: budget, focus: ["Ostmark", "harbour"])
      let texts = digest.sentences.map(\.text)
      let place = try #require(texts.firstIndex { $0.hasPrefix("They were sold") })
      #expect(place > 0 && texts[place - 1] == "Northern Lines has ferries.")
    }
  }

  @Test func `leaves out who has not been named`() throws {
    let one = DigestInput(
      text: "Northern Lines has sold its ferries. The company said the ferries were too old.")
    let other = DigestInput(
      text: "Ferries were late on Monday. The company said the ferries were full on Monday.")
    let digest = try Summarizer(.english).digest(of: [one, other], budget: .sentences(2))
    #expect(
      digest.sentences.map(\.text) == [
        "Northern Lines has sold its ferries.", "Ferries were late on Monday.",
      ])
  }

  @Test(arguments: [
    "\"The ferries were old and the sea was rough,\" she said on Monday of the ferries.",
    "On Monday, it said the ferries were late and the ferries were old.",
    "The shares fell by a tenth on Monday as the ferries were late.",
    "The small shipping company said on Monday its ferries were late.",
    "Among the dangers are old ferries that were late on many days, it said.",
    "But the ferries of the harbour were late on Monday.",
    "Concerns of a late ferry at the harbour have been raised by these incidents.",
    "In a third case, the ferries of the harbour were late on Monday.",
    "The four will ask on Monday why the ferries of the harbour were late.",
    "While the company sells ferries, the ferries of the harbour were late on Monday.",
    "They said the ferries of the harbour were late on Monday.",
    "As a result, the ferries of the harbour were late on Monday.",
    "TOM SAILOR, HEAD OF FERRIES: \"The ferries were late on Monday and the sea was rough.",
    "Owners of the ferries and the harbour said the deal was late on Monday.",
    "Owners of the ferries and the harbour of Ostmark spoke of those fears on Monday.",
    "Ferries of the harbour will be late on Monday, another source said.",
    "The ferries of the harbour, however, were late on Monday.",
    "The owner of the ferries said he had come late to the harbour.",
    "\"The ferries of the harbour were late and the sea was rough on Monday.\"",
    "The finding on ferries and harbours was late on Monday.",
    "Here are facts about ferries: * The ferries of the harbour were late on Monday.",
    "Ferries report on Monday * Loss of a share 0.03 * Ferries sold 33.1 million tickets.",
  ]) func `leaves out whose speaker or subject has not been named`(_ torn: String) throws {
    let one = DigestInput(text: "Northern Lines has sold its ferries.")
    let other = DigestInput(
      text: "Ferries were late on Monday at the harbour of Ostmark. Rain fell. \(torn)")
    let digest = try Summarizer(.english).digest(
      of: [one, other], budget: .sentences(2), focus: ["ferries"])
    #expect(
      digest.sentences.map(\.text) == [
        "Northern Lines has sold its ferries.",
        "Ferries were late on Monday at the harbour of Ostmark.",
      ])
  }

  @Test(arguments: [
    "Owners of the ferries at the harbour called the deal with Ostmark late on Monday.",
    "Owners signed a deal on ferries at the harbour and called the deal late on Monday.",
    "Owners of ferries spoke at the harbour to those suffering from them on Monday.",
  ]) func `takes what says what it speaks of`(_ sentence: String) throws {
    let one = DigestInput(text: "Northern Lines has sold its ferries.")
    let other = DigestInput(text: "Rain fell on the town. Snow fell on the hills. \(sentence)")
    let digest = try Summarizer(.english).digest(
      of: [one, other], budget: .sentences(2), focus: ["ferries", "harbour"])
    #expect(digest.sentences.map(\.text).contains(sentence))
  }

  @Test func `of many copies of one article is no longer than of one`() throws {
    let copies = Array(repeating: Self.monday, count: 20)
    let digest = try Summarizer(.english).digest(of: copies, budget: .words(500))
    #expect(Set(digest.sentences.map(\.text)).count == digest.sentences.count)
    #expect(digest.sentences.count == 3)
  }

  @Test func `does not depend on what was digested before`() throws {
    let warm = try Summarizer(.english)
    _ = warm.digest(of: [DigestInput(text: "Zebras and tankers met by a crack in the wall.")])
    let cold = try Summarizer(.english)
    let inputs = [Self.monday, Self.tuesday, Self.undated]
    #expect(
      warm.digest(of: inputs, budget: .words(50)) == cold.digest(of: inputs, budget: .words(50)))
  }
}

@Suite struct `A timeline` {
  @Test func `puts each sentence under the day that it tells of`() throws {
    var options = TimelineRules()
    options.budget = .words(300)
    let timeline = try Summarizer(.english).timeline(
      of: [`A digest of several texts`.tuesday, `A digest of several texts`.monday],
      options: options)
    let days = timeline.entries.map { $0.date?.description ?? "-" }
    #expect(days == days.sorted())
    #expect(days.first == "2023-11-05")
    let divers = timeline.entries.first { entry in
      entry.sentences.contains { $0.text.hasPrefix("Divers") }
    }
    #expect(divers?.date?.description == "2023-11-06")
  }

  @Test(arguments: [
    ("Talks began on Wednesday in the old town hall.", "2023-11-08"),
    ("Talks began on Tuesday in the old town hall.", "2023-11-07"),
    ("Talks began last Wednesday in the old town hall.", "2023-11-01"),
    ("Talks will begin on Friday in the old town hall.", "2023-11-10"),
    ("Talks will begin on Wednesday in the old town hall.", "2023-11-08"),
    ("Talks will begin soon in the old town hall, the mayor said on Friday.", "2023-11-03"),
    ("The mayor said on Friday that talks will begin in the old town hall.", "2023-11-03"),
    ("Talks broke down yesterday in the old town hall.", "2023-11-07"),
    ("Talks broke down on October 7th in the old town hall.", "2023-10-07"),
    ("Talks broke down on 30 Dec. in the old town hall.", "2022-12-30"),
    ("Talks broke down on March 3, 2021 in the old town hall.", "2021-03-03"),
    ("Talks may march on in the old town hall.", "2023-11-08"),
  ]) func `resolves days from the article's date, a Wednesday`(
    _ sentence: String, _ day: String
  ) throws {
    let input = DigestInput(date: ArticleDate("2023-11-08T16:20:00Z"), text: sentence)
    let timeline = try Summarizer(.english).timeline(of: [input])
    #expect(timeline.entries.map { $0.date?.description } == [day])
  }

  @Test func `has no more days and sentences than were asked for, and repeats none`() throws {
    var options = TimelineRules()
    options.dates = 2
    options.sentencesPerDate = 2
    let told = [
      "Engineers found a leak in the wall. Children of the valley went to school by boat.",
      "Farmers lost nine barns and all their hay. A priest counted the sheep of the village.",
      "Soldiers carried sandbags through the night. Bakers sent bread to the camp on the hill.",
    ]
    let inputs = told.indices.map { place in
      DigestInput(
        headline: "Dam leaks", date: ArticleDate(year: 2023, month: 11, day: 2 + 3 * place),
        text: told[place] + " " + told[place])
    }
    let timeline = try Summarizer(.english).timeline(of: inputs, focus: ["dam"], options: options)
    #expect(timeline.entries.count == 2)
    #expect(timeline.entries.allSatisfy { $0.sentences.count == 2 })
    #expect(Set(timeline.sentences.map(\.text)).count == 4)
  }

  @Test func `is made of articles that have nothing in common`() throws {
    let told = [
      "A barge sank.", "He resigned on December 12.", "Bakers struck.", "The pass opens on July 4.",
      "Wolves returned.", "Her lawyer spoke.", "A vote is planned for October 20.", "Hail fell.",
    ]
    let inputs = told.map {
      DigestInput(headline: "Note", date: ArticleDate(year: 2024, month: 5, day: 15), text: $0)
    }
    let timeline = try Summarizer(.english).timeline(of: inputs)
    #expect(timeline.entries.allSatisfy { $0.date != nil })
  }

  static func days(_ text: String, date: String = "2023-11-08", headline: String = "") throws
    -> [String]
  {
    let input = DigestInput(headline: headline, date: ArticleDate(date), text: text)
    return try Summarizer(.english).timeline(of: [input]).entries.map {
      $0.date?.description ?? "-"
    }
  }

  @Test(arguments: [
    "Harbour Lines lost money in the quarter ended September 30 and sold two ferries.",
    "Harbour Lines lost money in its fiscal year, which ended on September 30, and sold two ferries.",
    "Harbour Lines has lost two ferries since November 2 and sold another two.",
    "Harbour Lines will run two ferries until December 20 and then sell both.",
    "Harbour Lines owned two ferries as of October 30 and sold both to a rival.",
    "Harbour Lines lost 9 million in fiscal 2023, ended September 30, and sold two ferries.",
    "Harbour Lines hires two ferries from October 3 through October 9 and sells both.",
    "Harbour Lines and its ferries lost 3 percent to 97 cents from 1.01 dollars on October 30.",
  ]) func `takes no day that only bounds a time`(_ text: String) throws {
    #expect(try Self.days(text) == ["2023-11-08"])
  }

  @Test(arguments: [
    "The election was held on November 3.", "She was arrested on November 3, her lawyer said.",
  ]) func `tells the day of an article's first sentence, whose subject no other names`(
    _ text: String
  ) throws {
    #expect(try Self.days(text) == ["2023-11-03"])
  }

  @Test func `stands under the day of an event referred to only where nothing tells of it`() throws
  {
    let told = try Self.days(
      "The ferry sank on October 3 off Ostmark. Divers look for the cause of the October 3 blast.")
    #expect(told == ["2023-10-03"])
    #expect(
      try Self.days("A mate of the ferry wrote on May 27 of that year to its owner.") == [
        "2023-11-08"
      ])
    #expect(
      try Self.days("Divers still look for the cause of the October 3 blast in the harbour.")
        == ["2023-10-03"])
  }

  @Test func `prefers what came of a day to what was announced for it`() throws {
    let timeline = try Summarizer(.english).timeline(
      of: [
        DigestInput(
          date: ArticleDate("2023-11-08"),
          text: "The court is due to decide on Wednesday whether the harbour bank is sold."),
        DigestInput(
          date: ArticleDate("2023-11-09"),
          text: "The court let the harbour bank be sold on Wednesday to a rival."),
      ])
    #expect(
      timeline.sentences.map(\.text) == [
        "The court let the harbour bank be sold on Wednesday to a rival."
      ])
  }

  @Test(arguments: [
    ("Factbox: Harbour Lines and its ferries", 1), ("Harbour Lines and its ferries", 2),
  ])
  func `takes of background the first sentence, and those that name a day`(
    _ headline: String, _ count: Int
  ) throws {
    var options = TimelineRules()
    options.dates = 2
    options.sentencesPerDate = 3
    let text = """
      Harbour Lines sold two of its ferries to a rival. Aurora of Harbour Lines has ten cabins for crews. \
      Harbour Lines lost one ferry on October 3 in a storm at sea.
      """
    let timeline = try Summarizer(.english).timeline(
      of: [DigestInput(headline: headline, date: ArticleDate("2023-11-08"), text: text)],
      options: options)
    #expect(timeline.entries.map { $0.date?.description } == ["2023-10-03", "2023-11-08"])
    #expect(timeline.entries.last?.sentences.count == count)
  }

  @Test func `leaves out sentences that lean on others`() throws {
    let text = """
      Harbour Lines sold two of its ferries in Ostmark. It had bought them on October 3. The company \
      paid 9 million for the ferries on October 5. "We had to," he said on October 6 of the ferries. \
      Such a sale was made by Harbour Lines on October 7 before. The Ostmark-based company bought ferries \
      on October 8.
      """
    #expect(try Self.days(text) == ["2023-11-08"])
  }

  @Test func `has no line that tells a price and nothing that moved it`() throws {
    let text = """
      Harbour Lines sold two of its ferries in Ostmark. Harbour Lines shares closed at 9.63 on October 3. \
      Harbour Lines rose 4 cents to 9.67 in early trading on October 4. Harbour Lines shares last traded at 9.70 \
      on October 5.
      """
    #expect(try Self.days(text) == ["2023-11-08"])
  }

  @Test func `does not tell of a month that is over as of today`() throws {
    let input = DigestInput(
      date: ArticleDate("2023-11-08"),
      text: """
        Harbour Lines sold two of its ferries in Ostmark. Harbour Lines wrote to its ferries in June 2019, \
        papers of Harbour Lines and its ferries show.
        """)
    var options = TimelineRules()
    options.sentencesPerDate = 3
    let timeline = try Summarizer(.english).timeline(of: [input], options: options)
    #expect(timeline.sentences.map(\.text) == ["Harbour Lines sold two of its ferries in Ostmark."])
  }

  @Test(arguments: ["mysterious October 3 blast", "blast of October 3", "October 3, 2023, blast"])
  func `takes an event that a day names for one that is referred to`(_ event: String) throws {
    var options = TimelineRules()
    options.sentencesPerDate = 2
    let text = """
      The ferry sank on October 3 off Ostmark in a storm. Divers of the ferry look for the cause of the \
      \(event).
      """
    let timeline = try Summarizer(.english).timeline(
      of: [DigestInput(date: ArticleDate("2023-11-08"), text: text)], options: options)
    #expect(
      timeline.sentences.map(\.text) == ["The ferry sank on October 3 off Ostmark in a storm."])
  }

  @Test(arguments: [
    "The ferry's price fell in Ostmark on Tuesday to less than Friday's price of the ferry.",
    "The ferry rose in price in Ostmark on Tuesday after closing on Friday at 9 million.",
  ]) func `takes a day beside a price for no event where another is named`(_ text: String) throws {
    let later = "The ferry sank on Friday off Ostmark in a storm."
    let days = try [text, "\(text) \(later)"].map { try Self.days($0) }
    #expect(days == [["2023-11-07"], ["2023-11-03", "2023-11-07"]])
  }

  @Test func `takes the second of two days of the week for the one behind the first`() throws {
    #expect(
      try Self.days("The town hosts ministers on Thursday and Friday in Ostmark.")
        == ["2023-11-09"])
  }

  @Test func `is not filled up with what is short`() throws {
    var options = TimelineRules()
    options.budget = .words(20)
    let long =
      "Harbour Lines and the harbour bank of Ostmark agreed on a loan for ferries and piers"
    let inputs =
      (1...5).map { (day: Int) in
        DigestInput(
          headline: "Loan for ferries", date: ArticleDate(year: 2023, month: 11, day: day),
          text: "\(long) number \(day).")
      } + [
        DigestInput(
          headline: "Sport", date: ArticleDate(year: 2023, month: 11, day: 9),
          text: "Rowers won a race.")
      ]
    let timeline = try Summarizer(.english).timeline(of: inputs, focus: ["loan"], options: options)
    #expect(timeline.entries.count == 1)
    #expect(timeline.sentences.first?.text.hasPrefix(long) == true)
  }

  @Test func `stays within the days asked for`() throws {
    var options = TimelineRules()
    options.since = ArticleDate(year: 2023, month: 11, day: 8)
    let text = """
      Talks began on November 2 in the old town hall. Talks ended today in the old town hall.
      """
    let timeline = try Summarizer(.english).timeline(
      of: [DigestInput(date: ArticleDate(year: 2023, month: 11, day: 9), text: text)],
      options: options)
    #expect(timeline.entries.map { $0.date?.description } == ["2023-11-09"])
  }

  @Test func `takes the day that most articles name before the days that they appear on`() throws {
    var options = TimelineRules()
    options.dates = 1
    let inputs = (10...16).map { (day: Int) in
      DigestInput(
        date: ArticleDate(year: 2023, month: 11, day: day),
        text: """
          Paper number \(day) looks back. The dam broke on November 8 and flooded nine villages.
          """)
    }
    let timeline = try Summarizer(.english).timeline(of: inputs, focus: ["dam"], options: options)
    #expect(timeline.entries.map { $0.date?.description } == ["2023-11-08"])
    #expect(timeline.sentences.first?.text.contains("flooded") == true)
  }

  @Test func `leaves days open where the article has no date`() throws {
    let timeline = try Summarizer(.english).timeline(
      of: [DigestInput(text: "Talks began on Wednesday in the old town hall.")])
    #expect(timeline.entries.map(\.date) == [nil])
  }
}

@Suite struct `Other languages` {
  @Test(arguments: [
    (
      "de",
      "Der Stadtrat hat am Dienstag die neue Brücke über den Fluss beschlossen. Die Brücke kostet 40 "
        + "Millionen Euro. Das Wetter war mild. Kritiker sagten, die Brücke sei zu teuer."
    ),
    (
      "fr",
      "Le conseil a approuvé mardi le nouveau pont sur le fleuve. Le pont coûtera 40 millions "
        + "d'euros. Il faisait doux. Des opposants au pont ont protesté devant la mairie."
    ),
    (
      "ru",
      "Совет во вторник одобрил строительство нового моста через реку. Мост обойдётся в 40 миллионов "
        + "евро. Погода была мягкой. Критики считают мост слишком дорогим."
    ),
    (
      "xx",
      "Ona bridi novu ulanta rikki. Bridi kosta milin dor ena. Vetta mildo sur ona. Kritiki bridi karo ena."
    ),
  ]) func `are digested with their own stems and stop words`(
    _ language: String, _ text: String
  ) throws {
    let digest = try Summarizer(Language(language)).digest(
      of: [DigestInput(text: text)], budget: .sentences(2))
    #expect(digest.sentences.count == 2)
    #expect(digest.sentences.allSatisfy { text.contains($0.text) })
  }
}
