import NIOCore
import Synchronization

extension LiveBoard {
  /// The parts of a screen as they stood at an event.
  struct Parts: Sendable {
    let event: Int64
    /// Line by line; a row of a list begins one.
    let lines: [String]
    /// Tells this text from every other that this program has made.
    let name: String
    private let made = MadeOfText()

    /// One after the other, as the page has them.
    var sections: [String] { made.sections { Self.sections(of: lines) } }

    init(event: Int64, html: String) {
      self.event = event
      let lines = Self.lines(of: html)
      self.lines = lines
      name = String(UInt(bitPattern: lines.hashValue), radix: 16)
    }

    private static func sections(of lines: [String]) -> [String] {
      var sections: [String] = []
      for line in lines {
        if line.hasPrefix("<section ") || sections.isEmpty {
          sections.append(line)
        } else {
          sections[sections.count - 1] += "\n" + line
        }
      }
      return sections
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
      made.changes(from: shown.name) {
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

/// What is made of a text once it is asked for, for all screens that ask.
private final class MadeOfText: Sendable {
  /// By the name of the text that they lead from.
  private let changes = Mutex<[String: ByteBuffer]>([:])
  private let sections = Mutex<[String]?>(nil)

  func changes(from name: String, _ make: () -> ByteBuffer) -> ByteBuffer {
    changes.withLock { changes in
      if let frame = changes[name] { return frame }
      let frame = make()
      changes[name] = frame
      return frame
    }
  }

  func sections(_ make: () -> [String]) -> [String] {
    sections.withLock { sections in
      if let sections { return sections }
      let made = make()
      sections = made
      return made
    }
  }
}
