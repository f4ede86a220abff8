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
    answers: AnswerRules(
      numbers: "一 二 三 四 五 六 七 八 九 十 百 千 万 億 兆 半 数",
      units: """
        万 億 兆 円 ドル ユーロ 年 年間 か月 ヶ月 月 日 日間 週間 時間 時 分 秒 キロ メートル キロメートル 平方メートル ヘクタール トン キログラム リットル 度 回
        倍 歳 人 名 個 件 台 隻 社 パーセント % 割
        """,
      times: "今日 昨日 明日 世紀",
      dateParts: "年 月 日",
      placePostpositions: "で に から へ",
      reasonEnds: "ため|から|ので|により|によって",
      definitions: "は とは"),
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
