import ArgumentParser
import Foundation
import Server

/// When backups are made by themselves, and where copies of them go.
struct BackupOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Setting.backupHour.help, valueName: "hour"))
  var backupHour: String?

  @Option(help: ArgumentHelp(Setting.backupFolder.help, valueName: "folder"))
  var backupCopyTo: String?

  @Option(help: ArgumentHelp(Setting.backupBucket.help, valueName: "name"))
  var backupBucket: String?

  @Option(help: ArgumentHelp(Setting.backupBucketEndpoint.help, valueName: "address"))
  var backupBucketEndpoint: String?

  @Option(help: ArgumentHelp(Setting.backupBucketRegion.help, valueName: "region"))
  var backupBucketRegion: String?

  @Option(help: ArgumentHelp(Setting.backupBucketPrefix.help, valueName: "prefix"))
  var backupBucketPrefix: String?

  @Option(help: ArgumentHelp(Setting.backupBucketStyle.help, valueName: "path|host"))
  var backupBucketStyle: String?

  @Option(
    name: .customLong("backup-bucket-key-id"), help: ArgumentHelp(Setting.backupBucketKeyID.help, valueName: "id"))
  var backupBucketKeyID: String?

  func added(to given: GivenSettings) -> GivenSettings {
    let said: [(Setting, String?)] = [
      (.backupHour, backupHour), (.backupFolder, backupCopyTo), (.backupBucket, backupBucket),
      (.backupBucketEndpoint, backupBucketEndpoint), (.backupBucketRegion, backupBucketRegion),
      (.backupBucketPrefix, backupBucketPrefix), (.backupBucketStyle, backupBucketStyle),
      (.backupBucketKeyID, backupBucketKeyID),
    ]
    var given = given
    for (setting, text) in said { given.backups[setting.variable] = text }
    return given
  }
}

/// Files of keys, for a copy that was sealed.
struct KeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of the key that the backup was sealed with, and of that of the list of erasures where it is another.",
      valueName: "file"))
  var key: [String] = []

  func added(to given: GivenSettings) -> GivenSettings {
    var given = given
    given.keyFiles = key
    return given
  }
}
