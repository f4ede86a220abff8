package import LedeJSON

/// Answers requests of `--input`, a line for a line in the same order. Answers are handed on before
/// the loop has to wait for more, so that a caller may write a line and wait for its answer.
package struct RequestLoop {
  private let context: CommandContext
  private let words: ParsedWords
  private let path: String
  /// Members that the command reads by itself.
  private let asked: [String]
  /// Options that a request may name as members.
  private let options: [Option]

  /// The loop over the file that `input` names; nil where it is not given.
  ///
  /// - Parameters:
  ///   - asked: Members that the command reads by itself; all others stand for options.
  ///   - unused: Options of the command that requests have no use for.
  /// - Throws: An error of usage where something was typed beside `input` that would have to be passed over.
  package init?(
    _ words: ParsedWords, _ input: OptionKey<String?>, asking asked: String...,
    without unused: [any OptionDeclaration] = [], in context: CommandContext
  ) throws(CommandError) {
    guard let path = words[input] else { return nil }
    let others = [input.option.name] + unused.map(\.option.name)
    options = words.page.options.map(\.option).filter { !others.contains($0.name) }
    try words.checkForRequests(by: input.option.name, options: options)
    self.context = context
    self.words = words
    self.path = path
    self.asked = asked
  }

  /// Calls `answer` for each request, with the options that hold for it, to write the members behind `id`. What
  /// it throws becomes the request's `error`; only an interruption and a closed output end the run.
  package func run(
    answer: (Request, ParsedWords, inout JSONWriter) throws(CommandError) -> Void
  ) throws(CommandError) -> Outcome {
    let output = context.output
    let reader = try context.lines(of: path) { () throws(CommandError) in try output.flush() }
    var writer = JSONWriter()
    while let request = try next(reader) {
      try context.interruption.check()
      writer.removeAll()
      begin(request, &writer)
      do throws(CommandError) {
        if let fault = request.fault { throw .usage(fault) }
        let words = try words.taking(request, own: asked, options: options)
        try answer(request, words, &writer)
      } catch {
        guard error.kind == .usage || error.kind == .fault else { throw error }
        writer.removeAll()
        begin(request, &writer)
        writer.member("error", error.message)
      }
      writer.endObject()
      writer.newline()
      try output.write(writer.bytes)
    }
    try output.flush()
    return .done
  }

  /// The next request that is no blank line; nil behind the last.
  private func next(_ reader: LineReader) throws(CommandError) -> Request? {
    do throws(CommandError) {
      while let line = try reader.next() {
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return Request(line) }
      }
      return nil
    } catch {
      guard error.kind == .usage else { throw error }
      return Request(fault: error.message)
    }
  }

  /// Calls `answer` with the text that each request has as its first asked member, to write what stands in the
  /// array `given` behind `id`; and then `end` for the members behind the array.
  package func run<Answer>(
    giving given: String,
    answer: (String, ParsedWords, inout JSONWriter) throws(CommandError) -> Answer,
    end: (Answer, inout JSONWriter) -> Void = { _, _ in }
  ) throws(CommandError) -> Outcome {
    try run { (request, words, writer) throws(CommandError) in
      let text = try request.needed(asked[0])
      writer.key(given)
      writer.beginArray()
      let result = try answer(text, words, &writer)
      writer.endArray()
      end(result, &writer)
    }
  }

  private func begin(_ request: Request, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.raw(request.id)
  }
}
