package import Trade

/// All rows that an import refused and that are kept, a page of them at a time.
package struct ImportRefusalsPage: Page {
  package var template: String { "ImportRefusals" }
  package var title: Written { .word("import.refusals") }

  let fileName: String
  let back: SiteURL
  let links: Links
  let kept: Written?
  let refusals: [ImportSummary.Refusal]
  let refusalsMore: Written?
  let hasRefusals: Bool
  let next: SiteURL?

  /// The downloads, without a link to the page itself.
  struct Links: Sendable {
    let all: SiteURL? = nil
    let xlsx: SiteURL
    let csv: SiteURL
    let seen: SiteURL?
  }

  /// - Parameters:
  ///   - refused: rows that the import refused in all; a page says so where not all of them are kept.
  ///   - next: the address of those further on, if there are more.
  package init(
    of id: ID<FileImport>, fileName: String, refused: Int, refusals: [ImportSummary.Refusal], maySee: Bool,
    next: SiteURL? = nil
  ) {
    self.fileName = fileName
    back = .importing(id)
    let links = ImportSummary.RefusalLinks(of: id, maySee: maySee)
    self.links = Links(xlsx: links.xlsx, csv: links.csv, seen: links.seen)
    kept = refused > ImportDesk.mostRefusals ? .counted("import.refusalsKept", ImportDesk.mostRefusals) : nil
    self.refusals = refusals
    refusalsMore = nil
    hasRefusals = !refusals.isEmpty
    self.next = next
  }
}
