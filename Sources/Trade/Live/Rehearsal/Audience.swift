/// Made-up people who watch a live and write: what they want, ask, take back and chat about, in the ways people write
/// under lives. Nobody of them exists.
///
/// Pure and repeatable: the same seed, second and item on show give the same comments. Who writes at a second, and
/// whether to claim, does not hang on what is shown, so that whoever takes a claim back is somebody who made one.
package struct Audience: Sendable {
  package struct Person: Sendable, Hashable {
    /// From 0; the people are the same for all who ask with one seed.
    package let number: Int
    package let handle: String
    package let name: String
  }

  package struct Comment: Sendable, Equatable {
    /// Of this comment among all of the audience.
    package let id: String
    package let person: Person
    package let text: String
  }

  enum Kind {
    case claim, question, cancel, change, afterSale, chatter, troll
  }

  let items: [LineUpItem]
  private let seed: UInt64
  private let perMille: Int
  private let people: Int

  /// An item that was just shown is claimed in a rush, in these seconds after it.
  private static let rush = 4...40
  /// Whoever takes a claim back made it so many seconds ago.
  private static let regret = 15...240

  /// - Parameters:
  ///   - items: the line-up.
  ///   - perMille: comments in a thousand seconds while nothing special happens.
  ///   - people: how many watch, at least 10.
  package init(_ items: [LineUpItem], seed: UInt64, perMille: Int, people: Int = 120) {
    self.items = items.filter { !$0.variants.isEmpty }
    self.seed = seed
    self.perMille = perMille
    self.people = max(10, people)
  }

  /// What is written in one second.
  ///
  /// - Parameters:
  ///   - second: since the beginning.
  ///   - showing: the item on show.
  ///   - since: the second in which it was shown.
  package func comments(in second: Int, showing: LineUpItem?, since: Int?) -> [Comment] {
    guard !items.isEmpty else { return [] }
    let isRush = showing != nil && since.map { Self.rush.contains(second - $0) } ?? false
    return (0..<count(in: second, isRush: isRush)).map { slot in
      var (kind, person) = plan(second, slot)
      var chance = SampleRandom(seed: seed, stream: 3, index: second << 8 + slot)
      if isRush, kind == .chatter, chance.happens(600) { kind = .claim }
      if kind == .cancel || kind == .change { person = whoClaimed(before: second, &chance) ?? person }
      if kind == .troll { person = troll }
      var voice = AudienceVoice(items: items, showing: showing, chance: chance)
      return Comment(id: "\(second)-\(slot)", person: person, text: voice.say(kind))
    }
  }

  /// The one who claims by the dozen, means nothing of it and says so.
  private var troll: Person { AudiencePeople.troll(seed: seed, number: people) }

  private func count(in second: Int, isRush: Bool) -> Int {
    var chance = SampleRandom(seed: seed, stream: 1, index: second)
    // A room is livelier at some minutes than at others.
    let mood = [70, 100, 130, 90, 110, 100][second / 60 % 6]
    let wanted = perMille * mood / 100 * (isRush ? 2 : 1)
    return min(200, wanted / 1_000 + (chance.happens(wanted % 1_000) ? 1 : 0))
  }

  private func plan(_ second: Int, _ slot: Int) -> (Kind, Person) {
    var chance = SampleRandom(seed: seed, stream: 2, index: second << 8 + slot)
    let kind = chance.pick(weighted: [
      (Kind.claim, 250), (.question, 300), (.cancel, 22), (.change, 18), (.afterSale, 30), (.chatter, 368),
      (.troll, 12),
    ])
    // A few write much, most write little.
    let number = chance.happens(400) ? chance.number(0...(people / 6)) : chance.number(0...(people - 1))
    return (kind, AudiencePeople.person(number, seed: seed))
  }

  private func whoClaimed(before second: Int, _ chance: inout SampleRandom) -> Person? {
    for _ in 0..<24 {
      let earlier = second - chance.number(Self.regret)
      guard earlier >= 0 else { continue }
      for slot in 0..<count(in: earlier, isRush: false) {
        let (kind, person) = plan(earlier, slot)
        if kind == .claim { return person }
      }
    }
    return nil
  }
}

/// Names of people who do not exist.
enum AudiencePeople {
  private static let first = [
    "rina", "sari", "dewi", "ani", "wati", "yuni", "tika", "nur", "fitri", "lina", "ayu", "maya", "indah", "ratna",
    "endang", "sri", "yanti", "mega", "putri", "dian", "eka", "lilis", "neneng", "titin", "asih", "siti", "umi",
    "wulan",
    "citra", "bunga", "galih", "bagas", "joko", "agus", "made", "ketut", "butet", "ucok", "amel", "nisa",
  ]
  private static let last = [
    "batik", "olshop", "88", "_jogja", "collection", ".id", "27", "_solo", "mama", "bunda", "store", "99", "_pwt",
    "cantik", "hijab", "01", "family", "_smg", "kebaya", "12",
  ]

  static func person(_ number: Int, seed: UInt64) -> Audience.Person {
    var chance = SampleRandom(seed: seed, stream: 5, index: number)
    let name = chance.pick(first)
    // The number keeps two of one name apart.
    let handle = [name, chance.pick(last), number >= 40 ? String(number) : ""].joined()
    return Audience.Person(number: number, handle: handle, name: name.capitalised)
  }

  static func troll(seed: UInt64, number: Int) -> Audience.Person {
    var chance = SampleRandom(seed: seed, stream: 6, index: 0)
    return Audience.Person(
      number: number, handle: chance.pick(["sultan_borong", "raja.keep", "borong_semua"]), name: "Sultan")
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
