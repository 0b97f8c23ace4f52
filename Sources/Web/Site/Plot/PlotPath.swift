/// A line through those points that have a value, broken where one has none.
func plotPath(_ points: [(x: Int, y: Int?)]) -> String {
  var path = ""
  var drawing = false
  for point in points {
    if let y = point.y { path += "\(drawing ? "L" : "M")\(point.x) \(y)" }
    drawing = point.y != nil
  }
  return path
}
