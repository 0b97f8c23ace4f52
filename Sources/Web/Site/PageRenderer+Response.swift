import HTTPTypes
package import Hummingbird
import Trade

extension PageRenderer {
  /// The page as an answer that no cache keeps.
  package func response(
    _ page: some Page, shell: Shell, status: HTTPResponse.Status = .ok
  ) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = shell.language.rawValue
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: html(page, shell: shell))))
  }
}
