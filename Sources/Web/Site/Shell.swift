package import Trade

/// What surrounds a page: who reads it, where, in which language and colours, and what just happened.
package struct Shell: Sendable {
  package var language: Language
  package var theme: Theme
  /// The shop's name; nil on the pages before sign-in.
  package var shopName: String?
  /// The name of who is signed in; nil when nobody is.
  package var personName: String?
  /// What this person may do; forms and links for the rest are left out.
  package var permissions: Set<Permission>
  /// The path and query of this page; changing language or colours comes back here.
  package var here: String
  /// The idempotency key that all forms of this page carry in their hidden field `key`.
  package var formKey: String
  /// One line about what was just done, with an undo where there is one.
  package var flash: Flash?
  package var zone: ShopTimeZone
  package var now: Instant
  /// Whether nothing opens to the reader but this page, until she did what is demanded of her there.
  package var isHeld = false

  package init(
    language: Language, theme: Theme = .system, shopName: String? = nil, personName: String? = nil,
    permissions: Set<Permission> = [], here: String, formKey: String, flash: Flash? = nil,
    zone: ShopTimeZone, now: Instant
  ) {
    self.language = language
    self.theme = theme
    self.shopName = shopName
    self.personName = personName
    self.permissions = permissions
    self.here = here
    self.formKey = formKey
    self.flash = flash
    self.zone = zone
    self.now = now
  }

  var format: Format { Format(language: language, zone: zone, now: now) }
}

/// Light, dark, or as the reader's device says; kept in the cookie `theme`.
package enum Theme: String, Sendable, CaseIterable {
  case system, light, dark
}

/// What was just done, said once at the top of the next page.
package struct Flash: Sendable {
  /// A refusal is said in the colour of what is wrong and stays; the rest leaves after ten seconds.
  package var refused: Bool
  package var text: Written
  /// Where `Urungkan` posts to.
  package var undo: SiteURL?

  package init(_ text: Written, undo: SiteURL? = nil, refused: Bool = false) {
    self.text = text
    self.undo = undo
    self.refused = refused
  }
}

/// The shell as the frame's template sees it.
struct ShellView {
  struct PlaceView {
    let name: Written
    let icon: String
    let address: SiteURL
    let current: Bool
  }

  let language: String
  let theme: String
  let systemChosen: Bool
  let lightChosen: Bool
  let darkChosen: Bool
  let indonesian: Bool
  let english: Bool
  let shopName: String?
  let personName: String?
  let here: String
  /// Whether the places and the menu lead anywhere.
  let opens: Bool
  let flash: Flash?
  let places: [PlaceView]

  init(_ shell: Shell, lit: Place?) {
    language = shell.language.rawValue
    theme = shell.theme.rawValue
    systemChosen = shell.theme == .system
    lightChosen = shell.theme == .light
    darkChosen = shell.theme == .dark
    indonesian = shell.language == .indonesian
    english = shell.language == .english
    shopName = shell.shopName
    personName = shell.personName
    here = shell.here
    opens = !shell.isHeld
    flash = shell.flash
    places = Place.allCases.filter { $0 != .money || shell.permissions.contains(.seeMoney) }.map {
      PlaceView(name: .word("place.\($0)"), icon: "#i-\($0)", address: $0.address, current: $0 == lit)
    }
  }
}
