package import SystemPackage

extension IndexWriter {
  /// Makes an empty archive with these settings; the folder must be new or empty.
  ///
  /// Throws `exists` if an archive, or anything else, is there already.
  package static func create(at path: FilePath, _ settings: IndexSettings) throws(IndexError) {
    let storage = try FileSystemStorage(path, creating: true)
    let names = try storage.names()
    guard !names.contains(FileName.manifest) else {
      throw IndexError(.exists, "\(path): an archive is there already; add to it, or name another")
    }
    // What a killed creation left behind is no obstacle.
    guard names.allSatisfy({ $0 == FileName.lock || FileName.isOurs($0) }) else {
      throw IndexError(.exists, "\(path): the folder holds other files; name a new folder")
    }
    _ = try IndexWriter(in: storage, creatingWith: settings)
  }
}
