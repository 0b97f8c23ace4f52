import Testing

/// A strict reader of Prometheus' text format 0.0.4: whatever a real one could stumble over is an error here.
struct PrometheusReader {
  struct Wrong: Error { let line: String }

  private(set) var types: [String: String] = [:]
  /// Values by name and labels as they were written.
  private(set) var samples: [String: Double] = [:]

  init(_ text: String) throws {
    guard text.isEmpty || text.hasSuffix("\n") else { throw Wrong(line: "the last line has no end") }
    var helped: Set<String> = []
    var current = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) {
      if let help = line.wholeMatch(of: /# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) [^\\]+/) {
        guard helped.insert(String(help.1)).inserted else { throw Wrong(line: line) }
      } else if let type = line.wholeMatch(of: /# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)/) {
        current = String(type.1)
        guard helped.contains(current), types[current] == nil else { throw Wrong(line: line) }
        types[current] = String(type.2)
      } else {
        try take(line, of: current)
      }
    }
    try checkHistograms()
  }

  /// Samples stand beneath their type, each once.
  private mutating func take(_ line: String, of metric: String) throws {
    let form =
      /(([a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*"(,(?!\})|(?=\})))+\})?) ([^ ]+)/
    guard let sample = line.wholeMatch(of: form), let value = Double(sample.7), samples[String(sample.1)] == nil else {
      throw Wrong(line: line)
    }
    let endings = types[metric] == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
    guard endings.contains(where: { metric + $0 == sample.2 }) else { throw Wrong(line: line) }
    if types[metric] != "gauge", value < 0 { throw Wrong(line: line) }
    samples[String(sample.1)] = value
  }

  /// Buckets never fall, and the last one holds all.
  private func checkHistograms() throws {
    for metric in types.filter({ $0.value == "histogram" }).keys {
      let buckets = samples.filter { $0.key.hasPrefix(metric + "_bucket{") }
      let series = Dictionary(grouping: buckets) { $0.key.replacing(/,?le="[^"]*"/, with: "") }
      for (name, buckets) in series {
        let sorted = try buckets.map { bucket in
          guard let edge = bucket.key.firstMatch(of: /le="([^"]*)"/), let edge = Double(edge.1) else {
            throw Wrong(line: bucket.key)
          }
          return (edge, bucket.value)
        }.sorted { $0.0 < $1.0 }
        let labels = name.dropFirst((metric + "_bucket").count).replacing("{}", with: "")
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.1 <= $1.1 }), sorted.last?.0 == .infinity,
          sorted.last?.1 == samples[metric + "_count" + labels], samples[metric + "_sum" + labels] != nil
        else { throw Wrong(line: name) }
      }
    }
  }
}
