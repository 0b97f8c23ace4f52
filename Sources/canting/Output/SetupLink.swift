import Web
import Server

/// A one-time link, to be typed, tapped, or taken with a phone's camera.
struct SetupLink {
  private let link: String
  private let isForThisMachineOnly: Bool

  /// - Parameter isForThisMachineOnly: then there is no code for a phone, which could not open it, but how to get one.
  init(_ link: String, isForThisMachineOnly: Bool) {
    self.link = link
    self.isForThisMachineOnly = isForThisMachineOnly
  }

  /// The link of an answer, behind the address at which the server that made it is reached. Where none runs, or somebody
  /// says where people come in, it is what the settings say.
  ///
  /// - Throws: ``CommandFailure`` where there is no link in the answer.
  init(_ answer: PeopleAnswer, _ books: BooksOptions, _ address: AddressOptions) throws {
    guard let path = answer.link else { throw CommandFailure.unexpectedAnswer }
    if !address.saysWhere, let served = answer.served {
      self.init(served.address + path, isForThisMachineOnly: served.isForThisMachineOnly)
    } else {
      let settings = try books.settings(address)
      self.init(settings.address(port: nil) + path, isForThisMachineOnly: settings.isForThisMachineOnly)
    }
  }

  func say() {
    Terminal.say(link)
    if isForThisMachineOnly { return Terminal.say(Sentences.howForPhones) }
    if let code = QRCode.text(of: link, isColoured: Terminal.showsColours) { Terminal.say("\n" + code) }
  }
}
