extension LanguageRules {
  /// French.
  static let french = LanguageRules(
    stemmer: "french",
    letters: "àâæçéèêëîïôœùûüÿ",
    stopWords: """
      le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses
      notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se lui y en qui
      que qu quoi dont où quand comment pourquoi quel quelle et ou mais donc or ni car si comme
      dans par pour sur sous avec sans entre vers chez contre depuis avant après pendant est sont
      était étaient être été a ont avait avaient avoir eu sera seront fait ne pas plus moins très
      aussi bien tout tous toute toutes même
      peut peuvent doit deux alors tant toujours non seulement cela lors
      """,
    openers: """
      le la les l un une des il elle ils elles on nous vous je ce cette ces cela c en dans à au
      aux et mais ou donc car si quand comme que qui où pourquoi selon pour par sur avec après
      avant
      """,
    abbreviations: Abbreviations(
      leading: """
        m mm mme mmes mlle mlles me mgr dr drs pr prof gal col cdt cne lt st ste p.ex c.-à-d cf
        env av bd vs sgt adj maj ing éd hab
        """,
      numbering: "n° no art p pp vol chap fig tél janv févr avr juil sept oct nov déc",
      trailing: "etc cie inc ltée apr j.-c s.a ap"),
    questions: QuestionRules(
      who: "qui",
      when: "quand",
      where: "où",
      why: "pourquoi",
      what: "que quoi quel quelle quels quelles",
      amount: "combien",
      times: "année an siècle date mois jour heure décennie époque",
      places: """
        ville pays lieu endroit état région île fleuve rivière village province capitale continent
        département rue
        """,
      persons: """
        personne homme femme roi reine président présidente ministre auteur acteur joueur
        scientifique
        """,
      quantities: "pourcentage nombre proportion part population montant prix âge",
      reasons: "raison cause",
      copulas: "est sont était étaient"),
    answers: AnswerRules(
      numbers: """
        un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        vingt trente quarante cinquante soixante cent cents mille dizaine dizaines douzaine
        centaine centaines millier milliers million millions milliard milliards moitié tiers quart
        demi plusieurs
        """,
      units: """
        cent cents mille million millions milliard milliards euros euro dollars livres francs yens
        kilomètres km mètres hectares ans années mois semaines jours heures minutes secondes
        degrés tonnes kilos kg litres barils fois carrés cubes
        """,
      unitLinks: "de d pour",
      times: "hier demain siècle décennie printemps été automne hiver aujourd'hui",
      placePrepositions: "à au en dans près vers chez aux",
      nameLinks: "de du des la le van von ben al d",
      reasons: """
        parce que|car|en raison de|en raison des|en raison du|à cause de|à cause des|à cause
        du|grâce à|afin de|pour éviter|faute de|puisque|suite à|dû à
        """,
      definitions: "est sont était étaient"),
    calendar: CalendarNames(
      months: """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        """,
      shortMonths: "janv févr - avr - - juil - sept oct nov déc",
      weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
      shortWeekdays: "lun - mer jeu ven sam dim"),
    cues: CueRules(
      pronouns: "il elle ils elles ce cela ceci cet cette ces son sa leur leurs",
      connectives: """
        mais et donc or ainsi puis cependant pourtant toutefois ensuite enfin aussi alors
        """,
      firstPerson: "je j'ai nous vous mon ma notre votre moi",
      attribution: "dit déclaré affirmé indiqué",
      thirdPerson: "il elle",
      money: "pourcent million millions milliard milliards"),
    signOffs: [
      "(avec afp",
      "avec afp",
      "avec reuters",
      "lire aussi",
      "à lire aussi",
      "voir aussi",
      "photo :",
      "crédit photo",
      "abonnez-vous",
      "inscrivez-vous",
      "tous droits réservés",
      "copyright",
      "rédigé par",
    ],
    elisions: "l d j m t s n c qu jusqu lorsqu puisqu quoiqu",
    usesDecimalComma: true)
}
