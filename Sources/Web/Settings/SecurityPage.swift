package import Trade

/// Keamanan akun: the second factor and the devices of whoever reads it.
///
/// Forms: ``SiteURL/secondFactor`` posts `do` = `begin` or `codes`, `do` = `on` with `code`, or `do` = `off` with `present`;
/// ``SiteURL/device(_:)`` posts nothing but the key.
package struct SecurityPage: Page {
  package var template: String { "Security" }
  package var title: Written { .word("account.security") }

  /// The key that an app is being told.
  package struct Setup: Sendable {
    /// A picture as the address of an image.
    let picture: String?
    /// Opens an app on this device (`otpauth:`).
    let appAddress: String
    /// The key as it is typed, in groups of four.
    let keyText: String
    /// The same without gaps, to be copied.
    let key: String
    let fields: [Field]
  }

  /// A device on which the reader is signed in.
  package struct Device: Sendable {
    let name: Written
    let about: Written
    let isThis: Bool
    let address: SiteURL

    package init(name: Written, about: Written, isThis: Bool, address: SiteURL) {
      self.name = name
      self.about = about
      self.isThis = isThis
      self.address = address
    }

    package init(_ session: Session, isThis: Bool) {
      self.init(
        name: BrowserName.written(session.device),
        about: .joined([
          .word("account.signedInAt", ["when": .moment(session.createdAt)]),
          .word("account.seenAt", ["when": .since(session.seenAt)]), .text(session.address),
        ]), isThis: isThis, address: .device(session.mark))
    }
  }

  /// For the phone's store of passwords.
  let signIn: String
  let isOn: Bool
  let standing: Written
  let isLow: Bool
  /// Owners are told more plainly to turn it on.
  let isUrged: Bool
  /// What she is told of whom it is demanded: until when, or that all else waits for it.
  let duty: Written?
  /// What turning it off is to her: the end of it, or the way to another phone where one is demanded.
  let offName: Written
  let offAsk: Written
  let setup: Setup?
  let offFields: [Field]
  let offOpen: Bool
  let devices: [Device]
  let isAlone: Bool
  let withoutTLS: Bool

  /// - Parameters:
  ///   - factor: nil where it is off.
  ///   - setup: the key to tell an app; nil where none is being told.
  ///   - duty: where one is demanded of the reader and she has none.
  ///   - isDue: whether nothing else opens before.
  ///   - isDemanded: whether one is demanded of the reader, though she has one: then turning it off closes all else.
  package init(
    signIn: String, factor: SecondFactor.Standing?, setup: Setup?, devices: [Device], isOwner: Bool,
    duty: SecondFactorDuty? = nil, isDue: Bool = false, isDemanded: Bool = false, withoutTLS: Bool,
    form: FormState = FormState()
  ) {
    self.signIn = signIn
    isOn = factor != nil
    standing =
      factor.map {
        .joined([.word("account.factorOn", ["when": .day($0.onSince)]), .counted("account.codesLeft", $0.codesLeft)])
      } ?? .word("account.factorOff")
    isLow = factor.map { $0.codesLeft < 3 } ?? false
    isUrged = factor == nil && isOwner && duty == nil
    self.duty = isDue ? .word("duty.due") : duty?.until.map { .word("duty.until", ["day": .day($0)]) }
    offName = .word(isDemanded ? "factor.move" : "account.factorTurnOff")
    offAsk = .word(isDemanded ? "factor.moveAsk" : "account.factorOffAsk")
    self.setup = setup
    offFields = [
      Field("present", "signIn.password", FormState(errors: form.errors)) {
        $0.type = "password"
        $0.autocomplete = "current-password"
        $0.required = true
      }
    ]
    offOpen = form.errors["present"] != nil
    self.devices = devices
    isAlone = devices.count < 2
    self.withoutTLS = withoutTLS
  }
}

extension SecurityPage.Setup {
  /// - Parameters:
  ///   - signIn: the reader's own sign-in word.
  ///   - shop: stands over the code in the app.
  package init(_ key: TimedCode, signIn: String, shop: String, form: FormState = FormState()) {
    let letters = Array(key.text)
    self.key = key.text
    appAddress = key.address(signIn: signIn, shop: shop)
    picture = QRCode(appAddress).map {
      "data:image/png;base64," + base64($0.png(scale: 4))
    }
    keyText = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: " ")
    fields = [
      Field("code", "account.code", FormState(errors: form.errors)) {
        $0.keyboard = "numeric"
        $0.autocomplete = "one-time-code"
        $0.required = true
      }
    ]
  }
}

/// The recovery codes, shown this once, to be printed or written down.
package struct RecoveryCodesPage: Page {
  package var template: String { "RecoveryCodes" }
  package var title: Written { .word("account.recovery") }

  struct Code: Sendable {
    let text: String
  }

  let sentence: Written
  let codes: [Code]
  /// One on each line, to be copied.
  let text: String
  /// The same as a file that the browser keeps without asking anybody.
  let file: String

  package init(_ codes: [String], signIn: String, shop: String) {
    self.codes = codes.map { Code(text: $0) }
    text = codes.joined(separator: "\n")
    file = "data:text/plain;charset=utf-8," + codes.joined(separator: "%0A") + "%0A"
    sentence = .joined([.text(shop), .text(signIn)])
  }
}
