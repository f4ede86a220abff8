extension MonthNames {
  /// The months of languages without rules of their own, each in a line, January first; forms of one month are parted
  /// by slashes.
  static let otherLanguages = [
    // Afrikaans
    """
    januarie februarie maart april mei junie julie augustus september oktober november desember
    """,
    // Icelandic
    """
    janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
    """,
    // Estonian
    """
    jaanuar veebruar märts aprill mai juuni juuli august september oktoober november \
    detsember
    """,
    // Latvian
    """
    janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā \
    jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī \
    novembris/novembrī decembris/decembrī
    """,
    // Lithuanian
    """
    sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės \
    birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio \
    lapkritis/lapkričio gruodis/gruodžio
    """,
    // Slovak
    """
    január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla \
    august/augusta september/septembra október/októbra november/novembra \
    december/decembra
    """,
    // Slovene
    """
    januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija \
    julij/julija avgust/avgusta september/septembra oktober/oktobra november/novembra \
    december/decembra
    """,
    // Croatian; its October is the November of Polish and Czech, and left out
    """
    siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja \
    lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna oktobar/oktobra \
    studeni/studenoga prosinac/prosinca
    """,
    // Serbian
    """
    јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула \
    август/августа септембар/септембра октобар/октобра новембар/новембра \
    децембар/децембра
    """,
    // Bulgarian
    """
    януари февруари март април май юни юли август септември октомври ноември декември
    """,
    // Belarusian
    """
    студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка травень/траўня \
    чэрвень/чэрвеня ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка \
    лістапад/лістапада снежань/снежня
    """,
    // Albanian
    """
    janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
    """,
    // Catalan
    """
    gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
    """,
    // Galician
    """
    xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro \
    decembro
    """,
    // Malay
    """
    januari februari mac april mei jun julai ogos september oktober november disember
    """,
  ]
}
