extension LanguageRules {
  /// Indonesian.
  static let indonesian = LanguageRules(
    stemmer: "indonesian",
    letters: "é",
    stopWords: """
      yang dan di ke dari untuk dengan pada ini itu dalam tidak adalah akan juga oleh atau karena
      sebagai telah sudah bisa dapat ada saat lebih para bahwa saya kami kita mereka dia ia anda
      nya tersebut seperti antara setelah sebelum hingga sampai tetapi namun jika maka agar masih
      hanya secara serta bagi tentang terhadap menjadi lain banyak beberapa semua sangat pun lagi
      belum bukan hari tahun
      sebuah jangan harus sama ketika setiap tanpa baik baru dua yaitu mungkin biasanya
      seluruh
      """,
    abbreviations: Abbreviations(
      leading: """
        dr prof ir drs dra h hj tn ny sdr jl jln kol jend letjen mayjen brigjen gg tgl st kh
        """,
      numbering: "no hal hlm pasal jan feb mar apr jun jul agu agt sep sept okt nov des tel rp",
      trailing: "dll dsb dst tbk pt cv s.h s.e m.si s.sos"),
    questions: QuestionRules(
      who: "siapa siapakah",
      when: "kapan kapankah",
      where: "mana",
      why: "mengapa kenapa",
      what: "apa apakah mana",
      amount: "berapa berapakah",
      times: "tahun abad tanggal bulan hari dekade jam",
      places: """
        kota negara tempat wilayah pulau sungai desa provinsi kabupaten daerah ibukota
        """,
      persons: "orang pria wanita raja ratu presiden menteri penulis aktor pemain ilmuwan",
      quantities: "persen persentase jumlah populasi harga usia umur",
      reasons: "alasan penyebab",
      copulas: "adalah ialah",
      wherePhrases: "di mana|dimana|ke mana|dari mana",
      amountPhrases: "seberapa"),
    answers: AnswerRules(
      numbers: """
        dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh puluhan
        seratus ratus ratusan seribu ribu ribuan lusin juta jutaan miliar triliun setengah
        sepertiga seperempat
        """,
      units: """
        belas puluh ratus ribu juta miliar triliun persen rupiah dolar euro kilometer km meter
        hektar hektare tahun bulan minggu pekan hari jam menit detik derajat ton kilogram kg liter
        barel kali orang persegi
        """,
      times: "kemarin besok abad musim",
      dateParts: "tahun tanggal",
      placePrepositions: "di ke dari dekat",
      nameLinks: "bin binti van de",
      reasons: "karena|akibat|disebabkan oleh|sebab|agar|supaya|berkat|lantaran",
      definitions: "adalah ialah merupakan"),
    calendar: CalendarNames(
      months: """
        januari februari maret april mei juni juli agustus september oktober november desember
        """,
      shortMonths: "jan feb mar apr - jun jul agu/agt sep/sept okt nov des",
      weekdays: "senin selasa rabu kamis jumat sabtu minggu/ahad",
      shortWeekdays: "sen sel rab kam jum sab min"),
    signOffs: [
      "baca juga",
      "simak juga",
      "foto:",
      "sumber:",
      "hak cipta",
      "editor:",
    ],
    usesDecimalComma: true)
}
