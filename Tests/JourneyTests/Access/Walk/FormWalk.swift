import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Sends the forms of a shop, each as its page shows it but for what a test changes in it.
///
/// `FORM_WALK=all` tries every value in every field; else a part of them, another for each field.
struct FormWalk: Sendable {
  let shop: WalkedShop

  static let isWhole = ProcessInfo.processInfo.environment["FORM_WALK"] == "all"

  var site: SiteUnderTest { shop.site }

  /// The forms that change something, what takes away last: before it there is something to take away.
  var forms: [PageForm] {
    let posted = shop.forms.filter { $0.method == "post" }
    return posted.filter { !$0.takesAway } + posted.filter(\.takesAway)
  }

  /// The forms that look for something.
  var asked: [PageForm] { shop.forms.filter { $0.method == "get" } }

  /// Some of the values, others for each place; all where the whole walk is asked for.
  static func some<Value>(_ values: [Value], at place: Int, most: Int) -> [Value] {
    guard !isWhole, values.count > most else { return values }
    return (0..<most).map { values[(place * most + $0) % values.count] }
  }

  /// What a browser would send, with what is missing filled in as its user would.
  static func pairs(_ form: PageForm) -> [(String, String)] {
    form.pairs().map { name, value in
      (name, value.isEmpty ? usual[name] ?? (name.hasPrefix("count-") ? "7" : "") : value)
    }
  }

  /// Sends it under a key of its own, and again where the session had ended.
  func send(_ form: PageForm, _ pairs: [(String, String)], key: String = Secret.new().text) async throws -> TestResponse
  {
    let answer = try await sendOnce(form, pairs, key: key)
    guard answer.headers[.location]?.hasPrefix("/sign-in") == true, WalkedShop.knocker(form.action) == .owner else {
      return answer
    }
    try await site.signInAgain(.owner)
    return form.route.hasPrefix("/sign-out") ? answer : try await sendOnce(form, pairs, key: key)
  }

  private func sendOnce(_ form: PageForm, _ pairs: [(String, String)], key: String) async throws -> TestResponse {
    let (address, knocker) = (String(form.action.prefix { $0 != "#" }), WalkedShop.knocker(form.action))
    let fields = pairs.map { name, value in (name, name == "key" ? key : value) }
    let body = fields.map { "\($0.0.formEncoded)=\($0.1.formEncoded)" }.joined(separator: "&")
    // Nobody is slowed by what others tried before.
    let more: HTTPFields = [.init("X-Forwarded-For")!: "10.\(key.utf8.reduce(0) { ($0 &+ Int($1)) % 250 }).0.1"]
    if form.method == "get" {
      return try await site.get(shop.client, "\(address.prefix { $0 != "?" })?\(body)", as: knocker, more)
    }
    guard form.isUpload else { return try await site.post(shop.client, address, body, as: knocker, more) }
    var headers = site.headers(knocker, more)
    headers[.contentType] = "multipart/form-data; boundary=walk"
    return try await shop.client.execute(
      uri: address, method: .post, headers: headers, body: ByteBuffer(string: Self.multipart(form, fields)))
  }

  private static func multipart(_ form: PageForm, _ fields: [(String, String)]) -> String {
    let files = Set(form.fields.filter { $0.kind == "file" }.map(\.name))
    return fields.map { name, value in
      // Of a name of a file a browser takes out what would end it.
      let file = value.isEmpty ? "a.csv" : value.filter { !$0.isNewline }.replacing("\"", with: "%22")
      let end = files.contains(name) ? "; filename=\"\(file)\"\r\n\r\na,b\n1,2\n" : "\r\n\r\n\(value)"
      return "--walk\r\nContent-Disposition: form-data; name=\"\(name)\"\(end)\r\n"
    }.joined() + "--walk--\r\n"
  }

  /// What somebody would type into a field that a page shows empty.
  private static let usual = [
    "name": "Sekar", "motif": "parang", "size": "L", "colour": "biru", "sku": "SKU-9", "material": "sutra",
    "care": "dingin", "story": "Jepara", "size_chart": "L 52", "pieces": "1", "quantity": "3", "amount": "25.000",
    "low_level": "2", "valid_from": "2026-06-01", "from": "2026-06-01", "rate": "8,25", "rate_from": "2026-06-01",
    "token_name": "kasir", "bank": "BRI", "number": "987654321", "holder": "Dewi", "title": "Live sore",
    "handle": "wati", "text": "mau B03", "letters": "D", "list": "Sogan", "host_pay": "50.000",
    "operator_pay": "40.000", "packing_pay": "30.000", "live_ads": "20.000", "on_air": "1,5", "tracking": "JP123",
    "phone": "0812345678", "address": "Jl. 2", "city": "Kudus", "note": "", "height": "160", "weight": "55",
    "chest": "90", "code": "123456", "password": SiteUnderTest.password, "present": SiteUnderTest.password,
    "sign_in": "owner", "search": "sogan", "colours": "biru", "sizes": "L", "counted_at": "", "said": "1",
    "size-0": "M", "chest-0": "50", "length-0": "70", "place": "1",
  ]
}

extension PageForm {
  /// Whether it takes something away, or ends something.
  var takesAway: Bool {
    let action = route
    return ["remove", "delete", "/end", "cancel", "discard", "undo", "/banks/#", "/tokens/#", "erasure", "/start"]
      .contains { action.hasSuffix($0) } || action.hasPrefix("/sign-out")
  }
}

extension PageForm.Field {
  /// Whether it stands for a number or an id that nobody types.
  var isCounted: Bool { !isTyped && !value.isEmpty && value.allSatisfy(\.isWholeNumber) }
}
