package import SystemPackage

extension IndexWriter {
  /// Makes an empty archive with these settings; the folder must be new or empty.
  ///
  /// Throws `exists` if an archive, or anything else, is there already.
  package static func create(at path: FilePath, _ settings: ArchiveSettings) throws(IndexError) {
    try FileSystemStorage.making(path) { storage throws(IndexError) in
      try checkIsFree(path, try storage.names())
      _ = try IndexWriter(in: storage, creatingWith: settings)
    }
  }
}
