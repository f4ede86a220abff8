extension LanguageRules {
  /// English.
  static let english = LanguageRules(
    stemmer: "english",
    stopWords: """
      a an the i me my mine myself we us our ours ourselves you your yours yourself yourselves he
      him his himself she her hers herself it its itself they them their theirs themselves this
      that these those who whom whose which what am is are was were be been being have has had
      having do does did doing done will would shall should can could may might must ought cannot
      can't couldn't don't doesn't didn't hadn't hasn't haven't isn't aren't wasn't weren't won't
      wouldn't shan't shouldn't mustn't and or but nor so yet if because while although though
      unless until since whether than as of at by for with about against between among into
      through during before after above below to from up down in out on off over under upon toward
      towards within without across along around behind beneath beside besides beyond despite near
      per via again further then once here there when where why how all any both each few more
      most other some such no not only own same too very just also even ever
      """,
    openers: """
      the a an he she it they we you i this that these those there here his her its their our my
      your in on at by for from with without to into of about after before since during until as
      while when where why how what who which whose and but or nor so yet if because although
      though however meanwhile moreover still then now also even only once is are was were be do
      does did has have had can could will would should may might must not no some any many most
      several each every both all another other others such he's she's it's they're we're i'm
      don't let among despite earlier later last next instead perhaps please asked according nobody
      none nothing everybody everyone everything somebody someone something anybody anyone
      """,
    abbreviations: Abbreviations(
      leading: """
        mr mrs ms messrs mme mlle dr drs prof gen lt col capt cmdr cmdt cpl sgt maj adm rear brig
        pvt sen sens rep reps gov govs pres amb rev revd fr hon supt insp det atty st ste mt ft ph
        lt-gen maj-gen lt-col lt-gov vice-adm ald asst assoc vs v viz e.g i.e eg ie cf approx ca c
        op fig figs def mmes mlles hons rt esp incl excl comm com comdr cpt ens exec mgr msgr pfc
        pvts brigs cols gens profs drs sec-gen prin ven wm chas jas geo thos benj engr herr sra
        srta
        """,
      numbering: """
        no nos n° nº p pp pg vol vols ch chap sec sect art arts par para ver v eq ed eds ref refs
        jan feb mar apr jun jul aug sep sept oct nov dec tel ext tab eqs paras
        """,
      trailing: """
        inc corp co cos ltd llc plc bros assn dept univ inst est jr sr esq ave blvd rd hwy apt
        bldg ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont
        neb nev okla ore pa penn tenn tex va vt wash wis wyo dak mex etc al min max avg hr hrs
        mins lb lbs oz ft in mi km cm kg yr yrs mo mos wk gal sq cu mon tue tues wed thu thur
        thurs fri sat sun a.m p.m am pm misc govt intl natl pty gmbh cie tech mfg mfrs comp commn
        ctr mktg mgmt dist prov pop wt ph.d
        """,
      streets: "st mt ft ste",
      words: "no nos art arts par para ver sec tab ed mar p v ref",
      letterNouns: """
        war group pool class type grade part chapter section block vitamin hepatitis phase stage
        plan appendix exhibit annex article act scene terminal pier gate hall wing team category
        schedule book volume tier level row seat figure table option version model zone sector
        """,
      plainOpeners: """
        the a he she it they we you i this that these those there his her its their our my in on
        at by for from with without of about after before since during until while when where why
        how what who which and but or nor yet if because although though however meanwhile then
        now also was were is are did does had has
        """),
    questions: QuestionRules(
      who: "who whom whose",
      when: "when",
      where: "where",
      why: "why",
      how: "how",
      what: "what which",
      measures: """
        many much long old far large big tall high often fast few wide deep heavy hot cold thick
        """,
      times: "year years century date month decade day time period era",
      places: """
        city cities country countries state states region place location river area continent
        county town village province island street capital district nation
        """,
      persons: """
        person man woman king queen emperor leader author scientist president minister actor
        singer player writer general pope philosopher mathematician composer artist director
        politician
        """,
      quantities: """
        percent percentage number fraction proportion population average amount toll share price
        cost age
        """,
      reasons: "reason cause caused causes",
      copulas: "is are was were",
      openers: """
        who whom whose what which when where why how is are was were do does did can could has
        have had will would should
        """,
      requests: """
        who whom whose what which when where why how many much do does did is are was were tell
        give show list please use uses used using given various e.g. i.e. etc happen happens
        happened
        """),
    answers: AnswerRules(
      numbers: """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred hundreds thousand thousands dozen dozens million millions billion billions
        trillion half third thirds quarter quarters twice once double triple several few zero none
        """,
      units: """
        hundred thousand million billion trillion percent per cent dozen km kilometers kilometres
        miles mile meters metres feet foot inches years year months month weeks week days day
        hours hour minutes minute seconds degrees tons tonnes kg pounds dollars euros acres
        hectares square mph kmh barrels litres liters gallons mm cm m times yen francs marks
        """,
      times: """
        today yesterday tomorrow tonight century centuries decade weekend spring summer autumn
        winter bc bce ad ce
        """,
      dateLinks: "of the",
      ambiguousMonths: "march may",
      placePrepositions: """
        in at near from to of around outside across through into between off toward towards within
        along
        """,
      placeParts: """
        city river north south east west northern southern eastern western island islands county
        province lake mount street bay valley republic kingdom states coast region district port
        gulf sea ocean town village capital border central desert
        """,
      nameLinks: "of the de al bin van von and",
      reasons: """
        because|due to|in order to|as a result of|owing to|thanks to|on account of|caused
        by|since|so that|led to|to avoid|to prevent|reason|reasons|for fear|after|therefore|thus
        """,
      definitions: "is are was were means refers",
      pronouns: "he she it they this these his her its their that those him them such both there"),
    calendar: CalendarNames(
      months: """
        january february march april may june july august september october november december
        """,
      shortMonths: "jan feb mar apr - jun jul aug sep/sept oct nov dec",
      weekdays: "monday tuesday wednesday thursday friday saturday sunday",
      shortWeekdays: "mon tue/tues wed thu/thur/thurs fri sat sun"),
    cues: CueRules(
      pronouns: "he she it they this that these those his her its their",
      connectives: """
        but and however meanwhile so then also still yet or nor instead moreover additionally
        furthermore nevertheless nonetheless therefore thus hence besides similarly likewise
        consequently otherwise subsequently conversely afterwards afterward
        """,
      firstPerson: "i we you my our your me i'm we're you're i've we've i'd we'll i'll don't",
      attribution: "said says told",
      thirdPerson: "he she",
      money: "percent million billion trillion cent"))
}
