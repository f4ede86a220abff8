extension Article {
  /// The item that the article is a part of: `x` of `x#de`. Nil where no importer made it of a part of an item,
  /// whatever its id looks like.
  package var item: ArticleID? {
    guard let item = id.beforeMark, metadata.partOf.flatMap({ ArticleID($0) }) == item else {
      return nil
    }
    return item
  }

  /// The article as a part of the item whose id it has.
  package func part(named name: String) -> Article {
    var part = self
    part.metadata.partOf = id.rawValue
    // The last mark parts the item from the name.
    let scalars = name.unicodeScalars.map { $0 == "#" ? "-" : $0 }
    part.id = ArticleID("\(id)#\(String(String.UnicodeScalarView(scalars)))") ?? id
    return part
  }
}
