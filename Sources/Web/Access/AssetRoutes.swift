import HTTPTypes
import Hummingbird

/// Our own styles, script and pictures.
package struct AssetRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/assets/:name", .everyone) { request, _ in
        guard let file = Assets.all[try request.text("name")] else { throw Problem.notFound }
        let tag = "\"\(file.hash)\""
        // The address names the version, so the answer to it never changes.
        let caching = request.query["v"] == file.hash ? "public, max-age=31536000, immutable" : "no-cache"
        let headers: HTTPFields = [.contentType: file.contentType, .cacheControl: caching, .eTag: tag]
        if request.header(.ifNoneMatch) == tag { return Response(status: .notModified, headers: headers) }
        return Response(
          status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
      }
    ]
  }
}
