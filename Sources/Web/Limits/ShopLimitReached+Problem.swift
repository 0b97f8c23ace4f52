import HTTPTypes
package import Trade

extension ShopLimitReached: ProblemConvertible {
  package var problem: Problem {
    let detail = Written.word(
      "limit.\(limit.rawValue)", ["most": .count(most), "wait": .duration(seconds: wait ?? 0)])
    guard let wait else { return Problem(.overLimit, detail) }
    return Problem(.tooMany, detail, headers: [.retryAfter: String(wait)])
  }
}
