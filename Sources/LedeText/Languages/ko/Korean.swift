extension LanguageRules {
  /// Korean.
  static let korean = LanguageRules(
    stopWords: "이 그 저 것 수 등 및 또는 그리고 그러나 하지만 위해 대한 대해 있는 있다 하는 했다 한다 이다 였다 있었다 없다 때 더 중 후 전",
    questions: QuestionRules(
      who: "누구 누가 누구의 누구를 누구인가 누구인가요",
      when: "언제 언제인가 언제인가요",
      where: "어디 어디에 어디에서 어디서 어디인가 어디인가요",
      why: "왜",
      what: "무엇 무엇을 무엇인가 무엇인가요 무슨 어떤 어느 뭐",
      amount: "몇 얼마 얼마나 얼마인가",
      times: "해 년도 연도 세기 날짜 날 달 월 시기 년",
      places: "도시 나라 국가 곳 장소 지역 섬 강 마을 수도 대륙 주",
      persons: "사람 왕 여왕 대통령 장관 작가 배우 선수 과학자",
      quantities: "퍼센트 비율 숫자 인구 금액 가격 나이 수",
      reasons: "이유 원인"),
    answers: AnswerRules(
      numbers: "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스무 서른 마흔 쉰 백 천 만 억 조 수백 수천 절반",
      units: "만 억 조 원 달러 유로 퍼센트 명 개 년 개월 월 주 일 시간 분 초 킬로미터 미터 톤 킬로그램 리터 도 번 배 세 살",
      times: "오늘 어제 내일 세기",
      dateParts: "년 월 일",
      reasons: "왜냐하면",
      reasonEnds: "때문에|때문이다|위해",
      definitions: "이다"),
    calendar: CalendarNames(
      months: "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
      weekdays: "월요일 화요일 수요일 목요일 금요일 토요일 일요일"),
    signOffs: [
      "관련기사",
      "사진=",
      "출처:",
      "무단전재",
      "저작권자",
    ])
}
