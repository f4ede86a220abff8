/// What a sentence speaks of as told before.
///
/// Origin: lists written for this project from agency copy. Lower case; ASCII letters are compared in either case.
enum ToldBefore {
  /// They may stand anywhere behind a sentence's first word.
  static let phrases: [String] =
    [
      "accident", "acquisition", "agreement", "announcement", "attack", "bid", "blast", "case",
      "crash", "deal", "decision", "dispute", "hearing", "incident", "investigation", "lawsuit",
      "meeting", "merger", "move", "negotiations", "offer", "plan", "probe", "project", "proposal",
      "purchase", "recall", "ruling", "sale", "settlement", "suit", "takeover", "talks",
      "transaction",
      "verdict", "two companies", "two sides", "two firms", "two banks", "two countries",
      "two groups", "two men",
    ].map { " the \($0)" }
    + [
      "another source", "another official", "another person", "second source", ", however,",
      ", though,", ", meanwhile,", " these", " those",
    ]

  /// What right behind them says which one is meant.
  static let specifications: [String] = [
    " of ", " by ", " between ", " with ", " for ", " that ", " to ", " against ", " over ",
    " behind ", " at ", " from ", " on ", " in ", " under ", " who ", " whose ", " which ", " days",
    " are ", " were ", " have ", " had ", " not ", " among ",
  ]
}
