import Foundation

/// Whether a page's markup is its template's alone.
enum PageMarkup {
  /// What nobody's template writes: an element of no template, a handler, an address that runs; empty where all is well.
  static func wrong(in html: String) -> [String] {
    var wrong: [String] = []
    for tag in html.matches(of: /<[\/!]?([A-Za-z?]+)((?:"[^"]*"|[^">])*)>/) {
      let (name, bare) = (String(tag.1), tag.2.replacing(/"[^"]*"/, with: "\"\""))
      if !known.contains(name) || bare.contains(/\bon[a-z]+ *=|xss|style *=/.ignoresCase()) {
        wrong.append(String(tag.0.prefix(200)))
      }
      for address in tag.2.matches(of: /(?:href|src|action|formaction|data)="([^"]*)"/)
      where address.1.contains(/^[^\/#?]/) && !address.1.hasPrefix("https://wa.me/") && !address.1.hasPrefix("data:image/") {
        wrong.append(String(tag.0.prefix(200)))
      }
    }
    for script in html.matches(of: /<script[^>]*>([^<]*)/) where !script.1.isEmpty { wrong.append(String(script.0)) }
    return wrong + html.matches(of: /[\u202A-\u202E\u2066-\u2069]/).map { String($0.0) }
  }

  /// The elements of all templates and plots.
  private static let known = Set(
    """
    doctype html head meta title link script body a svg symbol path g ellipse rect use pattern header footer p nav main
    h1 h2 h3 h4 div span small b strong em code form input select option optgroup textarea button label fieldset legend
    details summary ul ol li dl dt dd table caption thead tbody tfoot tr th td img dialog section article aside time br
    line polyline polygon circle text desc output progress meter hr noscript template datalist i s u sub sup pre abbr
    figure figcaption tspan defs clipPath linearGradient stop
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
