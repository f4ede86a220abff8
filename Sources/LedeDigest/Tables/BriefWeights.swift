extension Weights {
  /// Weights of `Style.brief` for one text.
  static let brief = Weights([
    (.opening, 0.8277), (.depth, -0.0164), (.first, -0.2577), (.closing, 0.0592),
    (.onward, 0.6482), (.backward, -1.8910), (.centroid, 0.4366), (.leadSimilarity, -0.1475),
    (.meanFrequency, 0.2556), (.keyTerms, 0.2694), (.information, -0.3149), (.length, 0.1464),
    (.long, -0.1593), (.names, 0.0560), (.digits, 0.0332), (.money, 0.1072),
    (.quotation, -0.0707), (.opensQuoting, -0.1083), (.novelty, 0.1164), (.firstPerson, -0.2755),
    (.attribution, -0.0328), (.focus, 1.0), (.redundancy, -0.0780),
  ])
}
