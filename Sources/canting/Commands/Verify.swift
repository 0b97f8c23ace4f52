import ArgumentParser
import Server
import Trade

/// `canting verify`: is every total what its ledger says.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rebuild every total from its ledger and name each difference. Changes nothing.")

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions

  func run() async throws {
    var bar = ProgressBar("verify")
    let answer = try await BooksAccess(try books.settings()).answer(to: .verify(VerifyBooks())) { event in
      if case .progress(let progress) = event { bar.show(progress) }
    }
    bar.end()
    guard case .verify(let report) = answer else { throw CommandFailure.unexpectedAnswer }
    if json { Terminal.say(try JSONOutput.text(report)) } else { Self.say(report) }
    if !report.isClean { throw ExitCode(CommandFailure.Kind.data.rawValue) }
  }

  private static func say(_ report: VerifyAnswer) {
    for shop in report.shops {
      Terminal.say(
        Sentences.verified(
          shop.name, orders: Figures.count(shop.orders), levels: Figures.count(shop.levels),
          differences: Figures.count(shop.differences.count)))
      for difference in shop.differences {
        Terminal.say(Sentences.difference(difference.subject, difference.cached, difference.rebuilt))
      }
    }
    if report.shops.isEmpty { Terminal.say(Sentences.nothingToVerify) }
  }
}
