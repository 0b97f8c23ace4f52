import Metrics
import HTTPTypes
import Synchronization

/// The counters of requests that were needed so far: one for each route, method and class of status.
final class RequestMeasures: Sendable {
  private struct Key: Hashable {
    let route: String
    let method: String
    let statusClass: Int
  }

  private struct Handles: Sendable {
    let counter: Counter
    let timer: Timer
  }

  private let handles = Mutex<[Key: Handles]>([:])

  /// A visitor may write any word there; only those of RFC 9110 are told further.
  static func known(_ method: HTTPRequest.Method) -> String {
    switch method {
    case .get, .head, .post, .put, .delete, .options, .patch, .trace, .connect: method.rawValue
    default: "OTHER"
    }
  }

  fileprivate func count(
    _ method: HTTPRequest.Method, _ route: String, _ status: Int, took: Duration, in metrics: ServerMetrics
  ) {
    let key = Key(route: route, method: Self.known(method), statusClass: status / 100)
    let handles = handles.withLock { handles in
      if let known = handles[key] { return known }
      let new = Handles(
        counter: metrics.counter(.requests, [key.method, route, "\(key.statusClass)xx"]),
        timer: metrics.timer(.requestSeconds, [route]))
      handles[key] = new
      return new
    }
    handles.counter.increment()
    handles.timer.record(duration: took)
  }
}

extension ServerMetrics {
  /// - Parameter route: the pattern; nil where the address is nobody's.
  func count(_ method: HTTPRequest.Method, _ route: String?, _ status: HTTPResponse.Status, took: Duration) {
    requests.count(method, route ?? "NotFound", status.code, took: took, in: self)
  }
}
