extension Route {
  /// Every page of a desk; those that write are there only where writing is allowed.
  static func all(writes: Bool) -> [Route] {
    let reading = [
      AskPage.route, ArticlePage.route, DigestPage.route, TimelinePage.route, TrendsPage.route,
      BasketPage.route, ExportDownload.route, FeedDownload.route, ArchivePage.route,
      HelpPage.route, OpenAPI.route,
    ]
    return reading + (writes ? [SearchesPage.writableRoute, AddPage.route] : [SearchesPage.route])
  }
}
