import Foundation

/// A program beside this one that listens to another platform's live and passes on what it hears, a JSON object a line.
///
/// ```json
/// {"v":1,"source":"tiktok","room_id":"73","event":"comment","msg_id":"7","ts":1790000000,
///  "user":{"id":"u1","handle":"sari_batik","name":"Sari"},"data":{"text":"B03 L 1 kak"}}
/// ```
///
/// Ids may be text or whole numbers; `ts` is seconds or milliseconds since 1970, the time of arrival where it is left
/// out or no time of a live; the text is `data.text`, `data.content` or `data.comment`. Of itself a bridge tells by the
/// event `status`, whose `data.status` is a word of ``SourceStatus`` or one that platforms use for it.
package struct BridgeSource: CommentSource {
  package static var name: String? { nil }
  package static var bareCode: ReadingContext.BareCode? { nil }
  package static var hearing: SourceHearing { .whileItSpeaks }

  /// The longest line that is read, in bytes.
  package static let longestLine = 64 << 10

  package init() {}

  package func read(_ line: ArraySlice<UInt8>, at now: Instant) -> SourceLine {
    guard line.count <= Self.longestLine,
      case .object(let record)? = try? JSONDecoder().decode(BridgeValue.self, from: Data(line))
    else { return .wrong("json", nil) }
    let source = word(record["source"], most: 40)
    let room = word(record["room_id"], most: 100)
    let place = source.flatMap { source in room.map { SourcePlace(source: source, room: $0) } }
    guard case .text(let event)? = record["event"] else { return .wrong("event", isForeign(source) ? place : nil) }
    if event != "comment", event != "status" { return .other(isForeign(source) ? place : nil) }
    // Nobody from outside speaks for our own sources.
    guard isForeign(source) else { return .wrong("source", nil) }
    guard let place else { return .wrong("room_id", nil) }
    return event == "status" ? status(record, place) : comment(record, place, at: now)
  }

  private func isForeign(_ source: String?) -> Bool {
    guard let source = source?.lowercased() else { return false }
    return CommentSources.kind(of: source) == BridgeSource.self && !source.hasPrefix(Rehearsal.sourceStart)
  }

  private func status(_ record: [String: BridgeValue], _ place: SourcePlace) -> SourceLine {
    let data = record["data"]?.fields
    let said = word(data?["status"] ?? data?["state"], most: 40)?.lowercased()
    guard let status = said.flatMap({ Self.statuses[$0] }) else { return .wrong("data.status", place) }
    return .status(place, status)
  }

  private static let statuses: [String: SourceStatus] = [
    "connected": .connected, "connect": .connected, "alive": .connected, "resumed": .connected, "unpaused": .connected,
    "unpause": .connected, "disconnected": .disconnected, "disconnect": .disconnected, "paused": .paused,
    "pause": .paused, "ended": .ended, "end": .ended, "live_end": .ended,
  ]

  private func comment(_ record: [String: BridgeValue], _ place: SourcePlace, at now: Instant) -> SourceLine {
    guard let id = word(record["msg_id"], most: 100) else { return .wrong("msg_id", place) }
    let user = record["user"]?.fields
    guard let handle = word(user?["handle"] ?? user?["id"], most: 100), !ViewerName.isHandle(handle) else {
      return .wrong("user.handle", place)
    }
    let data = record["data"]?.fields
    guard case .text(let text)? = data?["text"] ?? data?["content"] ?? data?["comment"] else {
      return .wrong("data.text", place)
    }
    return .comment(
      IncomingComment(
        source: place.source, room: place.room, externalID: id, handle: handle,
        name: word(user?["name"], most: 100) ?? "", text: text.plainComment, saidAt: time(record["ts"], now)))
  }

  /// One to so many characters in one line, without what cannot be seen and without blanks at its ends.
  private func word(_ value: BridgeValue?, most: Int) -> String? {
    let text: String? =
      switch value {
      case .text(let text): text
      case .number(let number): String(number)
      default: nil
      }
    guard let text, text.utf8.count <= 4_000 else { return nil }
    let plain = text.withoutHidden.tidied(keepingLines: false)
    return (1...most).contains(plain.unicodeScalars.count) ? plain : nil
  }

  /// Seconds or milliseconds. What was not said within the last day was said when it came: the clock of a phone may
  /// stand anywhere, and nothing is said in the future.
  private func time(_ value: BridgeValue?, _ now: Instant) -> Instant {
    guard case .number(let number)? = value, (946_684_800...4_102_444_800_000).contains(number) else { return now }
    let said = Instant(milliseconds: number < 100_000_000_000 ? number * 1_000 : number)
    return said <= now && now - said < .seconds(86_400) ? said : now
  }
}

/// What a bridge may write, as far as it is of use.
private enum BridgeValue: Decodable {
  case text(String)
  case number(Int64)
  case object([String: BridgeValue])
  case other

  var fields: [String: BridgeValue]? { if case .object(let fields) = self { fields } else { nil } }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Int64.self) {
      self = .number(number)
    } else if let fields = try? value.decode([String: BridgeValue].self) {
      self = .object(fields)
    } else {
      self = .other
    }
  }
}
