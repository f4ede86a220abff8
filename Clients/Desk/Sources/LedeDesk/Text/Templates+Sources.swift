extension Templates {
  /// Every template, as it stands in the folder Web.
  static let sources: [(name: String, bytes: [UInt8])] = [
    ("top", PackageResources.top_mustache),
    ("bottom", PackageResources.bottom_mustache),
    ("hit", PackageResources.hit_mustache),
    ("pieces", PackageResources.pieces_mustache),
    ("ask", PackageResources.ask_mustache),
    ("article", PackageResources.article_mustache),
    ("digest", PackageResources.digest_mustache),
    ("timeline", PackageResources.timeline_mustache),
    ("trends", PackageResources.trends_mustache),
    ("basket", PackageResources.basket_mustache),
    ("export", PackageResources.export_mustache),
    ("searches", PackageResources.searches_mustache),
    ("add", PackageResources.add_mustache),
    ("archive", PackageResources.archive_mustache),
    ("help", PackageResources.help_mustache),
    ("problem", PackageResources.problem_mustache),
  ]
}
