package import HTTPTypes
package import Hummingbird
package import Trade

extension WebRequest {
  /// A page in the frame of who reads it, with the line about what was just done.
  ///
  /// - Parameter zone: whose clocks its times go by; nil takes those of the reader's shop.
  package func page(_ page: some Page, status: HTTPResponse.Status = .ok, zone: ShopTimeZone? = nil) -> Response {
    var shell = shell
    if let zone { shell.zone = zone }
    let flash = cookie(FlashCookie.name(site.settings))
    shell.flash = flash.flatMap(FlashCookie.read)
    var response = site.pages.response(page, shell: shell, status: status)
    if flash != nil { response.setCookie(FlashCookie.removal(site.settings)) }
    return response
  }

  /// A sentence in the reader's language.
  package func text(_ written: Written) -> String {
    site.pages.text(written, language: visitor.language, shell: shell)
  }

  /// What surrounds a page; each call makes a new key for its forms.
  package var shell: Shell {
    let caller = visitor.caller
    var shell = Shell(
      // An answer to a form has no address to come back to.
      language: visitor.language, theme: visitor.theme, here: head.method.isSafe ? head.path ?? "/" : "/",
      formKey: Secret.new().text,
      zone: caller.flatMap { ShopTimeZone(name: $0.shop.timeZone) } ?? .jakarta, now: now)
    guard let caller, case .person(let person, let role, let session) = caller.identity else { return shell }
    shell.isHeld = caller.duty?.isDue(forSessionOf: session.createdAt) == true
    shell.shopName = caller.shop.name
    shell.personName = person.name
    shell.permissions = role.permissions
    return shell
  }
}
