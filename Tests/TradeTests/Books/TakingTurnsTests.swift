import Testing

@testable import Trade

/// Rounds in which one keeps no other waiting.
@Suite struct TakingTurnsTests {
  private struct Odd: Error {}

  @Test func `what fails for one is told, and the others have their turn`() async throws {
    var (done, told): ([Int], [Int]) = ([], [])
    try await (1...5).inTurn(
      failed: { number, error in
        #expect(error is Odd)
        told.append(number)
      },
      { number in
        guard number.isMultiple(of: 2) else { throw Odd() }
        done.append(number)
      })
    #expect(done == [2, 4] && told == [1, 3, 5])
  }

  @Test func `who throws when told of it ends the round, and so does who was asked to stop`() async throws {
    var begun: [Int] = []
    await #expect(throws: Odd.self) {
      try await (1...5).inTurn(failed: { throw $1 }) { number in
        begun.append(number)
        if number == 2 { throw Odd() }
      }
    }
    await #expect(throws: CancellationError.self) {
      try await (6...9).inTurn(failed: { _, _ in }) { number in
        begun.append(number)
        throw CancellationError()
      }
    }
    #expect(begun == [1, 2, 6])
  }
}
