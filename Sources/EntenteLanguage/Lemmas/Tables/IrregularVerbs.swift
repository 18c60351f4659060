/// English verbs whose past or participle no rule gives.
///
/// - Source: written for this project from general knowledge of English.
enum IrregularVerbs {
  /// A verb a line: base, pasts, participles; several of one kind are split by `/`.
  static let forms = """
    abide abode abided
    arise arose arisen
    awake awoke awoken
    be was/were been
    bear bore born/borne
    beat beat beaten
    become became become
    befall befell befallen
    beget begot/begat begotten
    begin began begun
    behold beheld beheld
    bend bent bent
    beseech besought besought
    beset beset beset
    bet bet bet
    bid bid/bade bid/bidden
    bind bound bound
    bite bit bitten
    bleed bled bled
    blow blew blown
    break broke broken
    breed bred bred
    bring brought brought
    broadcast broadcast broadcast
    build built built
    burn burnt burnt
    burst burst burst
    buy bought bought
    cast cast cast
    catch caught caught
    choose chose chosen
    cling clung clung
    clothe clad clad
    come came come
    cost cost cost
    creep crept crept
    cut cut cut
    deal dealt dealt
    dig dug dug
    dive dove dived
    do did done
    draw drew drawn
    dream dreamt dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt dwelt
    eat ate eaten
    fall fell fallen
    feed fed fed
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fling flung flung
    fly flew flown
    forbid forbade/forbad forbidden
    forecast forecast forecast
    forego forewent foregone
    foresee foresaw foreseen
    foretell foretold foretold
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    get got gotten/got
    give gave given
    go went gone
    grind ground ground
    grow grew grown
    hang hung hung
    have had had
    hear heard heard
    hew hewed hewn
    hide hid hidden
    hit hit hit
    hold held held
    hurt hurt hurt
    inset inset inset
    interweave interwove interwoven
    keep kept kept
    kneel knelt knelt
    know knew known
    lay laid laid
    lead led led
    lean leant leant
    leap leapt leapt
    learn learnt learnt
    leave left left
    lend lent lent
    let let let
    lie lay lain
    light lit lit
    lose lost lost
    make made made
    mean meant meant
    meet met met
    mislay mislaid mislaid
    mislead misled misled
    misread misread misread
    misspell misspelt misspelt
    mistake mistook mistaken
    misunderstand misunderstood misunderstood
    mow mowed mown
    offset offset offset
    outbid outbid outbid
    outdo outdid outdone
    outgrow outgrew outgrown
    outrun outran outrun
    outsell outsold outsold
    outshine outshone outshone
    overcome overcame overcome
    overdo overdid overdone
    overdraw overdrew overdrawn
    overeat overate overeaten
    overhang overhung overhung
    overhear overheard overheard
    overlay overlaid overlaid
    override overrode overridden
    overrun overran overrun
    oversee oversaw overseen
    oversell oversold oversold
    overshoot overshot overshot
    oversleep overslept overslept
    overtake overtook overtaken
    overthrow overthrew overthrown
    overwrite overwrote overwritten
    partake partook partaken
    pay paid paid
    plead pled pled
    prepay prepaid prepaid
    prove proved proven
    put put put
    quit quit quit
    read read read
    rebuild rebuilt rebuilt
    redo redid redone
    redraw redrew redrawn
    remake remade remade
    rend rent rent
    repay repaid repaid
    rerun reran rerun
    resell resold resold
    reset reset reset
    resend resent resent
    rethink rethought rethought
    rewind rewound rewound
    rewrite rewrote rewritten
    rid rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    sew sewed sewn
    shake shook shaken
    shave shaved shaven
    shear sheared shorn
    shed shed shed
    shine shone shone
    shoe shod shod
    shoot shot shot
    show showed shown
    shrink shrank/shrunk shrunk/shrunken
    shut shut shut
    sing sang sung
    sink sank sunk/sunken
    sit sat sat
    slay slew slain
    sleep slept slept
    slide slid slid
    sling slung slung
    slink slunk slunk
    slit slit slit
    smell smelt smelt
    smite smote smitten
    sow sowed sown
    speak spoke spoken
    speed sped sped
    spell spelt spelt
    spend spent spent
    spill spilt spilt
    spin spun spun
    spit spat spat
    split split split
    spoil spoilt spoilt
    spread spread spread
    spring sprang sprung
    stand stood stood
    steal stole stolen
    stick stuck stuck
    sting stung stung
    stink stank stunk
    strew strewed strewn
    stride strode stridden
    strike struck struck/stricken
    string strung strung
    strive strove striven
    sublet sublet sublet
    swear swore sworn
    sweep swept swept
    swell swelled swollen
    swim swam swum
    swing swung swung
    take took taken
    teach taught taught
    tear tore torn
    tell told told
    think thought thought
    thrive throve thriven
    throw threw thrown
    thrust thrust thrust
    tread trod trodden
    unbend unbent unbent
    undercut undercut undercut
    undergo underwent undergone
    underlie underlay underlain
    underpay underpaid underpaid
    understand understood understood
    undertake undertook undertaken
    underwrite underwrote underwritten
    undo undid undone
    unfreeze unfroze unfrozen
    unwind unwound unwound
    uphold upheld upheld
    upset upset upset
    wake woke woken
    wear wore worn
    weave wove woven
    wed wed wed
    weep wept wept
    wet wet wet
    win won won
    wind wound wound
    withdraw withdrew withdrawn
    withhold withheld withheld
    withstand withstood withstood
    wring wrung wrung
    write wrote written
    """

  /// Forms in -ing and -ies whose base a rule would miss: form, base.
  static let others = """
    dying die
    lying lie
    tying tie
    untying untie
    vying vie
    belying belie
    underlying underlie
    panicking panic
    panicked panic
    mimicking mimic
    mimicked mimic
    trafficking traffic
    trafficked traffic
    picnicking picnic
    picnicked picnic
    frolicking frolic
    frolicked frolic
    politicking politick
    being be
    is be
    am be
    are be
    has have
    does do
    goes go
    undergoes undergo
    forgoes forgo
    overdoes overdo
    undoes undo
    redoes redo
    """

  /// Verbs in -e that neither an ending tells nor a treebank is sure to have.
  static let inE = """
    accuse acquire adhere admire adore advise allege allude analyse apologise appease arouse
    assume assure atone attire attune bake bathe baste believe berate beware blame blaze bore
    brake brave breathe bribe bruise bulldoze cage calibrate capsize care carve cascade cause
    cease centre change chase chastise cite close coerce collapse collide combine commute
    compare compete compile complete compose compute concede conceive conclude confide confine
    confuse consume contrive converge convene converse cope corrode crave create cripple cruise
    cure damage dare decide declare decline decrease decree define delete demote denote deplete
    deplore deprive derive describe desire despise devise devote dice dictate dine disagree
    disclose dispose disperse dispute dissolve diverge divide divorce dodge dole donate dose
    double doze drape drone dupe ease effuse elapse elope emerge enclose encode endorse endure
    engage enquire enrage ensure entice envisage erase erode escape evade evolve examine
    exchange excite exclude excuse exercise exhale expire explode explore expose fade fake
    feature figure file finance fine fire fleece forge frame free fume fuse gauge gaze glare
    glide glue gore grace grade grapple graze grieve gripe grope guarantee guide hate hope house
    ignite ignore illumine imagine immerse impede implode implore impose improve incite incline
    include increase induce infringe inhale inquire inscribe inspire insure intervene invade
    invite invoke issue jeopardise joke judge lapse lease leave legislate leverage liaise line
    live lounge love lure manage manoeuvre marginalise measure merge mine mire misjudge move
    muse nose note notice nudge nuke obscure oblige observe oppose outline outpace overprice
    oversize owe pace package parade pare parole paste pave perceive phase pile pipe place
    plague please plunge poke police postpone praise precede preclude prepare prescribe preserve
    preside presume probe procure produce profile promise promote propose provide provoke prune
    pulse purchase purge pursue quake quote race rage raise rape rate realise rebuke recede
    receive recite recline recognise reconcile recuse reduce refine refuse refute regale rejoice
    relapse relate release relieve relive relocate remove renounce repose repulse require rescue
    resemble reserve reside resolve resume retire retrieve reverse revise revive revoke rotate
    rouse route rule rupture salute sample save savage scale scare scheme score scrape seclude
    secure seduce seethe seize separate serve shape share shave shelve shove siege silence skate
    slate slice slope smile smoke snare sneeze snipe soothe space spare spike spite splice
    squeeze stage stake stare state stifle stipulate stoke store strafe strangle structure
    struggle subscribe subside suffice sue suppose surge surmise surprise survive suspense
    swerve swipe telephone terminate theorise tie tire tolerate torture trace trade traverse
    treasure trouble tune type unite update upgrade urge use value venture verge violate voice
    vote wage wane wave weave welcome whine wipe wire wrangle yoke zone
    """
}
