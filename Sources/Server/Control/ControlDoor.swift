import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// What the control socket answers to.
package enum ControlPath {
  /// Takes a ``BooksCommand`` as JSON, answers with one line of JSON for each ``CommandEvent``.
  package static let commands = "/commands"
  /// Takes a file that is to be imported, answers with the path for the command.
  package static let files = "/files"
}

/// The door of ``ControlSocket``, for this machine's command line.
struct ControlDoor: Service {
  let socket: ControlSocket
  let desk: CommandDesk
  let incoming: IncomingFiles
  let logger: Logger

  func run() async throws {
    let router = Router()
    router.post(RouterPath(ControlPath.commands)) { request, context in
      let command = try await request.decode(as: BooksCommand.self, context: context)
      return Response(status: .ok, headers: [.contentType: "application/jsonl"], body: answer(to: command))
    }
    router.post(RouterPath(ControlPath.files)) { request, _ in
      try await incoming.take(request.body)
    }
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .unixDomainSocket(path: try socket.address())),
      onServerRunning: { _ in socket.restrict() },
      logger: logger)
    defer { socket.remove() }
    try await application.run()
  }

  private func answer(to command: BooksCommand) -> ResponseBody {
    ResponseBody { writer in
      defer { incoming.forget(command) }
      try await desk.run(command) { event in
        try await writer.write(ByteBuffer(bytes: JSONEncoder().encode(event) + [UInt8(ascii: "\n")]))
      }
      try await writer.finish(nil)
    }
  }
}
