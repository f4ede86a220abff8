/// English words by which a headline's clause is found, in lower case.
///
/// Origin: lists written for this project from the first sentences of agency copy.
enum HeadlineWords {
  /// A clause may end before one of these.
  static let conjunctions = set(
    """
    after as because before while when where although though since until unless amid despite
    following but whereas even which who whose
    """)

  /// A clause may end before one of these where no better boundary is.
  static let prepositions = set(
    "in on at for with by from during over under against between among through since amid near across"
  )

  /// Words that need what follows.
  static let open = set(
    """
    a an the of to and or nor than that this these those its his her their our my your no not more
    most less least very as if so such from into onto upon about is are was were be been being has
    have had do does did will would can could may might must should said says who which whose what
    in on at for with by first second third last next one two three four five six seven eight nine ten
    up out off down
    """)

  static let attribution = set(
    """
    said says say told according reported reports stated states claims claimed announced alleged
    warned added confirmed denied showed shows
    """)

  /// Verbs of news that do not end in "ed".
  static let verbs = set(
    """
    is are was were has have had will would can could may might must should does did said says told
    met took takes won wins fell falls rose rises made makes held holds sent sends hit hits cut cuts
    put puts set sets began begins became becomes came comes found finds gave gives got gets led leads
    left leaves lost loses paid pays ran runs saw sees sold sells bought buys spoke speaks struck
    strikes shot broke breaks brought brings built builds caught drew fought flew froze grew grows
    hurt kept keeps knew knows let meant read saw sank shook shut sought sees spent spread stood
    stands stole swore taught threw thinks thought understood went goes wrote writes plans wants
    expects faces urges seeks warns calls launches signals backs rejects agrees denies remains
    continues shows helps needs
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { String($0) })
  }
}
