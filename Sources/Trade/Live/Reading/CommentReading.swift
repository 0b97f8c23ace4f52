/// What a comment asks for, as far as its words tell.
package struct CommentReading: Sendable, Equatable {
  package let intent: Intent
  /// What is claimed, cancelled, or how things shall be after a change; empty for all else.
  package let items: [Item]
  /// What a question asks for; nil for all else.
  package let attribute: Attribute?
  /// The code of the item that a question or an after-sale comment is about; nil when none is named.
  package let about: String?
  /// A careful host would ask back before acting.
  package let isAmbiguous: Bool

  package init(
    intent: Intent, items: [Item] = [], attribute: Attribute? = nil, about: String? = nil, isAmbiguous: Bool = false
  ) {
    self.intent = intent
    self.items = items
    self.attribute = attribute
    self.about = about
    self.isAmbiguous = isAmbiguous
  }

  package enum Intent: String, Sendable, CaseIterable, Codable {
    /// Asks now to have, keep or buy.
    case claim
    case question
    /// Takes back an earlier claim.
    case cancel
    /// Alters an earlier claim.
    case change
    /// Something to be done about an order already placed.
    case afterSale = "after_sale"
    case other
  }

  package enum Attribute: String, Sendable, CaseIterable, Codable {
    case price, discount, stock, size, colour, material, care, shipping, payment
    case howToOrder = "how_to_order"
    case showItem = "show_item"
    case location, schedule, other
  }

  /// One size and colour of an item, with the pieces asked for.
  package struct Item: Sendable, Equatable {
    /// As the line-up prints it; nil when no item of the line-up is known for sure.
    package var code: String?
    /// The name in the line-up when words, not a code, told the item; the kind or word used when they fit several.
    package var product: String?
    package var size: String?
    package var colour: String?
    /// 1 to 9999.
    package var quantity: Int

    package init(
      code: String? = nil, product: String? = nil, size: String? = nil, colour: String? = nil, quantity: Int = 1
    ) {
      self.code = code
      self.product = product
      self.size = size
      self.colour = colour
      self.quantity = quantity
    }
  }
}
