/// Labels that desks set before headlines, in lower case, by language.
///
/// Origin: collected for this project from agencies' headlines and style books.
enum HeadlineLabels {
  /// Labels of articles that report no event of their day: background, lists, opinions, reactions.
  static func ofBackground(in language: Language) -> [[UInt8]] {
    table(language).background
  }

  /// Labels of news: what was corrected, what nobody else has.
  static func ofNews(in language: Language) -> [[UInt8]] { table(language).news }

  private static func table(_ language: Language) -> Table {
    tables[language.code] ?? tables["en"] ?? Table("", "")
  }

  private struct Table {
    let background: [[UInt8]]
    let news: [[UInt8]]

    /// Lists parted by commas.
    init(_ background: String, _ news: String) {
      self.background = Self.labels(background)
      self.news = Self.labels(news)
    }

    private static func labels(_ list: String) -> [[UInt8]] {
      list.split { $0 == "," || $0 == "\n" }.map { label in
        Array(String(label.drop { $0 == " " }).utf8)
      }.filter { !$0.isEmpty }
    }
  }

  private static let tables: [String: Table] = [
    "en": Table(
      """
      analysis, analyst view, analysts view, analyst's view, analysts' view, breakingviews
      business books, chronology, column, comment, commentary, dealtalk, diary, explainer
      fact box, factbox, fact check, global economy, graphic, highlights, how to play it
      insight, instant analysis, instant view, interview, key dates, live, live blog, newsmaker
      obituary, opinion, photos, pictures, poll, preview, profile, q & a, q&a, q+a, quotebox
      quotes, reaction, reactions, scenario, scenarios, snap analysis, snapshot, snap view
      smart money, special report, summary, take a look, text, the week ahead, timeline, video
      wall st week ahead, wall street week ahead, week ahead, witness
      """,
      """
      advisory, alert, breaking, breaking news, corrected, correction, developing, exclusive
      just in, official, refile, rpt, repeat, update, updated, urgent, watch, wrapup
      """),
    "de": Table(
      """
      analyse, chronologie, chronik, dokumentation, essay, faktencheck, fragen und antworten
      hintergrund, im wortlaut, interview, kommentar, leitartikel, liveblog, newsblog, porträt
      pressestimmen, reaktionen, reportage, stichwort, überblick, umfrage, vorschau, zeitleiste
      zusammenfassung
      """,
      "aktualisiert, berichtigung, eil, eilmeldung, exklusiv, korrektur, neufassung"),
    "fr": Table(
      """
      analyse, chronologie, chronique, décryptage, éditorial, encadré, en direct, entretien, focus
      interview, opinion, portrait, questions-réponses, réactions, repères, reportage, synthèse
      tribune
      """,
      "actualisé, alerte, correction, exclusif, info, rectificatif, urgent"),
    "es": Table(
      """
      análisis, claves, columna, crónica, cronología, editorial, en directo, entrevista, opinión
      perfil, preguntas y respuestas, reacciones, reportaje, resumen
      """,
      "actualización, alerta, corrección, exclusiva, exclusivo, última hora, urgente"),
    "it": Table(
      """
      analisi, commento, cronologia, diretta, editoriale, intervista, opinione, profilo, punto
      reazioni, scheda, sondaggio
      """,
      "aggiornamento, correzione, esclusiva, ultim'ora, urgente"),
    "pt": Table(
      """
      análise, ao vivo, coluna, cronologia, editorial, entrevista, opinião, perfil
      perguntas e respostas, reações, resumo, saiba mais
      """,
      "atualização, correção, exclusivo, urgente, última hora"),
    "nl": Table(
      """
      achtergrond, analyse, column, commentaar, interview, opinie, overzicht, portret, profiel
      reacties, tijdlijn, vraag en antwoord
      """,
      "correctie, exclusief, update"),
    "sv": Table(
      """
      analys, bakgrund, fakta, faktaruta, intervju, kommentar, krönika, ledare, porträtt, reaktioner
      tidslinje
      """,
      "exklusivt, just nu, rättelse, uppdatering"),
    "da": Table(
      "analyse, baggrund, fakta, interview, kommentar, leder, overblik, portræt, tidslinje",
      "opdatering, rettelse"),
    "nb": Table(
      "analyse, bakgrunn, fakta, intervju, kommentar, leder, oversikt, portrett, tidslinje",
      "oppdatering, rettelse"),
  ]
}
