import HTTPTypes

/// The names that a desk answers to.
///
/// A page from elsewhere can make a browser ask this machine under a name of its own (DNS rebinding). Such a
/// request carries that name, and is refused.
struct HostRule: Sendable {
  /// The names, each with its scheme where that was stated.
  private let names: [String: String?]

  /// - Throws: `StartError` where a name is none.
  init(_ settings: DeskSettings) throws(StartError) {
    let own = settings.isLoopback ? ["127.0.0.1", "localhost", "[::1]"] : [settings.host]
    var names: [String: String?] = [:]
    for name in own { names.updateValue(nil, forKey: name.lowercased()) }
    for text in settings.names {
      let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
      let scheme = parts.count == 2 ? parts[0].lowercased() : nil
      var host = parts[parts.count - 1]
      if host.hasSuffix("/") { host = host.dropLast() }
      guard !host.isEmpty, !host.contains(where: { "/?#@ ".contains($0) }),
        scheme == nil || scheme == "http" || scheme == "https"
      else {
        throw StartError("--name \(text): a name is like news.example or https://news.example")
      }
      names.updateValue(scheme, forKey: Self.name(in: String(host)))
    }
    self.names = names
  }

  /// - Throws: 421 where the Host header is missing or names another machine.
  func check(_ host: String?) throws(DeskError) {
    guard let host, names.keys.contains(Self.name(in: host)) else {
      throw DeskError(
        .misdirectedRequest,
        "this desk is not known by that name; start it with --name to add one")
    }
  }

  /// Where the desk stands for whoever asked for it under this host, which was checked: `https://news.example`.
  ///
  /// The scheme is that of `--name`, else what a proxy says of it, else `http`.
  func origin(_ host: String, _ headers: HTTPFields) -> String {
    let told = HTTPField.Name("X-Forwarded-Proto").flatMap { headers[$0] }?.lowercased()
    let scheme = (names[Self.name(in: host)] ?? nil) ?? (told == "https" ? "https" : "http")
    return "\(scheme)://\(host.lowercased())"
  }

  /// A host without its port: a proxy may have another.
  private static func name(in host: String) -> String {
    guard let colon = host.lastIndex(of: ":") else { return host.lowercased() }
    let port = host[host.index(after: colon)...]
    let isPort = !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return (isPort ? String(host[..<colon]) : host).lowercased()
  }
}
