/// Written by scripts/fit-salience from CNN/DailyMail and Inshorts: fit anew, do not edit.
extension Weights {
  /// Weights of `Style.brief` for one text.
  ///
  /// R1 / R2 / RLsum on texts that took no part in the fitting:
  /// - CNN/DailyMail, 3 sentences: 31.81 / 12.17 / 28.38, lead 29.39 / 10.84 / 26.21
  /// - CNN/DailyMail, 60 words: 32.13 / 11.51 / 28.40, lead 30.51 / 10.76 / 27.05
  /// - Inshorts, 2 sentences: 43.50 / 22.08 / 32.21, lead 42.92 / 21.59 / 31.88
  static let brief = Weights([
    (.opening, 3.2056),
    (.depth, -0.6309),
    (.first, 2.9398),
    (.second, 0.9060),
    (.third, 0.4852),
    (.relativeDepth, -2.2073),
    (.closing, -1.4233),
    (.opensParagraph, 3.6302),
    (.onward, 71.5931),
    (.backward, -65.5166),
    (.onwardSum, 1.8565),
    (.backwardSum, -0.9620),
    (.centroid, 9.5894),
    (.leadSimilarity, -2.7806),
    (.leadCoverage, -0.6441),
    (.nextSimilarity, 3.1568),
    (.previousSimilarity, -5.3472),
    (.connectedness, 1.0922),
    (.overlap, 0.3785),
    (.meanFrequency, 2.4180),
    (.wordShare, 14.5167),
    (.keyTerms, 2.7176),
    (.information, -1.2443),
    (.novelty, 0.7330),
    (.length, -0.2790),
    (.long, -2.9547),
    (.short, -0.7844),
    (.medium, 1.4681),
    (.names, 0.3094),
    (.knownNames, 0.9394),
    (.commas, 1.2914),
    (.digits, 0.8380),
    (.money, 0.1131),
    (.quotation, -0.5838),
    (.opensQuoting, -1.2819),
    (.question, -0.3679),
    (.firstPerson, -1.2846),
    (.thirdPerson, -0.1485),
    (.attribution, -0.0393),
    (.weekday, 3.3444),
    (.opensWithPronoun, -1.2181),
    (.opensWithConnective, 0.0057),
    (.headline, 30.0215),
    (.headlineCoverage, 6.9055),
    (.focus, 23.8269),
    (.orphaned, -2.0849),
    (.redundancy, -1.4892),
  ])
}
