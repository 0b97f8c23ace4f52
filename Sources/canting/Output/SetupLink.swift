import Server

/// A one-time link, to be typed, tapped, or taken with a phone's camera.
struct SetupLink {
  private let link: String

  init(_ link: String) { self.link = link }

  func say() {
    Terminal.say(link)
    if let code = QRCode.text(of: link, isColoured: Terminal.showsColours) { Terminal.say("\n" + code) }
  }
}
