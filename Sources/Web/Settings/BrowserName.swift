/// What a browser calls itself, in words a seller knows: `Chrome di Android`.
enum BrowserName {
  static func written(_ userAgent: String) -> Written {
    let (browser, system) = (first(of: browsers, in: userAgent), first(of: systems, in: userAgent))
    switch (browser, system) {
    case (let browser?, let system?):
      return .word("account.browserOn", ["browser": .text(browser), "system": .text(system)])
    case (let name?, nil), (nil, let name?): return .text(name)
    case (nil, nil): return .word("account.unknownDevice")
    }
  }

  private static func first(of signs: [(sign: String, name: String)], in text: String) -> String? {
    signs.first { text.contains($0.sign) }?.name
  }

  /// Most browsers call themselves the ones they descend from as well, so the rarer sign stands first.
  private static let browsers: [(sign: String, name: String)] = [
    ("musical_ly", "TikTok"), ("BytedanceWebview", "TikTok"), ("Instagram", "Instagram"), ("FBAN", "Facebook"),
    ("FBAV", "Facebook"), ("WhatsApp", "WhatsApp"), ("SamsungBrowser", "Samsung Internet"),
    ("MiuiBrowser", "Mi Browser"),
    ("UCBrowser", "UC Browser"), ("OPR/", "Opera"), ("Opera", "Opera"), ("EdgiOS", "Edge"), ("EdgA/", "Edge"),
    ("Edg/", "Edge"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
  ]

  private static let systems: [(sign: String, name: String)] = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"), ("Linux", "Linux"),
  ]
}
