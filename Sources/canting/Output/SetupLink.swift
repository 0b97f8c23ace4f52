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

  func say() {
    Terminal.say(link)
    if isForThisMachineOnly { return Terminal.say(Sentences.howForPhones) }
    if let code = QRCode.text(of: link, isColoured: Terminal.showsColours) { Terminal.say("\n" + code) }
  }
}
