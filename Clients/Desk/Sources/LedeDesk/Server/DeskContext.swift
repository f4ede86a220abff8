import Hummingbird
import NIOCore

/// What Hummingbird knows of a request beside its head and body: here, who sent it.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The caller's address; nil in tests without a network.
  let caller: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    caller = source.channel.remoteAddress?.ipAddress
  }
}
