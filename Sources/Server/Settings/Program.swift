import Foundation

/// This program itself, which starts itself again to read files.
package enum Program {
  /// The file that runs now; the kernel knows it even where the name it was called by says nothing.
  package static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
