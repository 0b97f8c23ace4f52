import ArgumentParser
import Foundation
import Server
import Trade

/// `canting fees`: the schedules of channels' fees.
struct Fees: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check and list the schedules of channels' fees.", subcommands: [FeesCheck.self, FeesList.self])
}

/// `canting fees check`: whether a schedule's file is sound.
struct FeesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with a file of fees; nothing, if it is sound.")

  @Argument(help: "A file such as Sources/Trade/Fees/Schedules/shopee.id.json.")
  var file: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(.noInput, Sentences.cannotReadFile(file))
    }
    let problems = FeeFileCheck.problems(in: [UInt8](bytes))
    for problem in problems { Terminal.say("\(problem.place): \(problem.text)") }
    guard problems.isEmpty else { throw CommandFailure(.data, Sentences.feesWrong(problems.count)) }
    Terminal.say(Terminal.text(Sentences.feesSound))
  }
}

/// `canting fees list`: the rates that hold on a day.
struct FeesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rates that hold on a day.")

  @Option(help: "shopee, tiktokShop or tokopedia; all where it is left out.")
  var channel: String?

  @Option(help: ArgumentHelp("The day; today where it is left out.", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(help: "Answer as JSON.")
  var json = false

  func validate() throws {
    if let on, LocalDate(on) == nil { throw ValidationError("\(on) is no day; write it as 2026-08-31.") }
    if let channel, FeeSchedules.shipped.all.allSatisfy({ $0.channel.rawValue != channel }) {
      throw ValidationError("There is no schedule of \(channel).")
    }
  }

  private struct Line: Encodable {
    let channel: String
    let part: String
    let category: String?
    let percent: String?
    let amount: Int64?
    let from: String
    let to: String?
    let certainty: String
    let source: String
  }

  func run() throws {
    let day = on ?? LocalDate(.now, in: .jakarta).description
    let lines = FeeSchedules.shipped.all.filter { channel == nil || $0.channel.rawValue == channel }.flatMap {
      schedule in
      schedule.fees.flatMap { fee in
        fee.rates.filter { $0.from <= day && ($0.to ?? "9999") >= day }.map { rate in
          let source = schedule.sources[rate.source]
          return Line(
            channel: schedule.channel.rawValue, part: fee.part, category: rate.category, percent: rate.percent,
            amount: rate.amount, from: rate.from, to: rate.to, certainty: source?.certainty.rawValue ?? "",
            source: source?.title ?? rate.source)
        }
      }
    }
    if json { return Terminal.say(try JSONOutput.text(lines)) }
    var table = TextTable(
      ["channel", "part", "category", "rate", "from", "certainty", "source"].map {
        Terminal.text(Sentences.moneyName($0))
      }, right: [3])
    for line in lines {
      table.add([
        line.channel, line.part, line.category ?? "", line.percent.map { $0 + "%" } ?? Figures.count(line.amount ?? 0),
        line.from, line.certainty, line.source,
      ])
    }
    Terminal.say(table.text)
  }
}
