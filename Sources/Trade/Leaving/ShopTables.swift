import Storage

/// Which tables a shop takes along when it leaves, and what stays.
///
/// A test holds the two lists against the schema, so that no table is forgotten.
package enum ShopTables {
  /// Taken along whole, in an order in which each row finds what it points at.
  package static let taken: [String] = [
    "shop", "product", "product_photo", "variant", "variant_cost", "listing",
    "stock_level", "stock_count", "stock_movement", "stock_hold", "pieces_back", "pieces_awaited",
    "file_import", "import_refusal", "import_warning", "record_pack", "sighting",
    "orders", "mark_run", "order_mark", "order_line", "channel_return", "channel_return_line",
    "fee_choice", "product_fee_category", "fee_proposal", "fee_override",
    "money_entry", "money_day", "profit_turn", "profit_due", "profit_due_run", "order_profit", "profit_tally",
    "verdict_tally", "release_tally", "part_tally", "running_cost", "profit_rules", "order_tally", "cancellation_tally",
    "live_session", "line_up_item", "live_showing", "live_buyer", "live_comment", "live_claim", "shop_answer",
    "live_event", "live_answer", "live_order", "live_order_word", "live_result", "live_quarter", "live_cost",
    "live_source", "live_source_span", "live_source_code", "live_room", "room_viewer", "rehearsal", "rehearsal_level",
    "checkout", "checkout_line", "checkout_terms", "checkout_bank", "shipping_rate",
    "size_chart", "size_chart_row", "comment_measures", "return_fit", "fit_outcome", "trail",
    "buyer_stop", "buyer_correction", "erasure_key", "erasure", "erasure_mark", "retention_term", "retention_day",
  ]

  /// Left behind: who may sign in, and with what, is the other installation's to say; an answer given twice is
  /// given to programs of this one. How much of an installation a shop may take, each says by itself; and an address of a
  /// webhook and its receiver share a secret with the installation.
  package static let left: Set<String> = [
    "membership", "invitation", "session", "api_token", "password_reset", "given_answer", "shop_limit",
    "webhook", "webhook_wish", "webhook_delivery", "webhook_low", "webhook_secret",
  ]

  /// Secrets that stay out although their row goes along: links that buyers hold and the marks of viewers. New ones are
  /// made where the shop arrives.
  static let secrets: [String: String] = [
    "checkout": "token", "live_room": "token", "room_viewer": "secret_digest",
  ]

  /// Pictures lie beside the table, each in a file of its own.
  static let pictures = (table: "product_photo", column: "image", name: "product_id", kind: "content_type")

  /// Rows that are read at once; fewer where one may have megabytes.
  static func page(of table: String) -> Int {
    switch table {
    case "product_photo": 4
    case "record_pack": 50
    default: 500
    }
  }

  /// The tables that are taken along, as these books have them.
  ///
  /// - Throws: ``ShopFolderError/otherSchema(_:program:)`` never; a missing table is a broken invariant.
  static func taken(on connection: any SQLConnection) throws -> [KeyedTable] {
    let all = Dictionary(
      uniqueKeysWithValues: try KeyedTable.all(having: "shop_id", on: connection).map { ($0.name, $0) })
    return taken.map { name in
      guard let table = all[name], table.key.first == "shop_id" else {
        preconditionFailure("\(name) is no table of a shop")
      }
      return table
    }
  }
}
