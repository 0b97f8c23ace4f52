/// The parts that the tokens of a comment play.
struct RoleSet {
  private var bits: UInt32 = 0

  init(_ tokens: [CommentToken]) {
    for token in tokens { insert(token.role) }
  }

  init() {}

  mutating func insert(_ role: CommentToken.Role) { bits |= 1 << UInt32(role.rawValue) }

  func contains(_ role: CommentToken.Role) -> Bool { bits & 1 << UInt32(role.rawValue) != 0 }

  var isItem: Bool { contains(.code) || contains(.unknownCode) || contains(.product) }
  var isChoice: Bool { contains(.size) || contains(.colour) }
  var isCount: Bool { contains(.quantity) || contains(.number) }
  var isBody: Bool { contains(.weight) || contains(.height) }
}
