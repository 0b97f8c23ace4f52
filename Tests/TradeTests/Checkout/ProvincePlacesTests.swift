import Testing

@testable import Trade

/// Where a parcel shall go, as buyers write it.
struct ProvincePlacesTests {
  @Test(arguments: [
    ("ongkir ke jogja berapa kak", [Province.yogyakarta]), ("ke JEPARA berapa?", [.centralJava]),
    ("ongkir Jawa Timur", [.eastJava]), ("jatim berapa", [.eastJava]), ("ongkir ke papua barat", [.westPapua]),
    ("ongkir papua", [.papua]), ("solo sama medan berapa, solo jg", [.centralJava, .northSumatra]),
    ("ke bandar lampung", [.lampung]), ("kalimantan berapa", []), ("bisa dikembalikan ga kembali", []),
    ("ongkir berapa", []), ("", []), ("denpasar,makassar;bogor", [.bali, .southSulawesi, .westJava]),
  ])
  func `a text names provinces by name, short form or town`(text: String, provinces: [Province]) {
    #expect(Province.named(in: text) == provinces)
  }

  @Test func `every province is known by its own name`() {
    for province in Province.allCases { #expect(Province.named(in: "ke \(province.name) kak") == [province]) }
  }
}
