#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Writes frames into a file descriptor, gathered into large writes.
package struct FrameWriter: ~Copyable {
  private let descriptor: Int32
  private let flushSize: Int
  var sink: ByteSink

  /// - Parameters:
  ///   - descriptor: where the frames go; it stays open.
  ///   - flushSize: bytes to gather before a write.
  ///   - signed: whether the stream begins here, and with its signature.
  package init(descriptor: Int32, flushSize: Int = 256 << 10, signed: Bool = true) {
    self.init(descriptor: descriptor, flushSize: flushSize, capacity: flushSize * 2, signed: signed)
  }

  private init(descriptor: Int32, flushSize: Int, capacity: Int, signed: Bool) {
    self.descriptor = descriptor
    self.flushSize = flushSize
    sink = ByteSink(capacity: capacity)
    if signed {
      for byte in FrameFormat.signature { sink.append(byte) }
    }
  }

  /// Writes what is gathered.
  ///
  /// - Throws: ``FrameError/cannotWrite(errno:)``, for instance when the reader has gone.
  package mutating func flush() throws {
    var offset = 0
    while offset < sink.count {
      let written = systemWrite(descriptor, sink.start + offset, sink.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        throw FrameError.cannotWrite(errno: errno)
      }
    }
    sink.truncate(to: 0)
  }

  /// Begins a frame and answers where it begins, for ``end(_:)``.
  mutating func begin(_ kind: FrameFormat.Kind) -> Int {
    let start = sink.appendZeros(4)
    sink.append(kind.rawValue)
    return start
  }

  /// Ends the frame that began there; one that is longer than ``FrameFormat/longestPayload`` is taken back.
  ///
  /// - Returns: whether the frame stands.
  @discardableResult
  mutating func end(_ start: Int) throws -> Bool {
    let length = sink.count - start - FrameFormat.headerSize
    guard length <= FrameFormat.longestPayload else {
      sink.truncate(to: start)
      return false
    }
    sink.put(UInt32(length), at: start)
    if sink.count >= flushSize { try flush() }
    return true
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// What can go wrong with frames.
package enum FrameError: Error, Sendable, Equatable {
  case cannotWrite(errno: Int32)
  /// The stream does not begin as frames of this version do.
  case notFrames
  case unknownKind(UInt8)
  case tooLong(Int)
  /// A payload that does not hold together.
  case malformed(kind: UInt8)
  /// The stream ends in the middle of a frame.
  case cutOff
}

extension FrameWriter {
  /// A writer that only gathers, for frames that stay in this process.
  init(gathering: Void) {
    self.init(descriptor: -1, flushSize: .max, capacity: 4_096, signed: true)
  }
}
