import Lede
import LedeTestSupport

/// An archive of the four seeds in a folder of the test's own.
struct SampleArchive {
  let folder: TestFolder
  let archive: Archive

  init() throws {
    folder = try TestFolder()
    archive = try Archive.create(folder.path + "/seeds.lede")
    try archive.add(contentsOf: [seedsFolder])
  }
}
