import Foundation
import NIOCore
import Storage
import Trade

extension CommandFailure {
  /// What an error means to the person at the command line.
  package init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let inUse as DatabaseInUse: self.init(.temporary, Sentences.inUse(inUse.path, by: inUse.holder))
    case let newer as SchemaIsNewer:
      self.init(.configuration, Sentences.newerSchema(newer.place, newer.database, program: newer.program))
    case let error as BackupError: self.init(error)
    case let error as MayNotMakeDatabase: self.init(.permission, Sentences.mayNotMakeDatabase(error.place))
    case let error as BucketError: self.init(error)
    case let error as SealedFile.Refusal: self.init(error)
    case let error as ShopFolderError: self.init(error)
    case let error as BuyerError: self.init(.data, Sentences.refused(error))
    case let error as WebhookError: self.init(error)
    case let damaged as ErasureListDamaged: self.init(.data, Sentences.erasureListDamaged(damaged.path, damaged.line))
    case let refusal as AccountRefusal: self.init(refusal)
    case let error as SQLError: self.init(Kind(error.kind), Sentences.databaseSays(error.message))
    case let error as SampleError: self.init(.inputOutput, Sentences.cannotWrite("\(error)"))
    case is CancellationError: self.init(.temporary, Sentences.interrupted)
    default: self.init(.software, Sentences.unexpected("\(error)"))
    }
  }
}

extension CommandFailure {
  private init(_ error: BucketError) {
    switch error {
    case .missing(let key): self.init(.noInput, Sentences.bucketMissing(key))
    case .refused(let status, let code): self.init(.unavailable, Sentences.bucketRefused(status, code))
    case .unreachable(let why): self.init(.unavailable, Sentences.bucketUnreachable(why))
    case .damaged(let name): self.init(.data, Sentences.copyDamaged(name))
    }
  }

  private init(_ refusal: SealedFile.Refusal) {
    switch refusal {
    case .otherKey(let name, let mark, let keys):
      self.init(.configuration, Sentences.sealedWithOtherKey(name, mark: mark, keys: keys))
    case .damaged: self.init(.data, Sentences.sealedDamaged)
    }
  }

  private init(_ error: ShopFolderError) {
    let kind: Kind =
      switch error {
      case .notEmpty, .unwritable, .shopIsHere: .cannotCreate
      case .noManifest: .noInput
      case .otherFormat, .otherSchema: .configuration
      case .missing, .changed, .unexpected, .unreadable, .badLine: .data
      }
    self.init(kind, Sentences.refused(error))
  }

  private init(_ error: WebhookError) {
    let kind: Kind =
      switch error {
      case .unknown: .noInput
      case .badAddress, .noKinds: .usage
      case .refused: .permission
      case .tooMany, .twice, .off: .data
      case .underWay, .secretsFull: .temporary
      }
    self.init(kind, Sentences.refused(error))
  }

  private init(_ error: BackupError) {
    switch error {
    case .exists(let path): self.init(.cannotCreate, Sentences.alreadyThere(path))
    case .unusable(let path, let why): self.init(.data, Sentences.notABackup(path, why))
    case .booksExist(let place): self.init(.cannotCreate, Sentences.restoreNeedsForce(place))
    }
  }

  private init(_ refusal: AccountRefusal) {
    switch refusal {
    case .signInTaken: self.init(.data, Sentences.signInTaken)
    case .tooManyPeople: self.init(.data, Sentences.tooManyPeople(People.most))
    case .lastOwner, .unknownLink, .owner, .worksElsewhere, .tooManyTokens:
      self.init(.software, Sentences.unexpected("\(refusal)"))
    }
  }
}

extension CommandFailure {
  /// What it means that a server could not begin to listen, or ended by itself.
  package init(listening error: any Error, at address: String) {
    guard let error = error as? IOError else {
      self.init(error)
      return
    }
    switch error.errnoCode {
    case EADDRINUSE: self.init(.unavailable, Sentences.portTaken(address))
    case EACCES: self.init(.permission, Sentences.cannotListen(address, error.description))
    default: self.init(.unavailable, Sentences.cannotListen(address, error.description))
    }
  }
}

extension CommandFailure.Kind {
  fileprivate init(_ kind: SQLError.Kind) {
    switch kind {
    case .disk: self = .inputOutput
    case .connection: self = .unavailable
    case .conflict: self = .temporary
    case .unique, .foreignKey, .rule, .unexpectedValue, .other: self = .software
    }
  }
}
