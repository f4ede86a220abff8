extension LanguageRules {
  /// British spellings that American English spells otherwise; both are one word to a search.
  enum BritishSpelling {
    /// What words begin with, and what they begin with in American English.
    static let beginnings = """
      arbour/arbor ardour/ardor armour/armor behaviour/behavior candour/candor clamour/clamor
      colour/color demeanour/demeanor discolour/discolor endeavour/endeavor favour/favor
      fervour/fervor flavour/flavor glamour/glamor harbour/harbor honour/honor dishonour/dishonor
      humour/humor labour/labor misbehaviour/misbehavior neighbour/neighbor odour/odor
      parlour/parlor rancour/rancor rigour/rigor rumour/rumor saviour/savior savour/savor
      splendour/splendor succour/succor tumour/tumor valour/valor vapour/vapor vigour/vigor
      programme/program tyre/tire aeroplane/airplane jewellery/jewelry jeweller/jeweler
      plough/plow pyjama/pajama sceptic/skeptic moustache/mustache catalogue/catalog
      aluminium/aluminum anaesthe/anesthe paediatr/pediatr orthopaed/orthoped gynaecolog/gynecolog
      haemo/hemo oestrogen/estrogen foetus/fetus foetal/fetal diarrhoea/diarrhea
      encyclopaed/encycloped leukaemia/leukemia anaemi/anemi archaeolog/archeolog
      mediaeval/medieval caesarean/cesarean manoeuvr/maneuver oesophag/esophag ageing/aging
      artefact/artifact judgement/judgment acknowledgement/acknowledgment defence/defense
      offence/offense pretence/pretense licence/license practise/practice enrolment/enrollment
      fulfil/fulfill fulfilment/fulfillment instalment/installment skilful/skillful wilful/willful
      storeys/stories grey/gray cheque/check draught/draft sulph/sulf mould/mold
      smoulder/smolder whisky/whiskey omelette/omelet doughnut/donut
      """

    /// `centre`, `centres`, `centred` are written with `er`.
    static let inRE = """
      centre theatre metre litre fibre calibre sabre spectre sombre lustre meagre amphitheatre
      kilometre centimetre millimetre nanometre micrometre millilitre epicentre goitre mitre
      """

    /// `travelled`, `traveller`, `travelling` are written with one l.
    static let doublingL = """
      travel label model cancel fuel marshal counsel level signal total rival dial channel tunnel
      jewel quarrel equal duel libel panel pedal funnel shovel swivel unravel bevel spiral towel
      barrel initial marvel revel grovel trammel apparel dishevel enamel stencil pencil tassel
      """

    /// Words in `ise` that are no verbs of the kind of `organise`.
    static let inISE = """
      advertise advise apprise arise braise bruise chastise chemise circumcise comprise compromise
      concise counterpoise cruise demise despise devise disguise enterprise excise exercise expertise
      franchise guise improvise incise merchandise noise otherwise paradise poise praise precise
      premise promise raise reprise revise rise surmise surprise supervise televise treatise vise
      wise likewise denise louise elise eloise marquise turquoise appraise surprise prise anise
      tortoise porpoise mayonnaise malaise polonaise cruise uprise sunrise moonrise clockwise
      """
  }
}
