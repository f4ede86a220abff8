import LedeText
import Testing

@testable import LedeIndex

/// What a segment in the making knows of its articles is what a dictionary would know.
@Suite struct IdentifierListTests {
  @Test(arguments: 1...6)
  func `ids are found as in a dictionary`(_ seed: UInt64) throws {
    var random = ModelTests.Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var list = IdentifierList()
    var table = IdentifierTable()
    var model: [ArticleID: UInt32] = [:]
    for _ in 0..<4000 {
      let number = Int.random(in: 0..<900, using: &random)
      let id = try #require(ArticleID(number % 7 == 0 ? "é\(number)" : "wire/\(number)"))
      if Int.random(in: 0..<4, using: &random) == 0 {
        model[id] = nil
        table.remove(id, in: list)
      } else {
        model[id] = UInt32(list.count)
        try list.append(id)
        table.insertLast(id, of: list)
      }
      #expect(table.find(id, in: list) == model[id])
    }
    for number in 0..<900 {
      for name in ["é\(number)", "wire/\(number)"] {
        let id = try #require(ArticleID(name))
        #expect(table.find(id, in: list) == model[id])
      }
    }
  }

  @Test func `an id of any length is kept`() throws {
    var list = IdentifierList()
    let ids = ["a", String(repeating: "b", count: 70_000), "c"]
    for id in ids { try list.append(try #require(ArticleID(id))) }
    for (number, id) in ids.enumerated() {
      #expect(list.range(of: number).count == id.utf8.count)
      #expect(list.hash(of: number) == IdentifierIndex.hash(id))
    }
  }

  @Test(arguments: 1...4)
  func `columns give back their values, in their order`(_ seed: UInt64) {
    var random = ModelTests.Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let values = (0..<500).map { number in
      number < 40 || Int.random(in: 0..<3, using: &random) == 0
        ? nil : Int.random(in: -20..<20, using: &random)
    }
    var column = ColumnValues<Int>()
    for value in values { column.append(value) }
    #expect((0..<500).map { column[$0] } == values)
    let (sorted, ordinals) = column.sorted(by: <)
    #expect(sorted == Set(values.compactMap { $0 }).sorted())
    #expect(ordinals.map { $0 == 0 ? nil : sorted[Int($0) - 1] } == values)
  }
}
