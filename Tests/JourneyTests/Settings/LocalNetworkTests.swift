import Testing

@testable import Server

/// Which of a machine's addresses a phone beside it is told.
@Suite struct LocalNetworkTests {
  private static let itself = LocalNetwork.Interface(address: "127.0.0.1", isShared: false)
  private static let tunnel = LocalNetwork.Interface(address: "10.8.0.2", isShared: false)
  private static let wifi = LocalNetwork.Interface(address: "192.168.1.20", isShared: true)
  private static let hotspot = LocalNetwork.Interface(address: "172.20.10.2", isShared: true)
  private static let rented = LocalNetwork.Interface(address: "203.0.113.9", isShared: true)

  @Test func `the address on the way out is the one`() {
    let told = LocalNetwork.address(wayOut: "192.168.1.20", interfaces: [Self.itself, Self.hotspot, Self.wifi])
    #expect(told == "192.168.1.20")
    #expect(LocalNetwork.address(wayOut: "203.0.113.9", interfaces: [Self.wifi, Self.rented]) == "203.0.113.9")
  }

  @Test func `a tunnel to the world is not where the neighbours are`() {
    let told = LocalNetwork.address(wayOut: "10.8.0.2", interfaces: [Self.itself, Self.tunnel, Self.wifi])
    #expect(told == "192.168.1.20")
    #expect(LocalNetwork.address(wayOut: "10.8.0.2", interfaces: [Self.itself, Self.tunnel]) == "10.8.0.2")
  }

  @Test func `a network that leads nowhere is still one`() {
    let told = LocalNetwork.address(wayOut: nil, interfaces: [Self.itself, Self.rented, Self.hotspot])
    #expect(told == "172.20.10.2")
    #expect(LocalNetwork.address(wayOut: nil, interfaces: [Self.itself, Self.rented]) == "203.0.113.9")
  }

  @Test func `a machine by itself has none`() {
    #expect(LocalNetwork.address(wayOut: nil, interfaces: [Self.itself]) == nil)
    #expect(LocalNetwork.address(wayOut: nil, interfaces: []) == nil)
  }
}
