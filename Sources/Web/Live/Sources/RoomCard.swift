package import Trade

/// The room of a session on its plan: where it is, and the switch.
package struct RoomCard: Sendable {
  let isOpen: Bool
  /// The whole address, to be passed on.
  let address: String
  let action: SiteURL

  /// - Parameter address: makes a whole address of one of this site.
  package init(_ room: Room?, of session: ID<LiveSession>, address: (SiteURL) -> String) {
    isOpen = room?.isOpen ?? false
    self.address = room.map { address(.room($0.token)) } ?? ""
    action = .liveRoom(session)
  }
}
