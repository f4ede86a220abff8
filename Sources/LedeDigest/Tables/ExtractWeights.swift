extension Weights {
  /// Weights of `Style.extract` for one text.
  static let extract = Weights([
    (.opening, 0.2273), (.centroid, 1.1601), (.connectedness, 4.3079), (.meanFrequency, 0.6577),
    (.keyTerms, 0.2497), (.length, -0.0936), (.names, -0.0332), (.novelty, -0.2154),
    (.firstPerson, -0.0112), (.attribution, 0.3266), (.focus, 1.0),
  ])
}
