// Generated from Data/topics.yaml by scripts/generate; change that file, not this one.
// swift-format-ignore-file

extension Ontology {
  /// Topics: each area, then what lies below it.
  static let topicRows: [TopicRow] = [
    TopicRow(
      "trade", "Trade and the economy",
      terms: [
      ]),
    TopicRow(
      "trade.tariffs", "Import duties",
      terms: [
        "tariff",
        "reciprocal tariff",
        "import duty",
        "import tax",
        "duties",
        "levy",
        "customs duty",
        "tariff rate",
      ]),
    TopicRow(
      "trade.investment", "Investment",
      terms: [
        "invest",
        "investment",
        "investing",
        "investment fund",
        "battery plant",
        "factory",
        "joint venture",
      ]),
    TopicRow(
      "trade.energy", "Energy and resources",
      terms: [
        "liquefied natural gas",
        "lng",
        "crude oil",
        "natural gas",
        "energy purchase",
        "critical mineral",
        "rare earth",
        "pipeline",
      ]),
    TopicRow(
      "trade.sanctions", "Economic sanctions and export controls",
      terms: [
        "economic sanction",
        "sanctions",
        "embargo",
        "export control",
        "entity list",
        "blacklist",
      ]),
    TopicRow(
      "trade.agreements", "Trade agreements",
      terms: [
        "trade deal",
        "trade agreement",
        "free trade",
        "trade talks",
        "trade pact",
        "korus",
      ]),
    TopicRow(
      "trade.industry", "Industry",
      terms: [
        "shipbuilding",
        "shipyard",
        "semiconductor",
        "chip",
        "automobile",
        "car",
        "auto part",
        "steel",
        "aluminum",
        "pharmaceutical",
        "battery",
      ]),
    TopicRow(
      "trade.finance", "Money and markets",
      terms: [
        "exchange rate",
        "currency swap",
        "foreign exchange",
        "bond",
        "central bank",
      ]),
    TopicRow(
      "security", "Security and defence",
      terms: [
      ]),
    TopicRow(
      "security.posture", "Forces abroad and their tasks",
      terms: [
        "force posture",
        "troop level",
        "u.s. forces korea",
        "usfk",
        "drawdown",
        "troop",
        "strategic flexibility",
        "deployment",
        "stationed",
        "alliance modernization",
      ]),
    TopicRow(
      "security.spending", "Defence spending and cost sharing",
      terms: [
        "defense spending",
        "defence spending",
        "defense budget",
        "military spending",
        "burden-sharing",
        "cost-sharing",
        "special measures agreement",
        "defense cost",
      ]),
    TopicRow(
      "security.exercises", "Exercises",
      terms: [
        "military exercise",
        "joint exercise",
        "drill",
        "ulchi freedom shield",
        "freedom edge",
        "freedom shield",
        "live-fire",
        "river-crossing",
      ]),
    TopicRow(
      "security.nuclear", "Nuclear weapons and fuel",
      terms: [
        "nuclear weapon",
        "uranium enrichment",
        "enrichment",
        "reprocessing",
        "spent nuclear fuel",
        "nuclear test",
        "extended deterrence",
        "nuclear umbrella",
        "nuclear fuel",
      ]),
    TopicRow(
      "security.submarines", "Submarines",
      terms: [
        "submarine",
        "nuclear-powered submarine",
        "nuclear-powered attack submarine",
      ]),
    TopicRow(
      "security.opcon", "Wartime operational control",
      terms: [
        "opcon",
        "operational control",
        "wartime control",
      ]),
    TopicRow(
      "security.arms", "Arms sales and transfers",
      terms: [
        "arms sale",
        "weapons sale",
        "fighter jet",
        "arms purchase",
        "military equipment",
        "munition",
      ]),
    TopicRow(
      "security.missiles", "Missiles",
      terms: [
        "ballistic missile",
        "missile test",
        "missile launch",
        "hypersonic",
        "air defense",
        "missile defense",
      ]),
    TopicRow(
      "security.cyber", "Networks",
      terms: [
        "cyberattack",
        "hacking",
        "hacker",
        "cyber security",
        "cybersecurity",
      ]),
    TopicRow(
      "security.terrorism", "Terrorism",
      terms: [
        "terrorist",
        "terrorism",
        "terror attack",
      ]),
    TopicRow(
      "security.war", "War and ceasefire",
      terms: [
        "ceasefire",
        "cease-fire",
        "armistice",
        "truce",
        "peacekeeping",
        "invasion",
        "airstrike",
      ]),
    TopicRow(
      "geopolitics", "Other powers and regions",
      terms: [
      ]),
    TopicRow(
      "geopolitics.china", "China",
      terms: [
        "china",
        "chinese",
        "beijing",
        "xi jinping",
      ]),
    TopicRow(
      "geopolitics.northkorea", "North Korea",
      terms: [
        "north korea",
        "north korean",
        "pyongyang",
        "kim jong-un",
        "kim jong un",
      ]),
    TopicRow(
      "geopolitics.japan", "Japan",
      terms: [
        "japan",
        "japanese",
        "tokyo",
        "trilateral",
      ]),
    TopicRow(
      "geopolitics.russia", "Russia",
      terms: [
        "russia",
        "russian",
        "moscow",
        "kremlin",
        "putin",
      ]),
    TopicRow(
      "geopolitics.taiwan", "Taiwan",
      terms: [
        "taiwan",
        "taiwan strait",
        "taipei",
      ]),
    TopicRow(
      "geopolitics.europe", "Europe",
      terms: [
        "european union",
        "nato",
        "brussels",
        "ukraine",
      ]),
    TopicRow(
      "geopolitics.middleeast", "The Middle East",
      terms: [
        "iran",
        "israel",
        "gaza",
        "gulf states",
        "red sea",
        "strait of hormuz",
      ]),
    TopicRow(
      "geopolitics.indopacific", "The Indo-Pacific",
      terms: [
        "indo-pacific",
        "south china sea",
        "quad",
        "aukus",
      ]),
    TopicRow(
      "people", "People",
      terms: [
      ]),
    TopicRow(
      "people.immigration", "Immigration and visas",
      terms: [
        "visa",
        "immigration",
        "immigrant",
        "deport",
        "deportation",
        "detention",
        "detained",
        "raid",
        "work permit",
        "ice",
      ]),
    TopicRow(
      "people.rights", "Rights",
      terms: [
        "human rights",
        "abduction",
        "comfort women",
        "forced labor",
        "prisoner of war",
      ]),
    TopicRow(
      "people.exchange", "Exchange and culture",
      terms: [
        "student exchange",
        "cultural exchange",
        "tourism",
        "scholarship",
      ]),
    TopicRow(
      "people.health", "Health and relief",
      terms: [
        "pandemic",
        "vaccine",
        "humanitarian aid",
        "food aid",
        "famine",
      ]),
    TopicRow(
      "politics", "Politics at home",
      terms: [
      ]),
    TopicRow(
      "politics.domestic", "Government and parties",
      terms: [
        "martial law",
        "cabinet",
        "parliament",
        "national assembly",
        "opposition party",
        "ruling party",
        "congress",
      ]),
    TopicRow(
      "politics.elections", "Elections",
      terms: [
        "election",
        "elected",
        "vote",
        "ballot",
        "campaign pledge",
        "inauguration",
        "sworn in",
      ]),
    TopicRow(
      "politics.courts", "Courts and law",
      terms: [
        "supreme court",
        "constitutional court",
        "court ruling",
        "ruling",
        "impeachment",
        "lawsuit",
        "legality",
      ]),
    TopicRow(
      "politics.scandal", "Scandals",
      terms: [
        "corruption",
        "bribery",
        "indicted",
        "scandal",
      ]),
    TopicRow(
      "diplomacy", "Diplomacy",
      terms: [
      ]),
    TopicRow(
      "diplomacy.summits", "Summits",
      terms: [
        "summit",
        "bilateral meeting",
        "state visit",
        "oval office",
      ]),
    TopicRow(
      "diplomacy.visits", "Visits and calls",
      terms: [
        "visit",
        "phone call",
        "courtesy call",
        "delegation",
      ]),
    TopicRow(
      "diplomacy.talks", "Talks and negotiations",
      terms: [
        "talks",
        "negotiation",
        "working group",
        "dialogue",
        "consultation",
        "ministerial",
      ]),
    TopicRow(
      "diplomacy.statements", "Statements and papers",
      terms: [
        "joint statement",
        "fact sheet",
        "communique",
        "communiqué",
        "memorandum of understanding",
        "declaration",
      ]),
    TopicRow(
      "diplomacy.missions", "Embassies and envoys",
      terms: [
        "ambassador",
        "embassy",
        "envoy",
        "consulate",
      ]),
    TopicRow(
      "diplomacy.organisations", "Organisations",
      terms: [
        "united nations",
        "security council",
        "apec",
        "asean",
        "g7",
        "g20",
        "world trade organization",
      ]),
    TopicRow(
      "technology", "Science and technology",
      terms: [
      ]),
    TopicRow(
      "technology.space", "Space",
      terms: [
        "satellite",
        "space program",
        "rocket launch",
        "artemis",
      ]),
    TopicRow(
      "technology.ai", "Computing",
      terms: [
        "artificial intelligence",
        "quantum",
        "data center",
        "supercomputer",
      ]),
    TopicRow(
      "technology.nuclearpower", "Nuclear power",
      terms: [
        "nuclear reactor",
        "small modular reactor",
        "nuclear power plant",
      ]),
    TopicRow(
      "environment", "Environment",
      terms: [
      ]),
    TopicRow(
      "environment.climate", "Climate",
      terms: [
        "climate change",
        "emission",
        "carbon",
        "paris agreement",
      ]),
    TopicRow(
      "environment.disasters", "Disasters",
      terms: [
        "earthquake",
        "flood",
        "typhoon",
        "wildfire",
      ]),
  ]
}
