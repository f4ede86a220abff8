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
      whenPhrases: "khi nào|bao giờ|lúc nào|năm nào|ngày nào|tháng nào",
      wherePhrases: "ở đâu|nơi nào|thành phố nào|nước nào|quốc gia nào",
      whyPhrases: "tại sao|vì sao",
      amountPhrases: "bao nhiêu|bao lâu|bao xa|mấy"),
    signOffs: [
      "xem thêm",
      "đọc thêm",
      "ảnh:",
      "nguồn:",
      "theo:",
    ],
    usesDecimalComma: true)
}
