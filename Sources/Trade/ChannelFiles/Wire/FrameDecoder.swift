/// Turns the bytes that come from the reading process into frames, whatever way they were cut on the way.
///
/// The other process has read a file from anywhere, so nothing it sends is believed: lengths are bounded, every offset
/// is checked, and whatever does not hold together is an error, never a trap.
package struct FrameDecoder: Sendable {
  private var buffer: [UInt8] = []
  private var position = 0
  private var sawSignature = false

  package init() {}

  /// Takes the next bytes of the stream.
  package mutating func feed(_ bytes: [UInt8]) {
    if position == buffer.count {
      buffer = bytes
    } else {
      buffer = Array(buffer[position...]) + bytes
    }
    position = 0
  }

  /// The next whole frame, or nil until more bytes are fed.
  ///
  /// - Throws: ``FrameError`` for anything that is not a frame of this version; the stream is of no use after that.
  package mutating func next() throws -> ImportFrame? {
    guard try readSignature() else { return nil }
    guard buffer.count - position >= FrameFormat.headerSize else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(buffer[position + $1]) << (8 * $1) }
    let code = buffer[position + 4]
    guard length <= FrameFormat.longestPayload else { throw FrameError.tooLong(length) }
    guard let kind = FrameFormat.Kind(rawValue: code) else { throw FrameError.unknownKind(code) }
    let start = position + FrameFormat.headerSize
    guard buffer.count - start >= length else { return nil }
    position = start + length
    return try frame(kind, buffer[start..<start + length])
  }

  /// Says that the stream has ended.
  ///
  /// - Throws: ``FrameError/cutOff`` if it ended within a frame.
  package func finish() throws {
    if position < buffer.count { throw FrameError.cutOff }
  }

  private mutating func readSignature() throws -> Bool {
    if sawSignature { return true }
    let signature = FrameFormat.signature
    guard signature.starts(with: buffer[position...].prefix(signature.count)) else { throw FrameError.notFrames }
    guard buffer.count - position >= signature.count else { return false }
    position += signature.count
    sawSignature = true
    return true
  }

  private func frame(_ kind: FrameFormat.Kind, _ payload: ArraySlice<UInt8>) throws -> ImportFrame {
    if kind == .order {
      guard let order = OrderFrame(checking: payload) else { throw FrameError.malformed(kind: kind.rawValue) }
      return .order(order)
    }
    var reader = PayloadReader(rest: payload, kind: kind.rawValue)
    let frame = try reader.frame(kind)
    guard reader.rest.isEmpty else { throw FrameError.malformed(kind: kind.rawValue) }
    return frame
  }
}
