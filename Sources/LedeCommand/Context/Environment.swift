/// The process's environment variables, handed in so that tests can choose them.
package struct Environment: Sendable {
  private let values: [String: String]

  /// An environment of these variables.
  package init(_ values: [String: String]) { self.values = values }

  /// The variable's value; one that is set to nothing counts as not set, as XDG's rules have it.
  package subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether colour may be written to a terminal (no-color.org; a dumb terminal knows none).
  package var allowsColour: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }

  /// Where the history of typed lines is kept, or nil where there is no home for it.
  package var historyPath: String? {
    self["LEDE_HISTORY"] ?? folder("XDG_STATE_HOME", ".local/state").map { $0 + "/history" }
  }

  /// The file of dot commands that every shell begins with.
  package var rcPath: String? { folder("XDG_CONFIG_HOME", ".config").map { $0 + "/rc" } }

  /// Where saved searches are kept.
  package var savedSearchesPath: String? {
    folder("XDG_DATA_HOME", ".local/share").map { $0 + "/searches.jsonl" }
  }

  /// The program that long output is shown with; nil where the person wants none.
  package var pager: String? {
    let pager = self["LEDE_PAGER"] ?? self["PAGER"] ?? "less -FIRX"
    return pager == "cat" ? nil : pager
  }

  private func folder(_ variable: String, _ underHome: String) -> String? {
    if let path = self[variable], path.hasPrefix("/") { return path + "/lede" }
    return self["HOME"].map { $0 + "/" + underHome + "/lede" }
  }
}
