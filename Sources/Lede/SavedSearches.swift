import LedeJSON
public import LedeQuery
import LedeSystem
import LedeText
import Synchronization
import SystemPackage

/// Searches with names, kept in a file: `@name` stands for one in any query, and each tells what is new.
///
/// ```swift
/// let searches = try SavedSearches(contentsOf: "searches.jsonl")
/// try searches.save("harbour -storm", as: "harbour")
/// var options = SearchOptions()
/// options.query.saved = searches.queries
/// let recent = try archive.reader.search("@harbour since:3d", options: options)
/// let news = try searches.unseen("harbour", in: archive.reader)
/// try searches.markSeen("harbour", in: archive.reader)  // from now on these are seen
/// ```
///
/// A search is there for every archive, or belongs to one: `SavedSearches(contentsOf:of:)` gives both kinds, and what it saves
/// belongs to its archive.
///
/// The file has a search a line: `{"name":"harbour","query":"harbour -storm","seen":{}}`, with `"archive":"/its/folder"` if it
/// belongs to one. Each change is made to the file as it is then, so that several programs may keep searches in one. Threads
/// may share an object.
public final class SavedSearches: Sendable {
  /// What a search is called, and the folder of the archive that it belongs to; nil if it is there for every archive.
  private struct Name: Hashable {
    let text: String
    let archive: String?
  }

  /// A search, and marks of the articles that were seen, by archive.
  private struct Search: Sendable {
    var query: String
    var seen: [String: Set<Int>] = [:]
    /// Members of its line that Lede does not know, as JSON.
    var others: [(name: String, json: String)] = []
  }

  /// What a file holds.
  private struct Contents {
    var searches: [Name: Search] = [:]
    /// Lines that are no searches, as they are.
    var others: [[UInt8]] = []
  }

  private struct State: Sendable {
    /// All of the file, as they were when it was last read or written.
    var searches: [Name: Search] = [:]
    /// The archive whose own searches are seen.
    var archive: String?

    /// The search that a name stands for: the archive's own goes before one for every archive.
    func known(_ name: String) -> Name? {
      [archive, nil].map { Name(text: name, archive: $0) }.first { searches[$0] != nil }
    }
  }

  private let state: Mutex<State>
  private let path: String?
  /// The archive that new searches belong to.
  private let owner: String?

  /// No searches, which are kept nowhere.
  package init() {
    (path, owner) = (nil, nil)
    state = Mutex(State())
  }

  /// The searches of a file; none if there is no file yet. A line that is no search is passed over, and stays in
  /// the file; so does what else a search's line holds.
  ///
  /// - Parameters:
  ///   - path: The file, which is made when a search is saved.
  ///   - reader: The archive whose own searches are there, too, and to which those belong that are saved; without one
  ///     there are only those for every archive.
  /// - Throws: `inputOutput`.
  public init(contentsOf path: String, of reader: Archive.Reader? = nil) throws(LedeError) {
    self.path = path
    owner = reader?.folder
    state = Mutex(State(searches: try Self.read(path).searches, archive: owner))
  }

  /// Shows the searches of an archive, too; those that are saved from now on are still there for every archive.
  package func show(of reader: Archive.Reader?) {
    let folder = reader?.folder
    state.withLock { $0.archive = folder }
  }

  /// The searches' queries by their names, for `QueryOptions.saved`.
  public var queries: [String: String] {
    state.withLock { state in
      var queries: [String: String] = [:]
      for name in state.searches.keys.map(\.text) {
        queries[name] = state.known(name).flatMap { state.searches[$0]?.query }
      }
      return queries
    }
  }

  /// Keeps a query under a name of letters, digits, `-` and `_`, in place of one of the same name.
  ///
  /// - Throws: `invalidSetting` for another name, `inputOutput`.
  public func save(_ query: String, as name: String) throws(LedeError) {
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
      throw LedeError(.invalidSetting, "a name holds letters, digits, - and _")
    }
    let owner = owner
    try change { (state) throws(LedeError) in
      let key = state.known(name) ?? Name(text: name, archive: owner)
      let others = state.searches[key]?.others ?? []
      state.searches[key] = Search(query: query, others: others)
    }
  }

  /// Forgets the search of this name.
  ///
  /// - Throws: `missing` if there is none, `inputOutput`.
  public func remove(_ name: String) throws(LedeError) {
    try change { (state) throws(LedeError) in
      guard let key = state.known(name) else { throw Self.missing(name) }
      state.searches[key] = nil
    }
  }

  /// What a search finds that was not marked as seen, newest first; the outcome's `totalCount` counts what was seen, too.
  ///
  /// The `limit` of the options says among how many of the newest articles is looked; among all if no options are
  /// given.
  ///
  /// - Throws: `missing` if there is no search of this name; else as `Archive.Reader.search(_:options:)`.
  public func unseen(
    _ name: String, in reader: Archive.Reader, options: SearchOptions? = nil
  ) throws(LedeError) -> SearchResult {
    let search = try search(name)
    var result = try result(of: search, in: reader, options)
    let seen = search.seen[reader.folder] ?? []
    result.hits.removeAll { seen.contains(Self.mark(of: $0.id)) }
    return result
  }

  /// Marks all that a search finds now as seen, with options what it finds by them, and nothing else.
  ///
  /// - Throws: as `unseen(_:in:options:)`, and `inputOutput`.
  public func markSeen(
    _ name: String, in reader: Archive.Reader, options: SearchOptions? = nil
  ) throws(LedeError) {
    let found = try result(of: try search(name), in: reader, options).hits
    let marks = Set(found.map { Self.mark(of: $0.id) })
    let folder = reader.folder
    try change { (state) throws(LedeError) in
      guard let key = state.known(name) else { throw Self.missing(name) }
      state.searches[key]?.seen[folder] = marks
    }
  }

  private func search(_ name: String) throws(LedeError) -> Search {
    let search = state.withLock { state in state.known(name).flatMap { state.searches[$0] } }
    guard let search else { throw Self.missing(name) }
    return search
  }

  private static func missing(_ name: String) -> LedeError {
    LedeError(.missing, "no saved search @\(name)")
  }

  private func result(
    of search: Search, in reader: Archive.Reader, _ options: SearchOptions?
  ) throws(LedeError) -> SearchResult {
    var asked = options ?? SearchOptions()
    if options == nil { asked.limit = nil }
    asked.snippetLength = 0
    asked.order = .newest
    asked.corrects = false
    asked.query.saved = queries
    return try reader.search(search.query, options: asked)
  }

  /// What an article is remembered by: 48 bits of its id's FNV-1a hash.
  private static func mark(of id: ArticleID) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(hash >> 16)
  }
}

// The file.
extension SavedSearches {
  /// Changes the searches as the file has them now, while nobody else does; nothing is changed where `body` throws.
  private func change(
    _ body: (inout State) throws(LedeError) -> Void
  ) throws(LedeError) {
    var newest = state.withLock { $0 }
    if let path {
      let lock = try Self.lock(path)
      defer { withExtendedLifetime(lock) {} }
      var contents = try Self.read(path)
      newest.searches = contents.searches
      try body(&newest)
      contents.searches = newest.searches
      try Self.write(contents, to: path)
    } else {
      try body(&newest)
    }
    let changed = newest.searches
    state.withLock { $0.searches = changed }
  }

  /// The lock of a file of searches; another's change takes milliseconds.
  private static func lock(_ path: String) throws(LedeError) -> FileLock {
    do throws(SystemError) {
      try Folder.makeAll(Folder.above(FilePath(text: path)), mode: 0o700)
    } catch {
      throw LedeError(.inputOutput, "cannot write \(FilePath.shown(path)): \(error.reason)")
    }
    for _ in 0..<waits {
      do throws(FileLock.Refusal) {
        return try FileLock(FilePath(text: path + ".lock"))
      } catch {
        if case .failed(let cause) = error {
          throw LedeError(.inputOutput, "cannot lock \(FilePath.shown(path)): \(cause.reason)")
        }
        SystemClock.sleep(milliseconds: 10)
      }
    }
    throw LedeError(.locked, "another process keeps \(FilePath.shown(path)) locked")
  }

  /// Ten seconds of waiting for another's change.
  private static let waits = 1000

  private static func read(_ path: String) throws(LedeError) -> Contents {
    var contents = Contents()
    do throws(SystemError) {
      let file = try OpenFile.reading(FilePath(text: path), only: .regular).take()
      defer { file.closeQuietly() }
      var bytes: [UInt8] = []
      while try file.readMore(into: &bytes, limit: 1 << 16) {}
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        if let (name, search) = search(of: Array(line)) {
          contents.searches[name] = search
        } else {
          contents.others.append(Array(line))
        }
      }
    } catch {
      if !error.isMissing {
        throw LedeError(.inputOutput, "cannot read \(FilePath.shown(path)): \(error.reason)")
      }
    }
    return contents
  }

  /// The search that a line holds; nil for a line that is none.
  private static func search(of line: [UInt8]) -> (name: Name, search: Search)? {
    do {
      var reader = JSONReader(line.span)
      var (name, archive, search) = ("", String?.none, Search(query: ""))
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "name": name = try reader.string()
        case "query": search.query = try reader.string()
        case "archive": archive = try reader.string()
        case "seen":
          try reader.beginObject()
          while let archive = try reader.nextKey() {
            var marks: Set<Int> = []
            try reader.beginArray()
            while try reader.nextElement() { marks.insert(try reader.integer()) }
            search.seen[archive] = marks
          }
        default: search.others.append((key, try reader.rawValue()))
        }
      }
      try reader.finish()
      return name.isEmpty ? nil : (Name(text: name, archive: archive), search)
    } catch {
      return nil
    }
  }

  private static func write(_ contents: Contents, to path: String) throws(LedeError) {
    var writer = JSONWriter()
    let sorted = contents.searches.sorted {
      ($0.key.text, $0.key.archive ?? "") < ($1.key.text, $1.key.archive ?? "")
    }
    for (name, search) in sorted {
      writer.beginObject()
      writer.member("name", name.text)
      writer.member("query", search.query)
      if let archive = name.archive { writer.member("archive", archive) }
      writer.key("seen")
      writer.beginObject()
      for (archive, marks) in search.seen.sorted(by: { $0.key < $1.key }) {
        writer.key(archive)
        writer.beginArray()
        for mark in marks.sorted() { writer.number(mark) }
        writer.endArray()
      }
      writer.endObject()
      for (name, json) in search.others {
        writer.key(name)
        writer.raw(json)
      }
      writer.endObject()
      writer.newline()
    }
    do throws(SystemError) {
      let file = try AtomicFile(FilePath(text: path))
      try file.write(writer.bytes)
      for line in contents.others { try file.write(line + [UInt8(ascii: "\n")]) }
      try file.commit()
    } catch {
      throw LedeError(.inputOutput, "cannot write \(FilePath.shown(path)): \(error.reason)")
    }
  }
}
