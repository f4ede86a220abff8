/// Completion of `lede`'s command line by a shell of the system, made from the table.
package enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script that completes the commands of this table.
  package func text(for table: CommandTable) -> String {
    let pages = table.pages(for: .commandLine)
    return switch self {
    case .bash: bashText(pages)
    case .zsh: zshText(pages)
    case .fish: fishText(pages)
    }
  }

  // MARK: bash

  private func bashText(_ pages: [CommandPage]) -> String {
    var cases: [String] = []
    for page in pages {
      let flags = page.allOptions.flatMap(\.completedNames).joined(separator: " ")
      cases.append("    \(page.name)) flags='\(flags)' ;;")
    }
    return """
      # Completion of lede for bash; made by `lede completions bash`.
      _lede() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} flags=''
        COMPREPLY=()
        # bash parts --option=value into three words.
        if [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
        if [ "$word" = = ]; then word=''; fi
        case "${COMP_WORDS[1]} $before" in
      \(bashValues(pages).joined(separator: "\n"))
        esac
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(pages.map(\.name).joined(separator: " ")) --help --version' -- "$word"))
          compopt -o default
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases.joined(separator: "\n"))
        esac
        case $word in
          -*) COMPREPLY=($(compgen -W "$flags" -- "$word")); return ;;
        esac
        case ${COMP_WORDS[1]} in
      \(bashArguments(pages).joined(separator: "\n"))
          *) compopt -o default ;;
        esac
      }
      complete -F _lede lede

      """
  }

  /// What follows an option of a command: its choices, files, or nothing that is known.
  private func bashValues(_ pages: [CommandPage]) -> [String] {
    var patterns: [String: [String]] = [:]
    for page in pages {
      for option in page.allOptions where option.kind != .flag {
        patterns[Self.bashReply(option.kind), default: []] += option.completedNames.map {
          "'\(page.name) \($0)'"
        }
      }
    }
    return patterns.sorted { $0.key < $1.key }.map {
      "    \($0.value.joined(separator: "|"))) \($0.key) return ;;"
    }
  }

  /// What stands behind a command that takes no file.
  private func bashArguments(_ pages: [CommandPage]) -> [String] {
    pages.filter { !$0.takesFiles }.map { page in
      "    \(page.name)) \(page.commandLineArguments.first.map { Self.bashReply($0.kind) } ?? "") ;;"
    }
  }

  private static func bashReply(_ kind: ValueKind) -> String {
    switch kind {
    case .choice(let choices):
      "COMPREPLY=($(compgen -W '\(choices.joined(separator: " "))' -- \"$word\"));"
    case .file, .archive: "compopt -o default;"
    default: ""
    }
  }

  // MARK: zsh

  private func zshText(_ pages: [CommandPage]) -> String {
    let commands = pages.map { "    '\($0.name):\($0.summary.zshQuoted)'" }
    var cases: [String] = []
    for page in pages {
      var lines = ["    \(page.name))", "      _arguments \\"]
      for option in page.allOptions { lines += option.zshSpecifications.map { "        \($0) \\" } }
      if page.takesFiles {
        lines.append("        '*:file:_files'")
      } else if case .choice(let choices)? = page.commandLineArguments.first?.kind {
        lines.append("        '1:value:(\(choices.joined(separator: " ")))'")
      } else {
        lines.append("        '*: :'")
      }
      lines.append("      ;;")
      cases.append(lines.joined(separator: "\n"))
    }
    return """
      #compdef lede
      # Completion of lede for zsh; made by `lede completions zsh`.
      _lede() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe -t commands 'command' commands
          _files
          return
        fi
        local name=$words[2]
        shift words
        (( CURRENT-- ))
        case $name in
      \(cases.joined(separator: "\n"))
          *) _files ;;
        esac
      }
      _lede "$@"

      """
  }

  // MARK: fish

  private func fishText(_ pages: [CommandPage]) -> String {
    var lines = [
      "# Completion of lede for fish; made by `lede completions fish`.",
      "complete -c lede -n __fish_use_subcommand -l version -d 'the version'",
    ]
    for page in pages {
      lines.append(
        "complete -c lede -n __fish_use_subcommand -a \(page.name) -d '\(page.summary.fishQuoted)'")
    }
    for page in pages {
      let condition = "-n '__fish_seen_subcommand_from \(page.name)'"
      if !page.takesFiles {
        var line = "complete -c lede \(condition) -f"
        if case .choice(let choices)? = page.commandLineArguments.first?.kind {
          line += " -a '\(choices.joined(separator: " "))'"
        }
        lines.append(line)
      }
      for option in page.allOptions {
        for name in option.completedNames {
          let flag = name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
          var line = "complete -c lede \(condition) \(flag)"
          if case .choice(let choices) = option.kind {
            line += " -x -a '\(choices.joined(separator: " "))'"
          } else if option.value != nil {
            line += [.file, .archive].contains(option.kind) ? " -r -F" : " -x"
          }
          lines.append(line + " -d '\(option.help.fishQuoted)'")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CommandPage {
  /// Files or archives stand among its arguments.
  fileprivate var takesFiles: Bool {
    commandLineArguments.contains { [.file, .archive].contains($0.kind) }
  }
}

extension Option {
  /// All that may be typed for it.
  package var completedNames: [String] { names + [negatedName].compactMap(\.self) }

  fileprivate var zshSpecifications: [String] {
    completedNames.map { name in
      let says = help.zshQuoted.zshBracketed
      guard let value else { return "'\(name)[\(says)]'" }
      switch kind {
      case .choice(let choices):
        return "'\(name)[\(says)]:\(value):(\(choices.joined(separator: " ")))'"
      case .file, .archive: return "'\(name)[\(says)]:\(value):_files'"
      default: return "'\(name)[\(says)]:\(value): '"
      }
    }
  }
}

extension String {
  fileprivate var zshQuoted: String { replacing("'", with: "'\\''").replacing(":", with: "\\:") }
  fileprivate var zshBracketed: String { replacing("[", with: "\\[").replacing("]", with: "\\]") }
  fileprivate var fishQuoted: String { replacing("\\", with: "\\\\").replacing("'", with: "\\'") }
}
