package import Trade

extension Sentences {
  static let productsSheet = Sentence("Produk", english: "Products")
  static let movementsSheet = Sentence("Pergerakan stok", english: "Stock movements")
  static let movementColumns = [
    Sentence("Waktu", english: "At"), Sentence("Varian", english: "Variant"), Sentence("Jenis", english: "Kind"),
    Sentence("Pcs", english: "Pieces"), Sentence("Nomor pesanan", english: "Order number"),
    Sentence("Oleh", english: "By"), Sentence("Catatan", english: "Note"),
  ]
  static let claimsSheet = Sentence("Klaim", english: "Claims")
  static let claimColumns = [
    Sentence("Live", english: "Live"), Sentence("Waktu", english: "At"), Sentence("Akun", english: "Handle"),
    Sentence("Nama", english: "Name"), Sentence("Sumber", english: "Source"), Sentence("Kode", english: "Code"),
    Sentence("Produk", english: "Product"), Sentence("Motif", english: "Motif"), Sentence("Ukuran", english: "Size"),
    Sentence("Warna", english: "Colour"), Sentence("Pcs", english: "Pieces"), Sentence("Ditahan", english: "Held"),
    Sentence("Keadaan", english: "State"), Sentence("Harga", english: "Price"), Sentence("Jumlah", english: "Amount"),
  ]

  package static func shopTaken(_ shop: String, rows: String, files: String, to folder: String) -> Sentence {
    Sentence(
      "Toko \(shop) tersimpan di \(folder): \(rows) baris dalam \(files) berkas. Kata sandi, sesi, token, dan tautan checkout tidak ikut.",
      english:
        "The shop \(shop) is in \(folder): \(rows) rows in \(files) files. Passwords, sessions, tokens and checkout links stay out."
    )
  }

  package static func shopBrought(_ shop: String, _ id: String, rows: String) -> Sentence {
    Sentence(
      "Toko \(shop) (\(id)) sudah masuk: \(rows) baris. Periksa dengan `canting verify`, lalu beri pemilik: `canting user add NAMA --role owner --shop \(id)`.",
      english:
        "The shop \(shop) (\(id)) is in: \(rows) rows. Check it with `canting verify`, then give it an owner: `canting user add NAME --role owner --shop \(id)`."
    )
  }

  static func refused(_ error: ShopFolderError) -> Sentence {
    switch error {
    case .notEmpty(let path):
      Sentence(
        "\(path) sudah ada dan tidak kosong. Sebut folder baru.",
        english: "\(path) is there and not empty. Name a new folder.")
    case .unwritable(let path): Sentence("\(path) tidak bisa ditulis.", english: "\(path) cannot be written.")
    case .noManifest(let path):
      Sentence(
        "\(path) bukan folder toko: manifest.json tidak ada. Sebut folder hasil `canting shop export`.",
        english: "\(path) is no shop's folder: there is no manifest.json. Name what `canting shop export` wrote.")
    case .otherFormat(let format):
      Sentence(
        "Folder ini berbentuk \(format); program ini mengenal bentuk \(ShopManifest.newestFormat). Pakai Canting yang lebih baru.",
        english:
          "This folder has form \(format); this program knows form \(ShopManifest.newestFormat). Use a newer Canting.")
    case .otherSchema(let schema, let program):
      Sentence(
        "Folder ini berskema \(schema), program ini \(program). Perbarui Canting di kedua tempat ke versi yang sama, lalu ekspor lagi.",
        english:
          "This folder has schema \(schema), this program \(program). Bring both places to one version of Canting, then export again."
      )
    case .missing, .changed, .unexpected, .unreadable, .badLine: notWhole(error)
    case .shopIsHere(let name, let id):
      Sentence(
        "Toko itu sudah ada di sini: \(name) (\(id)). Dengan --copy ia masuk sekali lagi sebagai toko baru.",
        english: "That shop is here already: \(name) (\(id)). With --copy it comes in once more, as a new shop.")
    }
  }

  private static func notWhole(_ error: ShopFolderError) -> Sentence {
    let (indonesian, english) =
      switch error {
      case .missing(let file): ("\(file) tidak ada", "\(file) is missing")
      case .changed(let file): ("\(file) bukan berkas yang diekspor", "\(file) is not the file that was exported")
      case .unexpected(let file): ("\(file) tidak disebut di manifest", "\(file) is not named in the manifest")
      case .badLine(let file, let line):
        ("\(file) baris \(line) tidak bisa dibaca", "\(file), line \(line), cannot be read")
      case .unreadable(let file): ("\(file) tidak bisa dibaca", "\(file) cannot be read")
      default: ("?", "?")
      }
    return Sentence(
      "Folder toko tidak utuh: \(indonesian). Salin ulang foldernya, atau ekspor lagi. Tidak ada yang dimasukkan.",
      english: "The shop's folder is not whole: \(english). Copy it anew, or export again. Nothing was taken in.")
  }
}
