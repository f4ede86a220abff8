/// Words of one meaning whose stems differ: irregular forms, and nouns and adjectives that belong to
/// a verb. One family a line. A question for one of them is also met by the others, for less.
///
/// The lists are our own: English irregular verbs, and families met often in questions to news.
enum RelatedForms {
  static let english = """
    die died dies dying dead death deaths deadly killed kill kills killing toll perished casualty
    lead leads led leading leader leaders leadership head heads headed
    meet meets met meeting meetings
    begin begins began begun beginning start starts started starting commence commencement
    win wins won winning winner winners victory
    lose loses lost losing loss losses loser
    find finds found finding findings
    founder founders founded founding establish established establishment
    say says said saying statement
    speak speaks spoke spoken speech speaker speaking
    tell tells told telling
    think thinks thought thoughts
    know knows knew known knowledge
    see sees saw seen
    go goes went gone going
    come comes came coming
    take takes took taken taking
    give gives gave given giving gift
    get gets got gotten getting
    make makes made making maker
    do does did done
    write writes wrote written writing writer writers author authors
    build builds built building construct constructed construction
    buy buys bought buying purchase purchased
    sell sells sold selling sale sales
    pay pays paid paying payment payments
    send sends sent sending
    spend spends spent spending
    lend lends lent loan
    leave leaves left leaving departure
    keep keeps kept
    hold holds held holding holder
    bring brings brought
    catch catches caught
    teach teaches taught teaching teacher
    fight fights fought fighting fighter
    seek seeks sought
    feel feels felt feeling feelings
    fall falls fell fallen
    rise rises rose risen
    grow grows grew grown growth
    throw throws threw thrown
    draw draws drew drawn drawing
    fly flies flew flown flight flights
    drive drives drove driven driver
    ride rides rode ridden rider
    break breaks broke broken
    steal steals stole stolen theft
    choose chooses chose chosen choice
    freeze freezes froze frozen
    wear wears wore worn
    bear bears bore born borne birth
    swear swears swore sworn
    sing sings sang sung singer song
    sink sinks sank sunk
    swim swims swam swum
    drink drinks drank drunk
    run runs ran running runner
    shoot shoots shot shooting shootings gunfire
    strike strikes struck striking
    hit hits hitting
    stand stands stood
    understand understands understood understanding
    become becomes became
    eat eats ate eaten
    sleep sleeps slept
    sit sits sat
    lie lies lay lain
    lay lays laid
    forget forgets forgot forgotten
    forgive forgives forgave forgiven
    hide hides hid hidden
    bite bites bit bitten
    shake shakes shook shaken
    undertake undertook undertaken
    wake wakes woke woken
    light lit
    dig digs dug
    hang hangs hung hanged
    deal deals dealt
    mean means meant meaning
    sweep swept
    weep wept
    creep crept
    flee flees fled fleeing
    feed feeds fed
    breed bred
    bind binds bound
    wind wound
    tear tore torn
    spin spun
    cling clung
    swing swung
    bend bent
    learn learnt learned
    burn burnt burned
    arise arose arisen
    withdraw withdrew withdrawn withdrawal
    overthrow overthrew overthrown
    overcome overcame
    foresee foresaw foreseen
    man men
    woman women
    child children
    person people persons
    foot feet
    tooth teeth
    mouse mice
    wife wives
    life lives live living alive
    crisis crises
    half halves
    thief thieves
    marry marries married marriage wedding husband wife spouse
    kidnap kidnapped abducted abduction abduct hostage
    attack attacked attacks assault assaulted assaults
    invade invades invaded invasion invader
    explode explodes exploded explosion explosions blast blasts bomb bombing
    injure injured injuries injury wounded wound hurt
    arrest arrested arrests detained detain detention custody
    accuse accused accusation accusations charged charge alleged
    elect elected election elections vote voted
    defeat defeated defeats beat beaten beats
    decide decides decided decision decisions
    destroy destroyed destroys destruction
    produce produces produced production producer product products
    create creates created creation creator
    discover discovers discovered discovery discoverer
    invent invents invented invention inventor
    develop developed development developer
    describe describes described description
    explain explains explained explanation
    define defines defined definition
    divide divides divided division
    include includes included including consist consists contain contains
    conclude concludes concluded conclusion
    receive receives received receipt
    believe believes believed belief beliefs
    prove proves proved proven proof
    lengthy length long
    strong strength strengthen
    high height
    wide width
    deep depth
    hot heat
    weigh weighed weight
    high higher highest
    big bigger biggest large larger largest
    good better best
    bad worse worst
    small smaller smallest
    france french
    germany german germans
    britain british uk
    england english
    spain spanish
    china chinese
    japan japanese
    poland polish poles
    netherlands dutch
    greece greek greeks
    turkey turkish
    ireland irish
    scotland scottish
    wales welsh
    sweden swedish
    norway norwegian
    denmark danish
    switzerland swiss
    israel israeli israelis
    lebanon lebanese
    palestine palestinian palestinians
    syria syrian
    iran iranian
    iraq iraqi
    russia russian russians
    ukraine ukrainian
    america american americans
    europe european
    africa african
    italy italian
    brazil brazilian brazilians
    mexico mexican mexicans
    argentina argentine argentinian argentinians
    chile chilean
    colombia colombian
    venezuela venezuelan
    peru peruvian
    ecuador ecuadorean ecuadorian
    bolivia bolivian
    uruguay uruguayan
    paraguay paraguayan
    cuba cuban cubans
    haiti haitian haitians
    jamaica jamaican
    panama panamanian
    canada canadian canadians
    australia australian australians
    india indian indians
    pakistan pakistani pakistanis
    afghanistan afghan afghans
    bangladesh bangladeshi
    nepal nepali nepalese
    vietnam vietnamese
    thailand thai
    philippines philippine filipino filipinos
    indonesia indonesian
    malaysia malaysian
    taiwan taiwanese
    korea korean koreans
    burma burmese myanmar
    cambodia cambodian
    mongolia mongolian
    portugal portuguese
    belgium belgian belgians
    austria austrian austrians
    hungary hungarian hungarians
    romania romanian romanians
    bulgaria bulgarian
    serbia serbian serb serbs
    croatia croatian croat
    bosnia bosnian
    slovenia slovenian slovene
    slovakia slovak
    czech czechs
    finland finnish finns
    iceland icelandic
    estonia estonian
    latvia latvian
    lithuania lithuanian
    belarus belarusian belarussian
    georgia georgian
    armenia armenian
    azerbaijan azeri azerbaijani
    kazakhstan kazakh
    uzbekistan uzbek
    kyrgyzstan kyrgyz
    tajikistan tajik
    saudi saudis
    yemen yemeni
    jordan jordanian
    kuwait kuwaiti
    qatar qatari
    oman omani
    bahrain bahraini
    emirates emirati
    egypt egyptian egyptians
    libya libyan libyans
    tunisia tunisian
    algeria algerian
    morocco moroccan
    sudan sudanese
    ethiopia ethiopian
    somalia somali
    kenya kenyan
    uganda ugandan
    tanzania tanzanian
    rwanda rwandan
    congo congolese
    nigeria nigerian
    ghana ghanaian
    zimbabwe zimbabwean
    zambia zambian
    angola angolan
    cyprus cypriot cypriots
    malta maltese
    albania albanian
    macedonia macedonian
    moldova moldovan
    kosovo kosovar
    asia asian asians
    rome roman romans
    king kings royal
    president presidents presidential presidency
    govern governed government governor
    science scientific scientist scientists
    politics political politician
    religion religious
    theology theological theologian
    chemistry chemical
    physics physical physicist
    mathematics mathematical mathematician
    economy economic economics
    nation national nations
    region regional
    industry industrial
    culture cultural
    music musical musician
    cost costs price priced worth
    job jobs work works worked employment employ employed
    reason reasons cause causes caused because
    live lives lived resident residents residence
    locate located location situated
    call called calls name named names known
    hit struck
    disagree disagreement disagreed
    deny denies denied denial
    refuse refuses refused refusal
    approve approves approved approval
    arrive arrives arrived arrival
    succeed succeeds succeeded success successor successful
    fail fails failed failure
    move moves moved movement
    oppose opposes opposed opposition opponent opposing
    propose proposed proposal
    respond responds responded response
    analyze analyse analysis
    maintain maintained maintenance
    pronounce pronounced pronunciation
    vary varies varied variety variation various
    """
}
