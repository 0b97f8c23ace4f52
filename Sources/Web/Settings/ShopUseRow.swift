package import Trade

/// One line of what a shop takes of the server, and the most it may.
package struct ShopUseRow: Sendable {
  let name: Written
  let about: Written

  /// - Parameter used: how much is in use now; nil where only the limit is told.
  init(_ limit: ShopLimit, used: Written?, most: Written?) {
    name = .word("limit.name.\(limit.rawValue)")
    about =
      switch (used, most) {
      case (let used?, let most?): .word("limit.used", ["used": used, "most": most])
      case (let used?, nil): .word("limit.usedFree", ["used": used])
      case (nil, let most?): .word("limit.atMost", ["most": most])
      case (nil, nil): .word("limit.free")
      }
  }

  /// Every line, the fullest kinds first.
  ///
  /// - Parameters:
  ///   - bytes: as ``ShopAllowance/bytesKept()`` counts them.
  ///   - imports: of the last 24 hours.
  package static func all(
    _ limits: ShopLimits, bytes: Int, imports: Int, screens: Int, viewers: Int
  ) -> [ShopUseRow] {
    [
      ShopUseRow(.megabytes, used: .bytes(bytes), most: limits[.megabytes].map { .bytes($0 * 1_000_000) }),
      ShopUseRow(.importsPerDay, used: .count(imports), most: limits[.importsPerDay].map(Written.count)),
      ShopUseRow(.screens, used: .count(screens), most: limits[.screens].map(Written.count)),
      ShopUseRow(.viewers, used: .count(viewers), most: limits[.viewers].map(Written.count)),
      ShopUseRow(.requests, used: nil, most: limits[.requests].map(Written.count)),
      ShopUseRow(.claims, used: nil, most: limits[.claims].map(Written.count)),
    ]
  }
}
