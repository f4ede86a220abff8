extension StopWords {
  /// English function words: articles, pronouns, prepositions, conjunctions, auxiliaries.
  static let english = StopWords(
    """
    a an the
    i me my mine myself we us our ours ourselves you your yours yourself yourselves
    he him his himself she her hers herself it its itself they them their theirs themselves
    this that these those who whom whose which what
    am is are was were be been being have has had having do does did doing done
    will would shall should can could may might must ought cannot
    can't couldn't don't doesn't didn't hadn't hasn't haven't isn't aren't wasn't weren't won't
    wouldn't shan't shouldn't mustn't
    and or but nor so yet if because while although though unless until since whether than as
    of at by for with about against between among into through during before after above below
    to from up down in out on off over under upon toward towards within without across along
    around behind beneath beside besides beyond despite near per via
    again further then once here there when where why how all any both each few more most other
    some such no not only own same too very just also even ever
    """)
}
