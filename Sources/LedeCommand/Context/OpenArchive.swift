package import Lede
internal import LedeSystem
internal import SystemPackage

/// The archive that commands work on.
package final class OpenArchive {
  package let archive: Archive

  package init(_ archive: Archive) { self.archive = archive }

  /// The archive's folder, as it was given.
  package var path: String { archive.path }

  /// Opens the archive in this folder.
  package static func at(_ path: String) throws(CommandError) -> OpenArchive {
    do throws(LedeError) {
      return OpenArchive(try Archive.open(path))
    } catch {
      guard error.code == .missing || error.code == .notAnArchive else { throw CommandError(error) }
      let what =
        Folder.exists(FilePath(text: path))
        ? "\(path) is no archive" : "there is no archive \(path)"
      throw .fault(what, advice: "lede add \(path) FOLDER makes one of the articles in a folder")
    }
  }
}

extension CommandContext {
  /// The archive that is open.
  package func archive() throws(CommandError) -> Archive {
    guard let open else {
      throw .usage("no archive is open", advice: "open one with .open ARCHIVE")
    }
    return open.archive
  }

  /// The newest commit of the archive that is open: a command puts all its questions to one reader.
  package func reader() throws(CommandError) -> Archive.Reader { try archive().reader }

  /// The reader of the newest commit, others' included; that which is open where it cannot be read.
  package func newestReader() throws(CommandError) -> Archive.Reader {
    let archive = try archive()
    _ = try? archive.refresh()
    return archive.reader
  }
}

extension OpenArchive {
  /// The dates of the oldest and the newest article; nil where none has one.
  package func dateBounds() -> (first: ArticleDate, last: ArticleDate)? {
    // A greeting or a list of dates can do without; the next search tells what is wrong.
    (try? archive.reader.dateBounds()) ?? nil
  }

  /// `2023-11-07..2023-11-08`, or the one day of all.
  package func dateSpan() -> String? {
    guard let (first, last) = dateBounds() else { return nil }
    let (from, to) = (first.dayText, last.dayText)
    return from == to ? from : "\(from)..\(to)"
  }
}

extension ArticleDate {
  /// Without the time of day.
  package var dayText: String { String(description.prefix(10)) }
}
