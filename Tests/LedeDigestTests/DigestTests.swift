import LedeDigest
import LedeText
import Testing

@Suite struct `A digest of one text` {
  let text = """
    The council approved the new bridge over the river on Tuesday. The bridge will cost 40 million \
    euros and open in 2027. Critics said the council should have asked the town first. The weather \
    was mild. A ferry will run until the bridge opens.
    """

  @Test func `has as many sentences as asked for, in the order of the text`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: text)], budget: .sentences(3))
    #expect(digest.sentences.count == 3)
    let starts = digest.sentences.map(\.bodyBytes.lowerBound)
    #expect(starts.sorted() == starts)
    let bytes = Array(text.utf8)
    for sentence in digest.sentences {
      #expect(String(decoding: bytes[sentence.bodyBytes], as: UTF8.self) == sentence.text)
    }
  }

  @Test(arguments: DigestStyle.allCases) func `has scores that are the sum of their shares`(
    _ style: DigestStyle
  ) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(headline: "Bridge approved", text: text)], budget: .words(30), style: style,
      focus: ["ferry"])
    for sentence in digest.sentences {
      let sum = sentence.shares.reduce(0) { $0 + $1.share }
      #expect(abs(sum - sentence.score) < 1e-9)
    }
  }

  @Test func `leans towards the words asked for`() throws {
    let summarizer = try Summarizer(.english)
    let ferry = "A ferry will run until the bridge opens."
    let plain = summarizer.digest(of: [DigestInput(text: text)], budget: .sentences(2))
    #expect(!plain.sentences.contains { $0.text == ferry })
    let focused = summarizer.digest(
      of: [DigestInput(text: text)], budget: .sentences(2), focus: ["ferries"])
    #expect(focused.sentences.contains { $0.text == ferry })
  }

  @Test func `cuts the best sentence at a word where none fits`() throws {
    let digest = try Summarizer(.english).digest(of: [DigestInput(text: text)], budget: .words(3))
    let sentence = try #require(digest.sentences.first)
    #expect(sentence.isCut)
    #expect(sentence.text.hasSuffix("…"))
    #expect(sentence.text.split(separator: " ").count == 3)
  }

  @Test(arguments: [
    "Soap Makers Inc. ( SOAP.N ), the largest of its trade, rose.",
    "Soap Makers may sue if its bid for the rival Air Soap ( AERL.I ) is blocked by the council.",
  ]) func `keeps a company and its ticker in one sentence`(_ news: String) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "CHICAGO (Reuters) - \(news)")])
    #expect(digest.sentences.map(\.text) == [news])
  }

  @Test func `prints wrapped lines as one, and its range still covers the lines`() throws {
    let wrapped = "The council approved the new\nbridge over the  river on Tuesday."
    let digest = try Summarizer(.english).digest(of: [DigestInput(text: wrapped)])
    #expect(
      digest.sentences.map(\.text) == [
        "The council approved the new bridge over the river on Tuesday."
      ])
    #expect(digest.sentences.map(\.bodyBytes) == [0..<wrapped.utf8.count])
  }
}

@Suite struct `What is no news is not in a digest` {
  static let story = "The council approved the new bridge over the river on Tuesday."

  @Test(arguments: [
    "(Reporting by Ann Writer; Editing by Tom Desk)",
    "Additional reporting by Ann Writer in London.",
    "Click here to see our full coverage of the story.",
    "The post Council approves bridge appeared first on Town Gazette.",
    "Copyright 2023 Town Gazette. All rights reserved.",
    "Sign up for our newsletter to get the news every day.",
    "Image caption The mayor stands at the river with the plans.",
    "Follow us on every network for more stories like this one.",
    "File photo: the old bridge was closed three years ago.",
    "<p>The council approved the bridge</p> <br/> more of it here.",
    "TOWN COUNCIL NEWS AND VIEWS FROM ALL OVER",
    "Bridges and roads",
    "Title: Council Approves the Bridge Over the River at Last",
    "By. Ann Writer.",
  ]) func `boilerplate is passed over, before and behind the news`(_ boilerplate: String) throws {
    let summarizer = try Summarizer(.english)
    for text in ["\(boilerplate)\n\n\(Self.story)", "\(Self.story)\n\n\(boilerplate)"] {
      let digest = summarizer.digest(of: [DigestInput(text: text)], budget: .sentences(5))
      #expect(digest.sentences.map(\.text) == [Self.story])
    }
  }

  @Test(arguments: [
    "LIMA, Peru  (Reuters) - ", "(Reuters) - ", "BEIRUT (AP) — ", "Hong Kong (CNN)", "(CNN) -- ",
    "(CNN)", "PARIS, Nov 7 (AFP) - ",
  ]) func `a dateline is cut off and its sentence stays`(_ dateline: String) throws {
    let text = dateline + Self.story
    let digest = try Summarizer(.english).digest(of: [DigestInput(text: text)])
    #expect(digest.sentences.map(\.text) == [Self.story])
    #expect(digest.sentences.map(\.bodyBytes.lowerBound) == [dateline.utf8.count])
  }

  @Test func `a text of nothing else still gives a sentence`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "Click here to read more.")])
    #expect(digest.sentences.map(\.text) == ["Click here to read more."])
  }

  @Test(arguments: [
    "Reporting a loss of two million euros, the ferry company said it would close.",
    "Source code of the voting machines was published by the ministry on Monday.",
    "By Tuesday the water had reached the old town and the market square.",
    "Watch makers in Geneva expect a weak year because of the strong franc.",
  ]) func `news that only begins like boilerplate stays`(_ sentence: String) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "\(sentence) \(Self.story)")], budget: .sentences(2))
    #expect(digest.sentences.count == 2)
  }
}

@Suite struct `What an editor would not print` {
  static let story = """
    The council approved the new bridge over the river on Tuesday. The bridge will cost 40 million \
    euros. Work on the bridge will begin in spring, the mayor said.
    """

  @Test(arguments: [
    "\"The bridge and the river belong together. We have waited long for the bridge.\"",
    "“The bridge will cost the council 40 million. The council will pay for the bridge.”",
    "\"The council approved the bridge, and the bridge will cost 40 million euros.\"",
    "Here are some facts about the bridge over the river that the council approved.",
    "Following are comments on the bridge that the council approved.",
    "The council approved the bridge over the river for three reasons that matter:",
  ]) func `a quotation without its speaker and a mere announcement give way`(
    _ weak: String
  ) throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "\(Self.story) \(weak)")], budget: .sentences(3))
    #expect(digest.text == Self.story)
  }

  @Test func `a quotation that says who speaks is news like any other`() throws {
    let quoted = "\"The bridge is the river's best friend,\" the mayor said of the bridge."
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "\(quoted) It rained.")], budget: .sentences(1))
    #expect(digest.text == quoted)
  }

  @Test(arguments: [
    ("BRIGHTER FUTURE FOR BRIDGES ", true), ("BRIDGES AND ROADS  ", true),
    ("'BRIDGES AND FAST ROADS' ", true), ("STRUCTURAL DISTRESS ", true), ("NOT MUCH LIGHT ", true),
    ("THE TOWN BRIDGE COMPANY, OWNER, ", false),
  ]) func `a crosshead is cut off, a name in capitals is not`(
    _ head: String, _ isCut: Bool
  ) throws {
    let sentence = "Engineers of the town have looked at every bridge over the river this year."
    let digest = try Summarizer(.english).digest(of: [DigestInput(text: head + sentence)])
    #expect(digest.sentences.map { $0.text == sentence } == [isCut])
  }

  @Test(arguments: [
    ("MISSING $600 MILLION The bridges of the town will be looked at this year.", true),
    ("TOWN OPTIMISTIC The bridges of the town will be looked at this year.", true),
    ("BIG TOWN, SMALL FEARS The bridges of the town will be looked at this year.", true),
    ("OPTIMISM The bridges of the town will be looked at this year.", true),
    ("TOWN WATERWORKS engineers looked at the bridges of the town this year.", false),
    ("US The bridges of the town will be looked at by engineers this year.", false),
    ("MEKONG RIVERSIDE, The bridges of the town were looked at this year.", false),
  ]) func `two words in capitals before a sentence of its own are a crosshead`(
    _ text: String, _ isCut: Bool
  ) throws {
    let digest = try Summarizer(.english).digest(of: [DigestInput(text: text)])
    #expect(digest.sentences.map { $0.text.hasPrefix("The bridges") } == [isCut])
  }

  @Test func `a dateline whose bracket was forgotten is cut off`() throws {
    let digest = try Summarizer(.english).digest(
      of: [DigestInput(text: "MOSCOW, March 25 (Reuters - \(Self.story)")], budget: .sentences(3))
    #expect(digest.text == Self.story)
  }
}
