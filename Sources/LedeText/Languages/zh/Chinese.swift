extension LanguageRules {
  /// Chinese.
  static let chinese = LanguageRules(
    stopWords: "的 了 在 是 和 与 及 也 就 都 而 着 或 一个 没有 我们 你们 他们 她们 这 那 这个 那个",
    questions: QuestionRules(
      who: "谁 誰",
      when: "何时 何時",
      where: "哪里 哪裡 何处 哪儿",
      why: "为什么 為什麼 为何 為何",
      what: "什么 什麼 哪 何",
      amount: "多少 几 幾",
      whoPhrases: "哪位|哪个人|何人|什么人",
      whenPhrases: "什么时候|哪年|哪一年|哪天|几月|几年|什么时间|何年|何日|哪个世纪|哪個世紀|哪一天",
      wherePhrases: "哪个城市|哪个国家|哪座城市|什么地方|哪个地方|哪国|哪個國家|何地|在哪",
      whyPhrases: "是什么原因|原因是什么",
      amountPhrases: "多大|多久|多长|多高|多远|百分之几|几个|几次|多重|多快|比例"),
    calendar: CalendarNames(
      months: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
      weekdays: "星期一/周一/週一 星期二/周二/週二 星期三/周三/週三 星期四/周四/週四 星期五/周五/週五 星期六/周六/週六 星期日/星期天/周日/週日"),
    signOffs: [
      "延伸阅读",
      "相关阅读",
      "来源：",
      "图片来源",
      "责任编辑",
      "编辑：",
      "記者",
      "（记者",
    ])
}
