private import Foundation

/// The clock of a shop: how its local times and moments belong together.
///
/// Indonesia's three zones have no summer time and are a fixed number of hours ahead of UTC; they are turned without
/// asking the system, since an export has eight times in each row. Other zones go through the system's tables.
package struct ShopTimeZone: Sendable, Hashable {
  /// The IANA name, such as `Asia/Jakarta`.
  package let name: String
  /// Seconds ahead of UTC where that never changes.
  private let fixedOffset: Int64?

  /// The zone of that IANA name, or nil if the system does not know it.
  package init?(name: String) {
    if let offset = Self.fixedOffsets[name] {
      self.init(name: name, fixedOffset: offset)
    } else if TimeZone(identifier: name) != nil {
      self.init(name: name, fixedOffset: nil)
    } else {
      return nil
    }
  }

  private init(name: String, fixedOffset: Int64?) {
    self.name = name
    self.fixedOffset = fixedOffset
  }

  /// Western Indonesia (WIB), UTC+7: what marketplaces there write into their files.
  package static let jakarta = ShopTimeZone(name: "Asia/Jakarta", fixedOffset: 7 * 3_600)

  /// The zone that times in a marketplace's exports are written in, for a shop whose clock is this one.
  ///
  /// Marketplaces in Indonesia write western time whatever the seller's own zone is; elsewhere they write the country's.
  package var ofExports: ShopTimeZone { Self.indonesian.contains(name) ? .jakarta : self }

  /// What stands behind a time that leaves the shop: `WIB`, `WITA`, `WIT`; elsewhere the zone's name.
  package var mark: String {
    switch name {
    case "Asia/Jakarta", "Asia/Pontianak": "WIB"
    case "Asia/Makassar", "Asia/Ujung_Pandang": "WITA"
    case "Asia/Jayapura": "WIT"
    default: name
    }
  }

  private static let indonesian: Set = [
    "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Ujung_Pandang", "Asia/Jayapura",
  ]

  private static let fixedOffsets: [String: Int64] = [
    "Asia/Jakarta": 7 * 3_600, "Asia/Pontianak": 7 * 3_600, "Asia/Makassar": 8 * 3_600, "Asia/Jayapura": 9 * 3_600,
    "Asia/Singapore": 8 * 3_600, "Asia/Kuala_Lumpur": 8 * 3_600, "Asia/Bangkok": 7 * 3_600,
    "Asia/Ho_Chi_Minh": 7 * 3_600, "Asia/Manila": 8 * 3_600, "UTC": 0,
  ]

  /// The moment when this zone's clocks show `local`.
  ///
  /// A time that clocks skip or show twice (summer time) is read with the offset that held an hour before it.
  package func instant(of local: LocalTime) -> Instant {
    let seconds = local.secondsSince1970
    return Instant(milliseconds: (seconds - offset(nearLocal: seconds)) * 1_000)
  }

  /// What this zone's clocks show at `instant`.
  package func local(at instant: Instant) -> LocalTime {
    let seconds = Int64((Double(instant.milliseconds) / 1_000).rounded(.down))
    return LocalTime(secondsSince1970: seconds + (fixedOffset ?? systemOffset(at: seconds)))
  }

  private func offset(nearLocal seconds: Int64) -> Int64 {
    if let fixedOffset { return fixedOffset }
    let guess = systemOffset(at: seconds)
    return systemOffset(at: seconds - guess)
  }

  private func systemOffset(at seconds: Int64) -> Int64 {
    let zone = TimeZone(identifier: name)
    return Int64(zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) ?? 0)
  }
}
