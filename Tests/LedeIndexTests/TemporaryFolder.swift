import SystemPackage

@testable import LedeIndex

/// A folder of its own for one test, removed when the test is over.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let storage = FilePath(Self.root).appending("lede-\(UInt64.random(in: 0 ... .max))")
    _ = try FileSystemStorage(storage, creating: true)
    path = storage
  }

  deinit {
    let archives = (try? SystemCall.names(in: path)) ?? []
    for archive in archives {
      let folder = path.appending(archive)
      for name in (try? SystemCall.names(in: folder)) ?? [] {
        try? SystemCall.remove(folder.appending(name))
      }
      try? SystemCall.removeFolder(folder)
    }
    try? SystemCall.removeFolder(path)
  }

  private static let root = "/tmp"
}
