package import Lede
internal import LedeJSON
internal import LedeSystem
internal import SystemPackage

/// Searches with names, kept in a file of JSON lines: `{"name":"hez","query":"hezbollah -israel"}`.
package struct SavedSearches {
  /// A saved search.
  package struct Search: Hashable {
    package let name: String
    package let query: String
    /// Marks of the articles that it had found, by archive, when `.alert` looked last.
    package var seen: [String: Set<Int>]

    package init(name: String, query: String, seen: [String: Set<Int>] = [:]) {
      self.name = name
      self.query = query
      self.seen = seen
    }
  }

  /// What an article is remembered by: 48 bits of its id's FNV-1a hash.
  package static func mark(of id: ArticleID) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(hash >> 16)
  }

  package private(set) var searches: [Search] = []
  private let path: String?

  package init(path: String? = nil) { self.path = path }

  /// Reads the file; a line that is no saved search is left out.
  package static func read(from path: String) throws(CommandError) -> SavedSearches {
    var saved = SavedSearches(path: path)
    let descriptor: FileDescriptor
    do {
      descriptor = try OpenFile.reading(FilePath(text: path)).take()
    } catch {
      if error.isMissing { return saved }
      throw .fault("cannot read \(path): \(error.reason)")
    }
    defer { descriptor.closeQuietly() }
    let reader = LineReader(descriptor, name: path)
    while let line = try reader.next() {
      if let search = search(in: line) { saved.searches.append(search) }
    }
    return saved
  }

  package var texts: [String: String] {
    Dictionary(searches.map { ($0.name, $0.query) }) { _, last in last }
  }

  package subscript(name: String) -> Search? { searches.first { $0.name == name } }

  /// Keeps a search in place of one of the same name.
  package mutating func save(_ search: Search) throws(CommandError) {
    searches.removeAll { $0.name == search.name }
    searches.append(search)
    searches.sort { $0.name < $1.name }
    try write()
  }

  /// Forgets a search; false if there is none of that name.
  package mutating func remove(_ name: String) throws(CommandError) -> Bool {
    guard self[name] != nil else { return false }
    searches.removeAll { $0.name == name }
    try write()
    return true
  }

  private func write() throws(CommandError) {
    guard let path else { return }
    var writer = JSONWriter()
    for search in searches {
      writer.beginObject()
      writer.member("name", search.name)
      writer.member("query", search.query)
      writer.key("seen")
      writer.beginObject()
      for (archive, marks) in search.seen.sorted(by: { $0.key < $1.key }) {
        writer.key(archive)
        writer.beginArray()
        for mark in marks.sorted() { writer.number(mark) }
        writer.endArray()
      }
      writer.endObject()
      writer.endObject()
      writer.newline()
    }
    // What cannot be made shows when the file is.
    _ = try? Folder.makeAll(Folder.above(FilePath(text: path)), mode: 0o700)
    let file = try NewFile(path)
    try file.write(writer.bytes)
    try file.publish()
  }

  private static func search(in line: [UInt8]) -> Search? {
    do {
      var reader = JSONReader(line.span)
      var (name, query, seen) = ("", "", [String: Set<Int>]())
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "name": name = try reader.string()
        case "query": query = try reader.string()
        case "seen":
          try reader.beginObject()
          while let archive = try reader.nextKey() {
            var marks: Set<Int> = []
            try reader.beginArray()
            while try reader.nextElement() { marks.insert(try reader.integer()) }
            seen[archive] = marks
          }
        default: try reader.skipValue()
        }
      }
      return name.isEmpty ? nil : Search(name: name, query: query, seen: seen)
    } catch {
      return nil
    }
  }
}
