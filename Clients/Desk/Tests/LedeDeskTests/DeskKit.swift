import HTTPTypes
import Hummingbird
import Lede
import Logging
import NIOCore
import NIOEmbedded

@testable import LedeDesk

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A desk on an archive of its own, asked without a network; the folder goes with it.
final class DeskKit: Sendable {
  let desk: Desk
  let folder: URL
  private let channel = NIOAsyncTestingChannel()

  struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    /// A header of any name.
    subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
  }

  /// - Parameter change: What differs from a desk that only reads.
  init(
    _ articles: [Article] = DeskKit.articles,
    _ change: (inout DeskSettings, URL) throws -> Void = { _, _ in }
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "news.lede").path
    let archive = try Archive.create(path)
    try archive.add(articles)
    var settings = DeskSettings()
    settings.archives = [path]
    settings.isQuiet = true
    settings.searchesFile = folder.appending(path: "searches.jsonl").path
    try change(&settings, folder)
    desk = try Desk(settings)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func get(
    _ target: String, json: Bool = false, host: String = "localhost:7070",
    _ headers: [String: String] = [:]
  ) async throws -> Answer {
    var headers = headers
    headers["Accept"] = json ? "application/json" : "text/html,*/*;q=0.8"
    return try await ask(.get, target, host, headers, body: [])
  }

  func post(
    _ target: String, _ body: String, type: String = "application/x-www-form-urlencoded",
    _ headers: [String: String] = [:]
  ) async throws -> Answer {
    var headers = headers
    headers["Content-Type"] = type
    return try await ask(.post, target, "localhost", headers, body: Array(body.utf8))
  }

  func ask(
    _ method: HTTPRequest.Method, _ target: String, _ host: String?, _ headers: [String: String],
    body: [UInt8]
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: target, headerFields: fields)
    let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
    let context = DeskContext(source: .init(channel: channel, logger: Logger(label: "test")))
    let response = try await DeskResponder(desk: desk).respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(
      status: response.status, headers: response.headers,
      text: String(decoding: collector.bytes, as: UTF8.self))
  }

  /// Takes a body's bytes.
  private final class Collector: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }

    func finish(_ trailers: HTTPFields?) async throws {}
  }

  /// What is answered is JSON that Foundation can read.
  static func object(_ text: String) throws -> Value {
    try JSONDecoder().decode(Decoded.self, from: Data(text.utf8)).value
  }
}
