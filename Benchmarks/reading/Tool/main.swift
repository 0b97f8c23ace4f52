import Foundation

@testable import Trade

// Trains and measures the reader of comments. See docs/reading.md.
//
//   reading train WEIGHTS.bin     trains on everything and writes the weights
//   reading measure [--errors]    training, cross-validated and carry-over figures
//   reading quick [--errors]      trains once and measures the unseen shops
//   reading cross [--errors]      the cross-validated figures alone
//   reading groups                the made comments of left-out templates
//   reading shipped [--errors]    figures of the weights that are compiled in
//   reading read LINE-UP.json < lines of text
//   reading json LINE-UP.json < comments as lines of JSON, for the measures kept with the labelled comments
//   reading speed                 comments a second on one core
//
// CORPORA is the folder of the labelled comments, MADE the folder of the made ones.

let arguments = CommandLine.arguments
let environment = ProcessInfo.processInfo.environment
let corpora = environment["CORPORA"] ?? "../shared/comments"
let made = environment["MADE"] ?? "."
let folder = environment["FOLDER"] ?? "."
let showsErrors = arguments.contains("--errors")

let catalogue = try ReadingLineUp.load(corpora + "/catalogue.json")
let written = try Corpus(corpora + "/development.jsonl", lineUps: ["": catalogue])
let real = try Corpus(corpora + "/real-development.jsonl", lineUps: ["": .windows])
let invented: Corpus =
  FileManager.default.fileExists(atPath: made + "/made.jsonl")
  ? try Corpus(made + "/made.jsonl", lineUps: try ReadingLineUp.loadMany(made + "/made-lineups.json")) : Corpus([])

/// Comments nobody trains on, of trades the other corpora do not have; see `docs/reading.md`.
let unseen = try Corpus(
  folder + "/unseen.jsonl", lineUps: try ReadingLineUp.loadMany(folder + "/unseen-lineups.json"))
/// The shops of which errors may be looked at; of the others only the figures.
let opened: Set<String> = ["hijab", "kids", "snacks"]

/// A second lot, of four more trades: three shops were written without sight of words, rules and sentences, the last
/// one when they stood.
let unseenSecond = try Corpus(
  folder + "/unseen-second.jsonl", lineUps: try ReadingLineUp.loadMany(folder + "/unseen-second-lineups.json"))
let openedSecond = "bags"
let closedSecond: Set<String> = ["gadget", "prayer"]
let latestSecond = "jewellery"

/// The shop whose comments were written when all words, rules and sentences stood.
let latest = "street"

func reportUnseen(_ model: ReadingModel) {
  let isOpened = { (sample: Corpus.Sample) in opened.contains(sample.label.lineUp ?? "") }
  report("unseen shops, opened", scored(model, unseen.samples.filter(isOpened)))
  let closed = unseen.samples.filter { !isOpened($0) && $0.label.lineUp != latest }
  report("unseen shops, closed", scored(model, closed), errors: false)
  report("unseen shop written last", scored(model, unseen.samples.filter { $0.label.lineUp == latest }), errors: false)
  let second = { (names: Set<String>) in
    scored(model, unseenSecond.samples.filter { names.contains($0.label.lineUp ?? "") })
  }
  report("second unseen, opened", second([openedSecond]))
  report("second unseen, closed", second(closedSecond), errors: false)
  report("second unseen, written last, opened after its first reading", second([latestSecond]))
}

let labelledWeight = Float(environment["LABELLED"] ?? "") ?? 11
let madeWeight = Float(environment["MADEWEIGHT"] ?? "") ?? 1

func train(_ labelled: [Corpus.Sample], _ invented: [Corpus.Sample]) -> Training {
  var training = Training()
  if let ridge = environment["RIDGE"].flatMap(Float.init) { training.ridge = ridge }
  if let rounds = environment["ROUNDS"].flatMap({ Int($0) }) { training.rounds = rounds }
  if let lasso = environment["LASSO"].flatMap(Float.init) { training.lasso = lasso }
  if let pairs = environment["PAIRS"].flatMap({ Int($0) }) { training.leastPairs = pairs }
  if let least = environment["LEAST"].flatMap(Float.init) { training.least = least }
  if let leftOut = environment["LEFTOUT"].flatMap({ UInt64($0) }) { training.leftOut = leftOut }
  training.add(labelled, weight: labelledWeight)
  training.add(invented, weight: madeWeight)
  training.train()
  return training
}

func score(_ model: ReadingModel, _ samples: [Corpus.Sample], into score: inout Score) {
  for sample in samples {
    let reader = CommentReader(lineUp: sample.lineUp, model: model)
    score.add(reader.read(sample.slots, sample.features, .alone), sample.label)
  }
}

func report(_ title: String, _ score: Score, errors: Bool = showsErrors) {
  print("== \(title)\n    \(score.summary)")
  if errors { for error in score.errors { print("  " + error) } }
}

func scored(_ model: ReadingModel, _ samples: [Corpus.Sample]) -> Score {
  var one = Score()
  score(model, samples, into: &one)
  return one
}

/// Trains ten times on nine tenths of both corpora and the made comments, and reads the tenth left.
func crossValidate() {
  var order = (written.samples.map { ($0, 0) } + real.samples.map { ($0, 1) })
  var random = Splitmix(state: 11)
  order.shuffle(using: &random)
  var writtenScore = Score()
  var realScore = Score()
  for fold in 0..<10 {
    let held = order.indices.filter { $0 % 10 == fold }
    let model = train(order.indices.filter { $0 % 10 != fold }.map { order[$0].0 }, invented.samples).model()
    score(model, held.filter { order[$0].1 == 0 }.map { order[$0].0 }, into: &writtenScore)
    score(model, held.filter { order[$0].1 == 1 }.map { order[$0].0 }, into: &realScore)
  }
  report("written, cross-validated", writtenScore)
  report("real, cross-validated", realScore)
}

func leaveOutGroups() {
  let groups = Set(invented.samples.compactMap(\.label.group)).sorted()
  var groupScore = Score()
  for fold in 0..<10 where !groups.isEmpty {
    let out = Set(groups.indices.filter { $0 % 10 == fold }.map { groups[$0] })
    let model = train(written.samples + real.samples, invented.samples.filter { !out.contains($0.label.group ?? "") })
      .model()
    score(model, invented.samples.filter { out.contains($0.label.group ?? "") }, into: &groupScore)
  }
  report("made, a tenth of the template groups left out", groupScore, errors: arguments.contains("--made-errors"))
}

switch arguments.dropFirst().first {
case "train":
  let training = train(written.samples + real.samples, invented.samples)
  let bytes = training.bytes()
  try Data(bytes).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
  print("\(bytes.count) bytes, \(training.weights().count) features")
case "shipped":
  report("written", scored(.shipped, written.samples))
  report("real", scored(.shipped, real.samples))
  report("made", scored(.shipped, invented.samples), errors: false)
  reportUnseen(.shipped)
case "quick":
  print("\(train(written.samples + real.samples, invented.samples).bytes().count) bytes")
  let model = train(written.samples + real.samples, invented.samples).model()
  report("written, training", scored(model, written.samples))
  report("real, training", scored(model, real.samples))
  reportUnseen(model)
case "groups": leaveOutGroups()
case "cross": crossValidate()
case "measure":
  let whole = train(written.samples + real.samples, invented.samples)
  print("\(whole.bytes().count) bytes")
  let model = whole.model()
  report("written, training", scored(model, written.samples), errors: false)
  report("real, training", scored(model, real.samples), errors: false)
  crossValidate()
  let fromWritten = train(written.samples, invented.samples).model()
  report("carry over: written and made -> real", scored(fromWritten, real.samples), errors: false)
  let fromWrittenAlone = train(written.samples, []).model()
  report("carry over: written alone -> real", scored(fromWrittenAlone, real.samples), errors: false)
  let fromReal = train(real.samples, invented.samples).model()
  report("carry over: real and made -> written", scored(fromReal, written.samples), errors: false)
  let fromMade = train([], invented.samples).model()
  report("carry over: made -> written", scored(fromMade, written.samples), errors: false)
  report("carry over: made -> real", scored(fromMade, real.samples), errors: false)
  let fromLabelled = train(written.samples + real.samples, []).model()
  report("carry over: written and real -> made", scored(fromLabelled, invented.samples), errors: false)
  reportUnseen(model)
  leaveOutGroups()
case "read":
  // Reads lines of text by the line-up of a file, or by one of the made line-ups.
  let lineUp =
    try (try? ReadingLineUp.load(arguments[2])) ?? ReadingLineUp.loadMany(made + "/made-lineups.json")[arguments[2]]
    ?? catalogue
  let reader = CommentReader(lineUp: lineUp)
  while let line = readLine() {
    let reading = reader.read(line)
    let items = reading.items.map {
      "\($0.code ?? "-")/\($0.product ?? "-")/\($0.size ?? "-")/\($0.colour ?? "-")/\($0.quantity)"
    }
    print(
      "\(reading.intent.rawValue) \(reading.attribute?.rawValue ?? "") \(reading.about ?? "") \(reading.isAmbiguous ? "AMB" : "") [\(items.joined(separator: "; "))] | \(line)"
    )
  }
case "json":
  let reader = CommentReader(
    lineUp: try LineUpFile(json: Array(Data(contentsOf: URL(fileURLWithPath: arguments[2])))).lineUp)
  var number = 0
  while let line = readLine() {
    number += 1
    let text = try CommentLine(json: Array(line.utf8), number: number).text
    print(String(decoding: try ReadingLine(text, reader.read(text)).json(), as: UTF8.self))
  }
case "speed":
  let begun = clock()
  let reread = ReadingModel(try ReadingWeightsFile(bytes: ReadingWeightsFile.shippedBytes).features)
  let decoded = clock()
  let lexicon = CommentLexicon()
  let milliseconds = { (ticks: Int) in String(format: "%.1f ms", Double(ticks) * 1_000 / Double(CLOCKS_PER_SEC)) }
  print(
    "weights \(milliseconds(decoded - begun)) (\(reread.count)), lexicon \(milliseconds(clock() - decoded)) (\(lexicon.colourNames.count))"
  )
  let texts = written.samples.map(\.label.text) + real.samples.map(\.label.text)
  for (name, lineUp) in [("catalogue", catalogue), ("windows", ReadingLineUp.windows)] {
    let reader = CommentReader(lineUp: lineUp)
    var claims = 0
    for text in texts where reader.read(text).intent == .claim { claims += 1 }
    let rounds = 200
    let start = clock()
    for _ in 0..<rounds { for text in texts where reader.read(text).intent == .claim { claims += 1 } }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("\(name): \(Int(Double(rounds * texts.count) / seconds)) comments a second of processor time (\(claims))")
  }
default:
  print("reading train FILE | measure | shipped | speed")
}
