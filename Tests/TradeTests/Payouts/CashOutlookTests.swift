import Storage
import TestSupport
import Testing

@testable import Trade

/// What came and what is to come, whatever days files name.
struct CashOutlookTests {
  @Test(arguments: Backend.all)
  func `a file that dates a row far ahead ends today`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      // The clock was set back after the import: what is covered ends today all the same.
      try await books.noteFile(.shopeeIncome, "2026-07-01", "2099-12-31", at: "2099-12-31")
      let outlook = try await books.outlook(today: "2026-08-07")
      let days = try #require(LocalDate("2026-07-01"))...(try #require(LocalDate("2026-08-07")))
      #expect(outlook.days == days && outlook.from == days.upperBound && outlook.all?.amounts.count == 38)
      try await books.take([madeUpOrder("A")])
      let report = try await books.report(.cash, today: "2026-08-07")
      #expect(report.from == "2026-07-01" && report.to == "2026-08-07")
    }
  }

  @Test(arguments: Backend.all)
  func `a file of days to come covers nothing`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.noteFile(.shopeeIncome, "2099-12-01", "2099-12-31")
      let outlook = try await books.outlook(today: "2026-08-07")
      #expect(outlook.days == nil && outlook.all == nil && outlook.from.description == "2026-08-07")
    }
  }
}
