public import EntenteModels

/// Something that has names: a state, a body, a person, a part of the world, a law.
public struct LexiconEntry: Hashable, Sendable {
  /// What an entry is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A state or territory; its id is its code.
    case country
    /// An organisation of states.
    case organisation
    /// A ministry, court, parliament, force, agency or company.
    case institution
    /// A person.
    case person
    /// A part of the world, a sea or a line that no state owns: nobody who acts, without a code.
    case region
    /// A law that measures rest on.
    case legalBasis
  }

  /// The entry's id.
  public let id: ActorID
  /// What it is.
  public let kind: Kind
  /// The country or kind of body; nil for a region, and for a person, whose country follows from tenures.
  public let code: ActorCode?
  /// The part of society.
  public let sector: Sector?
  /// The canonical name.
  public let name: String
  /// What a sentence calls it: "US"; the name where nothing shorter is known.
  public let shortName: String
  /// What kind of institution it is: "ministry", "court", "company"; nil for other entries.
  public let type: String?
}

/// What kind of name a name is.
public enum NameForm: String, Sendable, CaseIterable {
  /// The name itself.
  case name
  /// An adjective or a word for the people: "Korean".
  case demonym
  /// The capital, which may stand for the government or be a place.
  case capital
  /// A building or place that stands for the government.
  case metonym
  /// A region, island or town in a state, or the seat of a body; never its government.
  case place
  /// A person's surname alone.
  case surname
}

/// A name found in a text.
public struct NameHit: Hashable, Sendable {
  /// How many bytes of the text it takes.
  public let length: Int
  /// What it may stand for, in the order of the lexicon; never empty.
  public let meanings: [Meaning]

  /// What a name may stand for.
  public struct Meaning: Hashable, Sendable {
    /// The entry.
    public let entry: LexiconEntry
    /// What kind of name it is for the entry.
    public let form: NameForm
  }
}

/// Somebody's time in an office.
public struct OfficeTenure: Hashable, Sendable {
  /// The lower-case English title: "president".
  public let role: String
  /// Of which state or body.
  public let code: ActorCode
  /// The body that the office belongs to; nil for an office of state.
  public let body: ActorID?
  /// From the first to the last day that the dates can mean; an open end is not reached.
  public let days: DayRange
  /// Where the dates are from.
  public let source: String
  /// When somebody last compared the dates with the source.
  public let checked: Day?
}

/// Why a lexicon cannot be used.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence that names the file.
  public let description: String

  init(_ description: String) { self.description = description }
}
