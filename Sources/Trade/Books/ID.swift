package import Storage
import Synchronization

/// The identity of one record of a kind: 64 bits, in order of time, made by the application.
///
/// Ids of different kinds are different types, so an order's id cannot stand where a product's belongs.
package struct ID<Kind>: Sendable, Hashable, Comparable, SQLConvertible, CustomStringConvertible {
  package let value: Int64

  package init(_ value: Int64) { self.value = value }

  /// Reads an id from an address or a form; nil unless it is a positive whole number.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 19, text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(text), value > 0
    else { return nil }
    self.value = value
  }

  package init(sqlValue: SQLValue) throws { value = try Int64(sqlValue: sqlValue) }

  package var sqlValue: SQLValue { .integer(value) }
  package var description: String { String(value) }

  package static func < (left: ID, right: ID) -> Bool { left.value < right.value }

  /// A new id, greater than every one made before in this process.
  package static func new() -> ID { ID(IDSource.shared.next()) }

  /// Not greater than any id that was made at a moment or later, and greater than all from before: for what is looked up by
  /// its time, where ids are the key.
  package static func first(at time: Instant) -> ID { ID(IDSource.place(of: time)) }
}

/// Ids that are the same each time the same is done.
enum RepeatableIDs {
  /// From now on the ids of this process are counted from a moment on, whatever the clock says: for a simulation, which
  /// has the process to itself.
  static func begin(at time: Instant) { IDSource.shared.count(from: time) }
}

/// As JSON an id is text: JavaScript's numbers end at 53 bits.
extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = ID(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an id: \(text)"))
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Makes ids: 41 bits of milliseconds since 2020, then 22 bits that start at random in each process and count up.
private final class IDSource: Sendable {
  static let shared = IDSource()

  private struct State {
    var last: Int64 = 0
    /// Whether ids follow the clock; else each is the one before and one.
    var followsClock = true
  }

  private let state = Mutex(State())
  private let start = Int64.random(in: 0..<(1 << 21))

  func next() -> Int64 {
    state.withLock { state in
      let now = state.followsClock ? Self.place(of: .now) | start : 0
      state.last = max(state.last + 1, now)
      return state.last
    }
  }

  func count(from time: Instant) {
    state.withLock { $0 = State(last: Self.place(of: time), followsClock: false) }
  }

  fileprivate static func place(of time: Instant) -> Int64 { (time.milliseconds - 1_577_836_800_000) << 22 }
}
