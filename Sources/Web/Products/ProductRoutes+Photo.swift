import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Trade

extension ProductRoutes {
  @Sendable func photo(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let photo = try await caller.database.read { connection in
      try Catalogue(connection: connection, shop: caller.shop.id).photo(of: id)
    }
    guard let photo else { throw Problem.notFound }
    let version = String(photo.changedAt.milliseconds)
    // The address names the version, so the answer to it never changes; it stays with the one who may see it.
    let caching = request.query["v"] == version ? "private, max-age=31536000, immutable" : "private, no-cache"
    let headers: HTTPFields = [.contentType: photo.contentType, .cacheControl: caching, .eTag: "\"\(version)\""]
    if request.header(.ifNoneMatch) == "\"\(version)\"" { return Response(status: .notModified, headers: headers) }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: photo.bytes)))
  }

  @Sendable func setPhoto(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let now = request.now
    let upload = try await request.upload()
    do {
      let photo = try Self.photo(upload)
      let refusal = try await Self.refusal(of: photo, for: id, request, caller)
      return try await request.once(caller, upload) { connection in
        if let refusal { throw refusal }
        let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
        try catalogue.setPhoto(photo, of: id, at: now)
        try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
        return .seeOther(.product(id), Flash(.word("settings.saved")))
      }
    } catch let refusal as PhotoRefusal {
      return try await page(
        of: id, request, caller, photoError: refusal.problem.fields["photo"], status: .unprocessableContent)
    }
  }

  @Sendable func removePhoto(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    return try await request.once(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      try catalogue.removePhoto(of: id)
      try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
      return .seeOther(.product(id), Flash(.word("product.photoRemoved")))
    }
  }

  /// What keeps a photo out. Asked before the deed and thrown in it: a form that came before has its answer.
  static func refusal(
    of photo: Photo, for product: ID<Product>, _ request: WebRequest, _ caller: Caller
  ) async throws -> ShopLimitReached? {
    let limits = request.site.use.limits(of: caller.shop.id)
    return try await caller.database.read { connection in
      try ShopAllowance(connection: connection, shop: caller.shop.id, limits: limits)
        .refusal(photo: photo.bytes.count, of: product)
    }
  }

  /// - Throws: ``PhotoRefusal``.
  static func photo(_ upload: Upload) throws -> Photo {
    guard let path = upload.take() else { throw PhotoRefusal.notAPhoto }
    defer { unlink(path) }
    return try Photo([UInt8](Data(contentsOf: URL(filePath: path))))
  }
}
