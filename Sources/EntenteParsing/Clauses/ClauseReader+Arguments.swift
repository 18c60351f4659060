import EntenteLanguage

// The phrases that belong to a predicate, and their roles.

extension ClauseReader {
  func verbArguments(_ verb: Int, isPassive: Bool) -> [Clause.Argument] {
    var arguments: [Clause.Argument] = []
    func add(_ role: String, _ head: Int, isShared: Bool = false) {
      arguments.append(Clause.Argument(role: role, head: head, isShared: isShared))
    }
    for subject in surfaceSubjects(of: verb) {
      add(isPassive ? "object" : "subject", subject.head, isShared: subject.isShared)
    }
    for child in tree.children[verb] {
      if isComplementLike(child) {
        add("complement", child)
        continue
      }
      switch tree.relations[child] {
      case .obj: add("object", antecedent(of: child))
      case .iobj: add("to", antecedent(of: child))
      case .oblAgent: add("subject", child)
      case .obl, .nmod:
        guard let role = tree.preposition(of: child) else {
          add(isCounted(child) && !isPassive ? "object" : "time", child)
          continue
        }
        add(role == "by" && isPassive ? "subject" : role, antecedent(of: child))
        if Self.particles.contains(role), tree.child(of: verb, .obj) == nil,
          words.longVerbs.contains(tree.lemmas[verb] + " " + role)
        {
          add("object", child)
        }
        for act in tree.children(of: child, .acl) where hangsOnPhrase(act) {
          add("complement", act)
        }
      case .oblUnmarked, .nmodUnmarked:
        add("time", child)
        // "Held two days of talks": what lasts so long is what was held.
        for told in tree.children(of: child, .nmod)
        where tree.preposition(of: told) == "of" && words.eventNouns.contains(tree.lemmas[told]) {
          add("object", told)
        }
      case .xcomp, .ccomp: add("complement", child)
      case .advcl: add("clause " + (tree.marker(of: child) ?? "-"), child)
      default: break
      }
    }
    addGap(verb, isPassive: isPassive, to: &arguments)
    if isPassive, !arguments.contains(where: { $0.role == "subject" }),
      let agent = sharedAgent(of: verb)
    {
      add("subject", agent, isShared: true)
    }
    let hasObject = arguments.contains { $0.role == "object" }
    if !hasObject, let shared = sharedObject(of: verb), !isPassive {
      add("object", shared, isShared: true)
    }
    for argument in arguments
    where (argument.role == "object" || !hasObject && argument.role == "to") && !argument.isShared {
      // What hangs on the last of several objects may belong to the verb just as well.
      let last = tree.children(of: argument.head, .conj).last { !tree.isVerb($0) }
      for child in [argument.head, last].compactMap({ $0 }).flatMap({ tree.children(of: $0, .nmod) }
      ) {
        if let role = tree.preposition(of: child) { add(role, child, isShared: true) }
      }
      for child in tree.children(of: argument.head, .acl) {
        add("complement", child, isShared: true)
      }
    }
    return arguments
  }

  /// "Were blocked by the navy and threatened with arrest": who did the first did the second.
  private func sharedAgent(of verb: Int) -> Int? {
    let first = tree.firstConjunct(of: verb)
    guard first != verb, tree.isVerb(first), isPassive(first),
      tree.child(of: verb, .nsubjPass, .nsubj) == nil
    else { return nil }
    return tree.child(of: first, .oblAgent)
      ?? tree.children(of: first, .obl).first { tree.preposition(of: $0) == "by" }
  }

  /// "Approved and disbursed 200 million": what coordinated verbs are done to, told once.
  private func sharedObject(of verb: Int) -> Int? {
    let first = tree.firstConjunct(of: verb)
    guard tree.relations[verb] == .conj || tree.child(of: verb, .conj) != nil else { return nil }
    let verbs = [first] + tree.children(of: first, .conj).filter { tree.isVerb($0) }
    guard let place = verbs.firstIndex(of: verb) else { return nil }
    let others = verbs[(place + 1)...].prefix(1) + verbs[..<place].suffix(1)
    for other in others where abs(other - verb) < 4 {
      if let object = tree.child(of: other, .obj), object > max(verb, other) { return object }
    }
    return nil
  }

  /// What a relative clause says nothing of itself: "the deal that they signed".
  private func addGap(
    _ verb: Int, isPassive: Bool, to arguments: inout [Clause.Argument]
  ) {
    guard tree.relations[verb] == .aclRelcl, tree.heads[verb] >= 0, !isPassive,
      !arguments.contains(where: { $0.role == "object" || $0.role == "complement" }),
      tree.child(of: verb, .nsubj) != nil,
      !arguments.contains(where: { $0.role == "subject" && $0.head == tree.heads[verb] })
    else { return }
    let isPlace = tree.children(of: verb, .advmod).contains { tree.lower[$0] == "where" }
    arguments.append(
      Clause.Argument(role: isPlace ? "in" : "object", head: tree.heads[verb], isShared: true))
  }

  func nounArguments(_ noun: Int, support: Int?) -> [Clause.Argument] {
    var arguments: [Clause.Argument] = []
    func add(_ role: String, _ head: Int, isShared: Bool = false) {
      arguments.append(Clause.Argument(role: role, head: head, isShared: isShared))
    }
    for child in tree.children[noun] {
      switch tree.relations[child] {
      case .nmodPoss: add("possessor", child)
      case .nsubj where tree.child(of: noun, .cop) != nil: add("subject", antecedent(of: child))
      case .nummod where isYear(child): add("modifier", child)
      case .compound, .amod, .nmodDesc, .nmodUnmarked:
        add("modifier", child)
        for inner in tree.children(of: child, .compound, .amod) where tree.upos[inner] == .propn {
          add("modifier", inner, isShared: true)
        }
      case .nmod, .obl:
        let role = tree.preposition(of: child) ?? "time"
        add(role == "by" ? "subject" : role, child)
        if Self.topics.contains(role) { addPartners(below: child, to: &arguments) }
      case .acl, .ccomp, .xcomp: add("complement", child)
      default: break
      }
    }
    let head = tree.heads[noun]
    if support == nil, tree.relations[noun] == .obj, head >= 0 {
      for child in tree.children(of: head, .obl) where child > noun {
        if let role = tree.preposition(of: child) { add(role, child, isShared: true) }
      }
    }
    if let support {
      for subject in surfaceSubjects(of: support) where subject.head != noun {
        add("subject", subject.head, isShared: true)
      }
      for child in tree.children(of: support, .obl, .iobj, .oblAgent, .oblUnmarked) {
        let role = tree.relations[child] == .iobj ? "to" : tree.preposition(of: child) ?? "time"
        add(role == "by" ? "subject" : role, child, isShared: true)
      }
      for child in tree.children(of: support, .xcomp, .ccomp) where child != noun {
        add("complement", child, isShared: true)
      }
    }
    return arguments
  }

  private func isYear(_ word: Int) -> Bool {
    tree.lower[word].utf8.count == 4 && tree.lower[word].utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let topics: Set<String> = ["about", "on", "over", "regarding", "concerning"]

  /// "Talks about a truce with the rebels": the parser hangs the other side on the topic.
  private func addPartners(below topic: Int, to arguments: inout [Clause.Argument]) {
    for child in tree.children(of: topic, .nmod) where tree.preposition(of: child) == "with" {
      arguments.append(Clause.Argument(role: "with", head: child, isShared: true))
    }
  }

  /// The verb that only carries a noun: "held talks", "the talks were held".
  func support(of noun: Int) -> Int? {
    var first = tree.firstConjunct(of: noun)
    // "Two rounds of talks", "40 minutes of talks": the verb carries the measured noun.
    for _ in 0..<2 {
      let measure = tree.heads[first]
      guard measure >= 0, tree.relations[first] == .nmod, tree.preposition(of: first) == "of",
        words.isIn("quantifiers", tree.lemmas[measure])
      else { break }
      first = tree.firstConjunct(of: measure)
    }
    let head = tree.heads[first]
    guard head >= 0, tree.isVerb(head) else { return nil }
    let relations: [Relation] = [.obj, .nsubjPass, .obl, .nsubj]
    guard relations.contains(tree.relations[first]) else { return nil }
    if tree.relations[first] == .obl,
      !["in", "into", "on", "to", "with"].contains(tree.preposition(of: first) ?? "")
    {
      return nil
    }
    let list = tree.relations[first] == .nsubj ? "occurring" : "light"
    return words.isIn(list, tree.lemmas[head]) ? head : nil
  }
}
