import ArgumentParser
import Server

/// Which shop of the books a command is about.
struct ShopOption: ParsableArguments {
  @Option(help: ArgumentHelp("The shop's name or id, where the books hold several.", valueName: "name"))
  var shop: String?

  var chosen: ChosenShop { ChosenShop(shop) }
}
