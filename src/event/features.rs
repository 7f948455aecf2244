//! The questions that the event model asks about a word.
//!
//! Each answer is a feature with a key. The order of the questions is part of the format of the model file: whoever changes
//! it raises the version of the file and trains again.
//! The questions are those that trained event recognisers ask (Bethard and Martin 2006; Bethard 2013, ClearTK-TimeML): the word, its neighbours and
//! its tag; and what the stages in front know: its verb group, its clause, its noun phrase and what governs it, the senses of a dictionary.

use super::EventClass;
use super::context::Context;
use super::en::{classes, nouns};
use crate::hash::EMPTY;
use crate::model::event::{EventModel, SenseKind, Senses, feature, word};
use crate::syntax::{ClauseKind, Tag, VerbGroup};
use crate::token::{ParagraphKind, TokenIndex};

/// Says whether a word can stand for an event: a verb, a noun or an adjective that is no expression of time.
pub(super) fn is_candidate(context: &Context<'_>, token: TokenIndex) -> bool {
    let open = matches!(
        context.tag(token),
        Tag::NN
            | Tag::NNS
            | Tag::NNP
            | Tag::NNPS
            | Tag::JJ
            | Tag::JJR
            | Tag::JJS
            | Tag::VB
            | Tag::VBD
            | Tag::VBG
            | Tag::VBN
            | Tag::VBP
            | Tag::VBZ
    );
    let auxiliary = || {
        let group = context.syntax.group_of(token).and_then(|g| context.group(g));
        group.is_some_and(|g| g.head != token && token < g.head)
    };
    // "more men than the guns did": it stands for the verb before.
    let stands_in = || {
        let group = context.syntax.group_of(token).and_then(|g| context.group(g)).filter(|g| g.tokens.len() == 1);
        let compares = |at| context.is_any(at, &["than", "as"]);
        let clause = group.and_then(|g| context.clause(g.clause));
        context.is_any(token, &["do", "does", "did", "has", "have", "had"])
            && clause.is_some_and(|c| c.connective.is_some_and(compares))
    };
    // "according to a report" gives a source.
    let cites = context.is(token, "according") && context.is(token + 1, "to");
    open && context.mention_of(token).is_none()
        && !cites
        && !auxiliary()
        && !stands_in()
        && context.word(token).starts_with(char::is_alphanumeric)
}

/// The hashes of the words of a text and of their lemmas; each is asked for many times.
pub(super) struct Hashes(Vec<(u64, u64)>);

impl Hashes {
    pub(super) fn of(context: &Context<'_>) -> Hashes {
        let of = |token| (word(context.word(token)), word(context.lemma(token)));
        Hashes((0..context.tokens.len()).map(of).collect())
    }

    fn form(&self, token: TokenIndex) -> u64 {
        self.0.get(token).map_or(EMPTY, |hashes| hashes.0)
    }

    fn lemma(&self, token: TokenIndex) -> u64 {
        self.0.get(token).map_or(EMPTY, |hashes| hashes.1)
    }
}

/// Hands on the keys of the features of a word.
///
/// `rules` is the class that the rules give it if they take it for an event.
pub(super) fn visit(
    context: &Context<'_>,
    hashes: &Hashes,
    model: &EventModel,
    token: TokenIndex,
    rules: Option<EventClass>,
    hand: &mut dyn FnMut(u32),
) {
    let at = Place::of(context, hashes, token);
    let mut question = 0;
    let mut ask = |a: u64, b: u64, c: u64| {
        question += 1;
        hand(feature(question, a, b, c));
    };
    let lemma = context.lemma(token);
    let (form, l) = (hashes.form(token), hashes.lemma(token));
    let senses = at.senses(model, lemma);
    let back = |back| token.checked_sub(back).map_or(EMPTY, |at| hashes.form(at));
    let (p1, p2, n1, n2) = (back(1), back(2), hashes.form(token + 1), hashes.form(token + 2));
    let tag = |at: Option<TokenIndex>| at.map_or(99, |at| context.tag(at) as u64);
    let t = tag(Some(token));
    let (t1, t2) = (tag(token.checked_sub(1)), tag(token.checked_sub(2)));
    let (r1, r2) = (tag(Some(token + 1)), tag(Some(token + 2)));
    // What the rules say.
    let listed = match at.tag {
        Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS => classes::NOUNS.noun(lemma),
        Tag::JJ | Tag::JJR | Tag::JJS => classes::ADJECTIVES.get(lemma),
        _ => classes::VERBS.get(lemma),
    };
    let listed = listed.map_or(0, |class| 1 + class as u64);
    let verdict = rules.map_or(0, |class| 1 + class as u64);
    let noun =
        if context.is_noun(token) { nouns::NOUNS.noun(lemma).map_or(1, |strength| 2 + strength as u64) } else { 0 };
    ask(verdict, t, 0);
    ask(verdict, t, at.role);
    ask(verdict, at.complement, at.group & 1);
    ask(verdict, senses.file(), 0);
    ask(listed, t, at.complement);
    ask(listed, t, at.group);
    ask(listed, r1, t);
    ask(noun, at.role, at.determiner);
    ask(noun, at.before, t);
    ask(noun, at.behind, t);
    ask(noun, senses.eventful(), at.role);
    ask(noun, at.timed, at.shape);
    // The word and its neighbours.
    ask(t, 0, 0);
    ask(form, 0, 0);
    ask(l, 0, 0);
    ask(l, t, 0);
    for length in 2..=4 {
        ask(suffix(context.word(token), length), t, 0);
    }
    ask(prefix(context.word(token)), t, 0);
    ask(at.shape, t, 0);
    ask(p1, t, 0);
    ask(n1, t, 0);
    ask(t1, t, 0);
    ask(r1, t, 0);
    ask(t1, t, r1);
    ask(t1, t2, t);
    ask(r1, r2, t);
    ask(l, n1, 0);
    ask(l, p1, 0);
    ask(l, r1, 0);
    ask(l, t1, 0);
    ask(p2, p1, t);
    ask(n1, n2, t);
    // Its verb group and its clause.
    ask(at.group, t, 0);
    ask(at.group, l, 0);
    ask(at.clause, t, at.group & 1);
    ask(at.connective, t, 0);
    ask(at.above, t, 0);
    ask(at.complement, t, at.group & 1);
    ask(at.complement, l, 0);
    ask(at.complement, senses.file(), at.group & 1);
    // Its noun phrase.
    ask(at.role, t, 0);
    ask(at.role, l, 0);
    ask(at.role, at.head, t);
    ask(at.role, at.modifier, 0);
    ask(at.determiner, t, at.role);
    ask(at.determiner, l, 0);
    ask(at.before, t, at.role);
    ask(at.before, l, 0);
    ask(at.behind, t, at.role);
    ask(at.behind, l, 0);
    ask(at.before, at.behind, t);
    ask(at.timed, t, 0);
    ask(at.around, t, 0);
    ask(at.around, l, 0);
    // Who does it, to what, and what it governs.
    let object = at.object.map(|head| context.lemma(head));
    let object_senses = object.as_ref().map_or(9, |o| model.senses(SenseKind::Noun, o).eventful());
    let object_listed = object.as_ref().map_or(9, |o| nouns::NOUNS.noun(o).map_or(1, |strength| 2 + strength as u64));
    let subject = at.subject.map_or(0, |head| match context.tag(head) {
        Tag::PRP => 1,
        Tag::NNP | Tag::NNPS => 2,
        _ => 3 + model.senses(SenseKind::Noun, context.lemma(head)).file(),
    });
    ask(at.child, t, at.group);
    ask(at.child, l, 0);
    ask(at.child, listed, t);
    ask(at.child, senses.file(), t);
    ask(object_senses, object_listed, t);
    ask(object_senses, l, 0);
    ask(object_listed, l, 0);
    ask(object_listed, listed, t);
    ask(object_senses, senses.file(), at.child);
    ask(at.object.map_or(0, |head| hashes.lemma(head)), l, 0);
    ask(subject, t, 0);
    ask(subject, l, 0);
    ask(subject, senses.file(), at.child);
    ask(subject, object_senses, at.group);
    // Its senses.
    ask(senses.file(), t, 0);
    ask(senses.eventful(), senses.stative(), t);
    ask(senses.all(), t, 0);
    ask(senses.eventful(), senses.deverbal(), t);
    ask(senses.file(), at.role, at.determiner);
    ask(senses.eventful(), at.role, at.determiner);
    ask(senses.eventful(), at.before, t);
    ask(senses.eventful(), at.behind, t);
    ask(senses.file(), at.before, t);
    ask(senses.file(), at.behind, t);
    ask(senses.eventful(), at.timed, at.shape);
    ask(senses.file(), at.group, 0);
    ask(at.head_senses(context, model), at.role, senses.eventful());
    ask(at.verb_senses(context, model), senses.file(), at.role);
}

/// What the stages in front know of a word, as numbers.
struct Place {
    token: TokenIndex,
    tag: Tag,
    shape: u64,
    /// Whether it is the head of a verb group, and what that group means.
    group: u64,
    clause: u64,
    connective: u64,
    /// The verb of the clause above.
    above: u64,
    /// What follows its verb group.
    complement: u64,
    /// Whether it is the head of its noun phrase, a word in front of the head, or in none.
    role: u64,
    /// The head, if it is not that itself.
    head: u64,
    head_at: Option<TokenIndex>,
    /// The word in front of it in its phrase.
    modifier: u64,
    determiner: u64,
    /// The preposition or verb in front of its phrase.
    before: u64,
    /// The verb that its phrase is the object or the subject of.
    verb: Option<TokenIndex>,
    /// The preposition or verb behind its phrase.
    behind: u64,
    /// Whether a time stands in its phrase or behind it.
    timed: u64,
    /// Whether it stands in quotation marks or in a heading.
    around: u64,
    /// The clause that hangs on it: its kind, and how its verb group begins.
    child: u64,
    /// The head of its object, or of what follows a noun with a preposition.
    object: Option<TokenIndex>,
    /// The head of the phrase in front of its verb group.
    subject: Option<TokenIndex>,
}

impl Place {
    fn of(context: &Context<'_>, hashes: &Hashes, token: TokenIndex) -> Place {
        let group = context.syntax.group_of(token).and_then(|g| context.group(g));
        let headed = group.filter(|g| g.head == token);
        let said_with = || super::triggers::predicated(context, token).and_then(|g| context.group(g));
        let own = headed.or_else(said_with);
        let clause = own.map(|g| g.clause).or_else(|| context.syntax.clause_of(token)).and_then(|c| context.clause(c));
        let above = clause.and_then(|c| c.parent).and_then(|c| context.clause(c)).and_then(|c| c.group);
        let above = above.and_then(|g| context.group(g));
        let phrase = context.phrase_of(token);
        let (start, end) = phrase.map_or((token, token + 1), |p| (p.tokens.start, p.tokens.end));
        let head = phrase.map(|p| p.head).filter(|&head| head != token);
        let (before, object_of) = before(context, hashes, start);
        let (behind, subject_of) = behind(context, hashes, end);
        let timed_inside = (start..end).any(|at| context.mention_of(at).is_some());
        let preposition = usize::from(context.tag(end) == Tag::IN);
        let timed_behind = context.mention_of(end + preposition).is_some();
        let sentence = context.tokens.sentences().get(context.tokens.sentence_of(token));
        let heading = sentence
            .and_then(|s| context.tokens.paragraphs().get(s.paragraph))
            .is_some_and(|p| p.kind == ParagraphKind::Heading);
        let first = sentence.is_some_and(|s| s.tokens.start == token);
        Place {
            token,
            tag: context.tag(token),
            shape: shape(context.word(token), first) | u64::from(context.is_compounded(token)) << 4,
            group: match (headed, own) {
                (Some(group), _) => 1 | signature(group) << 2,
                (None, Some(group)) => 2 | signature(group) << 2,
                (None, None) => 0,
            },
            clause: clause.map_or(9, |c| kind(c.kind)),
            connective: clause.and_then(|c| c.connective).map_or(0, |c| hashes.form(c)),
            above: above.map_or(0, |g| hashes.lemma(g.head)),
            complement: own.map_or(0, |g| complement(context, g.tokens.end.max(token + 1))),
            role: if phrase.is_none() {
                0
            } else if head.is_some() {
                2
            } else {
                1
            },
            head: head.map_or(0, |head| hashes.lemma(head)),
            head_at: head,
            modifier: token.checked_sub(1).filter(|at| *at >= start).map_or(0, |at| hashes.form(at)),
            determiner: determiner(context, hashes, start, token),
            before,
            verb: object_of.or(subject_of),
            behind,
            timed: u64::from(timed_inside) | u64::from(timed_behind) << 1,
            around: u64::from(context.syntax.is_quoted(token)) | u64::from(heading) << 1,
            child: child(context, own.map_or(end, |g| g.tokens.end.max(token + 1))),
            object: match headed {
                Some(group) => super::participants::object(context, group).and_then(|o| o.end.checked_sub(1)),
                None => context
                    .phrase_of(end + preposition)
                    .filter(|p| preposition == 1 && p.tokens.start == end + 1)
                    .map(|p| p.head),
            },
            subject: headed
                .and_then(|g| context.phrase_before(g.tokens.start))
                .filter(|p| p.tokens.end + 2 > start)
                .map(|p| p.head),
        }
    }

    /// Looks the word up, as a verb or as a noun by its tag.
    fn senses(&self, model: &EventModel, lemma: &str) -> Senses {
        match self.tag {
            Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ => model.senses(SenseKind::Verb, lemma),
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS => {
                let whole = model.senses(SenseKind::Noun, lemma);
                let last = || model.senses(SenseKind::Noun, lemma.rsplit('-').next().unwrap_or(lemma));
                if whole == Senses::default() { last() } else { whole }
            }
            _ => Senses::default(),
        }
    }

    fn head_senses(&self, context: &Context<'_>, model: &EventModel) -> u64 {
        self.head_at.map_or(0, |at| 1 + model.senses(SenseKind::Noun, context.lemma(at)).eventful())
    }

    fn verb_senses(&self, context: &Context<'_>, model: &EventModel) -> u64 {
        let of = |at: TokenIndex| 1 + model.senses(SenseKind::Verb, context.lemma(at)).file();
        self.verb.filter(|&at| at != self.token).map_or(0, of)
    }
}

fn signature(group: &VerbGroup) -> u64 {
    let modal = group.modality.map_or(0, |m| 1 + m as u64);
    (group.tense as u64)
        | (group.aspect as u64) << 4
        | (group.voice as u64) << 8
        | u64::from(group.finite) << 10
        | modal << 11
        | u64::from(group.tokens.len() > 1) << 15
}

fn kind(kind: ClauseKind) -> u64 {
    match kind {
        ClauseKind::Main => 0,
        ClauseKind::Coordinate => 1,
        ClauseKind::Relative => 2,
        ClauseKind::Complement => 3,
        ClauseKind::Adverbial => 4,
        ClauseKind::Infinitival => 5,
        ClauseKind::Participial => 6,
    }
}

/// Names the first clause that opens within a few words from `at`.
fn child(context: &Context<'_>, at: TokenIndex) -> u64 {
    const REACH: usize = 6;
    let clauses = context.syntax.clauses();
    let next = clauses.get(clauses.partition_point(|c| c.tokens.start < at)).filter(|c| c.tokens.start < at + REACH);
    let Some(clause) = next else { return 0 };
    let group = clause.group.and_then(|g| context.group(g));
    let adjoins = clause.tokens.start <= at + 1;
    1 + kind(clause.kind) + 8 * group.map_or(0, |g| 1 + u64::from(g.finite)) + 32 * u64::from(adjoins)
}

/// Says what begins behind a verb: a clause, a quotation, an infinitive, an object, nothing.
fn complement(context: &Context<'_>, at: TokenIndex) -> u64 {
    let tag = context.tag(at);
    match context.word(at) {
        "that" | "That" => 1,
        "," => 2,
        "." | "!" | "?" => 3,
        "\"" | "“" | "‘" | "``" => 4,
        ":" => 5,
        _ => 8 + tag as u64,
    }
}

/// Names the determiner of a word in its phrase, or the possessor in front of it.
fn determiner(context: &Context<'_>, hashes: &Hashes, start: TokenIndex, token: TokenIndex) -> u64 {
    let found =
        (start..token).find(|&at| matches!(context.tag(at), Tag::DT | Tag::PDT | Tag::PRPS | Tag::POS | Tag::CD));
    let outside = || start.checked_sub(1).filter(|&at| matches!(context.tag(at), Tag::POS | Tag::PRPS | Tag::DT));
    match found.or_else(outside) {
        Some(at) => match context.tag(at) {
            Tag::PRPS | Tag::POS => 1,
            Tag::CD => 2,
            _ => hashes.form(at),
        },
        None => 0,
    }
}

/// Names what stands in front of a phrase: its preposition, or the verb whose object it is, which is returned too.
fn before(context: &Context<'_>, hashes: &Hashes, start: TokenIndex) -> (u64, Option<TokenIndex>) {
    let Some(mut at) = start.checked_sub(1) else { return (0, None) };
    if matches!(context.tag(at), Tag::POS) {
        // "launched Friday's attack": what governs the whole phrase.
        if let Some(possessor) = context.phrase_up_to(at) {
            match possessor.tokens.start.checked_sub(1) {
                Some(before) => at = before,
                None => return (0, None),
            }
        }
    }
    if matches!(context.tag(at), Tag::IN | Tag::TO) {
        return (hashes.form(at), None);
    }
    let verb = context.syntax.group_of(at).and_then(|g| context.group(g)).filter(|g| g.tokens.end == at + 1);
    match verb {
        Some(group) => (hashes.lemma(group.head) ^ 1, Some(group.head)),
        None => (2 + context.tag(at) as u64, None),
    }
}

/// Names what stands behind a phrase: its preposition, or the verb whose subject it is, which is returned too.
fn behind(context: &Context<'_>, hashes: &Hashes, end: TokenIndex) -> (u64, Option<TokenIndex>) {
    if matches!(context.tag(end), Tag::IN | Tag::TO) {
        return (hashes.form(end), None);
    }
    let verb = context.syntax.group_of(end).and_then(|g| context.group(g)).filter(|g| g.tokens.start == end);
    match verb {
        Some(group) => (hashes.lemma(group.head) ^ 1, Some(group.head)),
        None => (2 + context.tag(end) as u64, None),
    }
}

fn shape(word: &str, first: bool) -> u64 {
    let capital = word.starts_with(char::is_uppercase);
    let upper = word.len() > 1 && word.chars().all(|c| !c.is_lowercase());
    let odd = word.contains('-') || word.bytes().any(|b| b.is_ascii_digit());
    u64::from(capital) | u64::from(upper) << 1 | u64::from(first) << 2 | u64::from(odd) << 3
}

fn suffix(text: &str, length: usize) -> u64 {
    text.char_indices().rev().nth(length - 1).map_or(0, |(at, _)| word(&text[at..]))
}

fn prefix(text: &str) -> u64 {
    text.char_indices().nth(3).map_or(0, |(at, _)| word(&text[..at]))
}
