package import Metrics
import Synchronization

/// What is counted while the server works, kept for `/metrics`: a back end of swift-metrics that knows the metrics of
/// ``Metric/all`` and no others.
package final class ServerMetrics: MetricsFactory {
  struct Key: Hashable, Sendable {
    let metric: Metric
    let labels: [String]
  }

  enum Series: Sendable {
    case count(MeasuredCount)
    case times(MeasuredTimes)
    case level(MeasuredLevel)
  }

  /// Series of one metric; those beyond are not kept. What is measured never grows with what visitors ask for.
  static let mostSeries = 2_000

  private let kept = Mutex<[Key: Series]>([:])
  let requests = RequestMeasures()

  package init() {}

  /// A counter of ours, to be kept by whoever counts.
  package func counter(_ metric: Metric, _ labels: [String] = []) -> Counter {
    Counter(label: metric.name, dimensions: Array(zip(metric.labels, labels)), factory: self)
  }

  package func timer(_ metric: Metric, _ labels: [String] = []) -> Timer {
    Timer(label: metric.name, dimensions: Array(zip(metric.labels, labels)), factory: self)
  }

  package func meter(_ metric: Metric, _ labels: [String] = []) -> Meter {
    Meter(label: metric.name, dimensions: Array(zip(metric.labels, labels)), factory: self)
  }

  /// Everything that was measured, in no order.
  var series: [Key: Series] { kept.withLock { $0 } }

  private func series(
    _ label: String, _ dimensions: [(String, String)], _ kind: Metric.Kind, _ make: () -> Series
  ) -> Series? {
    guard let metric = Metric.named(label), metric.kind == kind, dimensions.map(\.0) == metric.labels else {
      return nil
    }
    let key = Key(metric: metric, labels: dimensions.map(\.1))
    return kept.withLock { kept in
      if let known = kept[key] { return known }
      guard kept.count < Self.mostSeries else { return nil }
      let new = make()
      kept[key] = new
      return new
    }
  }
}

extension ServerMetrics {
  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    guard case .count(let count) = series(label, dimensions, .counter, { .count(MeasuredCount()) }) else {
      return NOOPMetricsHandler.instance
    }
    return count
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    guard case .times(let times) = series(label, dimensions, .histogram, { .times(MeasuredTimes()) }) else {
      return NOOPMetricsHandler.instance
    }
    return times
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    guard case .level(let level) = series(label, dimensions, .gauge, { .level(MeasuredLevel()) }) else {
      return NOOPMetricsHandler.instance
    }
    return level
  }

  /// Nothing of ours is recorded but by the three above.
  package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    NOOPMetricsHandler.instance
  }

  // What was counted stays: a metric that vanishes looks like a server that began anew.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
}
