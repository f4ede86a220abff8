extension LanguageRules {
  /// Japanese.
  static let japanese = LanguageRules(
    stopWords: "の に は を た が で て と し れ さ ある いる も する から な こと として いる や れる など なっ ない この その",
    questions: QuestionRules(
      who: "誰 だれ どなた",
      when: "いつ",
      where: "どこ",
      why: "なぜ 何故 どうして",
      what: "何 どの どんな",
      amount: "いくつ いくら 何人",
      whoPhrases: "どの人|何者",
      whenPhrases: "何年|何月|何日|何世紀|何時|どの年",
      wherePhrases: "どの都市|どの国|何という都市|どの町|どの場所|どの州",
      whyPhrases: "理由は何",
      amountPhrases: "どのくらい|どれくらい|どれだけ|何回|何個|何パーセント|何歳|何キロ|何台"),
    calendar: CalendarNames(
      months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
      weekdays: "月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜 日曜日/日曜"),
    signOffs: [
      "関連記事",
      "写真：",
      "出典：",
      "続きを読む",
    ])
}
