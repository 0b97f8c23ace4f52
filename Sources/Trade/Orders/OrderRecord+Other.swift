extension OrderRecord {
  /// Filled cells of the order and its lines that have no field of ours, by the column's heading: each value once, in
  /// the order of the lines.
  package var otherCells: [String: [String]] {
    var cells = other.mapValues { [$0] }
    for line in lines {
      for (heading, value) in line.other where !cells[heading, default: []].contains(value) {
        cells[heading, default: []].append(value)
      }
    }
    return cells
  }
}
