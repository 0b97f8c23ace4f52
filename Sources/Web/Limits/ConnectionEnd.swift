import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections of which nothing more is wanted.
///
/// - After an answer that says it is the last (`Connection: close`): what still comes of a body that was refused is not
///   listened to. What was sent and never read would make the system cut the connection before the answer arrives, so it
///   is taken in and dropped for a moment.
/// - Under an event stream, when the reader has gone: browsers end their half and mean both.
final class ConnectionEnd: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long the other side gets to read the last answer.
  private static let patience = TimeAmount.seconds(5)

  private var isLast = false
  private var isStream = false
  private var isOver = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if !isOver { context.fireChannelRead(data) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if isStream, case ChannelEvent.inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      isLast = head.headerFields[.connection] == "close"
      isStream = head.headerFields[.contentType] == "text/event-stream"
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end where isLast && !isOver: end(context, data, promise)
    case .end:
      isStream = false
      context.write(data, promise: promise)
    }
  }

  private func end(_ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?) {
    isOver = true
    let (loop, channel) = (context.eventLoop, context.channel)
    let written = loop.makePromise(of: Void.self)
    written.futureResult.cascade(to: promise)
    written.futureResult.whenComplete { _ in
      channel.close(mode: .output, promise: nil)
      loop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    }
    context.writeAndFlush(data, promise: written)
  }
}
