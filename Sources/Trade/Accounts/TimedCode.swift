import Crypto
import Foundation

/// Six digits that an authenticator app and Canting both work out of a shared key and the time (RFC 6238, SHA-1, 30 s).
package struct TimedCode: Sendable, Equatable {
  /// How long one code stands, in seconds.
  package static let seconds: Int64 = 30
  /// Codes of so many steps before and after the present one are taken too: clocks differ, and typing takes time.
  package static let slack: Int64 = 1

  /// 160 random bits, as RFC 4226 recommends.
  package let key: [UInt8]

  package init(key: [UInt8]) { self.key = key }

  /// A new key.
  package static func new() -> TimedCode { TimedCode(key: Array(Secret.new().digest.prefix(20))) }

  /// The number of the half minute.
  package static func step(at moment: Instant) -> Int64 { moment.milliseconds / 1_000 / seconds }

  /// The six digits of a step.
  package func digits(step: Int64) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let sum = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(sum[sum.count - 1] & 0xF)
    let number = sum[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The step whose code this is, of the present one and its neighbours; nil when it is none of theirs.
  package func step(of typed: String, at moment: Instant) -> Int64? {
    let present = Self.step(at: moment)
    // All three are worked out, whichever fits.
    return (present - Self.slack...present + Self.slack).filter { step in
      equalInConstantTime(Array(digits(step: step).utf8), Array(typed.utf8))
    }.first
  }

  /// The key as an app takes it when it is typed (RFC 4648 base 32).
  package var text: String { base32(key) }

  /// What an app reads from a picture.
  ///
  /// - Parameters:
  ///   - signIn: tells the accounts of one app apart.
  ///   - shop: stands over the code in the app.
  package func address(signIn: String, shop: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
    let issuer = encoded(shop.replacing(":", with: " "))
    return "otpauth://totp/\(issuer):\(encoded(signIn))?secret=\(text)&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=6&period=\(Self.seconds)"
  }
}

/// RFC 4648 §6 without padding.
func base32(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  var (text, held, bits) = ("", UInt32(0), 0)
  for byte in bytes {
    held = held << 8 | UInt32(byte)
    bits += 8
    while bits >= 5 {
      bits -= 5
      text.append(alphabet[Int(held >> UInt32(bits) & 31)])
    }
    held &= 1 << UInt32(bits) - 1
  }
  if bits > 0 { text.append(alphabet[Int(held << UInt32(5 - bits) & 31)]) }
  return text
}
