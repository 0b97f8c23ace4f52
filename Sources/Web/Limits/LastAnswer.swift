import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends a connection after an answer that says it is the last (`Connection: close`): what still comes of a body that was
/// refused is not listened to.
///
/// What was sent and never read would make the system cut the connection before the answer arrives, so it is taken in
/// and dropped for a moment.
final class LastAnswer: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long the other side gets to read the answer.
  private static let patience = TimeAmount.seconds(2)

  private var isLast = false
  private var isOver = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if !isOver { context.fireChannelRead(data) }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      isLast = head.headerFields[.connection] == "close"
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end where isLast && !isOver: end(context, data, promise)
    case .end: context.write(data, promise: promise)
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
