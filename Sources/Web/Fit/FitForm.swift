import Trade

/// A size chart as its form sends it: for each size, numbered from 0, `size`, `chest`, `length`, and the ends of
/// `weight`, `height` and `age`, in centimetres, kilograms and years, empty where unknown.
enum FitForm {
  /// - Throws: ``Problem`` (422) naming the field that is no number; ``FitError/badRange(_:size:)``.
  static func chart(_ form: Fields) throws -> SizeChart {
    guard let wearer = form["wearer"].flatMap(SizeChart.Wearer.init(rawValue:)) else {
      throw Problem(.unprocessable, fields: ["wearer": .word("form.wrongKind")])
    }
    var rows: [SizeChart.Row] = []
    for number in 0..<SizeChart.mostRows {
      guard let size = form["size-\(number)"] else { break }
      func range(_ field: FitError.Field, _ unit: Int) throws -> ClosedRange<Int>? {
        let from = try self.number("\(field.rawValue)_from-\(number)", form, unit)
        let to = try self.number("\(field.rawValue)_to-\(number)", form, unit)
        guard from != nil || to != nil else { return nil }
        guard let from, let to, from <= to else { throw FitError.badRange(field, size: size) }
        return from...to
      }
      rows.append(
        SizeChart.Row(
          size, chest: try self.number("chest-\(number)", form, 10),
          length: try self.number("length-\(number)", form, 10), weights: try range(.weight, 1_000),
          heights: try range(.height, 10), ages: try range(.age, 12)))
    }
    return SizeChart(wearer, rows)
  }

  /// What a body's fields say: `weight`, `height`, `chest` and `age`; nil where they are empty.
  static func measures(_ form: Fields) throws -> Measures? {
    let (weight, height) = (try number("weight", form, 1_000), try number("height", form, 10))
    let (chest, age) = (try number("chest", form, 10), try number("age", form, 12))
    func check(_ name: String, _ value: Int?, _ range: ClosedRange<Int>, _ sentence: String) throws {
      guard let value, !range.contains(value) else { return }
      throw Problem(.unprocessable, fields: [name: .word(sentence)])
    }
    try check("weight", weight, Measures.weights, "fit.noWeight")
    try check("height", height, Measures.heights, "fit.noHeight")
    try check("chest", chest, Measures.chests, "fit.noChest")
    try check("age", age, Measures.ages, "fit.noAge")
    return Measures(weight: weight, height: height, chest: chest, age: age)
  }

  /// A number with at most one digit behind the comma, in units of which `unit` make one.
  private static func number(_ name: String, _ form: Fields, _ unit: Int) throws(Problem) -> Int? {
    let typed = (form[name] ?? "").trimmed
    guard !typed.isEmpty else { return nil }
    guard let tenths = ListedNumber.read(typed, decimals: 1), tenths <= 100_000 else {
      throw Problem(.unprocessable, fields: [name: .word("fit.notANumber")])
    }
    return Int(tenths) * unit / 10
  }

  /// As it is typed again: `58,5`, `155`.
  static func text(_ value: Int?, _ unit: Int) -> String? {
    value.map { value in
      let tenths = (value * 10 + unit / 2) / unit
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
  }
}
