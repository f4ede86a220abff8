/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.743, 1.683, 1.602, 1.365, 1.261, 0.490,
    0.405, 1.194, 0.003, 0.144, -0.018, 0.180, 0.127, 0.334, 0.394, -0.223,
    0.337, -0.101, -0.106,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
