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
    let options = try reader.writer()
    try reader.finish()
    return WriterObject(try archive.writer(options: options))
  }
}

/// Closes the handle.
@c @implementation
public func lede_archive_free(_ archive: OpaquePointer?) { unsafe free(archive, Archive.self) }

private func indexSettings(
  _ json: lede_text, of function: String
) throws(InterfaceError) -> IndexSettings {
  var reader = try OptionReader(unsafe Text(json).string, of: function)
  let settings = try reader.settings()
  try reader.finish()
  return settings
}
