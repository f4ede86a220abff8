package import SystemPackage

extension IndexWriter {
  /// Makes an archive of a snapshot's articles, of one archive or of several that it joins: one segment, without
  /// what was removed, and nothing is analysed again. The archives that it is made of may be written to
  /// meanwhile.
  ///
  /// The archive is there when it is whole. Throws `exists` if something is there already, or what `check`
  /// throws, which is called now and then.
  package static func create(
    at path: FilePath, of snapshot: Snapshot, check: () throws(IndexError) -> Void = {}
  ) throws(IndexError) {
    try FileSystemStorage.making(path) { storage throws(IndexError) in
      let lock = try storage.lock()
      try checkIsFree(path, try storage.names())
      // Before the segment, so that what a killed copy leaves is not taken for an archive that lost its manifest.
      try storage.create(FileName.manifestInTheMaking).close()
      try storage.synchronize()
      try write(snapshot, to: storage, check)
      withExtendedLifetime(lock) {}
    }
  }

  /// Throws `exists` if an archive, or anything else, is there already.
  static func checkIsFree(_ path: FilePath, _ names: [String]) throws(IndexError) {
    guard !names.contains(FileName.manifest) else {
      throw IndexError(.exists, "\(path): an archive is there already; add to it, or name another")
    }
    guard !FileName.lostManifest(names) else {
      throw IndexError(
        .exists,
        "\(path): there are segments of an archive without its manifest; check --repair saves their articles"
      )
    }
    // What a killed creation left behind is no obstacle.
    guard names.allSatisfy({ $0 == FileName.lock || FileName.isOurs($0) }) else {
      throw IndexError(.exists, "\(path): the folder holds other files; name a new folder")
    }
  }

  /// Writes the segment, and then the manifest that makes an archive of the folder.
  static func write(
    _ snapshot: Snapshot, to storage: any Storage, _ check: () throws(IndexError) -> Void
  ) throws(IndexError) {
    try snapshot.checkAnalysis()
    for member in snapshot.members where member.manifest.analysis != snapshot.manifest.analysis {
      // The copy has one manifest, which speaks for all of its terms.
      try member.manifest.checkAnalysis(forAdding: true)
      try snapshot.manifest.checkAnalysis(forAdding: true)
    }
    var manifest = snapshot.manifest
    manifest.entries = []
    manifest.nextSegment = 2
    manifest.commitTimes = []
    var inputs: [SegmentMerger.Input] = []
    var parts = snapshot.parts[...]
    var commitOffsets: [Int] = []
    for member in snapshot.members.isEmpty ? [snapshot] : snapshot.members {
      commitOffsets.append(manifest.commitTimes.count)
      for part in parts.prefix(member.parts.count) {
        inputs.append(
          SegmentMerger.Input(
            segment: part.segment, deletions: part.deletions,
            earlierCommits: manifest.commitTimes.count))
      }
      parts = parts.dropFirst(member.parts.count)
      manifest.commitTimes += member.manifest.commitTimes
    }
    do {
      if snapshot.articleCount > 0 {
        let merger = SegmentMerger(inputs, snapshot.settings, commitOffsets: commitOffsets)
        manifest.entries = [try merger.write(number: 1, in: storage, check: check)]
      }
      if let entry = try writeWaiting(of: snapshot, number: 2, in: storage) {
        manifest.entries.append(entry)
        manifest.nextSegment = 3
      }
    } catch {
      // Where this fails too, the next creation removes what is left.
      for name in (try? storage.names()) ?? []
      where (1...2).contains(where: { FileName.isOfSegment($0, name) }) {
        try? storage.remove(name)
      }
      throw error
    }
    // After an error of this it is not known whether the manifest is on disk.
    try manifest.publish(in: storage)
  }
}
