import Storage
package import Trade

/// One setting: what it is called on the command line, in the environment and in a file, and what holds where nobody
/// says otherwise. The flags' help, `canting settings` and the docs all follow this table.
package struct Setting: Sendable, Equatable {
  /// Its name in the environment and in the file of settings.
  package let variable: String
  /// Its flag without the two dashes; nil where it has none.
  package let flag: String?
  /// What holds where nobody says otherwise; nil where that is nothing.
  package let standard: String?
  /// Whether it may hold a password: it is never shown, and `…_FILE` names a file that holds it.
  package let isSecret: Bool
  package let meaning: Sentence

  init(_ variable: String, flag: String? = nil, standard: String? = nil, isSecret: Bool = false, _ meaning: Sentence) {
    self.variable = variable
    self.flag = flag
    self.standard = standard
    self.isSecret = isSecret
    self.meaning = meaning
  }

  /// The variable that names a file which holds it.
  package var fileVariable: String { variable + "_FILE" }

  /// Whether such a value of it gives something away: a path of the books does not, an address with a password does.
  func isSecret(_ text: String) -> Bool {
    isSecret && (self != .database || DatabaseLocation(text).withoutPassword != text)
  }

  /// What `--help` says beside the flag.
  package var help: String {
    let others = [variable + (isSecret ? ", or \(fileVariable) for a file that holds it" : ""), standard]
    return "\(meaning.english) (\(others.compactMap { $0 }.joined(separator: "; ")))."
  }
}

extension Setting {
  package static let database = Setting(
    "CANTING_DATABASE", flag: "database", isSecret: true, Sentences.settingDatabase)
  package static let data = Setting("CANTING_DATA", flag: "data", standard: "canting-data", Sentences.settingData)
  package static let host = Setting("CANTING_HOST", flag: "host", standard: "127.0.0.1", Sentences.settingHost)
  package static let port = Setting("CANTING_PORT", flag: "port", standard: "8080", Sentences.settingPort)
  package static let publicAddress = Setting(
    "CANTING_PUBLIC_ADDRESS", flag: "public-address", Sentences.settingPublicAddress)
  package static let trustedProxies = Setting(
    "CANTING_TRUSTED_PROXIES", flag: "trusted-proxy", Sentences.settingTrustedProxies)
  package static let tlsCertificate = Setting(
    "CANTING_TLS_CERTIFICATE", flag: "tls-certificate", Sentences.settingTLSCertificate)
  package static let tlsKey = Setting("CANTING_TLS_KEY", flag: "tls-key", Sentences.settingTLSKey)
  package static let secondFactor = Setting(
    "CANTING_SECOND_FACTOR", flag: "second-factor", standard: "owners", Sentences.settingSecondFactor)
  package static let strictSubdomains = Setting(
    "CANTING_STRICT_SUBDOMAINS", standard: "no", Sentences.settingStrictSubdomains)
  package static let logFormat = Setting("CANTING_LOG_FORMAT", flag: "log-format", Sentences.settingLogFormat)
  package static let logLevel = Setting("CANTING_LOG_LEVEL", flag: "log-level", Sentences.settingLogLevel)
  package static let outgoingHosts = Setting(
    "CANTING_OUTGOING_HOSTS", flag: "outgoing-host", Sentences.settingOutgoingHosts)
  package static let metricsToken = Setting("CANTING_METRICS_TOKEN", isSecret: true, Sentences.settingMetricsToken)

  package static let backupHour = Setting(
    "CANTING_BACKUP_HOUR", flag: "backup-hour", standard: "any", Sentences.settingBackupHour)
  package static let backupFolder = Setting(
    "CANTING_BACKUP_COPY_TO", flag: "backup-copy-to", Sentences.settingBackupFolder)
  package static let backupBucket = Setting(
    "CANTING_BACKUP_BUCKET", flag: "backup-bucket", Sentences.settingBackupBucket)
  package static let backupBucketEndpoint = Setting(
    "CANTING_BACKUP_BUCKET_ENDPOINT", flag: "backup-bucket-endpoint", Sentences.settingBackupBucketEndpoint)
  package static let backupBucketRegion = Setting(
    "CANTING_BACKUP_BUCKET_REGION", flag: "backup-bucket-region", standard: BucketSettings.standardRegion,
    Sentences.settingBackupBucketRegion)
  package static let backupBucketPrefix = Setting(
    "CANTING_BACKUP_BUCKET_PREFIX", flag: "backup-bucket-prefix", Sentences.settingBackupBucketPrefix)
  package static let backupBucketStyle = Setting(
    "CANTING_BACKUP_BUCKET_STYLE", flag: "backup-bucket-style", standard: BucketSettings.Style.path.rawValue,
    Sentences.settingBackupBucketStyle)
  package static let backupBucketKeyID = Setting(
    "CANTING_BACKUP_BUCKET_KEY_ID", flag: "backup-bucket-key-id", Sentences.settingBackupBucketKeyID)
  package static let backupBucketSecret = Setting(
    "CANTING_BACKUP_BUCKET_SECRET", isSecret: true, Sentences.settingBackupBucketSecret)
  package static let backupKey = Setting("CANTING_BACKUP_KEY", isSecret: true, Sentences.settingBackupKey)

  /// When copies of the books are made, and where they go.
  static let backups: [Setting] = [
    backupHour, backupFolder, backupBucket, backupBucketEndpoint, backupBucketRegion, backupBucketPrefix,
    backupBucketStyle, backupBucketKeyID, backupBucketSecret, backupKey,
  ]

  /// Every setting there is, in the order people read them.
  package static let all: [Setting] =
    [
      database, data, host, port, publicAddress, trustedProxies, strictSubdomains, tlsCertificate, tlsKey, secondFactor,
      outgoingHosts, logFormat, logLevel, metricsToken,
    ] + backups
    + ImportSettings.all.map { limit in
      Setting(
        limit.name, standard: String(limit.value(ImportSettings())),
        Sentences.settingImports(limit.name, limit.range))
    }
    + LimitSettings.all.map { limit in
      Setting(
        limit.name, standard: String(limit.value(LimitSettings())), Sentences.settingLimit(limit.name, limit.range))
    }
}
