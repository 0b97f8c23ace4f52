import Foundation
import TestSupport
import Testing

@testable import Server

/// Copies that nobody reads or changes without the key.
@Suite struct SealedFileTests {
  @Test(arguments: [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
  func `what was sealed is opened as it was, and is nowhere readable in between`(bytes: Int) async throws {
    try await withFixture { fixture in
      let (folder, key) = (try fixture.folder(), BackupKey())
      let plain = Data((0..<bytes).map { _ in UInt8(ascii: "a") })
      try plain.write(to: URL(filePath: folder + "/plain"))
      let sealed = SealedFile(path: folder + "/sealed")
      try await sealed.seal(from: folder + "/plain", with: key)
      let closed = try Data(contentsOf: URL(filePath: sealed.path))
      #expect(closed.count == SealedFile.bytes(sealing: bytes))
      #expect(bytes < 100 || closed.range(of: Data("aaaaaaaaaaaaaaaa".utf8)) == nil)
      try await sealed.open(to: folder + "/open", with: [BackupKey(), key])
      #expect(try Data(contentsOf: URL(filePath: folder + "/open")) == plain)
      let second = SealedFile(path: folder + "/second")
      try await second.seal(from: folder + "/plain", with: key)
      #expect(try Data(contentsOf: URL(filePath: second.path)) != closed, "no two files are closed alike")
    }
  }

  @Test func `one that was cut, changed, put together anew or closed by another key stays closed`() async throws {
    try await withFixture { fixture in
      let (folder, key) = (try fixture.folder(), BackupKey())
      try Data(count: (2 << 20) + 5).write(to: URL(filePath: folder + "/plain"))
      let sealed = SealedFile(path: folder + "/sealed")
      try await sealed.seal(from: folder + "/plain", with: key)
      let whole = try Data(contentsOf: URL(filePath: sealed.path))
      let (head, piece) = (56, (1 << 20) + 16)
      let pieces = [
        whole[head..<(head + piece)], whole[(head + piece)..<(head + 2 * piece)], whole[(head + 2 * piece)...],
      ]
      var changed = whole
      changed[head + 70] ^= 1
      let damaged = [
        whole.dropLast(), whole.prefix(head + piece), whole.prefix(head), whole.prefix(10), Data(),
        whole.prefix(head) + pieces[1] + pieces[0] + pieces[2], whole + pieces[2], changed,
      ]
      for (number, bytes) in damaged.enumerated() {
        let file = SealedFile(path: folder + "/\(number)")
        try Data(bytes).write(to: URL(filePath: file.path))
        await #expect(throws: SealedFile.Refusal.damaged, "\(number)") {
          try await file.open(to: folder + "/open", with: [key])
        }
        #expect(!FileManager.default.fileExists(atPath: folder + "/open"))
      }
      let other = BackupKey()
      await #expect(throws: SealedFile.Refusal.otherKey(name: "sealed", mark: key.mark, keys: [other.mark])) {
        try await sealed.open(to: folder + "/open", with: [other])
      }
    }
  }

  @Test func `a key is written and read, and its file is made once`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/key"
      let key = try NewBackupKey(path).make()
      #expect(BackupKey(try String(contentsOfFile: path, encoding: .utf8)) == key)
      #expect(throws: CommandFailure.self) { try NewBackupKey(path).make() }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(BackupKey("short") == nil && BackupKey(String(repeating: "A", count: 44)) == nil)
    }
  }
}
