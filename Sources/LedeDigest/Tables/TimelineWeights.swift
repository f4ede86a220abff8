/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.439, 1.902, 1.810, 1.243, 1.337, 0.622,
    0.513, 0.377, 0.050, 0.180, -0.018, 0.119, -0.150, -0.099, 0.777, 0.284,
    -0.175, 0.225, -0.070, -0.044,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
