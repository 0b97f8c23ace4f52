import Trade

@testable import Web

/// Made-up pages for the snapshots: filled, empty, with long and with hostile text.
enum SamplePages {
  /// Mon 3 Aug 2026, 10:00 in Jakarta.
  static let now = Instant(milliseconds: 1_785_726_000_000)
  static let zone = ShopTimeZone.jakarta
  static let hostile = "<script>alert('x')</script> \"&\" Batik"
  static let hour = Duration.seconds(3600)
  static let day = Duration.seconds(86_400)

  struct Sample: Sendable {
    let name: String
    let page: any Page
    var signedIn = true
    var role = Role.owner
    var flash: Flash?
  }

  static var all: [Sample] {
    today + imports + orders + live + checkouts + desk + liveReport + sources + fits + products + money + others
      + buyers + webhooks
  }

  static func html(_ sample: Sample, _ renderer: PageRenderer, _ language: Language, theme: Theme = .system) -> String {
    let shell = Shell(
      language: language, theme: theme, shopName: sample.signedIn ? "Batik Sekar Jepara" : nil,
      personName: sample.signedIn ? "Sari" : nil, permissions: sample.role.permissions,
      here: "/here?x=1&y=2", formKey: "0123456789abcdef", flash: sample.flash, zone: zone, now: now)
    return renderer.html(sample.page, shell: shell)
  }
}
