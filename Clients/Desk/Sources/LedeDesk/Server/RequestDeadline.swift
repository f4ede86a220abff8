import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose caller sends a request, or takes a response, too slowly.
///
/// A timer runs from the first moment until a request's head is there, then until its body is, then while
/// its response goes out, and then until the next head: a byte now and then does not prolong any of them. Where
/// there are too many connections, `OpenConnections` closes the slowest sooner.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: DeskSettings.Limits
  private let connections: OpenConnections
  private var timer: Scheduled<Void>?
  private var closesAfterResponse = false

  init(_ limits: DeskSettings.Limits, _ connections: OpenConnections) {
    self.limits = limits
    self.connections = connections
  }

  func handlerAdded(context: ChannelHandlerContext) {
    // There is no such place in tests without a network.
    try? OldClients.handle(context.pipeline.syncOperations)
    if context.channel.isActive { wait(for: .head, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(for: .head, context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: wait(for: .body, context)
    case .body: break
    case .end: wait(for: .desk, context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      closesAfterResponse = head.headerFields[.connection] == "close"
      wait(for: .response, context)
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let (bound, handler) = (
        NIOLoopBound(context, eventLoop: context.eventLoop),
        NIOLoopBound(self, eventLoop: context.eventLoop)
      )
      written.futureResult.whenSuccess {
        let (context, handler) = (bound.value, handler.value)
        if handler.closesAfterResponse {
          context.close(promise: nil)
        } else {
          handler.wait(for: .head, context)
        }
      }
      context.write(data, promise: written)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop(context)
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop(context) }

  private func wait(for wait: OpenConnections.Wait, _ context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    guard context.channel.isActive else { return }
    connections.note(context.channel, waitsFor: wait)
    let seconds: Int
    switch wait {
    case .head: seconds = limits.headSeconds
    case .body: seconds = limits.bodySeconds
    case .response: seconds = limits.responseSeconds
    case .desk: return
    }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
      bound.value.close(promise: nil)
    }
  }

  private func stop(_ context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    connections.remove(context.channel)
  }
}
