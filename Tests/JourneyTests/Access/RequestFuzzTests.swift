import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport
import Testing
import Web

/// Requests that nobody means, to every route and by everyone: each is answered, and none with an error of the server's.
///
/// By default a fixed number from fixed seeds. `REQUEST_FUZZ` says how many, spread over sites of two thousand each, as
/// many at once as there are processors. If the process ends, the request that ended it is left in the temporary folder.
@Suite struct RequestFuzzTests {
  private static let asked = ProcessInfo.processInfo.environment["REQUEST_FUZZ"].flatMap { Int($0) }
  private static let share = 2_000

  @Test func `requests that nobody means are answered, and none is an error of ours`() async throws {
    let all = max(1, Self.asked ?? Self.share)
    let sites = (all + Self.share - 1) / Self.share
    let sum = try await withThrowingTaskGroup(of: [Int: Int].self) { group in
      var (next, sum) = (0, [Int: Int]())
      for _ in 0..<min(sites, ProcessInfo.processInfo.activeProcessorCount) {
        group.addTask { [site = next] in try await Self.send(min(Self.share, all - site * Self.share), site: site) }
        next += 1
      }
      while let answers = try await group.next() {
        sum.merge(answers, uniquingKeysWith: +)
        guard next < sites else { continue }
        group.addTask { [site = next] in try await Self.send(min(Self.share, all - site * Self.share), site: site) }
        next += 1
      }
      return sum
    }
    let told = sum.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    if Self.asked != nil { print("requests: \(all); answers \(told)") }
    #expect(sum.values.reduce(0, +) == all)
    // A generator that only ever met closed doors would show nothing.
    #expect((sum[200] ?? 0) > all / 50 && (sum[422] ?? 0) > 0, "\(told)")
  }

  /// - Returns: how often each status was answered.
  private static func send(_ count: Int, site number: Int) async throws -> [Int: Int] {
    let answers = Mutex<[Int: Int]>([:])
    let board = LiveBoard()
    // A stream would go on for ever; this one ends each as soon as it begins.
    board.close()
    try await withSite(routes: { everyRoute($0, board: board) }) { site, client in
      var requests = MadeUpRequests(
        seed: UInt64(number), routes: site.web.table.routes, known: try await RecordsOfShop.make(site).ids)
      let note = try LastRequest()
      for place in 0..<count {
        if place % 50 == 0 { try await site.lookAround(client, &requests) }
        let request = requests.next()
        note.keep(request.told)
        let answer = try await client.execute(
          uri: request.path, method: request.method, headers: site.headers(request.knocker, request.headers),
          body: request.body.map { ByteBuffer(bytes: $0) })
        answers.withLock { $0[answer.status.code, default: 0] += 1 }
        // 503 says that much waits already.
        #expect(
          answer.status.code < 500 || answer.status.code == 503,
          "site \(number), request \(place): \(answer.status.code) to \(request.told.prefix(2_000))")
        if place % 20 == 0 { requests.learn(answer.text) }
      }
      note.forget()
    }
    return answers.withLock { $0 }
  }
}

extension SiteUnderTest {
  /// Everyone is signed in again, and the owner's pages show what there is by now.
  fileprivate func lookAround(_ client: any TestClientProtocol, _ requests: inout MadeUpRequests) async throws {
    // Who was put out of the shop meanwhile stays out.
    for knocker in Knocker.allCases { try? await signInAgain(knocker) }
    clock.move(by: .seconds(1))
    for page in ["/", "/orders/105", "/products/101", "/live/112", "/settings", "/stock/counts"] {
      requests.learn(try await get(client, page, as: .owner).text)
    }
  }
}

/// The request that is being answered, in a file that stays where the process ends by it.
private struct LastRequest: Sendable {
  private let path: String
  private let file: Int32

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "canting-request-\(UUID().uuidString)").path
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw POSIXError(.EIO) }
  }

  func keep(_ text: String) {
    let bytes = Array(text.utf8)
    pwrite(file, bytes, bytes.count, 0)
    ftruncate(file, off_t(bytes.count))
  }

  func forget() {
    close(file)
    unlink(path)
  }
}
