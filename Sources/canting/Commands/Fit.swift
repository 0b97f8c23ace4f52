import ArgumentParser
import Server
import Trade

/// `canting fit`: which size of a product fits a body.
struct Fit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which size of a product fits a body.",
    discussion: "By the product's size chart and by what was kept and what came back. Nothing is kept of the measures.")

  @Argument(help: "The id of the product, or words of its name that fit no other.")
  var product: String

  @Option(help: ArgumentHelp("Weight, such as 58 or 58.5.", valueName: "kg"))
  var weight: Double?

  @Option(help: ArgumentHelp("Height.", valueName: "cm"))
  var height: Double?

  @Option(help: ArgumentHelp("The girth of the chest.", valueName: "cm"))
  var chest: Double?

  @Option(help: ArgumentHelp("Age of a child.", valueName: "years"))
  var age: Double?

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var shop: ShopOption
  @OptionGroup var books: BooksOptions

  func validate() throws {
    try check(weight, 1_000, Measures.weights, "--weight is 2 to 250 kg.")
    try check(height, 10, Measures.heights, "--height is 45 to 230 cm.")
    try check(chest, 10, Measures.chests, "--chest is 40 to 200 cm.")
    try check(age, 12, Measures.ages, "--age is up to 17 years.")
    if weight == nil, height == nil, chest == nil, age == nil {
      throw ValidationError("At least one of --weight, --height, --chest and --age.")
    }
  }

  private func check(_ value: Double?, _ unit: Double, _ range: ClosedRange<Int>, _ refusal: String) throws {
    guard let value else { return }
    guard value.isFinite, Double(range.lowerBound)...Double(range.upperBound) ~= (value * unit).rounded() else {
      throw ValidationError(refusal)
    }
  }

  func run() async throws {
    func whole(_ value: Double?, _ unit: Double) -> Int? { value.map { Int(($0 * unit).rounded()) } }
    let command = AdviseFit(
      product: product, weight: whole(weight, 1_000), height: whole(height, 10), chest: whole(chest, 10),
      age: whole(age, 12), shop: shop.chosen)
    let answer = try await BooksAccess(try books.settings()).answer(to: .fit(command)) { _ in }
    guard case .fit(let advised) = answer else { throw CommandFailure.unexpectedAnswer }
    Terminal.say(json ? try JSONOutput.text(advised) : Terminal.text(Sentences.fit(advised)))
  }
}
