import HTTPTypes

/// The names that a desk answers to.
///
/// A page from elsewhere can make a browser ask this machine under a name of its own (DNS rebinding). Such a
/// request carries that name, and is refused.
struct HostRule: Sendable {
  private let names: Set<String>

  init(_ settings: DeskSettings) {
    let own = settings.isLoopback ? ["127.0.0.1", "localhost", "[::1]"] : [settings.host]
    names = Set((own + settings.names).map { $0.lowercased() })
  }

  /// - Throws: 421 where the Host header is missing or names another machine.
  func check(_ host: String?) throws(DeskError) {
    guard let host, names.contains(Self.name(in: host)) else {
      throw DeskError(
        .misdirectedRequest,
        "this desk is not known by that name; start it with --name to add one")
    }
  }

  /// A host without its port: a proxy may have another.
  private static func name(in host: String) -> String {
    guard let colon = host.lastIndex(of: ":") else { return host.lowercased() }
    let port = host[host.index(after: colon)...]
    let isPort = !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return (isPort ? String(host[..<colon]) : host).lowercased()
  }
}
