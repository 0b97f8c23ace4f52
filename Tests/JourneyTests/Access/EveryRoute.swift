import Trade
import Web

/// The routes of all parts, as the composition root puts them together; channel files meet a reader that fails.
///
/// - Parameter products: reads product lists; without one they meet a reader that fails, too.
func everyRoute(_ site: Site, products: ProductListChild? = nil, board: LiveBoard = LiveBoard()) -> [Route] {
  let reader = "/usr/bin/false"
  return Parts.routes(
    runner: ImportRunner(
      database: site.database, reader: FileReader(executable: reader), folder: site.settings.dataFolder),
    products: products ?? ProductListChild(executable: reader),
    live: LiveParts(desk: LiveDesk(database: site.database, clock: site.clock), board: board))
}
