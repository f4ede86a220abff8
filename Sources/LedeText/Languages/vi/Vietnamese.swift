extension LanguageRules {
  /// Vietnamese.
  static let vietnamese = LanguageRules(
    letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    stopWords: """
      và của là có trong được cho các với một những không này đã để người ở khi đến từ cũng về như
      ra vào tại theo trên sau hơn đó nhiều phải rằng thì mà nhưng hay hoặc nếu vì do bởi sẽ đang
      còn nên lại rất bị ông bà họ anh chị chúng tôi ta nó đây thế vậy nào gì ai đâu
      """,
    abbreviations: Abbreviations(
      leading: "tp ths ts pgs gs bs ks tt q p đ",
      numbering: "số tr",
      trailing: "v.v"),
    questions: QuestionRules(
      who: "ai",
      where: "đâu",
      what: "gì nào",
      amount: "mấy",
      copulas: "là",
      requests: "bao nhiêu",
      whenPhrases: "khi nào|bao giờ|lúc nào|năm nào|ngày nào|tháng nào",
      wherePhrases: "ở đâu|nơi nào|thành phố nào|nước nào|quốc gia nào",
      whyPhrases: "tại sao|vì sao|nguyên nhân|lý do gì|do đâu",
      amountPhrases: "bao nhiêu|bao lâu|bao xa|mấy"),
    answers: AnswerRules(
      numbers: """
        hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ chục nửa vài
        """,
      units: """
        trăm nghìn ngàn triệu tỷ tỉ phần trăm đồng đô la usd euro yên km kilômét mét m cây số
        hecta ha năm tháng tuần ngày giờ phút giây độ tấn tạ kg ký lít thùng lần tuổi vuông khối
        """,
      times: "hôm kỷ",
      dateParts: "tháng năm quý",
      dateLinks: "ngày",
      placePrepositions: "ở tại từ đến gần quanh sân tỉnh huyện xã",
      reasons: "vì|bởi vì|do|nguyên nhân là|nhờ|để tránh|bởi|lý do",
      definitions: "là"),
    signOffs: [
      "xem thêm",
      "đọc thêm",
      "ảnh:",
      "nguồn:",
      "theo:",
    ],
    keepsAccents: true, usesDecimalComma: true)
}
