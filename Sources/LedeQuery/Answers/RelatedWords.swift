import LedeText

/// Which terms belong to one family of words, by the ordinals of an analyzer. English.
struct RelatedWords {
  private var families: [UInt32: [Int]] = [:]
  /// By a form as it stands in the list: `founded` is no form of `find`, whose `found` has the same stem.
  private var familiesOfForms: [WordKey: [Int]] = [:]
  private var members: [[UInt32]] = []

  /// The families of the words; none where no article is English.
  init(_ analyzer: Analyzer, _ languages: [Language]) {
    guard languages.contains(.english) else { return }
    analyzer.use(.english)
    for line in RelatedForms.english.split(separator: "\n") {
      var family: [UInt32] = []
      for form in line.split(separator: " ") {
        familiesOfForms[WordKey(form.utf8), default: []].append(members.count)
      }
      for token in analyzer.analyze(String(line)) where !family.contains(token.term) {
        family.append(token.term)
        families[token.term, default: []].append(members.count)
      }
      members.append(family)
    }
  }

  /// The other terms of the families that a form of a term belongs to; where the list lacks the form, the term.
  func words(relatedTo term: UInt32, form: WordKey) -> [UInt32] {
    guard let numbers = familiesOfForms[form] ?? families[term] else { return [] }
    var found: [UInt32] = []
    for number in numbers {
      for member in members[number] where member != term && !found.contains(member) {
        found.append(member)
      }
    }
    return found
  }
}
