import Lede

let archive = try Archive.openOrCreate("example.lede")
try archive.add(contentsOf: Array(CommandLine.arguments.dropFirst()))

for hit in try archive.search("nasrallah").hits {
  print(hit.rank, hit.headline, hit.date?.description ?? "undated", hit.id)
}
if let answer = try archive.ask("how many Hezbollah fighters died?").answers.first {
  print(answer.sentence, "→", answer.answer ?? "")
}
print(try archive.digest("hezbollah").text)
