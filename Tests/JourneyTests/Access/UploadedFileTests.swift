import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Trade
import Web

/// What somebody uploads lies where nothing is served or run, under a name of our own.
@Suite struct UploadedFileTests {
  private static let mark = "kanari-5318"

  @Test(arguments: ["serang.html", "serang.js", "serang.svg", "serang.sh", "serang.php", ".htaccess"])
  func `a page, a script or a program that was uploaded is neither served nor run`(name: String) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let folder = site.web.site.settings.dataFolder
      let canary = folder + "/" + Self.mark
      let content = "#!/bin/sh\ntouch \(canary)\n<script>document.title='\(Self.mark)'</script>\n"
      let sent = try await Self.send(name, content, site, client)
      #expect(sent.status == .seeOther)
      let kept = Self.files(in: folder)
      for file in kept {
        #expect(!file.path.hasSuffix(name), "\(file.path) has the name that was sent")
        #expect(file.mode & 0o111 == 0, "\(file.path) may be run")
      }
      let places = ["", "uploads/", "incoming/", "imports/", "assets/", "backups/"]
      for address in places.map({ "/\($0)\(name)" }) {
        #expect(try await site.get(client, address, as: .owner).status == .notFound, "\(address)")
        #expect(try await site.get(client, address).status != .ok, "\(address)")
      }
      let ours = kept.flatMap { file in
        ["/\(file.path)"] + places.map { "/\($0)\(file.path.split(separator: "/").last ?? "")" }
      }
      for address in Set(ours) {
        #expect(try await !site.get(client, address, as: .owner).text.contains(Self.mark), "\(address) is served")
      }
      let page = try await site.get(client, sent.headers[.location] ?? "", as: .owner)
      #expect(page.status == .ok && !page.text.contains(Self.mark))
      #expect(!FileManager.default.fileExists(atPath: canary))
    }
  }

  private static func send(
    _ name: String, _ content: String, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nuploaded-1\r\n--b\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/html\r\n\r\n"
      + content + "\r\n--b--\r\n"
    return try await client.execute(
      uri: "/imports", method: .post,
      headers: site.headers(.owner, [.contentType: "multipart/form-data; boundary=b"]), body: ByteBuffer(string: body))
  }

  /// Every file below a folder, with what may be done with it.
  private static func files(in folder: String) -> [(path: String, mode: Int)] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      // What was being looked at may be gone by now.
      let traits = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      guard let traits, traits[.type] as? FileAttributeType == .typeRegular else { return nil }
      return (name, (traits[.posixPermissions] as? NSNumber)?.intValue ?? 0)
    }
  }
}
