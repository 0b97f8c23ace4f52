/// Heights for names that would like to stand at these, moved as little as keeps them legible.
///
/// - Parameters:
///   - gap: between two of them, from base line to base line.
///   - lowest: none stands lower.
func apart(_ heights: [Int], by gap: Int = 16, lowest: Int = 170) -> [Int] {
  let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
  var placed = heights
  for (above, below) in zip(order, order.dropFirst()) { placed[below] = max(placed[below], placed[above] + gap) }
  var limit = lowest
  for index in order.reversed() {
    placed[index] = min(placed[index], limit)
    limit = placed[index] - gap
  }
  return placed
}
