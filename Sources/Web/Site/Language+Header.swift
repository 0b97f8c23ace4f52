package import Trade

extension Language {
  /// The language a visitor who never chose gets: the first of ours that `Accept-Language` names, else Indonesian.
  ///
  /// - Parameter acceptLanguage: the header's value; quality numbers are not read, browsers send the wanted one first.
  package init(acceptLanguage: String?) {
    let wanted = (acceptLanguage ?? "").split(separator: ",")
      .map { $0.drop(while: { $0 == " " }).prefix(2).lowercased() }
    self = wanted.lazy.compactMap(Language.init(rawValue:)).first ?? .indonesian
  }
}
