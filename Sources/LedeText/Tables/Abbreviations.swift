/// Shortened words whose full stop does not, or not alone, end a sentence. Lower case, without the
/// last full stop.
struct Abbreviations: Sendable {
  /// A name or a noun always follows: `Gen. X`, `St. Louis`, `vs. Y`.
  let leading: WordTable
  /// A number follows: `No. 5`, `p. 12`; otherwise they are words like others.
  let numbering: WordTable
  /// They may end a sentence; only a word that plainly opens the next one says so: `Inc.`, `Jr.`.
  let trailing: WordTable

  init(leading: String, numbering: String, trailing: String) {
    self.leading = WordTable(leading)
    self.numbering = WordTable(numbering)
    self.trailing = WordTable(trailing)
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
      op fig figs def
      """,
    numbering: """
      no nos n° nº p pp pg vol vols ch chap sec sect art arts par para ver v eq ed eds ref refs
      jan feb mar apr jun jul aug sep sept oct nov dec tel ext tab
      """,
    trailing: """
      inc corp co cos ltd llc plc bros assn dept univ inst est jr sr esq ave blvd rd hwy apt bldg
      ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
      okla ore pa penn tenn tex va vt wash wis wyo dak mex
      etc al min max avg hr hrs mins lb lbs oz ft in mi km cm kg yr yrs mo mos wk gal sq cu
      mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm misc govt intl natl
      """)

  static let german = Abbreviations(
    leading: """
      hr hrn fr dr prof ing dipl mag st bzw ca d.h z.b u.a v.a i.d.r s.o s.u o.g sog vgl evtl ggf
      inkl exkl zzgl abzgl gegr geb gest verh rd max min bspw insb inzw
      """,
    numbering: """
      nr s abs art bd kap ziff tel jan feb mär apr jun jul aug sep sept okt nov dez §
      """,
    trailing: "usw etc u.s.w u.ä o.ä str co mio mrd tsd jh jhd n.chr v.chr a.d i.r e.v")

  static let french = Abbreviations(
    leading: """
      m mm mme mmes mlle mlles me dr pr prof gal col cdt st ste p.ex c.-à-d cf env av bd vs sgt
      """,
    numbering: """
      n° no art p pp vol chap fig tél janv févr avr juil sept oct nov déc
      """,
    trailing: "etc cie inc ltée apr j.-c s.a ap")

  static let spanish = Abbreviations(
    leading: """
      sr sra sres sras srta dr dra d dña prof profa gral cnel cap tte lic ing arq mons fray sto sta
      p.ej ej av avda pza aprox vs ud uds vd
      """,
    numbering:
      "n núm nº no pág págs p art vol cap fig tel ene feb mar abr jun jul ago sept oct nov dic",
    trailing: "etc cía s.a ee.uu jr a.c d.c a.m p.m")

  static let italian = Abbreviations(
    leading: """
      sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing arch geom on sen gen col cap mons don
      s ss p.es es ecc.mo ca cfr vs p.zza v.le
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
