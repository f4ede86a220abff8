extension ParsedWords {
  /// The words with the options that a request's members name: `"limit": 5` is `--limit 5`, `"as_of"` is
  /// `--as-of`. A member holds before the option that was typed.
  ///
  /// - Parameters:
  ///   - own: Members that the command reads by itself.
  ///   - options: The options that a request may name.
  /// - Throws: An error of usage where a member is a misspelt one of these, or has no value of its option.
  func taking(
    _ request: Request, own: [String], options: [Option]
  ) throws(CommandError) -> ParsedWords {
    var words = self
    let members = request.members.filter { !own.contains($0.key) }
    // A budget takes the place of another that was typed.
    let budgets = BudgetOptions.budgets.map(\.option)
    if budgets.contains(where: { members[$0.memberName] != nil }) {
      for budget in budgets { words.unset(budget) }
    }
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      let name = key.replacing("_", with: "-")
      guard let option = options.first(where: { $0.settingName == name }) else {
        let known = own + options.map(\.memberName)
        // What is like no name is the asker's own, as the expected answer of a test is.
        guard let near = NearName.nearest(to: key, among: known),
          NearName.distance(Array(key), Array(near), most: 2) < (key.count < 6 ? 2 : 3)
        else { continue }
        throw .usage("no member \"\(key)\"; did you mean \"\(near)\"?")
      }
      try words.take(member, for: option)
    }
    return words
  }

  private mutating func take(_ member: Request.Member, for option: Option) throws(CommandError) {
    let name = option.memberName
    if member == .null { return unset(option) }
    if option.kind == .flag {
      guard case .flag(let isOn) = member else { throw .usage("\"\(name)\" is true or false") }
      return isOn ? set(option, to: option.name) : unset(option)
    }
    let text: String
    switch member {
    case .text(let value), .number(let value): text = value
    default: throw .usage("\"\(name)\" is a string or a number")
    }
    do throws(CommandError) {
      try option.check(Word(text: text, raw: text, range: 0..<0, line: Word.Line(text)))
    } catch {
      throw .usage(error.message.replacing(option.name, with: "\"\(name)\""))
    }
    set(option, to: text)
  }

  /// Throws where anything was typed that requests have no use for.
  func checkForRequests(by name: String, options: [Option]) throws(CommandError) {
    if let word = positionals.first {
      throw .usage(
        "\(name) takes nothing beside it: its lines say what is asked", place: word.place)
    }
    if let format = given(CommonOptions.format), format != .jsonl {
      throw .usage(
        "\(name) answers in JSON lines", place: place(CommonOptions.format),
        advice: "leave --format out")
    }
    let usual = [name, CommonOptions.format.option.name, CommonOptions.output.option.name]
    let used = options.map(\.name) + usual + CommandPage.messageOptions.map(\.option.name)
    for option in page.allOptions where !used.contains(option.name) {
      guard let place = place(option) else { continue }
      throw .usage("\(option.name) does not go with \(name)", place: place)
    }
  }
}

extension Option {
  /// The member of a request that stands for it: `as_of` of `--as-of`.
  fileprivate var memberName: String { settingName.replacing("-", with: "_") }
}
