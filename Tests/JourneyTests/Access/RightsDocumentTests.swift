import Foundation
import Testing
import Trade

@testable import Web

/// What docs/who-sees-what.md says of roles, scopes and routes, held against the program.
@Suite struct RightsDocumentTests {
  @Test func `the table of roles is that of the program`() throws {
    let lines = try RightsDocument.section("What each role may do").split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("| \(Role.allCases.map(\.rawValue).joined(separator: " | ")) |") })
    for permission in Permission.allCases {
      let may = Role.allCases.map { $0.may(permission) ? "yes" : "–" }.joined(separator: " | ")
      let line = lines.first { $0.hasPrefix("| `\(permission.rawValue)` |") }
      #expect(line?.hasSuffix("| \(may) |") == true, "\(permission): \(may)")
    }
  }

  @Test func `the table of scopes is that of the program`() throws {
    let lines = try RightsDocument.section("What each scope may do").split(separator: "\n")
    for scope in TokenScope.allCases {
      let may = Permission.allCases.filter { scope.permissions.contains($0) }.map { "`\($0.rawValue)`" }
      let told = may.isEmpty ? "–" : may.joined(separator: " ")
      let line = lines.first { $0.hasPrefix("| `\(scope.rawValue)` |") }
      #expect(line?.hasSuffix("| \(told) |") == true, "\(scope): \(told)")
    }
  }

  @Test func `every change that the page names asks for what it says`() throws {
    let stored = try AccessTable.stored()
    let rules = Dictionary(stored.rows.map { ($0.route, $0.access) }, uniquingKeysWith: { first, _ in first })
    let changes = try RightsDocument.changes()
    #expect(changes.count > 15)
    for (routes, rule) in changes {
      #expect(!routes.isEmpty)
      for route in routes { #expect(rules[route] == rule, "\(route): \(rules[route] ?? "no such route")") }
    }
    let named = Set(changes.flatMap(\.routes))
    let asked = Set(changes.map(\.rule))
    // Every permission and scope by which something is changed is among them.
    for row in stored.rows where !row.route.hasPrefix("GET ") && row.access != "everyone" && row.access != "setup token"
    {
      #expect(asked.contains(row.access), "\(row.access), as \(row.route)")
    }
    #expect(named.count > 40)
  }
}
