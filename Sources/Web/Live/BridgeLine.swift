import Foundation
import Trade

/// One line of a bridge: a comment or something else that happened in a room of another platform.
///
/// ```json
/// {"v":1,"source":"tiktok","room_id":"73","event":"comment","msg_id":"7","ts":1790000000,
///  "user":{"id":"u1","handle":"sari_batik","name":"Sari"},"data":{"text":"B03 L 1 kak"}}
/// ```
///
/// Ids may be text or whole numbers; `ts` is seconds or milliseconds since 1970, the time of arrival where it is left
/// out; the text is `data.text`, `data.content` or `data.comment`.
enum BridgeLine {
  case comment(IncomingComment)
  /// A like, a gift, a viewer who came: known, and of no use here.
  case other
  /// Cannot be read; the word names what is wrong.
  case wrong(String)

  init(_ bytes: some Sequence<UInt8>, at now: Instant) {
    guard case .object(let line)? = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      self = .wrong("json")
      return
    }
    guard case .text(let event)? = line["event"] else {
      self = .wrong("event")
      return
    }
    guard event == "comment" else {
      self = .other
      return
    }
    self = Self.comment(line, at: now)
  }

  private static func comment(_ line: [String: JSONValue], at now: Instant) -> BridgeLine {
    guard let source = word(line["source"], most: 40), source != "operator" else { return .wrong("source") }
    guard let room = word(line["room_id"], most: 100) else { return .wrong("room_id") }
    guard let id = word(line["msg_id"], most: 100) else { return .wrong("msg_id") }
    guard case .object(let user)? = line["user"], let handle = word(user["handle"] ?? user["id"], most: 100) else {
      return .wrong("user.handle")
    }
    guard case .object(let data)? = line["data"],
      case .text(let text)? = data["text"] ?? data["content"] ?? data["comment"], !text.utf8.contains(0)
    else { return .wrong("data.text") }
    return .comment(
      IncomingComment(
        source: source, room: room, externalID: id, handle: handle, name: word(user["name"], most: 100) ?? "",
        text: text, saidAt: time(line["ts"], now)))
  }

  /// One to so many characters in one line, without blanks at its ends.
  private static func word(_ value: JSONValue?, most: Int) -> String? {
    let text: String? =
      switch value {
      case .text(let text): text
      case .number(let number): String(number)
      default: nil
      }
    guard let text = text?.trimmed, (1...most).contains(text.unicodeScalars.count),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { return nil }
    return text
  }

  /// A time that is not of this century is that of arrival: the clock of a phone may stand anywhere.
  private static func time(_ value: JSONValue?, _ now: Instant) -> Instant {
    guard case .number(let number)? = value, (946_684_800...4_102_444_800_000).contains(number) else { return now }
    return Instant(milliseconds: number < 100_000_000_000 ? number * 1_000 : number)
  }
}
