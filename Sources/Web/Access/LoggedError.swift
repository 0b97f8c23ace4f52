import Foundation
import NIOCore
import Storage

/// An error as the log may say it: what kind it is and what the engine says of its tables, never a value that a person
/// typed or a file brought. For that is somebody's name, address or password as often as not.
package struct LoggedError: CustomStringConvertible {
  package let description: String

  package init(_ error: any Error) {
    switch error {
    case let error as SQLError where error.kind == .unexpectedValue: description = "SQLError.unexpectedValue"
    case let error as SQLError: description = "SQLError.\(error)"
    case let error as IOError: description = "IOError.\(error.errnoCode)"
    case let error as POSIXError: description = "POSIXError.\(error.errorCode)"
    // Its text names files, and files are named after people.
    case let error as CocoaError: description = "CocoaError.\(error.errorCode)"
    default: description = "\(String(reflecting: type(of: error)))\(Self.name(of: error))"
    }
  }

  /// The case of an enum without what it carries; a struct's or class's content stays untold.
  private static func name(of error: any Error) -> String {
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return "" }
    return ".\(mirror.children.first?.label ?? "\(error)")"
  }
}
