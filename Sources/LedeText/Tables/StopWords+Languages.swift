extension StopWords {
  /// Function words of other languages: articles, pronouns, prepositions, conjunctions, auxiliaries.
  static let others: [String: StopWords] = [
    "de": StopWords(
      """
      der die das den dem des ein eine einen einem einer eines kein keine ich du er sie es wir ihr
      mich mir dich dir ihn ihm uns euch ihnen mein dein sein seine seiner ihre ihrer unser dieser
      diese dieses diesem diesen jener jede jeder jedes welche welcher wer was wo wann warum wie und
      oder aber denn sondern doch wenn weil dass ob als wie in im an am auf aus bei beim bis durch
      für gegen hinter mit nach neben ohne seit über um unter von vom vor zu zum zur zwischen ist
      sind war waren bin bist sei wird werden wurde wurden worden hat haben hatte hatten kann können
      konnte muss müssen soll sollen sollte will wollen darf nicht auch nur noch schon sehr so hier
      da dort dann nun man sich
      """),
    "fr": StopWords(
      """
      le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre
      nos votre vos leur leurs je tu il elle on nous vous ils elles me te se lui y en qui que qu quoi
      dont où quand comment pourquoi quel quelle et ou mais donc or ni car si comme dans par pour sur
      sous avec sans entre vers chez contre depuis avant après pendant est sont était étaient être
      été a ont avait avaient avoir eu sera seront fait ne pas plus moins très aussi bien tout tous
      toute toutes même
      """),
    "es": StopWords(
      """
      el la los las un una unos unas lo al del de a en y e o u pero sino que si como cuando donde
      quien quienes cual cuales qué quién dónde cuándo cómo por para con sin sobre entre hasta desde
      hacia contra durante yo tú él ella nosotros ellos ellas me te se le les nos mi mis tu tus su
      sus este esta estos estas ese esa esos esas aquel esto eso es son era eran fue fueron ser sido
      está están estaba ha han había hay he tiene no ni más muy ya también todo todos toda todas
      """),
    "it": StopWords(
      """
      il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al
      allo alla ai agli alle dal dalla nel nello nella nei nelle sul sulla e ed o ma se che chi cui
      come quando dove perché quale quali io tu lui lei noi voi loro mi ti si ci vi ne mio tuo suo
      sua suoi sue nostro questo questa questi queste quello quella è sono era erano essere stato
      stata ha hanno aveva avere non più anche molto già tutto tutti
      """),
    "pt": StopWords(
      """
      o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre
      entre até desde contra durante e ou mas se que quem qual quais como quando onde porque eu tu
      ele ela nós eles elas me te lhe lhes meu minha seu sua seus suas nosso este esta estes estas
      esse essa isso isto aquele é são era eram foi foram ser sido está estão estava há tem têm tinha
      não mais muito já também todo todos toda todas ao aos à às
      """),
    "nl": StopWords(
      """
      de het een ik jij je hij zij ze wij we jullie u mij me hem haar ons hen hun mijn jouw zijn onze
      deze dit die dat wie wat waar wanneer waarom hoe welke en of maar want omdat als dan toen in op
      aan met van voor door bij naar uit over onder tussen tegen tot zonder na om is zijn was waren
      ben bent wordt worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou moet
      moeten wil niet geen ook nog al zeer zo er hier daar te men zich
      """),
  ]
}
