import Trade

extension FormState {
  /// The form as it was sent, with what is wrong under its fields; nil for an error that no field is to blame for.
  init?(_ error: any Error, sent form: Fields) {
    let problem = (error as? Problem) ?? (error as? any ProblemConvertible)?.problem
    guard let problem, problem.code == .unprocessable, !problem.fields.isEmpty else { return nil }
    self.init(values: form.firsts, errors: problem.fields)
  }
}

extension Caller {
  /// The catalogue's day: what the shop's clocks show.
  func today(at now: Instant) -> LocalDate {
    LocalDate(now, in: ShopTimeZone(name: shop.timeZone) ?? .jakarta)
  }
}
