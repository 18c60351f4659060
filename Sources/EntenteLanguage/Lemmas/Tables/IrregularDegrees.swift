/// English adjectives and adverbs whose comparative or superlative no rule gives.
///
/// - Source: written for this project from general knowledge of English.
enum IrregularDegrees {
  /// Form, base of the adjective, base of the adverb where it is another.
  static let forms = """
    better good well
    best good well
    worse bad badly
    worst bad badly
    elder old
    eldest old
    older old
    oldest old
    farther far
    farthest far
    further further far
    furthest far
    more more
    most most
    less less
    least least
    later late
    latest late
    fewer few
    fewest few
    latter latter
    former former
    inner inner
    outer outer
    upper upper
    utmost utmost
    foremost foremost
    freer free
    freest free
    truer true
    truest true
    bluer blue
    bluest blue
    abler able
    ablest able
    nobler noble
    noblest noble
    simpler simple
    simplest simple
    gentler gentle
    gentlest gentle
    humbler humble
    humblest humble
    subtler subtle
    subtlest subtle
    feebler feeble
    feeblest feeble
    littler little
    littlest little
    """
}
