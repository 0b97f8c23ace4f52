/// A size that is a weight or a volume, however it is written: "500gr", "0.5 kg" and "setengah kilo" are one.
struct SizeMeasure {
  /// Grams, or millilitres above ``volumes``.
  let key: UInt64

  private static let volumes: UInt64 = 1 << 40

  /// - Parameter unit: the letters after the number, in lower case; nil when they are no weight or volume.
  init?(_ number: Int32, _ unit: some Sequence<UInt8>) {
    guard number > 0, let one = Self.units[WordHash.of(unit)] else { return nil }
    key = UInt64(number) * (one & (Self.volumes - 1)) | one & Self.volumes
  }

  /// "setengah kilo", "sekilo", "seperempat kilo".
  init(grams: UInt64) { key = grams }

  /// What one of a unit is, by the hash of its letters.
  private static let units: HashTable<UInt64> = {
    var table = HashTable<UInt64>(capacity: 64)
    for (one, words) in [
      (UInt64(1), "g gr grm gram gm"), (100, "ons"), (1_000, "kg kilo kilogram kgan"), (volumes | 1, "ml mili cc"),
      (volumes | 1_000, "liter ltr lt"),
    ] {
      for word in words.split(separator: " ") { table.insert(one, at: WordHash.of(word.utf8)) }
    }
    return table
  }()
}
