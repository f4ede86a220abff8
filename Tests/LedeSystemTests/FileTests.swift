import SystemPackage
import Testing

@testable import LedeSystem

@Suite struct FileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(.timeLimit(.minutes(1)))
  func `a FIFO where a regular file is asked for is an error and is not waited for`() throws {
    try SystemCall.makeFIFO(folder.appending("fifo"))
    let error = #expect(throws: SystemError.self) {
      try OpenFile.reading(folder.appending("fifo"), only: .regular).close()
    }
    #expect(error?.reason == "it is a FIFO, not a regular file")
    #expect(throws: SystemError.self) { try MappedBytes(folder.appending("fifo")) }
  }

  @Test func `a link is not followed where that is asked for`() throws {
    let path = try folder.write("a.txt", "text")
    try SystemCall.makeLink(folder.appending("link"), to: path)
    let error = #expect(throws: SystemError.self) { try MappedBytes(folder.appending("link")) }
    #expect(error?.found == .symbolicLink)
    #expect(try MappedBytes(path).count == 4)
  }

  @Test func `a lock is refused to a second holder, who is told the first`() throws {
    let path = folder.appending("LOCK")
    var lock: FileLock? = try FileLock(path)
    let error = #expect(throws: FileLock.Refusal.self) { try FileLock(path) }
    #expect(error == .held(by: ProcessIdentity.description))
    #expect(lock != nil)
    lock = nil
    lock = try FileLock(path)
  }

  @Test func `a lock file that is a link is refused and what it leads to stays as it is`() throws {
    let victim = try folder.write("victim.txt", "precious")
    try SystemCall.makeLink(folder.appending("LOCK"), to: victim)
    let error = #expect(throws: FileLock.Refusal.self) {
      try FileLock(folder.appending("LOCK"))
    }
    guard case .failed(let fault)? = error else {
      Issue.record("another refusal")
      return
    }
    #expect(fault.found == .symbolicLink)
    #expect(try folder.read(victim) == "precious")
  }

  @Test func `no folder is made inside an archive's`() throws {
    let archive = folder.appending("a.lede")
    try Folder.make(archive)
    try folder.write("a.lede/MANIFEST", "LEDEMNFI and more")
    for path in ["out", "segment-2", "out/deeper"] {
      let error = #expect(throws: SystemError.self) {
        try Folder.makeAll(archive.appending(path))
      }
      #expect(error == .isInsideArchive)
    }
    #expect(try Folder.names(in: archive).map(\.string) == ["MANIFEST"])
  }

  @Test func `folders are made with those above them, and told`() throws {
    let made = try Folder.makeAll(folder.appending("a/b/c"))
    #expect(made == ["a", "a/b", "a/b/c"].map(folder.appending))
    #expect(try Folder.makeAll(folder.appending("a/b")) == [])
    try folder.write("file", "x")
    #expect(throws: SystemError.self) { try Folder.makeAll(folder.appending("file/b")) }
  }

  @Test func `the clock and the names are those of this machine`() {
    #expect(SystemClock.secondsSince1970 > 1_700_000_000)
    #expect(SystemClock.today == SystemClock.secondsSince1970 / 86_400)
    #expect(TemporaryName.next(prefix: "a") != TemporaryName.next(prefix: "a"))
    #expect(ProcessIdentity.description.hasPrefix("process \(ProcessIdentity.number) on "))
  }
}
