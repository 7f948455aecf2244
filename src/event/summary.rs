//! One readable clause for an event, in the text's own words.
//!
//! For a verb: its subject, the verb group, and what belongs behind it, without connectives, asides, attributions and the times that
//! a timeline shows in a column of their own. For a noun: its phrase with the prepositional phrases behind it.

use std::ops::Range;

use super::context::Context;
use super::en::governors::{self, Effect};
use super::participants::{Subject, SubjectPlace, extended, object, subject};
use super::speaker::speaks;
use super::triggers::{Trigger, TriggerKind};
use crate::syntax::{ClauseKind, Tag, Tense, VerbGroup, Voice};
use crate::timex::{Mention, TimeExpr};
use crate::token::TokenIndex;

/// No summary is longer, in characters, unless a single phrase is.
const MAX_CHARS: usize = 140;

/// No more tokens are looked at behind a verb: a summary is cut long before, and a text without full stops stays linear.
const MAX_TOKENS: usize = 60;

/// No more clauses of a sentence are looked at for what is said.
const MAX_CLAUSES: usize = 8;

/// Returns one readable clause for an event.
pub(super) fn summary(context: &Context<'_>, trigger: &Trigger) -> String {
    let kept = match trigger.kind {
        TriggerKind::Noun => nominal(context, trigger.token),
        TriggerKind::Verb(group) | TriggerKind::Predicate(group) => match context.group(group) {
            Some(group) => verbal(context, group, trigger.token),
            None => vec![trigger.token],
        },
    };
    render(context, &shortened(context, kept, trigger.token))
}

/// Returns the tokens of a noun phrase with its possessor in front and its prepositional phrases behind.
fn nominal(context: &Context<'_>, token: TokenIndex) -> Vec<TokenIndex> {
    let sentence = context.sentence(token);
    let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
    let mut start = phrase.start;
    if let Some(mark) = start.checked_sub(1).filter(|&m| context.tag(m) == Tag::POS)
        && let Some(possessor) = context.phrase_before(mark).filter(|p| p.tokens.end == mark)
    {
        start = possessor.tokens.start;
    }
    (start..extended(context, phrase, sentence.end.min(token + MAX_TOKENS)))
        .filter(|&at| !is_stated_time(context, at))
        .collect()
}

/// Returns the tokens of a clause that tell its story.
fn verbal(context: &Context<'_>, group: &VerbGroup, trigger: TokenIndex) -> Vec<TokenIndex> {
    let subject = subject(context, group);
    if let Some(governor) = told_by_governor(context, group, subject.as_ref()) {
        return verbal(context, governor, trigger);
    }
    let mut kept = Vec::new();
    let mut start = group.tokens.start;
    match subject {
        Some(subject) if is_borrowed_pronoun(context, &subject) && !group.finite => {
            // "to solve it" of "we hope to solve it" reads best without either.
            start += usize::from(group.tense == Tense::Infinitive && context.is(start, "to"));
        }
        Some(subject) => {
            let own = subject.place == SubjectPlace::Own && subject.tokens.end <= start;
            kept.extend(with_whose(context, subject.tokens.clone()));
            kept.extend(defining_pronoun(context, group, &subject));
            let between = subject.tokens.end..start.max(subject.tokens.end);
            if own && between.clone().all(|at| matches!(context.tag(at), Tag::RB | Tag::RBR | Tag::RBS)) {
                kept.extend(between);
            }
        }
        None => {}
    }
    let reduced = reduced_passive(context, group, &kept);
    if let Some(reduced) = &reduced {
        kept.extend(reduced.clone());
    }
    kept.extend(shared_auxiliaries(context, group));
    kept.extend(start..group.tokens.end.max(trigger + 1));
    let mut from = group.tokens.end.max(trigger + 1);
    // Of "said Ada Holm" the subject is told in front.
    if let Some(&first) = kept.first().filter(|&&first| first == from) {
        from =
            kept.iter().copied().skip_while(|&at| at != first).take_while(|&at| at >= from).last().unwrap_or(from) + 1;
    }
    let behind = complement(context, group, from);
    let before = words_before(context, group);
    let told_behind = behind.clone().any(|at| !is_stated_time(context, at) && !context.is_mark(at));
    if before.is_empty() || told_behind && !speaks(context, group) {
        kept.extend(behind);
    } else {
        // "“…,” she told reporters": who is told stands between.
        kept.extend(
            object(context, group).filter(|told| told.start == from && behind.end > from).into_iter().flatten(),
        );
        kept.extend(before);
    }
    // A quotation stays whole: "“Tonight we turn a page,” she said".
    let quoted = |at: TokenIndex| context.syntax.is_quoted(at) && !context.syntax.is_quoted(trigger);
    kept.retain(|&at| reduced.is_some() || quoted(at) || !is_stated_time(context, at) || at == trigger);
    kept
}

/// Returns what stands between a noun and a passive participle that is told of it, a comma or nothing. "The company, founded in 1921" keeps its comma and its
/// time: without them it would read as if the company founded something.
fn reduced_passive(context: &Context<'_>, group: &VerbGroup, subject: &[TokenIndex]) -> Option<Range<TokenIndex>> {
    let clause = context.clause(group.clause)?;
    let bare =
        group.tense == Tense::Pastpart && group.voice == Voice::Passive && clause.kind == ClauseKind::Participial;
    let end = subject.last()? + 1;
    let between = end..group.tokens.start.max(end);
    let joins = |at: TokenIndex| context.is(at, ",") || context.tag(at) == Tag::RB;
    (bare && end <= group.tokens.start && between.len() <= 2 && between.clone().all(joins)).then_some(between)
}

/// Returns the verb above an infinitive or a gerund that tells its story better: "managed to land the plane", where "to land the plane" would
/// leave open whether it landed; "let them go", where "them go" is no clause; "we hope to solve it", where a pronoun solves it.
/// What is planned of somebody with a name reads well by itself, as headlines put it: "The firm to close two plants".
fn told_by_governor<'a>(context: &Context<'a>, group: &VerbGroup, subject: Option<&Subject>) -> Option<&'a VerbGroup> {
    /// The words of an object may stand between.
    const OBJECT: usize = 6;
    let clause = context.clause(group.clause)?;
    let above = context.clause(clause.parent?)?.group.and_then(|g| context.group(g))?;
    let to = context.is(group.tokens.start, "to");
    let reach = match clause.kind {
        ClauseKind::Infinitival => OBJECT,
        ClauseKind::Complement if group.tense == Tense::Infinitive => OBJECT,
        ClauseKind::Complement | ClauseKind::Participial => 0,
        _ => return None,
    };
    let adjoins = (above.tokens.end..=above.tokens.end + reach).contains(&clause.tokens.start);
    let bare = reach == OBJECT && !to;
    let settled = matches!(governors::VERBS.get(&context.lemma(above.head)), Some(Effect::Keeps | Effect::Denies));
    let pronoun = subject.is_none_or(|s| is_borrowed_pronoun(context, s));
    (!group.finite && adjoins && above.finite && (bare || settled || pronoun)).then_some(above)
}

/// Returns the auxiliaries that a participle shares with the verb before it: "was arrested and charged".
fn shared_auxiliaries(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    let alone = group.tokens.len() == 1 && group.voice == Voice::Passive;
    let clause = context.clause(group.clause).filter(|c| alone && c.kind == ClauseKind::Coordinate);
    let above = clause.and_then(|c| context.clause(c.parent?)?.group).and_then(|g| context.group(g));
    above
        .filter(|above| above.voice == Voice::Passive && above.head > above.tokens.start)
        .map_or(0..0, |a| a.tokens.start..a.head)
}

/// Returns the relative pronoun that a subject is nothing without: "those who fled".
fn defining_pronoun(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> Option<TokenIndex> {
    let clause = context.clause(group.clause).filter(|c| c.kind == ClauseKind::Relative)?;
    let last = subject.tokens.end.checked_sub(1)?;
    let open = context
        .is_any(last, &["those", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "all", "one"]);
    clause.connective.filter(|&pronoun| open && subject.place == SubjectPlace::Elsewhere && pronoun == last + 1)
}

/// Puts the owner for "whose": "Ada Holm, whose shop burned" tells of "Ada Holm’s shop".
fn with_whose(context: &Context<'_>, subject: Range<TokenIndex>) -> Vec<TokenIndex> {
    let whose = context.tag(subject.start) == Tag::WPS;
    let mut end = subject.start;
    end -= usize::from(whose && end.checked_sub(1).is_some_and(|comma| context.is(comma, ",")));
    let owner = context.phrase_before(end).filter(|p| whose && p.tokens.end == end);
    owner.map_or(0..0, |p| p.tokens.clone()).chain(subject).collect()
}

/// Says whether a subject is a pronoun that stands elsewhere.
fn is_borrowed_pronoun(context: &Context<'_>, subject: &Subject) -> bool {
    subject.place == SubjectPlace::Elsewhere
        && subject.tokens.len() == 1
        && context.tag(subject.tokens.start) == Tag::PRP
}

/// Returns the words in front of a verb that are its complement: "“We will stay”, she said".
fn words_before(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    let clauses = context.syntax.clauses();
    let from = context.sentence(group.head).start;
    let first = clauses.partition_point(|c| c.tokens.start < from);
    let said = clauses.iter().skip(first).take_while(|c| c.tokens.start < group.tokens.start).take(MAX_CLAUSES);
    let mut said = said.filter(|c| {
        c.kind == ClauseKind::Complement && c.parent == Some(group.clause) && c.tokens.end <= group.tokens.start
    });
    let Some(said) = said.next() else { return quotation_before(context, group) };
    let marks = [Some(said.tokens.start), said.tokens.start.checked_sub(1)];
    let opening = marks.into_iter().flatten().find(|&mark| mark >= from && is_opening_quote(context, mark));
    let start = opening.unwrap_or(said.tokens.start);
    // Of "“…,” her lawyer, Ada Holm, said" only the quotation is what is said.
    let quotes = context.syntax.quotes();
    let quote =
        quotes.get(quotes.partition_point(|quote| quote.start < start)).filter(|quote| opening == Some(quote.start));
    start..said.tokens.end.min(start + MAX_TOKENS).min(quote.map_or(usize::MAX, |quote| quote.end))
}

/// Returns the quotation that ends in front of a verb of saying and its subject: "“Never again”, Ada Holm said".
fn quotation_before(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    /// A name and an office may stand between.
    const FARTHEST: usize = 12;
    let from = context.sentence(group.head).start;
    let quotes = context.syntax.quotes();
    let before = quotes.partition_point(|quote| quote.end <= group.tokens.start).checked_sub(1);
    let quote = before.and_then(|at| quotes.get(at)).filter(|quote| {
        speaks(context, group)
            && quote.start >= from
            && quote.end + FARTHEST > group.tokens.start
            && quote.len() <= MAX_TOKENS
    });
    quote.cloned().unwrap_or(0..0)
}

/// Returns the tokens behind a verb group that belong to its story.
fn complement(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Range<TokenIndex> {
    // Behind a relative clause goes on the clause that it stands in: "the force [that had set out in May] was beaten".
    let own = context.clause(group.clause).map_or(usize::MAX, |clause| clause.tokens.end.max(from));
    let end = context.sentence(group.head).end.min(from + MAX_TOKENS).min(own);
    let mut nested = vec![group.clause];
    // What is said has to come to its verb: "said the owner, who lives abroad, [will sell]".
    let told = said(context, group, from).map_or(from, |head| head + 1).min(end);
    let mut at = from;
    while at < end {
        let quotes = context.is_any(at, &[":", ","]) && speaks(context, group) && is_opening_quote(context, at + 1);
        let closes = closes(context, group, &mut nested, at, at > from);
        if at >= told && (opens_aside(context, at, end) && !quotes || closes) {
            break;
        }
        at += 1;
    }
    from..at
}

/// Returns the verb of the clause right behind a verb that is its complement.
fn said(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Option<TokenIndex> {
    /// Its subject may stand before an aside.
    const FARTHEST: usize = 30;
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < from);
    let mut near = clauses.iter().skip(first).take_while(|c| c.tokens.start <= from + 1);
    let clause = near.find(|c| c.kind == ClauseKind::Complement && c.parent == Some(group.clause))?;
    let head = clause.group.and_then(|g| context.group(g))?.head;
    (head < from + FARTHEST).then_some(head)
}

/// Says whether a mark ends the story: a full stop, a dash, a bracket, or a comma that is not one of a list.
fn opens_aside(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    if !context.is_mark(at) {
        return false;
    }
    match context.word(at) {
        "," => !is_list_comma(context, at, end),
        "." | "!" | "?" | ";" | ":" | "(" | "[" | "{" | "--" | "—" | "–" | "..." | "…" | "_" => {
            let spaced = |at: TokenIndex| context.tokens.get(at).is_some_and(|t| t.spaced);
            spaced(at) || at + 1 >= end || spaced(at + 1) || context.is_mark(at + 1)
        }
        _ => false,
    }
}

/// Says whether a comma stands between the members of a list: the next phrase is followed by another comma or by "and".
fn is_list_comma(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    let Some(next) = context.phrase_of(at + 1).filter(|p| p.tokens.start == at + 1 && p.tokens.end < end) else {
        return false;
    };
    let listed = context.phrase_before(at).is_some_and(|p| p.tokens.end == at);
    let behind = next.tokens.end;
    let goes_on =
        context.is_any(behind, &["and", "or"]) || context.is(behind, ",") && context.phrase_of(behind + 1).is_some();
    listed && goes_on && context.syntax.group_of(behind + 1).is_none()
}

/// Says whether a clause that ends the story opens at a token; one that belongs to it is noted in `nested`.
fn closes(context: &Context<'_>, group: &VerbGroup, nested: &mut Vec<usize>, at: TokenIndex, inside: bool) -> bool {
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < at);
    for (number, clause) in clauses.iter().enumerate().skip(first).take_while(|(_, c)| c.tokens.start == at) {
        if number == group.clause {
            continue;
        }
        let finite = clause.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite);
        let belongs = clause.parent.is_some_and(|p| nested.contains(&p));
        let goes_on = match clause.kind {
            ClauseKind::Complement | ClauseKind::Infinitival | ClauseKind::Participial => belongs,
            ClauseKind::Relative => belongs && inside,
            // What a complement gives as its reason or its time is said too.
            ClauseKind::Adverbial if clause.parent != Some(group.clause) => belongs,
            // "killed more men than the guns did" compares, and says nothing by itself.
            ClauseKind::Adverbial => belongs && (!finite || clause.connective.is_some_and(|c| context.is(c, "than"))),
            // A coordinate of what is nested goes on, a coordinate of the clause itself is another story.
            ClauseKind::Coordinate => belongs && clause.parent != Some(group.clause),
            ClauseKind::Main => false,
        };
        if !goes_on {
            return true;
        }
        nested.push(number);
    }
    false
}

/// Says whether a token belongs to a time that the timeline shows beside the summary, with its preposition.
fn is_stated_time(context: &Context<'_>, token: TokenIndex) -> bool {
    let of = context.mention_of(token).filter(|m| is_beside_story(context, m));
    let ahead = || {
        let next = context.mention_of(token + 1).filter(|m| m.tokens.start == token + 1 && is_beside_story(context, m));
        next.is_some() && context.is_any(token, &["on", "in", "at"])
    };
    of.is_some() || ahead()
}

/// Says whether a time stands on its own beside the story: "on Tuesday", "last year"; not "since Tuesday", "Tuesday's vote", "the 2019 deal".
fn is_beside_story(context: &Context<'_>, mention: &Mention) -> bool {
    let dated = matches!(
        mention.expr,
        TimeExpr::Absolute(_)
            | TimeExpr::Fields(_)
            | TimeExpr::Pick { .. }
            | TimeExpr::Shift { .. }
            | TimeExpr::Same { .. }
            | TimeExpr::Within { .. }
            | TimeExpr::Side { .. }
            | TimeExpr::Inside { .. }
            | TimeExpr::Nth { .. }
    );
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    // "Peru last year", with no mark between, may pass for one phrase; a time that follows a noun is none of its modifiers.
    let after_noun = start.checked_sub(1).is_some_and(|before| context.is_noun(before));
    let within_phrase = context
        .phrase_of(end.saturating_sub(1))
        .is_some_and(|p| p.tokens.end > end || p.tokens.start < start && !after_noun);
    let possessive = context.tag(end) == Tag::POS;
    let governed = start.checked_sub(1).is_some_and(|before| {
        matches!(context.tag(before), Tag::IN | Tag::TO | Tag::CC | Tag::DT)
            && !context.is_any(before, &["on", "in", "at", "that"])
    });
    // What a verb or "again" goes on with behind "and" is another story.
    let other = context.is(end + 1, "again") || (end + 1..=end + 2).any(|at| context.syntax.group_of(at).is_some());
    let joined = context.is_any(end, &["and", "or", "to", "of"]) && !other;
    dated && !within_phrase && !possessive && !governed && !joined
}

/// Cuts a summary that is too long at the last place where a phrase begins, and drops what dangles at its end.
fn shortened(context: &Context<'_>, mut kept: Vec<TokenIndex>, trigger: TokenIndex) -> Vec<TokenIndex> {
    let least = kept.iter().position(|&at| at == trigger).map_or(1, |at| at + 1);
    let mut length = 0;
    let mut boundary = kept.len();
    for (number, &at) in kept.iter().enumerate() {
        length += context.word(at).chars().count() + 1;
        if length > MAX_CHARS {
            let ahead = |cut: &usize, begins: fn(&Context<'_>, TokenIndex) -> bool| {
                kept.get(*cut).is_some_and(|&at| begins(context, at))
            };
            // A clause that is left out leaves a better whole than half of one, if enough is left.
            let clause = (least.max(number / 2)..=number).rev().find(|cut| ahead(cut, opens_clause));
            let phrase = || (least..=number).rev().find(|cut| ahead(cut, begins_phrase));
            boundary = clause.or_else(phrase).unwrap_or(number).max(least);
            break;
        }
    }
    kept.truncate(boundary);
    while kept.len() > least && kept.last().is_some_and(|&at| dangles(context, at)) {
        kept.pop();
    }
    kept
}

/// Says whether a phrase begins at a token, so that a cut in front of it leaves a whole.
fn begins_phrase(context: &Context<'_>, token: TokenIndex) -> bool {
    match context.tag(token) {
        Tag::IN | Tag::TO => !context.is(token, "of"),
        Tag::WDT | Tag::WP | Tag::WRB => true,
        Tag::Mark => context.is(token, ","),
        _ => false,
    }
}

/// Says whether a clause begins at a token: a comma, "which", "after" before a verb.
fn opens_clause(context: &Context<'_>, token: TokenIndex) -> bool {
    let clauses = context.syntax.clauses();
    let opens = || {
        let at = clauses.partition_point(|c| c.tokens.start < token);
        clauses.get(at).is_some_and(|c| {
            let aside = matches!(c.kind, ClauseKind::Relative | ClauseKind::Adverbial | ClauseKind::Coordinate);
            c.tokens.start == token && aside && c.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite)
        })
    };
    context.is(token, ",") || matches!(context.tag(token), Tag::WDT | Tag::WP | Tag::WRB) || opens()
}

/// Says whether a token cannot end a clause.
fn dangles(context: &Context<'_>, token: TokenIndex) -> bool {
    match context.tag(token) {
        // "anything like this", "all of that".
        Tag::DT => !context.is_any(token, &["this", "that", "these", "those", "all", "both", "some", "any", "each"]),
        Tag::RB => {
            context.is(token, "again") && token.checked_sub(1).is_some_and(|joint| context.tag(joint) == Tag::CC)
        }
        Tag::CC | Tag::IN | Tag::PRPS | Tag::TO | Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB | Tag::MD => true,
        Tag::Mark => !matches!(context.word(token), "%" | "”" | "\'\'" | "»" | ")" | "]" | "’"),
        _ => false,
    }
}

/// Writes tokens with the spaces that the text has, and with quotation marks in pairs.
fn render(context: &Context<'_>, kept: &[TokenIndex]) -> String {
    let quotes = Quotes::of(context, kept);
    let mut text = String::new();
    let mut previous = None;
    // "“We will stay,” she said": the comma belongs to the sentence that it was cut from.
    let parting = match kept {
        [.., comma, mark] if context.is(*comma, ",") && context.is_any(*mark, &["”", "\"", "»", "\'\'"]) => {
            Some(*comma)
        }
        _ => None,
    };
    for &at in kept.iter().filter(|at| !quotes.lone.contains(at) && parting != Some(**at)) {
        let Some(token) = context.tokens.get(at) else { continue };
        let adjoining = previous.is_some_and(|before| before + 1 == at);
        let closing = context.tag(at) == Tag::POS || matches!(context.word(at), "," | "”" | "\'\'" | "%");
        if previous.is_some() && context.tag(at) == Tag::WPS {
            text.push_str("’s");
            previous = Some(at);
            continue;
        }
        if previous.is_some() && (token.spaced || !adjoining && !closing) {
            text.push(' ');
        }
        // Words that opened their sentence stand behind the verb now.
        let moved = previous.is_some_and(|before| before > at) && context.sentence(at).start == at;
        if moved && !matches!(context.tag(at), Tag::NNP | Tag::NNPS) && !context.is(at, "i") {
            let mut rest = context.word(at).chars();
            text.extend(rest.next().into_iter().flat_map(char::to_lowercase));
            text.push_str(rest.as_str());
        } else {
            text.push_str(written(context.word(at)));
        }
        previous = Some(at);
    }
    text.extend(quotes.missing);
    text
}

/// Returns a mark as it is printed: typists' quotation marks are turned.
fn written(word: &str) -> &str {
    match word {
        "``" => "“",
        "\'\'" => "”",
        word => word,
    }
}

/// The quotation marks of a summary that have no partner in it.
struct Quotes {
    /// Those that are left out.
    lone: Vec<TokenIndex>,
    /// Those that have to close what was cut.
    missing: Vec<char>,
}

impl Quotes {
    fn of(context: &Context<'_>, kept: &[TokenIndex]) -> Self {
        let mut open = Vec::new();
        let mut lone = Vec::new();
        for &at in kept {
            match context.word(at) {
                "\"" if open.last().is_some_and(|&(_, close)| close == '"') => {
                    open.pop();
                }
                "“" | "``" => open.push((at, '”')),
                "«" => open.push((at, '»')),
                "\"" => open.push((at, '"')),
                "”" | "»" | "\'\'" if open.pop().is_none() => lone.push(at),
                "`" => lone.push(at),
                _ => {}
            }
        }
        Quotes { lone, missing: open.into_iter().rev().map(|(_, close)| close).collect() }
    }
}

fn is_opening_quote(context: &Context<'_>, token: TokenIndex) -> bool {
    matches!(context.word(token), "“" | "«" | "\"" | "``")
}
