internal import LedeQuery
internal import LedeText
internal import LedeWire
internal import Lede
internal import LedeRecords
public import _CLedeInterface

// The functions of lede.h on writers, where each is described.

/// Adds articles given as JSON.
@c @implementation
public func lede_writer_add(_ writer: OpaquePointer?, _ articles: lede_text) -> CResult {
  unsafe result {
    let report = try unsafe object(writer, WriterObject.self).using {
      try $0.add(json: unsafe Text(articles).bytes)
    }
    var record = report.record.without("files")
    record.append(
      "reasons", .list(report.fileReports.flatMap { $0.faults + $0.notes }.map { .text($0) }))
    return record
  }
}

/// Adds the articles of files and folders.
@c @implementation
public func lede_writer_add_files(
  _ writer: OpaquePointer?, _ paths: UnsafePointer<lede_text>?, _ count: Int,
  _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    var files: [String] = []
    for path in try unsafe texts(paths, count) ?? [] { files.append(try path.path()) }
    var members = try OptionReader(unsafe Text(options).string, of: "writer_add_files")
    var options = ImportOptions()
    options.format = try members.choice("format", ArticleFormat.self)
    options.cancellation = try unsafe members.cancellation(LedeC.cancellation(cancellation))
    try members.finish()
    let report = try unsafe object(writer, WriterObject.self).using {
      try $0.add(contentsOf: files, options: options)
    }
    var record = report.record
    record.append("faults", .list(report.fileReports.map { .record($0.record) }))
    return record
  }
}

/// Removes the articles with these ids.
@c @implementation
public func lede_writer_remove(
  _ writer: OpaquePointer?, _ ids: UnsafePointer<lede_text>?, _ count: Int
) -> CResult {
  unsafe result {
    let ids = try unsafe articleIDs(ids, count) ?? []
    let removed = try unsafe object(writer, WriterObject.self).using { try $0.remove(ids) }
    return ["removed": .integer(removed)]
  }
}

/// Removes the articles that match a query.
@c @implementation
public func lede_writer_remove_matching(
  _ writer: OpaquePointer?, _ query: lede_text, _ options: lede_text
) -> CResult {
  unsafe result {
    var members = try OptionReader(unsafe Text(options).string, of: "writer_remove_matching")
    let options = try members.query(nil)
    try members.finish()
    let removed = try unsafe object(writer, WriterObject.self).using {
      try $0.remove(matching: unsafe Text(query).string, options: options)
    }
    return ["removed": .integer(removed)]
  }
}

/// Publishes all changes.
@c @implementation
public func lede_writer_commit(_ writer: OpaquePointer?) -> CResult {
  unsafe result {
    let generation = try unsafe object(writer, WriterObject.self).using { try $0.commit() }
    return ["generation": .integer(generation)]
  }
}

/// Forgets all changes since the last commit.
@c @implementation
public func lede_writer_rollback(_ writer: OpaquePointer?) -> CResult {
  unsafe result {
    try unsafe object(writer, WriterObject.self).using { try $0.rollback() }
    return [:]
  }
}

/// Merges all segments into one.
@c @implementation
public func lede_writer_merge(
  _ writer: OpaquePointer?, _ options: lede_text, _ cancellation: OpaquePointer?
) -> CResult {
  unsafe result {
    var members = try OptionReader(unsafe Text(options).string, of: "writer_merge")
    let reanalyzes = try members.truth("reanalyze") ?? false
    let cancellation = try unsafe members.cancellation(LedeC.cancellation(cancellation))
    try members.finish()
    try unsafe object(writer, WriterObject.self).using {
      try $0.merge(reanalyzing: reanalyzes, purging: false, cancellation: cancellation)
    }
    return [:]
  }
}

/// Gives up the lock.
@c @implementation
public func lede_writer_free(_ writer: OpaquePointer?) { unsafe free(writer, WriterObject.self) }
