import Foundation
import Glibc
import NIOCore

/// Whether an address can be listened on, found out before anything is made or begun for it.
///
/// Who takes the port in the moment between is told of by the server itself, as before.
package struct PortProbe {
  private let host: String
  private let port: Int

  package init(_ settings: Settings) { (host, port) = (settings.host, settings.port) }

  /// Port 0 is free always.
  ///
  /// - Throws: `IOError` with what the system says. Where the name leads nowhere, nothing is said here.
  package func check() throws {
    guard port > 0 else { return }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let first = list?.pointee else { return }
    defer { freeaddrinfo(list) }
    let file = Glibc.socket(first.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { return }
    defer { Glibc.close(file) }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard Glibc.bind(file, first.ai_addr, first.ai_addrlen) == 0 else {
      throw IOError(errnoCode: errno, reason: "bind")
    }
  }
}
