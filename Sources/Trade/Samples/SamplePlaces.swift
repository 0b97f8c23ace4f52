/// A town that the sample shop sends to.
struct SamplePlace {
  let city: String
  let province: String
  /// What a parcel costs to send there, in rupiah.
  let shipping: Int64
  /// How much more often than elsewhere an order is cancelled, in a thousand: long ways are refused at the door.
  let cancelled: Int
  let weight: Int
}

/// Towns of Indonesia, as exports write them.
enum SamplePlaces {
  static let all: [SamplePlace] = [
    place("KAB. JEPARA", "JAWA TENGAH", 6_500, 0, 7), place("KOTA SEMARANG", "JAWA TENGAH", 6_500, 0, 8),
    place("KAB. KUDUS", "JAWA TENGAH", 6_500, 0, 4), place("KOTA SURAKARTA", "JAWA TENGAH", 8_000, 0, 4),
    place("KOTA YOGYAKARTA", "DI YOGYAKARTA", 8_000, 0, 4), place("KAB. SLEMAN", "DI YOGYAKARTA", 8_000, 0, 5),
    place("KOTA JAKARTA TIMUR", "DKI JAKARTA", 8_000, 0, 9), place("KOTA JAKARTA SELATAN", "DKI JAKARTA", 8_000, 0, 8),
    place("KOTA JAKARTA BARAT", "DKI JAKARTA", 8_000, 0, 7), place("KOTA BEKASI", "JAWA BARAT", 8_000, 10, 8),
    place("KAB. BOGOR", "JAWA BARAT", 8_000, 20, 8), place("KOTA BANDUNG", "JAWA BARAT", 8_000, 0, 7),
    place("KAB. GARUT", "JAWA BARAT", 13_000, 40, 4), place("KOTA DEPOK", "JAWA BARAT", 8_000, 0, 6),
    place("KOTA TANGERANG", "BANTEN", 8_000, 0, 6), place("KAB. LEBAK", "BANTEN", 14_000, 60, 2),
    place("KOTA SURABAYA", "JAWA TIMUR", 8_000, 0, 8), place("KAB. SIDOARJO", "JAWA TIMUR", 8_000, 0, 5),
    place("KAB. NGANJUK", "JAWA TIMUR", 13_000, 20, 3), place("KAB. JEMBER", "JAWA TIMUR", 13_000, 30, 3),
    place("KOTA DENPASAR", "BALI", 14_000, 0, 4), place("KOTA MEDAN", "SUMATERA UTARA", 24_000, 50, 5),
    place("KAB. LABUHAN BATU", "SUMATERA UTARA", 38_000, 110, 2),
    place("KOTA PALEMBANG", "SUMATERA SELATAN", 18_000, 40, 4),
    place("KOTA PEKANBARU", "RIAU", 24_000, 50, 3), place("KAB. INDRAGIRI HILIR", "RIAU", 38_000, 120, 2),
    place("KOTA PONTIANAK", "KALIMANTAN BARAT", 28_000, 50, 2),
    place("KOTA BALIKPAPAN", "KALIMANTAN TIMUR", 28_000, 40, 3),
    place("KOTA MAKASSAR", "SULAWESI SELATAN", 30_000, 50, 3),
    place("KAB. PARIGI MOUTONG", "SULAWESI TENGAH", 56_000, 140, 1),
    place("KOTA AMBON", "MALUKU", 62_000, 120, 1), place("KOTA JAYAPURA", "PAPUA", 77_000, 150, 1),
  ]

  static let weighted = all.map { (element: $0, weight: $0.weight) }

  static let streets = ["Melati", "Mawar", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Kamboja", "Teratai"]

  private static func place(
    _ city: String, _ province: String, _ shipping: Int64, _ cancelled: Int, _ weight: Int
  ) -> SamplePlace {
    SamplePlace(city: city, province: province, shipping: shipping, cancelled: cancelled, weight: weight)
  }
}
