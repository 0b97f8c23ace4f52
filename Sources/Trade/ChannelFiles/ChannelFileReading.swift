private import Spreadsheets

/// Reads one marketplace file and says what is in it, as frames.
///
/// It runs in a process of its own with limits of memory and time: a file that brings the parser down costs one import
/// and one sentence, never the server.
package enum ChannelFileReading {
  /// What reading one file may use.
  package struct Limits: Sendable, Equatable, Codable {
    /// Bytes of the process's address space.
    package var memory = 1 << 30
    /// Seconds of the process's computing.
    package var seconds = 120
    /// Seconds in which nothing comes from the process, until it is given up.
    package var silence = 300
    /// Bytes of the file.
    package var fileBytes = 2_000_000_000

    package init() {}
  }

  /// The exit code of a process that could say what it had to say, be it a failure.
  package static let exitCodeTold: Int32 = 0
  /// The exit code of one whose frames could not be written.
  package static let exitCodeNotHeard: Int32 = 74

  /// Sets the limits for this whole process, reads the file, writes frames to `output` and answers the exit code.
  ///
  /// - Parameter timeZone: the clock that the file's times are read by.
  package static func run(
    path: String, timeZone: ShopTimeZone, output: Int32, limits: Limits = Limits()
  ) -> Int32 {
    ProcessLimits.set(memory: limits.memory, seconds: limits.seconds)
    return read(path: path, timeZone: timeZone, output: output, limits: limits)
  }

  /// Reads the file and writes frames to `output`, without setting limits for the process.
  package static func read(
    path: String, timeZone: ShopTimeZone, output: Int32, limits: Limits = Limits()
  ) -> Int32 {
    do {
      try frames(of: path, timeZone: timeZone, output: output, limits: limits)
      return exitCodeTold
    } catch is FrameError {
      return exitCodeNotHeard
    } catch {
      return tell(ReadingFailure(error), output: output)
    }
  }

  private static func tell(_ failure: ReadingFailure, output: Int32) -> Int32 {
    do {
      var writer = FrameWriter(descriptor: output, signed: false)
      try writer.write(failure)
      try writer.flush()
      return exitCodeTold
    } catch {
      return exitCodeNotHeard
    }
  }

  private static func frames(of path: String, timeZone: ShopTimeZone, output: Int32, limits: Limits) throws {
    var writer = FrameWriter(descriptor: output)
    try writer.flush()
    var sheetLimits = SpreadsheetLimits.standard
    sheetLimits.fileBytes = limits.fileBytes
    let book = try Spreadsheet(path: path, limits: sheetLimits)
    switch try Recognition.of(book) {
    case .unknown(let file):
      try writer.write(unknown: file)
      try writer.flush()
    case .notYet(let file):
      try writer.write(notYet: file)
      try writer.flush()
    case .money(let table):
      try writer.write(recognised: table.file)
      try MoneyReading.read(table, of: book, timeZone: timeZone, writer: writer)
    case .orders(let table) where table.file.kind == .shopeeReturns:
      try writer.write(recognised: table.file)
      var reader = ReturnReader(table, zone: timeZone, writer: writer)
      try book.rows(of: table.sheet) { row in
        if row.number > table.file.headingRow { try reader.take(row) }
        return true
      }
      try reader.finish()
    case .orders(let table):
      try writer.write(recognised: table.file)
      var reader = OrderReader(table, zone: timeZone, writer: writer)
      try book.rows(of: table.sheet) { row in
        if row.number > table.file.headingRow {
          try reader.take(row)
          if reader.summary.rows % 4_096 == 4_095 { try reader.tellProgress(of: book) }
        }
        return true
      }
      try reader.finish()
    }
  }
}

extension OrderReader {
  fileprivate mutating func tellProgress(of book: Spreadsheet) throws {
    try writer.write(
      ReadingProgress(rows: summary.rows, bytesRead: Int64(book.bytesRead), bytesTotal: Int64(book.bytesTotal)))
  }
}
