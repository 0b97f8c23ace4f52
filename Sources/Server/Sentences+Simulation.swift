package import Trade

extension Sentences {
  package static func simulated(days: Int, steps: Int, crashes: Int, failed: Int) -> Sentence {
    Sentence(
      "\(days) hari, \(steps) langkah, \(crashes) kali program mati: "
        + (failed == 0 ? "buku selalu sama dengan pembanding." : "\(failed) hari berbeda dari pembanding."),
      english: "\(counted(days, "day")), \(counted(steps, "step")), \(counted(crashes, "death")) of the program: "
        + (failed == 0 ? "the books always equal the reference." : "\(counted(failed, "day")) off the reference."))
  }

  package static func simulatedDifferently(_ report: Simulation.Report) -> Sentence {
    let again = "canting simulate --seed \(report.seed) --steps \(report.failedAt ?? report.steps) --every 1 --trace"
    let list = report.differences.map { "  " + $0 }.joined(separator: "\n")
    return Sentence(
      "Benih \(report.seed) berbeda pada langkah \(report.failedAt ?? 0):\n\(list)\nUlangi: \(again)",
      english: "Seed \(report.seed) differs at step \(report.failedAt ?? 0):\n\(list)\nAgain: \(again)")
  }
}
