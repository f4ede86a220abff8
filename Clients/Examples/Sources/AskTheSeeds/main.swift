import Lede

let archive = try Archive.openOrCreate("example.lede")
try archive.add(contentsOf: Array(CommandLine.arguments.dropFirst()))

let reader = archive.reader
for hit in try reader.search("nasrallah").hits {
  print(hit.headline, hit.date?.description ?? "undated", hit.id)
}
let result = try reader.ask("how many Hezbollah fighters died?")
if result.isSupported, let answer = result.answers.first {
  print(answer.sentence, "→", answer.shortAnswer ?? "")
} else {
  print("probably not in this archive")
}
print(try reader.digest("hezbollah").text)
