internal import LedeDigest
internal import LedeIndex
internal import LedeQuery
internal import LedeText
internal import Lede
internal import LedeJSON
internal import LedeRecords
internal import LedeWire
public import _CLedeInterface

// The functions of lede.h on readers, where each is described.

/// Articles that match a query.
@c @implementation
public func lede_search(
  _ reader: OpaquePointer?, _ query: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    var members = try OptionReader(unsafe Text(options).string, of: "search")
    let options = try unsafe members.search(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.search(unsafe Text(query).string, options: options).record
  }
}

/// What a search finds in one of the archives that are read as one.
@c @implementation
public func lede_rank(
  _ reader: OpaquePointer?, _ query: lede_text, _ archive: Int, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    var members = try OptionReader(unsafe Text(options).string, of: "search")
    let options = try unsafe members.search(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.rank(unsafe Text(query).string, ofArchive: archive, options: options).record
  }
}

/// Articles that match a query, from the rankings of all archives.
@c @implementation
public func lede_search_ranked(
  _ reader: OpaquePointer?, _ query: lede_text, _ rankings: UnsafePointer<lede_text>?,
  _ count: Int, _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let rankings = try unsafe (texts(rankings, count) ?? []).map { text in
      try ArchiveRanking(json: text.string)
    }
    var members = try OptionReader(unsafe Text(options).string, of: "search")
    let options = try unsafe members.search(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.search(
      unsafe Text(query).string, gathering: rankings, options: options
    ).record
  }
}

/// Sentences that answer a question.
@c @implementation
public func lede_ask(
  _ reader: OpaquePointer?, _ question: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    var members = try OptionReader(unsafe Text(options).string, of: "ask")
    let options = try unsafe members.ask(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.ask(unsafe Text(question).string, options: options).record
  }
}

/// The digest of a query's best articles.
@c @implementation
public func lede_digest(
  _ reader: OpaquePointer?, _ query: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe digest(reader, options, cancellation, of: "digest") { reader, options, _, explains in
    try reader.digest(unsafe Text(query).string, options: options).record(explains: explains)
  }
}

/// The digest of these articles.
@c @implementation
public func lede_digest_articles(
  _ reader: OpaquePointer?, _ ids: UnsafePointer<lede_text>?, _ count: Int,
  _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe digest(reader, options, cancellation, of: "digest_articles") {
    reader, options, _, explains in
    let ids = try unsafe articleIDs(ids, count) ?? []
    return try reader.digest(of: ids, options: options).record(explains: explains)
  }
}

/// What a query's best articles tell, day by day.
@c @implementation
public func lede_timeline(
  _ reader: OpaquePointer?, _ query: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe digest(reader, options, cancellation, of: "timeline") { reader, options, days, explains in
    try reader.timeline(
      unsafe Text(query).string, dates: days.dates, sentencesPerDate: days.sentences,
      options: options
    ).record(explains: explains)
  }
}

/// What these articles tell, day by day.
@c @implementation
public func lede_timeline_articles(
  _ reader: OpaquePointer?, _ ids: UnsafePointer<lede_text>?, _ count: Int,
  _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe digest(reader, options, cancellation, of: "timeline_articles") {
    reader, options, days, explains in
    let ids = try unsafe articleIDs(ids, count) ?? []
    return try reader.timeline(
      of: ids, dates: days.dates, sentencesPerDate: days.sentences, options: options
    ).record(explains: explains)
  }
}

/// The events that a query's articles report.
@c @implementation
public func lede_stories(
  _ reader: OpaquePointer?, _ query: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    var members = try OptionReader(unsafe Text(options).string, of: "stories")
    let options = try unsafe members.stories(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.stories(unsafe Text(query).string, options: options).record
  }
}

/// Articles on the same subject as one.
@c @implementation
public func lede_similar(
  _ reader: OpaquePointer?, _ id: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let id = try unsafe Text(id).articleID()
    var members = try OptionReader(unsafe Text(options).string, of: "similar")
    let options = try unsafe members.search(LedeC.cancellation(cancellation))
    try members.finish()
    guard let found = try reader.similar(to: id, options: options) else {
      throw InterfaceError.noArticle(id)
    }
    return found.record
  }
}

/// How many articles match, by something that they state.
@c @implementation
public func lede_count(
  _ reader: OpaquePointer?, _ query: lede_text, _ by: lede_text, _ options: lede_text,
  _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    guard let key = CountKey(rawValue: unsafe Text(by).string) else {
      let keys = CountKey.allCases.map(\.rawValue).joined(separator: ", ")
      throw InterfaceError.argument("articles are counted by one of \(keys)")
    }
    var members = try OptionReader(unsafe Text(options).string, of: "count")
    let options = try unsafe members.query(LedeC.cancellation(cancellation))
    try members.finish()
    return try reader.count(unsafe Text(query).string, by: [key], options: options).record(by: key)
  }
}

/// Terms that begin with a prefix.
@c @implementation
public func lede_terms(
  _ reader: OpaquePointer?, _ prefix: lede_text, _ options: lede_text
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let limit = try unsafe limit(options, of: "terms", standard: 50)
    let terms = try reader.terms(beginningWith: unsafe Text(prefix).string, limit: limit)
    return ["terms": .list(terms.map { .record($0.termRecord) })]
  }
}

/// Words that begin with a prefix.
@c @implementation
public func lede_words(
  _ reader: OpaquePointer?, _ prefix: lede_text, _ options: lede_text
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let limit = try unsafe limit(options, of: "words", standard: 20)
    let words = try reader.frequentWords(
      beginningWith: unsafe Text(prefix).string, limit: limit)
    return ["words": .list(words.map { .record($0.record) })]
  }
}

/// The article with this id.
@c @implementation
public func lede_article(_ reader: OpaquePointer?, _ id: lede_text) -> CResult {
  unsafe resultOfBytes {
    let id = try unsafe Text(id).articleID()
    guard let article = try unsafe object(reader, ReaderObject.self).reader.article(id) else {
      throw InterfaceError.noArticle(id)
    }
    var writer = JSONWriter()
    writer.article(article)
    return writer.bytes
  }
}

/// The archive's size, generation, language.
@c @implementation
public func lede_statistics(_ reader: OpaquePointer?) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    return reader.record(of: try reader.statistics())
  }
}

/// Writes articles to files.
@c @implementation
public func lede_export(
  _ reader: OpaquePointer?, _ ids: UnsafePointer<lede_text>?, _ count: Int,
  _ format: lede_text, _ path: lede_text, _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let ids = try unsafe articleIDs(ids, count)
    guard let known = ArticleFormat(rawValue: unsafe Text(format).string), known.isWritable else {
      let formats = ArticleFormat.allCases.filter(\.isWritable).map(\.rawValue)
      throw InterfaceError.argument(
        "articles are exported as one of \(formats.joined(separator: ", "))")
    }
    let target = try unsafe Text(path).path()
    var members = try OptionReader(unsafe Text(options).string, of: "export")
    let options = try unsafe members.export(LedeC.cancellation(cancellation))
    try members.finish()
    // A path as the library takes it has lost the slash.
    let isFolder = unsafe Text(path).bytes.last == UInt8(ascii: "/")
    let destination: ExportDestination = isFolder ? .folder(at: target) : .file(at: target)
    let articles = ids.map(ArticleSelection.ids) ?? .all
    return try reader.export(articles, as: known, to: destination, options: options).record
  }
}

/// Gives up the commit's files.
@c @implementation
public func lede_reader_free(_ reader: OpaquePointer?) { unsafe free(reader, ReaderObject.self) }

/// Reads the options of a digest, or of a timeline with what bounds its days, and runs `body` with them.
private func digest(
  _ reader: OpaquePointer?, _ options: lede_text, _ cancellation: OpaquePointer?,
  of function: String,
  _ body: (Archive.Reader, DigestOptions, (dates: Int?, sentences: Int), Bool) throws -> Record
) -> CResult {
  unsafe result {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    var members = try OptionReader(unsafe Text(options).string, of: function)
    let options = try unsafe members.digest(LedeC.cancellation(cancellation))
    let days = function.hasPrefix("timeline") ? try members.days() : (dates: nil, sentences: 1)
    let explains = try members.truth("explain") ?? false
    try members.finish()
    return try body(reader, options, days, explains)
  }
}

/// The one option of functions that list; 0 is all.
private func limit(
  _ options: lede_text, of function: String, standard: Int
) throws(InterfaceError) -> Int {
  var members = try OptionReader(unsafe Text(options).string, of: function)
  let limit = try members.limit() ?? standard
  try members.finish()
  return limit == 0 ? .max : limit
}
