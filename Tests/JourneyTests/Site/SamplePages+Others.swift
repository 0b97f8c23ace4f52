import Trade

@testable import Web

extension SamplePages {
  static var others: [Sample] {
    [
      Sample(name: "sign-in", page: SignInPage(back: "/orders?status=toShip"), signedIn: false),
      Sample(
        name: "sign-in-wrong",
        page: SignInPage(
          form: FormState(values: ["sign_in": hostile, "password": "x"]), problem: .word("signIn.wrong")),
        signedIn: false),
      Sample(name: "setup", page: SetupPage(token: "tok-123"), signedIn: false),
      Sample(
        name: "setup-mend",
        page: SetupPage(
          token: "tok-123",
          form: FormState(
            values: ["shop": hostile, "sign_in": "sari"],
            errors: ["sign_in": .word("account.signInTaken"), "password": .word("password.common")])), signedIn: false),
      Sample(
        name: "invitation", page: InvitationPage(token: "tok-9", shop: "Batik Sekar Jepara", role: "packer"),
        signedIn: false),
      Sample(
        name: "sign-in-code",
        page: SignInCodePage(
          step: "c3RlcA", form: FormState(errors: ["code": .word("account.codeWrong")]), back: "/orders"),
        signedIn: false),
      Sample(name: "invitation-over", page: LinkOverPage(.invite), signedIn: false),
      Sample(name: "reset-over", page: LinkOverPage(.reset), signedIn: false),
      Sample(name: "reset", page: ResetPage(token: "tok-7", for: "budi"), signedIn: false),
      Sample(
        name: "confirm",
        page: ConfirmPage(signIn: "sari", back: SiteURL("/settings/tokens"), carried: "key=1&token_name=Kasir")),
      Sample(
        name: "go-on",
        page: GoOnPage(
          to: SiteURL("/settings/tokens"), with: try? Fields(urlEncoded: "key=1&scope=read&scope=stock".utf8))),
      Sample(name: "go-on-file", page: GoOnPage(to: .ordersXLSX, with: nil)),
      Sample(name: "security", page: security(factor: nil, isBegun: false)),
      Sample(name: "security-due", page: security(factor: nil, isBegun: false, isDue: true)),
      Sample(name: "security-begun", page: security(factor: nil, isBegun: true)),
      Sample(name: "security-on", page: security(factor: .init(onSince: now - day * 40, codesLeft: 2), isBegun: false)),
      Sample(
        name: "security-demanded",
        page: security(factor: .init(onSince: now - day * 40, codesLeft: 9), isBegun: false, isDemanded: true)),
      Sample(
        name: "recovery-codes",
        page: RecoveryCodesPage(
          (0..<10).map { "abcd-efgh-ijkl-mnop-qrst-uv2\($0)" }, signIn: "sari", shop: "Batik Sekar Jepara")),
      Sample(name: "trail", page: TrailPage(trail, of: .access, last: ID(77))),
      Sample(name: "trail-empty", page: TrailPage([], of: nil, last: nil)),
      Sample(name: "settings", page: settings(invitation: nil, newToken: nil)),
      Sample(
        name: "settings-secrets",
        page: settings(
          invitation: "http://127.0.0.1:8080/invitation?token=Q2FudGluZ0Nhb", newToken: "canting_9f8e7d6c5b4a",
          reset: "http://192.168.1.20:8080/reset?token=Q2FudGluZ0Nhb", withoutTLS: true)),
      Sample(name: "settings-packer", page: settings(invitation: nil, newToken: nil), role: .packer),
      Sample(
        name: "not-found", page: ProblemPage(code: .notFound, detail: nil, fields: [:], requestID: "7f3a9c"),
        signedIn: false),
      Sample(
        name: "problem-fields",
        page: ProblemPage(
          code: .unprocessable, detail: .text(hostile), fields: ["quantity": .word("form.missing")], requestID: "7f3a9c"
        ),
        signedIn: false),
      Sample(name: "cancellations", page: cancellations),
      Sample(
        name: "cancellations-empty",
        page: CancellationsPage(orders: 0, cancelled: 0, products: [], payments: [], cities: [])),
    ]
  }

  private static func security(
    factor: SecondFactor.Standing?, isBegun: Bool, isDue: Bool = false, isDemanded: Bool = false
  ) -> SecurityPage {
    let key = TimedCode(key: Array("12345678901234567890".utf8))
    return SecurityPage(
      signIn: "sari", factor: factor, setup: isBegun ? .init(key, signIn: "sari", shop: "Batik Sekar Jepara") : nil,
      devices: [
        .init(name: .text("Chrome di Android"), about: .text("10.0.0.7"), isThis: true, address: .device("a")),
        .init(name: .text(hostile), about: .text("10.0.0.8"), isThis: false, address: .device("b")),
      ], isOwner: true, duty: isDue ? SecondFactorDuty(askedAt: now - day * 20) : nil, isDue: isDue,
      isDemanded: isDemanded, withoutTLS: isBegun,
      form: factor == nil ? FormState() : FormState(errors: ["present": .word("settings.passwordWrong")]))
  }

  private static var trail: [TrailEntry] {
    [
      TrailEntry(at: now - hour, action: .refusedSignIn, person: "Sari", detail: "", address: "10.0.0.7"),
      TrailEntry(at: now - day, action: .changedProduct, person: nil, token: hostile, detail: "Sogan", address: "::1"),
      TrailEntry(at: now - day, action: .madeReset, person: nil, detail: "Budi", address: Trail.machine),
    ]
  }

  private static func settings(
    invitation: String?, newToken: String?, reset: String? = nil, withoutTLS: Bool = false
  ) -> SettingsPage {
    SettingsPage(
      shopName: "Batik Sekar Jepara", timeZone: "Asia/Singapore",
      people: [
        .init(id: 1, name: "Sari", signIn: "sari", role: "owner", isReader: true),
        .init(id: 2, name: hostile, signIn: "budi", role: "packer", isReader: false),
      ], invitation: invitation,
      invitations: [
        .init(OpenInvitation(mark: "a", role: .host, expiresAt: now + day * 5, invitedBy: hostile))
      ], reset: reset,
      channels: [
        .init(channel: .shopee, orders: 1702, lastImport: now - day * 2),
        .init(channel: .tiktokShop, orders: 245, lastImport: nil),
      ],
      tokens: [
        .init(
          id: 5, name: "Lembar kerja gudang", scopes: ["read", "stock"], madeAt: now - day * 20, usedAt: now - hour,
          endsAt: now + day * 345)
      ], scopes: TokenScope.allCases.map(\.rawValue), newToken: newToken,
      backups: [
        .init(
          name: "canting-2026-07-22.db", madeAt: now - day * 12, bytes: 48_211_968,
          address: .settingsBackup("canting-2026-07-22.db"))
      ],
      standing: .init(
        daily: .at(hour: 2),
        places: [
          .init(kind: .folder, sentAt: now - day),
          .init(
            kind: .bucket, sentAt: now - day * 3, failedSince: now - day * 2,
            why: Sentence("Bucket menolak: \(hostile)", english: "The bucket refuses: \(hostile)")),
        ], areSealed: true,
        drill: .init(
          at: now - hour, name: "canting-2026-07-22.db", isSound: newToken == nil, orders: 1_947, rows: 48_211,
          lastOrder: now - day * 12, seconds: 4.2)),
      trail: [
        .init(
          TrailEntry(at: now - hour, action: .changedRole, person: "Sari", detail: "packer \(hostile)", address: "")),
        .init(
          TrailEntry(at: now - day, action: .imported, person: nil, detail: "Order.all.xlsx", address: "10.0.0.7")),
      ],
      use: ShopUseRow.all(
        ShopLimits.standard.with([.claims: 0]), bytes: 1_240_000_000, imports: 12, screens: 4, viewers: 131),
      withoutTLS: withoutTLS)
  }

  private static var cancellations: CancellationsPage {
    let days = (0..<31).map { now - day * (31 - $0) }
    return CancellationsPage(
      orders: 928, cancelled: 187,
      products: [
        .init("Kemeja Batik Pria Lengan Panjang Motif Parang Kusumo Premium", orders: 412, cancelled: 71),
        .init("Daster Batik Jumbo Busui Friendly", orders: 288, cancelled: 81),
        .init(hostile, orders: 60, cancelled: 9),
        .init("Kain Batik Tulis", orders: 12, cancelled: 0), .init("Selendang", orders: 3, cancelled: 3),
      ],
      payments: [
        .init("COD (Bayar di Tempat)", orders: 501, cancelled: 142), .init("SPayLater", orders: 210, cancelled: 20),
        .init("", orders: 217, cancelled: 25),
      ],
      cities: [.init("KOTA SEMARANG", orders: 120, cancelled: 31), .init("KAB. JEPARA", orders: 88, cancelled: 9)],
      causes: [
        .init("buyer|Ingin mengubah alamat pengiriman", orders: 61, cancelled: 61),
        .init("system|Pesanan belum dibayar", orders: 86, cancelled: 86), .init("|", orders: 3, cancelled: 3),
        .init("kurir|\(hostile)", orders: 2, cancelled: 2),
      ],
      months: [
        .init(first: now - day * 63, last: now - day * 34, orders: 793, cancelled: 169, open: 0),
        .init(first: now - day * 2, last: now, orders: 135, cancelled: 18, open: 98),
      ],
      days: .init(
        days: days, orders: (0..<31).map { $0 == 11 || $0 == 12 ? nil : 20 + ($0 * 7) % 23 },
        cancelled: (0..<31).map { $0 == 11 || $0 == 12 ? nil : 2 + ($0 * 5) % 9 }))
  }
}
