import Foundation
import ServiceLifecycle

/// What systemd is told of the server (sd_notify(3)): that it is ready, that it stops, and every now and then that it
/// lives. Without systemd nobody listens, and nothing is said.
package struct ServiceManager: Sendable {
  private let socket: String?
  /// How often systemd wants to hear that the server lives; nil where it does not ask.
  private let watchdog: Duration?

  package init(environment: [String: String], process: Int32 = getpid()) {
    socket = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    // The kind of thing a process leaves to its children, so it says whom it means.
    let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
    let limit = environment["WATCHDOG_USEC"].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
    watchdog = isForUs ? limit.map { .microseconds($0 / 3) } : nil
  }

  /// Says a line of the protocol, such as `READY=1`. What cannot be said is left unsaid: systemd acts on silence.
  package func say(_ line: String) {
    guard let socket, var address = Self.address(of: socket) else { return }
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    _ = withUnsafeBytes(of: &address.address) { place in
      sendto(
        descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL),
        place.assumingMemoryBound(to: sockaddr.self).baseAddress, address.length)
    }
  }

  /// Nil for a path that the kernel does not take. An `@` stands for the zero byte of the abstract name space.
  private static func address(of path: String) -> (address: sockaddr_un, length: socklen_t)? {
    var bytes = Array(path.utf8)
    var address = sockaddr_un()
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path),
      [UInt8(ascii: "/"), UInt8(ascii: "@")]
        .contains(bytes.first ?? 0)
    else { return nil }
    if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    return (address, socklen_t(start + bytes.count))
  }
}

extension ServiceManager {
  /// Says that the server lives for as long as it can look into its books, until it is asked to stop.
  func watch(_ lives: @escaping @Sendable () async throws -> Void) -> any Service {
    Watch(manager: self, lives: lives)
  }

  private struct Watch: Service {
    let manager: ServiceManager
    let lives: @Sendable () async throws -> Void

    func run() async throws {
      try? await cancelWhenGracefulShutdown {
        while !Task.isCancelled {
          if (try? await lives()) != nil { manager.say("WATCHDOG=1") }
          try await Task.sleep(for: manager.watchdog ?? .seconds(3_600))
        }
      }
      manager.say("STOPPING=1")
    }
  }
}
