@testable import Trade

/// Line-ups of shops that do not exist, and short ways to say what was read.
enum ReadingLineUps {
  static let shop = ReadingLineUp([
    ReadingItem(
      code: "H01", name: "Gamis Linen Zahra", kind: "gamis", sizes: ["S", "M", "L", "XL", "XXL"],
      colours: ["hitam", "dusty pink", "broken white"]),
    ReadingItem(code: "H02", name: "Gamis Katun Salma", kind: "gamis", sizes: ["M", "L"], colours: ["navy"]),
    ReadingItem(
      code: "H10", name: "Pashmina Voal", kind: "pashmina", sizes: ["ALLSIZE"], colours: ["mocca", "hijau", "lilac"]),
    ReadingItem(
      code: "27", name: "Sandal Jepit Karet", kind: "sandal", sizes: ["37", "38", "39"], colours: ["coklat"]),
    ReadingItem(code: "no 4", name: "Tas Selempang Mini", kind: "tas", sizes: ["ALLSIZE"], colours: ["biru muda"]),
    ReadingItem(
      code: "A 6", name: "Keripik Pisang", kind: "keripik", sizes: ["100gr", "250gr"], colours: ["balado", "keju"]),
  ])

  static let reader = CommentReader(lineUp: shop)

  /// Items as `code size colour count`, with a dash for what is not known.
  static func items(_ text: String, _ context: ReadingContext = .alone) -> [String] {
    let reading = reader.read(text, context: context)
    return reading.items.map { item in
      "\(item.code ?? item.product.map { "(\($0))" } ?? "-") \(item.size ?? "-") \(item.colour ?? "-") \(item.quantity)"
    }
  }
}
