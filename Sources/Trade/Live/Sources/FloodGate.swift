/// Who writes more than a person means: what is beyond ``most`` comments in ``span`` by one sender is not taken.
///
/// It goes by the time a comment was said, so that what a bridge brings late, all at once, is no flood. It is the memory
/// of one process; one that begins looks into the books for what was said just before.
struct FloodGate: Sendable {
  static let most = 15
  static let span = Duration.seconds(10)
  /// Senders that are remembered at once.
  static let mostSenders = 5_000

  private struct Sender: Hashable {
    let source: String
    let handle: String
  }

  /// When each sender's last comments were said.
  private var said: [Sender: [Instant]] = [:]
  /// Whether it knows what was taken before this process began.
  private(set) var isInformed = false

  /// Learns what was taken before, in the order it was said.
  mutating func learn(_ taken: [(source: String, handle: String, saidAt: Instant)]) {
    isInformed = true
    for comment in taken {
      let sender = Sender(source: comment.source, handle: comment.handle)
      said[sender] = said[sender, default: []].suffix(Self.most - 1) + [comment.saidAt]
    }
  }

  /// Whether a comment goes through.
  mutating func lets(_ comment: IncomingComment) -> Bool {
    let sender = Sender(source: comment.source, handle: comment.handle)
    let times = said[sender, default: []]
    let near = times.count { Self.isNear($0, comment.saidAt) }
    guard near < Self.most else { return false }
    if times.isEmpty { makeRoom(at: comment.saidAt) }
    said[sender] = times.suffix(Self.most - 1) + [comment.saidAt]
    return true
  }

  private static func isNear(_ one: Instant, _ other: Instant) -> Bool {
    one > other ? one - other < span : other - one < span
  }

  private mutating func makeRoom(at now: Instant) {
    guard said.count >= Self.mostSenders else { return }
    said = said.filter { $0.value.contains { Self.isNear($0, now) } }
    if said.count >= Self.mostSenders { said = [:] }
  }
}
