// The files that a writer makes and removes besides segments.

extension IndexWriter {
  func writeDeletions(_ index: Int, generation: Int) throws(IndexError) {
    guard let deletions = segments[index].deletions else { return }
    let (bytes, checksum) = deletions.encoded()
    let file = try storage.create(
      FileName.deletions(of: segments[index].entry.number, generation: generation))
    try file.append(bytes)
    try file.synchronize()
    try file.close()
    segments[index].entry.deletions = Manifest.Deletions(
      generation: generation, count: deletions.count, length: bytes.count, checksum: checksum)
    segments[index].isChanged = false
  }

  /// Removes what this writer made before an error, as on a full disk, where that can be done: the next
  /// writer removes the rest.
  func removeWhatIsLeft() {
    // Which commit is on disk is not known here before its manifest is read.
    guard let last = try? Manifest(in: storage), let names = try? storage.names() else { return }
    let needed = last.fileNames
    for name in names where FileName.isOurs(name) && !needed.contains(name) {
      try? storage.remove(name)
    }
  }

  /// Removes the files that no commit names: what earlier commits needed, and what a killed writer left.
  ///
  /// Readers of earlier commits hold their files open, and keep their bytes.
  func removeStrayFiles() throws(IndexError) {
    var needed = manifest.fileNames
    for live in segments { needed.insert(live.entry.name) }
    for name in try storage.names() where FileName.isOurs(name) && !needed.contains(name) {
      if let merge, FileName.isOfSegment(merge.number, name) { continue }
      try storage.remove(name)
    }
  }
}
