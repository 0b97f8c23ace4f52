/// Puts listings together that belong to one product.
///
/// Listings of one name are one product, and so are listings of one SKU whose names are alike: channels name the same
/// product differently. Two listings of one channel, name and traits with different SKUs are two products of one name.
struct ListingGroups {
  struct Group {
    var name: String
    var listings: [Listing]
    /// One name had to be parted by SKU.
    var isSplit: Bool
  }

  /// Names of one SKU that have less in common than this are different products under one careless code.
  private static let likenessOfOneProduct = 25

  private(set) var groups: [Group] = []

  /// Groups in the order in which their first listings stand.
  init(_ listings: [Listing]) {
    let names = listings.map { FoldedText($0.productName) }
    let split = Self.namesWithTwoCodes(listings, names)
    var parents = Array(listings.indices)
    var byName: [String: Int] = [:]
    var byCode: [String: [Int]] = [:]
    for index in listings.indices {
      let code = FoldedText(listings[index].sku).text
      let isSplit = split.contains(names[index].text)
      let name = isSplit ? names[index].text + "\u{1F}" + code : names[index].text
      if let first = byName[name] { Self.join(first, index, &parents) } else { byName[name] = index }
      guard !code.isEmpty, !isSplit else { continue }
      let grams = Trigrams(names[index])
      let alike = byCode[code]?.first { other in
        names[other] == names[index] || Trigrams(names[other]).likeness(to: grams) >= Self.likenessOfOneProduct
      }
      if let alike { Self.join(alike, index, &parents) }
      if alike == nil || names[alike ?? index] != names[index] { byCode[code, default: []].append(index) }
    }
    collect(listings, names, split, &parents)
  }

  private mutating func collect(
    _ listings: [Listing], _ names: [FoldedText], _ split: Set<String>, _ parents: inout [Int]
  ) {
    var places: [Int: Int] = [:]
    for index in listings.indices {
      let root = Self.root(of: index, &parents)
      if let place = places[root] {
        groups[place].listings.append(listings[index])
        continue
      }
      places[root] = groups.count
      let listing = listings[index]
      let isSplit = split.contains(names[index].text)
      let name = isSplit && !listing.sku.isEmpty ? "\(listing.productName) (\(listing.sku))" : listing.productName
      groups.append(Group(name: name, listings: [listing], isSplit: isSplit))
    }
  }

  /// Names under which one channel sells the same traits with different SKUs.
  private static func namesWithTwoCodes(_ listings: [Listing], _ names: [FoldedText]) -> Set<String> {
    struct Place: Hashable {
      let channel: SalesChannel
      let name: String
      let traits: TraitsKey
    }
    var codes: [Place: String] = [:]
    var found: Set<String> = []
    for (listing, name) in zip(listings, names) {
      let code = FoldedText(listing.sku).text
      guard !code.isEmpty else { continue }
      let place = Place(channel: listing.channel, name: name.text, traits: TraitsKey(listing.text.traits))
      if let other = codes[place], other != code { found.insert(name.text) }
      codes[place] = code
    }
    return found
  }

  private static func root(of index: Int, _ parents: inout [Int]) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  private static func join(_ left: Int, _ right: Int, _ parents: inout [Int]) {
    let (left, right) = (root(of: left, &parents), root(of: right, &parents))
    parents[max(left, right)] = min(left, right)
  }
}
