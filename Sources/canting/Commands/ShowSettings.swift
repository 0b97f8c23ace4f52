import ArgumentParser
import Foundation
import Server

/// `canting settings`: which value of each setting holds, and who said so.
struct ShowSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show the value of each setting and where it came from.",
    discussion: """
      A flag goes before the environment, the environment before the file of settings, the file before the default. \
      Flags given here count as they would for `canting serve`. Secrets are not shown.
      """)

  @Flag(help: "Answer as JSON.")
  var json = false

  @OptionGroup var books: BooksOptions
  @OptionGroup var address: AddressOptions
  @OptionGroup var log: LogOptions
  @OptionGroup var backups: BackupOptions

  func run() throws {
    let shown = try Settings.shown(
      backups.added(to: books.given(address, log)), environment: ProcessInfo.processInfo.environment)
    if json { return Terminal.say(try JSONOutput.text(["settings": shown])) }
    var table = TextTable(Sentences.settingHeadings.map { Terminal.text($0) }, whole: [0, 1])
    for setting in shown {
      table.add([
        setting.name, Terminal.text(Sentences.value(of: setting)), Terminal.text(Sentences.source(of: setting)),
      ])
    }
    Terminal.say(table.text)
  }
}
