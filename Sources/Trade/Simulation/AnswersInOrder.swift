import Synchronization

/// Gathers answers that may come in any order, and tells them in the order of what was asked.
final class AnswersInOrder<Answer: Sendable>: Sendable {
  private let answers: Mutex<(told: Int, here: [Int: Answer])>
  private let count: Int
  private let tell: @Sendable (Answer) -> Void
  private let finish: @Sendable () -> Void

  init(_ count: Int, tell: @escaping @Sendable (Answer) -> Void, finish: @escaping @Sendable () -> Void) {
    answers = Mutex((0, [:]))
    (self.count, self.tell, self.finish) = (count, tell, finish)
    if count == 0 { finish() }
  }

  func take(_ answer: Answer, of number: Int) {
    answers.withLock { answers in
      answers.here[number] = answer
      while let next = answers.here.removeValue(forKey: answers.told) {
        tell(next)
        answers.told += 1
      }
      if answers.told == count { finish() }
    }
  }
}
