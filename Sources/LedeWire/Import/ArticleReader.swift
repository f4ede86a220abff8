internal import LedeSystem
package import SystemPackage

/// Reads the files of newsrooms, whatever their format, and gives their articles one at a time.
///
/// ```swift
/// let report = ArticleReader().read(["/var/wires"]) { event in
///   if case .article(let article, _) = event { print(article.headline) }
/// }
/// ```
///
/// Formats are told by content, not by name; gzip and zstd are unwrapped; folders are walked in the
/// order of their names, hidden files left out. A file that cannot be read is reported with the
/// reason and the next one follows: reading itself never fails. Memory stays flat for formats that
/// hold many articles; a file that is one article is held whole.
package struct ArticleReader: Sendable {
  /// How files are read.
  package let settings: ImportSettings

  /// Counts what is read of the files, for progress.
  package var meter: ReadMeter?

  /// A reader with these settings.
  package init(_ settings: ImportSettings = ImportSettings()) {
    self.settings = settings
  }

  /// Reads files and folders (`-` is standard input).
  ///
  /// An error that `receive` throws ends the reading and is thrown on.
  @discardableResult
  package func read<Failure: Error>(
    _ paths: [FilePath], _ receive: (ImportEvent) throws(Failure) -> Void
  ) throws(Failure) -> ImportReport {
    try run(receive) { session throws(ImportSession.Stop) in
      for path in paths { try read(path, session) }
    }
  }

  /// Reads bytes that are in memory, as if they stood in a file of this name.
  @discardableResult
  package func read<Failure: Error>(
    bytes: [UInt8], name: String, _ receive: (ImportEvent) throws(Failure) -> Void
  ) throws(Failure) -> ImportReport {
    try run(receive) { session throws(ImportSession.Stop) in
      session.begin(name)
      do {
        let stream = try ByteStream.bytes(bytes, name: name)
        try read(stream, stem: Self.stem(name), session)
      } catch let fault as WireError {
        session.skip("", fault.message)
      } catch {
        throw ImportSession.Stop()
      }
      try session.finishFile()
    }
  }

  private func run<Failure: Error>(
    _ receive: (ImportEvent) throws(Failure) -> Void,
    _ body: (ImportSession) throws(ImportSession.Stop) -> Void
  ) throws(Failure) -> ImportReport {
    var failure: Failure?
    var report = ImportReport()
    withoutActuallyEscaping(receive) { receive in
      let session = ImportSession(settings) { event in
        if case .file(let file) = event { report.add(file) }
        do throws(Failure) {
          try receive(event)
          return true
        } catch {
          failure = error
          return false
        }
      }
      do throws(ImportSession.Stop) { try body(session) } catch {}
    }
    if let failure { throw failure }
    return report
  }

  /// Reads a file, or a folder's files.
  private func read(
    _ path: FilePath, _ session: ImportSession
  ) throws(ImportSession.Stop) {
    guard path != "-", Folder.kind(of: path) == .folder else {
      return try read(path, folders: "", session)
    }
    try FolderWalk.walk(path) { item throws(ImportSession.Stop) in
      switch item {
      case .file(let file, let folders):
        try read(file, folders: folders, only: .regular, session)
      case .passedOver(let path, let reason):
        session.begin(path.shown)
        session.skip("", "\(path.shown): passed over: \(reason)")
        try session.finishFile()
      }
    }
  }

  /// Reads a file; `folders` is the path to it from the folder that was asked for.
  private func read(
    _ path: FilePath, folders: String, only kind: FileKind? = nil, _ session: ImportSession
  ) throws(ImportSession.Stop) {
    session.begin(path.shown)
    do {
      let stem = folders + Self.stem(path.lastComponent?.shown ?? "")
      let stream = try ByteStream.open(path, only: kind, meter)
      try read(stream, stem: stem, session)
    } catch let fault as WireError {
      session.skip("", fault.message)
    } catch {
      throw ImportSession.Stop()
    }
    try session.finishFile()
  }

  /// Reads one file's bytes in the format that they are in.
  private func read(
    _ stream: consuming ByteStream, stem: String, _ session: ImportSession
  ) throws {
    try stream.ensure(1 << 16)
    if let wide = EncodingGuess.utf16(stream.available), !Sniffer.isMarkup(stream.available) {
      stream = try Self.transcoded(stream, from: wide, session)
      try stream.ensure(1 << 16)
    }
    if Sniffer.endsInComment(stream.available) { try stream.ensure(1 << 20) }
    if CarriageReturns.endLines(of: stream.available) {
      let name = stream.name
      stream = ByteStream(CarriageReturns(stream), name: name)
      try stream.ensure(1 << 16)
    }
    if let lead = Sniffer.lead(of: stream.available) { stream.consume(lead) }
    if settings.format == nil, settings.readsPDF, PDFImport.begins(stream.available) {
      return try PDFImport.read(&stream, stem: stem, session)
    }
    if settings.format == nil, let reason = Sniffer.refusal(of: stream.available) {
      throw WireError(.unknownFormat, "\(stream.name): \(reason)")
    }
    let plain: ArticleFormat? = settings.takesAnyText ? .text : nil
    if settings.format == nil, DocumentImport.begins(stream.available) {
      return try DocumentImport.read(&stream, stem: stem, session)
    }
    guard let format = settings.format ?? Sniffer.format(of: stream.available) ?? plain else {
      throw WireError(
        .unknownFormat,
        "\(stream.name): in none of the formats that Lede reads; --as names one"
      )
    }
    session.report.format = format
    if format == .json || format == .csv {
      session.dateOrder = DateOrderScan.order(in: stream.available)
      let encoding = EncodingGuess.name(of: stream.available)
      if encoding != "UTF-8" {
        session.note("states no encoding and is not UTF-8; read as \(encoding.title)")
        stream = try Self.transcoded(stream, from: encoding, session)
      }
    }
    switch format {
    case .newsMLG2, .newsML1, .nitf, .feed:
      return try MarkupImport.read(stream, format, stem: stem, session)
    case .json, .ninjs, .ninjs1, .ninjs3, .openSearch:
      try JSONImport.read(&stream, stem: stem, session)
    case .csv: try CSVImport.read(&stream, stem: stem, session)
    case .html: try HTMLImport.read(&stream, stem: stem, session)
    case .sgml: try SGMLImport.read(&stream, session)
    case .iptc7901: try WireTextImport.read(&stream, stem: stem, session)
    case .warc: try WARCImport.read(&stream, session)
    case .mail: try MailImport.read(&stream, stem: stem, session)
    case .markdown: try FrontMatter.read(&stream, stem: stem, session)
    case .docx, .odt, .epub: try DocumentImport.read(&stream, stem: stem, session)
    case .text: try TextImport.read(&stream, stem: stem, session)
    }
    session.report.bytes = stream.consumed
  }

  /// The stream in UTF-8.
  private static func transcoded(
    _ stream: consuming ByteStream, from encoding: String, _ session: ImportSession
  ) throws(WireError) -> ByteStream {
    let name = stream.name
    let source = TranscodedSource(
      stream, from: encoding, count: { session.report.repairedCharacters += $0 })
    guard let source else {
      throw WireError(.malformed, "\(name): the system knows no encoding \(encoding)")
    }
    return ByteStream(source, name: name)
  }

  /// A file's name without its extensions: the id of an article that states none.
  private static func stem(_ name: String) -> String {
    var name = name == "-" ? "" : name[...]
    for ending in [".gz", ".zst"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = name[..<dot] }
    return String(name)
  }
}
