@testable import LedeDigest
@testable import LedeText

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// The commands that scripts/fit-salience and measurements need, one JSON object a line:
//
//   salience summarize --input - [--sentences N | --words N | --percent P] [--style brief|extract]
//   salience sentences --input -
//   salience features --input -        every sentence with every feature
//   salience bench FILE                sentences a millisecond, digests of 1,000 and 10,000 articles

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "summarize": try summarize(Array(arguments.dropFirst()))
case "sentences": try printSentences()
case "features": try printFeatures()
case "bench" where arguments.count == 2: try bench(arguments[1])
default: print("salience summarize|sentences|features --input -  or  salience bench FILE.jsonl")
}
