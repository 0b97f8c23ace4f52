import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Metrics
import Storage
import TestSupport
import Testing
import Trade

@testable import Server
@testable import Web

/// What `/metrics` tells, to whom, and that Prometheus understands it.
@Suite struct MetricsTests {
  @Test(arguments: Backend.all)
  func `everything that is measured is there, in a form that a strict reader takes`(on backend: Backend) async throws {
    try await withFixture { fixture in
      try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
        let metrics = site.web.site.metrics
        _ = try await site.get(client, "/sign-in")
        _ = try await site.get(client, "/orders", as: .owner)
        let measured = MeasuredDatabase(site.database, metrics)
        try await measured.write { _ = try $0.execute("DELETE FROM sign_in_failure WHERE last_at < 0") }
        await #expect(throws: SQLError.self) { try await measured.write { _ = try $0.execute("DELETE FROM nothing") } }
        let readings = try await site.database.read { try BooksReadings(connection: $0).all() }
        let text = MetricsText(metrics, readings + Self.fromOutside).text
        let read = try PrometheusReader(text)
        for metric in Metric.all { #expect(read.types[metric.name] == metric.kind.rawValue, "\(metric.name)") }
        #expect(read.types.count == Metric.all.count)
        #expect(read.samples[#"canting_requests_total{method="GET",route="/orders",status="2xx"}"#] == 1)
        #expect(read.samples[#"canting_writes_total{outcome="committed"}"#] == 1)
        #expect(read.samples[#"canting_writes_total{outcome="refused"}"#] == 1)
        #expect(read.samples["canting_write_seconds_count"] == 1)
        #expect(read.samples["canting_writes_waiting"] == 0)
        #expect(read.samples["canting_oversold_pieces"] == 0)
        #expect(read.samples["canting_books_bytes"] ?? 0 > 0)
        #expect(read.samples[#"canting_live_claims{state="waiting"}"#] == 0)
        try Self.checkWithPromtool(text, in: try fixture.folder())
      }
    }
  }

  @Test func `only this machine reads them, and nobody from elsewhere learns that they are there`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let own = try await client.execute(uri: "/metrics", method: .get, headers: [:], body: nil)
      #expect(own.status == .ok)
      #expect(own.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
      let strangers: [HTTPFields] = [
        [.init("X-Forwarded-For")!: "203.0.113.7"], [.init("X-Forwarded-For")!: "127.0.0.1"],
        [.init("X-Real-IP")!: "127.0.0.1"], [.init("Forwarded")!: "for=127.0.0.1"], [.via: "1.1 proxy"],
      ]
      for headers in strangers {
        let answer = try await client.execute(uri: "/metrics", method: .get, headers: headers, body: nil)
        #expect(answer.status == .notFound && !answer.text.contains("canting_"), "\(headers)")
      }
      for knocker in [SiteUnderTest.Knocker.owner, .read, .manage] {
        let answer = try await site.get(client, "/metrics", as: knocker, strangers[0])
        #expect(answer.status == .notFound, "\(knocker)")
      }
    }
  }

  @Test func `where a token is set it opens them from anywhere, and nothing else does`() async throws {
    try await withBooks(on: .sqlite) { books in
      let site = try await makeSite(books, { _ in [] }, nil)
      let token = "0123456789abcdef-collector"
      let web = WebApplication(site: site.web.site, routes: [], metrics: .init(token: token))
      try await Application(responder: web.responder()).test(.router) { client in
        func status(_ authorization: String?) async throws -> HTTPResponse.Status {
          var headers: HTTPFields = [.init("X-Forwarded-For")!: "203.0.113.7"]
          headers[.authorization] = authorization
          return try await client.execute(uri: "/metrics", method: .get, headers: headers, body: nil).status
        }
        for right in ["Bearer \(token)", "bearer \(token)"] {
          let status = try await status(right)
          #expect(status == .ok)
        }
        for wrong in ["Bearer \(token)x", "Bearer", "Bearer ", "Basic \(token)", token, nil] {
          let status = try await status(wrong)
          #expect(status == .notFound, "\(wrong ?? "nothing")")
        }
        let own = try await client.execute(uri: "/metrics", method: .get, headers: [:], body: nil)
        #expect(own.status == .notFound)
      }
    }
  }

  @Test func `no visitor can make them grow`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let metrics = site.web.site.metrics
      for number in 0..<300 {
        let method = try #require(HTTPRequest.Method("WORD\(number)"))
        _ = try await client.execute(uri: "/nowhere/\(number)?\(number)", method: method, headers: [:], body: nil)
        _ = try await client.execute(uri: "/orders/\(number)", method: .get, headers: [:], body: nil)
      }
      #expect(metrics.series.count <= 6)
      for number in 0..<(ServerMetrics.mostSeries + 500) {
        metrics.counter(.writes, ["outcome-\(number)"]).increment()
      }
      #expect(metrics.series.count == ServerMetrics.mostSeries)
    }
  }

  @Test func `what is none of ours is counted nowhere`() {
    let metrics = ServerMetrics()
    Counter(label: "other_total", dimensions: [], factory: metrics).increment()
    Counter(label: Metric.writes.name, dimensions: [("other", "x")], factory: metrics).increment()
    Timer(label: Metric.writes.name, dimensions: [("outcome", "x")], factory: metrics).recordNanoseconds(1)
    #expect(metrics.series.isEmpty)
    #expect(MetricsText(metrics, []).text.isEmpty)
  }

  @Test func `a label may hold any text`() throws {
    let text = MetricsText(ServerMetrics(), [MetricReading(.build, ["a\"b\\c\nd"], 1)]).text
    #expect(text.hasSuffix("canting_build_info{version=\"a\\\"b\\\\c\\nd\"} 1\n"))
    _ = try PrometheusReader(text)
  }

  @Test func `names say their unit, and the documentation, the alerts and the board know only such names`() throws {
    let documentation = try Repository.text("docs/operating.md")
    for metric in Metric.all {
      #expect(metric.name.wholeMatch(of: /canting_[a-z_]+/) != nil)
      if metric.kind == .counter { #expect(metric.name.hasSuffix("_total")) }
      if metric.kind == .histogram { #expect(metric.name.hasSuffix("_seconds")) }
      #expect(documentation.contains("`\(metric.name)`"), "\(metric.name)")
    }
    let used = try ["canting.rules.yml", "canting-board.json"].flatMap { file in
      try Repository.text("packaging/prometheus/\(file)").matches(of: /canting_[a-z_]+/).map { String($0.output) }
    }
    #expect(!used.isEmpty)
    for name in used {
      let base = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
      #expect(Metric.named(base ?? name) != nil || Metric.named(name) != nil, "\(name)")
    }
  }

  /// One reading of each metric that the site in process has not.
  private static let fromOutside =
    [
      MetricReading(.screens, 0), MetricReading(.backupAge, 12.5), MetricReading(.backupBytes, 1e12),
      MetricReading(.diskFree, 1), MetricReading(.diskSize, 2), MetricReading(.memory, 3), MetricReading(.openFiles, 4),
      MetricReading(.started, 1_785_726_000), MetricReading(.build, [Program.version], 1),
      MetricReading(.imports, ["saved"], 2), MetricReading(.copyAge, ["bucket"], 60),
      MetricReading(.copyFails, ["bucket"], 0), MetricReading(.drillAge, 3_600), MetricReading(.drillSound, 1),
    ] + ShopUse().refusals.readings

  /// Prometheus' own reader, where it is installed.
  private static func checkWithPromtool(_ text: String, in folder: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/promtool") else { return }
    try text.write(toFile: folder + "/metrics", atomically: true, encoding: .utf8)
    let promtool = Process()
    promtool.executableURL = URL(filePath: "/usr/bin/promtool")
    promtool.arguments = ["check", "metrics"]
    promtool.standardInput = FileHandle(forReadingAtPath: folder + "/metrics")
    try promtool.run()
    promtool.waitUntilExit()
    #expect(promtool.terminationStatus == 0)
  }
}
