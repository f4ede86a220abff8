import LedeText
import Testing

/// One test for each kind of text that segmenters trip over; the texts were written for these tests.
struct SentenceKindTests {
  @Test(arguments: [
    ["The team is in Group B. Its coach left.", "The team is in Group B.", "Its coach left."],
    ["He died in World War II. They mourned.", "He died in World War II.", "They mourned."],
    ["It was Malcolm X. He spoke.", "It was Malcolm X.", "He spoke."],
    ["You need vitamin D. Doctors agree.", "You need vitamin D.", "Doctors agree."],
    ["So did John F. Kennedy.", "So did John F. Kennedy."],
    ["It was you and I. Did they know?", "It was you and I.", "Did they know?"],
  ])
  func `a single letter or a Roman numeral ends a sentence where no name follows`(case: [String]) {
    #expect(sentences(`case`[0]) == Array(`case`.dropFirst()))
  }

  @Test(arguments: [
    ["It burned on Oak St. She ran.", "It burned on Oak St.", "She ran."],
    ["He lives in St. Louis.", "He lives in St. Louis."],
    ["She said no. Nobody spoke.", "She said no.", "Nobody spoke."],
    ["The reply was no. Voters cheered.", "The reply was no.", "Voters cheered."],
    ["They love modern art. Critics do not.", "They love modern art.", "Critics do not."],
    ["Train No. 5 was late.", "Train No. 5 was late."],
    ["It ended in Nov. Farmers cheered.", "It ended in Nov.", "Farmers cheered."],
    ["He spied for the K.G.B. Agents met him.", "He spied for the K.G.B.", "Agents met him."],
    ["The F.B.I. Director Jan Roe spoke.", "The F.B.I. Director Jan Roe spoke."],
    ["She holds a Ph.D. Nobody knew.", "She holds a Ph.D.", "Nobody knew."],
    ["He has a Ph.D. Harvard gave it.", "He has a Ph.D. Harvard gave it."],
    ["Games, esp. Go, are old.", "Games, esp. Go, are old."],
    ["The Agr. & Comm. Bank of Com. & Ind. fell.", "The Agr. & Comm. Bank of Com. & Ind. fell."],
    ["The Rt. Hon. Jo Ray and Mmes. Lee left.", "The Rt. Hon. Jo Ray and Mmes. Lee left."],
    ["Roe et al. (1998) showed it.", "Roe et al. (1998) showed it."],
    ["Sun Corp. (1234.T) rose in Jan.-Feb. 2019.", "Sun Corp. (1234.T) rose in Jan.-Feb. 2019."],
  ])
  func `an abbreviation ends a sentence only where what follows begins one`(case: [String]) {
    #expect(sentences(`case`[0]) == Array(`case`.dropFirst()))
  }

  @Test(arguments: [
    ["She left.He stayed.", "She left.", "He stayed."],
    ["They met in 2019.The talks failed.", "They met in 2019.", "The talks failed."],
    ["“It is over.”He wept.", "“It is over.”", "He wept."],
    ["He said so.“We lost,” she said.", "He said so.", "“We lost,” she said."],
    ["See www.example.com.The rest follows.", "See www.example.com.The rest follows."],
    ["Write to Jo.Roe@Example.com or use asp.Net.", "Write to Jo.Roe@Example.com or use asp.Net."],
    ["Open README.md and Node.js now.", "Open README.md and Node.js now."],
  ])
  func `a stop without a blank ends a sentence of prose and cuts no address`(case: [String]) {
    #expect(sentences(`case`[0]) == Array(`case`.dropFirst()))
  }

  @Test(arguments: [
    ["The play “Oh! Paris!” opened.", "The play “Oh! Paris!” opened."],
    ["“Help! Fire!” he cried. All ran.", "“Help! Fire!” he cried.", "All ran."],
    ["“We won. We did,” she said.", "“We won.", "We did,” she said."],
    ["( He had gone. ) They slept.", "( He had gone. )", "They slept."],
    ["He said: \" I go. \" Then he went.", "He said: \" I go. \"", "Then he went."],
    [
      "Shares of Yahoo! rose. Yahoo! News said so.", "Shares of Yahoo! rose.",
      "Yahoo! News said so.",
    ],
  ])
  func `closing marks stay with their sentence, and names with marks are whole`(case: [String]) {
    #expect(sentences(`case`[0]) == Array(`case`.dropFirst()))
  }

  @Test(arguments: [
    (
      "fr",
      ["« Je pars. » a-t-elle dit.", "« Ça va ? » demanda-t-il.", "Il a dit : « Oui. »", "Fin."]
    ),
    ("fr", ["«\u{202F}Je reste.\u{202F}»", "Il resta."]),
    ("fr", ["L'art. 7 vaut.", "Mgr. Roux vint."]),
    (
      "de",
      ["»Gut so.« Er ging.", "Sie rief: „Nein.“ Das war 2015."].flatMap { $0.parts(behind: "“«") }
    ),
    ("de", ["Er wohnt in der Marktstr. 5.", "Die Fa. Roth zahlt.", "Ludwig XIV. Baute er viel?"]),
    ("es", ["Los EE. UU. firmaron.", "El Sr. Gil no."]), ("it", ["L'on. Neri ha detto no."]),
    ("el", ["Τι είναι;", "Δεν ξέρω."]), ("ar", ["قال د. سامي ذلك."]),
    ("hy", ["Նա եկավ։", "Նա գնաց։"]),
  ])
  func `other languages close quotations and shorten words in their own way`(
    code: String, expected: [String]
  ) {
    #expect(sentences(expected.joined(separator: " "), Language(code)) == expected)
  }

  @Test(arguments: [
    ("zh", ["“很好。”她说。", "天黑了。"]), ("zh", ["他说：“我累了。”", "副市长来了。"]),
    ("ja", ["「雨です。」と彼は言った。", "明日来る。"]), ("ja", ["「雨だ。」", "彼女は歩いた。"]),
  ])
  func `a quotation in Chinese or Japanese stays with who says it`(code: String, expected: [String])
  {
    #expect(sentences(expected.joined(), Language(code)) == expected)
  }

  @Test func `Thai is cut into pieces at its blanks`() {
    let clause = String(repeating: "ประชาชน", count: 8)
    let found = sentences([clause, clause, clause].joined(separator: " "), Language("th"))
    #expect(found == [clause, clause, clause])
    let endless = sentences(String(repeating: "น้ำท่วม", count: 500), Language("th"))
    #expect(endless.allSatisfy { $0.utf8.count <= 903 })
  }

  @Test func `each item of a list is a sentence`() {
    let items = ["What we know:", "• A dam broke", "• Twelve died", "An army came."]
    #expect(
      sentences("What we know:\n\n• A dam broke\n• Twelve died\n\nAn army came.") == items)
    #expect(sentences("• One thing • Another") == ["• One thing", "• Another"])
    #expect(
      sentences("Facts:\n- One\n- Two\n\nThe end.") == ["Facts:", "- One", "- Two", "The end."])
    #expect(
      sentences("He said it was late\n- too late - and went\n\nShe stayed.").count == 2)
  }
}

extension String {
  /// The text in parts, cut behind each of the marks and the blank that follows.
  fileprivate func parts(behind marks: String) -> [String] {
    var parts = [""]
    for letter in self {
      if letter == " ", let last = parts[parts.count - 1].last, marks.contains(last) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts
  }
}
