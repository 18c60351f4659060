// Generated from Data/ontology.yaml by scripts/generate; change that file, not this one.
// swift-format-ignore-file

extension Ontology {
  /// Types, in the order of `EventType`.
  static let types: [TypeRow] = [
    TypeRow(
      label: "Agreeing or promising to act; the deed is not done yet", quad: 1, requiresRecipient: false,
      score: 25, cameo: "030", formerNames: []),
    TypeRow(
      label: "Meeting, visiting, calling, talking", quad: 1, requiresRecipient: false,
      score: 25, cameo: "040", formerNames: []),
    TypeRow(
      label: "Backing, praising, recognising, apologising, signing", quad: 1, requiresRecipient: false,
      score: 50, cameo: "050", formerNames: []),
    TypeRow(
      label: "Working together in deed", quad: 2, requiresRecipient: true,
      score: 95, cameo: "060", formerNames: []),
    TypeRow(
      label: "Giving help: money, arms, relief, protection", quad: 2, requiresRecipient: true,
      score: 100, cameo: "070", formerNames: []),
    TypeRow(
      label: "Yielding in words: giving in to a demand, easing a rule at home", quad: 1, requiresRecipient: false,
      score: 45, cameo: "080", formerNames: ["YIELD"]),
    TypeRow(
      label: "Yielding in deed: withdrawing, releasing, lifting, disarming", quad: 2, requiresRecipient: false,
      score: 65, cameo: "084", formerNames: []),
    TypeRow(
      label: "Asking, urging, demanding", quad: 3, requiresRecipient: false,
      score: 0, cameo: "100", formerNames: ["DEMAND"]),
    TypeRow(
      label: "Criticising, alleging, investigating", quad: 3, requiresRecipient: false,
      score: -20, cameo: "110", formerNames: ["DISAPPROVE", "INVESTIGATE"]),
    TypeRow(
      label: "Refusing a demand, offer or plan", quad: 3, requiresRecipient: false,
      score: -20, cameo: "120", formerNames: []),
    TypeRow(
      label: "Announcing harm unless or until", quad: 3, requiresRecipient: false,
      score: -35, cameo: "130", formerNames: []),
    TypeRow(
      label: "Cutting relations, aid or trade; import duties", quad: 4, requiresRecipient: true,
      score: -60, cameo: "160", formerNames: []),
    TypeRow(
      label: "Moving or showing forces, exercises, alerts", quad: 4, requiresRecipient: false,
      score: -55, cameo: "150", formerNames: []),
    TypeRow(
      label: "Using power without wounding: arrests, seizures, raids, bans", quad: 4, requiresRecipient: false,
      score: -70, cameo: "170", formerNames: []),
    TypeRow(
      label: "Demonstrating, striking, boycotting", quad: 4, requiresRecipient: false,
      score: -50, cameo: "140", formerNames: []),
    TypeRow(
      label: "Using violence", quad: 4, requiresRecipient: false,
      score: -90, cameo: "190", formerNames: ["FIGHT"]),
  ]

  /// Modes, type after type.
  static let modes: [ModeRow] = [
    ModeRow(.consult, "visit", score: 40, cameo: "042"),
    ModeRow(.consult, "third-party", score: 10, cameo: "044"),
    ModeRow(.consult, "multilateral", score: 40, cameo: "046"),
    ModeRow(.consult, "phone", score: 15, cameo: "041"),
    ModeRow(.retreat, "withdraw", score: 80, cameo: "0874"),
    ModeRow(.retreat, "release", score: 65, cameo: "0841"),
    ModeRow(.retreat, "disarm", score: 100, cameo: "0873"),
    ModeRow(.retreat, "ceasefire", score: 75, cameo: "0871"),
    ModeRow(.retreat, "access", score: 65, cameo: "086"),
    ModeRow(.retreat, "resign", score: 45, cameo: "0831"),
    ModeRow(.request, "assist", score: 5, cameo: "103"),
    ModeRow(.request, "change", score: -10, cameo: "104"),
    ModeRow(.request, "yield", score: -10, cameo: "105"),
    ModeRow(.request, "meet", score: 0, cameo: "106"),
    ModeRow(.accuse, "disapprove", score: -20, cameo: "111"),
    ModeRow(.accuse, "investigate", score: -35, cameo: "090"),
    ModeRow(.accuse, "allege", score: -35, cameo: "112"),
    ModeRow(.reject, "assist", score: -15, cameo: "122"),
    ModeRow(.reject, "change", score: -20, cameo: "123"),
    ModeRow(.reject, "yield", score: -20, cameo: "124"),
    ModeRow(.reject, "meet", score: -20, cameo: "125"),
    ModeRow(.threaten, "restrict", score: -30, cameo: "1312"),
    ModeRow(.threaten, "arrest", score: -35, cameo: "132"),
    ModeRow(.threaten, "relations", score: -35, cameo: "1313"),
    ModeRow(.threaten, "expel", score: -35, cameo: "136"),
    ModeRow(.threaten, "territory", score: -40, cameo: "1382"),
    ModeRow(.threaten, "violence", score: -35, cameo: "138"),
    ModeRow(.threaten, "tariff", score: -30, cameo: "1312"),
    ModeRow(.sanction, "convict", score: -60, cameo: "160"),
    ModeRow(.sanction, "expel", score: -55, cameo: "166"),
    ModeRow(.sanction, "withdraw", score: -60, cameo: "161"),
    ModeRow(.sanction, "discontinue", score: -60, cameo: "162"),
    ModeRow(.sanction, "tariff", score: -40, cameo: "163"),
    ModeRow(.mobilize, "troops", score: -65, cameo: "154"),
    ModeRow(.mobilize, "weapons", score: -65, cameo: "154"),
    ModeRow(.mobilize, "police", score: -55, cameo: "153"),
    ModeRow(.mobilize, "militia", score: -60, cameo: "150"),
    ModeRow(.coerce, "seize", score: -70, cameo: "171"),
    ModeRow(.coerce, "restrict", score: -70, cameo: "172"),
    ModeRow(.coerce, "censor", score: -65, cameo: "1721"),
    ModeRow(.coerce, "curfew", score: -65, cameo: "1723"),
    ModeRow(.coerce, "martial-law", score: -75, cameo: "1724"),
    ModeRow(.coerce, "arrest", score: -70, cameo: "173"),
    ModeRow(.coerce, "deport", score: -70, cameo: "174"),
    ModeRow(.coerce, "withhold", score: -70, cameo: "170"),
    ModeRow(.coerce, "misinformation", score: -65, cameo: "170"),
    ModeRow(.coerce, "cyber", score: -70, cameo: "170"),
    ModeRow(.protest, "demo", score: -50, cameo: "141"),
    ModeRow(.protest, "riot", score: -70, cameo: "145"),
    ModeRow(.protest, "strike", score: -50, cameo: "143"),
    ModeRow(.protest, "hunger", score: -45, cameo: "142"),
    ModeRow(.protest, "boycott", score: -45, cameo: "143"),
    ModeRow(.protest, "obstruct", score: -45, cameo: "144"),
    ModeRow(.protest, "vandalize", score: -50, cameo: "145"),
    ModeRow(.assault, "abduct", score: -85, cameo: "181"),
    ModeRow(.assault, "beat", score: -75, cameo: "182"),
    ModeRow(.assault, "torture", score: -85, cameo: "1822"),
    ModeRow(.assault, "sexual", score: -85, cameo: "1821"),
    ModeRow(.assault, "targeted", score: -95, cameo: "186"),
    ModeRow(.assault, "destroy", score: -85, cameo: "1712"),
    ModeRow(.assault, "primitive", score: -80, cameo: "182"),
    ModeRow(.assault, "firearms", score: -90, cameo: "193"),
    ModeRow(.assault, "explosives", score: -90, cameo: "183"),
    ModeRow(.assault, "suicide-attack", score: -95, cameo: "1831"),
    ModeRow(.assault, "aerial", score: -95, cameo: "195"),
    ModeRow(.assault, "drone", score: -95, cameo: "195"),
    ModeRow(.assault, "heavy-weapons", score: -95, cameo: "194"),
    ModeRow(.assault, "crowd-control", score: -75, cameo: "175"),
    ModeRow(.assault, "unconventional", score: -100, cameo: "204"),
  ]

  /// Contexts, in the order of the manual.
  static let contextNames: [String] = [
    "military",
    "intelligence",
    "executive",
    "legislative",
    "election",
    "political_institutions",
    "pro_democracy",
    "pro_autocracy",
    "economic",
    "legal",
    "reparations",
    "human_rights",
    "rights_freedoms",
    "repression",
    "human_security",
    "gender",
    "lgbt",
    "religion_ethnicity",
    "inequality",
    "diplomatic",
    "territory",
    "peacekeeping",
    "health",
    "asylum",
    "migration",
    "disasters",
    "natural_resource",
    "environment",
    "technology",
    "terrorism",
    "cbrn",
    "cyber",
    "misinformation",
    "crime",
    "corruption",
    "illegal_drugs",
    "trafficking",
  ]

  /// CAMEO codes, in their order.
  static let codes: [CodeRow] = [
    CodeRow(
      "01", nil, "", "", goldstein: 0),
    CodeRow(
      "010", nil, "", "", goldstein: 0),
    CodeRow(
      "011", nil, "", "", goldstein: -1),
    CodeRow(
      "012", nil, "", "", goldstein: -4),
    CodeRow(
      "013", nil, "", "", goldstein: 4),
    CodeRow(
      "014", nil, "", "", goldstein: 0),
    CodeRow(
      "015", nil, "", "", goldstein: 0),
    CodeRow(
      "016", nil, "", "", goldstein: -20),
    CodeRow(
      "017", nil, "", "", goldstein: 0),
    CodeRow(
      "018", nil, "", "", goldstein: 34),
    CodeRow(
      "019", nil, "", "", goldstein: 34),
    CodeRow(
      "02", .request, "", "", goldstein: 30),
    CodeRow(
      "020", .request, "", "", goldstein: 30),
    CodeRow(
      "021", .request, "assist", "", goldstein: 34),
    CodeRow(
      "0211", .request, "assist", "economic", goldstein: 34),
    CodeRow(
      "0212", .request, "assist", "military", goldstein: 34),
    CodeRow(
      "0213", .request, "assist", "legal", goldstein: 34),
    CodeRow(
      "0214", .request, "assist", "intelligence", goldstein: 34),
    CodeRow(
      "022", .request, "assist", "diplomatic", goldstein: 32),
    CodeRow(
      "023", .request, "assist", "", goldstein: 34),
    CodeRow(
      "0231", .request, "assist", "economic", goldstein: 34),
    CodeRow(
      "0232", .request, "assist", "military", goldstein: 34),
    CodeRow(
      "0233", .request, "assist", "human_security", goldstein: 34),
    CodeRow(
      "0234", .request, "assist", "peacekeeping", goldstein: 34),
    CodeRow(
      "024", .request, "change", "political_institutions", goldstein: -3),
    CodeRow(
      "0241", .request, "change", "executive", goldstein: -3),
    CodeRow(
      "0242", .request, "change", "executive", goldstein: -3),
    CodeRow(
      "0243", .request, "change", "rights_freedoms", goldstein: -3),
    CodeRow(
      "0244", .request, "change", "political_institutions", goldstein: -3),
    CodeRow(
      "025", .request, "change", "legal", goldstein: -3),
    CodeRow(
      "0251", .request, "yield", "legal", goldstein: -3),
    CodeRow(
      "0252", .request, "yield", "legal", goldstein: -3),
    CodeRow(
      "0253", .request, "yield", "legal", goldstein: -3),
    CodeRow(
      "0254", .request, "yield", "economic", goldstein: -3),
    CodeRow(
      "0255", .request, "yield", "diplomatic", goldstein: -3),
    CodeRow(
      "0256", .request, "yield", "military", goldstein: -3),
    CodeRow(
      "026", .request, "meet", "diplomatic", goldstein: 40),
    CodeRow(
      "027", .request, "meet", "diplomatic", goldstein: 40),
    CodeRow(
      "028", .request, "meet", "diplomatic", goldstein: 40),
    CodeRow(
      "03", .agree, "", "", goldstein: 40),
    CodeRow(
      "030", .agree, "", "diplomatic", goldstein: 40),
    CodeRow(
      "031", .agree, "", "diplomatic", goldstein: 52),
    CodeRow(
      "0311", .agree, "", "economic", goldstein: 52),
    CodeRow(
      "0312", .agree, "", "military", goldstein: 52),
    CodeRow(
      "0313", .agree, "", "legal", goldstein: 52),
    CodeRow(
      "0314", .agree, "", "intelligence", goldstein: 52),
    CodeRow(
      "032", .agree, "", "diplomatic", goldstein: 45),
    CodeRow(
      "033", .agree, "", "diplomatic", goldstein: 52),
    CodeRow(
      "0331", .agree, "", "economic", goldstein: 52),
    CodeRow(
      "0332", .agree, "", "military", goldstein: 52),
    CodeRow(
      "0333", .agree, "", "human_security", goldstein: 52),
    CodeRow(
      "0334", .agree, "", "peacekeeping", goldstein: 60),
    CodeRow(
      "034", .agree, "", "political_institutions", goldstein: 70),
    CodeRow(
      "0341", .agree, "", "political_institutions", goldstein: 70),
    CodeRow(
      "0342", .agree, "", "executive", goldstein: 70),
    CodeRow(
      "0343", .agree, "", "rights_freedoms", goldstein: 70),
    CodeRow(
      "0344", .agree, "", "political_institutions", goldstein: 70),
    CodeRow(
      "035", .agree, "", "", goldstein: 70),
    CodeRow(
      "0351", .agree, "", "rights_freedoms", goldstein: 70),
    CodeRow(
      "0352", .agree, "", "", goldstein: 70),
    CodeRow(
      "0353", .agree, "", "rights_freedoms", goldstein: 70),
    CodeRow(
      "0354", .agree, "", "economic", goldstein: 70),
    CodeRow(
      "0355", .agree, "", "diplomatic", goldstein: 70),
    CodeRow(
      "0356", .agree, "", "military", goldstein: 70),
    CodeRow(
      "036", .agree, "", "diplomatic", goldstein: 40),
    CodeRow(
      "037", .agree, "", "diplomatic", goldstein: 50),
    CodeRow(
      "038", .agree, "", "diplomatic", goldstein: 70),
    CodeRow(
      "039", .agree, "", "diplomatic", goldstein: 50),
    CodeRow(
      "04", .consult, "", "", goldstein: 10),
    CodeRow(
      "040", .consult, "", "", goldstein: 10),
    CodeRow(
      "041", .consult, "phone", "", goldstein: 10),
    CodeRow(
      "042", .consult, "visit", "", goldstein: 19),
    CodeRow(
      "043", .consult, "visit", "", goldstein: 28),
    CodeRow(
      "044", .consult, "third-party", "", goldstein: 25),
    CodeRow(
      "045", .consult, "", "diplomatic", goldstein: 50),
    CodeRow(
      "046", .consult, "", "diplomatic", goldstein: 70),
    CodeRow(
      "05", .support, "", "", goldstein: 35),
    CodeRow(
      "050", .support, "", "diplomatic", goldstein: 35),
    CodeRow(
      "051", .support, "", "diplomatic", goldstein: 34),
    CodeRow(
      "052", .support, "", "diplomatic", goldstein: 35),
    CodeRow(
      "053", .support, "", "diplomatic", goldstein: 38),
    CodeRow(
      "054", .support, "", "diplomatic", goldstein: 60),
    CodeRow(
      "055", .support, "", "diplomatic", goldstein: 70),
    CodeRow(
      "056", .support, "", "diplomatic", goldstein: 70),
    CodeRow(
      "057", .support, "", "diplomatic", goldstein: 80),
    CodeRow(
      "06", .cooperate, "", "", goldstein: 60),
    CodeRow(
      "060", .cooperate, "", "", goldstein: 60),
    CodeRow(
      "061", .cooperate, "", "economic", goldstein: 64),
    CodeRow(
      "062", .cooperate, "", "military", goldstein: 74),
    CodeRow(
      "063", .cooperate, "", "legal", goldstein: 74),
    CodeRow(
      "064", .cooperate, "", "intelligence", goldstein: 70),
    CodeRow(
      "07", .aid, "", "", goldstein: 70),
    CodeRow(
      "070", .aid, "", "", goldstein: 70),
    CodeRow(
      "071", .aid, "", "economic", goldstein: 74),
    CodeRow(
      "072", .aid, "", "military", goldstein: 83),
    CodeRow(
      "073", .aid, "", "human_security", goldstein: 74),
    CodeRow(
      "074", .aid, "", "peacekeeping", goldstein: 85),
    CodeRow(
      "075", .aid, "", "asylum", goldstein: 70),
    CodeRow(
      "08", .retreat, "", "", goldstein: 50),
    CodeRow(
      "080", .concede, "", "", goldstein: 50),
    CodeRow(
      "081", .concede, "", "legal", goldstein: 50),
    CodeRow(
      "0811", .concede, "", "pro_democracy", goldstein: 50),
    CodeRow(
      "0812", .concede, "", "pro_democracy", goldstein: 50),
    CodeRow(
      "0813", .retreat, "", "legal", goldstein: 50),
    CodeRow(
      "0814", .retreat, "", "legal", goldstein: 50),
    CodeRow(
      "082", .concede, "", "pro_democracy", goldstein: 50),
    CodeRow(
      "083", .concede, "", "political_institutions", goldstein: 50),
    CodeRow(
      "0831", .concede, "", "political_institutions", goldstein: 50),
    CodeRow(
      "0832", .concede, "", "executive", goldstein: 50),
    CodeRow(
      "0833", .concede, "", "rights_freedoms", goldstein: 50),
    CodeRow(
      "0834", .concede, "", "political_institutions", goldstein: 50),
    CodeRow(
      "084", .retreat, "", "", goldstein: 70),
    CodeRow(
      "0841", .retreat, "release", "legal", goldstein: 70),
    CodeRow(
      "0842", .retreat, "release", "legal", goldstein: 70),
    CodeRow(
      "085", .retreat, "", "economic", goldstein: 70),
    CodeRow(
      "086", .retreat, "access", "diplomatic", goldstein: 90),
    CodeRow(
      "0861", .retreat, "access", "peacekeeping", goldstein: 90),
    CodeRow(
      "0862", .retreat, "access", "diplomatic", goldstein: 90),
    CodeRow(
      "0863", .retreat, "access", "human_security", goldstein: 90),
    CodeRow(
      "087", .retreat, "disarm", "military", goldstein: 90),
    CodeRow(
      "0871", .retreat, "ceasefire", "military", goldstein: 90),
    CodeRow(
      "0872", .retreat, "withdraw", "military", goldstein: 90),
    CodeRow(
      "0873", .retreat, "disarm", "military", goldstein: 90),
    CodeRow(
      "0874", .retreat, "disarm", "military", goldstein: 100),
    CodeRow(
      "09", .accuse, "", "", goldstein: -20),
    CodeRow(
      "090", .accuse, "investigate", "", goldstein: -20),
    CodeRow(
      "091", .accuse, "investigate", "crime corruption", goldstein: -20),
    CodeRow(
      "092", .accuse, "investigate", "human_rights", goldstein: -20),
    CodeRow(
      "093", .accuse, "investigate", "military", goldstein: -20),
    CodeRow(
      "094", .accuse, "investigate", "military legal", goldstein: -20),
    CodeRow(
      "10", .request, "", "", goldstein: -50),
    CodeRow(
      "100", .request, "", "", goldstein: -50),
    CodeRow(
      "101", .request, "assist", "", goldstein: -50),
    CodeRow(
      "1011", .request, "assist", "economic", goldstein: -50),
    CodeRow(
      "1012", .request, "assist", "military", goldstein: -50),
    CodeRow(
      "1013", .request, "assist", "legal", goldstein: -50),
    CodeRow(
      "1014", .request, "assist", "intelligence", goldstein: -50),
    CodeRow(
      "102", .request, "assist", "diplomatic", goldstein: -50),
    CodeRow(
      "103", .request, "assist", "", goldstein: -50),
    CodeRow(
      "1031", .request, "assist", "economic", goldstein: -50),
    CodeRow(
      "1032", .request, "assist", "military", goldstein: -50),
    CodeRow(
      "1033", .request, "assist", "human_security", goldstein: -50),
    CodeRow(
      "1034", .request, "assist", "peacekeeping", goldstein: -50),
    CodeRow(
      "104", .request, "change", "political_institutions", goldstein: -50),
    CodeRow(
      "1041", .request, "change", "executive", goldstein: -50),
    CodeRow(
      "1042", .request, "change", "executive", goldstein: -50),
    CodeRow(
      "1043", .request, "change", "rights_freedoms", goldstein: -50),
    CodeRow(
      "1044", .request, "change", "political_institutions", goldstein: -50),
    CodeRow(
      "105", .request, "change", "legal", goldstein: -50),
    CodeRow(
      "1051", .request, "yield", "legal", goldstein: -50),
    CodeRow(
      "1052", .request, "yield", "legal", goldstein: -50),
    CodeRow(
      "1053", .request, "yield", "legal", goldstein: -50),
    CodeRow(
      "1054", .request, "yield", "economic", goldstein: -50),
    CodeRow(
      "1055", .request, "yield", "diplomatic", goldstein: -50),
    CodeRow(
      "1056", .request, "yield", "military", goldstein: -50),
    CodeRow(
      "106", .request, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "107", .request, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "108", .request, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "11", .accuse, "", "", goldstein: -20),
    CodeRow(
      "110", .accuse, "disapprove", "", goldstein: -20),
    CodeRow(
      "111", .accuse, "disapprove", "", goldstein: -20),
    CodeRow(
      "112", .accuse, "disapprove", "", goldstein: -20),
    CodeRow(
      "1121", .accuse, "allege", "crime corruption", goldstein: -20),
    CodeRow(
      "1122", .accuse, "allege", "human_rights", goldstein: -20),
    CodeRow(
      "1123", .accuse, "allege", "military", goldstein: -20),
    CodeRow(
      "1124", .accuse, "allege", "military legal", goldstein: -20),
    CodeRow(
      "1125", .accuse, "allege", "legal", goldstein: -20),
    CodeRow(
      "113", .accuse, "disapprove", "", goldstein: -20),
    CodeRow(
      "114", .accuse, "allege", "diplomatic", goldstein: -20),
    CodeRow(
      "115", .accuse, "allege", "legal", goldstein: -20),
    CodeRow(
      "116", .accuse, "disapprove", "legal", goldstein: -20),
    CodeRow(
      "12", .reject, "", "", goldstein: -40),
    CodeRow(
      "120", .reject, "", "", goldstein: -40),
    CodeRow(
      "121", .reject, "assist", "", goldstein: -40),
    CodeRow(
      "1211", .reject, "assist", "economic", goldstein: -40),
    CodeRow(
      "1212", .reject, "assist", "military", goldstein: -40),
    CodeRow(
      "1213", .reject, "assist", "legal", goldstein: -40),
    CodeRow(
      "1214", .reject, "assist", "intelligence", goldstein: -40),
    CodeRow(
      "122", .reject, "assist", "", goldstein: -40),
    CodeRow(
      "1221", .reject, "assist", "economic", goldstein: -40),
    CodeRow(
      "1222", .reject, "assist", "military", goldstein: -40),
    CodeRow(
      "1223", .reject, "assist", "human_security", goldstein: -40),
    CodeRow(
      "1224", .reject, "assist", "peacekeeping", goldstein: -40),
    CodeRow(
      "123", .reject, "change", "political_institutions", goldstein: -40),
    CodeRow(
      "1231", .reject, "change", "executive", goldstein: -40),
    CodeRow(
      "1232", .reject, "change", "executive", goldstein: -40),
    CodeRow(
      "1233", .reject, "change", "rights_freedoms", goldstein: -40),
    CodeRow(
      "1234", .reject, "change", "political_institutions", goldstein: -40),
    CodeRow(
      "124", .reject, "change", "", goldstein: -40),
    CodeRow(
      "1241", .reject, "change", "executive", goldstein: -40),
    CodeRow(
      "1242", .reject, "change", "", goldstein: -40),
    CodeRow(
      "1243", .reject, "yield", "legal", goldstein: -40),
    CodeRow(
      "1244", .reject, "yield", "economic", goldstein: -40),
    CodeRow(
      "1245", .reject, "yield", "diplomatic", goldstein: -40),
    CodeRow(
      "1246", .reject, "yield", "military", goldstein: -40),
    CodeRow(
      "125", .reject, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "126", .reject, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "127", .reject, "meet", "diplomatic", goldstein: -50),
    CodeRow(
      "128", .reject, "yield", "legal", goldstein: -50),
    CodeRow(
      "129", .reject, "yield", "diplomatic", goldstein: -50),
    CodeRow(
      "13", .threaten, "", "", goldstein: -60),
    CodeRow(
      "130", .threaten, "", "", goldstein: -44),
    CodeRow(
      "131", .threaten, "", "", goldstein: -58),
    CodeRow(
      "1311", .threaten, "relations", "", goldstein: -58),
    CodeRow(
      "1312", .threaten, "restrict", "economic", goldstein: -58),
    CodeRow(
      "1313", .threaten, "relations", "diplomatic", goldstein: -58),
    CodeRow(
      "132", .threaten, "restrict", "executive", goldstein: -58),
    CodeRow(
      "1321", .threaten, "restrict", "human_rights", goldstein: -58),
    CodeRow(
      "1322", .threaten, "restrict", "pro_autocracy", goldstein: -58),
    CodeRow(
      "1323", .threaten, "restrict", "pro_autocracy", goldstein: -58),
    CodeRow(
      "1324", .threaten, "restrict", "pro_autocracy", goldstein: -58),
    CodeRow(
      "133", .threaten, "relations", "", goldstein: -58),
    CodeRow(
      "134", .threaten, "relations", "diplomatic", goldstein: -58),
    CodeRow(
      "135", .threaten, "relations", "diplomatic", goldstein: -58),
    CodeRow(
      "136", .threaten, "expel", "diplomatic", goldstein: -70),
    CodeRow(
      "137", .threaten, "violence", "pro_autocracy", goldstein: -70),
    CodeRow(
      "138", .threaten, "violence", "military", goldstein: -70),
    CodeRow(
      "1381", .threaten, "restrict", "military", goldstein: -70),
    CodeRow(
      "1382", .threaten, "territory", "military", goldstein: -70),
    CodeRow(
      "1383", .threaten, "violence", "military", goldstein: -70),
    CodeRow(
      "1384", .threaten, "violence", "military", goldstein: -70),
    CodeRow(
      "1385", .threaten, "violence", "cbrn", goldstein: -70),
    CodeRow(
      "139", .threaten, "relations", "diplomatic", goldstein: -70),
    CodeRow(
      "14", .protest, "", "", goldstein: -65),
    CodeRow(
      "140", .protest, "", "", goldstein: -65),
    CodeRow(
      "141", .protest, "demo", "", goldstein: -65),
    CodeRow(
      "1411", .protest, "demo", "executive", goldstein: -65),
    CodeRow(
      "1412", .protest, "demo", "executive", goldstein: -65),
    CodeRow(
      "1413", .protest, "demo", "rights_freedoms", goldstein: -65),
    CodeRow(
      "1414", .protest, "demo", "political_institutions", goldstein: -65),
    CodeRow(
      "142", .protest, "hunger", "", goldstein: -65),
    CodeRow(
      "1421", .protest, "hunger", "executive", goldstein: -65),
    CodeRow(
      "1422", .protest, "hunger", "executive", goldstein: -65),
    CodeRow(
      "1423", .protest, "hunger", "rights_freedoms", goldstein: -65),
    CodeRow(
      "1424", .protest, "hunger", "political_institutions", goldstein: -65),
    CodeRow(
      "143", .protest, "boycott", "", goldstein: -65),
    CodeRow(
      "1431", .protest, "boycott", "executive", goldstein: -65),
    CodeRow(
      "1432", .protest, "boycott", "executive", goldstein: -65),
    CodeRow(
      "1433", .protest, "boycott", "rights_freedoms", goldstein: -65),
    CodeRow(
      "1434", .protest, "boycott", "political_institutions", goldstein: -65),
    CodeRow(
      "144", .protest, "obstruct", "", goldstein: -75),
    CodeRow(
      "1441", .protest, "obstruct", "executive", goldstein: -75),
    CodeRow(
      "1442", .protest, "obstruct", "executive", goldstein: -75),
    CodeRow(
      "1443", .protest, "obstruct", "rights_freedoms", goldstein: -75),
    CodeRow(
      "1444", .protest, "obstruct", "political_institutions", goldstein: -75),
    CodeRow(
      "145", .protest, "riot", "", goldstein: -75),
    CodeRow(
      "1451", .protest, "riot", "executive", goldstein: -75),
    CodeRow(
      "1452", .protest, "riot", "executive", goldstein: -75),
    CodeRow(
      "1453", .protest, "riot", "rights_freedoms", goldstein: -75),
    CodeRow(
      "1454", .protest, "riot", "political_institutions", goldstein: -75),
    CodeRow(
      "15", .mobilize, "", "", goldstein: -72),
    CodeRow(
      "150", .mobilize, "", "", goldstein: -72),
    CodeRow(
      "151", .mobilize, "police", "", goldstein: -72),
    CodeRow(
      "152", .mobilize, "troops", "military", goldstein: -72),
    CodeRow(
      "153", .mobilize, "police", "", goldstein: -72),
    CodeRow(
      "154", .mobilize, "troops", "military", goldstein: -72),
    CodeRow(
      "16", .sanction, "", "", goldstein: -40),
    CodeRow(
      "160", .sanction, "", "", goldstein: -40),
    CodeRow(
      "161", .sanction, "withdraw", "diplomatic", goldstein: -40),
    CodeRow(
      "162", .sanction, "discontinue", "human_security", goldstein: -56),
    CodeRow(
      "1621", .sanction, "discontinue", "economic", goldstein: -56),
    CodeRow(
      "1622", .sanction, "discontinue", "military", goldstein: -56),
    CodeRow(
      "1623", .sanction, "discontinue", "human_security", goldstein: -56),
    CodeRow(
      "163", .sanction, "", "diplomatic", goldstein: -80),
    CodeRow(
      "164", .sanction, "withdraw", "diplomatic", goldstein: -70),
    CodeRow(
      "165", .sanction, "withdraw", "diplomatic", goldstein: -65),
    CodeRow(
      "166", .sanction, "expel", "diplomatic", goldstein: -70),
    CodeRow(
      "1661", .sanction, "expel", "military", goldstein: -70),
    CodeRow(
      "1662", .sanction, "expel", "diplomatic", goldstein: -70),
    CodeRow(
      "1663", .sanction, "expel", "human_security", goldstein: -70),
    CodeRow(
      "17", .coerce, "", "", goldstein: -70),
    CodeRow(
      "170", .coerce, "", "", goldstein: -70),
    CodeRow(
      "171", .coerce, "seize", "human_security", goldstein: -92),
    CodeRow(
      "1711", .coerce, "seize", "human_security", goldstein: -92),
    CodeRow(
      "1712", .assault, "destroy", "human_security", goldstein: -92),
    CodeRow(
      "172", .coerce, "restrict", "executive", goldstein: -50),
    CodeRow(
      "1721", .coerce, "restrict", "rights_freedoms", goldstein: -50),
    CodeRow(
      "1722", .coerce, "restrict", "pro_autocracy", goldstein: -50),
    CodeRow(
      "1723", .coerce, "curfew", "pro_autocracy", goldstein: -50),
    CodeRow(
      "1724", .coerce, "martial-law", "pro_autocracy", goldstein: -50),
    CodeRow(
      "173", .coerce, "arrest", "legal", goldstein: -50),
    CodeRow(
      "174", .coerce, "deport", "legal", goldstein: -50),
    CodeRow(
      "175", .assault, "", "military pro_autocracy", goldstein: -90),
    CodeRow(
      "18", .assault, "", "", goldstein: -90),
    CodeRow(
      "180", .assault, "", "", goldstein: -90),
    CodeRow(
      "181", .assault, "abduct", "", goldstein: -90),
    CodeRow(
      "182", .assault, "beat", "", goldstein: -95),
    CodeRow(
      "1821", .assault, "sexual", "", goldstein: -90),
    CodeRow(
      "1822", .assault, "torture", "", goldstein: -90),
    CodeRow(
      "1823", .assault, "", "", goldstein: -100),
    CodeRow(
      "183", .assault, "suicide-attack", "", goldstein: -100),
    CodeRow(
      "1831", .assault, "suicide-attack", "", goldstein: -100),
    CodeRow(
      "1832", .assault, "explosives", "", goldstein: -100),
    CodeRow(
      "1833", .assault, "explosives", "", goldstein: -100),
    CodeRow(
      "184", .assault, "abduct", "", goldstein: -80),
    CodeRow(
      "185", .assault, "targeted", "", goldstein: -80),
    CodeRow(
      "186", .assault, "targeted", "", goldstein: -100),
    CodeRow(
      "19", .assault, "", "", goldstein: -100),
    CodeRow(
      "190", .assault, "", "military", goldstein: -100),
    CodeRow(
      "191", .coerce, "restrict", "military", goldstein: -95),
    CodeRow(
      "192", .coerce, "seize", "military", goldstein: -95),
    CodeRow(
      "193", .assault, "firearms", "military", goldstein: -100),
    CodeRow(
      "194", .assault, "heavy-weapons", "military", goldstein: -100),
    CodeRow(
      "195", .assault, "heavy-weapons", "military", goldstein: -100),
    CodeRow(
      "196", .assault, "", "legal military", goldstein: -95),
    CodeRow(
      "20", .assault, "", "", goldstein: -100),
    CodeRow(
      "200", .assault, "", "military", goldstein: -100),
    CodeRow(
      "201", .assault, "", "religion_ethnicity", goldstein: -95),
    CodeRow(
      "202", .assault, "", "religion_ethnicity", goldstein: -100),
    CodeRow(
      "203", .assault, "", "religion_ethnicity", goldstein: -100),
    CodeRow(
      "204", .assault, "unconventional", "cbrn", goldstein: -100),
    CodeRow(
      "2041", .assault, "unconventional", "cbrn", goldstein: -100),
    CodeRow(
      "2042", .assault, "unconventional", "cbrn", goldstein: -100),
  ]
}
