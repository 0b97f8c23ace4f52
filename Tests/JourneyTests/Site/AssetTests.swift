import CZlib
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Our own files on their way to a browser.
@Suite struct AssetTests {
  @Test func `a file travels packed to who takes it so, and is the same unpacked`() async throws {
    try await withSite { site, client in
      for file in Assets.all.values {
        let plain = try await site.get(client, file.address)
        #expect(Array(plain.body.readableBytesView) == file.bytes && plain.headers[.contentEncoding] == nil)
        let packed = try await site.get(client, file.address, [.acceptEncoding: "br, gzip"])
        for answer in [plain, packed] { #expect(answer.headers[.vary] == "Accept-Encoding") }
        #expect(packed.headers[.contentType] == file.contentType)
        guard packed.headers[.contentEncoding] == "gzip" else { continue }
        #expect(unpacked(Array(packed.body.readableBytesView), size: file.bytes.count) == file.bytes, "\(file.name)")
        #expect(packed.headers[.eTag] != plain.headers[.eTag])
        let tag = try #require(packed.headers[.eTag])
        let again = try await site.get(client, file.address, [.acceptEncoding: "gzip", .ifNoneMatch: tag])
        #expect(again.status == .notModified && again.body.readableBytes == 0)
      }
      let styles = try #require(Assets.all["canting.css"])
      #expect(try #require(styles.gzipped).count * 3 < styles.bytes.count)
    }
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP;q=0.5", true), ("deflate, gzip ; q=1", true), ("*", true), ("", false), ("br", false),
    ("gzip;q=0", false), ("*, gzip;q=0.0", false), ("identity", false), ("gzip;q=", false),
  ])
  func `who says so takes gzip`(_ said: String, takes: Bool) {
    #expect(Gzip.isTaken([.acceptEncoding: said]) == takes)
  }

  /// Its compressed length would tell of what stands beside a stranger's words.
  @Test func `a page is never packed`() async throws {
    try await withSite { site, client in
      let page = try await site.get(client, "/sign-in", [.acceptEncoding: "gzip"])
      #expect(page.status == .ok && page.headers[.contentEncoding] == nil)
    }
  }

  private func unpacked(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // A byte more, so that too much is seen.
    var (bytes, unpacked) = (bytes, [UInt8](repeating: 0, count: size + 1))
    let ending = bytes.withUnsafeMutableBufferPointer { input in
      unpacked.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return inflate(&stream, Z_FINISH)
      }
    }
    return ending == Z_STREAM_END ? Array(unpacked.prefix(Int(stream.total_out))) : nil
  }
}
