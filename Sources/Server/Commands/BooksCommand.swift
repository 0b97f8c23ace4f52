package import Trade

/// Something the command line asks of the books: done in this process when it can have them, else by the server that
/// holds them. Both give the same answer.
package enum BooksCommand: Codable, Sendable {
  case importFile(ImportOneFile)
  case orders(ListOrders)
  case stock(ShowStock)
  case verify(VerifyBooks)
  case backup(BackUpBooks)
  case people(ManagePeople)
  case report(ReportMoney)
  case intake(TakeLiveLines)
  case fit(AdviseFit)
  case lives(TellLives)
  case live(RunLive)
  case trail(ShowTrail)
  case shop(MoveShop)
  case limit(LimitShop)
  case buyer(AskAboutBuyer)
  case incident(TellIncident)
  case webhooks(ManageWebhooks)
  case serving(TellServing)
}

/// What comes back: any number of steps and rows, then one answer or failure.
package enum CommandEvent: Codable, Sendable {
  case progress(CommandProgress)
  /// The next orders, and the zone of the shop's clock for showing their times.
  case orders([OrderSummary], timeZone: String)
  /// The next variants, and what their shop's times and amounts are read with.
  case variants([VariantRow], ShopFacts)
  case answer(CommandAnswer)
  case failure(CommandFailure)
}

/// Takes each event before the next is made, so that a slow reader slows the command and fills no memory.
package typealias EventSink = (CommandEvent) async throws -> Void

/// How far long work has come.
package struct CommandProgress: Codable, Sendable, Equatable {
  /// Rows or orders so far; 0 where the work is not one on rows.
  package let done: Int
  /// 0 to 1; nil while nobody knows.
  package let share: Double?

  package init(done: Int, share: Double?) {
    self.done = done
    self.share = share
  }
}

/// What a command found or did.
package enum CommandAnswer: Codable, Sendable {
  case importFile(ImportAnswer)
  case orders(OrdersAnswer)
  case stock(StockAnswer)
  case verify(VerifyAnswer)
  case backup(BackupAnswer)
  case people(PeopleAnswer)
  case report(MoneyReport)
  case intake(IntakeAnswer)
  case fit(AdvisedFit)
  case lives(LivesAnswer)
  case live(LiveSheet)
  case trail(TrailAnswer)
  case moved(MovedShop)
  case limits(LimitsAnswer)
  case buyer(BuyerAnswer)
  case incident(IncidentAnswer)
  case webhooks(WebhooksAnswer)
  case serving(ServingAnswer)
}
