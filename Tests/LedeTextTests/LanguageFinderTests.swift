import FoundationEssentials
import LedeText
import Testing

struct LanguageFinderTests {
  /// Written for this test, one or two sentences each.
  @Test(arguments: [
    (
      "en",
      "The mayor said on Monday that the bridge would not be opened before the end of the year."
    ),
    (
      "de",
      "Der Bürgermeister sagte am Montag, dass die Brücke nicht vor Ende des Jahres eröffnet wird."
    ),
    ("fr", "Le maire a déclaré lundi que le pont ne serait pas ouvert avant la fin de l'année."),
    ("es", "El alcalde dijo el lunes que el puente no se abrirá antes de que termine el año."),
    ("it", "Il sindaco ha detto lunedì che il ponte non sarà aperto prima della fine dell'anno."),
    ("pt", "O prefeito disse na segunda-feira que a ponte não será aberta antes do fim do ano."),
    ("nl", "De burgemeester zei maandag dat de brug niet voor het einde van het jaar opengaat."),
    ("sv", "Borgmästaren sade i måndags att bron inte kommer att öppnas före slutet av året."),
    (
      "da",
      "Borgmesteren sagde mandag, at broen ikke bliver åbnet før slutningen af året, og hvad så?"
    ),
    ("nb", "Ordføreren sa mandag at broen ikke blir åpnet før slutten av året, og hva så?"),
    (
      "fi",
      "Pormestari sanoi maanantaina, että silta ei avaudu ennen vuoden loppua, mutta työt jatkuvat."
    ),
    ("ru", "Мэр сказал в понедельник, что мост не откроют до конца года."),
    ("uk", "Мер сказав у понеділок, що міст не відкриють до кінця року, і це ще не все."),
    ("pl", "Burmistrz powiedział w poniedziałek, że most nie zostanie otwarty przed końcem roku."),
    ("cs", "Starosta v pondělí řekl, že most nebude otevřen před koncem roku."),
    ("ro", "Primarul a spus luni că podul nu va fi deschis înainte de sfârșitul anului."),
    ("hu", "A polgármester hétfőn azt mondta, hogy a hidat nem nyitják meg az év vége előtt."),
    ("el", "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα δεν θα ανοίξει πριν από το τέλος του έτους."),
    ("tr", "Belediye başkanı pazartesi günü köprünün yıl sonundan önce açılmayacağını söyledi."),
    ("ar", "قال رئيس البلدية يوم الاثنين إن الجسر لن يفتح قبل نهاية العام."),
    ("fa", "شهردار روز دوشنبه گفت که این پل پیش از پایان سال باز نخواهد شد."),
    ("he", "ראש העיר אמר ביום שני כי הגשר לא ייפתח לפני סוף השנה."),
    ("hi", "महापौर ने सोमवार को कहा कि पुल साल के अंत से पहले नहीं खुलेगा।"),
    ("vi", "Thị trưởng nói hôm thứ Hai rằng cây cầu sẽ không được mở trước cuối năm."),
    (
      "id",
      "Wali kota mengatakan pada hari Senin bahwa jembatan itu tidak akan dibuka sebelum akhir tahun."
    ),
    ("th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะไม่เปิดก่อนสิ้นปี"),
    ("zh", "市长星期一说，这座桥在年底前不会开放。"), ("ja", "市長は月曜日、橋は年末まで開通しないと述べた。"),
    ("ko", "시장은 월요일 다리가 연말 전에는 열리지 않을 것이라고 말했다."),
  ])
  func `the language of a sentence is found`(code: String, text: String) {
    #expect(Language.found(in: text)?.code == code)
  }

  /// Texts written for this test, cut into pieces of three hundred letters that overlap by half.
  @Test func `the language of three hundred letters is found`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(root)/Tests/Quality/language-texts.jsonl"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    var right = 0
    var count = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = try JSONDecoder().decode(LanguageText.self, from: line)
      let letters = Array(text.text)
      for start in stride(from: 0, to: letters.count - 270, by: 150) {
        let piece = String(letters[start..<min(start + 300, letters.count)])
        count += 1
        if Language.found(in: piece)?.code == text.language { right += 1 }
      }
    }
    #expect(count > 100)
    #expect(Double(right) >= 0.98 * Double(count))
  }

  private struct LanguageText: Decodable {
    let language: String
    let text: String
  }

  @Test(
    arguments: [
      ("Wer gewann die Wahl?", ["en", "de", "ru"], "de"), ("who won", ["en", "de"], "en"),
      ("中国経済", ["ja", "en"], "ja"), ("中国経済", ["ja", "zh"], "zh"),
      ("кто победил", ["en", "ru"], "ru"),
      ("Wer gewann die Wahl?", ["ru", "zh"], nil), ("кто победил", ["en", "de"], nil),
    ] as [(String, [String], String?)])
  func `the language of a question is found among some`(
    text: String, among: [String], code: String?
  ) {
    let found = LanguageFinder.shared.language(
      of: text.utf8Span.span, among: among.map { Language($0) })
    #expect(found?.code == code)
  }

  @Test(arguments: ["", "12 + 34", "…", "Xqz"])
  func `what tells no language has none`(text: String) {
    #expect(Language.found(in: text) == nil)
  }
}
