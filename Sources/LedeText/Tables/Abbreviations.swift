/// Shortened words whose full stop does not, or not alone, end a sentence. Lower case, without the
/// last full stop.
struct Abbreviations: Sendable {
  /// A name or a noun always follows: `Gen. X`, `St. Louis`, `vs. Y`.
  let leading: WordTable
  /// A number follows: `No. 5`, `p. 12`; otherwise they are words like others.
  let numbering: WordTable
  /// They may end a sentence; only a word that plainly opens the next one says so: `Inc.`, `Jr.`.
  let trailing: WordTable
  /// Those of `leading` that name streets and the like too: behind a name they may end a sentence.
  let streets: WordTable
  /// Those of `numbering` that are whole words where no number follows: `He said no. Critics`.
  let words: WordTable
  /// Nouns that a letter or a Roman numeral follows: `Group C`, `World War I`.
  let letterNouns: WordTable
  /// Openers that are no surnames: `Malcolm X. He was 39`.
  let plainOpeners: WordTable
  /// Three letters with which shortened compounds end: `Hauptstr.`; they stand in `trailing` as well.
  let endings: WordTable

  init(
    leading: String, numbering: String, trailing: String, streets: String = "",
    words: String = "", letterNouns: String = "", plainOpeners: String = "",
    endings: String = ""
  ) {
    self.leading = WordTable(leading)
    self.numbering = WordTable(numbering)
    self.trailing = WordTable(trailing)
    self.streets = WordTable(streets)
    self.words = WordTable(words)
    self.letterNouns = WordTable(letterNouns)
    self.plainOpeners = WordTable(plainOpeners)
    self.endings = WordTable(endings)
  }

  /// The word is an abbreviation of any kind, and never a whole word.
  func contains(_ word: PackedWord) -> Bool {
    (leading.contains(word) || trailing.contains(word) || numbering.contains(word))
      && !words.contains(word)
  }

  /// The language's table; that of English where Lede has no other.
  static func of(_ language: Language) -> Abbreviations { all[language.code] ?? english }

  private static let all: [String: Abbreviations] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese,
    "nl": dutch,
  ]

  static let english = Abbreviations(
    leading: """
      mr mrs ms messrs mme mlle dr drs prof gen lt col capt cmdr cmdt cpl sgt maj adm rear brig pvt
      sen sens rep reps gov govs pres amb rev revd fr hon supt insp det atty st ste mt ft ph
      lt-gen maj-gen lt-col lt-gov vice-adm ald asst assoc vs v viz e.g i.e eg ie cf approx ca c
      op fig figs def mmes mlles hons rt esp incl excl comm com comdr cpt ens exec mgr msgr
      pfc pvts brigs cols gens profs drs sec-gen prin ven wm chas jas geo thos benj engr herr
      sra srta
      """,
    numbering: """
      no nos n° nº p pp pg vol vols ch chap sec sect art arts par para ver v eq ed eds ref refs
      jan feb mar apr jun jul aug sep sept oct nov dec tel ext tab eqs paras
      """,
    trailing: """
      inc corp co cos ltd llc plc bros assn dept univ inst est jr sr esq ave blvd rd hwy apt bldg
      ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
      okla ore pa penn tenn tex va vt wash wis wyo dak mex
      etc al min max avg hr hrs mins lb lbs oz ft in mi km cm kg yr yrs mo mos wk gal sq cu
      mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm misc govt intl natl pty gmbh cie
      tech mfg mfrs comp commn ctr mktg mgmt dist prov pop wt ph.d
      """,
    streets: "st mt ft ste",
    words: "no nos art arts par para ver sec tab ed mar p v ref",
    letterNouns: """
      war group pool class type grade part chapter section block vitamin hepatitis phase stage plan
      appendix exhibit annex article act scene terminal pier gate hall wing team category schedule
      book volume tier level row seat figure table option version model zone sector
      """,
    plainOpeners: """
      the a he she it they we you i this that these those there his her its their our my in on at by
      for from with without of about after before since during until while when where why how what
      who which and but or nor yet if because although though however meanwhile then now also
      was were is are did does had has
      """)

  static let german = Abbreviations(
    leading: """
      hr hrn fr dr prof ing dipl mag st bzw ca d.h z.b u.a v.a i.d.r s.o s.u o.g sog vgl evtl ggf
      inkl exkl zzgl abzgl gegr geb gest verh rd max min bspw insb inzw gg hl fa frl hptm oberstlt
      gen maj lt bgm st.-prof evang kath ehem sen jun röm griech lat engl franz
      """,
    numbering: """
      nr s abs art bd kap ziff tel jan feb mär apr jun jul aug sep sept okt nov dez §
      """,
    trailing: "usw etc u.s.w u.ä o.ä str co mio mrd tsd jh jhd n.chr v.chr a.d i.r e.v",
    endings: "str")

  static let french = Abbreviations(
    leading: """
      m mm mme mmes mlle mlles me mgr dr drs pr prof gal col cdt cne lt st ste p.ex c.-à-d cf env av bd
      vs sgt adj maj ing éd hab
      """,
    numbering: """
      n° no art p pp vol chap fig tél janv févr avr juil sept oct nov déc
      """,
    trailing: "etc cie inc ltée apr j.-c s.a ap")

  static let spanish = Abbreviations(
    leading: """
      sr sra sres sras srta dr dra d dña prof profa gral cnel cap tte lic ing arq mons fray sto sta
      p.ej ej av avda pza aprox vs ud uds vd ee hnos fdo excmo ilmo rvdo pdte gob dip sen
      """,
    numbering:
      "n núm nº no pág págs p art vol cap fig tel ene feb mar abr jun jul ago sept oct nov dic",
    trailing: "etc cía s.a ee.uu uu jr a.c d.c a.m p.m")

  static let italian = Abbreviations(
    leading: """
      sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing arch geom on sen gen col cap mons don
      s ss p.es es ecc.mo ca cfr vs p.zza v.le c.so rag geom cav comm card fam magg ten cap brig
      """,
    numbering: "n nr pag pagg p art vol cap fig tel gen feb mar apr giu lug ago set ott nov dic",
    trailing: "ecc s.p.a s.r.l spa srl a.c d.c")

  static let portuguese = Abbreviations(
    leading: """
      sr sra srs sras srta dr dra prof profa eng arq gen cel cap ten min dep sen gov pres
      d exmo exma av r pç p.ex ex aprox vs
      """,
    numbering:
      "n nº no pág págs p art vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez",
    trailing: "etc ltda cia s.a jr a.c d.c eua")

  static let dutch = Abbreviations(
    leading: """
      dhr mw mevr mr drs dr ir ing prof gen kol st ca bijv bv d.w.z d.m.v i.p.v m.b.t o.a o.m t.a.v
      t.o.v z.g zgn resp vgl jhr
      """,
    numbering: "nr p pag art blz dl hfst tel jan feb mrt apr jun jul aug sept okt nov dec",
    trailing: "enz etc e.d e.a b.v n.v jl a.s v.chr n.chr")
}
