import Foundation
import TestSupport
import Testing

/// The disk refuses a write or an fsync, at one after another: nothing acknowledged is lost, nothing is half done.
///
/// `FAULT_ROUNDS` says at how many places of each run, spread over all of them; a long run takes them all.
@Suite(.serialized) struct FaultTests {
  private static let rounds = Int(ProcessInfo.processInfo.environment["FAULT_ROUNDS"] ?? "") ?? 8

  /// What the disk says.
  enum Fault: Int32, CaseIterable, CustomTestStringConvertible {
    case brokenOnce = 5
    case fullFromThenOn = 28

    var testDescription: String { self == .brokenOnce ? "an error once" : "full from then on" }
  }

  @Test(arguments: Fault.allCases)
  func `an import whose disk fails is refused with a sentence and brings nothing`(_ fault: Fault) async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      let file = try await program.sample(orders: 40)
      try await disk.everyPlace(of: ["import", file], fault, rounds: Self.rounds) { result, place in
        let orders = try await program.orderCount()
        // A success is one for good; a refusal brought nothing.
        #expect(orders == (result.status == 0 ? 40 : 0), "place \(place): \(result.errors)")
        #expect(try await program.run("verify").status == 0, "place \(place)")
        #expect(try await program.run("import", file).status == 0, "place \(place)")
        #expect(try await program.orderCount() == 40, "place \(place)")
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func `a backup whose disk fails leaves no file that looks like one`(_ fault: Fault) async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      try await program.importSample(orders: 40)
      try disk.keep()
      try await disk.everyPlace(of: ["backup"], fault, rounds: Self.rounds) { result, place in
        let names = try? FileManager.default.contentsOfDirectory(atPath: program.data + "/backups")
        let backups = (names ?? []).filter { $0.hasSuffix(".sqlite") }
        #expect(backups.count == (result.status == 0 ? 1 : 0), "place \(place): \(result.errors)")
        let check = result.status == 0 ? ["backup", "--check"] : ["verify"]
        let after = try await program.run(check + ["--data", program.data])
        #expect(after.status == 0, "place \(place): \(after.errors)")
      }
    }
  }

  /// The data folder of a program, put back as it was before each place.
  private struct Disk {
    let program: CommandLineProgram
    private let library: String
    private let kept: String

    init(_ program: CommandLineProgram) async throws {
      self.program = program
      let folder = try program.fixture.folder()
      (library, kept) = (folder + "/faults.so", folder + "/kept")
      let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Faults/faults.c")
      let compiler = try ChildProcess(
        "/usr/bin/env", ["clang", "-shared", "-fPIC", "-O1", "-o", library, source.standardizedFileURL.path, "-ldl"],
        environment: ProcessInfo.processInfo.environment, .init())
      try #require(await compiler.ended().status == 0, "clang comes with Swift")
      try keep()
    }

    func keep() throws {
      try? FileManager.default.removeItem(atPath: kept)
      try FileManager.default.copyItem(atPath: program.data, toPath: kept)
    }

    /// Runs a command whose disk fails at one place after another, from the same books each time.
    func everyPlace(
      of words: [String], _ fault: Fault, rounds: Int,
      _ look: (CommandLineProgram.Result, Int) async throws -> Void
    ) async throws {
      let all = try await places(of: words)
      try #require(all > 10, "too few writes for a test of them")
      for round in 0..<min(rounds, all) {
        // The first and the last among them.
        let place = 1 + round * (all - 1) / max(1, min(rounds, all) - 1)
        try putBack()
        let result = try await program.run(
          words + ["--data", program.data],
          environment: environment(["FAULT_AT": "\(place)", "FAULT_ERRNO": "\(fault.rawValue)"], fault))
        #expect([0, 69, 70, 74, 75].contains(result.status), "place \(place): \(result.errors)")
        #expect(!result.errors.contains("Fatal error"), "place \(place): \(result.errors)")
        if result.status != 0 { #expect(result.errors.contains("canting: "), "place \(place) has no sentence") }
        try await look(result, place)
      }
    }

    private func places(of words: [String]) async throws -> Int {
      try putBack()
      let count = try program.fixture.folder() + "/count"
      let result = try await program.run(
        words + ["--data", program.data], environment: environment(["FAULT_COUNT": count], .brokenOnce))
      try #require(result.status == 0, "\(result.errors)")
      return Int(try String(contentsOfFile: count, encoding: .utf8).prefix { $0.isNumber }) ?? 0
    }

    private func environment(_ more: [String: String], _ fault: Fault) -> [String: String] {
      var all = ["LD_PRELOAD": library, "FAULT_FOLDER": program.data, "LANG": "en_US.UTF-8"]
      if fault == .fullFromThenOn { all["FAULT_STAYS"] = "1" }
      return all.merging(more) { $1 }
    }

    private func putBack() throws {
      try? FileManager.default.removeItem(atPath: program.data)
      try FileManager.default.copyItem(atPath: kept, toPath: program.data)
    }
  }
}

extension CommandLineProgram {
  fileprivate func orderCount() async throws -> Int {
    let answer = try await run("orders", "--limit", "1000", "--json").json()
    return (answer["orders"] as? [Any])?.count ?? -1
  }
}
