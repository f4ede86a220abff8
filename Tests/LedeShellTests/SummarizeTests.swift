import Testing

@testable import LedeCommand
@testable import LedeShell

/// `lede summarize` on files of newsrooms.
struct SummarizeTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  private static let sentence = "The ferry across the bay was stopped on Tuesday after a flood."

  @Test(arguments: [
    (
      "page.html",
      "<html><body><nav>Home</nav><article><h1>Ferry</h1><p>@</p></article></body></html>"
    ),
    ("one.json", "{\"headline\":\"Ferry\",\"body\":\"@\"}"),
    ("draft.md", "---\ntitle: Ferry\ndraft: true\n---\n@\n"),
    (
      "feed.xml",
      "<rss version=\"2.0\"><channel><item><title>Ferry</title><description>@</description></item></channel></rss>"
    ),
    ("text.txt", "@"), ("brace.txt", "{@"), ("tag.txt", "<pre>@</pre>"),
  ])
  func `a file is read in its format, and what is in none as a text`(
    _ name: String, _ content: String
  ) throws {
    let file = try folder.write(content.replacing("@", with: Self.sentence), to: name)
    let run = archive.lede("summarize", file, "--format", "jsonl")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output.contains("The ferry across the bay was stopped on Tuesday after a flood."))
    #expect(!run.output.contains("Home"))
  }

  @Test func `several articles in a file give one digest`() throws {
    let lines = ["The ferry stopped on Tuesday.", "The bus runs every hour from the station."]
      .enumerated().map { "{\"id\":\"\($0)\",\"headline\":\"H\($0)\",\"body\":\"\($1)\"}\n" }
    let file = try folder.write(lines.joined(), to: "two.jsonl")
    let run = archive.lede("summarize", file, "--sentences", "2")
    #expect(run.code == 0)
    #expect(run.output.contains("ferry") && run.output.contains("bus"))
    #expect(run.messages.contains("2 articles, one digest"))
  }

  @Test func `what Lede reads no text of is told by name`() throws {
    let file = try folder.write("%PDF-1.4\nThe ferry stopped.", to: "note.pdf")
    let run = archive.lede("summarize", file)
    #expect(run.code == 3)
    #expect(run.messages.contains("a PDF"))
  }
}
