import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// `lede export`, into every kind of place.
struct ExportCommandTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  @Test(arguments: [("newsml-g2", ".xml"), ("nitf", ".xml"), ("ninjs-3.1", ".json")])
  func `a folder gets a file an article`(_ format: String, _ ending: String) throws {
    let run = archive.lede("export", archive.path, "--as", format, "-o", folder.path + "/out/")
    #expect(run.code == 0)
    #expect(run.messages.contains("wrote 4 items"))
    let names = try folder.names(in: "out")
    #expect(names.count == 4)
    #expect(names.allSatisfy { $0.hasSuffix(ending) })
  }

  @Test func `OpenSearch gets a mapping, and a line that names each article before it`() throws {
    let mapping = archive.lede("export", archive.path, "--as", "opensearch", "--mapping")
    #expect(
      mapping.output.hasPrefix(
        #"{"settings":{"similarity":{"lede":{"type":"BM25","k1":1.2,"b":0.75}},"#))
    #expect(mapping.output.contains(#"{"type":"snowball","language":"English"}"#))
    let bulk = archive.lede("export", archive.path, "--as", "opensearch").output
    let lines = archive.lede("export", archive.path, "--as", "jsonl").output.split(separator: "\n")
    let pairs = bulk.split(separator: "\n")
    #expect(lines.count == 4 && pairs.count == 8)
    for (index, line) in lines.enumerated() {
      #expect(pairs[2 * index].hasPrefix(#"{"index":{"_id":"00"#))
      #expect(pairs[2 * index + 1] == line)
    }
    let wrong = archive.lede("export", archive.path, "--as", "jsonl", "--mapping")
    #expect(wrong.code == 2 && wrong.messages.contains("--mapping goes with --as opensearch"))
    #expect(mapping.output.contains(#""filter":["lowercase","asciifolding","lede_stem"]"#))
    // Words of other languages are stemmed with their accents, and by what OpenSearch has.
    for (code, filter, filters) in [
      (
        "de", #"{"type":"snowball","language":"German"}"#,
        #"["lowercase","lede_stem","asciifolding"]"#
      ),
      (
        "el", #"{"type":"stemmer","language":"greek"}"#,
        #"["lowercase","lede_stem","asciifolding"]"#
      ),
      ("ta", #""analysis":{"analyzer""#, #"["lowercase","asciifolding"]"#),
    ] {
      let path = folder.path + "/\(code).lede"
      _ = archive.lede("create", path, "--language", code)
      let mapping = archive.lede("export", path, "--as", "opensearch", "--mapping").output
      #expect(mapping.contains(filter) && mapping.contains(#""filter":"# + filters), "\(mapping)")
    }
  }

  @Test func `a query's articles go out as one message, with a digest as a package`() throws {
    let run = archive.lede(
      "export", archive.path, "hezbollah", "--message", "--digest", "40", "--links", "2",
      "--entities", "-o", folder.path + "/hez.xml")
    #expect(run.code == 0)
    #expect(run.messages.contains("and the package of their digest"))
    let text = try folder.read("hez.xml")
    #expect(text.contains("<newsMessage") && text.contains("<packageItem"))
  }

  @Test func `Superdesk gets a message without a knowledgeItem, and the subjects all the same`()
    throws
  {
    let words = ["export", archive.path, "hezbollah", "--entities", "-o", folder.path + "/a.xml"]
    #expect(archive.lede(words).code == 0)
    let whole = try folder.read("a.xml")
    #expect(archive.lede(words + ["--for", "superdesk"]).code == 0)
    let text = try folder.read("a.xml")
    #expect(whole.contains("<knowledgeItem") && !text.contains("<knowledgeItem"))
    #expect(text.contains("<subject"))
  }

  @Test func `lines of JSON and CSV go to standard output, and come back whole`() throws {
    for format in ["jsonl", "csv"] {
      let run = archive.lede("export", archive.path, "--as", format)
      #expect(run.code == 0)
      let file = try folder.write(run.output, to: "all." + format)
      let copy = folder.path + "/\(format).lede"
      #expect(archive.lede("add", copy, file).code == 0)
      let again = archive.lede("export", copy, "--as", format)
      #expect(again.output == run.output)
    }
  }

  @Test func `cells of CSV are guarded on request`() throws {
    let file = try folder.write(
      "{\"id\":\"f\",\"title\":\"=1+2\",\"body\":\"Rain fell.\",\"source\":\"@x\"}\n", to: "f.jsonl"
    )
    let other = folder.path + "/f.lede"
    #expect(archive.lede("add", other, file).code == 0)
    let plain = archive.lede("export", other, "--as", "csv").output
    #expect(plain.contains("f,=1+2,") && plain.contains(",@x,"))
    let guarded = archive.lede("export", other, "--as", "csv", "--safe-csv").output
    #expect(guarded.contains("f,'=1+2,") && guarded.contains(",'@x,"))
  }

  @Test(
    arguments: [
      (["zeppelin*"], 1, "no article to export"),
      (["--as-of", "yesterday"], 2, "--as-of takes a moment"),
      (["--as", "pdf"], 2, "--as is one of"),
      (["--media-topics", "/nowhere"], 3, "cannot read /nowhere"),
      (["-o", "/nowhere/at/all/x.xml"], 3, "/nowhere"),
    ] as [([String], Int32, String)])
  func `what cannot be exported is told`(_ words: [String], _ code: Int32, _ reason: String) {
    let run = archive.lede(["export", archive.path] + words)
    #expect(run.code == code)
    #expect(run.messages.contains(reason), "\(run.messages)")
  }

  @Test func `a media topics file that is none is a fault that names it`() throws {
    let file = try folder.write("{\"no\":1}", to: "topics.json")
    let run = archive.lede("export", archive.path, "--media-topics", file)
    #expect(run.code == 3)
    #expect(run.messages.contains("topics.json"))
  }

  @Test func `a device is written to as it is`() throws {
    #expect(archive.lede("export", archive.path, "--as", "jsonl", "-o", "/dev/null").code == 0)
    #expect(archive.lede("terms", archive.path, "-o", "/dev/null").code == 0)
    #expect(Folder.kind(of: FilePath("/dev/null")) != .regular)
  }

  @Test func `a file that is replaced keeps its mode, and a link its target`() throws {
    let target = try folder.write("old\n", to: "target.txt")
    _ = try ChildProcess(
      "chmod 600 '\(target)'; ln -s target.txt '\(folder.path)/link.txt'", readsFromUs: false
    ).finish()
    #expect(archive.lede("terms", archive.path, "hez", "-o", folder.path + "/link.txt").code == 0)
    #expect(try folder.read("target.txt").hasPrefix("hezbollah"))
    let modes = try ChildProcess(
      "[ \"$(stat -c %a '\(target)')\" = 600 ] && [ -L '\(folder.path)/link.txt' ]",
      readsFromUs: false
    ).finish()
    #expect(modes == 0)
    #expect(try folder.names() == ["link.txt", "target.txt"])
  }
}
