import Foundation

/// Why a password is not taken.
package enum PasswordFault: Error, Sendable, Equatable {
  case tooShort
  case tooLong
  /// Among the passwords everyone tries first, or one of them with digits put on.
  case common
  /// The sign-in word, the person's or the shop's name, alone or with digits put on.
  case aboutYou
}

/// What a password must be: long enough and not among those everyone tries first. Nothing else is asked of it, since
/// rules about capitals and signs make passwords people cannot keep.
package enum PasswordRules {
  package static let lengths = 8...256

  /// - Parameter about: words that must not be the password: sign-in, name, shop.
  /// - Throws: ``PasswordFault``.
  package static func check(_ password: String, about: [String] = []) throws(PasswordFault) {
    guard password.count >= lengths.lowerBound else { throw .tooShort }
    guard password.count <= lengths.upperBound else { throw .tooLong }
    let stem = CommonPasswords.stem(password)
    if about.contains(where: { CommonPasswords.stem($0) == stem && !stem.isEmpty }) { throw .aboutYou }
    if CommonPasswords.contains(password) { throw .common }
  }
}

/// The passwords everyone tries first: the most used ones as they stand, and rules for what is like them.
///
/// Lists of leaked passwords are, for the most part, some hundred words with digits put on (`password123`), letters
/// swapped for signs (`p@ssw0rd`), runs (`12345678`, `qwertyui`) and repetitions (`abcabcabc`).
enum CommonPasswords {
  static func contains(_ password: String) -> Bool {
    let plain = password.lowercased()
    let stem = stem(plain)
    return mostUsed.contains(plain) || plain.allSatisfy(\.isNumber) || isRepetition(plain) || isRun(plain)
      || words.contains(stem) || isMadeOfWords(stem)
  }

  /// The 5,000 most used passwords of 8 characters and more, in lower case: `CommonPasswords.txt`, taken in its order from
  /// the list of leaked passwords that zxcvbn 4.5.0 carries (MIT licence).
  static let mostUsed = Set(
    String(decoding: PackageResources.CommonPasswords_txt, as: UTF8.self).split(separator: "\n").map(String.init))

  /// The word in a password: lower case, signs read as the letters they stand for, without digits and signs at its ends.
  static func stem(_ password: String) -> String {
    let ends = CharacterSet.decimalDigits.union(.punctuationCharacters).union(.symbols).union(.whitespaces)
    let plain = password.lowercased().trimmingCharacters(in: ends)
    return String(plain.map { swapped[$0] ?? $0 }.filter(\.isLetter))
  }

  private static let swapped: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i", "€": "e",
  ]

  /// Up to four characters over and over.
  private static func isRepetition(_ text: String) -> Bool {
    let characters = Array(text)
    return (1...4).contains { period in
      zip(characters, characters.dropFirst(period)).allSatisfy { $0 == $1 }
    }
  }

  /// Neighbours on the keyboard or in the alphabet, forth or back, from end to end.
  private static func isRun(_ text: String) -> Bool {
    let lines = [
      "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertyuiopasdfghjklzxcvbnm",
      "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujm", "q1w2e3r4t5y6u7i8o9p0",
      "147258369", "159357", "741852963", "zaqxswcdevfr",
    ]
    return lines.contains { $0.contains(text) || String($0.reversed()).contains(text) || ($0 + $0).contains(text) }
  }

  /// Two of the words, or one twice: `iloveyoupassword`.
  private static func isMadeOfWords(_ stem: String) -> Bool {
    stem.indices.contains { words.contains(String(stem[..<$0])) && words.contains(String(stem[$0...])) }
  }

  static let words = Set(
    """
    password passwort passw pass passcode passphrase welcome admin administrator root user guest login master secret
    letmein changeme default test tester testing temp demo hello monkey dragon football baseball soccer hockey superman
    batman spiderman pokemon naruto sunshine princess iloveyou loveyou love lovely forever angel flower butterfly
    michael jennifer jessica ashley daniel charlie thomas jordan andrew joshua matthew robert nicole hunter killer
    shadow freedom whatever trustno computer internet google facebook instagram samsung nokia android iphone
    qwerty qwertyuiop qwert qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qaz qazwsx abc abcd abcde abcdef abcdefg
    aaa liverpool chelsea arsenal manchester barcelona realmadrid juventus starwars matrix mustang ferrari porsche
    corvette harley yamaha honda suzuki kawasaki toyota merlin maggie buster ginger pepper tigger cookie summer winter
    spring autumn january february march april june july august september october november december monday friday
    sunday blink metallica nirvana slipknot eminem blessed jesus jesuschrist god heaven peace happy lucky money
    diamond silver golden gold orange banana apple cherry chocolate purple yellow blue black white green hottie
    sexy babygirl babyboy baby mommy daddy mother father family friend friends sister brother school student teacher
    access server system database oracle mysql cisco linux windows ubuntu debian raspberry canting batik jepara
    rahasia sandi katasandi kunci masuk sayang sayangku sayangkamu cinta cintaku akucintakamu cintakamu kamu aku
    bismillah bismilah alhamdulillah allah allahuakbar assalamualaikum muhammad insyaallah subhanallah masyaallah
    indonesia jakarta bandung surabaya semarang jogja yogyakarta medan makassar bali denpasar malang solo bogor bekasi
    persib persija persebaya arema garuda merdeka pancasila majapahit nusantara merahputih
    anakku keluarga bunda ayah mama papa ibu bapak adik kakak sahabat bahagia selamanya selamat pagi
    satu dua tiga empat lima enam tujuh delapan toko tokoku tokobatik jualan dagang pesanan shopee tokopedia tiktok
    lazada bukalapak gojek grab olshop onlineshop seller penjual admintoko kasir gudang packing
    agus budi dewi sari putri putra wahyu rizky rizki dimas andi indah ayu fitri nurul siti sri yanti yuni rina ratna
    ahmad abdul bayu eko hendra joko adi aditya arif bagus dian dini doni fajar galih hadi ika intan lestari maya mega
    nina novi nur rahmat rani reza rudi santi sinta tono tri wati wulan yoga yudi zahra
    malaysia kualalumpur singapore singapura katalaluan rahsia sayangmama
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
