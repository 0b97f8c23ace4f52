/// An order while it is being read or written: texts are places in one run of bytes, so that an order of fifty columns
/// costs no allocation.
///
/// It is used again for the next order after ``reset()``. Both ways to canonical JSON go through it: cells of a file are
/// put in as bytes, and an ``OrderRecord`` is put in by ``init(_:)``.
struct OrderDraft: ~Copyable {
  /// Where a text stands in the arena.
  struct Text {
    var offset: UInt32 = 0
    var length: UInt32 = 0
    /// Whether it holds quotes, backslashes or line breaks, which JSON writes in another way.
    var needsEscaping = false
    /// Whether the cell held a number, in which a dot is the decimal point.
    var isNumber = false

    var isEmpty: Bool { length == 0 }
  }

  struct Amount {
    var name: Text
    var value: Int64
  }

  struct Other {
    var heading: Text
    var value: Text
  }

  struct Line {
    var key = Text()
    var parentSKU = Text()
    var sku = Text()
    var skuID = Text()
    var variation = Text()
    var productName = Text()
    var quantity = 0
    var returned = 0
    var originalPrice = OrderFrameLayout.none
    var price = OrderFrameLayout.none
    var subtotal: Int64 = 0
    var weightGrams = 0
    /// Places in ``OrderDraft/lineAmounts`` and ``OrderDraft/lineOther``.
    var amounts = 0..<0
    var other = 0..<0
    /// What the key begins with: ``LineKey/hash(of:in:)``.
    var keyHash: UInt64 = 0
  }

  var arena = ByteSink(capacity: 16 << 10)
  /// Bytes at the arena's start that stay when the draft is reset: names that every order uses.
  private var lasting = 0

  var channel = SalesChannel.shopee
  var status = OrderStatus.unpaid
  var orderedAtEstimated = false
  var total = OrderFrameLayout.none
  var weightGrams = 0
  var firstRow = 0
  var lastRow = 0
  private let texts = UnsafeMutablePointer<Text>.allocate(capacity: OrderText.allCases.count)
  private let times = UnsafeMutablePointer<Int64>.allocate(capacity: OrderTime.allCases.count)
  /// Order-level amounts and other cells, by name in byte order.
  var amounts: [Amount] = []
  var other: [Other] = []
  var lines: [Line] = []
  var lineAmounts: [Amount] = []
  var lineOther: [Other] = []

  init() {
    texts.initialize(repeating: Text(), count: OrderText.allCases.count)
    times.initialize(repeating: OrderFrameLayout.none, count: OrderTime.allCases.count)
  }

  deinit {
    texts.deallocate()
    times.deallocate()
  }

  subscript(text: OrderText) -> Text {
    get { texts[text.rawValue] }
    nonmutating set { texts[text.rawValue] = newValue }
  }

  subscript(time: OrderTime) -> Int64 {
    get { times[time.rawValue] }
    nonmutating set { times[time.rawValue] = newValue }
  }

  /// Forgets the order; names added before ``keepNames()`` stay.
  mutating func reset() {
    arena.truncate(to: lasting)
    texts.update(repeating: Text(), count: OrderText.allCases.count)
    times.update(repeating: OrderFrameLayout.none, count: OrderTime.allCases.count)
    status = .unpaid
    orderedAtEstimated = false
    total = OrderFrameLayout.none
    weightGrams = 0
    amounts.removeAll(keepingCapacity: true)
    other.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    lineAmounts.removeAll(keepingCapacity: true)
    lineOther.removeAll(keepingCapacity: true)
  }

  /// Makes everything that is in the arena now outlast ``reset()``.
  mutating func keepNames() {
    lasting = arena.count
  }

  /// Copies a text in.
  mutating func add(_ string: String) -> Text {
    var string = string
    return string.withUTF8 { add(UnsafeRawBufferPointer($0), needsEscaping: CellScan.needsEscaping($0)) }
  }

  /// Copies bytes in that are known to be UTF-8.
  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer, needsEscaping: Bool) -> Text {
    let offset = arena.count
    arena.append(bytes)
    return Text(
      offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: bytes.count),
      needsEscaping: needsEscaping)
  }

  /// The bytes of a text; valid until the draft changes.
  @inline(__always)
  func bytes(_ text: Text) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: arena.start + Int(text.offset), count: Int(text.length))
  }

  func cell(_ text: Text) -> UnsafeBufferPointer<UInt8> {
    bytes(text).assumingMemoryBound(to: UInt8.self)
  }

  func string(_ text: Text) -> String {
    String(decoding: bytes(text), as: UTF8.self)
  }
}
