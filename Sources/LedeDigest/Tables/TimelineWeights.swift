/// Written by scripts/fit-timelines: fit anew, do not edit.
enum TimelineWeights {
  /// What each feature of a day and of its sentence is worth, in the order of `TimelineFeature`.
  static let weights: [Double] = [
    -0.774, 1.702, 1.650, 1.412, 1.243, 0.373,
    0.408, 1.125, 0.006, 0.127, -0.027, 0.185, 0.126, 0.332, 0.355, -0.198,
    0.321, -0.106, -0.112,
  ]
  /// What a sentence is worth beside its day.
  static let sentence = 2.0
}
