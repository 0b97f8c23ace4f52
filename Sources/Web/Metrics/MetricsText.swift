import Trade

/// A number that is read when somebody asks for it.
package struct MetricReading: Sendable {
  package let metric: Metric
  package let labels: [String]
  package let value: Double

  package init(_ metric: Metric, _ labels: [String], _ value: Double) {
    self.metric = metric
    self.labels = labels
    self.value = value
  }

  package init(_ metric: Metric, _ value: Double) { self.init(metric, [], value) }
}

/// What was measured, as Prometheus reads it (text format 0.0.4).
package struct MetricsText: Sendable {
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  package let text: String

  package init(_ metrics: ServerMetrics, _ readings: [MetricReading]) {
    var samples: [Metric: [String]] = [:]
    for reading in readings {
      samples[reading.metric, default: []].append(
        Self.sample(reading.metric, reading.labels, Self.number(reading.value)))
    }
    for (key, series) in metrics.series { samples[key.metric, default: []] += Self.samples(key, series) }
    text = Metric.all.map { metric in
      guard let lines = samples[metric] else { return "" }
      let sorted = metric.kind == .histogram ? lines : lines.sorted()
      return "# HELP \(metric.name) \(metric.meaning.english)\n# TYPE \(metric.name) \(metric.kind.rawValue)\n"
        + sorted.map { $0 + "\n" }.joined()
    }.joined()
  }

  private static func samples(_ key: ServerMetrics.Key, _ series: ServerMetrics.Series) -> [String] {
    switch series {
    case .count(let count): [sample(key.metric, key.labels, String(count.value))]
    case .level(let level): [sample(key.metric, key.labels, number(level.value))]
    case .times(let times): histogram(key, times.content)
    }
  }

  private static func histogram(_ key: ServerMetrics.Key, _ content: MeasuredTimes.Content) -> [String] {
    var lines: [String] = []
    var sum: Int64 = 0
    for (count, edge) in zip(content.counts, MeasuredTimes.edges.map(number) + ["+Inf"]) {
      sum += count
      lines.append(sample(key.metric, key.labels, String(sum), ending: "_bucket", edge: edge))
    }
    let seconds = Double(content.nanoseconds) / 1e9
    lines.append(sample(key.metric, key.labels, number(seconds), ending: "_sum"))
    lines.append(sample(key.metric, key.labels, String(sum), ending: "_count"))
    return lines
  }

  private static func sample(
    _ metric: Metric, _ labels: [String], _ value: String, ending: String = "", edge: String? = nil
  ) -> String {
    let pairs = Array(zip(metric.labels, labels)) + (edge.map { [("le", $0)] } ?? [])
    let text = pairs.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",")
    return "\(metric.name)\(ending)\(text.isEmpty ? "" : "{\(text)}") \(value)"
  }

  /// Whole numbers without a point, as counters have them.
  private static func number(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
  }
}
