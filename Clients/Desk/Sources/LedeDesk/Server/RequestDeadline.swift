import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose caller sends a request, or takes a response, too slowly.
///
/// A timer runs from the first moment until a request's head is there, then until its body is, then while
/// its response goes out, and then until the next head: a byte now and then does not prolong any of them.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: DeskSettings.Limits
  private var timer: Scheduled<Void>?
  private var closesAfterResponse = false

  init(_ limits: DeskSettings.Limits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { start(limits.headSeconds, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    start(limits.headSeconds, context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: start(limits.bodySeconds, context)
    case .body: break
    case .end: stop()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      closesAfterResponse = head.headerFields[.connection] == "close"
      start(limits.responseSeconds, context)
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
          handler.start(handler.limits.headSeconds, context)
        }
      }
      context.write(data, promise: written)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  private func start(_ seconds: Int, _ context: ChannelHandlerContext) {
    timer?.cancel()
    guard context.channel.isActive else { return }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
      bound.value.close(promise: nil)
    }
  }

  private func stop() {
    timer?.cancel()
    timer = nil
  }
}
