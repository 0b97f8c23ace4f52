package import Trade
import Web

/// `canting live intake`: lines of a bridge, taken to the desk of a session.
package struct TakeLiveLines: Codable, Sendable {
  package let live: ID<LiveSession>
  /// At most ``SourceDelivery/mostLines``.
  package let lines: [String]
  package let shop: ChosenShop

  package init(live: ID<LiveSession>, lines: [String], shop: ChosenShop) {
    self.live = live
    self.lines = lines
    self.shop = shop
  }

  func run(on books: Books, _ parts: LiveParts) async throws -> IntakeAnswer {
    let shop = try await shop.find(in: books)
    let delivery = SourceDelivery(
      lines.prefix(SourceDelivery.mostLines).map { ArraySlice($0.utf8) }, of: BridgeSource(), at: .now)
    do {
      let taken = try await parts.desk.take(delivery, in: LiveDesk.Place(shop: shop.id, session: live))
      parts.board.poke(live)
      return IntakeAnswer(
        new: taken.new, known: taken.known, floods: taken.floods, others: delivery.others,
        refused: delivery.refused.map { IntakeAnswer.Refusal(line: $0.line, field: $0.field) })
    } catch LiveError.unknownSession {
      throw CommandFailure(.noInput, Sentences.noLiveNumbered("\(live)"))
    } catch LiveError.notOn {
      throw CommandFailure(.temporary, Sentences.liveNotOn)
    } catch RehearsalError.wrongAudience {
      throw CommandFailure(.data, Sentences.liveIsRehearsal)
    } catch RehearsalError.madeUpAudience {
      throw CommandFailure(.data, Sentences.audienceIsMadeUp)
    }
  }
}

/// What became of lines.
package struct IntakeAnswer: Codable, Sendable, Equatable {
  package struct Refusal: Codable, Sendable, Equatable {
    /// From 1, within the lines that were given.
    package let line: Int
    package let field: String
  }

  package let new: Int
  package let known: Int
  package let floods: Int
  package let others: Int
  package let refused: [Refusal]
}
