import Foundation
import Hummingbird
import Storage
import Trade

/// What a supervisor asks: is the process alive, and can it do its work. Nothing else is told, to nobody.
package struct HealthRoutes: Sendable {
  let site: Site

  package init(site: Site) { self.site = site }

  package var routes: [Route] {
    [
      Route(.get, "/livez", .everyone) { _, _ in Response.word("ok") },
      Route(.get, "/readyz", .everyone) { [self] request, _ in
        await isReady() ? .word("ok") : .word("not ready", status: .serviceUnavailable)
      },
    ]
  }

  private func isReady() async -> Bool {
    guard DiskSpace.free(of: site.settings.dataFolder).map({ $0 > 0.05 }) ?? false else { return false }
    do {
      // Takes the writer's place and commits; nothing is that old.
      try await site.database.write { _ = try $0.execute("DELETE FROM sign_in_failure WHERE last_at < 0") }
      return true
    } catch {
      return false
    }
  }
}

enum DiskSpace {
  /// The free share of the disk a folder lies on, 0 to 1; nil when it cannot be told.
  static func free(of folder: String) -> Double? {
    var disk = statvfs()
    guard statvfs(folder, &disk) == 0, disk.f_blocks > 0 else { return nil }
    return Double(disk.f_bavail) / Double(disk.f_blocks)
  }
}

extension Response {
  /// One word of plain text.
  static func word(_ word: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: word + "\n")))
  }
}
