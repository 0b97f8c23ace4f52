import Foundation
import TestSupport
import Testing

@testable import Trade

/// `canting simulate`: a process of its own, since its ids are counted.
struct SimulationTests {
  @Test func `a simulated day is the same each time, and its books are the reference's`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let words = ["simulate", "--seed", "3", "--seeds", "2", "--steps", "400", "--json"]
      let (first, second) = (try await program.run(words), try await program.run(words))
      #expect(first.status == 0 && first.errors == "")
      #expect(first.output == second.output)
      let days = try first.output.split(separator: "\n").map { line in
        try JSONDecoder().decode(Simulation.Report.self, from: Data(line.utf8))
      }
      #expect(days.map(\.seed) == [3, 4] && Set(days.map(\.digest)).count == 2)
      #expect(days.allSatisfy { $0.differences == [] && $0.steps >= 400 && $0.claims > 50 })
      #expect(days.contains { $0.crashes > 0 } && days.contains { $0.orders > 0 })
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `the same day ends in the same books on PostgreSQL`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let words = ["simulate", "--seed", "5", "--steps", "400", "--json"]
      let files = try await program.run(words)
      let server = try await program.run(words + ["--database", try await fixture.emptyDatabase(on: .postgres).text])
      #expect(server.status == 0 && server.errors == "")
      #expect(server.output == files.output)
    }
  }
}
