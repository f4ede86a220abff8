/// Written by scripts/fit-salience from Multi-News: fit anew, do not edit.
extension Weights {
  /// Weights for several texts at once.
  ///
  /// R1 / R2 / RLsum on texts that took no part in the fitting:
  /// - Multi-News, 250 words: 45.21 / 15.95 / 30.87, lead 43.17 / 12.86 / 27.10
  static let story = Weights([
    (.opening, 0.2879),
    (.depth, -0.6742),
    (.first, -0.1383),
    (.relativeDepth, -1.8245),
    (.backward, -24.1476),
    (.centroid, 5.2830),
    (.leadSimilarity, -11.5065),
    (.keyTerms, -0.3992),
    (.information, -1.5904),
    (.novelty, 0.8493),
    (.meanFrequency, -1.0456),
    (.length, 0.6229),
    (.long, -0.6472),
    (.short, 0.3423),
    (.firstPerson, 1.3446),
    (.attribution, 1.7601),
    (.question, -2.1649),
    (.digits, -1.3332),
    (.support, 0.9824),
    (.storyCentroid, 6.8889),
    (.headline, 4.2975),
    (.opensQuoting, -0.2149),
    (.focus, 8.5950),
    (.orphaned, -1.2894),
    (.tornQuotation, -2.1490),
    (.announcing, -21.4900),
    (.redundancy, -1.0744),
    (.retold, -5.3725),
  ])
}
