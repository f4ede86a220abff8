/// Words that stand before a person's name and are no part of it, as agency copy writes them.
///
/// Origin: lists written for this project from agency copy.
enum Titles {
  static let all: Set<String> = Set(
    """
    Mr Mrs Ms Miss Dr Sir Lord Lady Prof Professor Judge Justice General Gen Colonel Col Captain Capt
    Major Maj Sergeant Sgt Lieutenant Lt Admiral Commander President Vice Vice-President Premier Prime
    Minister Ministers Deputy Foreign Finance Defense Defence Interior Economy Justice Trade Energy
    Health Chancellor Secretary Secretary-General Treasury Ambassador Senator Sen Senators
    Representative Rep Representatives Congressman Congresswoman Governor Gov Mayor Chairman
    Chairwoman Chair Chief Executive Officer Director Spokesman Spokeswoman Speaker King Queen Prince
    Princess Pope Cardinal Archbishop Bishop Rabbi Imam Ayatollah Sheikh Sayyed Sheriff Attorney
    Administrator Comptroller Counsel Undersecretary Treasurer Analyst Economist Coach Commissioner
    Democrat Republican Supreme Leader Former CEO CFO
    """.split { $0 == " " || $0 == "\n" }.map { String($0) })

  /// Words of organisations' and places' names.
  static let inOrganisations: Set<String> = Set(
    """
    The A An Bank Group Company Corp Inc Ltd Plc Federal National International American British New
    North South East West United General Royal First Deutsche Credit Capital University Institute
    Party House Street Wall Air Airlines Motors Supreme High District Central World Global
    """.split { $0 == " " || $0 == "\n" }.map { String($0) })

  /// Words that open sentences before a name, and are no given names.
  static let openingWords: Set<String> = [
    "After", "Although", "Among", "And", "As", "At", "Because", "Before", "Behind", "Besides",
    "Both",
    "But", "By", "Despite", "During", "Either", "Even", "For", "From", "How", "However", "If", "In",
    "Instead", "Later", "Like", "Meanwhile", "Neither", "Nor", "Of", "On", "Once", "Only", "Or",
    "Since", "So", "Still", "Then", "Though", "Through", "Under", "Unless", "Unlike", "Until",
    "What",
    "When", "Where", "Whether", "While", "Why", "With", "Within", "Without", "Yet",
  ]
}
