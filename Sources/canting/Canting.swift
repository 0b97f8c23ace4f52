import ArgumentParser
import Foundation
import Server
import Spreadsheets

@main
struct Canting: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canting",
    abstract: "The shop's books, from the files a seller already has.",
    discussion: "Exit codes and the shapes of --json are described in docs/cli.md.",
    version: Program.version,
    subcommands: [
      Serve.self, Demo.self, Import.self, Orders.self, Stock.self, Report.self, Fees.self, Live.self, Fit.self,
      Verify.self, Simulate.self,
      Backup.self,
      Restore.self, Upgrade.self, Sample.self,
      User.self, ShopCommands.self, ShopTrail.self, BuyerCommands.self, IncidentCommand.self, WebhookCommands.self,
      Examine.self,
      ShowSettings.self, ListMetrics.self, ReadFile.self, ReadProducts.self,
    ])

  static func main() async {
    // Whatever this program writes holds buyers' names and addresses: it is for its owner alone.
    umask(0o077)
    // A reader that goes away (`canting orders | head`) is told by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that grows beyond what this process may write.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let known = configuration.subcommands.map { $0._commandName }
      if let unknown = UnknownCommand(CommandLine.arguments.dropFirst(), known: known) { throw unknown.failure }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.complain(failure)
      exit(withError: ExitCode(failure.kind.rawValue))
    } catch let error as SpreadsheetError {
      Terminal.complain(CommandFailure(.inputOutput, Sentences.cannotWrite("\(error)")))
      exit(withError: ExitCode(CommandFailure.Kind.inputOutput.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
