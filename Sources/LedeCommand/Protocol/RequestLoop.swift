package import LedeJSON

/// Answers requests of `--input`, a line for a line in the same order. Answers are handed on before
/// the loop has to wait for more, so that a caller may write a line and wait for its answer.
package struct RequestLoop {
  private let context: CommandContext

  package init(_ context: CommandContext) { self.context = context }

  /// Calls `answer` for each request to write the members behind `id`. What it throws becomes the
  /// request's `error`; only an interruption and a closed output end the run.
  package func run(
    _ path: String,
    answer: (Request, inout JSONWriter) throws(CommandError) -> Void
  ) throws(CommandError) -> Outcome {
    let output = context.output
    let reader = try context.lines(of: path) { () throws(CommandError) in try output.flush() }
    var writer = JSONWriter()
    while let line = try reader.next() {
      try context.interruption.check()
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      let request = Request(line)
      writer.removeAll()
      begin(request, &writer)
      do throws(CommandError) {
        if let fault = request.fault { throw .usage(fault) }
        try answer(request, &writer)
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

  /// Calls `answer` with the text that each request has as its member `asked`, to write what stands in the
  /// array `given` behind `id`; and then `end` for the members behind the array.
  package func run<Answer>(
    _ path: String, of asked: String, giving given: String,
    answer: (String, inout JSONWriter) throws(CommandError) -> Answer,
    end: (Answer, inout JSONWriter) -> Void = { _, _ in }
  ) throws(CommandError) -> Outcome {
    try run(path) { (request, writer) throws(CommandError) in
      let text = try request.needed(asked)
      writer.key(given)
      writer.beginArray()
      let result = try answer(text, &writer)
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

extension Request {
  /// A text member that must be there.
  package func needed(_ key: String) throws(CommandError) -> String {
    guard let text = text(key) else {
      throw .usage("the member \"\(key)\" is missing or no string")
    }
    return text
  }
}
