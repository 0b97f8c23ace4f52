import Testing

@testable import Trade

@Suite struct `Passwords` {
  @Test(arguments: [
    "kain7mega", "mega mendung di sore hari", String(repeating: "abcdefghijklmnop", count: 8),
    "ꦧꦠꦶꦏ꧀ꦥꦼꦏꦭꦺꦴꦔꦤ꧀", "p a s a r k l e w e r", "🧵🪡🧶👗🧣👘🩱🧥", "benar-kuda-baterai-staples",
  ])
  func `are taken when they are long enough and not everyone's first try`(password: String) throws {
    try PasswordRules.check(password, about: ["sari", "Batik Sari"])
  }

  @Test(arguments: [
    "12345678", "123456789", "password", "Password1", "p@ssw0rd", "qwertyuiop", "1qaz2wsx", "iloveyou", "00000000",
    "abcabcabc", "abcd1234", "sayang123", "bismillah", "rahasia2024", "indonesia!", "87654321", "asdfghjkl",
    "jakarta123", "adminadmin", "Akucintakamu",
  ])
  func `are refused when everyone tries them first`(password: String) {
    #expect(throws: PasswordFault.common) { try PasswordRules.check(password) }
  }

  @Test func `are refused when they are among the five thousand most used`() {
    #expect(CommonPasswords.mostUsed.count == 5_000)
    for password in CommonPasswords.mostUsed {
      #expect(throws: PasswordFault.common) { try PasswordRules.check(password) }
      #expect(throws: PasswordFault.common) { try PasswordRules.check(password.uppercased()) }
    }
  }

  @Test(arguments: [8, 64, 128, 256])
  func `may be as long as one likes`(length: Int) throws {
    let words = "mori malam canting wajan gawangan nglowong nembok medel nyoga mbironi nglorod "
    try PasswordRules.check(String(String(repeating: words, count: 4).prefix(length)))
  }

  @Test func `are refused when they are short, or too long to hash, or the shop's own name`() {
    #expect(throws: PasswordFault.tooShort) { try PasswordRules.check("7 huruf") }
    #expect(throws: PasswordFault.tooLong) { try PasswordRules.check(String(repeating: "a b", count: 100)) }
    #expect(throws: PasswordFault.aboutYou) { try PasswordRules.check("KainLasem2026", about: ["Kain Lasem"]) }
  }

  @Test func `are compared whole, whatever script they are in`() async throws {
    let long = String(repeating: "panjang sekali ", count: 16)
    let hash = try await PasswordHash(long, cost: .cheap)
    #expect(try await hash.matches(long))
    #expect(try await !hash.matches(String(long.dropLast())))
    let accented = try await PasswordHash("kafe\u{301} malam", cost: .cheap)
    #expect(try await accented.matches("kaf\u{e9} malam"))
  }

  @Test func `are kept with a salt of their own`() async throws {
    let (first, second) = (
      try await PasswordHash("sama saja", cost: .cheap), try await PasswordHash("sama saja", cost: .cheap)
    )
    #expect(first.sqlValue != second.sqlValue)
    #expect(try PasswordHash(sqlValue: first.sqlValue) == first)
  }
}
