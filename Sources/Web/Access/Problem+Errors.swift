import Hummingbird
import Storage
import Trade

extension Problem {
  /// What the reader is told of an error; one that nobody foresaw says only that it is ours.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as any ProblemConvertible: self = error.problem
    case is KeyUsedOtherwise: self.init(.keyUsed)
    case let error as SQLError: self.init(error.isPassing ? .busy : .failed)
    case let error as any HTTPResponseError: self.init(Code(error.status))
    default: self.init(.failed)
    }
  }
}

extension SQLError {
  /// Whether trying again later may help.
  fileprivate var isPassing: Bool { kind == .conflict || kind == .connection || kind == .disk }
}
