/// The zone names that mean one thing in mail and news: RFC 822 (5.1), and what other wires write.
package enum TimeZones {
  /// Minutes east of UTC; nil for a name that is unknown or means several zones.
  package static func offset(_ name: String) -> Int? { offsets[name.uppercased()] }

  private static let offsets: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "WET": 0, "WEST": 60, "CET": 60,
    "CEST": 120, "MEZ": 60, "MESZ": 120, "BST": 60, "EET": 120, "EEST": 180, "MSK": 180,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "AKST": -540, "AKDT": -480, "HST": -600, "SAST": 120, "WIB": 420,
  ]
}
