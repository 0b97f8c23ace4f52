/// Canonical JSON: fixed order of keys, no spaces, and whatever is empty or zero left out.
extension OrderDraft {
  /// Appends the order as canonical JSON.
  func writeJSON(to sink: inout ByteSink) {
    sink.append("{\"ch\":\"")
    sink.append(channel.jsonName)
    sink.append("\",\"s\":\"")
    sink.append(status.jsonName)
    sink.append(0x22)
    for text in OrderText.allCases { write(text.jsonKey, self[text], to: &sink) }
    for time in OrderTime.allCases where self[time] != OrderFrameLayout.none {
      sink.append(time.jsonKey)
      sink.append(decimal: self[time])
    }
    if orderedAtEstimated { sink.append(",\"oe\":true") }
    if total != OrderFrameLayout.none {
      sink.append(",\"t\":")
      sink.append(decimal: total)
    }
    if weightGrams > 0 {
      sink.append(",\"w\":")
      sink.append(decimal: Int64(weightGrams))
    }
    write(amounts[...], other[...], to: &sink)
    sink.append(",\"l\":[")
    for index in lines.indices {
      if index > 0 { sink.append(0x2C) }
      write(lines[index], to: &sink)
    }
    sink.append("]}")
  }

  private func write(_ line: Line, to sink: inout ByteSink) {
    sink.append("{\"q\":")
    sink.append(decimal: Int64(line.quantity))
    write(LineText.key.jsonKey, line.key, to: &sink)
    write(LineText.parentSKU.jsonKey, line.parentSKU, to: &sink)
    write(LineText.sku.jsonKey, line.sku, to: &sink)
    write(LineText.skuID.jsonKey, line.skuID, to: &sink)
    write(LineText.variation.jsonKey, line.variation, to: &sink)
    write(LineText.productName.jsonKey, line.productName, to: &sink)
    if line.returned > 0 {
      sink.append(",\"r\":")
      sink.append(decimal: Int64(line.returned))
    }
    if line.originalPrice != OrderFrameLayout.none {
      sink.append(",\"op\":")
      sink.append(decimal: line.originalPrice)
    }
    if line.price != OrderFrameLayout.none {
      sink.append(",\"pp\":")
      sink.append(decimal: line.price)
    }
    if line.subtotal != 0 {
      sink.append(",\"sub\":")
      sink.append(decimal: line.subtotal)
    }
    if line.weightGrams > 0 {
      sink.append(",\"w\":")
      sink.append(decimal: Int64(line.weightGrams))
    }
    write(lineAmounts[line.amounts], lineOther[line.other], to: &sink)
    sink.append(0x7D)
  }

  private func write(_ amounts: ArraySlice<Amount>, _ other: ArraySlice<Other>, to sink: inout ByteSink) {
    if !amounts.isEmpty {
      sink.append(",\"am\":{")
      for index in amounts.indices {
        if index > amounts.startIndex { sink.append(0x2C) }
        sink.append(0x22)
        write(amounts[index].name, to: &sink)
        sink.append("\":")
        sink.append(decimal: amounts[index].value)
      }
      sink.append(0x7D)
    }
    if !other.isEmpty {
      sink.append(",\"ot\":{")
      for index in other.indices {
        if index > other.startIndex { sink.append(0x2C) }
        sink.append(0x22)
        write(other[index].heading, to: &sink)
        sink.append("\":\"")
        write(other[index].value, to: &sink)
        sink.append(0x22)
      }
      sink.append(0x7D)
    }
  }

  @inline(__always)
  private func write(_ key: StaticString, _ text: Text, to sink: inout ByteSink) {
    guard !text.isEmpty else { return }
    sink.append(key)
    write(text, to: &sink)
    sink.append(0x22)
  }

  @inline(__always)
  private func write(_ text: Text, to sink: inout ByteSink) {
    if text.needsEscaping {
      sink.append(escaping: bytes(text))
    } else {
      sink.append(bytes(text))
    }
  }
}

extension ByteSink {
  /// Appends text as it stands between the quotes of a JSON string.
  mutating func append(escaping bytes: UnsafeRawBufferPointer) {
    let digits: StaticString = "0123456789abcdef"
    for byte in bytes {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20:
        append("\\u00")
        append(digits.utf8Start[Int(byte >> 4)])
        append(digits.utf8Start[Int(byte & 15)])
      default: append(byte)
      }
    }
  }
}

extension SalesChannel {
  fileprivate var jsonName: StaticString {
    switch self {
    case .shopee: "shopee"
    case .tiktokShop: "tiktokShop"
    case .tokopedia: "tokopedia"
    case .storefront: "storefront"
    case .counter: "counter"
    }
  }
}

extension OrderStatus {
  fileprivate var jsonName: StaticString {
    switch self {
    case .unpaid: "unpaid"
    case .toShip: "toShip"
    case .shipped: "shipped"
    case .delivered: "delivered"
    case .completed: "completed"
    case .cancelled: "cancelled"
    }
  }
}
