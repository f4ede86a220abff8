import LedeDigest

/// Texts that summarizers stumble over, by name.
enum OddTexts {
  static let all: [(name: String, text: String)] = [
    ("empty", ""),
    ("white space", " \n\t \u{00A0}\u{3000}\r\n "),
    ("one word", "Beirut"),
    ("one sentence", "The council approved the new bridge over the river on Tuesday."),
    (
      "no full stop",
      String(repeating: "and the talks went on in the old hall by the lake ", count: 40)
    ),
    ("one long word", String(repeating: "abcdefgh", count: 5_000)),
    (
      "no line break",
      String(repeating: "The ferry left at nine. Nobody saw it come back. ", count: 21_000)
    ),
    ("only headings", "WORLD NEWS\n\nMarkets\n\nSport\n\nWeather for the weekend\n\nTHE BACK PAGE"),
    (
      "only boilerplate",
      "Click here to read more.\n\nSign up for our newsletter today.\n\n(Reporting by A. Writer)"
    ),
    (
      "ten thousand sentences",
      (0..<10_000).map {
        "Report \($0) says that \($0 * 7 % 613) boats reached harbour \($0 % 97)."
      }
      .joined(separator: " ")
    ),
    (
      "arabic",
      "اجتمع الوزراء في القاهرة يوم الثلاثاء. ناقشوا وقف إطلاق النار في غزة؟ انتهى الاجتماع مساء اليوم."
    ),
    ("chinese", "部长们星期二在北京举行会议。他们讨论了贸易协定和新的关税！会议在晚上结束。记者没有得到更多消息。"),
    ("japanese", "首相は火曜日に東京で会見した。新しい予算案について説明した。野党は反対している。"),
    ("thai", "รัฐมนตรีประชุมกันที่กรุงเทพเมื่อวันอังคาร พวกเขาหารือเรื่องงบประมาณใหม่"),
    ("emoji", "🎉🎉🎉 🇱🇧👩‍👩‍👧‍👦 🚀! 👍🏽👍🏽? 😀😀😀😀."),
    ("punctuation", "... !!! ??? --- ((())) \"\" '' ,,, ;;; :::"),
    ("only an agency", "(CNN)\n\n"),
    ("only a dateline", "MOSCOW, March 25 (Reuters) - "),
    (
      "blanks of all kinds",
      "One\u{2028}two \u{202E}\u{2028} three\u{85}four\u{3000}five\u{A0}six\u{2003}-- seven\u{2029}eight."
    ),
    (
      "control characters",
      "A\u{0}B\u{7}C. The\u{1B}[31m council met on Monday in town\u{FEFF}. \u{202E}Right to left."
    ),
    (
      "quotes", "“We will stay,” he said. “We will not go,” she said. “Why?” they asked. “Because.”"
    ),
  ]

  static let budgets: [DigestBudget] = [
    .sentences(1), .sentences(3), .sentences(.max), .sentences(0), .sentences(-4),
    .words(1), .words(2), .words(7), .words(60), .words(.max), .words(0), .words(.min),
    .percent(0), .percent(0.01), .percent(10), .percent(50), .percent(100), .percent(250),
    .percent(-3), .percent(.nan), .percent(.infinity),
    .characters(1), .characters(2), .characters(12), .characters(140), .characters(.max),
    .characters(0),
  ]

  static let fewBudgets: [DigestBudget] = [.sentences(3), .words(60)]
}
