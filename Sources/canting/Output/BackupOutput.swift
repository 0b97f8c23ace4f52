import Server

/// What `canting backup --check --json` answers.
struct TriedBackupOutput: Encodable {
  let path: String
  let bytes: Int64
  let restored: Double
  let checked: Double
  let rows: Int
  let lastOrder: String?
  let shops: [VerifyAnswer.ShopReport]
  let damage: [String]

  init(_ answer: TryBackup.Answer) {
    (path, bytes, restored, checked) = (answer.path, answer.bytes, answer.restored, answer.checked)
    (rows, shops, damage) = (answer.rows, answer.shops, answer.damage)
    lastOrder = answer.lastOrder.map(Figures.timestamp)
  }
}

/// One of those that `canting backup --list --json` answers.
struct FoundBackupOutput: Encodable {
  let place: String
  let address: String
  let madeAt: String
  let bytes: Int
  let isSealed: Bool

  init(_ found: ListBackups.Found) {
    (place, address, bytes, isSealed) = (found.place, found.address, found.bytes, found.isSealed)
    madeAt = Figures.timestamp(found.madeAt)
  }
}
