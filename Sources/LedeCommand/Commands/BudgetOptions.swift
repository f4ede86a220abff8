internal import Lede
package import LedeDigest

/// How long a digest may be, and of what kind.
package enum BudgetOptions {
  package static let sentences = OptionKey(
    whole: "--sentences", in: 1...1_000_000, help: "at most N sentences")
  package static let words = OptionKey(
    whole: "--words", in: 1...1_000_000_000, help: "at most N words")
  package static let percent = OptionKey(
    decimal: "--percent", value: "P", in: 0.1...100, help: "at most P per cent of the words")
  package static let characters = OptionKey(
    whole: "--characters", in: 1...1_000_000_000, help: "at most N characters")
  package static let style = OptionKey(
    choice: "--style", value: "STYLE", standard: DigestStyle.brief, help: "what the digest is for")

  package static let edit = OptionKey(
    choice: "--edit", value: "HOW", standard: Editing.light,
    help: "light: no tickers or empty openers, days and surnames completed in brackets")

  /// Those of which one at the most may be given.
  package static let budgets: [any OptionDeclaration] = [sentences, words, percent, characters]

  package static let all: [any OptionDeclaration] = budgets + [style, edit]
}

extension ParsedWords {
  /// The options give a budget.
  package var givesBudget: Bool { BudgetOptions.budgets.contains(where: isGiven) }

  /// The budget that the options give; two of them are one too many.
  package func budget(standard: DigestBudget) throws(CommandError) -> DigestBudget {
    let given = BudgetOptions.budgets.filter { isGiven($0) }
    if given.count > 1 {
      throw .usage(
        "\(given[0].option.name) and \(given[1].option.name) are two budgets; give one",
        place: place(given[1]))
    }
    if let number = self[BudgetOptions.sentences] { return .sentences(number) }
    if let number = self[BudgetOptions.words] { return .words(number) }
    if let number = self[BudgetOptions.percent] { return .percent(number) }
    return self[BudgetOptions.characters].map { .characters($0) } ?? standard
  }
}
