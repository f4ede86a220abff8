import Dispatch
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import LedeDesk

/// Which connection gives way where there are too many.
struct ConnectionTests {
  private let connections = OpenConnections(most: 3)

  private func connect() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: RequestDeadline(DeskSettings.Limits(), connections))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 7070)).wait()
    return channel
  }

  private static let head = HTTPRequestPart.head(
    HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/"))
  private static let answer = HTTPResponsePart.head(HTTPResponse(status: .ok))

  /// Where a request is: nothing is there of it, its head, all of it; part of its response, all of that.
  enum Progress: CaseIterable { case silent, body, asked, taking, answered }

  private func connect(_ progress: Progress) throws -> EmbeddedChannel {
    let channel = try connect()
    guard progress != .silent else { return channel }
    try channel.writeInbound(Self.head)
    guard progress != .body else { return channel }
    try channel.writeInbound(HTTPRequestPart.end(nil))
    guard progress != .asked else { return channel }
    try channel.writeOutbound(Self.answer)
    guard progress != .taking else { return channel }
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    return channel
  }

  @Test func `the one that was silent longest gives way to a new one`() throws {
    let old = try (0..<3).map { _ in try connect(.silent) }
    let new = try connect(.silent)
    #expect(old.map(\.isActive) == [false, true, true])
    #expect(new.isActive)
    _ = try connect(.silent)
    #expect(old.map(\.isActive) == [false, false, true])
  }

  @Test(arguments: [
    ([Progress.asked, .taking, .silent], 2), ([.asked, .body, .taking], 1),
    ([.taking, .body, .answered], 2), ([.asked, .taking, .asked], 1),
    ([.body, .silent, .silent], 1),
  ])
  func `callers that send nothing give way before those that send or take slowly`(
    _ states: [Progress], _ first: Int
  ) throws {
    let old = try states.map(connect)
    let new = try connect(.silent)
    #expect(old.indices.filter { !old[$0].isActive } == [first])
    #expect(new.isActive)
  }

  @Test func `who waits for the desk keeps the connection, and closed ones make room`() throws {
    let old = try (0..<3).map { _ in try connect(.asked) }
    let fourth = try connect(.silent)
    #expect(old.map(\.isActive) == [true, true, true])
    try old[0].close().wait()
    try old[1].close().wait()
    let fifth = try connect(.silent)
    #expect([old[2], fourth, fifth].map(\.isActive) == [true, true, true])
  }

  @Test func `exports that fill their places leave those of pages free`() async throws {
    let queue = WorkQueue(most: 1, threads: 1)
    let gate = DispatchSemaphore(value: 0)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let export = Task {
      try await queue.run(in: .slow) { () throws(DeskError) in
        start.yield()
        gate.wait()
      }
    }
    for await _ in started.prefix(1) {}
    let refusal = await #expect(throws: DeskError.self) {
      try await queue.run(in: .slow) { () throws(DeskError) in }
    }
    #expect(refusal?.status == .serviceUnavailable)
    #expect(try await queue.run(in: .quick) { () throws(DeskError) in 7 } == 7)
    gate.signal()
    try await export.value
    try await queue.run(in: .slow) { () throws(DeskError) in }
    await queue.close()
  }
}
