import Foundation
import HTTPTypes
import TestSupport
import Web

/// Draws requests from a seed: routes, forms and links that there are, with something about them changed.
struct MadeUpRequests {
  struct Request {
    var knocker: SiteUnderTest.Knocker
    var method: HTTPRequest.Method
    var path: String
    var headers: HTTPFields
    var body: [UInt8]?

    /// Enough to send it again.
    var told: String {
      let fields = headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      return "\(knocker) \(method) \(path)\n\(fields)\n\n" + String(decoding: body ?? [], as: UTF8.self)
    }
  }

  /// A form of a page: where it leads, and its fields with what stands in them.
  struct Form {
    let action: String
    let fields: [(name: String, value: String)]
  }

  private let routes: [Route]
  private let known: [String: String]
  private var mutator: Mutator
  private var forms: [Form] = []
  private var links: [String] = ["/"]
  private var sent = 0

  /// Of forms and of links each.
  private static let mostLearned = 400

  init(seed: UInt64, routes: [Route], known: [String: String]) {
    (self.routes, self.known) = (routes, known)
    mutator = Mutator(random: SeededGenerator(seed: seed), pieces: OddValues.pieces)
  }

  mutating func next() -> Request {
    sent += 1
    var request =
      switch Int.random(in: 0..<10, using: &mutator.random) {
      case 0..<4 where !forms.isEmpty: fromForm()
      case 4: fromLink()
      default: fromRoute()
      }
    if isTrue(in: 12) { request.method = pick(OddValues.methods) }
    if isTrue(in: 20) { request.path = path(mutator.mutate(Array(request.path.utf8))) }
    if isTrue(in: 6) { request.path += (request.path.contains("?") ? "&" : "?") + query() }
    if isTrue(in: 8) { request.body = mutator.mutate(request.body ?? []) }
    if isTrue(in: 40) { request.body = nil }
    addHeaders(to: &request)
    return request
  }

  /// Notes the forms and links of a page.
  mutating func learn(_ page: String) {
    guard page.hasPrefix("<!") else { return }
    for part in page.components(separatedBy: "<form").dropFirst() {
      let text = part.components(separatedBy: "</form>")[0]
      guard let action = Self.attribute("action", of: text[...]) else { continue }
      let fields = text.components(separatedBy: "name=\"").dropFirst().map { rest in
        (name: String(rest.prefix { $0 != "\"" }), value: Self.attribute("value", of: rest.prefix { $0 != ">" }) ?? "")
      }
      forms.append(Form(action: action, fields: fields))
    }
    for part in page.components(separatedBy: "href=\"/").dropFirst() {
      links.append("/" + String(part.prefix { $0 != "\"" && $0 != "#" }).replacing("&amp;", with: "&"))
    }
    forms = forms.suffix(Self.mostLearned)
    links = links.suffix(Self.mostLearned)
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    tag.prefix { $0 != ">" }.components(separatedBy: name + "=\"").dropFirst().first.map { rest in
      String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    }
  }

  private mutating func fromForm() -> Request {
    guard let form = forms.randomElement(using: &mutator.random) else { return fromLink() }
    var fields = form.fields
    for place in fields.indices where isTrue(in: 4) { fields[place].value = value() }
    if isTrue(in: 6), let field = fields.randomElement(using: &mutator.random) { fields.append((field.name, value())) }
    if isTrue(in: 6), !fields.isEmpty { fields.remove(at: Int.random(in: 0..<fields.count, using: &mutator.random)) }
    if isTrue(in: 2) { fields.append(("key", "fuzz-\(sent)")) }
    return Request(
      knocker: knocker(), method: .post, path: path(Array(form.action.utf8)),
      headers: [.contentType: "application/x-www-form-urlencoded"],
      body: Array(fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&").utf8))
  }

  private mutating func fromLink() -> Request {
    Request(knocker: knocker(), method: .get, path: path(Array(pick(links).utf8)), headers: [:], body: nil)
  }

  private mutating func fromRoute() -> Request {
    let route = pick(routes)
    let parts = route.path.split(separator: "/").map { part -> String in
      guard part.hasPrefix(":") else { return String(part) }
      if !isTrue(in: 4), let id = known[String(part.dropFirst())] { return id }
      return Self.encoded(value())
    }
    var request = Request(
      knocker: knocker(), method: route.method, path: path(Array(("/" + parts.joined(separator: "/")).utf8)),
      headers: [:], body: nil)
    fill(&request, for: route)
    return request
  }

  private mutating func fill(_ request: inout Request, for route: Route) {
    let usual = RecordsOfShop.body(route, key: sent)
    switch route.body {
    case .none: break
    case .form:
      request.headers[.contentType] = "application/x-www-form-urlencoded"
      let fields = usual.split(separator: "&").map { field in
        isTrue(in: 8) ? String(field.prefix { $0 != "=" }) + "=" + Self.encoded(value()) : String(field)
      }
      request.body = Array(fields.joined(separator: "&").utf8)
    case .json:
      request.headers[.contentType] = "application/json"
      request.body = Array((isTrue(in: 3) ? json(depth: 0) : usual).utf8)
    case .lines:
      request.headers[.contentType] = "application/x-ndjson"
      let lines = (0..<Int.random(in: 0...4, using: &mutator.random)).map { _ in
        isTrue(in: 2) ? OddValues.comment : json(depth: 0)
      }
      request.body = Array(lines.joined(separator: "\n").utf8)
    case .file:
      request.headers[.contentType] = isTrue(in: 3) ? "text/csv" : "multipart/form-data; boundary=b"
      request.body = isTrue(in: 2) ? Array(pick(MalformedForm.all).body.utf8) : OddValues.file(value())
    }
  }

  private mutating func addHeaders(to request: inout Request) {
    request.headers[HTTPField.Name("X-Forwarded-For")!] = "10.\(sent / 65_536).\(sent / 256 % 256).\(sent % 256)"
    if isTrue(in: 2) { request.headers[HTTPField.Name("Idempotency-Key")!] = "fuzz-key-\(sent)" }
    guard isTrue(in: 4) else { return }
    for _ in 0..<Int.random(in: 1...3, using: &mutator.random) {
      guard let name = HTTPField.Name(pick(OddValues.headers)) else { continue }
      request.headers[name] = isTrue(in: 2) ? pick(OddValues.headerValues) : value()
    }
  }

  /// JSON of any shape.
  private mutating func json(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 8), using: &mutator.random) {
    case 0: return "null"
    case 1: return "\(Int64.random(in: .min ... .max, using: &mutator.random))"
    case 2: return pick(["0", "-1", "1.5", "1e400", "true", "9223372036854775808"])
    case 3, 4:
      let text = (try? JSONEncoder().encode(value())).map { String(decoding: $0, as: UTF8.self) }
      return text ?? "\"\""
    case 5: return "[" + (0..<3).map { _ in json(depth: depth + 1) }.joined(separator: ",") + "]"
    default:
      let fields = (0..<Int.random(in: 0...5, using: &mutator.random)).map { _ in
        "\"\(pick(OddValues.names))\":\(json(depth: depth + 1))"
      }
      return "{" + fields.joined(separator: ",") + "}"
    }
  }

  private mutating func query() -> String {
    (0..<Int.random(in: 1...3, using: &mutator.random))
      .map { _ in "\(pick(OddValues.names))=\(Self.encoded(value()))" }.joined(separator: "&")
  }

  private mutating func value() -> String {
    switch Int.random(in: 0..<6, using: &mutator.random) {
    case 0: return pick(Array(known.values).sorted())
    case 1: return String(decoding: mutator.mutate(Array(pick(OddValues.values).utf8)).prefix(3_000), as: UTF8.self)
    default: return pick(OddValues.values)
    }
  }

  /// Half of it as the owner, whom most is open to.
  private mutating func knocker() -> SiteUnderTest.Knocker {
    isTrue(in: 2) ? .owner : pick(SiteUnderTest.Knocker.allCases)
  }

  /// What a parser of HTTP lets through as a path.
  private func path(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.filter { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }, as: UTF8.self)
    return String((text.hasPrefix("/") ? text : "/" + text).prefix(9_000))
  }

  private mutating func isTrue(in chances: Int) -> Bool { Int.random(in: 0..<chances, using: &mutator.random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &mutator.random)]
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// What nobody means, and what somebody may.
private enum OddValues {
  static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .head, .options, .trace]

  static let values = [
    "", " ", "0", "-1", "1", "7", "99999999999999999999", "9223372036854775807", "-9223372036854775808", "1,5", "1.000",
    "Rp185.000,00", "１２", "2026-06-01", "2026-02-30", "9999-12-31", "0000-00-00", "2026-08-10T12:00:00Z", "19:00",
    "25:61",
    "Asia/Jakarta", "Asia/Nowhere", "tiktokShop", "shopee", "claims", "owner", "packer", "M", "merah", "B03", "b3",
    "<script>alert(1)</script>", "{{name}}", "{{{name}}}", "'; DROP TABLE shop; --", "%00", "\0", "\u{202E}abc",
    "e\u{301}", "👩‍👩‍👧", "../../etc/passwd", "//evil.example", "javascript:alert(1)", "08123456789", "=1+1", "true",
    "null", "[]", "{}", "on", String(repeating: "x", count: 2_000), String(repeating: "é", count: 400), "next",
    "cancel",
  ]

  static let names = [
    "name", "item", "buyer", "quantity", "text", "key", "after", "limit", "channel", "state", "status", "search",
    "from",
    "to", "month", "day", "amount", "part", "at", "by", "show", "next", "before", "screen", "entry", "variant",
    "product",
    "listing", "since", "v", "price", "period", "kind", "source", "size", "colour", "is", "do", "meaning", "attribute",
    "wearer", "rows", "title", "plannedAt", "line", "sellable", "damaged", "partsPerMillion", "validFrom", "a[]",
    "__proto__",
  ]

  static let headers = [
    "Accept", "Accept-Language", "Accept-Encoding", "Content-Type", "Content-Encoding", "Cookie", "Origin", "Referer",
    "Range", "If-None-Match", "If-Modified-Since", "Last-Event-ID", "Authorization", "X-Forwarded-Proto", "Forwarded",
    "Host", "Idempotency-Key", "Sec-Fetch-Site", "Expect", "X-Requested-With", "Traceparent",
  ]

  static let headerValues = [
    "application/json", "text/html;q=0.1, */*;q=x", "id, en;q=0.5", "gzip, deflate", "bytes=0-", "bytes=9-1", "\"a\"",
    "W/\"a\", *", "Bearer x", "Basic eDp5", "canting=x; canting=y; language=xx; theme=", "http://localhost", "null",
    "http://evil.example", "-1", "99999999999999999999", "100-continue", "text/plain; charset=utf-7",
    "multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded",
  ]

  static let comment =
    #"{"source":"tiktok","room_id":"73","event":"comment","msg_id":"1","user":{"handle":"sari"},"data":{"text":"B03 2"}}"#

  /// A form with a file.
  static func file(_ content: String) -> [UInt8] {
    Array(
      ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pesanan.csv\"\r\n\r\n\(content)\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk\r\n--b--\r\n").utf8)
  }

  static let pieces: [[UInt8]] =
    [
      "%", "%00", "%ff", "%2F", "&", "=", ";", "?", "/", "//", "..", "\r\n", "\n", "\0", "\"", "'", "<", "{", "[", ",",
      ":",
      "--b", "--b--", "1e9", "-1", "é", "😀", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]
}
