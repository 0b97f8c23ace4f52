package import Storage

/// How fresh what the books know of each channel is.
package enum LastImports {
  /// When a file that shows a channel's orders was last saved; a channel without one is left out.
  package static func byChannel(of shop: ID<Shop>, on connection: any SQLConnection) throws -> [SalesChannel: Instant] {
    let rows = try connection.rows(
      """
      SELECT layout, MAX(finished_at) AS finished_at FROM file_import
      WHERE shop_id = \(shop) AND state = 'saved' AND finished_at IS NOT NULL GROUP BY layout
      """)
    var last: [SalesChannel: Instant] = [:]
    for row in rows {
      let at: Instant = try row("finished_at")
      for channel in ChannelFileKind(rawValue: try row("layout"))?.channels ?? [] {
        last[channel] = max(at, last[channel] ?? at)
      }
    }
    return last
  }
}
