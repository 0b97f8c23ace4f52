import ArgumentParser
import Server
import Trade
import Web

/// `canting metrics`: what `/metrics` can hold, and what each means.
struct ListMetrics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "List what the server measures, and what it means.",
    discussion: "The numbers themselves stand at /metrics while `canting serve` runs; see docs/operating.md.")

  @Flag(help: "Answer as JSON.")
  var json = false

  func run() throws {
    if json { return Terminal.say(try JSONOutput.text(["metrics": Metric.all.map(Output.init)])) }
    for metric in Metric.all {
      let labels = metric.labels.isEmpty ? "" : "{\(metric.labels.joined(separator: ","))}"
      Terminal.say("\(metric.name)\(labels)  \(metric.kind.rawValue)\n    \(Terminal.text(metric.meaning))")
    }
  }

  private struct Output: Encodable {
    let name: String
    let kind: String
    let labels: [String]
    let meaning: String

    init(_ metric: Metric) {
      name = metric.name
      kind = metric.kind.rawValue
      labels = metric.labels
      meaning = Terminal.text(metric.meaning)
    }
  }
}
