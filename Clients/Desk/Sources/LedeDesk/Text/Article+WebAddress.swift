import Lede

extension Article {
  /// The article's own address where that is one of the web: no other kind becomes a link.
  var webAddress: String? {
    url.flatMap { url in
      let start = url.prefix(8).lowercased()
      return start.hasPrefix("https://") || start.hasPrefix("http://") ? url : nil
    }
  }
}
