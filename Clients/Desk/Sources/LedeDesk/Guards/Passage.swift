import FoundationEssentials
import HTTPTypes
import NIOPosix
import Synchronization

/// Who may use a desk: everyone, whoever knows its token, or whoever has a password.
///
/// A browser asks its reader once (HTTP Basic: any name with the token, or name and password); programs send
/// `Authorization: Bearer TOKEN`. Passwords are tried one at a time, so that guessing is slow for everyone.
final class Passage: Sendable {
  enum Key: Sendable {
    case open
    case token(String)
    case passwords([String: PasswordHash])
  }

  private let key: Key
  private let thread = NIOThreadPool(numberOfThreads: 1)
  /// Authorizations that were right, so that a page does not cost a hash.
  private let known = Mutex<Set<String>>([])
  private static let mostKnown = 256

  init(_ key: Key) {
    self.key = key
    thread.start()
  }

  /// - Throws: 401 where the caller does not say what it must know.
  func check(_ headers: HTTPFields) async throws(DeskError) {
    if case .open = key { return }
    let refusal = DeskError(.unauthorized, "this desk asks for a name and a password, or its token")
    guard let authorization = headers[.authorization], authorization.utf8.count < 1000 else {
      throw refusal
    }
    if known.withLock({ $0.contains(authorization) }) { return }
    guard await isRight(authorization) else { throw refusal }
    known.withLock { known in
      if known.count >= Self.mostKnown { known.removeAll() }
      known.insert(authorization)
    }
  }

  private func isRight(_ authorization: String) async -> Bool {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return false }
    switch (key, parts[0].lowercased()) {
    case (.token(let token), "bearer"): return SameText.holds(String(parts[1]), token)
    case (.token(let token), "basic"):
      guard let (_, password) = Self.nameAndPassword(parts[1]) else { return false }
      return SameText.holds(password, token)
    case (.passwords(let passwords), "basic"):
      guard let (name, password) = Self.nameAndPassword(parts[1]) else { return false }
      // Someone unknown costs as much as someone known: the time tells no names.
      guard let hash = passwords[name] ?? passwords.values.first else { return false }
      let isKnown = passwords[name] != nil
      let outcome = try? await thread.runIfActive { hash.outcome(of: password) }
      return isKnown && outcome == .right
    default: return false
    }
  }

  private static func nameAndPassword(_ encoded: Substring) -> (String, String)? {
    guard let data = Data(base64Encoded: String(encoded)),
      let text = String(validating: data, as: UTF8.self), !text.unicodeScalars.contains("\0"),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}
