import CryptoExtras
import Dispatch
import Foundation
package import Storage

/// A password as the books keep it: scrypt's output with the salt and the cost it was made with.
///
/// Written as `$scrypt$ln=15,r=8,p=3$salt$hash`, so a later, dearer cost can be told from today's.
package struct PasswordHash: Sendable, Equatable, SQLConvertible {
  /// What one guess costs: `128 × r × 2^ln` bytes of memory, `p` times over.
  package struct Cost: Sendable, Equatable {
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(logRounds: Int, blockSize: Int, parallelism: Int) {
      self.logRounds = logRounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// 32 MiB, three times over: OWASP's second recommendation, chosen because it fits a small rented machine.
    package static let standard = Cost(logRounds: 15, blockSize: 8, parallelism: 3)
    /// Bytes that one guess goes through.
    fileprivate var work: Int { 128 * blockSize * parallelism << logRounds }

    /// For tests and demos only.
    package static let cheap = Cost(logRounds: 4, blockSize: 8, parallelism: 1)
  }

  package let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// Hashes a password with a new salt, on a thread of its own.
  ///
  /// - Throws: ``PasswordsBusy`` when too many wait already.
  package init(_ password: String, cost: Cost) async throws {
    let salt = Array(Secret.new().digest.prefix(16))
    self.init(cost: cost, salt: salt, hash: try await PasswordWork.shared.hash(password, salt, cost))
  }

  /// Whether this is the password, found out on a thread of its own in a time that does not depend on the answer.
  package func matches(_ password: String) async throws -> Bool {
    equalInConstantTime(try await PasswordWork.shared.hash(password, salt, cost), hash)
  }

  /// A hash that nothing matches, so that a sign-in of nobody takes as long as that of somebody.
  package static func ofNobody(_ cost: Cost) -> PasswordHash {
    PasswordHash(cost: cost, salt: Array(repeating: 0, count: 16), hash: [])
  }

  private init(cost: Cost, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  package var sqlValue: SQLValue {
    let parameters = "ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
    return .text("$scrypt$\(parameters)$\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())")
  }

  package init(sqlValue: SQLValue) throws {
    let text = try String(sqlValue: sqlValue)
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1] == "scrypt", let cost = Cost(parts[2]),
      let salt = Data(base64Encoded: String(parts[3])), let hash = Data(base64Encoded: String(parts[4]))
    else { throw SQLError(kind: .unexpectedValue, message: "a password's hash cannot be read") }
    self.init(cost: cost, salt: Array(salt), hash: Array(hash))
  }
}

/// More passwords wait to be checked than can be in a bearable time.
package struct PasswordsBusy: Error {}

extension PasswordHash.Cost {
  fileprivate init?(_ text: Substring) {
    let numbers = text.split(separator: ",").compactMap { $0.split(separator: "=").last.flatMap { Int($0) } }
    guard numbers.count == 3, (1...20).contains(numbers[0]), (1...32).contains(numbers[1]),
      (1...16).contains(numbers[2])
    else { return nil }
    self.init(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
  }
}

/// Hashes passwords beside the threads that serve requests, two at a time: each takes a tenth of a second and 32 MiB.
private final class PasswordWork: Sendable {
  static let shared = PasswordWork()

  /// The work of sixty-four passwords of today's cost: some seconds on a small machine.
  private static let mostWaiting = 64 * PasswordHash.Cost.standard.work

  private let queue = DispatchQueue(label: "canting.passwords", attributes: .concurrent)
  private let places = DispatchSemaphore(value: 2)
  private let waiting = Waiting()

  func hash(_ password: String, _ salt: [UInt8], _ cost: PasswordHash.Cost) async throws -> [UInt8] {
    guard await waiting.enter(cost.work, atMost: Self.mostWaiting) else { throw PasswordsBusy() }
    do {
      let hash = try await hashOnQueue(password, salt, cost)
      await waiting.leave(cost.work)
      return hash
    } catch {
      await waiting.leave(cost.work)
      throw error
    }
  }

  private func hashOnQueue(_ password: String, _ salt: [UInt8], _ cost: PasswordHash.Cost) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        self.places.wait()
        defer { self.places.signal() }
        continuation.resume(with: Result { try Self.scrypt(password, salt, cost) })
      }
    }
  }

  /// One spelling of each character: a phone and a laptop may send "é" differently.
  private static func scrypt(_ password: String, _ salt: [UInt8], _ cost: PasswordHash.Cost) throws -> [UInt8] {
    let passphrase = Array(password.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  }

  private actor Waiting {
    private var work = 0

    func enter(_ more: Int, atMost most: Int) -> Bool {
      guard work < most else { return false }
      work += more
      return true
    }

    func leave(_ done: Int) { work -= done }
  }
}
