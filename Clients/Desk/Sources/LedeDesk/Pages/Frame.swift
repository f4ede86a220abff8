/// What stands around every page: its title, the way to the other pages, the box to type into.
struct Frame {
  private let page: any Page
  private let desk: Desk

  init(_ page: any Page, _ desk: Desk) {
    self.page = page
    self.desk = desk
  }

  /// The page's own view with the frame's values behind it.
  var view: Value {
    let own = page.view
    var query = ""
    if case .text(let text) = own["q"] { query = text }
    let conditions = ["since", "until", "source", "section", "subject", "language"].map { name in
      if case .text(let text) = own[name] { return (name, Optional(text)) }
      return (name, nil)
    }
    let frame: Value = [
      "title": .text(page.title), "archiveName": .text(desk.name),
      "writes": .bool(desk.settings.writes), "token": .text(desk.token.text),
      "frameQuery": .text(query),
      "places": .list(Self.places(writes: desk.settings.writes)) { place in
        [
          "name": .text(place.name),
          "address": .text(
            Address(
              place.path,
              (place.takesQuery ? [("q", query)] : []) + (place.takesConditions ? conditions : [])
            ).text),
          "isHere": .bool(place.template == type(of: page).template),
        ]
      },
    ]
    return own.adding(frame)
  }

  private struct Place {
    let name: String
    let path: String
    let template: String
    var takesQuery = false
    var takesConditions = false
  }

  private static func places(writes: Bool) -> [Place] {
    var places = [
      Place(
        name: "Search", path: "/", template: AskPage.template, takesQuery: true,
        takesConditions: true),
      Place(
        name: "Digest", path: "/digest", template: "digest", takesQuery: true,
        takesConditions: true),
      Place(
        name: "Timeline", path: "/timeline", template: "timeline", takesQuery: true,
        takesConditions: true),
      Place(name: "Trends", path: "/trends", template: "trends", takesQuery: true),
      Place(name: "Basket", path: "/basket", template: "basket"),
      Place(name: "Searches", path: "/searches", template: "searches", takesQuery: true),
    ]
    if writes { places.append(Place(name: "Add", path: "/add", template: "add")) }
    places.append(Place(name: "Archive", path: "/archive", template: "archive"))
    return places
  }
}
