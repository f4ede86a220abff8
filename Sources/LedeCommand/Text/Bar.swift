/// A bar of a histogram in text.
package enum Bar {
  /// A bar that takes its share of the columns, to an eighth of one; something for all but nothing.
  package static func text(_ share: Double, columns: Int) -> String {
    let eighths = Int((min(1, max(0, share)) * Double(columns * 8)).rounded())
    guard eighths > 0 || share <= 0 else { return parts[1] }
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
