@testable import Trade

/// Adds made-up erasures with these numbers to a list.
func erase(_ numbers: ClosedRange<Int64>, in path: String) throws {
  try ErasureList(path: path).append(
    numbers.map { number in
      let erasure = Erasure(id: ID(number), number: "H-\(number)", erasedAt: Instant(milliseconds: 0), marks: ["mori"])
      return ErasureList.Line(shop: ID(1), key: "a2FpbiBtb3Jp", erasure: erasure)
    })
}

/// The numbers of a list, in its order.
func erased(in path: String) throws -> [Int64] { try ErasureList(path: path).read().map(\.erasure.id.value) }
