/// What the reader of comments must know of an item of the line-up.
package struct ReadingItem: Sendable, Equatable {
  /// The live code as the seller prints it, such as `B03`, `A 7`, `no 5` or `12`.
  package let code: String
  package let name: String
  /// The kind of goods in one or two words, such as `kemeja`.
  package let kind: String
  /// As the seller writes them; one entry (`ALLSIZE`) or none where there is nothing to choose.
  package let sizes: [String]
  /// As the seller writes them; also flavours, scents or motifs, where these are what a buyer chooses.
  package let colours: [String]

  package init(code: String, name: String, kind: String, sizes: [String], colours: [String]) {
    self.code = code
    self.name = name
    self.kind = kind
    self.sizes = sizes
    self.colours = colours
  }
}
