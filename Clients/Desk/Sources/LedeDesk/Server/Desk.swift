import Hummingbird
import Lede
import Logging
import NIOCore

/// A desk: one archive, its pages, and who may see them.
final class Desk: Sendable {
  let settings: DeskSettings
  let archive: OpenArchive
  let templates: Templates
  let queue: WorkQueue
  let hosts: HostRule
  let passage: Passage
  let token = FormToken()
  let log: AccessLog
  let searches: SearchesFile
  let kept = KeptAnswers()
  let routes: [Route]
  /// The archive's name, as pages show it.
  let name: String

  /// - Throws: `StartError` where the archive cannot be opened or a file of the settings not be read.
  init(_ settings: DeskSettings) throws(StartError) {
    self.settings = settings
    do {
      archive = try OpenArchive(settings.archives)
    } catch {
      let names = settings.archives.joined(separator: " + ")
      throw StartError("cannot open \(names): \(error.message)")
    }
    do { templates = try Templates() } catch { throw StartError("a page is faulty: \(error)") }
    queue = WorkQueue(most: settings.limits.waiting, threads: System.coreCount)
    hosts = try HostRule(settings)
    passage = Passage(try Passage.Key(settings))
    log = AccessLog(isQuiet: settings.isQuiet)
    searches = SearchesFile(settings.searchesFile, of: archive)
    routes = Route.all(writes: settings.writes)
    name = settings.archives.map { path in
      let last = path.split(separator: "/").last.map(String.init) ?? path
      return last.hasSuffix(".lede") ? String(last.dropLast(5)) : last
    }.joined(separator: " + ")
  }

  /// The server around it; `onStart` is told the port.
  func application(
    onStart: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Application<DeskResponder> {
    var logger = Logger(label: "lede-desk")
    logger.logLevel = .critical
    let limits = settings.limits
    let connections = OpenConnections(most: limits.connections)
    return Application(
      responder: DeskResponder(desk: self),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [RequestDeadline(limits, connections)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 2 * limits.addressBytes, maxHeaderListSize: 3 * limits.addressBytes,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        // Those that are being closed for others, and those whose callers wait for the desk, which are few.
        availableConnectionsDelegate: .maximum(2 * limits.connections, logger: logger)),
      onServerRunning: { channel in onStart(channel.localAddress?.port ?? 0) },
      logger: logger)
  }
}
