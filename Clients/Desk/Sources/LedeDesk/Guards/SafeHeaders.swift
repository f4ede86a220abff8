import HTTPTypes
import Hummingbird

/// What every response says to browsers: run nothing but the desk's own script, embed it nowhere, tell
/// nobody where a reader came from, and ask anew before a kept copy is shown.
enum SafeHeaders {
  /// Scripts and styles are files of the desk: no page holds any, whatever an article holds.
  static let contentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  private static let fields: [(String, String)] = [
    ("Content-Security-Policy", contentPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
  ]

  private static let parsed: [(HTTPField.Name, String)] = fields.compactMap { name, value in
    HTTPField.Name(name).map { ($0, value) }
  }

  static func add(to response: inout Response) {
    for (name, value) in parsed { response.headers[name] = value }
    if response.headers[.cacheControl] == nil {
      response.headers[.cacheControl] = "private, no-cache"
    }
  }
}
