import Foundation

/// Names of files as they travel: in from a browser, out in a header.
package enum FileName {
  /// A sent name made fit to be shown: the part after the last slash of either kind, without control characters and the
  /// marks that turn text around, at most 200 characters.
  static func shown(_ sent: String) -> String {
    let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = last.unicodeScalars.filter { !isHidden($0) }
    let name = String(String(String.UnicodeScalarView(scalars)).trimmed.prefix(200))
    return name.isEmpty || name == "." || name == ".." ? "?" : name
  }

  /// The value of `Content-Disposition` that makes a browser save the answer under `name` (RFC 6266).
  package static func attachment(_ name: String) -> String {
    let plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
    let encoded =
      name.addingPercentEncoding(
        withAllowedCharacters: CharacterSet(charactersIn: Unicode.Scalar(33)..."~").intersection(
          .alphanumerics.union(.init(charactersIn: "-._~")))) ?? plain
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " -._".unicodeScalars.contains(scalar))
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
