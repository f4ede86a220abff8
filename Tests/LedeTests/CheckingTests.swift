import Lede
import LedeSystem
import LedeTestSupport
import LedeText
import SystemPackage
import Testing

/// Checking and repairing archives by the public face.
struct CheckingTests {
  /// The largest file of an archive: its segment.
  private func segment(of archive: Archive) throws -> String {
    let names = try TestFolder.names(in: archive.path).map { archive.path + "/" + $0 }
    return try #require(
      names.filter { $0.hasSuffix(".seg") || $0.contains("seg") }
        .max { (try? contents(of: $0).count) ?? 0 < (try? contents(of: $1).count) ?? 0 })
  }

  @Test func `a sound archive has no findings, and its repair loses nothing`() throws {
    let sample = try SampleArchive()
    #expect(try Archive.check(sample.archive.path).isEmpty)
    #expect(try Archive.check(sample.archive.path, cancellation: .never).articleCount == 4)
    let path = sample.folder.path + "/fresh.lede"
    #expect(try Archive.repair(sample.archive.path, into: path).isEmpty)
    #expect(try Archive.open(path).reader.articleCount == 4)
    let ids = try Archive.open(path).search("hezbollah").hits.map(\.id)
    #expect(try ids == sample.archive.search("hezbollah").hits.map(\.id))
  }

  @Test func `damage is found with its file, and repair saves what can be read`() throws {
    let sample = try SampleArchive()
    let file = try segment(of: sample.archive)
    var bytes = try contents(of: file)
    // The middle of the stored articles.
    for index in bytes.count / 3..<(bytes.count / 3 + 64) { bytes[index] ^= 0xFF }
    try write(bytes, to: file)
    let finding = try #require(try Archive.check(sample.archive.path).first)
    #expect(file.hasSuffix(finding.prefix { $0 != " " && $0 != ":" }), "\(finding)")
    let repair = try Archive.repairing(
      sample.archive.path, into: sample.folder.path + "/saved.lede")
    #expect(repair.saved + repair.lost == 4)
    #expect(repair.losses.count <= repair.lost || repair.lost == 0)
    let saved = try Archive.open(sample.folder.path + "/saved.lede")
    #expect(saved.reader.articleCount == repair.saved)
    #expect(try Archive.check(saved.path).isEmpty)
  }

  @Test func `a repair never overwrites`() throws {
    let sample = try SampleArchive()
    let error = #expect(throws: LedeError.self) {
      try Archive.repair(sample.archive.path, into: sample.archive.path)
    }
    #expect(error?.code == .exists)
    #expect(sample.archive.reader.articleCount == 4)
  }

  @Test func `words are those of the articles, the most frequent first`() throws {
    let reader = try SampleArchive().archive.reader
    let words = try reader.words(beginningWith: "hez")
    #expect(words.first?.word == "hezbollah")
    #expect(words.allSatisfy { $0.word.hasPrefix("hez") && $0.count > 0 })
    let many = try reader.words(beginningWith: "a", limit: 5)
    #expect(many.count == 5)
    #expect(zip(many, many.dropFirst()).allSatisfy { $0.count >= $1.count })
    #expect(try reader.words(beginningWith: "zzzz").isEmpty)
    #expect(try reader.words(beginningWith: "h", limit: 0).isEmpty)
  }

  @Test func `a repair that is stopped leaves no archive of a part`() throws {
    let sample = try SampleArchive()
    let path = sample.folder.path + "/stopped.lede"
    let cancellation = Cancellation(when: { true })
    let error = #expect(throws: LedeError.self) {
      try Archive.repairing(sample.archive.path, into: path, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled && !Folder.exists(FilePath(path)))
    #expect(try Archive.repairing(sample.archive.path, into: path).saved > 0)
  }
}
