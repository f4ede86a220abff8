/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.573, 1.939, 1.758, 1.334, 1.453, 0.190,
    0.46, 0.18, 0.84, 0.02, 0.24, 0.07, 0.08, -0.15,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 3.0
}
