import Foundation
import Testing
import Trade

@testable import Server

/// Signature Version 4, held to the examples of the S3 API reference ("Authenticating Requests: Using the Authorization
/// Header", read in November 2026).
@Suite struct SignatureTests {
  private static let signer = SignatureV4(
    keyID: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1")
  /// 2013-05-24 00:00 UTC.
  private static let now = Instant(milliseconds: 1_369_353_600_000)
  private static let nothing = SignatureV4.digest(Data())

  private static func signature(
    _ method: String, _ path: String, _ query: [String: String] = [:], _ headers: [String: String] = [:],
    body: Data = Data()
  ) -> String {
    let subject = SignatureV4.Subject(
      method: method, path: path, query: query,
      headers: headers.merging(["host": "examplebucket.s3.amazonaws.com"]) { $1 },
      bodyDigest: SignatureV4.digest(body))
    let said = signer.headers(of: subject, at: now)["Authorization"] ?? ""
    return String(said.split(separator: "Signature=").last ?? "")
  }

  @Test func `the published examples are signed as published`() {
    #expect(
      Self.signature("GET", "/test.txt", [:], ["Range": "bytes=0-9"])
        == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
    #expect(
      Self.signature(
        "PUT", "/" + SignatureV4.encoded("test$file.text", isPath: true), [:],
        ["Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"],
        body: Data("Welcome to Amazon S3.".utf8))
        == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
    #expect(
      Self.signature("GET", "/", ["lifecycle": ""])
        == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")
    #expect(
      Self.signature("GET", "/", ["prefix": "J", "max-keys": "2"])
        == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
  }

  @Test func `what is sent with it is what was signed`() {
    let subject = SignatureV4.Subject(
      method: "GET", path: "/", headers: ["host": "a.example"], bodyDigest: Self.nothing)
    let headers = Self.signer.headers(of: subject, at: Self.now)
    #expect(headers["x-amz-date"] == "20130524T000000Z" && headers["x-amz-content-sha256"] == Self.nothing)
    #expect(
      headers["Authorization"]?.contains(
        "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
          + "SignedHeaders=host;x-amz-content-sha256;x-amz-date,") == true)
    #expect(!"\(headers)".contains("wJalr"), "the secret is sent to nobody")
  }

  @Test(arguments: [("a b+c", "a%20b%2Bc"), ("x/y", "x%2Fy"), ("Bu Tin’s", "Bu%20Tin%E2%80%99s"), ("-._~", "-._~")])
  func `everything but plain letters is encoded`(text: String, encoded: String) {
    #expect(SignatureV4.encoded(text) == encoded)
    #expect(SignatureV4.encoded(text, isPath: true) == encoded.replacing("%2F", with: "/"))
  }
}
