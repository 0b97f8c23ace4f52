import NIOCore
import Synchronization

extension LiveBoard {
  /// The parts of a screen as they stood at an event.
  struct Parts: Sendable {
    let event: Int64
    /// Line by line; a row of a list is one or a few of them.
    let lines: [String]
    /// One after the other, as the page has them.
    let sections: [String]
    /// Tells this text from every other that this program has made.
    let name: String
    private let changes = MadeChanges()

    init(event: Int64, html: String) {
      self.event = event
      let lines = Self.lines(of: html)
      var sections: [String] = []
      for line in lines {
        if line.hasPrefix("<section ") || sections.isEmpty {
          sections.append(line)
        } else {
          sections[sections.count - 1] += "\n" + line
        }
      }
      self.lines = lines
      self.sections = sections
      name = String(UInt(bitPattern: lines.hashValue), radix: 16)
    }

    /// Lines that say something, and each row of a list begins one: templates may put rows beside each other.
    ///
    /// A stream of events breaks at both of the bytes that end a line, and blank lines end an event.
    private static func lines(of html: String) -> [String] {
      let bytes = Array(html.utf8)
      let row = Array("<li".utf8)
      var lines: [String] = []
      var start = 0
      func end(at place: Int) {
        if place > start { lines.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
      }
      for (place, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          end(at: place)
          start = place + 1
        } else if byte == row[0], bytes[place...].starts(with: row) {
          end(at: place)
          start = place
        }
      }
      end(at: bytes.count)
      return lines
    }

    /// An event whose id is the session's, with some of the sections as they are.
    func serverSentEvent(of sections: [String]) -> String {
      let lines = sections.joined(separator: "\n").split(separator: "\n").map { "data: \($0)\n" }.joined()
      return "id: \(event)\nevent: parts\n\(lines)\n"
    }

    /// All of it: `parts` to be shown, `known` for a page that shows it already.
    func whole(as kind: WholeKind) -> ByteBuffer { frame(kind.rawValue, lines) }

    /// What turns an older text of the same screen into this one. It is made once for all screens that stand there.
    func changes(from shown: Parts) -> ByteBuffer {
      changes.made(from: shown.name) {
        frame("changes", [shown.name] + LineChanges(from: shown.lines, to: lines).steps.map(\.written))
      }
    }

    /// An event whose id is the session's and the text's name: a screen that comes back says with it what it shows.
    private func frame(_ kind: String, _ lines: [String]) -> ByteBuffer {
      ByteBuffer(string: "id: \(event).\(name)\nevent: \(kind)\n\(lines.map { "data: \($0)\n" }.joined())\n")
    }
  }

  enum WholeKind: String {
    case parts, known
  }
}

/// The changes that lead to a text, by the name of the text they lead from.
private final class MadeChanges: Sendable {
  private let frames = Mutex<[String: ByteBuffer]>([:])

  func made(from name: String, _ make: () -> ByteBuffer) -> ByteBuffer {
    frames.withLock { frames in
      if let frame = frames[name] { return frame }
      let frame = make()
      frames[name] = frame
      return frame
    }
  }
}
