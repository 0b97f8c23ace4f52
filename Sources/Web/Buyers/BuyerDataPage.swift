import Spreadsheets
package import Trade

/// All that is kept of one buyer, as she is shown it, with what she may ask for.
///
/// Each form posts `part` for every place that is hers: ``SiteURL/buyerCorrections`` with `field` and `text`,
/// ``SiteURL/buyerStops`` with `purpose`, ``SiteURL/buyerErasure`` with `understood` = `1`.
package struct BuyerDataPage: Page {
  package var template: String { "BuyerData" }
  package var title: Written { .word("people.dataTitle") }

  let parts: [String]
  let sections: [Section]
  let canCorrect: Bool
  /// Whether some of it came from files of a marketplace, where it is corrected instead.
  let isOfChannel: Bool
  let fields: [Choice]
  let correctField: Field
  let purposes: [Choice]
  /// Why she cannot be erased yet.
  let hindrance: Written?

  /// Rows of one section that the page shows; the file has them all.
  private static let most = 200

  struct Section: Sendable {
    let heading: Written
    let records: [Record]
  }

  struct Record: Sendable {
    let facts: [Fact]
  }

  struct Fact: Sendable {
    let name: Written
    let value: Written
    let address: SiteURL?
  }

  struct Choice: Sendable {
    let value: String
    let label: Written
    let chosen: Bool
  }

  package init(
    _ file: BuyerFile, stopped: Set<BuyerPurpose>, hindrance: BuyerError?, form: FormState = FormState()
  ) {
    parts = file.parts.map(\.description)
    sections = file.sections.map { section in
      Section(
        heading: .word("people.section.\(section.name)"),
        records: section.rows.prefix(Self.most).map { row in
          Record(
            facts: zip(section.columns, row).compactMap { column, cell in
              file.written(cell, in: section.name, column).map {
                Fact(name: .word("people.column.\(column)"), value: $0, address: nil)
              }
            })
        })
    }
    canCorrect = file.parts.contains { if case .live = $0 { true } else { false } }
    isOfChannel = file.parts.contains { if case .orders = $0 { true } else { false } }
    fields = BuyerCorrection.Field.allCases.map {
      Choice(value: $0.rawValue, label: .word("people.column.\($0)"), chosen: false)
    }
    correctField = Field("text", "people.correctTo", form) { $0.required = true }
    purposes = BuyerPurpose.allCases.map {
      Choice(value: $0.rawValue, label: .word("people.purpose.\($0)"), chosen: stopped.contains($0))
    }
    self.hindrance = hindrance.map(\.said)
  }
}

extension BuyerError {
  var said: Written {
    switch self {
    case .unknown: .word("people.unknown")
    case .underWay(let claims, let checkouts, let orders):
      .word(
        "people.underWay", ["claims": .count(claims), "checkouts": .count(checkouts), "orders": .count(orders)])
    case .importing: .word("people.importing")
    case .outOfRange: .word("people.notTaken")
    }
  }
}

extension BuyerError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknown: Problem(.notFound, said)
    case .underWay, .importing: Problem(.conflict, said)
    case .outOfRange(let field): Problem(.unprocessable, fields: [field: said])
    }
  }
}
