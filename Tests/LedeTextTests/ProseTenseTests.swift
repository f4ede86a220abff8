import LedeText
import Testing

struct ProseTenseTests {
  /// Articles of 15 May 2024, a Wednesday.
  @Test(arguments: [
    ("The war began with the October 7 attack on the south.", "2023-10-07"),
    ("On Sept. 5 a bridge fell in Brno.", "2023-09-05"),
    ("The election was held on November 3.", "2023-11-03"),
    ("She was arrested on June 30, her lawyer said.", "2023-06-30"),
    ("The law took effect on August 1.", "2023-08-01"),
    ("The Sept. 11 attacks changed the law.", "2001-09-11"),
    ("The summit opens on July 4.", "2024-07-04"),
    ("The vote is planned for October 20.", "2024-10-20"),
    ("He resigned on December 12.", "2023-12-12"),
    ("A verdict is expected on Saturday.", "2024-05-18"),
    ("On July 4 the summit will open.", "2024-07-04"),
    ("The court ruled on Monday.", "2024-05-13"),
    ("He said on Friday that it will end.", "2024-05-10"),
    ("The vote will be held on Saturday, the town said.", "2024-05-18"),
    ("The vote was held on Saturday.", "2024-05-11"),
    ("Talks go on until May 20.", "2024-05-20"),
    ("The council will vote later on Tuesday, an aide said.", "2024-05-14"),
    ("The council votes later on Friday, an aide said.", "2024-05-17"),
    ("Prices may rise again on Monday.", "2024-05-20"),
    ("The firm could file for protection before June 1.", "2024-06-01"),
    ("The party kept its lead ahead of a June 17 election.", "2024-06-17"),
    ("The mayor could not be reached on Friday.", "2024-05-10"),
    ("The bank in Sydney said on Thursday it had closed.", "2024-05-16"),
    ("The board was told to decide before a June 1 deadline.", "2024-06-01"),
    ("The board missed the May 1 deadline.", "2024-05-01"),
    ("Leaders must agree by Friday to the cuts passed on Monday.", "2024-05-17"),
    ("The bank said last Thursday it had closed.", "2024-05-09"),
    ("The minister dimmed hopes of help at a summit on Friday.", "2024-05-17"),
    ("Traders turned cautious ahead of Friday's vote.", "2024-05-17"),
    ("The minister said the cuts were agreed at a summit on Monday.", "2024-05-13"),
    ("The cuts take effect on Monday.", "2024-05-20"),
    ("The cuts took effect on Monday.", "2024-05-13"),
    ("The fund has its money lined up for a June 18 vote.", "2024-06-18"),
    ("The trader broke an April 18 order of the court.", "2024-04-18"),
    ("Leaders meet on Friday to agree on help.", "2024-05-17"),
    ("The next test comes on Friday when Spain sells bonds.", "2024-05-17"),
    ("He will pay a tenth above the closing price on Tuesday.", "2024-05-14"),
    ("The bid will lie a tenth above Tuesday's closing price.", "2024-05-14"),
    ("A panel is set to look at the proposed merger of Acme and Bolt on Monday.", "2024-05-20"),
    ("A trial starting on Saturday is not aimed at Acme.", "2024-05-18"),
    ("Acme was aiming to list as early as June 7 on the market.", "2024-06-07"),
    ("The state is directing Acme to prepare its filing by July 1.", "2024-07-01"),
    ("The state told Acme to repay its loans by July 1.", "2024-07-01"),
    ("Acme had paid its loans by March 1.", "2024-03-01"),
    ("The mayor will meet ministers on Tuesday, an aide said.", "2024-05-14"),
    ("Ministers plan to present the cuts on Sunday.", "2024-05-19"),
    ("The board dropped the plan to merge on Monday.", "2024-05-13"),
    ("She had to leave the race for Saturday's election.", "2024-05-18"),
    ("Low stocks ahead of summer explain the jump in prices seen on Friday.", "2024-05-10"),
    ("The state said it drew up new steps, to be announced on Sunday.", "2024-05-19"),
    ("The board had been due to sit ahead of the Acme-sponsored race on Sunday.", "2024-05-19"),
    ("A judge postponed a hearing of Acme to July 4 from Friday.", "2024-07-04"),
    ("The boards are working toward an announcement on Saturday.", "2024-05-18"),
    ("Berlin does not expect the report before the leaders meet on Monday.", "2024-05-20"),
  ])
  func `a day is past or to come by its sentence`(text: String, expected: String) throws {
    let article = ArticleDate(year: 2024, month: 5, day: 15)
    let bytes = text.utf8Span.span
    let sentence = 0..<bytes.count
    let mention = try #require(DateMention.all(in: bytes).first)
    let tense = ProseTense(of: mention.range, in: bytes, sentence)
    #expect(mention.date(in: article, tense: tense)?.description == expected)
  }
}
