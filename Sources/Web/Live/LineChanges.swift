/// How one text becomes another: runs of its lines that stay, named by their places, and lines that are new.
///
/// A row that comes, goes or changes in a list costs its own lines, wherever it stands; all others are named in a few
/// bytes, however many they are.
struct LineChanges: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    /// Lines of the older text, by their places from 0 on.
    case keep(Range<Int>)
    case write(String)

    /// `=12 40`: forty lines from the twelfth on; `+…`: this line.
    var written: String {
      switch self {
      case .keep(let places): "=\(places.lowerBound) \(places.count)"
      case .write(let line): "+\(line)"
      }
    }
  }

  private(set) var steps: [Step] = []

  init(from old: [String], to new: [String]) {
    var first: [String: Int] = [:]
    for (place, line) in old.enumerated() where first[line] == nil { first[line] = place }
    var next = 0
    for line in new {
      // Rows have lines in common: a run goes on where it can before it jumps to the first of its like.
      guard let place = next < old.count && old[next] == line ? next : first[line] else {
        steps.append(.write(line))
        continue
      }
      keep(place)
      next = place + 1
    }
  }

  private mutating func keep(_ place: Int) {
    if case .keep(let places)? = steps.last, places.upperBound == place {
      steps[steps.count - 1] = .keep(places.lowerBound..<place + 1)
    } else {
      steps.append(.keep(place..<place + 1))
    }
  }
}
