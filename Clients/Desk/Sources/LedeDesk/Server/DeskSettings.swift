/// What a desk was started with.
struct DeskSettings: Sendable {
  /// The folders of the archives; several are read as one.
  var archives: [String] = []
  var port = 7070
  /// The address that is listened on: loopback, unless another is named.
  var host = "127.0.0.1"
  /// Further names that callers may know the desk by, those of a proxy before it: `news.example`, or with the scheme
  /// that the proxy speaks.
  var names: [String] = []
  /// The file whose one line every caller must know; nil for no token.
  var tokenFile: String?
  /// The file of lines `name:hash` (crypt(5)); nil for no passwords.
  var passwordFile: String?
  /// Whether articles and searches may be added.
  var writes = false
  /// Whether the browser is opened when the desk is there.
  var opens = false
  /// Whether nothing is logged.
  var isQuiet = false
  /// Where saved searches are kept; those of the shell, unless told otherwise.
  var searchesFile: String?
  var limits = Limits()

  /// What no request may exceed.
  struct Limits: Sendable {
    /// The longest address, in bytes.
    var addressBytes = 100_000
    /// The longest form, in bytes.
    var formBytes = 64_000
    /// The most that is uploaded at once, in bytes.
    var uploadBytes = 50_000_000
    /// The time in which a request's head, and then its body, must have come, in seconds.
    var headSeconds = 10
    var bodySeconds = 60
    /// The time in which a caller must have taken its response, in seconds.
    var responseSeconds = 60
    /// How long the archive may search for a page, and for a digest or an export, in seconds.
    var pageSeconds = 10
    var slowSeconds = 30
    /// How many pages, and how many digests and exports, may wait for the archive; more are told to come again.
    var waiting = 200
    /// How many connections are held at once; a further one takes the place of the slowest caller's.
    var connections = 400
  }

  /// Whether only programs of this machine can reach the desk.
  var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}
