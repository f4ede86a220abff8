/// Phrases of a page's boilerplate: what stands around the news and is no news.
///
/// Origin: collected for this project by reading the first and last lines of agency copy, feed
/// items and web pages. Lower case; ASCII letters are compared in either case.
enum Boilerplate {
  /// A sentence that begins so, opening brackets and marks left aside, is boilerplate.
  static let openings: [String] = [
    "reporting by", "additional reporting", "writing by", "editing by", "compiled by",
    "edited by", "written by", "with reporting by", "reporting and writing by",
    "reporting and editing by", "posted by", "published by", "translated by", "photo by",
    "photos by", "photography by", "picture by", "image by", "images by", "video by",
    "graphic by", "graphics by", "click here", "click on", "click to", "click for", "click below",
    "for more on", "for more information", "for more news", "for more stories", "for a full list",
    "for a list", "for a factbox", "for a timeline",
    "for the full story", "for graphic", "for a graphic", "for related", "for latest",
    "for confidential support", "to read more", "to see more", "to subscribe", "read more",
    "read the full", "read next", "read also", "also read", "see also", "more on this",
    "related stories", "related articles", "related news", "related coverage", "scroll down",
    "share this", "tweet this", "follow us", "follow @", "follow him on", "follow her on",
    "follow me on", "like us on", "join the conversation", "join the discussion", "sign up",
    "get the latest", "copyright", "©", "c) ", "this story has been", "this article has been",
    "all rights reserved", "this material may not be",
    "this article was originally", "this story was originally", "this article originally",
    "this story originally", "this article first", "this article was first",
    "originally published", "first published", "last updated", "story continues below",
    "article continues below", "continue reading", "please enable", "please turn on",
    "your browser", "media playback", "media caption", "image caption", "image source",
    "image copyright", "file photo", "file picture", "file - ", "file – ", "file — ", "ap photo",
    "getty images", "photo credit", "photo courtesy", "courtesy of", "e-mail to a friend",
    "email to a friend", "leave a comment", "view comments", "view gallery", "view slideshow",
    "hide caption", "enlarge this", "toggle caption", "editor's note", "editor’s note",
    "editors' note", "editors’ note", "privacy policy", "terms of use", "terms of service",
    "we use cookies", "this site uses", "this website uses", "in this undated", "in this handout",
    "in this file", "in this photo", "the associated press contributed", "pictured above", "rt @",
    "title:", "as prepared for delivery",
    "by. ", "for reprint",
    "wall st week ahead runs",
    // The notes of a company's results, which name nobody.
    "says ", "sees ",
  ]

  /// The same, but only of a sentence of at most `shortLength` words: the words have other uses.
  static let shortOpenings: [String] = [
    "more:", "related:", "recommended:", "read:", "watch:", "listen:", "updated:",
    "updated at", "updated on", "updated ", "published:", "posted:", "posted on", "advertisement",
    "sponsored", "loading", "javascript", "image:", "images:", "photo:", "photos:", "picture:",
    "pictures:", "pictured:", "pictured", "caption:", "video:", "gallery:", "graphic:", "credit:",
    "source:", "sources:", "e-mail:", "email:", "tel:", "phone:", "contact:", "comments",
    "view all", "show more", "top stories", "most read", "trending", "correction:",
    "clarification:", "note:", "keywords:", "tags:", "filed under", "topics:",
    "headline:", "byline:", "date:", "disclaimer", "subscribe", "newsletter", "download the",
    "swipe", "watch the video", "watch now", "via ", "share on", "hat tip", "h/t",
    "for details, ", "(c) ", "see more", "credit ", "join us", "editing",
    "home page", "skip to", "log in", "register now",
  ]

  /// Openings of the line that says which case a court report is about.
  static let citations: [String] = [
    "the case is ", "the case in ", "the cases are ", "the cases in ", "the case: ",
    "the appeal is ", "the bankruptcy case is ", "the lawsuit is ", "the main case is ",
    "the related case is ",
    "in re", "case: ",
  ]

  /// A sentence that begins so announces a list, and tells little itself.
  static let announcements: [String] = [
    "here are", "here is a", "here's a", "following are", "following is", "the following are",
    "the following is", "below are", "below is",
  ]

  /// Openings that join on to a sentence before.
  static let joiners: [String] =
    [
      "after that", "as a result", "as such", "at the same time", "at the time", "because of this",
      "by contrast", "by comparison", "despite this", "even so", "for example", "for instance",
      "in addition", "in contrast", "in doing so", "in other words", "in response",
      "in retaliation",
      "in return", "in that case", "in this case", "in this context", "in turn",
      "on the other hand",
      "since then", "that said", "to that end",
    ].map { "\($0), " }
    + [
      "other ", "others ", "one of them ", "what he ", "what she ", "what they ", "in a second ",
      "in a third ",
      "in another ", "the pair ", "the duo ", "the trio ", "the couple ", "when asked ",
      "asked if ", "asked about ", "asked whether ", "such a ",
      "such an ",
    ]

  /// Who behind "the" was named before, "the package delivery company" too.
  static let actors: [String] = parts([
    "airline", "airlines", "automaker", "bank", "brewer", "broker", "carmaker", "carrier",
    "chipmaker", "company", "conglomerate", "drugmaker", "executive", "firm", "group", "insurer",
    "lender", "maker", "manufacturer", "retailer", "miner", "network", "producer", "spokesman",
    "spokeswoman", "minister", "official", "suspect", "victim",
    "companies", "banks", "ministers", "officials", "executives", "leaders", "fund",
    "accounting firm", "agency", "county", "union", "chain", "utility", "lawmaker", "lawmakers",
  ])

  /// What right behind "the" was told before.
  static let matters: [String] = parts([
    "statement", "unit", "meeting", "talks", "deal", "move", "decision", "announcement", "ruling",
    "incident", "comments", "remarks", "agreement", "proposal", "acquisition", "transaction",
    "offer", "verdict", "visit", "blast", "crash", "latest", "statements", "filing", "moves",
    "report", "plan", "case", "charges", "lawsuit", "suit", "documents", "document", "survey",
    "study", "probe", "investigation", "sale", "bid", "bill", "vote", "measure", "measures", "data",
    "figures", "results", "shares", "discussions", "negotiations", "two", "two sides",
    "two companies", "two firms", "two groups", "same", "revelation", "disclosure", "request",
    "appeal", "changes", "comment", "development", "developments", "letter", "letters", "finding",
    "findings", "merger", "takeover", "settlement", "purchase", "trial", "dispute", "accident",
    "attack", "attacks", "project", "top court",
  ])

  private static func parts(_ words: [String]) -> [String] {
    words.flatMap { ["\($0) ", "\($0)'s ", "\($0), "] }
  }

  /// Of these there is one, or it is plain which one is meant.
  static let unique: Set<String> = [
    "government", "president", "dollar", "euro", "pound", "yen", "yuan", "ruble", "rouble", "franc",
    "economy", "market", "markets", "recession", "crisis", "world", "country", "nation", "state",
    "public", "press", "media", "police", "army", "internet", "web", "weather", "sun", "moon",
    "earth", "sea", "pope", "poor", "rich", "future", "past",
  ]

  /// What behind a role says whose it is.
  static let specifications: [String] = [
    "of ", "by ", "between ", "behind ", "against ", "for ", "largest ", "biggest ", "top ",
  ]

  /// Words of a sentence up to which `shortOpenings` speak.
  static let shortLength = 14

  /// A sentence that holds one of these anywhere is boilerplate.
  static let phrases: [String] = [
    "appeared first on", "contributed to this report", "contributed to this story",
    "contributed to this article", "contributed reporting", "is a staff writer at",
    "is a staff writer for", "all rights reserved",
    "may not be published, broadcast", "do not reproduce this", "pic.twitter.com", "click here",
    "click on the link", "double click", "double-click", "follow us on", "follow me on",
    "sign up for our", "our newsletter", "terms and conditions apply", "enable javascript",
    "your browser", "getty images", "hide caption", "scroll down for", "file photo", "(ap photo",
    "(afp photo", "afp/getty", "via getty", "via ap)", "(reuters)", "reprinted with permission",
    "the opinions expressed", "opinions expressed in this", "views expressed in this",
    "read the full story", "e-mail to a friend", "share this article", "this article was amended",
    "dns settings", "the requested url", "page you requested", "page not found",
    "support our journalism", "&nbsp;", "&lt;", "function(", "story highlights",
  ]
}
