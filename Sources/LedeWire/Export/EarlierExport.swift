internal import LedeSystem
internal import LedeText
internal import SystemPackage

/// What stands in a folder already under the name that an export has for a file.
enum EarlierExport {
  /// What the file that stands there is to the one that would replace it.
  enum Relation {
    /// There is none, or it is older, or of something else: it is replaced.
    case replaceable
    /// It has the same bytes.
    case same
    /// It holds a higher version of the article, or the same version made later.
    case newer
  }

  /// Compares a file with what an export would write in its place.
  static func relation(of path: FilePath, to bytes: [UInt8], _ format: ArticleFormat) -> Relation {
    guard let old = contents(of: path) else { return .replaceable }
    if old == bytes { return .same }
    guard let theirs = edition(old, format), let ours = edition(bytes, format),
      theirs.id == ours.id
    else { return .replaceable }
    guard let theirVersion = theirs.version, let ourVersion = ours.version else {
      return .replaceable
    }
    if theirVersion != ourVersion { return theirVersion > ourVersion ? .newer : .replaceable }
    guard let (their, our) = theirs.created.flatMap({ their in ours.created.map { (their, $0) } })
    else { return .replaceable }
    return their > our ? .newer : .replaceable
  }

  /// The bytes of a file of the size that exports have; nil where there is none.
  private static func contents(of path: FilePath) -> [UInt8]? {
    do {
      let file = try OpenFile.reading(path, only: .regular)
      let size = try file.status().size
      guard size <= 64 << 20 else { return nil }
      var bytes = [UInt8](repeating: 0, count: size)
      var read = 0
      while read < size {
        let count = try file.read(into: &bytes, from: read)
        if count == 0 { break }
        read += count
      }
      return Array(bytes[..<read])
    } catch {
      return nil
    }
  }

  /// Which version of an article a file holds.
  private struct Edition {
    let id: ArticleID
    /// Nil for what withdraws or holds back every version.
    let version: Int?
    /// When it was made, in seconds since 1970.
    let created: Int?
  }

  private static func edition(_ bytes: [UInt8], _ format: ArticleFormat) -> Edition? {
    var settings = ImportSettings()
    settings.takesDrafts = true
    switch format {
    case .ninjs1, .ninjs3: settings.format = .ninjs
    case _ where format.isReadable: settings.format = format
    default: return nil
    }
    var edition: Edition?
    ArticleReader(settings).read(bytes: bytes, name: "-") { event in
      switch event {
      case .article(let article, let version):
        edition = Edition(
          id: article.id, version: version ?? article.metadata.version ?? 1,
          created: article.metadata.versionCreated?.firstSecond)
      case .removal(let id, let version):
        edition = Edition(id: id, version: version, created: nil)
      case .notice(let notice):
        edition = Edition(id: notice.id, version: notice.version, created: nil)
      case .entry, .file: break
      }
    }
    return edition
  }
}
