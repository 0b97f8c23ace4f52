import Web

extension Backups.Standing {
  /// The same with where each place is, as whoever runs the machine named it, for the owner's page.
  ///
  /// - Parameter places: in the order they are told of.
  func naming(_ places: [any BackupPlace]) -> Backups.Standing {
    var named = self
    for (number, place) in places.enumerated() where number < named.places.count {
      named.places[number].name = place.shown
    }
    return named
  }
}
