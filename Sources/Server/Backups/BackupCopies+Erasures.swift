import Foundation
import Trade

extension BackupCopies {
  private static let plainName = ErasureList.fileName
  private static let sealedName = ErasureList.fileName + SealedFile.ending

  /// Has the list there and the list here know the same: what lies there is taken in before it is written over, since the
  /// machine it came from may be gone, and this one new.
  ///
  /// - Parameter there: what lies at the place, with its bytes.
  func bringErasures(
    to place: any BackupPlace, _ there: [String: Int], _ note: inout BackupNotes.Copy
  ) async throws {
    let name = keys.isEmpty ? Self.plainName : Self.sealedName
    let isReadableThere = !keys.isEmpty && there[Self.plainName] != nil
    let known = here
    guard note.erasures != known.map(digest) || there[name] != known.map(bytesThere) || isReadableThere else { return }
    // Without a key a closed one stays as it is: a restore takes in both.
    for found in [Self.plainName, Self.sealedName] where there[found] != nil {
      if found == Self.plainName || !keys.isEmpty { try await takeIn(found, from: place) }
    }
    guard let list = here else { return }
    try await put(data.erasures, as: name, to: place)
    note.erasures = digest(of: list)
    // From before there was a key.
    if isReadableThere { try await place.remove(Self.plainName) }
  }

  /// The list of the data folder; nil where nobody was erased.
  private var here: Data? {
    FileManager.default.contents(atPath: data.erasures).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func digest(of list: Data) -> String {
    SignatureV4.digest(list) + (keys.first.map { " \($0.mark)" } ?? "")
  }

  private func bytesThere(of list: Data) -> Int {
    keys.isEmpty ? list.count : SealedFile.bytes(sealing: list.count)
  }

  private func takeIn(_ name: String, from place: any BackupPlace) async throws {
    try await data.withCheckFolder { folder in
      let (fetched, opened) = ("\(folder)/\(name)", "\(folder)/opened")
      try await place.get(name, to: fetched)
      let isSealed = name == Self.sealedName
      do {
        if isSealed { try await SealedFile(path: fetched).open(to: opened, with: keys) }
        _ = try ErasureList(path: data.erasures).add(ErasureList(path: isSealed ? opened : fetched))
      } catch let refusal as SealedFile.Refusal {
        throw Self.unreadable(place.address(of: name), refusal)
      } catch let damaged as ErasureListDamaged where damaged.path != data.erasures {
        throw Self.unreadable(place.address(of: name), damaged)
      }
    }
  }

  /// It is not written over: who stands in it alone would be back after a restore.
  private static func unreadable(_ address: String, _ why: any Error) -> CommandFailure {
    CommandFailure(.data, Sentences.listElsewhereUnreadable(address, CommandFailure(why).sentence))
  }
}
