/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.747, 1.723, 1.134, 1.049, 1.666, 1.434,
    0.390, 1.246, 0.006, 0.153, -0.008, 0.171, 0.097, 0.203, 0.405, 0.420,
    -0.237, 0.374, -0.101, -0.129,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
