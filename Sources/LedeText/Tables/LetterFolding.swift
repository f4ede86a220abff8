/// Letters that a search takes for one: each base with the accented letters and ligatures that
/// fold to it, lower case only.
///
/// The Latin and Greek rows are the canonical decompositions of the Unicode Character Database
/// (U+00C0...U+024F, U+0370...U+03FF, U+1E00...U+1FFF), the others what newsrooms type instead.
enum LetterFolding {
  static let rows: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶῐῑῒῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸ"),
    ("ρ", "ῤῥ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺῠῡῢῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("ae", "æǽǣ"), ("d", "đð"), ("e", "ǝə"), ("h", "ħ"), ("i", "ı"), ("ij", "ĳ"), ("l", "łŀƚ"),
    ("n", "ŉŋ"), ("o", "øǿ"), ("oe", "œ"), ("s", "ſẛ"), ("ss", "ß"), ("t", "ŧ"), ("th", "þ"),
    ("b", "ƀɓ"), ("d", "ɗɖ"), ("f", "ƒ"), ("g", "ǥɠ"), ("k", "ƙ"), ("y", "ƴ"), ("z", "ƶ"),
    ("dz", "ǆǳ"), ("lj", "ǉ"), ("nj", "ǌ"),
    ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("st", "ﬅﬆ"),
    // Greek: the final sigma. Cyrillic: io, which newspapers print as ie.
    ("σ", "ς"), ("е", "ѐё"),
    // Arabic: forms of alef, alef maksura, teh marbuta; Persian kaf and yeh.
    // Devanagari: letters with a nukta, and the chandrabindu that is printed as anusvara.
    ("क", "\u{958}"), ("ख", "\u{959}"), ("ग", "\u{95A}"), ("ज", "\u{95B}"), ("ड", "\u{95C}"),
    ("ढ", "\u{95D}"), ("फ", "\u{95E}"), ("य", "\u{95F}"), ("ं", "ँ"),
    ("ا", "أإآٱ"), ("ي", "ىی"), ("ه", "ة"), ("ك", "ک"),
  ]
}
