import HTTPTypes
import Hummingbird

/// Our own styles, script and pictures.
package struct AssetRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/assets/:name", .everyone) { request, _ in
        guard let file = Assets.all[try request.text("name")] else { throw Problem.notFound }
        let gzipped = Gzip.isTaken(request.head.headerFields) ? file.gzipped : nil
        let tag = "\"\(file.hash)\(gzipped == nil ? "" : "-gzip")\""
        // The address names the version, so the answer to it never changes.
        let caching = request.query["v"] == file.hash ? "public, max-age=31536000, immutable" : "no-cache"
        var headers: HTTPFields = [
          .contentType: file.contentType, .cacheControl: caching, .eTag: tag, .vary: "Accept-Encoding",
        ]
        if request.header(.ifNoneMatch) == tag { return Response(status: .notModified, headers: headers) }
        if gzipped != nil { headers[.contentEncoding] = "gzip" }
        return Response(
          status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: gzipped ?? file.bytes)))
      }
    ]
  }
}
