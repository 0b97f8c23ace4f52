/// Colours as shops write them, in Indonesian and English.
enum ColourWords {
  /// Whether a word names a colour by itself.
  static func isColour(_ word: some StringProtocol) -> Bool { spellings[String(word)] != nil }

  /// Whether a word only shades the colour beside it (tua, muda, dark).
  static func isShade(_ word: some StringProtocol) -> Bool { shades[String(word)] != nil }

  /// One spelling for comparing: `Dark Grey` and `Abu-Abu Tua` are both `abu tua`.
  static func canonical(_ text: some StringProtocol) -> String {
    let words = FoldedText(text).words.map { word in spellings[String(word)] ?? shades[String(word)] ?? String(word) }
    return Set(words).sorted().joined(separator: " ")
  }

  private static let spellings: [String: String] = [
    "hitam": "hitam", "black": "hitam", "itam": "hitam", "putih": "putih", "white": "putih",
    "merah": "merah", "red": "merah", "biru": "biru", "blue": "biru", "hijau": "hijau", "ijo": "hijau",
    "green": "hijau",
    "kuning": "kuning", "yellow": "kuning", "coklat": "coklat", "cokelat": "coklat", "brown": "coklat",
    "choco": "coklat", "abu": "abu", "grey": "abu", "gray": "abu", "ungu": "ungu", "purple": "ungu", "violet": "ungu",
    "oranye": "oranye", "orange": "oranye", "jingga": "oranye", "pink": "pink", "rose": "pink", "krem": "krem",
    "cream": "krem", "creme": "krem", "navy": "navy", "dongker": "navy", "maroon": "maroon", "marun": "maroon",
    "army": "army", "mocca": "moka", "mocha": "moka", "moka": "moka", "moca": "moka", "mustard": "mustard",
    "kunyit": "mustard", "tosca": "toska", "toska": "toska", "turquoise": "toska", "emas": "emas", "gold": "emas",
    "perak": "perak", "silver": "perak", "salem": "salem", "peach": "salem", "lilac": "lilac", "lavender": "lilac",
    "magenta": "magenta", "fuchsia": "magenta", "beige": "beige", "khaki": "khaki", "olive": "zaitun",
    "zaitun": "zaitun", "sage": "sage", "denim": "denim", "terracotta": "terakota", "terakota": "terakota",
    "bata": "bata", "indigo": "nila", "nila": "nila", "milo": "milo", "benhur": "benhur", "wardah": "wardah",
    "burgundy": "burgundy", "nude": "nude", "taupe": "taupe", "charcoal": "arang", "arang": "arang", "tan": "tan",
    "ivory": "gading", "gading": "gading", "lime": "lime", "mint": "mint", "caramel": "karamel", "karamel": "karamel",
    "bw": "putih tulang",
  ]

  private static let shades: [String: String] = [
    "tua": "tua", "dark": "tua", "gelap": "tua", "muda": "muda", "light": "muda", "terang": "muda", "misty": "misty",
    "dusty": "dusty", "soft": "soft", "broken": "tulang", "tulang": "tulang", "electric": "elektrik",
    "elektrik": "elektrik", "bold": "bold", "pastel": "pastel", "neon": "neon",
  ]
}
