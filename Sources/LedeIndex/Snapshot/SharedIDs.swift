internal import LedeText

/// Which articles of several archives have ids that another one of them has too.
///
/// Archives of years have millions of articles and few ids in common. So the sections of ids are compared first, and
/// only the ids of those that may be shared are read, in the order in which they lie in the file.
struct SharedIDs {
  /// For each archive the documents, rising.
  private(set) var documents: [[DocumentID]] = []

  init(_ members: [Snapshot]) throws(IndexError) {
    let candidates = try members.indices.map { member throws(IndexError) in
      try Self.candidates(of: member, members)
    }
    var owners: [UInt64: Int] = [:]
    let several = -1
    for (member, own) in candidates.enumerated() {
      for (_, hash) in own where owners.updateValue(member, forKey: hash) ?? member != member {
        owners[hash] = several
      }
    }
    for own in candidates {
      documents.append(own.filter { owners[$0.hash] == several }.map(\.document))
    }
  }

  /// The documents of an archive that may be in another one, rising, with the hashes of their ids.
  private static func candidates(
    of member: Int, _ members: [Snapshot]
  ) throws(IndexError) -> [(document: DocumentID, hash: UInt64)] {
    var found: [(document: DocumentID, hash: UInt64)] = []
    for part in members[member].parts {
      var numbers: Set<Int> = []
      for (index, other) in members.enumerated() where index != member {
        for otherPart in other.parts {
          numbers.formUnion(try part.segment.documents(mayBeIn: otherPart.segment))
        }
      }
      for number in numbers.sorted() where !(part.deletions?.contains(number) ?? false) {
        let id = try part.segment.card(number).id
        found.append(
          (DocumentID(part.base + UInt32(number)), IdentifierIndex.hash(id.rawValue)))
      }
    }
    return found
  }
}
