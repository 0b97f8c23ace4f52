package import Storage

extension Instant: SQLConvertible {
  package init(sqlValue: SQLValue) throws { self.init(milliseconds: try Int64(sqlValue: sqlValue)) }
  package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension SalesChannel: SQLConvertible {}
extension OrderStatus: SQLConvertible {}
