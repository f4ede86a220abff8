/// The words of instructions in the languages in which they are known.
extension ReleaseLine {
  /// How a prohibition of a use begins.
  static let prohibitions = ["not for ", "not to be ", "do not "]

  /// Words for the use of a text, and small ones between them.
  static let uses: Set = [
    "publication", "release", "use", "broadcast", "broadcasting", "distribution", "transmission",
    "printing", "print", "online", "web", "air", "publish", "published", "released", "used",
    "aired",
    "printed", "distributed", "distribute", "quoted", "quote", "or", "and", "nor", "general", "any",
    "immediate", "in", "on",
  ]

  /// Of these, those that are about publication.
  static let publications: Set = [
    "publication", "release", "broadcast", "distribution", "transmission", "publish", "published",
    "released", "aired", "air", "distributed", "distribute",
  ]

  /// How nothing but an instruction begins, in small letters, whatever says when it ends.
  static let openings = [
    "embargoed until", "embargoed till",
    "embargo-until", "embargo_until", "embargo-date", "embargo_date",
    "under embargo until", "under embargo till", "please respect the embargo",
    "no publication before", "sendesperrfrist", "unter embargo bis", "gesperrt bis:",
    "achtung! gesperrt", "achtung! sperrfrist", "achtung, sperrfrist", "achtung sperrfrist",
    "bitte sperrfrist beachten", "embargado hasta", "embargada hasta", "embargado até",
    "for release on or after", "ne pas diffuser avant", "ne pas publier avant",
    "no publicar antes", "no difundir antes", "não publicar antes", "não divulgar antes",
    "non pubblicare prima", "non diffondere prima", "niet publiceren voor", "niet verspreiden voor",
    "klausuleret til", "klausul:", "må ikke offentliggøres", "må ikke publiseres",
    "får ej publiceras", "får inte publiceras", "ei julkisuuteen ennen", "objęte embargiem",
    "nie publikować przed", "nie publikować do", "zakaz publikacji do", "do publikacji po",
    "не публиковать до", "не публиковать ранее", "не для публикации до",
    "запрет на публикацию до", "не публікувати до", "не для публікації до", "엠바고", "エンバーゴ", "解禁日",
    "報道解禁", "情報解禁", "公開解禁",
  ]

  /// Words that are an instruction where a mark, a day or nothing follows.
  static let labels = [
    "strictly embargoed", "strict embargo", "under strict embargo", "strictly under embargo",
    "hold for release", "mandatory kill", "kill this story", "bulletin kill", "story kill",
    "embargo expires", "embargoed", "nicht zur veröffentlichung", "nicht veröffentlichen",
    "ne pas publier", "ne pas diffuser", "no publicar", "no difundir", "não publicar",
    "não divulgar", "non pubblicare", "non diffondere", "niet publiceren", "niet voor publicatie",
  ]

  /// Openings with which headlines of the news begin too.
  static let openingsOfNews = [
    "hold until", "embargo until", "embargo till", "embargo lifts", "embargo lift ",
    "embargo lift:", "embargo ends",
    "embargo end ", "embargo end:", "embargo time/date", "embargo date/time", "embargo date",
    "embargo time", "embargo hasta", "embargo até", "embargo tot",
    "embargo til ",
    "embargo fino", "embargo bis", "embargo jusqu", "embargo au", "embargo do", "klausul til",
    "under embargo", "sous embargo", "bajo embargo", "sob embargo", "sotto embargo",
    "onder embargo", "pod embargiem", "unter embargo", "эмбарго до", "под эмбарго", "эмбарго",
    "ембарго до", "ембарго", "εμπάργκο", "ambargolu", "sperrfrist endet", "sperrfrist",
    "gesperrt bis", "embargo", "解禁",
  ]

  /// Every word of an opening.
  static let openers = Set(
    (openings + labels + openingsOfNews + openingsOfRelease + labelsOfRelease).flatMap {
      $0.split { !$0.isLetter }.map(String.init)
    })

  /// How a headline ends that tells who says so.
  static let speaking: Set = [
    "say", "says", "said", "warn", "warns", "warned", "told", "tells", "rules", "ruled", "urges",
    "urged", "finds", "shows",
  ]

  /// Openings that are an instruction only where a day or a time follows.
  static let openingsOfRelease = [
    "hold for", "advance for", "adv for", "for release", "for publication", "for broadcast",
    "for transmission", "for distribution", "for use",
  ]

  /// Openings that are one only where this is all that follows, or a moment is exact.
  static let labelsOfRelease = [
    "release date", "release time", "release on", "release at", "release:", "to be released",
    "to be published", "not before", "confidential until", "freigabe", "frei ab", "frei für",
    "zur veröffentlichung", "zur verwendung", "nur zur verwendung", "veröffentlichung", "nicht vor",
    "pour publication", "publication interdite", "diffusion interdite", "levée de l'embargo",
    "levée de l’embargo", "embargo levé", "para publicar", "para publicación",
    "prohibida su publicación", "prohibida la publicación", "fin del embargo", "fine embargo",
    "fim do embargo", "publicatie niet", "vrijgave", "frigives", "frigivelse",
    "til offentliggørelse",
  ]

  /// Words of politeness and for attention before an opening.
  static let courtesies: Set = [
    "please", "pls", "kindly", "note", "nb", "strictly", "private", "confidential", "and", "must",
    "bitte", "mit", "streng", "vertraulich", "und", "merci", "prière", "de", "à", "a", "veuillez",
    "da", "por", "favor", "se", "ruega", "si", "prega", "di", "gelieve", "svp", "stp", "uwaga",
    "внимание",
  ]

  /// Words for an embargo, or that something is under one.
  static let embargoes: Set = [
    "embargo", "embargoed", "sperrfrist", "sendesperrfrist", "gesperrt", "embargado", "embargada",
    "embargados", "embargadas", "embargata", "embargato", "embargiem",
  ]

  /// Words right before these that belong to them.
  static let strictness: Set = [
    "under", "strict", "strictly", "unter", "einer", "einem", "strenger", "sous", "bajo", "sob",
    "sotto", "onder", "strikt", "stricte", "estricto", "stretto", "pod",
  ]

  /// Words that point to the text in which they stand.
  static let pointers: Set = [
    "this", "these", "all", "herein", "dieser", "diese", "dieses", "ce", "cet", "cette", "ces",
    "este", "esta", "estos", "estas", "questo", "questa", "questi", "dit", "deze", "ten", "ta",
  ]

  /// Words for a text, and for what is made of it.
  static let texts: Set = [
    "press", "media", "news", "release", "releases", "statement", "story", "article", "report",
    "document", "documents", "information", "material", "materials", "content", "contents", "text",
    "copy", "paper", "study", "data", "findings", "results", "announcement", "advance", "item",
    "transmission", "publication", "broadcast", "distribution", "reporting", "use", "email",
    "message",
    "veröffentlichen", "verwenden", "publizieren", "pressemitteilung", "pressemeldung",
    "presseinformation", "medienmitteilung", "mitteilung",
    "meldung", "text", "artikel", "beitrag", "bericht", "dokument", "informationen", "inhalt",
    "inhalte", "rede", "manuskript", "studie", "veröffentlichung",
    "média", "médias", "communiqué", "presse", "texte", "informations", "contenu", "dépêche",
    "étude",
    "comunicado", "nota", "prensa", "noticia", "artículo", "texto", "documento", "información",
    "contenido", "imprensa", "notícia", "artigo", "informação", "conteúdo",
    "comunicato", "stampa", "articolo", "testo", "notizia", "informazioni",
    "persbericht", "tekst", "informatie", "komunikat", "materiał",
  ]

  /// Words between a text and what is said of it.
  static let verbs: Set = [
    "is", "are", "remains", "remain", "ist", "sind", "bleibt", "bleiben", "steht", "stehen",
    "unterliegt", "unterliegen", "est", "sont", "reste", "restent", "está", "están", "é", "estão",
    "è", "sono", "rimane", "blijft", "blijven", "staat", "valt", "jest",
  ]

  /// Small words that may stand between these.
  static let fillers: Set = [
    "the", "a", "an", "of", "in", "on", "and", "or", "for", "contained", "following", "below",
    "above",
    "still", "currently", "please", "note", "that", "important", "attention", "notice", "nb", "der",
    "die", "das", "des", "dem", "den", "noch", "bis", "zum", "achtung", "bitte", "beachten", "de",
    "du",
    "le", "la", "les", "el", "los", "las", "en", "o", "os", "as", "do", "da", "il", "lo", "gli",
    "di",
    "het", "een", "van",
  ]
}
