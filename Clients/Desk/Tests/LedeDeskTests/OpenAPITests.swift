import HTTPTypes
import Lede
import Testing

@testable import LedeDesk

/// The description of the desk, held against what its handlers give.
struct OpenAPITests {
  private let kit: DeskKit
  private let document: Value

  init() throws {
    kit = try DeskKit { settings, _ in settings.writes = true }
    document = try DeskKit.object(OpenAPI.document(kit.desk.routes))
  }

  @Test func `every page is described, and every described one is there`() async throws {
    guard case .object(let paths) = document["paths"] else {
      Issue.record("no paths")
      return
    }
    #expect(Set(paths.map(\.name)) == Set(kit.desk.routes.map(\.path)))
    #expect(Set(kit.desk.routes.map(\.path)).count == kit.desk.routes.count)
    for route in kit.desk.routes {
      let id = route.rules.contains { $0.name == "id" } ? "?id=truce-1&q=truce" : "?q=truce"
      let target = route.path + (route.rules.isEmpty ? "" : id)
      #expect(try await kit.get(target).status == .ok, "\(target)")
    }
  }

  @Test(arguments: [
    "/?q=what+came%3F", "/", "/?q=nowhere", "/article?id=truce-1", "/digest?q=truce", "/digest",
    "/timeline?q=truce", "/trends?q=truce&q=bank", "/basket?id=truce-1&id=gone", "/export?q=truce",
    "/searches", "/add", "/archive", "/help",
  ])
  func `what a page gives programs has the shape that is described`(_ target: String) async throws {
    let path = String(target.prefix { $0 != "?" })
    let route = try #require(kit.desk.routes.first { $0.path == path })
    let name = try #require(route.schema)
    let record = try DeskKit.object(try await kit.get(target, json: true).text)
    #expect(try faults(of: record, by: reference(name), at: name) == [])
  }

  @Test func `what is refused has the shape that is described`() async throws {
    for target in ["/article?id=gone", "/?page=x", "/nowhere"] {
      let answer = try await kit.get(target, json: true)
      #expect(answer["Content-Type"] == "application/problem+json")
      #expect(
        try faults(of: DeskKit.object(answer.text), by: reference("Problem"), at: "Problem") == [])
    }
  }

  private func reference(_ name: String) throws -> Value {
    try #require(document["components"]?["schemas"]?[name])
  }

  /// Where a value differs from a schema of the few words that our description uses.
  private func faults(of value: Value, by schema: Value, at place: String) throws -> [String] {
    if case .text(let link) = schema["$ref"] {
      let name = link.split(separator: "/").last.map(String.init) ?? ""
      return try faults(of: value, by: reference(name), at: place)
    }
    var types: [String] = []
    if case .text(let type) = schema["type"] { types = [type] }
    if case .list(let several) = schema["type"] {
      types = several.compactMap { if case .text(let type) = $0 { type } else { nil } }
    }
    guard types.contains(where: { value.isOf(type: $0) }) else { return ["\(place): \(types)"] }
    if case .list(let elements) = value, let items = schema["items"] {
      return try elements.flatMap { try faults(of: $0, by: items, at: place + "[]") }
    }
    guard case .object(let members) = value, case .object(let properties) = schema["properties"]
    else { return [] }
    guard Set(members.map(\.name)) == Set(properties.map(\.name)) else {
      return ["\(place): \(members.map(\.name)) instead of \(properties.map(\.name))"]
    }
    return try members.flatMap { member in
      try faults(
        of: member.value, by: schema["properties"]?[member.name] ?? .null,
        at: "\(place).\(member.name)")
    }
  }
}

extension Value {
  /// Whether JSON Schema calls the value so.
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
      (.number, "number"), (.text, "string"), (.list, "array"), (.object, "object"):
      true
    default: false
    }
  }
}
