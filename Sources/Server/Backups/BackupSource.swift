import Foundation
import Storage
import Trade

/// A backup that somebody named: a file here, or a copy in the bucket (`s3://bucket/name`); sealed or not.
package struct BackupSource: Sendable {
  private let named: String
  private let settings: Settings
  private let outgoing: Outgoing

  package init(_ named: String, settings: Settings) { self.init(named, settings: settings, outgoing: .network) }

  init(_ named: String, settings: Settings, outgoing: Outgoing) {
    (self.named, self.settings, self.outgoing) = (named, settings, outgoing)
  }

  /// What it is called, without the folders before it.
  var name: String { named.split(separator: "/").last.map(String.init) ?? named }

  /// Looks whether a file that was named here is there, before anything is made for it.
  ///
  /// - Throws: ``CommandFailure`` of kind `noInput`.
  func check() throws {
    let path = DataFolder(named).path
    guard named.hasPrefix("s3://") || FileManager.default.isReadableFile(atPath: path) else {
      throw CommandFailure(.noInput, Sentences.noFile(path))
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandFailure(.noInput, Sentences.backupIsFolder(path))
    }
  }

  /// Has `body` use the backup as a plain file: fetched and opened beside the books where that is needed, and taken away
  /// again afterwards.
  ///
  /// - Parameter copies: how many times its size `body` itself writes beside the books. Before anything is written there
  ///   must be room for all of it: it is the disk that the shop writes to.
  /// - Throws: ``CommandFailure``, of kind `cannotCreate` where there is too little room, and what `body` throws.
  func withFile<Value>(
    copies: Int64 = 0, progress: @escaping @Sendable (Double) -> Void = { _ in }, _ body: (String) async throws -> Value
  ) async throws -> Value {
    try check()
    let isAway = named.hasPrefix("s3://")
    let isSealed = name.hasSuffix(SealedFile.ending)
    let times = copies + (isAway ? 1 : 0) + (isSealed ? 1 : 0)
    if !isAway { try settings.data.requireRoom(for: times, timesBytes: DataFolder.size(of: DataFolder(named).path)) }
    guard isAway || isSealed else { return try await body(DataFolder(named).path) }
    return try await settings.data.withCheckFolder { folder in
      let fetched =
        isAway ? try await fetch(name, into: folder, copies: times, progress) : DataFolder(named).path
      return try await body(try await open(fetched, in: folder))
    }
  }

  /// The list of erasures that lies beside it, added to the list of the data folder: what was erased after this backup
  /// was made is erased again when the books are opened.
  ///
  /// - Returns: erasures that the list here did not know.
  func bringErasures() async throws -> Int {
    let list = ErasureList(path: settings.data.erasures)
    var new = 0
    // Both: a readable one may be left of a time before there was a key, and know less.
    for ending in ["", SealedFile.ending] {
      new += try await settings.data.withCheckFolder { folder in
        guard let found = try await neighbour(ErasureList.fileName + ending, in: folder) else { return 0 }
        return try list.add(ErasureList(path: try await open(found, in: folder)))
      }
    }
    return new
  }

  private func neighbour(_ neighbour: String, in folder: String) async throws -> String? {
    guard named.hasPrefix("s3://") else {
      let path = String(DataFolder(named).path.dropLast(name.count)) + neighbour
      let isOwn = path == settings.data.erasures
      return !isOwn && FileManager.default.isReadableFile(atPath: path) ? path : nil
    }
    do {
      return try await fetch(neighbour, into: folder) { _ in }
    } catch BucketError.missing {
      return nil
    }
  }

  private func fetch(
    _ wanted: String, into folder: String, copies: Int64 = 1, _ progress: @escaping @Sendable (Double) -> Void
  ) async throws -> String {
    guard var place = settings.backups.bucket else {
      throw CommandFailure(.configuration, Sentences.bucketNeeds(Setting.backupBucket.variable))
    }
    let parts = named.dropFirst("s3://".count).split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw CommandFailure(.usage, Sentences.noFile(named)) }
    // The copies of another installation may lie in another bucket of the same owner.
    place = place.naming(parts[0])
    let key = String(parts[1].dropLast(name.count)) + wanted
    let path = "\(folder)/\(wanted)"
    let data = settings.data
    try await Bucket(settings: place, outgoing: outgoing).get(
      key, to: path, admits: { try data.requireRoom(for: copies, timesBytes: Int64($0)) }, progress: progress)
    return path
  }

  private func open(_ path: String, in folder: String) async throws -> String {
    guard path.hasSuffix(SealedFile.ending) else { return path }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw CommandFailure(.noInput, Sentences.noFile(path))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let keys = settings.backups.keys
    guard !keys.isEmpty else { throw CommandFailure(.configuration, Sentences.sealedNeedsKey(name)) }
    let plain = "\(folder)/\(name.dropLast(SealedFile.ending.count))"
    try await SealedFile(path: path).open(to: plain, with: keys)
    return plain
  }
}

extension BucketSettings {
  fileprivate func naming(_ name: String) -> BucketSettings {
    BucketSettings(
      endpoint: endpoint, region: region, name: name, prefix: prefix, style: style, keyID: keyID, secret: secret)
  }
}

extension DataFolder {
  /// What is being looked at lies in folders that begin so; ``LeftFiles`` takes away what a killed program left.
  static let checkPrefix = "check-"

  /// A folder beside the books while `body` runs: what lies there may be large, and holds buyers' names.
  func withCheckFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = "\(path)/\(Self.checkPrefix)\(UUID().uuidString)"
    try Self.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }
}
