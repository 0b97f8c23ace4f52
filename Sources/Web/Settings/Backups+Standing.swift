package import Trade

extension Backups {
  /// When the server makes a backup by itself.
  package enum Daily: Sendable, Equatable {
    /// Whenever the newest is a day old.
    case any
    /// At this hour, 0 to 23, of the first shop's clock.
    case at(hour: Int)
    case off
  }

  /// What a place for copies is; the raw value is its label among the metrics.
  package enum PlaceKind: String, Sendable, CaseIterable {
    case folder, bucket
  }

  /// A place that copies go to, and how that went.
  package struct Place: Sendable, Equatable {
    package var kind: PlaceKind
    /// The folder's path, or the bucket's name; nil where it is not told.
    package var name: String?
    /// When one arrived last; nil before the first.
    package var sentAt: Instant?
    /// Since when it fails; nil while it works.
    package var failedSince: Instant?
    /// Why, as the trade says it.
    package var why: Sentence?
    /// Whether it is lost with the disk of the books.
    package var isOnBooksDisk: Bool

    package init(
      kind: PlaceKind, sentAt: Instant? = nil, failedSince: Instant? = nil, why: Sentence? = nil,
      isOnBooksDisk: Bool = false
    ) {
      (self.kind, self.sentAt, self.failedSince, self.why) = (kind, sentAt, failedSince, why)
      self.isOnBooksDisk = isOnBooksDisk
    }
  }

  /// What trying a copy found.
  package struct Drill: Sendable, Equatable {
    package var at: Instant
    package var name: String
    /// Nil where it could not be tried, which says nothing of the copy.
    package var isSound: Bool?
    package var orders: Int
    package var rows: Int
    /// When the newest order in it was made; nil where it holds none.
    package var lastOrder: Instant?
    package var seconds: Double
    /// What was wrong or in the way; nil where it was sound.
    package var why: Sentence?

    package init(
      at: Instant, name: String, isSound: Bool?, orders: Int, rows: Int, lastOrder: Instant?, seconds: Double,
      why: Sentence? = nil
    ) {
      (self.at, self.name, self.isSound, self.orders, self.rows) = (at, name, isSound, orders, rows)
      (self.lastOrder, self.seconds, self.why) = (lastOrder, seconds, why)
    }
  }

  /// What happens to copies by itself.
  package struct Standing: Sendable, Equatable {
    package var daily: Daily
    package var places: [Place]
    /// Whether copies that leave the machine are sealed.
    package var areSealed: Bool
    /// The last time a copy was tried; nil before the first.
    package var drill: Drill?
    /// Whether one is being tried at this moment, and how much of putting it back is done; nil where nobody knows.
    package var isTrying: Bool
    package var share: Double?

    package init(
      daily: Daily = .any, places: [Place] = [], areSealed: Bool = false, drill: Drill? = nil, isTrying: Bool = false,
      share: Double? = nil
    ) {
      (self.daily, self.places, self.areSealed, self.drill) = (daily, places, areSealed, drill)
      (self.isTrying, self.share) = (isTrying, share)
    }
  }
}
