import LedeSystem
import LedeText
import LedeWire
import Testing

@Suite struct PDFTests {
  private static let hasProgram: Bool = {
    do {
      return try ChildProgram.run("pdftotext", ["-v"], input: [], limit: 1 << 16, seconds: 20)
        != .notFound
    } catch {
      return false
    }
  }()

  /// A page with lines of text; pdftotext rebuilds the table of places that is missing.
  private func page(_ lines: [String]) -> String {
    let text = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
    let content = "BT /F 12 Tf 14 TL 72 700 Td \(text) ET"
    return """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F <</Type/Font\
      /Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """
  }

  @Test func `a PDF is refused, with the remedy, unless it is asked for`() {
    let taken = imported(page(["It rained."]), name: "note.pdf")
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.first?.reason.contains("--pdf") ?? false)
  }

  @Test(.enabled(if: !hasProgram))
  func `a PDF names the program that is not installed`() {
    var settings = ImportSettings()
    settings.readsPDF = true
    let taken = imported(page(["It rained."]), name: "note.pdf", settings)
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.first?.reason.contains("pdftotext is not installed") ?? false)
  }

  @Test(.enabled(if: hasProgram))
  func `a PDF gives its text where the program is installed`() {
    var settings = ImportSettings()
    settings.readsPDF = true
    let taken = imported(
      page(["It rained on Tuesday.", "Then it stopped."]), name: "n.pdf", settings)
    #expect(taken.articles.first?.body.contains("It rained on Tuesday.") ?? false)
    #expect(taken.articles.first?.id.rawValue == "n")
    let broken = imported("%PDF-1.4\nnothing", name: "b.pdf", settings)
    #expect(broken.articles.isEmpty)
    #expect(broken.report.skips.first?.reason.contains("a PDF") ?? false)
  }
}
