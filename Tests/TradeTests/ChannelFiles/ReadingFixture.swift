import Foundation
import TestSupport
import Testing

@testable import Trade

/// What reading one file gave.
struct Reading {
  var recognised: RecognisedFile?
  var orders: [OrderFrame] = []
  var returns: [ReturnFrame] = []
  var money: [MoneyFrame] = []
  var refusals: [RowNote] = []
  var warnings: [RowNote] = []
  var summary: ReadingSummary?
  var failure: ReadingFailure?
  var notYet: RecognisedFile?
  var unknown: UnrecognisedFile?

  func records() throws -> [OrderRecord] { try orders.map { try $0.record() } }

  /// Reads a file the way the reading process does, without its limits.
  init(path: String, in folder: TestFolder) throws {
    let output = folder.path("frames")
    let descriptor = open(output, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    let code = ChannelFileReading.read(path: path, timeZone: .jakarta, output: descriptor)
    close(descriptor)
    #expect(code == ChannelFileReading.exitCodeTold)
    try self.init(frames: [UInt8](Data(contentsOf: URL(fileURLWithPath: output))), pieces: 10_000)
  }

  /// Decodes frames that come in pieces of that size.
  init(frames bytes: [UInt8], pieces: Int) throws {
    var decoder = FrameDecoder()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      decoder.feed(Array(bytes[start..<min(start + pieces, bytes.count)]))
      while let frame = try decoder.next() { take(frame) }
    }
    try decoder.finish()
  }

  private mutating func take(_ frame: ImportFrame) {
    switch frame {
    case .recognised(let file): recognised = file
    case .order(let order): orders.append(order)
    case .returned(let returned): returns.append(returned)
    case .money(let line): money.append(line)
    case .refusal(let note): refusals.append(note)
    case .warning(let note): warnings.append(note)
    case .progress: break
    case .finished(let summary): self.summary = summary
    case .failed(let failure): self.failure = failure
    case .notYet(let file): notYet = file
    case .unknown(let file): unknown = file
    }
  }
}

/// A folder that is gone when the test is.
final class TestFolder {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("canting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Reads a table as CSV.
  func read(_ table: ExportTable) throws -> Reading {
    try Reading(path: write("table.csv", table.csv.utf8), in: self)
  }
}

extension MoneyText {
  static func read(_ text: String, isNumber: Bool = false, in currency: Currency = .rupiah) -> Reading {
    var text = text
    return text.withUTF8 { read($0, isNumber: isNumber, in: currency) }
  }
}

extension TestFolder {
  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
