import SystemPackage
import Testing

@testable import LedeSystem

@Suite struct AtomicFileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func replace(_ path: FilePath, _ text: String) throws {
    let file = try AtomicFile(path)
    try file.write(Array(text.utf8))
    try file.commit()
  }

  @Test func `a file stands under its name when it is committed, and nothing stands beside it`()
    throws
  {
    let path = folder.appending("a.txt")
    let file = try AtomicFile(path)
    try file.write(Array("new".utf8))
    #expect(!Folder.exists(path))
    #expect(try folder.names.count == 1)
    try file.commit()
    #expect(try folder.read(path) == "new")
    #expect(try folder.names == ["a.txt"])
  }

  @Test func `what is not committed leaves the old file and nothing else`() throws {
    let path = try folder.write("a.txt", "old")
    do {
      let file = try AtomicFile(path)
      try file.write(Array("new".utf8))
    }
    #expect(try folder.read(path) == "old")
    #expect(try folder.names == ["a.txt"])
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o755] as [UInt16])
  func `a file that is replaced keeps its mode`(_ mode: UInt16) throws {
    let path = try folder.write("a.txt", "old")
    let file = try OpenFile.reading(path)
    try SystemCall.setMode(file.descriptor, mode)
    try file.close()
    try replace(path, "new")
    #expect(try Folder.status(of: path).mode == mode)
    #expect(try folder.read(path) == "new")
  }

  @Test func `the target of a chain of links is replaced, and the links stay`() throws {
    let path = try folder.write("a.txt", "old")
    try link("b", to: "a.txt")
    try link("c", to: folder.appending("b").string)
    try replace(folder.appending("c"), "new")
    #expect(try folder.read(path) == "new")
    let kinds = try ["a.txt", "b", "c"].map {
      try Folder.status(of: folder.appending($0), followingLinks: false).kind
    }
    #expect(kinds == [.regular, .symbolicLink, .symbolicLink])
  }

  @Test func `the file that a dangling link names is made`() throws {
    try link("b", to: "missing.txt")
    try replace(folder.appending("b"), "new")
    #expect(try folder.read(folder.appending("missing.txt")) == "new")
  }

  @Test func `a link to itself is an error`() throws {
    try link("b", to: "b")
    #expect(throws: SystemError.self) { try replace(folder.appending("b"), "new") }
  }

  @Test func `a device is written to and stays a device`() throws {
    try replace("/dev/null", "new")
    #expect(try Folder.status(of: "/dev/null").kind == .device)
    let error = #expect(throws: SystemError.self) { try replace("/dev/full", "new") }
    #expect(error?.isDiskFull == true)
    #expect(try Folder.status(of: "/dev/full").kind == .device)
  }

  @Test func `a FIFO gets the bytes and stays a FIFO`() throws {
    let path = folder.appending("fifo")
    try makeFIFO(path)
    // A writer waits for a reader; this one is there, so that no thread of the tests waits for another.
    let reader = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
    defer { try? reader.close() }
    try replace(path, "new")
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe reader.read(into: $0) }
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "new")
    #expect(try Folder.status(of: path).kind == .fifo)
  }

  @Test func `a folder is an error`() {
    let error = #expect(throws: SystemError.self) { try replace(folder.path, "new") }
    #expect(error?.number == .isDirectory)
  }

  @Test func `no file of an archive is replaced`() throws {
    let manifest = try folder.write("MANIFEST", "LEDEMNFI and more")
    for path in [manifest, folder.appending("digest.txt")] {
      let error = #expect(throws: SystemError.self) { try replace(path, "new") }
      #expect(error == .isInsideArchive)
    }
    #expect(try folder.read(manifest) == "LEDEMNFI and more")
    #expect(try folder.names == ["MANIFEST"])
  }

  @Test(arguments: FaultInjection.Call.allCases)
  func `whichever call fails, the old file or the new one stands there and nothing else`(
    _ call: FaultInjection.Call
  ) throws {
    let path = try folder.write("a.txt", "old")
    let plan = FaultInjection.Plan { $0 == call && $1 >= 0 ? .fails(.ioError) : nil }
    let threw = (try? FaultInjection.with(plan) { try replace(path, "new") }) == nil
    #expect(threw == (plan.made.contains(call) && call != .close && call != .remove))
    let text = try folder.read(path)
    #expect(text == "new" || (threw && text == "old"))
    let isLeft = try folder.names != ["a.txt"]
    #expect(!isLeft || call == .remove)
  }

  @Test func `interrupted calls are made again, and short writes are gone on with`() throws {
    let path = try folder.write("a.txt", "old")
    let plan = FaultInjection.Plan { call, index in
      if call == .write { return .isShort(1) }
      return index % 2 == 0 && call != .close ? .fails(.interrupted) : nil
    }
    try FaultInjection.with(plan) { try replace(path, "new text") }
    #expect(try folder.read(path) == "new text")
    #expect(plan.made.count { $0 == .write } == 8)
  }

  private func link(_ name: String, to destination: String) throws {
    try SystemCall.makeLink(folder.appending(name), to: FilePath(destination))
  }

  private func makeFIFO(_ path: FilePath) throws { try SystemCall.makeFIFO(path) }
}
