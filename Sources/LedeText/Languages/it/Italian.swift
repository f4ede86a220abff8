extension LanguageRules {
  /// Italian.
  static let italian = LanguageRules(
    stemmer: "italian",
    letters: "àèéìíîòóùú",
    stopWords: """
      il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle
      al allo alla ai agli alle dal dalla nel nello nella nei nelle sul sulla e ed o ma se che chi
      cui come quando dove perché quale quali io tu lui lei noi voi loro mi ti si ci vi ne mio tuo
      suo sua suoi sue nostro questo questa questi queste quello quella è sono era erano essere
      stato stata ha hanno aveva avere non più anche molto già tutto tutti
      viene dell dall all nell può deve solo senza due fa fare dopo durante prima stesso
      alcuni
      """,
    openers: """
      il lo la i gli le un una egli lui lei loro noi io questo questa questi queste in nel nella
      al e ma o se quando come che chi dove perché per con secondo dopo anche non si
      """,
    abbreviations: Abbreviations(
      leading: """
        sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing arch geom on sen gen col cap mons
        don s ss p.es es ecc.mo ca cfr vs p.zza v.le c.so rag geom cav comm card fam magg ten cap
        brig
        """,
      numbering: """
        n nr pag pagg p art vol cap fig tel gen feb mar apr giu lug ago set ott nov dic
        """,
      trailing: "ecc s.p.a s.r.l spa srl a.c d.c"),
    questions: QuestionRules(
      who: "chi",
      when: "quando",
      where: "dove",
      why: "perché",
      what: "che cosa quale quali qual",
      amount: "quanto quanta quanti quante",
      times: "anno anni secolo data mese giorno ora decennio epoca",
      places: """
        città paese luogo stato regione isola fiume villaggio provincia capitale continente via
        """,
      persons: """
        persona uomo donna re regina presidente ministro autore attore giocatore scienziato
        """,
      quantities: "percentuale numero proporzione parte popolazione quantità prezzo età cifra",
      reasons: "ragione causa motivo",
      copulas: "è sono era erano fu furono"),
    answers: AnswerRules(
      numbers: """
        due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
        quindici sedici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento
        mille mila decina decine dozzina centinaia migliaia milione milioni miliardo miliardi metà
        terzo quarto doppio
        """,
      units: """
        mila milione milioni miliardo miliardi cento euro dollari sterline chilometri km metri
        ettari anni anno mesi mese settimane giorni ore ora minuti secondi gradi tonnellate chili
        kg litri barili volte quadrati
        """,
      unitLinks: "di per",
      times: "oggi ieri domani secolo decennio primavera estate autunno inverno",
      placePrepositions: "a in da presso verso vicino",
      nameLinks: "di de del della dei da van von",
      reasons: """
        perché|a causa di|a causa del|a causa della|per via di|grazie a|poiché|dato che|in seguito
        a|per evitare|dovuto a
        """,
      definitions: "è sono era erano"),
    calendar: CalendarNames(
      months: """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre
        """,
      shortMonths: "gen feb mar apr mag giu lug ago set ott nov dic",
      weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
      shortWeekdays: "lun mar mer gio ven sab dom"),
    cues: CueRules(
      pronouns: "egli lui lei loro essi questo questa questi queste ciò",
      connectives: "ma e però inoltre quindi poi anche tuttavia dunque invece",
      firstPerson: "io noi mio mia nostro nostra mi ci",
      attribution: "detto dice dichiarato affermato",
      thirdPerson: "lui lei",
      money: "cento milione milioni miliardi"),
    signOffs: [
      "leggi anche",
      "foto:",
      "fonte:",
      "(ansa)",
      "iscriviti",
      "abbonati",
      "tutti i diritti riservati",
      "riproduzione riservata",
      "©",
    ],
    elisions: "l d c m t s v un all dell dall nell sull coll quell quest bell sant anch",
    usesDecimalComma: true)
}
