internal import LedeSystem
internal import LedeText
package import SystemPackage

/// Writes articles in a newsroom's format, one after the other, with memory for one.
///
/// ```swift
/// var exporter = try Exporter(.newsMLG2, to: .folder("out"), settings)
/// for article in articles { try exporter.write(ExportItem(article)) }
/// let report = try exporter.finish()
/// ```
///
/// Files are written aside and take their names when they are whole: a folder's files one by one,
/// a single file at `finish`. The bytes depend on the articles and the settings alone.
package struct Exporter: ~Copyable {
  /// Where to.
  package enum Destination: Hashable, Sendable {
    /// A file an article, named after its id.
    case folder(FilePath)
    /// One file for all: a message, or lines.
    case file(FilePath)
    /// An open file or pipe, which stays open.
    case descriptor(FileDescriptor)
  }

  private let renderer: any ItemRenderer
  private let format: ArticleFormat
  private let folder: FilePath?
  private let made: MadeFolders
  /// The folder or file; for errors.
  private let path: FilePath
  private var file: AtomicFile?
  private var staged = StagedFiles()
  private let descriptor: FileDescriptor?
  private var report = ExportReport()
  /// The moment that embargoes are compared with, in seconds since 1970.
  private let moment: Int
  private var bytes: [UInt8]

  /// An exporter; throws if the format cannot be written, or not to such a destination.
  package init(
    _ format: ArticleFormat, to destination: Destination, _ settings: ExportSettings
  ) throws(WireError) {
    let renderer = try format.renderer(settings)
    var bytes: [UInt8] = []
    let made = MadeFolders()
    if case .folder(let path) = destination {
      try Self.perform(on: path) { () throws(SystemError) in
        made.folders = try Folder.makeAll(path, mode: 0o755)
      }
    } else {
      try renderer.begin(&bytes)
    }
    self.init(
      renderer, format, destination, bytes, made, moment: settings.asOf.secondsSince1970,
      file: try Self.file(destination))
  }

  private static func file(_ destination: Destination) throws(WireError) -> AtomicFile? {
    guard case .file(let path) = destination else { return nil }
    do {
      return try AtomicFile(path)
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Turns what the system says of a path into an error of this module.
  private static func perform(
    on path: FilePath, _ body: () throws(SystemError) -> Void
  ) throws(WireError) {
    do {
      try body()
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  private init(
    _ renderer: any ItemRenderer, _ format: ArticleFormat, _ destination: Destination,
    _ bytes: [UInt8],
    _ made: MadeFolders,
    moment: Int, file: consuming AtomicFile?
  ) {
    self.renderer = renderer
    self.format = format
    self.moment = moment
    switch destination {
    case .folder(let path): (folder, self.path, descriptor) = (path, path, nil)
    case .file(let path): (folder, self.path, descriptor) = (nil, path, nil)
    case .descriptor(let open): (folder, path, descriptor) = (nil, "", open)
    }
    self.file = file
    self.bytes = bytes
    self.made = made
  }

  /// Writes an article.
  package mutating func write(_ item: ExportItem) throws(WireError) {
    report.articles += 1
    switch item.article.metadata.restriction(at: moment) {
    case .embargoed?: report.embargoed += 1
    case .withheld?, .cancelled?: report.withheld += 1
    case nil: break
    }
    guard folder != nil else {
      try renderer.add(item, &bytes)
      if bytes.count >= 1 << 17 { try flush() }
      return
    }
    bytes.removeAll(keepingCapacity: true)
    try renderer.whole(item, &bytes)
    try stage(renderer.fileStem(item))
  }

  /// Tells that an article was withdrawn.
  ///
  /// - Parameter evenIfNew: Whether it is told where no file of the article stands in the folder as well.
  package mutating func write(withdrawal item: ExportItem, evenIfNew: Bool) throws(WireError) {
    guard let folder else {
      guard evenIfNew, renderer.tellsWithdrawals else { return }
      report.withdrawn += 1
      return try renderer.add(item, &bytes)
    }
    let stem = renderer.fileStem(item)
    guard evenIfNew || Folder.exists(folder.appending(stem + renderer.fileEnding)) else { return }
    report.withdrawn += 1
    bytes.removeAll(keepingCapacity: true)
    try renderer.whole(item, &bytes)
    try stage(stem)
  }

  /// Puts what holds back an article in the place of its file in the folder, where one stands there: it was usable then.
  package mutating func write(heldBack item: ExportItem) throws(WireError) {
    guard let folder,
      Folder.exists(folder.appending(renderer.fileStem(item) + renderer.fileEnding))
    else { return }
    report.replacedByNotices += 1
    bytes.removeAll(keepingCapacity: true)
    try renderer.whole(item, &bytes)
    try stage(renderer.fileStem(item))
  }

  /// Writes a digest as a packageItem that refers to its articles; NewsML-G2 alone has packages.
  ///
  /// In a folder it is a file of its own, in a message an item beside the others.
  package mutating func write(_ package: ExportPackage) throws(WireError) {
    guard let renderer = renderer as? NewsMLG2Renderer else {
      throw WireError(.badSetting, "packages are written as newsml-g2 alone")
    }
    report.packages += 1
    guard folder != nil else { return try renderer.add(package, &bytes) }
    bytes.removeAll(keepingCapacity: true)
    try renderer.whole(package, &bytes)
    try stage(FileStem.of(guid: package.guid(renderer.settings)))
  }

  /// Writes the entities that the articles name as a knowledgeItem; NewsML-G2 alone has them.
  package mutating func write(_ knowledge: ExportKnowledge) throws(WireError) {
    guard let renderer = renderer as? NewsMLG2Renderer else {
      throw WireError(.badSetting, "entities are written as newsml-g2 alone")
    }
    report.concepts += knowledge.entities.count
    guard folder != nil else { return try renderer.add(knowledge, &bytes) }
    bytes.removeAll(keepingCapacity: true)
    try renderer.whole(knowledge, &bytes)
    try stage(FileStem.of(guid: KnowledgeItem.guid(knowledge, renderer.settings)))
  }

  /// Makes what was rendered a file of the folder, unless the file that stands there is newer or the same.
  private mutating func stage(_ stem: String) throws(WireError) {
    guard let folder else { return }
    let path = folder.appending(stem + renderer.fileEnding)
    switch EarlierExport.relation(of: path, to: bytes, format) {
    case .replaceable: break
    case .same:
      report.unchanged += 1
      return
    case .newer:
      report.newer += 1
      return
    }
    try staged.add(path, bytes)
    report.bytes += bytes.count
  }

  /// Writes what is left, makes it durable and gives it its name.
  package consuming func finish() throws(WireError) -> ExportReport {
    if let folder {
      try staged.commit()
      made.folders = []
      try Self.perform(on: folder) { () throws(SystemError) in try Folder.synchronize(folder) }
    } else {
      try renderer.end(&bytes)
      try flush()
    }
    report.replacedCharacters = renderer.replacedCharacters
    let report = report
    let path = path
    if let file = file.take() {
      do {
        try file.commit()
      } catch {
        throw .cannotWrite(path, error)
      }
    }
    return report
  }

  /// One article as bytes: the file that a folder would get.
  package static func bytes(
    of item: ExportItem, as format: ArticleFormat, _ settings: ExportSettings
  ) throws(WireError) -> [UInt8] {
    var bytes: [UInt8] = []
    let renderer = try format.renderer(settings)
    try renderer.whole(item, &bytes)
    return bytes
  }

  private mutating func flush() throws(WireError) {
    if let descriptor {
      do {
        try descriptor.writeWhole(bytes)
      } catch {
        throw WireError(.inputOutput, "the output cannot be written (\(error.reason))")
      }
    } else {
      do {
        try file?.write(bytes)
      } catch {
        throw .cannotWrite(path, error)
      }
    }
    report.bytes += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The folders that an export made, which go again if it ends before anything is in them.
private final class MadeFolders {
  /// The outermost first.
  var folders: [FilePath] = []

  deinit {
    // A folder with something in it stays.
    for folder in folders.reversed() { try? Folder.remove(folder) }
  }
}
