import Foundation
import Testing

@testable import Web

/// The colours of the stylesheet, pair by pair, by the formula of WCAG 2.1.
struct ContrastTests {
  @Test(arguments: ["light", "dark"])
  func `text can be read on every ground it stands on`(theme: String) throws {
    let colours = try tokens(of: theme)
    let pairs = [
      ("ink", "ground"), ("ink", "paper"), ("ink", "wash"), ("ink-soft", "ground"), ("ink-soft", "paper"),
      ("ink-soft", "wash"),
      ("nila", "ground"), ("nila", "paper"), ("nila", "wash-nila"), ("on-nila", "nila"), ("sogan", "ground"),
      ("sogan", "paper"),
      ("sogan", "wash"), ("daun", "wash-daun"), ("daun", "paper"), ("kunyit", "wash-kunyit"), ("ink", "wash-kunyit"),
      ("soga-merah", "wash-merah"), ("soga-merah", "paper"), ("soga-merah", "ground"), ("ground", "kunyit"),
      ("soga-merah", "wash-kunyit"), ("nila", "wash-kunyit"), ("ink", "wash-daun"),
    ]
    for (text, ground) in pairs {
      let ratio = contrast(try #require(colours[text]), try #require(colours[ground]))
      #expect(ratio >= 4.5, "\(theme): --\(text) on --\(ground) is \(ratio)")
    }
  }

  @Test func `dark by choice and dark by device are one`() throws {
    #expect(try tokens(of: "dark") == tokens(of: "device"))
  }

  private func tokens(of theme: String) throws -> [String: Int] {
    let css = String(decoding: try #require(Assets.all["canting.css"]).bytes, as: UTF8.self)
    let start =
      switch theme {
      case "dark": ":root[data-theme=dark]{"
      case "device": ":root:not([data-theme=light]){"
      default: ":root{color-scheme:light;"
      }
    let block = try #require(css.split(separator: start).dropFirst().first?.split(separator: "}").first)
    return Dictionary(
      block.matches(of: #/--([a-z-]+):#([0-9A-F]{6})/#).compactMap { match in
        Int(match.2, radix: 16).map { (String(match.1), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func contrast(_ one: Int, _ other: Int) -> Double {
    let (bright, dim) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)
  }

  private func luminance(_ colour: Int) -> Double {
    0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour)
  }

  private func linear(_ colour: Int) -> Double {
    let part = Double(colour & 0xFF) / 255
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
