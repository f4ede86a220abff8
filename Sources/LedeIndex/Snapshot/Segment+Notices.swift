extension Segment {
  /// The articles without a word that stand for what their sources hold back: see `Article.isBareNotice`. They are no
  /// articles to whoever searches and counts.
  func notices() throws(IndexError) -> Set<Int> {
    let (status, embargo) = (try columns.status(), try columns.integer(.embargo))
    guard status != nil || embargo != nil else { return [] }
    return try lazyNotices.value { () throws(IndexError) in
      let lengths = try self.lengths()
      return Set(
        (0..<self.articleCount).filter { document in
          lengths.headline[document] == 0 && lengths.body[document] == 0
            && (status?.value(at: document) != nil || embargo?.value(at: document) != nil)
        })
    }
  }

  /// The articles whose rows say anything of what holds back, deleted ones included, rising.
  func heldDocuments() throws(IndexError) -> [Int] {
    let (status, embargo) = (try columns.status(), try columns.integer(.embargo))
    let holds = try columns.holds()
    guard status != nil || embargo != nil || holds != nil || !held.isEmpty else { return [] }
    return (0..<articleCount).filter { document in
      status?.value(at: document) != nil || embargo?.value(at: document) != nil
        || holds?.isEmpty(at: document) == false || held[document] != nil
    }
  }
}
