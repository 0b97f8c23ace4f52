import Foundation
import TestSupport
import Testing

@testable import Trade

/// The process that reads a file, when it does not do what it should.
@Suite struct FileReaderTests {
  @Test(arguments: [
    ("exec /bin/sleep 600", ReadingFailure.Kind.tookTooLong), ("exit 1", .stopped), ("kill -ABRT $$", .outOfMemory),
    ("kill -XCPU $$", .tookTooLong), ("kill -KILL $$", .stopped),
  ])
  func `a reading process that dies or falls silent costs one sentence`(
    deed: String, kind: ReadingFailure.Kind
  ) async throws {
    try await withFixture { fixture in
      var limits = ChannelFileReading.Limits()
      // Only the one that falls silent is waited for; starting the others may take long on a busy machine.
      limits.silence = deed.contains("sleep") ? 1 : 900
      let reader = FileReader(executable: try script(deed, fixture), limits: limits)
      await #expect(throws: ReadingFailure(kind)) {
        try await reader.read("/dev/null", timeZone: "Asia/Jakarta") { _ in }
      }
    }
  }

  @Test func `the limits that were set reach the reading process`() async throws {
    try await withFixture { fixture in
      var limits = ChannelFileReading.Limits()
      (limits.memory, limits.seconds, limits.fileBytes) = (11 << 20, 12, 13)
      let told = try fixture.folder() + "/told"
      let reader = FileReader(executable: try script("echo \"$@\" > \(told)", fixture), limits: limits)
      await #expect(throws: ReadingFailure.self) { try await reader.read("a.xlsx", timeZone: "UTC") { _ in } }
      let words = try String(contentsOfFile: told, encoding: .utf8)
      #expect(words == "read-file --time-zone UTC --memory \(11 << 20) --seconds 12 --file-bytes 13 -- a.xlsx\n")
    }
  }

  @Test(arguments: ["-x.xlsx", "--memory=1", "--help", "a b'\"c.xlsx", "$(touch x);`id`.xlsx", "*", "a\nb.xlsx"])
  func `a file's name is one argument behind all options, whatever it looks like`(name: String) async throws {
    try await withFixture { fixture in
      let told = try fixture.folder() + "/told"
      let child = try script("printf '%s\\0' \"$@\" > \(told)", fixture)
      await #expect(throws: ReadingFailure.self) {
        try await FileReader(executable: child).read(name, timeZone: "UTC") { _ in }
      }
      func words() throws -> [String] {
        try String(contentsOfFile: told, encoding: .utf8).split(separator: "\0").map(String.init)
      }
      #expect(try words().suffix(2) == ["--", name] && words().first == "read-file")
      _ = try await ProductListChild(executable: child).read(name, currency: "IDR")
      #expect(try words() == ["read-products", "--currency", "IDR", "--", name])
    }
  }

  private func script(_ deed: String, _ fixture: Fixture) throws -> String {
    let path = try fixture.folder() + "/reader"
    try Data("#!/bin/sh\n\(deed)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
