//! Which "Tuesday": the latest one, the next one or the nearest one.
//!
//! In news a bare weekday or month looks back unless the verb that governs it looks forward. On the TempEval-3 training
//! texts the governing future is right for weekdays about three times in four, and for months the modal, purpose and
//! deadline words raise the share of right values from 69 to 85 %.

use super::en::{self, Cue};
use super::policy::{Bare, Genre, Policy};
use super::scene::Scene;
use crate::syntax::{Aspect, Modality, Polarity, Tense, VerbGroup, Voice};

/// Which one of a row of like times is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    /// The latest one that has begun.
    Back,
    /// The first one that is not over.
    Forward,
    /// The first one that is not over, unless that is most of a year away.
    ForwardUnlessFar,
    /// The nearest one.
    Nearest,
    /// The latest one that has begun, unless the next one is only weeks away.
    BackUnlessSoon,
}

/// What comes round, because it decides how easily it turns forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Weekdays and weekends: they come round soon, so only a plan or a future verb turns them.
    Weekly,
    /// A day of a month: nobody gives one eleven months back without its year, so the nearest one is meant.
    Day,
    /// Months.
    Month,
    /// Seasons: "the case will be heard in the autumn" is the next one.
    Season,
    /// Quarters and halves: "expects to report for the third quarter" is said when that quarter is over.
    PartOfYear,
}

/// What the words around a time say of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evidence {
    /// It lies before: "since", "ended".
    Back,
    /// It lies before if it is when the verb happened: a past tense.
    MaybeBack,
    /// Nothing.
    Silent,
    /// It may lie ahead: a present tense, "by", "from".
    MaybeForward,
    /// It lies ahead: "will", "until", "payable".
    Forward,
}

/// Decides which one is meant.
pub(super) fn outlook(scene: &Scene<'_>, row: Row, policy: &Policy) -> Outlook {
    match (policy.bare, policy.genre) {
        (Bare::Past, _) => Outlook::Back,
        (Bare::Future, _) => Outlook::Forward,
        (Bare::Nearest, _) | (Bare::Tense, Genre::Narrative) => Outlook::Nearest,
        // Most weekdays stand in sentences without a word that could look ahead; then no verb has to be found.
        (Bare::Tense, Genre::News) if row == Row::Weekly && !may_look_ahead(scene) => Outlook::Back,
        (Bare::Tense, Genre::News) => in_news(evidence(scene, row), row),
        (Bare::Tense, Genre::Colloquial) => in_messages(evidence(scene, row)),
    }
}

/// Returns every answer that [`outlook`] can give for such a row, whatever the words around say.
pub(super) fn possible(row: Row, policy: &Policy) -> &'static [Outlook] {
    match (policy.bare, policy.genre, row) {
        (Bare::Past, ..) => &[Outlook::Back],
        (Bare::Future, ..) => &[Outlook::Forward],
        (Bare::Nearest, ..) | (Bare::Tense, Genre::Narrative, _) => &[Outlook::Nearest],
        (Bare::Tense, Genre::Colloquial, _) => &[Outlook::Back, Outlook::Forward],
        (Bare::Tense, Genre::News, Row::Weekly) => &[Outlook::Back, Outlook::ForwardUnlessFar],
        (Bare::Tense, Genre::News, Row::Day) => {
            &[Outlook::Back, Outlook::ForwardUnlessFar, Outlook::BackUnlessSoon, Outlook::Nearest]
        }
        (Bare::Tense, Genre::News, Row::Month) => &[Outlook::Back, Outlook::ForwardUnlessFar, Outlook::Nearest],
        (Bare::Tense, Genre::News, Row::Season) => &[Outlook::Back, Outlook::Forward, Outlook::Nearest],
        (Bare::Tense, Genre::News, Row::PartOfYear) => &[Outlook::Back, Outlook::Nearest],
    }
}

/// Tells which way the verb leans where the words themselves already pick one of two: "this summer".
pub(super) fn lean(scene: &Scene<'_>, policy: &Policy) -> Outlook {
    match (evidence(scene, Row::PartOfYear), policy.genre) {
        (_, Genre::Narrative) => Outlook::Nearest,
        (Evidence::Back | Evidence::MaybeBack, _) => Outlook::Back,
        (Evidence::Forward, _) | (_, Genre::Colloquial) => Outlook::Forward,
        _ => Outlook::Nearest,
    }
}

fn in_news(evidence: Evidence, row: Row) -> Outlook {
    match (evidence, row) {
        (Evidence::Back, _) => Outlook::Back,
        (Evidence::Forward, Row::PartOfYear) => Outlook::Nearest,
        (Evidence::Forward, Row::Season) => Outlook::Forward,
        (Evidence::Forward, _) => Outlook::ForwardUnlessFar,
        (Evidence::MaybeBack, Row::Day) => Outlook::BackUnlessSoon,
        (_, Row::Day) | (Evidence::MaybeForward, Row::Month | Row::Season | Row::PartOfYear) => Outlook::Nearest,
        _ => Outlook::Back,
    }
}

fn in_messages(evidence: Evidence) -> Outlook {
    match evidence {
        Evidence::Back | Evidence::MaybeBack => Outlook::Back,
        _ => Outlook::Forward,
    }
}

/// No verb so many words away is asked about a weekday: it keeps sentences without end, such as lists of days, linear.
const VERB_REACH: usize = 100;

fn evidence(scene: &Scene<'_>, row: Row) -> Evidence {
    let cue = cue_before(scene);
    if cue == Some(Cue::Back) {
        return Evidence::Back;
    }
    // "Under a June agreement": the verb is not about when the agreement was.
    if row == Row::Month && scene.is_attribute() && !scene.governor().as_ref().is_some_and(is_past) {
        return Evidence::MaybeForward;
    }
    let governor = scene.governor().filter(|group| row != Row::Weekly || scene.follows(group) || scene.is_initial());
    let governor = governor.as_ref();
    let planned = governor.is_some_and(|group| {
        let open = !is_perfect(group) || group.tense == Tense::Present;
        let word = scene.word(group.head);
        let fixed = || group.voice == Voice::Passive && en::fixes(word) && cue == Some(Cue::MaybeForward);
        open && (en::plans(word) || fixed())
    });
    let past = governor.is_some_and(is_past) && !planned;
    match cue {
        Some(Cue::Forward) if row != Row::Weekly || !past => return Evidence::Forward,
        // "By Friday" is a deadline where its verb looks ahead, and says little otherwise.
        Some(Cue::MaybeForward) if !past => match governor.map(|group| forward(group, scene, row)) {
            Some(Evidence::Forward) => return Evidence::Forward,
            _ => return Evidence::MaybeForward,
        },
        _ => {}
    }
    match governor {
        Some(_) if planned => Evidence::Forward,
        Some(_) if past => Evidence::MaybeBack,
        Some(group) => forward(group, scene, row),
        None => Evidence::Silent,
    }
}

/// Says whether a clause tells what is so every year: "the swallows come in April", "in January it is cold". The simple present of a state
/// or habit has no time of its own (Quirk et al. 1985, sections 4.5 and 4.6).
pub(super) fn is_generic(scene: &Scene<'_>, policy: &Policy) -> bool {
    let told = policy.bare == Bare::Tense && policy.genre == Genre::News && cue_before(scene).is_none();
    // "When the bill is read in June": what a condition tells in the present lies ahead.
    if !told || scene.words_before(VERB_REACH).any(en::conditions) {
        return false;
    }
    // Most months of news stand by a verb whose form says that it is no such present; then no verb has to be found.
    if scene.words_around(VERB_REACH).any(en::is_no_habit) {
        return false;
    }
    scene.governor().is_some_and(|group| {
        let word = scene.word(group.head);
        (scene.follows(&group) || scene.is_initial())
            && group.tense == Tense::Present
            && group.aspect == Aspect::None
            && group.modality.is_none()
            && !en::plans(word)
            && !en::schedules(word)
            && !en::is_timetabled(word)
    })
}

fn may_look_ahead(scene: &Scene<'_>) -> bool {
    cue_before(scene) == Some(Cue::Forward) || en::may_look_ahead(scene.words_around(VERB_REACH))
}

/// Reads the nearest cue in front of the time; "due on", "by the end of" reach over small words.
fn cue_before(scene: &Scene<'_>) -> Option<Cue> {
    if let Some(cue) = en::cue_of_three(scene.words_before(3)) {
        return Some(cue);
    }
    let mut weak = None;
    for word in scene.words_before(4) {
        match en::cue(word) {
            // "due by", "forecast for": the stronger word stands before the preposition.
            Some(Cue::MaybeForward) if weak.is_none() => weak = Some(Cue::MaybeForward),
            Some(cue) if weak.is_none() || cue == Cue::Forward => return Some(cue),
            None if weak.is_none() && en::is_link(word) => {}
            _ => return weak,
        }
    }
    weak
}

fn is_past(group: &VerbGroup) -> bool {
    group.modality.is_none()
        && match group.tense {
            Tense::Past => true,
            Tense::Present => is_perfect(group),
            _ => false,
        }
}

fn forward(group: &VerbGroup, scene: &Scene<'_>, row: Row) -> Evidence {
    match group.modality {
        Some(_) if is_perfect(group) => return Evidence::MaybeBack,
        // "Could not be reached Wednesday": ability, not a plan. What "could happen Saturday" lies ahead.
        Some(Modality::Could | Modality::Can) if row == Row::Weekly && is_denied(group, scene) => {
            return Evidence::Silent;
        }
        Some(_) => return Evidence::Forward,
        None => {}
    }
    match group.tense {
        Tense::Future => Evidence::Forward,
        Tense::Infinitive if is_scheduled(group, scene) => Evidence::Forward,
        // "made it hard to meet demand well into the summer": an infinitive alone is no plan.
        Tense::Infinitive if row == Row::Season => Evidence::MaybeForward,
        Tense::Infinitive if row != Row::Weekly => Evidence::Forward,
        Tense::Present if row != Row::Weekly && group.aspect == Aspect::None => Evidence::MaybeForward,
        Tense::Present if group.aspect == Aspect::None && en::is_timetabled(scene.word(group.head)) => {
            Evidence::Forward
        }
        _ => Evidence::Silent,
    }
}

/// "could not be reached", "neither could be reached".
fn is_denied(group: &VerbGroup, scene: &Scene<'_>) -> bool {
    group.polarity == Polarity::Negative || scene.words_before(VERB_REACH).any(en::is_negative_subject)
}

pub(super) fn is_perfect(group: &VerbGroup) -> bool {
    matches!(group.aspect, Aspect::Perfective | Aspect::PerfectiveProgressive)
}

/// "is scheduled to meet", "plans to meet", "is to meet", "will be ready to meet".
fn is_scheduled(group: &VerbGroup, scene: &Scene<'_>) -> bool {
    // "Talks set to resume Monday": the participle is no verb group of its own.
    let start = group.tokens.start;
    let before = if scene.word(start).eq_ignore_ascii_case("to") { start.checked_sub(1) } else { start.checked_sub(2) };
    if before.is_some_and(|before| en::schedules(scene.word(before))) {
        return true;
    }
    scene.group_before(group).is_some_and(|before| {
        let head = scene.word(before.head);
        en::schedules(head)
            || (en::is_be(head) && before.head + 1 == group.tokens.start)
            || matches!(before.modality, Some(Modality::Will | Modality::Would))
    })
}
