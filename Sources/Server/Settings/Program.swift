import Foundation

/// This program itself.
package enum Program {
  /// By the rules of docs/versions.md; CHANGELOG.md says what is in it.
  package static let version = "0.1.0"

  /// The file that runs now, which is started again to read files; the kernel knows it even where the name it was called by says nothing.
  package static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
