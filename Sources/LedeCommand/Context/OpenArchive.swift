package import Lede
internal import LedeSystem
internal import SystemPackage

/// The archive that commands work on.
package final class OpenArchive {
  package let archive: Archive

  /// The folders, as they were given.
  package let paths: [String]

  /// The archive's folder, as it was given; of several, all of them.
  package var path: String { archive.path }

  package convenience init(_ archive: Archive) { self.init(archive, [archive.path]) }

  private init(_ archive: Archive, _ paths: [String]) {
    self.archive = archive
    self.paths = paths
  }

  /// Opens the archive in this folder.
  package static func at(_ path: String) throws(CommandError) -> OpenArchive {
    do throws(LedeError) {
      return OpenArchive(try Archive.open(path))
    } catch {
      guard error.code == .missing || error.code == .notAnArchive else { throw CommandError(error) }
      let (folder, name) = (FilePath(text: path), FilePath.shown(path))
      let what = Folder.exists(folder) ? "\(name) is no archive" : "there is no archive \(name)"
      throw .fault(what, advice: "lede add \(name) FOLDER makes one of the articles in a folder")
    }
  }

  /// Opens the archives in these folders as one.
  package static func at(_ paths: [String]) throws(CommandError) -> OpenArchive {
    guard paths.count > 1 else { return try at(paths.first ?? "") }
    // Each by itself first, so that a fault names its archive.
    for path in paths { _ = try at(path) }
    return try CommandError.wrapping { () throws(LedeError) in
      OpenArchive(try Archive.open(paths), paths)
    }
  }

  /// Takes the folders of archives that stand right behind the first archive, before which there may be
  /// options; words of a query stand behind them, and behind `--`.
  package static func takeFurther(from words: inout [Word]) -> [String] {
    func isArchive(_ word: Word) -> Bool {
      !word.text.hasPrefix("-") && ArchiveFolder.stands(at: FilePath(text: word.text))
    }
    guard let first = words.firstIndex(where: isArchive) else { return [] }
    let further = words[(first + 1)...].prefix(while: isArchive)
    words.removeSubrange(further.indices)
    return further.map(\.text)
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
