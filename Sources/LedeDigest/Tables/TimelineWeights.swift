/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.739, 1.683, 1.593, 1.385, 1.235, 0.387,
    0.399, 1.093, 0.003, 0.147, -0.037, 0.172, 0.131, 0.340, 0.372, -0.209,
    0.337, -0.113, -0.108,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
