//! Nouns that name events, by how often they do.
//!
//! The lists are in the singular; a plural form is found under it, unless only the plural names an event ("talks").
//! They follow what TimeML calls event-denoting nouns (TimeML Annotation Guidelines 1.2.1, section 2.1.1): nominalisations
//! and nouns whose referent has a beginning and an end.

use std::sync::LazyLock;

use crate::event::lexicon::{Lexicon, Strength};

/// The event nouns of English.
pub(in crate::event) static NOUNS: LazyLock<Lexicon<Strength>> = LazyLock::new(|| {
    Lexicon::new(&[
        (Strength::Always, ALWAYS),
        (Strength::Often, OFTEN),
        (Strength::Sometimes, SOMETIMES),
        (Strength::Seldom, SELDOM),
    ])
});

/// Nouns that hardly ever name anything but an event.
const ALWAYS: &str = "
    abdication abduction accident acquittal advance aftershock aggression airlift airstrike ambush annexation
    announcement appointment arrest arrival arson assassination assault assertion atrocity attack attempt avalanche
    bailout barrage battle beatification beating beheading betrayal birth blackout blast blaze blockade bloodletting
    bloodshed blunder bombardment bombing boycott brawl breakdown breakthrough breakup broadcast burglary burial
    buy-back buy-out buyback buyout by-election cancellation canonization capture carjacking carnage cease-fire
    ceasefire celebration ceremony clampdown clash closure collapse collision comeback commemoration completion
    condemnation conference confession confrontation conquest conversation conviction coronation counterattack
    counterbid counteroffensive coup crackdown crash crisis crossing crucifixion cutback decapitation decision
    decline defeat defection demise demolition demonstration denial departure deployment deportation derailment
    destruction detention detonation devaluation disappearance discovery discussion disembarkation disengagement
    dismissal dispute disruption divestiture divorce dogfight downfall downgrade downturn drop drowning earthquake
    ejection electrocution elimination embargo epidemic eruption escalation escape evacuation eviction exodus
    expansion explosion expropriation expulsion extension extradition face-off fiasco fight fighting firebombing
    firefight flare-up flareup flooding flotation funeral genocide gunbattle gunfight gunfire hailstorm handover
    handshake hearing heatwave heist hijacking homecoming homicide hurricane impeachment imposition imprisonment
    inauguration incident incineration increase incursion indictment infighting influx insurgency insurrection
    interrogation intervention interview intrusion invasion journey kidnapping killing landslide launch launching
    layoff leap lecture liftoff looting lynching manhunt massacre meeting meltdown merger modernisation
    modernization move mudslide murder mutiny nationalisation nationalization negotiation occupation offensive
    onslaught ordeal ouster outage outbreak outburst outcry overhaul overthrow pandemic plunge pogrom poisoning
    power-grab privatisation privatization prosecution protest pullback pullout purge putsch quake raid rainstorm
    rally rampage rape re-election rebellion rebound recapture reelection referendum rehearing reinstatement
    rejection relaunch removal rendezvous repatriation request rescue resettlement resignation resumption
    retaliation retreat return reunification reunion revaluation reversal revision revolt revolution riot rise
    robbery rollout roundup ruling runoff scuffle search secession seizure sell-off selloff sentencing setback
    shelling shipwreck shoot-out shooting shootout showdown shutdown siege sinking sit-in skirmish slaughter slaying
    slowdown slump smuggling snowstorm spacewalk spillage splashdown squabble stabbing stampede stand-off standoff
    start-up stoning stopover stoppage strike suicide summit suppression surrender swap swearing-in takeoff takeover
    talks theft thunderstorm torture touchdown tragedy transaction tremor trial trip triumph tsunami turmoil
    turnaround typhoon unification unrest unveiling upheaval uprising upsurge upturn vandalism verdict violation
    violence visit voyage walkout war wedding wildfire wiretapping withdrawal wounding wreck write-down writedown
";

/// Nouns that name an event more often than not.
const OFTEN: &str = "
    abolition absorption abuse acceleration accession accusation acquisition act action adjustment adoption
    agreement amendment amnesty anniversary apology appeal appearance applause approval arbitration arraignment
    ascent auction bankruptcy banning baptism bargaining bid bidding boom boost breach briefing build-up buildup
    bust buying call campaign cancellation change christening claim clean-up cleanup closing co-operation
    commissioning commitment complaint compromise concert conclusion confirmation confiscation conflict
    consolidation consultation contest controversy convergence cooperation coordination counterclaim creation
    cremation criticism crossover curfew cut cyclone deadlock deal death debate debut decrease delay delivery demand
    demarcation depreciation descent deterioration devastation development diagnosis dialog dialogue disaster
    disclosure discount discounting dismantling disposal disposition dissolution divestment domination donation
    downsizing draw drawdown drought duel effort election emergence encounter ending endorsement entry erosion
    estimate examination exclusion execution exercise exhumation exit expedition experiment exploitation failure
    fall fallout famine feud finding fire firing flood flow fluctuation forecast formation founding freeze gain
    gathering gesture growth halt handling help hike hold holdup hunt illness impact implementation imprisonment
    improvement inclusion infringement initiation initiative injection injunction injury inquest inquiry inspection
    integration interdiction interference intifada introduction investigation invitation invocation involvement
    issuance jump kick-off kickoff landing leak leave liberation liquidation look loss lull migration mobilisation
    mobilization nomination objection observance offer offering opening oppression outcome outflow overrun overture
    parade pardon passage patrol pause payment payout persecution pilgrimage placement plea pledge plot postponement
    premiere preparation probe proceedings procession proclamation promotion proposal provocation publication
    punishment purchase pursuit push questioning race ratification re-entry reaction rebuke recall recapitalization
    recession recognition reconciliation reconstruction recovery recruitment redemption reduction reform refusal
    relapse release relocation renewal renunciation reorganisation reorganization repair repeal replacement reprieve
    reprimand rescheduling rescission reshuffle resistance resolution restoration restructuring result reunion
    review revival revocation rift roundup rout ruin rupture sabotage sacking sale sanctions scandal scare selection
    selling sentence separation settlement setup shake-up shakeup shift shock shortage show showing signing slide
    speculation speech spill spin-off spinoff split sponsorship squeeze stabilization standstill start stay stop
    storm struggle stunt suggestion summons surge surgery surveillance suspension sweep swoop termination testimony
    thaw thrust tightening tornado tour transfer transition transplant travel truce update upgrade use vacation
    vaccination victory viewing vigil vote warfare warning wave win work
";

/// Nouns that name an event in some contexts: with a cue of time, as the object of "launch", before "of" or "against".
const SOMETIMES: &str = "
    accord activity address admission allegation analysis answer appropriation argument arrangement assembly
    assertion assessment assignment assistance ban birthday buildup challenge championship charge check cleaning
    combat comment communication comparison compliance concession consent construction convention conversion course
    cover coverage crime cruelty cruise cure dance declaration deliberation description destruction difficulty
    disappointment discrimination display disturbance draft drain drive driving earnings employment encouragement
    end enforcement engagement enlargement evaluation event exhibition expectation experience exploration festival
    filing financing flight fraud guarantee harassment hope hostility innovation intention investment kick lawsuit
    lease legislation link litigation lobbying march marriage match mission mistake monitoring motion mourning
    movement need notification observation operation pact performance plan planning play poll practice prayer
    presentation presidency prevention projection promise provision pull rain raise reception refinancing
    rehabilitation reign relief remark reply report response restriction retirement revelation rhetoric rush sales
    saving shipment shot silence spending spread spying statement stretch suffering suggestion suit supervision
    suspicion swing talk terrorism test testing threat touch tournament trading transformation treatment trend turn
    usage venture vigil volatility vow walk write-off
";

/// Nouns that can name an event and mostly name something else.
const SELDOM: &str = "
    access account administration advertising aid alliance allocation attention award backing balance block
    borrowing burden business care case circulation competition concern contact contribution control cost damage
    date defence defense deficit design direction distribution entertainment exchange expenditure expense export
    exposure fear funding fundraising game grant guidance holiday honour immigration import income independence
    inflation influence instruction interaction interest issue job judgement judgment justice leadership licence
    living loan maintenance management manufacture manufacturing marketing measure message notice occurrence opinion
    opposition option order organisation organization permission phase policy pollution presence pressure pricing
    problem procedure process procurement production profit program programme progress project protection punch
    question reading reference registration regulation relation representation requirement research reservation
    revenue reward ride role rule run schedule service session severance shipping situation slip solution stance
    stand step strategy study success supply support tax teaching tension term tie trade traffic training
    transmission transport treaty trick trouble understanding view visibility watch weakness wish worry
";
