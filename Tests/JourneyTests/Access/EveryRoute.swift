import Trade
import Web

/// The routes of all parts, as the composition root puts them together; files meet a reader that fails.
func everyRoute(_ site: Site) -> [Route] {
  let reader = "/usr/bin/false"
  return Parts.routes(
    runner: ImportRunner(
      database: site.database, reader: FileReader(executable: reader), folder: site.settings.dataFolder),
    products: ProductListChild(executable: reader))
}
