private import Foundation

/// Student's t distribution, for degrees of freedom that need not be whole.
struct StudentT {
  /// Above 0.
  let degrees: Double

  /// The value that |t| stays under with this probability, 0 to 1 exclusive: 2.228… for 0.95 at 10 degrees.
  ///
  /// Found by halving, to 1e-12 of itself.
  func bound(_ probability: Double) -> Double {
    let outside = 1 - probability
    var (low, high) = (0.0, 1.0)
    while outsideShare(high) > outside { (low, high) = (high, high * 2) }
    while high - low > 1e-13 * high {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if outsideShare(middle) > outside { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The probability of |t| above a value, 0 or more: the incomplete beta function I of df/2 and 1/2 at df/(df + t²).
  func outsideShare(_ value: Double) -> Double {
    let square = value * value
    return Self.incompleteBeta(
      degrees / 2, 0.5, at: degrees / (degrees + square), complement: square / (degrees + square))
  }

  /// The regularised incomplete beta function, by its continued fraction on the side where that converges quickly
  /// (DLMF 8.17.22); the complement of `x` is handed over because 1 − x would lose it near 1.
  private static func incompleteBeta(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(y))
    return x < (a + 1) / (a + b + 2)
      ? front * continuedFraction(a, b, x) / a : 1 - front * continuedFraction(b, a, y) / b
  }

  /// `lgamma` alone would write the sign into a variable that all threads share.
  private static func logGamma(_ value: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(value, &sign)
  }

  /// Lentz's way through the fraction, as W. J. Thompson and A. R. Barnett made it safe (1986).
  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    func away(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return fraction
  }
}
