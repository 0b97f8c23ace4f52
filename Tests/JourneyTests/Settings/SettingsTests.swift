import Testing

@testable import Server

/// Where the program is told that it is reached.
@Suite struct SettingsTests {
  private func settings(host: String? = nil, publicAddress: String? = nil) throws -> Settings {
    var given = GivenSettings()
    (given.host, given.publicAddress) = (host, publicAddress)
    return try Settings(given, environment: [:])
  }

  @Test(arguments: [
    "https://toko.example", "https://toko.example/", "https://toko.example// ", " https://toko.example",
  ])
  func `a public address is kept as browsers say it`(typed: String) throws {
    let settings = try settings(publicAddress: typed)
    #expect(settings.publicAddress == "https://toko.example")
    #expect(settings.address(port: 8080) == "https://toko.example")
    #expect(!settings.isForThisMachineOnly)
  }

  @Test func `an empty public address is none`() throws {
    #expect(try settings(publicAddress: "").publicAddress == nil)
  }

  @Test(arguments: ["127.0.0.1", "::1", "localhost"])
  func `a link to this machine says that it is one`(host: String) throws {
    #expect(try settings(host: host).isForThisMachineOnly)
  }

  @Test func `who is reached over a network without TLS is told what it lacks`() throws {
    #expect(try settings(host: "192.168.1.20").isOpenToTheWire)
    #expect(try settings(publicAddress: "http://toko.example").isOpenToTheWire)
    #expect(try !settings(publicAddress: "https://toko.example").isOpenToTheWire)
    #expect(try !settings(host: "127.0.0.1").isOpenToTheWire)
  }

  @Test(arguments: ["0.0.0.0", "::"])
  func `where every network is listened on, the link names an address that others can open`(host: String) throws {
    let settings = try settings(host: host)
    let address = settings.address(port: 8080)
    #expect(!address.contains("0.0.0.0") && !address.contains("[::]"))
    #expect(settings.isForThisMachineOnly == address.contains("//127."), "without a network there is only this machine")
  }

  @Test(arguments: [
    "postgres://canting:kain@db/books", "postgres://canting:ka:in@db/books",
    "postgres://canting@db/books?password=kain&sslmode=require",
  ])
  func `a password is never part of what is printed`(address: String) throws {
    let place = try Settings(GivenSettings(), environment: ["CANTING_DATABASE": address]).database.place
    #expect(!place.contains("kain") && !place.contains("in@") && place.contains("canting@db/books"))
  }
}
