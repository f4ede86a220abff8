/// `/help`: how to ask, on one page.
struct HelpPage: Page {
  static let template = "help"

  static let route = Route(
    path: "/help", name: "help", summary: "How to ask, on one page.", rules: [], schema: "Help",
    get: { _ throws(DeskError) in .page(HelpPage()) })

  var title: String { "Help" }

  /// What can be typed, and what it means.
  private static let forms: [(typed: String, meaning: String)] = [
    ("who met Qassem?", "a question: sentences that answer it"),
    ("hezbollah israel", "articles with any of these words, the best first"),
    ("\"islamic jihad\"", "the words side by side"),
    ("+must -not", "a word that must be there, and one that must not"),
    ("truce AND (gaza OR beirut)", "conditions; operators are in capitals"),
    ("rally NEAR/5 beirut", "at most five words apart"),
    ("title:clash", "in the headline; also body: source: section: subject: language: id:"),
    ("date:2023-11 since:3d until:yesterday", "by the story's own date"),
    ("lead* colo?r ceasfire~", "beginnings, patterns, near spellings"),
    ("@name", "a saved search inside a query"),
  ]

  var record: Value {
    ["forms": .list(Self.forms) { ["typed": .text($0.typed), "meaning": .text($0.meaning)] }]
  }

  var view: Value {
    [
      "forms": .list(Self.forms) { form in
        [
          "typed": .text(form.typed), "meaning": .text(form.meaning),
          "address": .text(Address("/", [("q", form.typed)]).text),
        ]
      }
    ]
  }
}
