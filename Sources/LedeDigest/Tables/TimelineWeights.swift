/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.822, 1.756, 1.607, 1.419, 1.258, 0.498,
    0.409, 1.208, -0.002, 0.147, -0.007, 0.174, 0.119, 0.143, 0.475, 0.426,
    -0.241, 0.374, -0.103, -0.121,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
