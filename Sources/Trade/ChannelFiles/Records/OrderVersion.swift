/// How far along an order is in one file's view of it; of two views the greater version is believed.
///
/// `progress` packs, from the highest bits down: the status's rank (4 bits), the state of a return (4), returned pieces
/// (20), and how many fields are filled (16). So neither an older export nor one with fewer columns ever moves an order
/// back, and files in any order give the same books. Where two views are equally far, the digest decides: arbitrary, but
/// the same on every machine.
package struct OrderVersion: Sendable, Hashable, Comparable {
  package let progress: Int64
  package let digest: RecordDigest

  package init(progress: Int64, digest: RecordDigest) {
    self.progress = progress
    self.digest = digest
  }

  package static func < (left: OrderVersion, right: OrderVersion) -> Bool {
    left.progress == right.progress ? left.digest < right.digest : left.progress < right.progress
  }

  static func progress(status: OrderStatus, returnRank: Int, returnedPieces: Int, filledFields: Int) -> Int64 {
    Int64(status.rank) << 40 | Int64(min(returnRank, 15)) << 36
      | Int64(min(returnedPieces, 0xF_FFFF)) << 16 | Int64(min(filledFields, 0xFFFF))
  }
}

/// The first 16 bytes of the SHA-256 of a record's canonical JSON: equal digests mean equal records.
package struct RecordDigest: Sendable, Hashable, Comparable {
  /// Bytes 0 to 7, the first one highest.
  package let high: UInt64
  /// Bytes 8 to 15, the first one highest.
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static func < (left: RecordDigest, right: RecordDigest) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// The 16 bytes, in order.
  package var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) } }
  }
}
