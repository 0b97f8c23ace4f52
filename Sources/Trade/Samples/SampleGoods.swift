/// A made-up product of the sample shop.
package struct SampleProduct: Sendable, Equatable {
  package let name: String
  /// The seller's code; all sizes and colours share it, as in real shops.
  package let sku: String
  /// List price of one piece in rupiah.
  package let listPrice: Int64
  /// Price after the seller's discount in rupiah.
  package let price: Int64
  package let grams: Int
  package let colours: [String]
  package let sizes: [String]
  /// How often it is bought beside the others.
  let weight: Int
}

/// What the sample shop sells: batik from Jepara, motif × size × colour.
enum SampleGoods {
  static let products: [SampleProduct] = [
    shirt("Kemeja Batik Pria Lengan Panjang Motif Parang Katun Primisima", "KPJ-PARANG", 189_000, 165_000, weight: 18),
    shirt("Kemeja Batik Pria Lengan Pendek Motif Kawung Katun Halus", "KPD-KAWUNG", 145_000, 119_000, weight: 22),
    shirt("Kemeja Batik Pria Lengan Pendek Motif Mega Mendung", "KPD-MEGA", 139_000, 115_500, weight: 14),
    shirt("Kemeja Batik Pria Slim Fit Lengan Panjang Motif Truntum", "KPJ-TRUNTUM", 205_000, 178_000, weight: 8),
    dress("Dress Batik Wanita Midi Motif Sekar Jagad", "DRS-SEKAR", 225_000, 189_500, weight: 9),
    dress("Blouse Batik Wanita Lengan 3/4 Motif Lereng", "BLS-LERENG", 129_000, 99_000, weight: 11),
    dress("Outer Batik Wanita Kimono Motif Sido Mukti", "OUT-SIDO", 175_000, 149_000, weight: 5),
    cloth("Kain Batik Cap 2 Meter Motif Parang Barong Jepara", "KAIN-BARONG", 135_000, 125_000, 420, weight: 6),
    cloth("Kain Batik Tulis 2,5 Meter Motif Ukir Jepara", "KAIN-UKIR", 850_000, 850_000, 520, weight: 1),
    cloth("Sarung Batik Pria Motif Tumpal", "SRG-TUMPAL", 110_000, 89_500, 380, weight: 4),
    cloth("Syal Batik Motif Truntum", "SYL-TRUNTUM", 65_000, 49_000, 120, weight: 3),
    SampleProduct(
      name: "Kemeja Batik Couple Keluarga Motif Kawung Picis", sku: "CPL-PICIS", listPrice: 165_000, price: 142_000,
      grams: 260, colours: ["Sogan", "Navy"], sizes: ["Anak 4", "Anak 8", "M", "L", "XL", "XXL"], weight: 7),
  ]

  private static func shirt(
    _ name: String, _ sku: String, _ listPrice: Int64, _ price: Int64, weight: Int
  ) -> SampleProduct {
    SampleProduct(
      name: name, sku: sku, listPrice: listPrice, price: price, grams: 280,
      colours: ["Sogan", "Indigo", "Hitam", "Hijau Lumut"], sizes: ["M", "L", "XL", "XXL"], weight: weight)
  }

  private static func dress(
    _ name: String, _ sku: String, _ listPrice: Int64, _ price: Int64, weight: Int
  ) -> SampleProduct {
    SampleProduct(
      name: name, sku: sku, listPrice: listPrice, price: price, grams: 320,
      colours: ["Sogan", "Marun", "Indigo"], sizes: ["S", "M", "L", "XL"], weight: weight)
  }

  private static func cloth(
    _ name: String, _ sku: String, _ listPrice: Int64, _ price: Int64, _ grams: Int, weight: Int
  ) -> SampleProduct {
    SampleProduct(
      name: name, sku: sku, listPrice: listPrice, price: price, grams: grams,
      colours: ["Sogan", "Indigo", "Merah Bata"], sizes: [], weight: weight)
  }
}
