private import Foundation

/// Student's t distribution, for intervals.
package enum StudentT {
  /// The value that a t of so many degrees of freedom stays below 975 times of a thousand.
  ///
  /// By halving on the distribution function, to twelve digits.
  package static func quantile975(_ degrees: Double) -> Double {
    var (low, high) = (0.0, 1_000.0)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if below(middle, degrees) < 0.975 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// How likely a t of so many degrees of freedom is below `value`, which is not below zero.
  static func below(_ value: Double, _ degrees: Double) -> Double {
    1 - 0.5 * incompleteBeta(degrees / (degrees + value * value), degrees / 2, 0.5)
  }

  /// The regularised incomplete beta function, by its continued fraction (Lentz).
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let scale: Double = lgamma(a + b) - lgamma(a) - lgamma(b)
    let front: Double = exp(scale + a * log(x) + b * log(1 - x))
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a
      : 1 - front * fraction(1 - x, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func away(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...500 {
      let m = Double(step)
      var term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + term * d)
      c = away(1 + term / c)
      result *= d * c
      term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + term * d)
      c = away(1 + term / c)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}
