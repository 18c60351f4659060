/// Words that are few and have lemmas of their own, as the English treebanks lemmatise them.
///
/// - Source: the annotation guidelines of UD_English-EWT; the words were written down for this project.
enum ClosedWords {
  /// Penn tag, then pairs of form and lemma.
  static let lemmas = """
    PRP i I me I him he her she us we them they thee thou mine my yours your hers her ours our
    PRP theirs their
    PRP 's we 'em they ya you y'all you
    DT an a these this those that
    MD ca can wo will 'll will ll will 'd would d would sha shall wilt will
    RB n't not nt not
    VBZ 's be s be
    VBP 'm be m be 're be re be 've have ve have ai be
    VBD 'd have d have
    VB 've have ve have
    TO na to ta to
    WP whom who
    POS ' 's s 's
    CC & & n and
    VBG gon go
    VBP wan want got get
    CD m million k thousand b billion bn billion mn million tn trillion
    NN pm p.m. am a.m. p.m p.m. a.m a.m. tv TV dvd DVD cd CD
    IN thru through w/ with til till
    FW etc etc. ie i.e. eg e.g.
    NNP Jan January Jan. January Feb February Feb. February Mar March Mar. March Apr April
    NNP Apr. April
    NNP Jun June Jun. June Jul July Jul. July Aug August Aug. August Sep September Sep. September
    NNP Sept September Sept. September Oct October Oct. October Nov November Nov. November
    NNP Dec December Dec. December Mon Monday Mon. Monday Tue Tuesday Tue. Tuesday Tues. Tuesday
    NNP Wed Wednesday Wed. Wednesday Thu Thursday Thu. Thursday Thurs. Thursday Fri Friday
    NNP Fri. Friday
    NNP Sat Saturday Sat. Saturday Sun Sunday Sun. Sunday
    NNPS States State Nations Nation Philippines Philippines Netherlands Netherlands
    NNPS Olympics Olympics
    NNPS Bahamas Bahamas Maldives Maldives Taliban Taliban Seychelles Seychelles Works Works
    NNPS Falls Falls
    """

  /// Adjectives and nouns of peoples, faiths and regions, written with a capital also in their lemma.
  static let capitalised = """
    Afghan African Albanian Algerian American Angolan Arab Arabian Arabic Argentine Argentinian
    Armenian Asian Australian Austrian Azerbaijani Azeri Bahraini Balinese Baltic Bangladeshi
    Basque Bavarian Belarusian Belgian Bengali Bolivian Bosnian Brazilian Breton British
    Buddhist Bulgarian Burmese Byzantine Californian Cambodian Cameroonian Canadian Cantonese
    Caribbean Catalan Catholic Caucasian Celtic Chadian Chechen Chilean Chinese Christian
    Colombian Congolese Confucian Copt Coptic Corsican Crimean Croat Croatian Cuban Cypriot
    Czech Dane Danish Democrat Democratic Dominican Dutch Ecuadorian Egyptian Emirati English
    Eritrean Estonian Ethiopian Eurasian European Fijian Filipino Finnish Flemish French Gambian
    Gazan Georgian German Germanic Ghanaian Gothic Greek Guatemalan Guinean Guyanese Haitian Han
    Hawaiian Hebrew Hellenic Hindu Hispanic Honduran Hungarian Icelandic Indian Indonesian
    Iranian Iraqi Irish Islamic Islamist Israeli Italian Ivorian Jamaican Japanese Jewish
    Jordanian Kazakh Kenyan Keynesian Korean Kosovar Kurd Kurdish Kuwaiti Kyrgyz Lao Laotian
    Latin Latino Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malagasy Malawian
    Malaysian Malian Maltese Manchurian Marxist Mauritian Mediterranean Mexican Moldovan Mongol
    Mongolian Montenegrin Moroccan Mozambican Muslim Namibian Nazi Nepalese Nepali Nicaraguan
    Nigerian Nordic Norse Norwegian Omani Orthodox Ottoman Pakistani Palestinian Panamanian
    Paraguayan Pashtun Persian Peruvian Philippine Polish Polynesian Portuguese Presbyterian
    Protestant Prussian Punjabi Qatari Republican Roman Romanian Russian Rwandan Samoan Saudi
    Scandinavian Scottish Senegalese Serb Serbian Shia Shiite Siberian Sicilian Sikh Singaporean
    Slavic Slovak Slovenian Somali Soviet Spanish Sudanese Sunni Swedish Swiss Syrian Taiwanese
    Tajik Tamil Tanzanian Texan Thai Tibetan Trotskyist Tunisian Turk Turkish Turkmen Ugandan
    Uighur Ukrainian Uruguayan Uyghur Uzbek Venezuelan Victorian Vietnamese Welsh Yemeni
    Yugoslav Zambian Zimbabwean Zionist
    """
}
