import Dispatch
import FoundationEssentials
import Lede
import LedeSystem
import LedeTestSupport
import Synchronization
import SystemPackage
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Searches with names: their file, `@name` in queries, and what is new.
struct SavedSearchTests {
  let sample: SampleArchive
  let path: String

  init() throws {
    sample = try SampleArchive()
    path = sample.folder.path + "/kept/searches.jsonl"
  }

  @Test func `a saved search stands for its query, also when its file is read again`() throws {
    let searches = try SavedSearches(contentsOf: path)
    #expect(searches.queries.isEmpty)
    try searches.save("hezbollah -israel", as: "hez")
    try searches.save("nasrallah", as: "leader")
    try searches.save("hezbollah", as: "hez")
    try searches.remove("leader")
    let error = #expect(throws: LedeError.self) { try searches.remove("leader") }
    #expect(error?.code == .missing)
    let again = try SavedSearches(contentsOf: path)
    #expect(again.queries == ["hez": "hezbollah"])
    var options = SearchOptions()
    options.query.saved = again.queries
    let reader = sample.archive.reader
    let expected = try reader.search("hezbollah").hits.map(\.id)
    #expect(try reader.search("@hez", options: options).hits.map(\.id) == expected)
    #expect(try reader.search("@hez").outcome.notes.contains { $0.contains("@hez") })
  }

  @Test func `what several keep in one file at once is all kept`() throws {
    let one = try SavedSearches(contentsOf: path)
    let other = try SavedSearches(contentsOf: path)
    try one.save("hezbollah", as: "hez")
    try other.save("nasrallah", as: "leader")
    #expect(other.queries == ["hez": "hezbollah", "leader": "nasrallah"])
    try one.markSeen("hez", in: sample.archive.reader)
    try other.remove("leader")
    #expect(throws: LedeError.self) { try one.remove("leader") }
    #expect(try other.unseen("hez", in: sample.archive.reader).hits.isEmpty)

    let path = path
    let failures = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 24) { number in
      do {
        let searches = try SavedSearches(contentsOf: path)
        try searches.save("hezbollah \(number)", as: "s\(number)")
      } catch {
        failures.wrappingAdd(1, ordering: .relaxed)
      }
    }
    #expect(failures.load(ordering: .relaxed) == 0)
    let expected = Set((0..<24).map { "s\($0)" } + ["hez"])
    #expect(Set(try SavedSearches(contentsOf: path).queries.keys) == expected)
  }

  @Test func `a search that belongs to an archive is not seen with another`() throws {
    let (reader, other) = (sample.archive.reader, try SampleArchive().archive.reader)
    let own = try SavedSearches(contentsOf: path, of: reader)
    try own.save("hezbollah", as: "hez")
    let theirs = try SavedSearches(contentsOf: path, of: other)
    #expect(theirs.queries.isEmpty)
    #expect(try SavedSearches(contentsOf: path).queries.isEmpty)
    try theirs.save("israel", as: "hez")
    #expect(throws: Never.self) { try theirs.unseen("hez", in: other) }
    #expect(try SavedSearches(contentsOf: path, of: reader).queries == ["hez": "hezbollah"])
    try theirs.remove("hez")
    #expect(throws: LedeError.self) { try theirs.remove("hez") }
    #expect(try SavedSearches(contentsOf: path, of: reader).queries == ["hez": "hezbollah"])

    let general = try SavedSearches(contentsOf: path)
    try general.save("nasrallah", as: "leader")
    try general.save("gaza", as: "hez")
    #expect(try SavedSearches(contentsOf: path, of: other).queries == general.queries)
    let again = try SavedSearches(contentsOf: path, of: reader)
    #expect(again.queries == ["hez": "hezbollah", "leader": "nasrallah"])
    // What takes the place of a search belongs to whom that belonged to.
    try again.save("sayyed", as: "leader")
    #expect(try SavedSearches(contentsOf: path).queries["leader"] == "sayyed")
  }

  @Test func `an archive is the same under every name of its folder`() throws {
    let searches = try SavedSearches(contentsOf: path, of: sample.archive.reader)
    try searches.save("hezbollah", as: "hez")
    try searches.markSeen("hez", in: sample.archive.reader)
    let link = FilePath(sample.folder.path + "/link")
    try Files.makeLink(link, to: FilePath(sample.archive.path))
    let reader = try Archive.open(link.string).reader
    let again = try SavedSearches(contentsOf: path, of: reader)
    #expect(try again.unseen("hez", in: reader).hits.isEmpty)
  }

  @Test func `news are what was not there when the search was looked at`() throws {
    let searches = try SavedSearches(contentsOf: path)
    try searches.save("hezbollah", as: "hez")
    let reader = sample.archive.reader
    let all = try searches.unseen("hez", in: reader)
    #expect(all.hits.count == all.outcome.totalCount && all.hits.count > 1)
    try searches.markSeen("hez", in: reader)
    let late = Article(
      id: ArticleID("late"), headline: Headline("Hezbollah speaks"),
      date: ArticleDate("2023-11-20"), body: "Hezbollah spoke again on Monday.")
    try sample.archive.add([late])
    let kept = try SavedSearches(contentsOf: path)
    let news = try kept.unseen("hez", in: sample.archive.reader)
    #expect(news.hits.map(\.id) == [late.id])
    #expect(news.outcome.totalCount == all.outcome.totalCount + 1)
    for call in [
      { _ = try kept.unseen("nobody", in: reader) }, { try kept.markSeen("nobody", in: reader) },
    ] as [() throws -> Void] {
      let error = #expect(throws: LedeError.self) { try call() }
      #expect(error?.code == .missing)
    }
  }

  @Test func `a name holds letters, digits, hyphens and underlines`() throws {
    let searches = try SavedSearches(contentsOf: path)
    for name in ["", "a b", "a/b", "@a", "a\n"] {
      let error = #expect(throws: LedeError.self) { try searches.save("storm", as: name) }
      #expect(error?.code == .invalidSetting)
    }
  }

  @Test func `lines that are no searches are passed over`() throws {
    let lines = "{\"name\":\"a\",\"query\":\"storm\"}\nnonsense\n{\"query\":\"x\"}\n{\"name\":3}\n"
    let file = sample.folder.path + "/odd.jsonl"
    try write(Array(lines.utf8), to: file)
    #expect(try SavedSearches(contentsOf: file).queries == ["a": "storm"])
    #expect(throws: LedeError.self) { try SavedSearches(contentsOf: sample.folder.path) }
  }

  @Test func `a change leaves what it cannot read as it is`() throws {
    let odd = [
      "half a li", "{\"name\":\"b\",\"query\":\"x\",\"seen\":{\"x\":[99999999999999999999]}}",
      "{\"name\":\"c\",\"query\":\"y\"} and more",
    ]
    let known = "{\"name\":\"a\",\"query\":\"storm\",\"seen\":{},\"colour\":{\"deep\":\"red\"}}"
    let file = sample.folder.path + "/odd.jsonl"
    try write(Array(([known] + odd).joined(separator: "\n").utf8), to: file)
    let searches = try SavedSearches(contentsOf: file)
    try searches.save("hezbollah", as: "hez")
    try searches.save("rain", as: "a")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map { String($0) }
    for line in odd { #expect(lines.contains(line)) }
    #expect(lines.contains { $0.contains("\"rain\"") && $0.contains("{\"deep\":\"red\"}") })
    #expect(lines.count == 5)
    #expect(try SavedSearches(contentsOf: file).queries == ["a": "rain", "hez": "hezbollah"])
  }

  @Test func `what is no file is refused and not waited for`() throws {
    let pipe = sample.folder.path + "/pipe.jsonl"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    let error = #expect(throws: LedeError.self) { try SavedSearches(contentsOf: pipe) }
    #expect(error?.code == .inputOutput)
  }

  @Test func `what was seen in an archive is not seen in another of its name`() throws {
    let searches = try SavedSearches(contentsOf: path)
    try searches.save("hezbollah", as: "hez")
    let other = try SampleArchive()
    try searches.markSeen("hez", in: sample.archive.reader)
    #expect(try !searches.unseen("hez", in: other.archive.reader).hits.isEmpty)
    let roundabout =
      sample.folder.path + "/../" + (sample.folder.path.split(separator: "/").last ?? "")
    let again = try Archive.open(roundabout + "/seeds.lede")
    #expect(try searches.unseen("hez", in: again.reader).hits.isEmpty)
  }
}
