/// The addresses of the pages, shared by the router and by every link.
///
/// A route is the same address with the name of its parameter in the place of the id:
/// `router.get(RouterPath(SiteURL.order(":id").path))`.
package struct SiteURL: Sendable, Hashable, CustomStringConvertible {
  /// The path, with a query where there is one.
  package let path: String

  package var description: String { path }

  package init(_ path: String) { self.path = path }

  /// The same address with a query added; names and values are percent-encoded, nil values left out.
  package func with(_ query: KeyValuePairs<String, String?>) -> SiteURL {
    let pairs = query.compactMap { name, value in value.map { "\(encoded(name))=\(encoded($0))" } }
    if pairs.isEmpty { return self }
    return SiteURL(path + (path.contains("?") ? "&" : "?") + pairs.joined(separator: "&"))
  }
}

extension SiteURL {
  package static let today = SiteURL("/")

  package static let orders = SiteURL("/orders")
  package static let ordersXLSX = SiteURL("/orders.xlsx")
  package static let ordersCSV = SiteURL("/orders.csv")
  package static func order(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/orders/\(id)") }
  package static func orderReturns(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/orders/\(id)/returns") }

  package static let products = SiteURL("/products")
  package static let newProduct = SiteURL("/products/new")
  package static let productsXLSX = SiteURL("/products.xlsx")
  package static let productsCSV = SiteURL("/products.csv")
  package static let productImport = SiteURL("/products/import")
  package static func product(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)") }
  package static func editProduct(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/edit") }
  package static func productFacts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/facts") }
  package static func productPhoto(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/photo") }
  package static func productPhotoRemoval(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/photo/remove")
  }
  package static func productFees(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/fees") }
  package static func productVariants(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/variants")
  }
  package static func variant(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/variants/\(id)") }
  package static func variantCounts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/variants/\(id)/counts") }
  package static func variantCosts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/variants/\(id)/costs") }
  package static func variantMovements(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(id)/movements")
  }
  package static func variantLowLevel(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(id)/low-level")
  }

  package static func variantCostRemoval(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(id)/costs/remove")
  }
  package static func variantArchive(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(id)/archive")
  }

  package static let stockCounts = SiteURL("/stock/counts")
  package static let listings = SiteURL("/listings")
  package static func productFit(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/fit") }
  package static func fitStandard(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/fit/standard")
  }
  package static func fitCopy(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/products/\(id)/fit/copy") }
  package static func fitRemoval(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/fit/remove")
  }
  package static func fitOutcomes(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/fit/outcomes")
  }
  package static func fitOutcomeRemoval(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/products/\(id)/fit/outcomes/remove")
  }
  package static func liveFits(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/fits") }
  package static func liveCharts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/charts") }
  package static let listingProducts = SiteURL("/listings/products")
  package static func listingMatch(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/listings/\(id)/match") }

  package static let listingsXLSX = SiteURL("/listings.xlsx")
  package static let listingsCSV = SiteURL("/listings.csv")
  package static let movementsXLSX = SiteURL("/stock/movements.xlsx")
  package static let movementsCSV = SiteURL("/stock/movements.csv")
  package static func movementsXLSX(of variant: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(variant)/movements.xlsx")
  }
  package static func movementsCSV(of variant: some CustomStringConvertible) -> SiteURL {
    SiteURL("/variants/\(variant)/movements.csv")
  }

  package static let imports = SiteURL("/imports")
  package static func importing(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/imports/\(id)") }
  package static func importSave(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/imports/\(id)/save") }
  package static func importDiscard(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/imports/\(id)/discard") }
  package static func importRefusals(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/imports/\(id)/refusals")
  }
  package static func importRefusalsXLSX(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/imports/\(id)/refusals.xlsx")
  }
  package static func importRefusalsCSV(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/imports/\(id)/refusals.csv")
  }
  package static func importRefusalsSeen(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/imports/\(id)/refusals/seen")
  }
  package static func importUndo(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/imports/\(id)/undo") }

  package static let lives = SiteURL("/live")
  package static let newLive = SiteURL("/live/new")
  package static func live(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)") }
  package static func liveEdit(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/edit") }
  package static func liveStart(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/start") }
  package static func liveEnd(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/end") }
  package static func liveReopen(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/reopen") }
  package static func liveDelete(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/delete") }
  package static func liveItems(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/items") }
  package static func liveItem(_ id: some CustomStringConvertible, _ item: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)/items/\(item)")
  }
  /// An item's row on the page of its session.
  package static func liveRow(_ id: some CustomStringConvertible, _ item: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)#item-\(item)")
  }
  /// The same after the item was saved: the row says so, since the page's own note is out of sight there.
  package static func liveSaved(_ id: some CustomStringConvertible, _ item: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)?saved=\(item)#item-\(item)")
  }
  package static func liveOperator(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/operator") }
  package static func liveHost(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/host") }
  package static func liveStream(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/stream") }
  package static func liveShowing(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/showing") }
  package static func liveClaims(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/claims") }
  package static func liveClaim(_ id: some CustomStringConvertible, _ claim: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)/claims/\(claim)")
  }
  package static func liveMeaning(
    _ id: some CustomStringConvertible, _ comment: some CustomStringConvertible
  ) -> SiteURL {
    SiteURL("/live/\(id)/comments/\(comment)/meaning")
  }
  package static func liveRehearse(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/rehearse") }
  package static func liveRehearsalDelete(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)/rehearsal/delete")
  }
  package static func liveCodes(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/codes") }
  package static func liveShares(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/buyers") }
  package static func liveBuyer(_ id: some CustomStringConvertible, _ buyer: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)/buyers/\(buyer)")
  }
  package static func liveQuestions(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/questions") }
  package static func liveUnsure(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/unsure") }
  package static func liveQuestion(
    _ id: some CustomStringConvertible, _ comment: some CustomStringConvertible
  ) -> SiteURL {
    SiteURL("/live/\(id)/comments/\(comment)/answer")
  }
  package static func liveAnswerUndo(
    _ id: some CustomStringConvertible, _ answer: some CustomStringConvertible
  ) -> SiteURL {
    SiteURL("/live/\(id)/answers/\(answer)/undo")
  }
  package static func liveAnswers(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/answers") }
  package static func liveTeaching(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/facts") }

  package static func liveCheckouts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/checkouts") }
  package static func checkout(_ token: String) -> SiteURL { SiteURL("/c/\(token)") }
  package static func checkoutSaid(_ token: String) -> SiteURL { SiteURL("/c/\(token)/said") }
  package static func checkoutQRIS(_ token: String) -> SiteURL { SiteURL("/c/\(token)/qris.png") }
  package static func checkoutPaid(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/checkouts/\(id)/paid") }
  package static func checkoutUnpaid(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/checkouts/\(id)/unpaid")
  }
  package static func checkoutShip(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/checkouts/\(id)/shipment")
  }
  package static func checkoutCancel(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/checkouts/\(id)/cancel")
  }
  package static func checkoutReopen(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/checkouts/\(id)/reopen")
  }
  package static let payments = SiteURL("/payments")
  package static let checkoutTerms = SiteURL("/settings/checkout")
  package static func checkoutTerms(_ part: String) -> SiteURL { SiteURL("/settings/checkout/\(part)") }

  package static let security = SiteURL("/settings/security")
  package static let secondFactor = SiteURL("/settings/second-factor")
  package static let trail = SiteURL("/settings/trail")
  package static let reset = SiteURL("/reset")
  package static func settingsReset(_ person: some CustomStringConvertible) -> SiteURL {
    SiteURL("/settings/people/\(person)/reset")
  }
  package static func device(_ mark: String) -> SiteURL { SiteURL("/settings/devices/\(mark)") }

  package static let liveInsights = SiteURL("/live/insights")
  package static let liveInsightsXLSX = SiteURL("/live/insights.xlsx")
  package static let liveInsightsCSV = SiteURL("/live/insights.csv")
  package static func liveReport(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/report") }
  package static func liveItemsFile(_ id: some CustomStringConvertible, _ ending: String) -> SiteURL {
    SiteURL("/live/\(id)/report/items.\(ending)")
  }
  package static func liveMinutesFile(_ id: some CustomStringConvertible, _ ending: String) -> SiteURL {
    SiteURL("/live/\(id)/report/minutes.\(ending)")
  }
  package static func liveCosts(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/costs") }
  package static func liveCostsRemove(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/live/\(id)/costs/remove")
  }
  package static func liveOrders(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/orders") }
  package static func liveOrdersFile(
    _ id: some CustomStringConvertible, _ ending: String, _ state: String
  ) -> SiteURL {
    SiteURL("/live/\(id)/orders.\(ending)").with(["state": state])
  }
  package static func liveOrdersUndo(
    _ id: some CustomStringConvertible, _ orders: [some CustomStringConvertible]
  ) -> SiteURL {
    SiteURL("/live/\(id)/orders/undo").with(["orders": orders.map(\.description).joined(separator: "-")])
  }

  package static let cancellations = SiteURL("/cancellations")
  package static let cancellationsXLSX = SiteURL("/cancellations.xlsx")
  package static let cancellationsCSV = SiteURL("/cancellations.csv")

  package static let money = SiteURL("/money")
  package static let moneyXLSX = SiteURL("/money.xlsx")
  package static let moneyCSV = SiteURL("/money.csv")
  package static let moneyRules = SiteURL("/money/rules")
  package static let figureOrders = SiteURL("/money/orders")
  package static let moneyEntries = SiteURL("/money/entries")
  package static let feeOverrides = SiteURL("/money/overrides")
  package static func feeOverride(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/money/overrides/\(id)") }
  package static let feeChoices = SiteURL("/money/fees")
  package static let runningCosts = SiteURL("/money/costs")
  package static let payouts = SiteURL("/payouts")
  package static func orderMoney(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/orders/\(id)/money") }
  package static func orderLetter(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/orders/\(id)/letter") }
  package static let prices = SiteURL("/prices")
  package static func price(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/variants/\(id)/price") }
  package static let cash = SiteURL("/cash")
  package static let steadiness = SiteURL("/steadiness")

  package static let settings = SiteURL("/settings")
  package static let settingsShop = SiteURL("/settings/shop")
  package static let settingsPassword = SiteURL("/settings/password")
  package static let settingsPeople = SiteURL("/settings/people")
  package static func settingsPerson(_ id: some CustomStringConvertible) -> SiteURL {
    SiteURL("/settings/people/\(id)")
  }
  package static func settingsInvitation(_ mark: String) -> SiteURL { SiteURL("/settings/invitations/\(mark)") }
  package static let settingsTokens = SiteURL("/settings/tokens")
  package static func settingsToken(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/settings/tokens/\(id)") }
  package static let settingsBackups = SiteURL("/settings/backups")
  package static let settingsBackupTrial = SiteURL("/settings/backups/trial")
  package static func settingsBackup(_ name: String) -> SiteURL { SiteURL("/settings/backups/\(name)") }

  package static let settingsShopFile = SiteURL("/settings/shop.zip")
  package static let buyers = SiteURL("/settings/buyers")
  package static let buyerTerms = SiteURL("/settings/buyers/terms")
  package static let buyerCorrections = SiteURL("/settings/buyers/corrections")
  package static let buyerStops = SiteURL("/settings/buyers/stops")
  package static let buyerErasure = SiteURL("/settings/buyers/erasure")

  package static let webhooks = SiteURL("/settings/webhooks")
  package static func webhook(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/settings/webhooks/\(id)") }
  package static func webhook(_ id: some CustomStringConvertible, _ deed: String) -> SiteURL {
    SiteURL("/settings/webhooks/\(id)/\(deed)")
  }

  package static let signIn = SiteURL("/sign-in")
  package static let signOutEverywhere = SiteURL("/sign-out/everywhere")
  package static let signOut = SiteURL("/sign-out")
  package static let setup = SiteURL("/setup")
  package static let invitation = SiteURL("/invitation")
  package static let language = SiteURL("/language")
  package static let theme = SiteURL("/theme")
}

/// RFC 3986 unreserved characters stay, everything else becomes `%XX`.
private func encoded(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return result
}
