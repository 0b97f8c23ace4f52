extension Sequence {
  /// Does something for each, one after the other: where it fails for one that is told, and the others have their turn
  /// all the same.
  ///
  /// - Parameter failed: told for whom it failed; what it throws ends the round.
  /// - Throws: what `failed` throws, and `CancellationError`.
  package func inTurn(
    failed: (Element, any Error) throws -> Void, _ body: (Element) async throws -> Void
  ) async throws {
    for element in self {
      do {
        try await body(element)
      } catch let cancellation as CancellationError {
        throw cancellation
      } catch {
        try failed(element, error)
      }
    }
  }
}
