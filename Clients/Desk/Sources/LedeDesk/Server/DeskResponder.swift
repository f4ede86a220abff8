import HTTPTypes
import Hummingbird
import Lede
import NIOCore

/// Answers requests: checks who asks and what, finds the route, lets the archive work, and writes the answer.
struct DeskResponder: HTTPResponder {
  typealias Context = DeskContext

  let desk: Desk

  func respond(to request: Request, context: DeskContext) async throws -> Response {
    let start = ContinuousClock.now
    let target = request.head.path ?? ""
    let path = String(target.prefix { $0 != "?" })
    var response: Response
    var cause: String?
    do {
      response = try await answer(request, path, target)
    } catch let error as DeskError {
      cause = error.cause
      response = refusal(error, request)
    }
    SafeHeaders.add(to: &response)
    if request.headers[.connection]?.lowercased() == "close" {
      response.headers[.connection] = "close"
    }
    if request.method == .head { response = response.createHeadResponse() }
    desk.log.note(
      request.method.rawValue, path, response.status, bytes: response.body.contentLength,
      since: start, from: context.caller, cause: cause)
    return response
  }

  private func answer(
    _ request: Request, _ path: String, _ target: String
  ) async throws -> Response {
    try desk.hosts.check(request.head.authority)
    guard target.utf8.count <= desk.settings.limits.addressBytes else {
      throw DeskError(
        .uriTooLong,
        "the address is longer than \(desk.settings.limits.addressBytes / 1000) kB: pick fewer "
          + "articles; one whose id is as long can be read in the shell")
    }
    try await desk.passage.check(request.headers)
    if request.method == .get || request.method == .head, let file = WebFile.named(path) {
      return file.response(to: request.headers)
    }
    guard let route = desk.routes.first(where: { $0.path == path }) else {
      throw DeskError.notFound(
        path == AddPage.route.path
          ? "articles can be added to a desk that was started with --write"
          : "there is no such page")
    }
    let isForm = request.method == .post
    guard request.method == .get || request.method == .head || (isForm && route.form != nil) else {
      throw DeskError(.methodNotAllowed, "this page cannot be asked by \(request.method)")
    }
    var (handler, rules) = (route.get, route.rules)
    var parameters = try Parameters(encoded: target.dropFirst(path.count + 1))
    var uploads: [Upload] = []
    if isForm, let form = route.form {
      let body = try await FormBody(request, form, desk.settings.limits)
      try desk.token.check(body.parameters["token"], request.headers)
      (handler, rules, parameters, uploads) = (form.post, form.rules, body.parameters, body.uploads)
    }
    for rule in rules { try rule.check(parameters) }
    let newest = desk.archive.newest
    let page = PageRequest(
      parameters: parameters, uploads: uploads, wantsJSON: Accepted.prefersJSON(request.headers),
      origin: desk.hosts.origin(request.head.authority ?? "", request.headers),
      reader: newest.reader, timeLimit: timeLimit(of: route), desk: desk)
    let lane: WorkQueue.Lane = route.isSlow || isForm ? .slow : .quick
    // Saved searches change without the archive.
    guard route.isKept, !isForm, !parameters.pairs.contains(where: { $0.value.contains("@") })
    else { return try await work(handler, page, in: lane) }
    let question = KeptAnswers.Question(
      target: target, wantsJSON: page.wantsJSON, change: newest.change)
    if let answer = desk.kept.answer(to: question) { return answer }
    let start = ContinuousClock.now
    let response = try await work(handler, page, in: lane)
    // What took long may have been cut short, and be whole the next time.
    if start.duration(to: .now) < page.timeLimit / 2 { desk.kept.keep(response, for: question) }
    return response
  }

  /// Runs a handler on the archive's threads, and writes its answer there too.
  private func work(
    _ handler: @escaping Route.Handler, _ request: PageRequest, in lane: WorkQueue.Lane
  ) async throws -> Response {
    try await desk.queue.run(in: lane) { () throws(DeskError) in
      switch try handler(request) {
      case .page(let page, let status): response(page, status, request.wantsJSON)
      case .file(let file): response(file)
      case .moved(let address):
        Response(status: .seeOther, headers: [.location: address.text])
      }
    }
  }

  /// How long a search of a page may take. What digests and exports do behind it is bounded by the number of
  /// their articles.
  private func timeLimit(of route: Route) -> Duration {
    let limits = desk.settings.limits
    return .seconds(route.isSlow ? limits.slowSeconds : limits.pageSeconds)
  }
}
