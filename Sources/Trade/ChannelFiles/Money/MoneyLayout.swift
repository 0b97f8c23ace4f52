/// What a column of an income file says.
enum MoneyColumn: Equatable {
  case place(MoneyPlace)
  case part(PayoutPart)
  /// Kept by its heading where it says something.
  case kept
  /// Known, and said elsewhere.
  case passed
}

/// The columns of an income file that are no amounts of their own.
enum MoneyPlace: Hashable {
  /// What names the line: an order's number, or the channel's own id.
  case number
  /// The number of a return or claim beside the order's.
  case submission
  /// Whether the row is an order or one of its products (Lihat berdasarkan).
  case view
  case orderedAt, at
  /// What the line brings.
  case total
  case type
  /// The order that a correction is about.
  case related
  case currency
  /// TikTok Shop or Tokopedia.
  case source
}

/// One kind of income file: its columns by the headings they have had over the years, in lower case.
struct MoneyLayout {
  let kind: ChannelFileKind
  let columns: [String: MoneyColumn]
  /// Beginnings of headings that go on with a size or a category.
  let beginnings: [(String, MoneyColumn)]
  /// Titles of the columns that refusals name.
  let numberTitle: String
  let timeTitle: String
  let totalTitle: String
  let typeTitle: String

  func column(_ heading: Heading) -> MoneyColumn? {
    columns[heading.normalised] ?? beginnings.first { heading.normalised.hasPrefix($0.0) }?.1
  }

  static func of(_ kind: ChannelFileKind) -> MoneyLayout? {
    switch kind {
    case .shopeeIncome: shopeeIncome
    case .tiktokIncome: tiktokIncome
    default: nil
    }
  }
}
