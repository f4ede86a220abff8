import Lede

/// soak races FOLDER SECONDS | soak cycles FOLDER COUNT
let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 3, let amount = Int(words[2]), amount > 0 else {
  fatalError("soak races FOLDER SECONDS | soak cycles FOLDER COUNT")
}
switch words[0] {
case "races": try Races(in: words[1]).run(seconds: amount)
case "cycles": try Cycles(in: words[1]).run(count: amount)
default: fatalError("unknown: \(words[0])")
}
