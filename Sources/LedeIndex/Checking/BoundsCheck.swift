/// Compares the bounds of a segment's lists, one after the other, with their postings.
struct BoundsCheck {
  private let segment: Segment
  private let section: BoundsSection
  private let lengths: [UInt32]
  /// Bytes of the records of the dictionary's block so far.
  private var skipped = 0

  /// Nil if the segment has no bounds.
  init?(_ segment: Segment, headlineWeight: Int) throws(IndexError) {
    guard let section = segment.terms.bounds else { return nil }
    self.segment = segment
    self.section = section
    let counts = try segment.lengths()
    lengths =
      ImpactMeasure(
        headlines: counts.headline, bodies: counts.body,
        ArchiveSettings(headlineWeight: headlineWeight)
      ).lengths
  }

  /// What is wrong with the bounds of the next term's list; nil if nothing is.
  ///
  /// - Parameter number: The term's place in the dictionary.
  mutating func fault(in list: TermEntry.List, number: Int) throws(IndexError) -> String? {
    let block = number / TermDictionaryWriter.blockLength
    if number % TermDictionaryWriter.blockLength == 0 { skipped = 0 }
    var list = list
    list.bounds = try section.record(of: list, inBlock: block, skipped: skipped)
    skipped += list.bounds.count
    guard let bounds = ListBoundsReader(list) else { return nil }
    let bytes = segment.bytes.extracting(list.postings)
    do throws(CorruptPostings) {
      var cursor = try PostingsCursor(
        bytes, count: list.count, hasPositions: segment.keepsPositions)
      while try cursor.nextBlock(bytes) {
        let number = cursor.block
        if number > 0, number % ListBounds.groupLength == 0 {
          let skip = bounds.skip(number / ListBounds.groupLength, segment.bytes)
          guard skip.last == cursor.documentBefore else { return "a group begins elsewhere" }
        }
        var (documents, frequencies): ([UInt32], [UInt32]) = ([], [])
        try cursor.append(bytes, to: &documents, &frequencies)
        guard let last = documents.last, last < lengths.count else { return nil }
        let impacts = RankingKernels.best.impacts(
          of: documents[...], frequencies[...], lengths: lengths, section.formula)
        guard impacts.max() ?? 0 <= bounds.impact(ofBlock: number, segment.bytes) else {
          return "a block can add more than they say"
        }
      }
      return nil
    } catch {
      // That the list itself is wrong is told with the list.
      return nil
    }
  }
}
