import Foundation
import Hummingbird
import Trade

/// The cookie that carries the session.
enum SessionCookie {
  /// Behind TLS the name makes browsers refuse it from anywhere but this host, over TLS.
  static func name(_ settings: WebSettings) -> String { settings.cookieName("canting") }

  static func cookie(_ secret: Secret, _ settings: WebSettings) -> Cookie {
    .of(name(settings), secret.text, lasting: Sessions.longest, settings)
  }

  static func removal(_ settings: WebSettings) -> Cookie { .of(name(settings), "", lasting: .zero, settings) }
}

/// The cookie by which somebody who signed in here before is told from strangers who guess at her password.
enum DeviceCookie {
  static func name(_ settings: WebSettings) -> String { settings.cookieName("canting-device") }

  static func cookie(_ secret: Secret, _ settings: WebSettings) -> Cookie {
    .of(name(settings), secret.text, lasting: .seconds(365 * 86_400), settings)
  }
}

/// What a visitor chose to see; kept in the browser, since it concerns only that one.
enum ChoiceCookie: String {
  case language, theme

  func name(_ settings: WebSettings) -> String { settings.cookieName(rawValue) }

  func cookie(_ value: String, _ settings: WebSettings) -> Cookie {
    .of(name(settings), value, lasting: .seconds(365 * 86_400), settings)
  }
}

/// One line about what was just done, on its way to the next page.
enum FlashCookie {
  static func name(_ settings: WebSettings) -> String { settings.cookieName("flash") }

  /// `r` for a refusal, then where an undo posts to, then the text, each percent-encoded, parted by dots.
  static func value(_ flash: Flash, text: String) -> String {
    [flash.refused ? "r" : "d", encoded(flash.undo?.path ?? ""), encoded(String(text.prefix(400)))]
      .joined(separator: ".")
  }

  static func cookie(_ value: String, _ settings: WebSettings) -> Cookie {
    .of(name(settings), value, lasting: .seconds(60), settings)
  }

  static func removal(_ settings: WebSettings) -> Cookie { .of(name(settings), "", lasting: .zero, settings) }

  static func read(_ value: String) -> Flash? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let undo = parts[1].removingPercentEncoding, let text = parts[2].removingPercentEncoding,
      !text.isEmpty
    else { return nil }
    return Flash(.text(text), undo: LocalPath(undo).map { SiteURL($0.text) }, refused: parts[0] == "r")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.init(charactersIn: "\0"..."\u{7F}")))
      ?? ""
  }
}

extension WebSettings {
  /// Behind TLS every cookie is bound to this host.
  func cookieName(_ name: String) -> String { isBehindTLS ? "__Host-\(name)" : name }
}

extension Cookie {
  fileprivate static func of(
    _ name: String, _ value: String, lasting: Duration, _ settings: WebSettings
  ) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: Int(lasting.components.seconds), path: "/", secure: settings.isBehindTLS,
      httpOnly: true, sameSite: .lax)
  }
}
