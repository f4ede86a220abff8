extension Weights {
  /// Weights for several texts at once, of either style.
  static let story = Weights([
    (.opening, 0.8), (.centroid, 0.4), (.meanFrequency, 0.2), (.keyTerms, 0.25),
    (.length, 0.15), (.novelty, 0.1), (.firstPerson, -0.3), (.support, 1.5),
    (.storyCentroid, 0.8), (.focus, 1.0), (.redundancy, -0.5),
  ])
}
