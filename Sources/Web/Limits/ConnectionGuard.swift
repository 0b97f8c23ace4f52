import Foundation
import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization
import Trade

/// How many connections each address has, so that no stranger holds them all.
final class AddressBook: Sendable {
  /// Nil for no limit.
  let most: Int?
  /// Addresses that may have any number: proxies, behind which all come, and this machine.
  let spared: Set<String>
  let refusals: LimitRefusals

  private let counts = Mutex<[UInt64: Int]>([:])

  init(most: Int?, spared: Set<String>, refusals: LimitRefusals) {
    self.most = most
    self.spared = spared
    self.refusals = refusals
  }

  /// Addresses that have a connection now.
  var addresses: Int { counts.withLock { $0.count } }

  /// Counts a connection of an address, unless it has as many as it may.
  func enter(_ address: UInt64) -> Bool {
    let isIn = counts.withLock { counts in
      guard counts[address, default: 0] < most ?? .max else { return false }
      counts[address, default: 0] += 1
      return true
    }
    if !isIn { refusals.count(LimitRefusals.connections) }
    return isIn
  }

  func leave(_ address: UInt64) {
    counts.withLock { counts in
      let left = (counts[address] ?? 1) - 1
      counts[address] = left > 0 ? left : nil
    }
  }

  /// What is counted together: an IPv4 address, or the first half of an IPv6 one, which is one household. Nil for what
  /// has no limit.
  func key(of address: SocketAddress?) -> UInt64? {
    guard most != nil, let text = address?.ipAddress, !spared.contains(text) else { return nil }
    // A zone names the interface (fe80::1%eth0).
    switch IPAddress(String(text.prefix { $0 != "%" })) {
    case .v4(let number): return UInt64(number)
    // An IPv4 address that came to an IPv6 socket is one of IPv4.
    case .v6(let high, let low): return high == 0 && low >> 32 == 0xFFFF ? low & 0xFFFF_FFFF : high
    case nil: return nil
    }
  }
}

/// Stands at the end of a connection's beginning: one more than its address may have is told so and hung up on, or just
/// hung up on where it is encrypted.
final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundOut = HTTPResponsePart

  private enum State {
    case new
    case counted(UInt64)
    case free
    case refused
  }

  private let book: AddressBook
  private let isEncrypted: Bool
  private var state = State.new

  /// How long a connection that was refused may be there for its answer to be read.
  private static let patience = TimeAmount.seconds(5)

  /// - Parameter isEncrypted: whether a handshake stands before the first answer.
  init(_ book: AddressBook, isEncrypted: Bool) {
    self.book = book
    self.isEncrypted = isEncrypted
  }

  func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { begin(context) } }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .refused = state { return }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  private func begin(_ context: ChannelHandlerContext) {
    guard case .new = state else { return }
    guard let key = book.key(of: context.channel.remoteAddress) else { return state = .free }
    if book.enter(key) { return state = .counted(key) }
    state = .refused
    // Nothing is sent before the handshake, and who means to hold connections never ends one.
    if isEncrypted { return context.close(promise: nil) }
    refuse(context)
  }

  private func end() {
    if case .counted(let key) = state { book.leave(key) }
    state = .free
  }

  /// Before anything was asked: who only means to hold connections must not hold this one for the asking.
  private func refuse(_ context: ChannelHandlerContext) {
    let head = HTTPResponse(
      status: .serviceUnavailable,
      headerFields: [
        .retryAfter: "10", .connection: "close", .contentType: "text/plain; charset=utf-8",
        .contentLength: String(Self.sentence.utf8.count),
      ])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(context.channel.allocator.buffer(string: Self.sentence))), promise: nil)
    let (loop, channel) = (context.eventLoop, context.channel)
    let written = loop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in channel.close(promise: nil) }
    // Who reads nothing must not keep it by that.
    let end = loop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    channel.closeFuture.whenComplete { _ in end.cancel() }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
  }

  private static let sentence =
    "Terlalu banyak sambungan dari alamat ini. Tutup yang lain, lalu coba lagi.\n"
    + "Too many connections from this address. Close others and try again.\n"
}
