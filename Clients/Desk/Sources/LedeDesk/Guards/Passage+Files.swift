import FoundationEssentials

extension Passage.Key {
  /// Reads the token or the passwords that the settings name.
  ///
  /// - Throws: `StartError` where a file cannot be read, holds nothing, or may be read by others.
  init(_ settings: DeskSettings) throws(StartError) {
    if let path = settings.tokenFile {
      let token = try Self.lines(of: path).first ?? ""
      guard token.utf8.count >= 16 else {
        throw StartError("\(path): a token has at least 16 characters, on one line")
      }
      self = .token(token)
    } else if let path = settings.passwordFile {
      var passwords: [String: PasswordHash] = [:]
      for (index, line) in try Self.lines(of: path).enumerated() {
        let halves = line.split(separator: ":", maxSplits: 1)
        guard halves.count == 2, halves[1].hasPrefix("$") else {
          throw StartError("\(path):\(index + 1): a line is name:hash, as htpasswd -B writes it")
        }
        let hash = PasswordHash(text: String(halves[1]))
        guard hash.outcome(of: "") != .unknownMethod else {
          throw StartError("\(path):\(index + 1): this system does not know this kind of hash")
        }
        passwords[String(halves[0])] = hash
      }
      guard !passwords.isEmpty else { throw StartError("\(path): no line name:hash") }
      self = .passwords(passwords)
    } else {
      self = .open
    }
  }

  private static func lines(of path: String) throws(StartError) -> [String] {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      if let mode = mode as? Int, mode & 0o077 != 0 {
        throw StartError("\(path) may be read by others; run: chmod 600 \(path)")
      }
    } catch let error as StartError {
      throw error
    } catch {
      throw StartError("cannot read \(path)")
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init).filter { !$0.hasPrefix("#") }
  }
}

/// Why a desk does not start, in a sentence that says what to do.
struct StartError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
