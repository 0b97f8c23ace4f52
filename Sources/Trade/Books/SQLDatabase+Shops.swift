package import Storage

extension SQLDatabase {
  /// The same books for the work of one shop: on PostgreSQL its transactions meet this shop's rows and no other's,
  /// whatever a query forgets.
  package func bound(to shop: ID<Shop>) -> any SQLDatabase { reaching(.one(shop.value)) }

  /// The same books for work that goes across shops: the clock, housekeeping, signing in before the shop is known,
  /// whatever belongs to a person or to the installation. Take ``bound(to:)`` as soon as the shop is known.
  package var acrossShops: any SQLDatabase { reaching(.all) }
}

extension SQLConnection {
  /// Does the one thing of a shop's transaction that goes across shops, such as ending a person's sessions everywhere.
  @discardableResult
  func acrossShops<Value>(_ body: () throws -> Value) throws -> Value { try reaching(.all, body) }

  /// Does what follows for one shop, in a transaction that had to find out which it is.
  package func bound<Value>(to shop: ID<Shop>, _ body: () throws -> Value) throws -> Value {
    try reaching(.one(shop.value), body)
  }
}
