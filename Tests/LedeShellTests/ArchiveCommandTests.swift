import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Commands that make and change archives: create, add, remove, merge, check.
struct ArchiveCommandTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  private var new: String { folder.path + "/new.lede" }

  @Test func `an archive keeps the settings that it was made with`() {
    let run = archive.lede(
      "create", new, "--language", "de", "--k1", "2", "--b", "0.5", "--headline-weight", "5",
      "--stop-words", "none", "--no-positions", "--authority", "example.org,2026")
    #expect(run.code == 0)
    #expect(run.messages == "made \(new)\n")
    #expect(archive.lede("stats", new, "--format", "json").output.contains("\"language\":\"de\""))
    #expect(archive.lede("create", new).code != 0)
  }

  @Test(arguments: [
    (["--headline-weight", "0"], "a whole number from 1 to 255"),
    (["--headline-weight", "256"], "a whole number from 1 to 255"),
    (["--language", "klingon"], "klingon is no language's code"),
    (["--language", "e"], "e is no language's code"), (["--k1", "-1"], "from 0 to 10"),
    (["--k1", "nan"], "from 0 to 10"), (["--b", "1.5"], "from 0 to 1"),
    (["--stop-words", "hihg"], "one of low, none, drop"),
    (["--authority", "example.org"], "a domain and a date"),
    (["--authority", "not a domain,2026"], "a domain and a date"),
    (["--authority", "example.org,soon"], "a domain and a date"),
  ])
  func `a setting that cannot work makes no archive`(_ words: [String], _ reason: String) throws {
    let run = archive.lede(["create", new] + words)
    #expect(run.code == 2)
    #expect(run.messages.contains(reason), "\(run.messages)")
    #expect(try folder.names().isEmpty)
  }

  @Test func `several archives are read as one, and merged into one`() throws {
    let names = ["000_44c510f4f780526b", "001_e341c64acd5f60c5", "002_888835f02eed3369"]
    let paths = names.map { "\(folder.path)/\($0.prefix(3)).lede" }
    for (path, name) in zip(paths, names) {
      #expect(archive.lede("add", path, "\(SeedArchive.seeds)/\(name).txt").code == 0)
    }
    let whole = folder.path + "/whole.lede"
    #expect(
      archive.lede(["add", whole] + names.map { "\(SeedArchive.seeds)/\($0).txt" }).code == 0)
    let all = folder.path + "/all.lede"
    #expect(archive.lede(["merge"] + paths + ["-o", all]).code == 0)
    #expect(archive.lede("backup", all, folder.path + "/copy.lede").code == 0)
    for command in [
      ["search", "hezbollah", "--format", "json"], ["ask", "how many fighters died?", "-n", "2"],
      ["digest", "nasrallah", "--words", "60"], ["count", "hezbollah", "--by", "day"],
      ["similar", names[1], "--format", "json"], ["terms", "he", "--format", "csv"],
      ["export", "--as", "jsonl", "--quiet"],
    ] {
      let (name, rest) = (command[0], Array(command.dropFirst()))
      let expected = archive.lede([name, whole] + rest).output
      #expect(!expected.isEmpty)
      for archives in [paths, [all], [folder.path + "/copy.lede"]] {
        #expect(archive.lede([name] + archives + rest).output == expected, "\(command)")
      }
    }
    // Options may stand before the archives.
    let expected = archive.lede("search", whole, "hezbollah", "--format", "csv").output
    for archives in [[whole], paths] {
      for options in [["--exact"], ["-q", "--strict"], ["-n", "10"]] {
        let run = archive.lede(["search"] + options + archives + ["hezbollah", "--format", "csv"])
        #expect(run.output == expected, "\(options)")
      }
    }
    // No limit: more answers than any other number of them gives.
    let question = ["ask", whole, "how many fighters died?", "--format", "jsonl", "-n"]
    let some = archive.lede(question + ["5"]).output.split(separator: "\n")
    let every = archive.lede(question + ["0"]).output.split(separator: "\n")
    #expect(some.count == 5 && every.count > 5 && Array(every.prefix(5)) == some)
    let shell = archive.lede(paths + ["-c", "hezbollah", "-c", ".add \(SeedArchive.seeds)"])
    #expect(shell.output.contains("Nasrallah"))
    #expect(shell.messages.contains("open the one to be changed"))
    #expect(archive.lede("backup", whole, all).messages.contains("is there already"))
    #expect(archive.lede(["merge"] + paths).messages.contains("open the one to be changed"))
    let damaged = archive.lede("search", whole, folder.path, "hezbollah")
    #expect(damaged.output.contains("Nasrallah"), "a folder that is no archive is a word")
  }

  @Test(arguments: ["en", "pt-BR", "ja", "und", "tlh"])
  func `every language that has a code can be named`(_ tag: String) {
    #expect(archive.lede("create", new, "--language", tag).code == 0)
  }

  @Test func `articles in many languages go into one archive`() throws {
    try folder.write("Der Regen fiel am Montag, und die Brücke ist gesperrt.\n", to: "de.txt")
    try folder.write("Дождь шёл в понедельник, и мост закрыли.\n", to: "ru.txt")
    let files = [folder.path + "/de.txt", folder.path + "/ru.txt"]
    #expect(archive.lede(["add", new, "--language", "AUTO"] + files).code == 0)
    #expect(archive.lede("stats", new).output.contains("auto"))
    let counts = archive.lede("count", new, "*", "--by", "language", "--format", "jsonl").output
    #expect(counts.contains("\"de\"") && counts.contains("\"ru\""))
    #expect(archive.lede("search", new, "Brücken").output.contains("Brücke"))
    #expect(archive.lede("digest", new, "моста").output.contains("мост"))
    let page = archive.lede("digest", new, "моста", "--as", "html").output
    #expect(page.contains("<html lang=\"ru\">"))
    let again = archive.lede(["add", new, "--dry-run"] + files)
    #expect(again.messages.contains("2 unchanged"))
    let other = archive.lede(["add", new, "--language", "de"] + files)
    #expect(other.code != 0 && other.messages.contains("the archive's language is auto"))
    #expect(
      archive.lede("tokens", files[0], "--language", "auto").output.contains("\nbruck\n"))
    #expect(archive.lede("sentences", files[1], "--language", "auto").code == 0)
    #expect(archive.lede("summarize", files[1], "--language", "auto").code == 0)
  }

  @Test func `what was added is told, file by file on request`() throws {
    try folder.write("Rain fell on Monday. The river rose by two metres.\n", to: "a.txt")
    try folder.write(
      "{\"id\":\"b\",\"title\":\"Snow\",\"body\":\"Snow fell.\"}\n{broken\n", to: "b.jsonl")
    let dry = archive.lede("add", new, folder.path + "/a.txt", "--dry-run")
    #expect(dry.code == 0)
    #expect(dry.messages.contains("would be: 1 added"))
    #expect(try !folder.names().contains("new.lede"))
    let run = archive.lede(
      "add", new, folder.path + "/a.txt", folder.path + "/b.jsonl", "--files", "--threads", "2",
      "--memory", "64MB", "--format", "jsonl")
    #expect(run.code == 0)
    #expect(run.output.contains("\"format\":\"text\",\"articles\":1"))
    #expect(run.messages.contains("2 added"))
    #expect(run.messages.contains("skipped "))
    let again = archive.lede("add", new, folder.path + "/a.txt", "--format", "json")
    #expect(again.output.contains("\"unchanged\":1"))
  }

  @Test func `nothing that can be read is a fault`() {
    let run = archive.lede("add", new, "/nowhere/at/all")
    #expect(run.code == 3)
    #expect(run.messages.contains("/nowhere/at/all"))
  }

  @Test func `an archive is merged to one segment, and read again on request`() throws {
    try folder.write("Rain fell on Monday.\n", to: "a.txt")
    #expect(archive.lede("add", archive.path, folder.path + "/a.txt").code == 0)
    let run = archive.lede("merge", archive.path)
    #expect(run.code == 0)
    #expect(run.messages.contains("merged 5 articles into one segment"))
    #expect(
      archive.lede("stats", archive.path, "--format", "json").output.contains("\"segments\":1"))
    #expect(archive.lede("merge", archive.path, "--reanalyze", "-q").messages.isEmpty)
    #expect(archive.lede("search", archive.path, "rain").code == 0)
  }

  @Test func `a sound archive is told to be sound, and a copy of it can be saved`() throws {
    let run = archive.lede("check", archive.path)
    #expect(run.code == 0)
    #expect(run.output.contains("is sound: 4 articles"))
    let saved = archive.lede("check", archive.path, "--repair", "--into", new, "--format", "json")
    #expect(saved.code == 0)
    #expect(saved.messages.contains("saved 4 articles"))
    #expect(archive.lede("check", new).code == 0)
  }
}
