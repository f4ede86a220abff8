internal import LedeSystem
internal import LedeText

/// PDFs, by the program `pdftotext` of Poppler where that is installed. It is run and not linked: its licence is the GPL.
enum PDFImport {
  /// The program, and how long it may take for one file.
  private static let program = "pdftotext"
  private static let seconds = 120

  /// Whether a file begins as PDFs do.
  static func begins(_ head: Span<UInt8>) -> Bool {
    let mark = "%PDF".utf8Span.span
    return head.count > 4 && mark.indices.allSatisfy { head[$0] == mark[$0] }
  }

  /// Reads a PDF as the plain text that is in it. A scan holds none.
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let limit = session.settings.largestArticle
    let bytes = try stream.readAll(limit: limit)
    session.report.bytes = stream.consumed
    let text = try text(in: bytes, stream.name, limit)
    session.report.format = .text
    session.note("a PDF, read by \(program)")
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw WireError(.malformed, "\(stream.name): a PDF without text, as scans are")
    }
    try TextImport.give(text, stem: stem, session)
  }

  private static func text(
    in bytes: [UInt8], _ name: String, _ limit: Int
  ) throws(WireError) -> String {
    let outcome: ChildProgram.Outcome
    do {
      // Standard input and output: no word of ours is a path.
      outcome = try ChildProgram.run(
        program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-"], input: bytes,
        limit: limit, seconds: seconds)
    } catch {
      throw WireError(.inputOutput, "\(name): \(program) cannot be run (\(error.reason))")
    }
    switch outcome {
    case .output(let output): return String(decoding: output, as: UTF8.self)
    case .notFound:
      throw WireError(
        .unknownFormat,
        "\(name): a PDF, and the program \(program) is not installed; poppler-utils has it")
    case .failed:
      throw WireError(.malformed, "\(name): a PDF that \(program) cannot read: damaged or locked")
    case .tooLarge:
      throw WireError(.excessive, "\(name): a PDF with more than \(limit >> 20) MB of text")
    case .tooSlow:
      throw WireError(
        .excessive, "\(name): a PDF that \(program) could not read in \(seconds) seconds")
    }
  }
}
