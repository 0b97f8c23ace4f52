/// The parts a part of a workbook points to (OPC `.rels`).
struct Relationships {
  struct Target {
    /// The last word of the relationship's type: `worksheet`, `sharedStrings`, `officeDocument`.
    let type: String
    /// The name of the part in the zip, without leading slash.
    let part: String
  }

  private(set) var byID: [String: Target] = [:]
  private var inOrder: [Target] = []

  /// Reads the relationships of a part; none if it has no `.rels`.
  ///
  /// - Parameter part: the part's name, or "" for the package itself.
  init(of part: String, in archive: ZipArchive) throws(SpreadsheetError) {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    guard let entry = archive.entry(name) else { return }
    let stream = try archive.open(entry, limit: archive.limits.smallPartBytes)
    let scanner = XMLScanner(stream, limits: archive.limits)
    while true {
      let token = try scanner.next()
      if token == .end { return }
      guard token == .startTag || token == .emptyTag, scanner.isNamed("Relationship") else { continue }
      if try scanner.attributeText("TargetMode") == "External" { continue }
      guard let id = try scanner.attributeText("Id"), let target = try scanner.attributeText("Target") else { continue }
      let type = try scanner.attributeText("Type") ?? ""
      let found = Target(
        type: type.split(separator: "/").last.map(String.init) ?? "", part: Self.resolve(target, in: folder))
      byID[id] = found
      inOrder.append(found)
    }
  }

  func first(ofType type: String) -> Target? {
    inOrder.first { $0.type == type }
  }

  /// A target is absolute (`/xl/worksheets/sheet2.xml`) or relative to the folder of the part that names it.
  static func resolve(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for piece in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if piece == ".." {
        _ = path.popLast()
      } else if piece != "." {
        path.append(String(piece))
      }
    }
    return path.joined(separator: "/")
  }
}

extension XMLScanner {
  /// Whether the last tag has this name, whatever its prefix.
  func isNamed(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    return name.count == count && (0..<count).allSatisfy { name[$0] == wanted.utf8Start[$0] }
  }
}
