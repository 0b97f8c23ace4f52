import Foundation

/// How often each race is run: a few times with every test run, and as often as `RACE_ROUNDS` says.
package let raceRounds = rounds("RACE_ROUNDS") ?? 12

/// How often each kind of work is killed where `KILL_ROUNDS` says so; nil where each suite does as it thinks.
package let killRounds = rounds("KILL_ROUNDS")

/// At how many places of each kind of work the disk or a connection fails where `FAULT_ROUNDS` says so.
package let faultRounds = rounds("FAULT_ROUNDS")

private func rounds(_ name: String) -> Int? {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
}
