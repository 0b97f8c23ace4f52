import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTPTypes
import Trade

/// Takes claims of programs on the connection's own loop, without a task for each: what a rush consists of.
///
/// It knows the plain case only: a claim with a key, by a token that was seen a moment ago (``TokenShelf``). Whatever
/// else comes goes on to the routes as it came. So does a claim that cannot be read or is refused, or one more
/// than the shop may send (``ShopUse``): the route says why, and the request's mark keeps it from having two effects.
/// What it answers is what the route would (``APIRoutes``: `takeClaim`).
///
/// One request of a connection is under way at a time. While one is answered here what comes behind it waits, and so
/// does the end of the connection.
final class ClaimLane: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What the lanes of all connections share.
  struct Surroundings: Sendable {
    let live: LiveParts
    let tokens: TokenShelf
    let use: ShopUse
    let headers: HTTPFields
    let settings: WebSettings
    let metrics: ServerMetrics
    /// How long a connection may have nothing but claims: what ends idle ones stands behind the lane.
    let longestAlone: TimeAmount
    let logger: Logger

    init(site: Site, live: LiveParts, idleTimeout: Duration, logger: Logger) {
      self.live = live
      longestAlone = TimeAmount(idleTimeout / 4)
      self.logger = logger
      tokens = site.tokens
      use = site.use
      metrics = site.metrics
      settings = site.settings
      var headers: HTTPFields = [.contentType: "application/json"]
      Edge.harden(&headers, site.settings)
      self.headers = headers
    }
  }

  private enum State {
    case idle
    /// A request goes to the routes.
    case passing
    /// A claim is being read.
    case reading(ClaimHead, [HTTPRequestPart])
    /// A claim is at the desk; `parts` are what the routes get where it is refused.
    case answering([HTTPRequestPart])
  }

  private let surroundings: Surroundings
  private var state = State.idle
  /// Requests that the routes have not answered yet: no answer may pass another.
  private var unanswered = 0
  /// When the routes last had something of this connection.
  private var passedAt: NIODeadline?
  private var behind: [HTTPRequestPart] = []
  private var waitsToRead = false
  private var closing: (mode: CloseMode, promise: EventLoopPromise<Void>?)?
  private var context: ChannelHandlerContext?
  /// Whether it comes over the Internet without TLS: the routes refuse it.
  private var isInTheOpen = false
  private var date = HTTPDate()

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    isInTheOpen = context.remoteAddress?.ipAddress.map { surroundings.settings.comesInTheOpen(peer: $0) } ?? false
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if case .answering = state { behind.append(part) } else { take(part, context) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if case .answering = state, !behind.isEmpty { waitsToRead = true } else { context.read() }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
    context.write(data, promise: promise)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard case .answering = state, context.channel.isActive else { return context.close(mode: mode, promise: promise) }
    closing = (mode, promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    close(context)
    context.fireChannelInactive()
  }

  private func take(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
    switch (state, part) {
    case (.idle, .head(let head)):
      if unanswered == 0, wasPassedOfLate, !isInTheOpen, let head = ClaimHead(head, surroundings.tokens) {
        state = .reading(head, [part])
      } else {
        state = .passing
        pass([part], context)
      }
    case (.reading(let head, let parts), .body(let bytes)) where parts.bytes + bytes.readableBytes <= ClaimHead.most:
      state = .reading(head, parts + [part])
    case (.reading(let head, let parts), .end):
      claim(head, parts + [part], context)
    case (.reading(_, let parts), _):
      state = .passing
      pass(parts + [part], context)
    default:
      pass([part], context)
    }
  }

  /// What ends idle connections stands behind the lane, and must see that this one is not idle.
  private var wasPassedOfLate: Bool { passedAt.map { .now() - $0 < surroundings.longestAlone } ?? false }

  private func pass(_ parts: [HTTPRequestPart], _ context: ChannelHandlerContext) {
    passedAt = .now()
    for part in parts {
      if case .head = part { unanswered += 1 }
      if case .end = part { state = .idle }
      context.fireChannelRead(wrapInboundOut(part))
    }
  }

  private func claim(_ head: ClaimHead, _ parts: [HTTPRequestPart], _ context: ChannelHandlerContext) {
    guard let body = try? JSONDecoder().decode(ClaimBody.self, from: Data(parts.joined.readableBytesView)),
      surroundings.use.takesClaim(head.place.shop)
    else { return pass(parts, context) }
    state = .answering(parts)
    let (loop, lane) = (context.eventLoop, NIOLoopBound(self, eventLoop: context.eventLoop))
    let began = ContinuousClock.now
    surroundings.live.desk.claim(body.order(head.mark), in: head.place) { taken in
      loop.execute { lane.value.answer(taken, head, began) }
    }
  }

  private func answer(_ taken: Result<TakenClaim, any Error>, _ head: ClaimHead, _ began: ContinuousClock.Instant) {
    guard let context, context.channel.isActive, case .answering(let parts) = state else { return }
    if case .success(let taken) = taken {
      if !taken.isKnown { surroundings.live.board.poke(head.place.session) }
      let status: HTTPResponse.Status = taken.isKnown ? .ok : .created
      let id = RequestID().description
      respond(status, ClaimAnswer.json(taken), id, context)
      note(status, id, head, took: ContinuousClock.now - began)
      state = .idle
    } else {
      // The routes take it anew.
      surroundings.use.giveBackClaim(head.place.shop)
      pass(parts, context)
      context.fireChannelReadComplete()
    }
    goOn(context)
  }

  private func respond(
    _ status: HTTPResponse.Status, _ text: String, _ id: String, _ context: ChannelHandlerContext
  ) {
    var response = HTTPResponse(status: status, headerFields: surroundings.headers)
    response.headerFields[.contentLength] = String(text.utf8.count)
    response.headerFields[.date] = date.now()
    response.headerFields[.requestID] = id
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    context.write(wrapOutboundOut(.body(context.channel.allocator.buffer(string: text))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  /// What the edge writes down of every other request.
  private func note(_ status: HTTPResponse.Status, _ id: String, _ head: ClaimHead, took: Duration) {
    surroundings.metrics.count(.post, ClaimHead.route, status, took: took)
    let milliseconds = took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000
    surroundings.logger.info(
      "request",
      metadata: [
        "id": "\(id)", "method": "POST", "route": "\(ClaimHead.route)", "status": "\(status.code)",
        "ms": "\(milliseconds)", "shop": "\(head.place.shop)",
      ])
  }

  /// What waited behind the answer comes now.
  private func goOn(_ context: ChannelHandlerContext) {
    close(context)
    let parts = behind
    behind = []
    for (place, part) in parts.enumerated() {
      if case .answering = state {
        behind += parts[place...]
        break
      }
      take(part, context)
    }
    if !parts.isEmpty { context.fireChannelReadComplete() }
    if waitsToRead, behind.isEmpty {
      waitsToRead = false
      context.read()
    }
  }

  private func close(_ context: ChannelHandlerContext) {
    guard let closing else { return }
    self.closing = nil
    context.close(mode: closing.mode, promise: closing.promise)
  }
}

extension [HTTPRequestPart] {
  /// Bytes of the body so far.
  fileprivate var bytes: Int {
    reduce(0) { sum, part in if case .body(let bytes) = part { sum + bytes.readableBytes } else { sum } }
  }

  fileprivate var joined: ByteBuffer {
    reduce(into: ByteBuffer()) { all, part in if case .body(let bytes) = part { all.writeImmutableBuffer(bytes) } }
  }
}

/// The head of a request that is a claim as programs send them: where it goes, by whom, under which mark.
private struct ClaimHead: Sendable {
  static let route = "/api/v1/lives/{live}/claims"
  /// Bytes of a body.
  static let most = 4 << 10

  let place: LiveDesk.Place
  let mark: RequestMark

  /// Nil for every other request, and for whatever has something about it.
  init?(_ head: HTTPRequest, _ tokens: TokenShelf) {
    let fields = head.headerFields
    guard head.method == .post, let session = Self.session(in: head.path),
      fields[.contentType] == "application/json", fields[.connection] == nil, fields[.expect] == nil,
      let length = fields[.contentLength].flatMap({ Int($0) }), (1...Self.most).contains(length),
      let key = fields[.idempotencyKey], APIPattern.isKey(key),
      let (token, shop) = Self.secret(in: fields[.authorization]).flatMap(tokens.find), token.scopes.contains(.desk)
    else { return nil }
    place = LiveDesk.Place(shop: shop.id, session: session)
    mark = RequestMark(key, of: Caller.keyOwner(token))
  }

  private static func session(in path: String?) -> ID<LiveSession>? {
    guard let path, path.hasPrefix("/api/v1/lives/"), path.hasSuffix("/claims") else { return nil }
    return ID<LiveSession>(String(path.dropFirst("/api/v1/lives/".count).dropLast("/claims".count)))
  }

  private static func secret(in authorization: String?) -> Secret? {
    guard let authorization, authorization.hasPrefix("Bearer ") else { return nil }
    return Secret(shown: String(authorization.dropFirst("Bearer ".count)))
  }
}

/// The time as HTTP writes it (RFC 9110, 5.6.7), written anew once a second.
private struct HTTPDate {
  private var second: time_t = 0
  private var text = ""

  mutating func now() -> String {
    var now = time(nil)
    guard now != second else { return text }
    second = now
    var parts = tm()
    gmtime_r(&now, &parts)
    text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { bytes in
      let length = strftime(bytes.baseAddress, bytes.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
      return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return text
  }
}
