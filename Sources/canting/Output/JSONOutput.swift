import Foundation

/// The form of every `--json` answer: one document, names in order of the alphabet; what is unknown is left out.
enum JSONOutput {
  static func text(_ value: some Encodable, isPretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// One document whose list is written as it comes, at flat memory: `{"orders": [ … ], …}`.
struct JSONList {
  private var isEmpty = true

  init(_ name: String) { Terminal.write("{\"\(name)\": [", to: .standardOutput) }

  mutating func add(_ values: [some Encodable]) throws {
    let lines = try values.map { "  " + (try JSONOutput.text($0, isPretty: false)) }
    guard !lines.isEmpty else { return }
    Terminal.write((isEmpty ? "\n" : ",\n") + lines.joined(separator: ",\n"), to: .standardOutput)
    isEmpty = false
  }

  /// - Parameter rest: what stands beside the list.
  func end(_ rest: KeyValuePairs<String, Bool> = [:]) {
    let others = rest.map { ", \"\($0)\": \($1)" }.joined()
    Terminal.write((isEmpty ? "]" : "\n]") + others + "}\n", to: .standardOutput)
  }
}
