import HTTPTypes
import Testing

@testable import LedeDesk

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Who comes in.
struct PassageTests {
  private static let token = "0123456789abcdef0123"
  /// `mkpasswd -m bcrypt` of "secret".
  private static let bcrypt = "$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a"

  private static func basic(_ text: String) -> String {
    "Basic " + Data(text.utf8).base64EncodedString()
  }

  private static func kit(_ content: String, _ mode: Int = 0o600, token: Bool) throws -> DeskKit {
    try DeskKit { settings, folder in
      let path = folder.appending(path: "secret").path
      try Data(content.utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      if token { settings.tokenFile = path } else { settings.passwordFile = path }
    }
  }

  @Test func `a token lets in who knows it, and nobody else`() async throws {
    let kit = try Self.kit(Self.token + "\n", token: true)
    let refused = try await kit.get("/")
    #expect(refused.status == .unauthorized)
    #expect(refused["WWW-Authenticate"]?.hasPrefix("Basic ") == true)
    for authorization in ["Bearer \(Self.token)", Self.basic("anyone:\(Self.token)")] {
      #expect(try await kit.get("/help", ["Authorization": authorization]).status == .ok)
    }
    for authorization in [
      "Bearer x", "Bearer", "Basic ?", Self.basic("anyone"), Self.basic("a:b"), "Digest a",
      "Bearer \(Self.token)0",
    ] {
      #expect(
        try await kit.get("/help", ["Authorization": authorization]).status == .unauthorized)
    }
  }

  @Test func `a password lets in whose it is`() async throws {
    let kit = try Self.kit("# desk\nanna:\(Self.bcrypt)\n", token: false)
    #expect(
      try await kit.get("/help", ["Authorization": Self.basic("anna:secret")]).status == .ok)
    for wrong in ["anna:Secret", "otto:secret", "anna:", ":secret", "anna"] {
      #expect(
        try await kit.get("/help", ["Authorization": Self.basic(wrong)]).status == .unauthorized)
    }
  }

  @Test func `a file that others may read, or that holds nothing, is refused`() {
    for (content, mode, isToken) in [
      (Self.token, 0o644, true), ("short", 0o600, true), ("", 0o600, true),
      ("anna:plain\n", 0o600, false), ("anna:$9$unknown\n", 0o600, false), ("", 0o600, false),
    ] {
      #expect(throws: StartError.self) { try Self.kit(content, mode, token: isToken) }
    }
  }

  @Test func `another address than loopback needs a token or passwords`() throws {
    #expect(throws: StartError.self) { try DeskArguments.read(["a.lede", "--host", "0.0.0.0"]) }
    #expect(throws: StartError.self) { try DeskArguments.read([]) }
    #expect(throws: StartError.self) { try DeskArguments.read(["a", "b", "--write"]) }
    #expect(throws: StartError.self) { try DeskArguments.read(["a", "--port", "70000"]) }
    #expect(throws: StartError.self) { try DeskArguments.read(["a", "--what"]) }
    guard
      case .serve(let settings) = try DeskArguments.read([
        "--host", "0.0.0.0", "--token-file", "t", "--name", "news.example", "--", "-a.lede",
      ])
    else {
      Issue.record("not read")
      return
    }
    #expect(settings.archives == ["-a.lede"])
    #expect(settings.names == ["news.example"])
    #expect(!settings.isLoopback)
  }
}
