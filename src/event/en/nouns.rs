//! Nouns that name events, by how often they do.
//!
//! The lists are in the singular; a plural form is found under it, unless only the plural names an event ("talks").
//! They follow what TimeML calls event-denoting nouns (TimeML Annotation Guidelines 1.2.1, section 2.1.1): nominalisations
//! and nouns whose referent has a beginning and an end.

use std::sync::LazyLock;

use crate::event::lexicon::{Lexicon, Strength};

/// The event nouns of English.
pub(in crate::event) static NOUNS: LazyLock<Lexicon<Strength>> =
    LazyLock::new(|| Lexicon::new(&[(Strength::Always, ALWAYS), (Strength::Often, OFTEN), (Strength::Sometimes, SOMETIMES)]));

/// Nouns that hardly ever name anything but an event.
const ALWAYS: &str = "
    abdication abduction accident acquittal advance aftershock aggression airlift airstrike ambush annexation
    announcement appointment arrest arrival arson assassination assault assertion atrocity attack attempt avalanche
    bailout barrage beatification beating beheading betrayal birth blackout blast blaze blockade bloodletting
    bloodshed blunder bombardment bombing boycott brawl breakdown breakthrough breakup broadcast burglary burial
    buy-back buy-out buyback buyout by-election cancellation canonization capture carjacking carnage cease-fire
    ceasefire celebration ceremony clampdown clash closure collapse collision comeback commemoration completion
    condemnation confession confrontation conquest conversation conviction coronation counterattack counterbid
    counteroffensive coup crackdown crash crisis crossing crucifixion cutback decapitation decision defeat defection
    demise demolition demonstration denial departure deployment deportation derailment destruction detention
    detonation devaluation disappearance discovery disembarkation disengagement dismissal dispute disruption
    divestiture divorce dogfight downfall downgrade downturn drowning earthquake ejection electrocution elimination
    embargo epidemic eruption escalation escape evacuation eviction exodus expansion explosion expropriation
    expulsion extradition face-off fiasco fighting firebombing firefight flare-up flareup flooding flotation funeral
    genocide gunbattle gunfight gunfire hailstorm handover handshake heatwave heist hijacking homecoming homicide
    hurricane impeachment imposition imprisonment inauguration incident incineration incursion indictment infighting
    influx insurgency insurrection interrogation intervention intrusion invasion journey kidnapping killing
    landslide launch launching layoff leap lecture liftoff looting lynching manhunt massacre meltdown merger
    modernisation modernization mudslide murder mutiny nationalisation nationalization negotiation offensive
    onslaught ordeal ouster outage outbreak outburst outcry overhaul overthrow pandemic plunge pogrom poisoning
    power-grab privatisation privatization prosecution protest pullback pullout purge putsch quake raid rainstorm
    rampage rape re-election rebellion rebound recapture reelection referendum rehearing reinstatement rejection
    relaunch removal rendezvous repatriation request rescue resettlement resignation resumption retaliation retreat
    reunification reunion revaluation reversal revolt revolution riot robbery rollout roundup ruling runoff scuffle
    secession seizure sell-off selloff sentencing setback shelling shipwreck shoot-out shooting shootout showdown
    shutdown siege sinking sit-in skirmish slaughter slaying slowdown slump smuggling snowstorm spacewalk spillage
    splashdown squabble stabbing stampede stand-off standoff start-up stoning stopover stoppage suicide summit
    suppression surrender swap swearing-in takeoff takeover theft thunderstorm torture touchdown tragedy transaction
    tremor trial triumph tsunami turmoil turnaround typhoon unification unrest unveiling upheaval uprising upsurge
    upturn vandalism verdict violation violence visit voyage walkout war wedding wildfire wiretapping withdrawal
    wounding wreck write-down writedown
";

/// Nouns that name an event more often than not.
const OFTEN: &str = "
    abolition absorption abuse acceleration accession accusation acquisition action adjustment adoption agreement
    amendment amnesty anniversary apology appeal appearance applause approval arbitration arraignment ascent auction
    bankruptcy banning baptism bargaining battle bid bidding boom boost breach briefing build-up buildup bust buying
    call campaign cancellation change charge christening claim clean-up cleanup closing co-operation comment
    commissioning complaint compromise concert conclusion conference confirmation confiscation conflict
    consolidation consultation contest controversy convergence cooperation coordination counterclaim creation
    cremation criticism crossover curfew cut cyclone deadlock deal death debate debut decline decrease delay
    delivery demand demarcation depreciation descent deterioration devastation diagnosis dialog dialogue disaster
    disclosure discount discounting discussion dismantling disposal disposition dissolution divestment domination
    donation downsizing drawdown drop drought duel effort election emergence encounter end ending endorsement entry
    erosion examination exclusion execution exercise exhumation exit expedition experiment exploitation extension
    failure fall fallout famine feud fight fire firing flight flood fluctuation formation founding freeze gain
    gathering gesture growth halt handling hearing hike holdup hunt illness impact implementation imprisonment
    improvement inclusion increase infringement initiation injection injunction injury inquest inquiry inspection
    integration interdiction interference interview intifada introduction investigation invitation invocation
    involvement issuance jump kick-off kickoff landing leak liberation liquidation loss lull meeting migration
    mission mobilisation mobilization move movement nomination objection observance occupation offer offering
    opening oppression outcome outflow overrun overture parade pardon passage patrol pause payment payout
    persecution pilgrimage placement plea pledge plot postponement premiere preparation probe procession
    proclamation promotion proposal provocation publication punishment purchase pursuit push questioning race rally
    ratification re-entry reaction rebuke recall recapitalization recession recognition reconciliation
    reconstruction recovery recruitment redemption reduction reform refusal relapse release relocation renewal
    renunciation reorganisation reorganization repair repeal replacement reprieve reprimand rescheduling rescission
    reshuffle resistance resolution response restoration restructuring return reunion review revision revival
    revocation rift rise roundup rout ruin rupture sabotage sacking sale sanctions scandal scare search selection
    selling sentence separation session settlement setup shake-up shakeup shift shock shortage showing signing slide
    speculation spill spin-off spinoff split sponsorship squeeze stabilization standstill start stop storm strike
    struggle stunt suggestion summons surge surgery surveillance suspension sweep swoop talks termination testimony
    thaw thrust tightening tornado tour transfer transition transplant travel trip truce update upgrade use vacation
    vaccination victory viewing vigil vote warfare warning wave win
";

/// Nouns that name an event in some contexts: with a cue of time, as the object of "launch", before "of" or "against".
const SOMETIMES: &str = "
    access accord account act activity address administration admission advertising aid allegation alliance
    allocation analysis answer appropriation argument arrangement assembly assertion assessment assignment
    assistance attention award backing balance ban birthday block borrowing buildup burden business care case
    challenge championship check circulation cleaning combat commitment communication comparison competition
    compliance concern concession consent construction contact contribution control convention conversion cost
    course cover coverage crime cruelty cruise cure damage dance date declaration defence defense deficit
    deliberation description design destruction development difficulty direction disappointment discrimination
    display distribution disturbance draft drain draw drive driving earnings employment encouragement enforcement
    engagement enlargement entertainment estimate evaluation event exchange exhibition expectation expenditure
    expense experience exploration export exposure fear festival filing financing finding flow forecast fraud
    funding fundraising game grant guarantee guidance harassment help hold holiday honour hope hostility immigration
    import income independence inflation influence initiative innovation instruction intention interaction interest
    investment issue job judgement judgment justice kick lawsuit leadership lease leave legislation licence link
    litigation living loan lobbying look maintenance management manufacture manufacturing march marketing marriage
    match measure message mistake monitoring motion mourning need notice notification observation occurrence
    operation opinion opposition option order organisation organization pact performance permission phase plan
    planning play policy poll pollution practice prayer presence presentation presidency pressure prevention pricing
    problem procedure proceedings process procurement production profit program programme progress project
    projection promise protection provision pull punch purchase question rain raise reading reception reference
    refinancing registration regulation rehabilitation reign relation relief remark reply report representation
    requirement research reservation restriction result retirement revelation revenue reward rhetoric ride role rule
    run rush sales saving schedule service severance shipment shipping shot show silence situation slip solution
    speech spending spread spying stance stand statement stay step strategy stretch study success suffering
    suggestion suit supervision supply support suspicion swing talk tax teaching tension term terrorism test testing
    threat tie touch tournament trade trading traffic training transformation transmission transport treatment
    treaty trend trick trouble turn understanding usage venture view vigil visibility volatility vow walk watch
    weakness wish work worry write-off
";
