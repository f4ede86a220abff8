import Testing

@testable import LedeCommand
@testable import LedeShell

/// Digests and timelines as pages and pictures.
struct DigestFormTests {
  private let archive: SeedArchive

  init() throws { archive = try SeedArchive() }

  @Test func `a page has a headline, the sentences and their sources`() {
    let run = archive.lede("digest", archive.path, "nasrallah", "--as", "html")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(run.output.contains("<h1>"))
    #expect(run.output.contains("<sup><a href=\"#source-1\">1</a></sup>"))
    #expect(run.output.contains("<li id=\"source-1\">"))
    #expect(run.output.contains("2023-11-0"))
    let markdown = archive.lede("digest", archive.path, "nasrallah", "--as", "markdown")
    #expect(markdown.output.hasPrefix("# "))
    #expect(markdown.output.contains("\n1. "))
  }

  @Test func `a package refers to the articles of the digest`() {
    let run = archive.lede("digest", archive.path, "nasrallah", "--as", "newsml-g2")
    #expect(run.code == 0)
    #expect(run.output.contains("<packageItem"))
    #expect(run.output.contains("<itemRef"))
    #expect(!run.output.contains("<newsItem"))
    #expect(run.output.contains("role=\"drol:summary\""))
  }

  @Test func `a timeline is drawn, a digest is not`() {
    let run = archive.lede("digest", archive.path, "hamas", "--timeline", "--svg")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("<svg"))
    #expect(run.output.contains("2023-11-07"))
    let page = archive.lede("digest", archive.path, "hamas", "--timeline", "--svg", "--as", "html")
    #expect(page.output.contains("<figure>\n<svg"))
    #expect(page.output.contains("<dt><time datetime=\"2023-11-07\">"))
    let refused = archive.lede("digest", archive.path, "hamas", "--svg")
    #expect(refused.code == 2)
    #expect(refused.messages.contains("--svg goes with --timeline"))
    let trend = archive.lede("trend", archive.path, "hamas", "--by", "day", "--svg")
    #expect(trend.output.contains("<title>2023-11-07: 2</title>"))
  }

  @Test(arguments: [[], ["--timeline"]])
  func `an article that is named and not there is told`(_ form: [String]) {
    let there = ["digest", archive.path, "--id", "001_e341c64acd5f60c5"] + form
    for missing in ["mistyped", "x\ny", String(repeating: "x", count: 5000)] {
      let run = archive.lede(there + ["--id", missing])
      #expect(run.code == 3 && run.output.isEmpty)
      #expect(run.messages.contains("no article has the id"))
    }
    #expect(archive.lede(there + ["--id", "mistyped"]).messages.contains("the id mistyped\n"))
    let both = archive.lede(there + ["nasrallah"])
    #expect(both.code == 2 && both.messages.contains("--id takes the place of a query"))
  }

  @Test(arguments: [
    (["digest", "hamas", "--dates", "3"], "--dates goes with --timeline"),
    (["digest", "hamas", "--per-date", "1"], "--per-date goes with --timeline"),
    (
      ["digest", "hamas", "--timeline", "--svg", "--format", "csv"],
      "--format does not go with --svg"
    ),
    (["digest", "hamas", "--as", "html", "--format", "csv"], "--format does not go with --as"),
    (["trend", "hamas", "--svg", "--format", "csv"], "--format does not go with --svg"),
    (["check", "--into", "x.lede"], "--into goes with --repair"),
  ])
  func `an option without what it goes with is wrong usage`(_ words: [String], _ reason: String) {
    let run = archive.lede([words[0], archive.path] + words.dropFirst())
    #expect(run.code == 2 && run.output.isEmpty && run.messages.contains(reason))
  }

  @Test func `an edit is shown, explained, and can be left out`() {
    let words = ["digest", archive.path, "--id", "001_e341c64acd5f60c5"]
    let light = archive.lede(words + ["--explain"])
    #expect(light.output.contains("Hezbollah leader Sayyed Hassan Nasrallah met"))
    #expect(light.output.contains("- In a recent development,  (leadIn)"))
    let none = archive.lede(words + ["--edit", "none"])
    #expect(none.output.contains("In a recent development, Hezbollah leader"))
    let record = archive.lede(words + ["--format", "jsonl"]).output
    #expect(record.contains("\"text\":\"In a recent development,"))
    #expect(record.contains("\"shown\":\"Hezbollah leader Sayyed"))
  }

  @Test func `stories are listed with their span, and their query finds them`() {
    let run = archive.lede("stories", archive.path, "--at-least", "1")
    #expect(run.code == 0)
    #expect(run.output.contains("2023-11-0"))
    let none = archive.lede("stories", archive.path, "--at-least", "9")
    #expect(none.code == 1)
    let record = archive.lede("stories", archive.path, "--at-least", "1", "--format", "jsonl")
    #expect(record.output.contains("\"query\":\""))
    #expect(record.output.contains("since:2023-11-0"))
  }

  @Test func `stories of a part of the articles are those of the newest, and that is said`() {
    func ids(_ text: String) -> Set<Substring> {
      Set(text.split(separator: "\"").filter { $0.hasPrefix("00") && $0.count == 20 })
    }
    let newest = archive.lede(
      "search", archive.path, "*", "--sort", "newest", "-n", "2", "--format", "jsonl")
    let some = archive.lede(
      "stories", archive.path, "--at-least", "1", "--articles", "2", "--format", "jsonl")
    #expect(ids(newest.output).count == 2)
    #expect(ids(newest.output) == ids(some.output))
    #expect(some.messages == "of the 2 newest of 4 articles; --articles takes more\n")
    #expect(archive.lede("stories", archive.path, "--at-least", "1").messages.isEmpty)
  }
}
