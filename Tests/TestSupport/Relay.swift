import Foundation
import Synchronization

/// Stands between a program and PostgreSQL's socket, passes on what both say, and breaks one connection at a time chosen
/// beforehand.
///
/// What a program sends in one piece counts as one message: a question, whose answer ends the round trip.
package final class Relay: Sendable {
  /// When a connection breaks: nothing of the message arrives, or all of it and the answer is lost.
  package enum Break: Sendable, CaseIterable { case beforeMessage, beforeAnswer }

  /// The address that a program is given.
  package let url: String
  private let target: String
  private let path: String
  private let listener: Int32
  private let place: Int
  private let how: Break
  private let count = Atomic<Int>(0)

  /// - Parameters:
  ///   - url: of a database on a PostgreSQL that is reached by a Unix socket: `postgres:///name?host=/folder&…`.
  ///   - folder: an empty one, for the relay's own socket.
  ///   - place: the message at which a connection breaks, from 1; 0: none.
  package init(to url: String, in folder: String, breakingAt place: Int, _ how: Break) throws {
    let host = url.components(separatedBy: "host=").dropFirst().first?.prefix { $0 != "&" } ?? ""
    guard host.hasPrefix("/") else { throw POSIXError(.EDESTADDRREQ) }
    let name = "/.s.PGSQL.5432"
    (self.url, target, path) = (url.replacing("host=\(host)", with: "host=\(folder)"), host + name, folder + name)
    (self.place, self.how) = (place, how)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(path, { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    Thread.detachNewThread { [self] in accept() }
  }

  /// Messages of programs so far.
  package var messages: Int { count.load(ordering: .relaxed) }

  package func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    unlink(path)
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      if client < 0, errno == EINTR { continue }
      guard client >= 0 else { break }
      let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else {
        close(client)
        close(server)
        continue
      }
      let pair = Pair(client: client, server: server)
      Thread.detachNewThread { [self] in pair.pass(from: client, to: server, before: asked) }
      Thread.detachNewThread { pair.pass(from: server, to: client) { .pass } }
    }
    close(listener)
  }

  /// What is to be done with a message.
  fileprivate enum Fate { case pass, drop, passAndBreak }

  private func asked() -> Fate {
    guard count.wrappingAdd(1, ordering: .relaxed).newValue == place else { return .pass }
    return how == .beforeMessage ? .drop : .passAndBreak
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let isShort = withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      bytes.copyBytes(from: path.utf8.prefix(bytes.count - 1))
      return path.utf8.count < bytes.count
    }
    guard isShort else {
      errno = ENAMETOOLONG
      return -1
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}

/// Two ends of one connection; whoever stops last closes both.
private final class Pair: Sendable {
  private let ends: (client: Int32, server: Int32)
  private let running = Atomic<Int>(2)

  init(client: Int32, server: Int32) { ends = (client, server) }

  func pass(from source: Int32, to target: Int32, before: () -> Relay.Fate) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      let fate = before()
      if fate == .drop { break }
      // The answer must not come before the connection is broken.
      if fate == .passAndBreak { shutdown(ends.client, Int32(SHUT_RDWR)) }
      guard sendAll(buffer[..<count], to: target), fate == .pass else { break }
    }
    shutdown(ends.client, Int32(SHUT_RDWR))
    // What was sent whole is still read by the other side.
    shutdown(ends.server, Int32(SHUT_WR))
    if running.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 {
      close(ends.client)
      close(ends.server)
    }
  }

  private func sendAll(_ bytes: ArraySlice<UInt8>, to target: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = send(target, all.baseAddress?.advanced(by: done), all.count - done, Int32(MSG_NOSIGNAL))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
