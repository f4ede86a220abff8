/// News agencies and broadcasters that stand in brackets behind the place of a dateline,
/// `Hong Kong (CNN)Go back`, with or without a dash.
///
/// Origin: the datelines of public news corpora, and the agencies' own style pages.
enum Agencies {
  /// As they stand between the brackets, in the letters they are written with.
  static let names: [String] = [
    "AFP", "AGI", "ANI", "ANSA", "AP", "ANP", "APA", "ATS", "BBC", "Bloomberg", "BNO", "CBS",
    "CNA", "CNN", "CP", "CNN Student News", "dpa", "DPA", "EFE", "IANS", "IPS", "IRNA", "Interfax",
    "JTA", "KCNA", "KUNA", "Kyodo", "Kyodo News", "Mail Online", "NBC", "NPR", "PA", "PTI",
    "PRNewswire", "Reuters", "REUTERS", "RIA Novosti", "SANA", "SID", "Sputnik", "TASS",
    "The Associated Press", "Thomson Reuters Foundation", "UNB", "UPI", "Xinhua", "Yonhap",
  ]
}
