/// Sentences of our own in the manner of news agencies, which treebanks have few of: times, dates,
/// datelines, titles, initials, sums.
enum NewsExamples {
  /// Each line is a paragraph.
  ///
  /// `~` stands between words without white space, `=` between words of one
  /// surface form, ` | ` between sentences.
  private static let lines = [
    "The council met at 8 a.m. Tuesday~. | It rose at 6 p.m. Wednesday~.",
    "Polls close at 7:30 p.m. Eastern time~. | They open at 6 a.m. Friday~.",
    "Sirens rang at 10:15 a.m. Thursday in the port~, police said~.",
    "The ship left at 4 p.m. Sunday~. | She was due at 11 a.m. | Nobody saw her~.",
    "Talks begin at 2 p.m. EST (~1900 GMT~)~. | The envoys land at 9 a.m. KST~.",
    "The blast came at about 3:40 a.m. | Two men were hurt~.",
    "Fire broke out near 5 a.m. Saturday~, Sgt. Ana Ruiz said~.",
    "PARIS (~AP~) — The court opened on Nov. 2 with Col. Henri Petit in the chair~.",
    "LONDON (~Reuters~) — Oil fell 2.4~% to $~71.35 a barrel on Monday~. | Gold rose~.",
    "TOKYO~, Jan. 12 — Prime Minister Aoki met Amb. Roy Hall on Friday~. | They dined~.",
    "MANILA~, Philippines (~AP~) — Troops moved north~. | The U.S. Navy watched~.",
    "BERLIN — Chancellor Vogt will fly to the U.S. next week~, aides said~.",
    "Brig. Gen. Omar Aziz spoke first~. | Lt. Col. Dana Wolf did not~.",
    "Sen. Mary Stone~, R~-~Ohio~, and Rep. Luis Vega~, D~-~Texas~, wrote the bill~.",
    "Rep. Tom Hart~, D~-~Mass.~, voted no~. | Sen. Ruth Hill~, R~-~Tenn.~, did too~.",
    "Gov. W. Scott Lane signed it~. | Former Gov. Ed Marsh Jr. sued~.",
    "J.P. Moss and K.C. Rao left~. | L. Q. Tran stayed~.",
    "The judge~, Elena M. Cruz~, agreed~. | Dr. Hugo P. Lind=’s lawyers did not~.",
    "The army of South Korea=’s neighbor grew~.",
    "Baek Seung~-~ho~, 41~, ran the yard~. | He sold it in 2019~.",
    "Vice Minister Shin Hye~-~rim met Adm. Carl Boyd~. | They signed a memo~.",
    "President Roh Tae Hyun and Mrs. Roh flew home~. | Lee Soo Ah went with them~.",
    "The firm lost 3.2 trillion won (~$~2.4 billion~) in the U.S. | It will close two plants~.",
    "The yard paid $~1.5~B for it~. | The state paid 400 million euros~.",
    "The U.N. Security Council met~. | The U.S. Embassy and the U.K. mission stayed away~.",
    "They live in the U.K. | Their son lives in Washington~, D.C. | He is a cook~.",
    "No. 3 is out~. | The No. 7 team won by 4~-~2~. | No. | It lost~.",
    "Art. 9 bars it~. | See Sec. 201 and Vol. 4~, pp. 12~-~19~.",
    "Hanbit Heavy Industries Co. rose 4~%~. | Orion Steel Corp. and Vega Inc. fell~.",
    "He runs Mirae Shipping Co.~, Ltd. in Busan~. | She left Polar Foods Inc. in May~.",
    "“~We=’re ready~,~” Mr. Song said~. | “~We wo=n’t wait~.~” | He sat down~.",
    "“~Who knows~?~” she asked~. | “~No one~!~” the crowd said~.",
    "\"~It is done~,~\" he said~. | \"~We move on~.~\" | The room was still~.",
    "The deal~, he said~, “~is fair~.~” | Critics called it “~a gift~.~”",
    "The note read~: “~Come at once~.~” | No one came~.",
    "(~Writing by Ann Poe~; Editing by Rob Day~)",
    "The clause is short ... but clear~. | Then ... | Nothing~.",
    "The F~-~15~, the K~-~2 and the Taepo~-~3 were shown~. | COVID~-~19 kept crowds away~.",
    "Exports grew 7~% in Aug. and 3~% in Sept. | Imports fell~.",
    "The pact of Feb. 3~, 1961~, ends on Dec. 31~. | A new one starts Jan. 1~.",
  ]

  /// The sentences as a treebank, of which only text and words are meant.
  static var treebank: Treebank {
    var treebank = Treebank()
    for line in lines {
      for (index, text) in line.split(separator: " | ").enumerated() {
        var sentence = Self.sentence(text)
        sentence.startsParagraph = index == 0
        treebank.sentences.append(sentence)
      }
    }
    return treebank
  }

  private static func sentence(_ text: Substring) -> TreebankSentence {
    var sentence = TreebankSentence()
    var form = ""
    for character in text + " " {
      switch character {
      case " ", "~", "=":
        sentence.words.append(word(form, spaceAfter: character == " "))
        if character == "=" {
          sentence.multiwords.append(sentence.words.count - 1..<sentence.words.count + 1)
        }
        form = ""
      default: form.append(character)
      }
    }
    return sentence
  }

  private static func word(_ form: String, spaceAfter: Bool) -> TreebankWord {
    TreebankWord(
      form: form, lemma: "_", upos: .x, xpos: .unknown, features: "_", head: -1, relation: .root,
      spaceAfter: spaceAfter)
  }
}
