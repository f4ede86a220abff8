import LedeSystem
import SystemPackage
import Testing

/// Files that arrive in a folder.
@Suite struct ArrivalWatchTests {
  private let folder: TestFolder
  private let start = ContinuousClock.now

  init() throws { folder = try TestFolder() }

  private func look(_ watch: inout ArrivalWatch, second: Int) -> [String] {
    watch.arrivals(in: [folder.path], at: start + .seconds(second))
      .map { $0.lastComponent?.string ?? "" }
  }

  @Test func `a file arrives once it has not changed for some time, and again when it changes`()
    throws
  {
    var watch = ArrivalWatch(settling: .seconds(2))
    let path = try folder.write("a.txt", "Half")
    #expect(look(&watch, second: 0) == [])
    #expect(look(&watch, second: 1) == [])
    let file = try OpenFile.appending(path)
    try file.write(Array(" whole".utf8))
    #expect(look(&watch, second: 2) == [])
    #expect(watch.isWaiting)
    #expect(look(&watch, second: 4) == ["a.txt"])
    #expect(!watch.isWaiting)
    #expect(look(&watch, second: 9) == [])
    try file.write(Array(" and more".utf8))
    #expect(look(&watch, second: 10) == [])
    #expect(look(&watch, second: 12) == ["a.txt"])
    watch.giveBack([path])
    #expect(look(&watch, second: 13) == ["a.txt"])
  }

  @Test func `what is being written by its name is waited for, what goes is forgotten`() throws {
    var watch = ArrivalWatch(settling: .zero)
    try folder.write("b.xml.part", "x")
    try folder.write(".hidden", "x")
    let path = try folder.write("c.xml", "x")
    #expect(look(&watch, second: 0) == ["c.xml"])
    try Files.remove(path)
    #expect(look(&watch, second: 1) == [])
    try folder.write("c.xml", "x")
    #expect(look(&watch, second: 2) == ["c.xml"])
    #expect(watch.arrivals(in: [folder.path.appending("no such folder")]) == [])
  }
}
