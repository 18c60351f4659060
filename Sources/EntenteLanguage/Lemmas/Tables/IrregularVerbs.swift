/// English verbs whose past or participle no rule gives.
///
/// - Source: written for this project from general knowledge of English.
package enum IrregularVerbs {
  /// A verb a line: base, pasts, participles; several of one kind are split by `/`.
  package static let forms = """
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
    accrue accuse ache acknowledge acquire adhere admire adore advance advise allege allocate
    allude analyse announce antagonize apologise appease argue arouse arrange assume assure
    atone attire attune authorise avenge bake balance baste bathe believe berate beware blame
    blaze bore bounce brake brave breathe bribe bridge bruise bulldoze cache cage calibrate
    camouflage capitalise capsize care carve cascade cause cease centre challenge change chase
    chastise cite cleanse close clothe coerce collapse collide collude combine commence commute
    compare compete compile complete compose comprise compromise compute concede conceive
    conclude condense confide confine confuse consume continue contrive convene converge
    converse cooperate coordinate cope corrode crave create cringe cripple criticise critique
    cruise cure curse damage dare decide declare decline decrease decree dedicate define delete
    delude demonstrate demote denote denounce denuclearise deplete deplore deprive derive
    describe desire despise deteriorate devalue devise devote dice dictate diffuse dine disagree
    disburse disclose discourage dislodge disparage dispense disperse dispose dispute dissolve
    distance diverge divide divorce dodge dole dominate donate dose double douche doze drape
    dredge drone dupe ease eclipse effuse elapse elope emerge emphasise enclose encode encourage
    endorse endure enforce engage enhance enquire enrage ensure entice envisage erase erode
    escalate escape evacuate evade evolve exaggerate examine exchange excite exclude excuse
    exercise exhale expire explode explore expose fade fake feature figure file finance fine
    fire fleece forage forge frame franchise free fume fuse gauge gaze glare glide glimpse glue
    gore gouge grace grade grapple graze grieve gripe grope guarantee guide hate hedge hope
    house ignite ignore illumine imagine imbue immerse impede impinge implode implore impose
    improve improvise incite incline include increase indicate induce influence infringe infuse
    inhale initiate inquire inscribe inspire insure interfere intersperse intervene intrude
    invade investigate invite invoke issue jeopardise joke judge lapse lease leave legalise
    legislate leverage liaise license line live loathe lounge love lunge lure manage manoeuvre
    marginalise measure mediate merge militarise mine mire misjudge mobilise modernise move muse
    nationalise negotiate neutralise normalise nose note notice nudge nuke nurse oblige obscure
    observe oppose organise outline outpace overprice oversize overvalue owe pace package parade
    pare parole participate paste pave perceive persevere peruse phase pile pillage pipe pique
    place plague please pledge plunge poke police postpone pounce practise praise precede
    preclude prepare presage prescribe preserve preside presume prioritise privatise probe
    procure produce profile promise promote pronounce propose provide provoke prune pulse
    purchase purge pursue quake quote race rage raise rape rate ravage realise rebuke recede
    receive recite recline recognise reconcile recuse reduce refine refuse refute regale
    rehearse reimburse reinforce rejoice relapse relate release relieve relive relocate remove
    renounce repose repulse require rescue resemble reserve reside resolve resume retaliate
    retire retrieve reverse revise revive revoke rinse rotate rouse route rule rupture sabotage
    sacrifice salute salvage sample savage save scale scare scheme score scourge scrape
    scrutinise seclude secure seduce seethe seize sense sentence separate sequence serve shape
    share shave sheathe shelve shove siege silence singe skate slate slice slope smile smoke
    snare sneeze snipe soothe space spare spike spite splice splurge sponge squeeze stabilise
    stage stake stare state stifle stipulate stoke store strafe strangle strategise structure
    struggle subdue submerge subscribe subside sue suffice summarise supervise suppose surge
    surmise surprise survive suspense swathe swerve swipe telephone televise tense terminate
    theorise tie tire tithe tolerate torture trace trade traverse treasure trouble trounce tune
    type unite update upgrade urge use value venture verge violate voice vote wage wane wave
    weave welcome whine wipe wire wrangle wreathe writhe yoke zone
    """
}
