import LedeText

/// What stemming takes from the ends of words.
struct WordEndings: Sendable {
  /// Letters that stand behind a stem in some form of it.
  struct Ending: Sendable {
    let letters: [UInt8]
    /// The stem's last letter, where the ending takes its place.
    let cut: UInt8?
    /// How rare it is, in twentieths of an edit.
    let rarity: Int16

    /// A stem with the ending; nil if the stem ends otherwise than the ending wants.
    func form(of stem: ArraySlice<UInt8>) -> [UInt8]? {
      guard let cut else { return stem + letters }
      return stem.last == cut ? stem.dropLast() + letters : nil
    }
  }

  let endings: [Ending]

  /// Stems shorter than this have no endings.
  static let shortestStem = 3

  /// Endings that the forms of English stems have, by how often news has them. What stands before
  /// a stroke goes: `policy` is `polici`, less its i, and y.
  static let english = WordEndings([
    5: "s e ed ing es i/y",
    8: "er ers al l ic ion ation ly ate able ated ions ating d ness ive ity ous e/ing",
    11: """
    ings ations ates ent ics ally ized ant ment ize ance y ical ence als ically ting izing ization ful
    ement ely ped ator ism ably ping led ments ling ingly ively ible ted ities izes ered ication ators
    ative ls ously i/ying i/ys l/ility
    """,
    14: """
    ants ging ional ged ability ning ency ents fully ements ering ently alized alization ality ately
    iveness ler ives ned red alize edly eable ational ances ring med ences alizing ioned ding ming or
    eness bed ivity ionally ibility eds antly ications fing bing fed encies alism eer ioning atively
    ies eing izations lers ancy ors icals ables alities eous atives izers ibly eers eering alizes ded
    icated e/ings
    """,
    17: """
    izer nesses ented eful eously ousness icity icate lation ionality isms nings lic alizations ancies
    efully enting tings erly icating aled aling pings eered mings ionals ationally lating late lations
    lator e/ingly l/ilities
    """,
  ])

  private init(_ lists: [Int16: String]) {
    var endings: [Ending] = []
    for (rarity, list) in lists.sorted(by: { $0.key < $1.key }) {
      for text in list.listed {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"))
        endings.append(
          Ending(
            letters: Array(parts[parts.count - 1]), cut: parts.count > 1 ? parts[0].first : nil,
            rarity: rarity))
      }
    }
    self.endings = endings
  }
}
