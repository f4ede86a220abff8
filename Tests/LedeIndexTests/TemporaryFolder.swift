import LedeSystem
import SystemPackage

@testable import LedeIndex

/// A folder of its own for one test, removed when the test is over.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    path = TemporaryName.path()
    try Folder.make(path)
  }

  deinit {
    let archives = (try? Folder.names(in: path)) ?? []
    for archive in archives {
      let folder = path.appending(archive)
      for name in (try? Folder.names(in: folder)) ?? [] {
        try? Files.remove(folder.appending(name))
      }
      try? Folder.remove(folder)
    }
    try? Folder.remove(path)
  }
}
