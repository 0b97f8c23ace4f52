import Foundation

/// How often each race is run: a few times with every test run, and as often as `RACE_ROUNDS` says.
package let raceRounds = ProcessInfo.processInfo.environment["RACE_ROUNDS"].flatMap { Int($0) } ?? 12
