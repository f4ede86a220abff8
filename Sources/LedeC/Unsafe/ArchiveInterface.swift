internal import LedeIndex
internal import Lede
internal import LedeRecords
public import _CLedeInterface

// The functions of lede.h on archives, where each is described.

/// Opens the archive in a folder.
@c @implementation
public func lede_open(
  _ path: lede_text, _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) { try Archive.open(unsafe Text(path).path()) }
}

/// Opens the archives in several folders as one.
@c @implementation
public func lede_open_several(
  _ paths: UnsafePointer<lede_text>?, _ count: Int, _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) {
    var folders: [String] = []
    for path in try unsafe texts(paths, count) ?? [] { folders.append(try path.path()) }
    return try Archive.open(folders)
  }
}

/// Makes an archive of a reader's articles.
@c @implementation
public func lede_create_copy(
  _ path: lede_text, _ reader: OpaquePointer?, _ cancellation: OpaquePointer?,
  _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) {
    let reader = try unsafe object(reader, ReaderObject.self).reader
    let cancellation = try unsafe LedeC.cancellation(cancellation) ?? .never
    return try unsafe Archive.create(
      Text(path).path(), copying: reader, cancellation: cancellation)
  }
}

/// Makes an empty archive.
@c @implementation
public func lede_create(
  _ path: lede_text, _ settings: lede_text, _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) {
    let settings = try unsafe indexSettings(settings, of: "create")
    return try unsafe Archive.create(Text(path).path(), settings: settings)
  }
}

/// Opens an archive, or makes it.
@c @implementation
public func lede_open_or_create(
  _ path: lede_text, _ settings: lede_text, _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) {
    let settings = try unsafe indexSettings(settings, of: "open_or_create")
    return try Archive.openOrCreate(unsafe Text(path).path(), settings: settings)
  }
}

/// Looks for a commit of another process.
@c @implementation
public func lede_archive_refresh(_ archive: OpaquePointer?) -> CResult {
  unsafe result {
    let archive = try unsafe object(archive, Archive.self)
    let isChanged = try archive.refresh()
    return ["changed": .bool(isChanged), "generation": .integer(archive.generation)]
  }
}

/// The newest commit that the archive knows of.
@c @implementation
public func lede_archive_reader(_ archive: OpaquePointer?) -> OpaquePointer? {
  unsafe handle(nil) { ReaderObject(try unsafe object(archive, Archive.self).reader) }
}

/// Takes the archive's lock.
@c @implementation
public func lede_archive_writer(
  _ archive: OpaquePointer?, _ options: lede_text, _ failure: CFailure
) -> OpaquePointer? {
  unsafe handle(failure) {
    let archive = try unsafe object(archive, Archive.self)
    var reader = try OptionReader(unsafe Text(options).string, of: "archive_writer")
    let settings = try reader.writer()
    try reader.finish()
    return WriterObject(try archive.writer(settings: settings))
  }
}

/// Closes the handle.
@c @implementation
public func lede_archive_free(_ archive: OpaquePointer?) { unsafe free(archive, Archive.self) }

private func indexSettings(
  _ json: lede_text, of function: String
) throws(InterfaceError) -> ArchiveSettings {
  var reader = try OptionReader(unsafe Text(json).string, of: function)
  let settings = try reader.settings()
  try reader.finish()
  return settings
}
