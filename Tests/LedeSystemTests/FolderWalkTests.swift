import SystemPackage
import Testing

@testable import LedeSystem

@Suite struct FolderWalkTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private var items: [String] {
    var items: [String] = []
    FolderWalk.walk(folder.path) { item in
      switch item {
      case .file(let path, let folders): items.append(folders + (path.lastComponent?.shown ?? ""))
      case .passedOver(let path, let reason):
        items.append("\(path.lastComponent?.shown ?? ""): \(reason)")
      }
    }
    return items
  }

  @Test func `files come in the order of their names with the folders that they are in`() throws {
    try Folder.makeAll(folder.appending("b/c"))
    for name in ["z.txt", "b/m.txt", "b/c/a.txt", "a.txt", ".hidden"] {
      try folder.write(name, "x")
    }
    #expect(items == ["a.txt", "b/c/a.txt", "b/m.txt", "z.txt"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `what is no regular file is told and passed over`() throws {
    try SystemCall.makeFIFO(folder.appending("fifo"))
    try SystemCall.makeLink(folder.appending("null"), to: "/dev/null")
    try SystemCall.makeLink(folder.appending("dangling"), to: "nothing")
    try SystemCall.makeLink(folder.appending("loop"), to: ".")
    try folder.write("a.txt", "x")
    try SystemCall.makeLink(folder.appending("link.txt"), to: "a.txt")
    let link = "it is a symbolic link; name it to have it read"
    #expect(
      items == [
        "a.txt", "dangling: \(link)", "fifo: it is a FIFO, not a regular file", "link.txt: \(link)",
        "loop: \(link)", "null: \(link)",
      ])
  }

  @Test func `an archive is told and passed over, wherever it stands`() throws {
    try Folder.make(folder.appending("news.lede"))
    try folder.write("news.lede/MANIFEST", "LEDEMNFI....")
    try folder.write("news.lede/LOCK", "process 1 on host")
    try folder.write("MANIFEST", "of a ship")
    #expect(items == ["MANIFEST", "news.lede: it is an archive of Lede"])
  }

  @Test func `a name that is no UTF-8 is found, read and shown`() throws {
    let path = folder.path.appending(FilePath(bytes: [0x63, 0xE9]).components)
    try OpenFile.making(path).close()
    #expect(items == ["c\\xE9"])
    #expect(FolderWalk.size(of: path) == 0)
  }

  @Test func `a folder that cannot be listed is told`() throws {
    try folder.write("a.txt", "x")
    let plan = FaultInjection.Plan { call, _ in call == .list ? .fails(.permissionDenied) : nil }
    #expect(
      FaultInjection.with(plan) { items.first?.hasSuffix("it cannot be listed: Permission denied") }
        == true)
  }
}
