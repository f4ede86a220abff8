import HTTPTypes

/// What is shown in place of a page that could not be given.
struct ProblemPage: Page {
  static let template = "problem"

  let error: DeskError

  var title: String { error.status.reasonPhrase }

  var record: Value {
    ["title": .text(title), "status": .integer(error.status.code), "detail": .text(error.message)]
  }

  var view: Value {
    [
      "status": .integer(error.status.code), "reason": .text(title),
      "message": .text(Words.sentence(error.message)),
    ]
  }
}
