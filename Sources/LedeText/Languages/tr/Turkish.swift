extension LanguageRules {
  /// Turkish.
  static let turkish = LanguageRules(
    stemmer: "turkish",
    letters: "çğıöşüâî",
    stopWords: """
      ve bir bu da de ile için çok daha o ne ki gibi kadar olarak olan oldu olduğu olduğunu var
      yok mi mı mu mü ama ancak fakat veya ya en her hem sonra önce ise değil ben sen biz siz
      onlar onun onu ona ondan onların bunu bunun buna bundan şu şey kendi kendisi bazı tüm bütün
      diğer başka çünkü eğer göre karşı üzere arasında içinde üzerinde tarafından dolayı nasıl
      neden niçin nerede kim hangi hangisi ayrıca yine hiç
      """,
    abbreviations: Abbreviations(
      leading: """
        dr prof doç yrd av sn gen alb yb bnb org mah cad sok bkz ör örn yy st hz op arş gör uzm
        """,
      numbering: "no nu md s sf sayfa cilt tel oca şub mar nis haz tem ağu eyl eki kas ara",
      trailing: "vb vs vd a.ş ltd şti tl mln mlyr m.ö m.s"),
    questions: QuestionRules(
      who: "kim kime kimin kimi kimler kimden kimdir kimdi kimlerdir",
      where: "nerede nereye nereden nerde neresi neresidir neresiydi neresinde nerededir",
      why: "neden niçin niye",
      what: "ne hangi hangisi nedir neydi neler nelerdir hangileri",
      amount: "kaç kaçta kaçtır kaçıncı",
      times: "yıl yılda yılı yüzyıl yüzyılda tarih tarihte ay ayda gün günde saat dönemde",
      places: """
        şehir şehirde kent ülke ülkede yer yerde eyalet bölge bölgede ada nehir köy il ilçe
        başkent kıta
        """,
      persons: "kişi adam kadın kral kraliçe başkan cumhurbaşkanı bakan yazar oyuncu bilim",
      quantities: """
        yüzde yüzdesi oran oranı sayı sayısı nüfus nüfusu miktar miktarı fiyat fiyatı yaş
        """,
      reasons: "sebep sebebi nedeni neden",
      copulas: "dır dir",
      whenPhrases: "ne zaman",
      amountPhrases: "ne kadar"),
    answers: AnswerRules(
      numbers: """
        iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen
        doksan yüz yüzde yüzlerce bin binlerce onlarca düzine milyon milyonlarca milyar trilyon
        yarım yarısı çeyrek üçte dörtte buçuk
        """,
      units: """
        bin milyon milyar trilyon buçuk lira liraya dolar dolara euro avro ruble sterlin kuruş
        kilometre km metre kilometrekare metrekare hektar dönüm yıl yıldır yıllık ay gün saat
        dakika saniye hafta derece ton kilo kg litre varil kez kişi kişiye
        """,
      times: "bugün dün yarın yüzyıl yüzyılda ilkbahar yaz sonbahar kış ilkbaharda yazın kışın",
      ambiguousMonths: "ocak mayıs",
      placeSuffixes: "da de ta te dan den tan ten nda nde ndan nden ya ye a e na ne",
      reasons: "çünkü",
      reasonEnds: "için|nedeniyle|yüzünden|sebebiyle|dolayı|sonucu|ötürü",
      definitions: "dır",
      capitalisesNouns: true),
    calendar: CalendarNames(
      months: """
        ocak/ocakta şubat/şubatta mart/martta nisan/nisanda mayıs/mayısta haziran/haziranda
        temmuz/temmuzda ağustos/ağustosta eylül/eylülde ekim/ekimde kasım/kasımda aralık/aralıkta
        """,
      shortMonths: "oca şub mar nis - haz tem ağu eyl eki kas ara",
      weekdays: "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
      shortWeekdays: "pzt sal çar per cum cmt paz"),
    signOffs: [
      "ayrıca bakınız",
      "fotoğraf:",
      "kaynak:",
      "haberin devamı",
      "abone ol",
      "tüm hakları saklıdır",
    ],
    apostropheSuffixes: """
      a e ı i u ü ya ye yı yi yu yü na ne nı ni nu nü ın in un ün nın nin nun nün da de ta te nda
      nde dan den tan ten ndan nden la le yla yle lar ler ları leri ların lerin lara lere larda
      lerde lardan lerden larla lerle daki deki taki teki ndaki ndeki dı di du dü tı ti tu tü ydı
      ydi ydu ydü dır dir dur dür tır tir tur tür lı li lu lü lılar liler lık lik luk lük sı si su
      sü sına sine sını sini sının sinin sında sinde sından sinden ken yken ca ce ça çe ncı nci ncu
      ncü ıncı inci uncu üncü
      """,
    usesDecimalComma: true)
}
