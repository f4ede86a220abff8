import FuzzDriver
import Glibc
import LedeC
import _CLedeInterface

// An input's first byte chooses the function; what follows are its texts with 0x1E between them, options first.

private let articles = (0..<12).map { number in
  let words = ["harbour", "pilots", "budget", "storm", "vote", "council", "minister", "talks"]
  let body = (0..<30).map { words[($0 * (number + 3)) % words.count] }.joined(separator: " ")
  return """
    {"id":"wire/\(number)","headline":"The \(words[number % 8])","date":"2023-11-\(10 + number)",\
    "source":"Example Wire","text":"PORT ELLEN - \(body).\\n\\nMayor Ann Example said \\"no\\"."}
    """
}.joined(separator: "\n")

/// A small archive with two commits.
private let archive: OpaquePointer = {
  let path = Array("\(scratch)/archive.lede".utf8)
  guard let archive = withText(path, { lede_create($0, lede_no_text, nil) }),
    let writer = lede_archive_writer(archive, lede_no_text, nil)
  else { fatalError("no archive for the fuzzer") }
  check(withText(Array(articles.utf8)) { lede_writer_add(writer, $0) })
  check(lede_writer_commit(writer))
  check(
    withText(Array("{\"id\":\"late\",\"text\":\"Late.\"}".utf8)) { lede_writer_add(writer, $0) })
  check(lede_writer_commit(writer))
  lede_writer_free(writer)
  return archive
}()

private let reader: OpaquePointer = {
  guard let reader = lede_archive_reader(archive) else { fatalError("no reader for the fuzzer") }
  return reader
}()

/// Options, two texts: what a function is called with.
private struct Input {
  let function: Int
  private let fields: [[UInt8]]

  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    function = Int(first)
    fields = bytes.dropFirst().split(
      separator: 0x1E, maxSplits: 2, omittingEmptySubsequences: false
    ).map(Array.init)
  }

  subscript(_ index: Int) -> [UInt8] { index < fields.count ? fields[index] : [] }

  /// Calls `body` with the options and both texts.
  func call<Value>(_ body: (lede_text, lede_text, lede_text) -> Value) -> Value {
    withText(self[0]) { options in
      withText(self[1]) { first in withText(self[2]) { second in body(options, first, second) } }
    }
  }
}

/// What is called with a reader, by the first byte of an input.
private let readings: [(lede_text, lede_text, lede_text) -> UnsafeMutablePointer<lede_result>?] = [
  { options, text, _ in lede_search(reader, text, options, nil) },
  { options, text, _ in lede_ask(reader, text, options, nil) },
  { options, text, _ in lede_digest(reader, text, options, nil) },
  { options, text, _ in lede_timeline(reader, text, options, nil) },
  { options, text, by in lede_count(reader, text, by, options, nil) },
  { options, text, _ in lede_similar(reader, text, options, nil) },
  { options, text, _ in lede_terms(reader, text, options) },
  { options, text, _ in lede_words(reader, text, options) },
  { _, text, _ in lede_article(reader, text) },
  { options, first, second in
    [first, second].withUnsafeBufferPointer {
      lede_digest_articles(reader, $0.baseAddress, 2, options, nil)
    }
  },
  { options, first, second in
    [first, second].withUnsafeBufferPointer {
      lede_timeline_articles(reader, $0.baseAddress, 2, options, nil)
    }
  },
  { options, text, _ in lede_summarize(text, options) },
  { options, text, _ in lede_sentences(text, options) },
  { options, text, _ in lede_analyze(text, options) },
  { _, _, _ in lede_statistics(reader) },
]

private let readingSeeds = [
  "\u{0}{\"limit\":3,\"offset\":1,\"sort\":\"newest\",\"explain\":true,\"snippet\":80}\u{1E}harbour AND storm",
  "\u{0}{\"rank\":\"bm25\",\"recency\":\"week\",\"duplicates\":\"all\",\"since\":\"2023-11\",\"until\":\"today\"}\u{1E}vote",
  "\u{0}{\"strict\":true,\"correct\":false,\"undated\":true,\"timeout\":1000}\u{1E}\"vote council\"~3",
  "\u{1}{\"limit\":0,\"neighbours\":2}\u{1E}Who said no?",
  "\u{2}{\"words\":40,\"style\":\"brief\",\"articles\":5,\"edit\":\"light\"}\u{1E}storm",
  "\u{2}{\"percent\":12.5,\"style\":\"extract\",\"explain\":true}\u{1E}storm",
  "\u{3}{\"dates\":4,\"perDate\":2,\"characters\":200}\u{1E}budget",
  "\u{4}{\"strict\":true}\u{1E}storm\u{1E}month", "\u{4}\u{1E}\u{1E}source",
  "\u{5}{\"limit\":2}\u{1E}wire/3", "\u{6}{\"limit\":9}\u{1E}mi", "\u{7}{\"limit\":0}\u{1E}h",
  "\u{8}\u{1E}late", "\u{9}{\"sentences\":2}\u{1E}wire/1\u{1E}wire/2",
  "\u{A}{\"dates\":2}\u{1E}wire/1\u{1E}late",
  "\u{B}{\"headline\":\"Storm\",\"language\":\"en\",\"words\":9}\u{1E}It rained. It stopped. \u{7}\0 done.",
  "\u{C}{\"language\":\"de\"}\u{1E}Es regnete. Dr. Müller kam.",
  "\u{D}{\"language\":\"ja\"}\u{1E}日本語",
  "\u{E}",
]

/// Adds, removes, commits, merges and exports in an archive of its own.
private func write(_ input: Input) {
  let number = input.function
  let folder = "\(scratch)/written"
  defer { removeAll(folder) }
  let path = Array(folder.utf8)
  // The options stand for those of one function; the others get none.
  func options(_ bit: Int) -> [UInt8] { number & 3 == bit ? input[0] : [] }
  let made = withText(path) { path in
    withText(options(0)) { settings in handle { lede_create(path, settings, $0) } }
  }
  guard let archive = made else { return }
  defer { lede_archive_free(archive) }
  guard
    let writer = withText(
      options(1),
      { options in
        handle { lede_archive_writer(archive, options, $0) }
      })
  else { return }
  check(withText(input[1]) { lede_writer_add(writer, $0) })
  if number & 4 != 0 { check(lede_writer_rollback(writer)) }
  check(lede_writer_commit(writer))
  check(withText(input[1]) { lede_writer_add(writer, $0) })
  withText(input[2]) { text in
    if number & 8 != 0 {
      _ = withText(options(2)) { check(lede_writer_remove_matching(writer, text, $0)) }
    }
    if number & 16 != 0 {
      _ = withUnsafePointer(to: text) { check(lede_writer_remove(writer, $0, 1)) }
    }
  }
  _ = withText(options(2)) { check(lede_writer_merge(writer, $0, nil)) }
  lede_writer_free(writer)

  check(lede_archive_refresh(archive))
  let reader = lede_archive_reader(archive)
  defer { lede_reader_free(reader) }
  check(lede_search(reader, lede_no_text, lede_no_text, nil))
  if number & 32 != 0 {
    let formats = ["jsonl", "csv", "newsml-g2", "nitf", "ninjs-3.1", "ninjs-1.4", "opensearch"]
    let format = Array(formats[(number >> 6 + number & 3) % formats.count].utf8)
    withText(path + Array("/out".utf8)) { path in
      withText(format) { format in
        _ = withText(options(3)) {
          check(lede_export(reader, nil, 0, format, path, $0, nil))
        }
      }
    }
  }
}

private let writingSeeds = [
  "\u{0}{\"language\":\"de\",\"k1\":0.9,\"b\":0.4,\"headlineWeight\":2,\"stopWords\":\"drop\",\"positions\":false,\"text\":false}"
    + "\u{1E}{\"id\":\"1\",\"text\":\"Es regnete.\"}\u{1E}",
  "\u{19}{\"threads\":2,\"memory\":1048576}\u{1E}[{\"id\":\"a\",\"headline\":\"A\",\"text\":\"B.\"},{\"text\":\"C\"}]\u{1E}a",
  "\u{2A}{\"reanalyze\":true}\u{1E}{\"id\":\"x\",\"text\":\"Storm.\",\"date\":\"2023-11-07\",\"keywords\":[\"k\"]}\u{1E}storm",
  "\u{23}{\"body\":\"none\",\"digest\":20,\"links\":2,\"entities\":true,\"safeCells\":true,\"asOf\":\"2026-01-31T12:00:00Z\"}"
    + "\u{1E}{\"id\":\"=1\",\"headline\":\"=A()\",\"text\":\"Mayor Ann Example spoke.\"}",
  "\u{24}\u{1E}{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\",\"x\":{\"y\":[1]}}\u{1E}",
]

/// The functions of `lede.h` with any bytes as options and texts.
let interfaceTargets: [Target] = [
  Target("c-reading", seeds: readingSeeds.enumerated().map { ("seed-\($0)", Array($1.utf8)) }) {
    bytes in
    guard bytes.count < 4000, let input = Input(bytes) else { return }
    check(input.call(readings[input.function % readings.count]))
  },
  Target("c-writing", seeds: writingSeeds.enumerated().map { ("seed-\($0)", Array($1.utf8)) }) {
    bytes in
    guard bytes.count < 4000, let input = Input(bytes) else { return }
    write(input)
  },
]
