extension Province {
  /// The provinces that a text names, by their names, short forms or well-known towns, in their order and each once:
  /// `ongkir ke jogja sama jepara`. An island of several provinces (`jawa`, `kalimantan`) is none of them.
  package static func named(in text: String) -> [Province] {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    var found: [Province] = []
    var place = 0
    while place < words.count {
      let lengths = (1...longestName).reversed().filter { place + $0 <= words.count }
      let named = lengths.lazy.compactMap { length in
        byName[words[place..<place + length].joined(separator: " ")].map { (length, $0) }
      }.first
      if let (_, province) = named, !found.contains(province) { found.append(province) }
      place += named?.0 ?? 1
    }
    return found
  }

  private static let longestName = 3

  private static let byName = Dictionary(
    allCases.flatMap { province in
      ([province.name.lowercased()] + province.shortNames + province.towns).map { ($0, province) }
    }, uniquingKeysWith: { first, _ in first })

  /// As buyers write it.
  private var shortNames: [String] {
    switch self {
    case .northSumatra: ["sumut", "sumatra utara"]
    case .westSumatra: ["sumbar", "sumatra barat"]
    case .riauIslands: ["kepri"]
    case .southSumatra: ["sumsel", "sumatra selatan"]
    case .bangkaBelitung: ["babel", "bangka", "belitung", "bangka belitung"]
    case .jakarta: ["jakarta", "dki", "jkt", "jaksel", "jakbar", "jaktim", "jakut", "jakpus"]
    case .westJava: ["jabar"]
    case .centralJava: ["jateng"]
    case .yogyakarta: ["diy", "jogja", "jogjakarta", "yogya", "yogyakarta", "jogya"]
    case .eastJava: ["jatim"]
    case .westNusaTenggara: ["ntb", "lombok", "sumbawa"]
    case .eastNusaTenggara: ["ntt", "flores", "sumba"]
    case .westKalimantan: ["kalbar"]
    case .centralKalimantan: ["kalteng"]
    case .southKalimantan: ["kalsel"]
    case .eastKalimantan: ["kaltim"]
    case .northKalimantan: ["kaltara"]
    case .northSulawesi: ["sulut"]
    case .centralSulawesi: ["sulteng"]
    case .westSulawesi: ["sulbar"]
    case .southSulawesi: ["sulsel"]
    case .southEastSulawesi: ["sultra"]
    case .northMaluku: ["malut"]
    default: []
    }
  }

  /// Towns that many parcels go to. One whose name is an everyday word is left out (`batu`, `metro`).
  private var towns: [String] {
    switch self {
    case .aceh: ["banda aceh", "lhokseumawe", "langsa"]
    case .northSumatra: ["medan", "binjai", "siantar", "pematangsiantar", "deli serdang", "sibolga"]
    case .westSumatra: ["padang", "bukittinggi", "payakumbuh"]
    case .riau: ["pekanbaru", "dumai"]
    case .riauIslands: ["batam", "tanjungpinang", "tanjung pinang"]
    case .southSumatra: ["palembang", "lubuklinggau", "prabumulih"]
    case .bangkaBelitung: ["pangkalpinang", "pangkal pinang"]
    case .lampung: ["bandar lampung"]
    case .banten: ["tangerang", "tangsel", "serang", "cilegon", "bintaro", "serpong"]
    case .westJava:
      [
        "bandung", "bogor", "depok", "bekasi", "cimahi", "cirebon", "karawang", "sukabumi", "tasikmalaya", "tasik",
        "garut", "cianjur", "purwakarta", "subang", "indramayu", "majalengka", "kuningan", "sumedang", "cikarang",
      ]
    case .centralJava:
      [
        "semarang", "solo", "surakarta", "jepara", "kudus", "pati", "demak", "kendal", "salatiga", "magelang", "klaten",
        "boyolali", "sukoharjo", "sragen", "karanganyar", "wonogiri", "purwokerto", "banyumas", "cilacap", "kebumen",
        "purworejo", "tegal", "brebes", "pemalang", "pekalongan", "batang", "blora", "rembang", "purwodadi", "ungaran",
        "temanggung", "wonosobo", "purbalingga", "banjarnegara",
      ]
    case .yogyakarta: ["sleman", "bantul", "kulon progo", "gunungkidul", "wonosari"]
    case .eastJava:
      [
        "surabaya", "malang", "sidoarjo", "gresik", "kediri", "madiun", "jember", "banyuwangi", "mojokerto", "pasuruan",
        "probolinggo", "blitar", "tulungagung", "lamongan", "tuban", "bojonegoro", "jombang", "nganjuk", "ponorogo",
        "ngawi", "madura", "bangkalan", "sampang", "pamekasan", "sumenep", "lumajang", "bondowoso", "situbondo",
      ]
    case .bali: ["denpasar", "badung", "gianyar", "ubud", "singaraja", "tabanan"]
    case .westNusaTenggara: ["mataram"]
    case .eastNusaTenggara: ["kupang", "labuan bajo", "maumere"]
    case .westKalimantan: ["pontianak", "singkawang"]
    case .centralKalimantan: ["palangkaraya", "palangka raya", "sampit"]
    case .southKalimantan: ["banjarmasin", "banjarbaru"]
    case .eastKalimantan: ["samarinda", "balikpapan", "bontang"]
    case .northKalimantan: ["tarakan"]
    case .northSulawesi: ["manado", "bitung"]
    case .centralSulawesi: ["palu"]
    case .westSulawesi: ["mamuju"]
    case .southSulawesi: ["makassar", "gowa", "parepare", "palopo"]
    case .southEastSulawesi: ["kendari", "baubau"]
    case .maluku: ["ambon"]
    case .northMaluku: ["ternate"]
    case .papua: ["jayapura"]
    case .westPapua: ["manokwari"]
    case .southWestPapua: ["sorong"]
    case .centralPapua: ["nabire", "timika"]
    case .highlandPapua: ["wamena"]
    case .southPapua: ["merauke"]
    default: []
    }
  }
}
