/// `/openapi.json`: what programs may ask of a desk, as OpenAPI 3.1. It is made from the routes and their
/// rules, so that it cannot say anything else than what runs; the shapes of results stand in
/// `Web/schemas.json`, and tests hold results to them.
enum OpenAPI {
  static let route = Route(
    path: "/openapi.json", name: "description", summary: "This description.", rules: [],
    otherTypes: ["application/json"],
    get: { request throws(DeskError) in
      .file(Download(document(request.desk.routes), type: "application/json"))
    })

  /// The description of these routes.
  static func document(_ routes: [Route]) -> String {
    let head: Value = [
      "openapi": "3.1.0",
      "info": [
        "title": "The desk of a Lede archive", "version": "1.0.0",
        "description": .text(
          "Each page of the desk as JSON: the same addresses with Accept: application/json."),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "paths": .object(routes.map { Value.Member(name: $0.path, value: $0.description) }),
    ]
    // The schemas are JSON already; they go in as they stand.
    let schemas = String(decoding: PackageResources.schemas_json, as: UTF8.self)
    return head.json.dropLast() + ",\"components\":{\"schemas\":\(schemas)}}\n"
  }
}

extension Route {
  /// The route as OpenAPI's Path Item Object.
  fileprivate var description: Value {
    var operations: [Value.Member] = [
      Value.Member(
        name: "get",
        value: [
          "operationId": .text(name), "summary": .text(summary),
          "parameters": .list(rules, \.description), "responses": responses(of: otherTypes),
        ])
    ]
    if let form { operations.append(Value.Member(name: "post", value: description(of: form))) }
    return .object(operations)
  }

  private func description(of form: Form) -> Value {
    var fields = form.rules.map { rule in
      Value.Member(name: rule.name, value: rule.description["schema"] ?? .null)
    }
    if form.takesFiles {
      fields.append(
        Value.Member(
          name: "files",
          value: ["type": "array", "items": ["type": "string", "format": "binary"]]))
    }
    let required = form.rules.filter(\.isRequired).map(\.name)
    let type = form.takesFiles ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let schema: Value = [
      "type": "object", "properties": .object(fields), "required": .list(required, Value.text),
    ]
    let body = Value.Member(name: type, value: ["schema": schema])
    return [
      "operationId": .text(name + "Post"), "summary": .text(form.summary),
      "requestBody": ["required": true, "content": .object([body])],
      "responses": responses(of: []),
    ]
  }

  private func responses(of types: [String]) -> Value {
    var content = types.map { type in
      Value.Member(name: type, value: ["schema": ["description": "a file"]])
    }
    if let schema {
      content.insert(
        Value.Member(
          name: "application/json",
          value: ["schema": ["$ref": .text("#/components/schemas/\(schema)")]]), at: 0)
      content.append(Value.Member(name: "text/html", value: ["schema": ["type": "string"]]))
    }
    var responses = [
      Value.Member(
        name: "200", value: ["description": "what was asked for", "content": .object(content)])
    ]
    if form != nil {
      responses.append(Value.Member(name: "303", value: ["description": "done: see that page"]))
    }
    for (status, meaning) in Self.refusals {
      responses.append(
        Value.Member(
          name: status,
          value: [
            "description": .text(meaning),
            "content": [
              "application/problem+json": [
                "schema": ["$ref": "#/components/schemas/Problem"]
              ],
              "text/html": ["schema": ["type": "string"]],
            ],
          ]))
    }
    return .object(responses)
  }

  private static let refusals: [(String, String)] = [
    ("400", "a value that cannot be"), ("401", "who asks is not known"),
    ("403", "a form that is no longer valid"), ("404", "there is no such article"),
    ("409", "another program writes to the archive"),
    ("413", "too much at once"), ("414", "an address that is too long"),
    ("415", "no form"), ("421", "a name that the desk is not known by"),
    ("503", "too busy, or too much work"),
  ]
}
