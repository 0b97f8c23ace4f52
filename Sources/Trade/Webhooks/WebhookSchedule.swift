/// When a message is tried again. Pure.
enum WebhookSchedule {
  /// Waits before each try, the first included: those that Standard Webhooks advises, three days in all.
  static let waits: [Duration] =
    [.zero, .seconds(5), .seconds(5 * 60), .seconds(30 * 60)]
    + [2, 5, 10, 14, 20, 24].map { .seconds($0 * 3_600) }

  /// An address to which nothing could be sent for so long is switched off with the next message that is given up.
  static let patience = Duration.seconds(5 * 86_400)

  /// How long to wait after so many tries have failed; nil when it was the last.
  ///
  /// Up to a tenth more or less, so that what failed together does not come back together. The same message waits the
  /// same each time: nothing is drawn.
  static func wait(after tries: Int, of delivery: ID<WebhookDelivery>) -> Duration? {
    guard waits.indices.contains(tries) else { return nil }
    let mixed = (UInt64(bitPattern: delivery.value) &+ UInt64(tries)) &* 0x9E37_79B9_7F4A_7C15
    let share = Int64((mixed >> 40) % 201) - 100
    return waits[tries] + waits[tries] * Int(share) / 1_000
  }
}
