import TestSupport
import Testing

@testable import Trade

/// What the reader says of each broken file that the journey through a live server sends.
@Suite struct BrokenExportTests {
  @Test func `there are many, each with a name of its own`() {
    #expect(BrokenExport.all.count >= 60)
    #expect(Set(BrokenExport.all.map(\.name)).count == BrokenExport.all.count)
  }

  @Test(arguments: BrokenExport.all)
  func `a broken file gives what it should, and nothing else`(file: BrokenExport) throws {
    let folder = try TestFolder()
    let reading = try Reading(path: folder.write("file", file.bytes()), in: folder)
    switch file.outcome {
    case .refused(let kind):
      #expect(reading.failure?.kind == kind, "\(String(describing: reading.failure))")
      #expect(reading.summary == nil)
    case .noExport:
      #expect(reading.unknown != nil && reading.failure == nil, "\(String(describing: reading.failure))")
    case .orders(let numbers):
      let refused = Set(reading.refusals.map(\.number))
      #expect(reading.orders.map(\.number).filter { !refused.contains($0) } == numbers, "\(reading.refusals)")
      #expect(reading.summary != nil)
    }
  }
}
