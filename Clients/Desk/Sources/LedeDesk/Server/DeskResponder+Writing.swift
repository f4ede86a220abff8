import HTTPTypes
import Hummingbird
import NIOCore

extension DeskResponder {
  /// A page as HTML or JSON.
  func response(_ page: any Page, _ status: HTTPResponse.Status, _ wantsJSON: Bool) -> Response {
    if wantsJSON {
      return response(page.record.json + "\n", "application/json", status)
    }
    let frame = Frame(page, desk)
    let html = desk.templates.render(frame.view, with: type(of: page).template)
    return response(html, "text/html; charset=utf-8", status)
  }

  /// A file to keep, or to show.
  func response(_ file: Download) -> Response {
    var headers: HTTPFields = [.contentType: file.type]
    if let name = file.name {
      headers[.contentDisposition] = "attachment; filename=\"\(Self.fileName(name))\""
    }
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  /// A refusal: a page for people, RFC 9457's problem for programs.
  func refusal(_ error: DeskError, _ request: Request) -> Response {
    var response: Response
    if Accepted.prefersJSON(request.headers) {
      let problem: Value = [
        "title": .text(error.status.reasonPhrase), "status": .integer(error.status.code),
        "detail": .text(error.message),
      ]
      response = self.response(problem.json + "\n", "application/problem+json", error.status)
    } else {
      response = self.response(ProblemPage(error: error), error.status, false)
    }
    switch error.status {
    case .unauthorized:
      response.headers[.wwwAuthenticate] = "Basic realm=\"Lede\", charset=\"UTF-8\""
    case .methodNotAllowed:
      let route = desk.routes.first {
        request.head.path?.hasPrefix($0.path) == true && $0.form != nil
      }
      response.headers[.allow] = route == nil ? "GET, HEAD" : "GET, HEAD, POST"
    case .serviceUnavailable: response.headers[.retryAfter] = "1"
    case .contentTooLarge: response.headers[.connection] = "close"
    default: break
    }
    return response
  }

  private func response(
    _ text: String, _ type: String, _ status: HTTPResponse.Status
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .vary: "Accept"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  /// A name that is safe in a header and on any file system.
  static func fileName(_ name: String) -> String {
    let safe = name.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || scalar == "-" || scalar == "_" || scalar == "." ? Character(scalar) : "-"
    }
    let text = String(safe.prefix(80)).trimmingPrefix { $0 == "." || $0 == "-" }
    return text.isEmpty ? "articles" : String(text)
  }
}
