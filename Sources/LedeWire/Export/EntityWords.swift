/// English words that tell what a name names.
enum EntityWords {
  /// Titles, ranks, offices and callings that stand before people's names.
  static let titles = set(
    """
    mr mrs ms miss dr sir lord lady dame president vice-president premier prime minister chancellor \
    senator sen gov governor mayor congressman congresswoman representative rep secretary foreign \
    deputy chief general gen lieutenant lt colonel col captain capt major maj sergeant sgt admiral \
    marshal commander king queen prince princess emperor emir sheikh sayyed ayatollah pope cardinal \
    archbishop bishop reverend rev imam rabbi judge justice attorney prosecutor professor prof \
    ambassador envoy spokesman spokeswoman spokesperson analyst economist strategist chairman \
    chairwoman chairperson ceo director manager coach leader lawmaker former acting
    """)

  /// Words that organisations' names end with.
  static let lastOfOrganisations = set(
    """
    Inc Corp Corporation Ltd Limited Plc PLC plc LLC AG SA NV SE GmbH Company Group Holdings Bank \
    Ministry University Party Agency Association Union Council Committee Court Commission Institute \
    Foundation Fund Authority Airlines Airways Motors Congress Parliament Senate Army Navy Police \
    Department Federation Organization Organisation Exchange League Jihad Brigades Forces Hospital
    """)

  /// Words that organisations' names begin with, before `of`.
  static let firstOfOrganisations = set(
    """
    Ministry Bank University Department Institute House Bureau Board Council Office Academy Federation \
    Association Organization Organisation League Court Chamber Party
    """)

  /// Places whose names end as organisations' do.
  static let places: Set = ["West Bank", "East Bank", "Left Bank", "South Bank", "Right Bank"]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { String($0) })
  }
}
