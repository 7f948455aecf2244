//! Clauses: which words each verb group governs, and how clauses hang together.
//!
//! One pass over the verb groups of a sentence with a stack of open clauses. The words between two groups say what happens: a connective opens a clause,
//! a finite verb without one goes on with the innermost clause that has no verb yet ("The man [who fled] said"), "and" closes what it does not join.
//! A clause lies inside the clause it hangs on, so the innermost clause of a word tells its verb.

use std::cmp::Reverse;
use std::ops::Range;

use super::connective::{self, Opening};
use super::{ClauseIndex, GroupIndex, NounPhrase, Syntax, Tag, Tense, VerbGroup, lemma, reporting};
use crate::token::{TokenIndex, Tokens};

/// A clause: the words that one verb group governs.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its tokens; a clause inside another one lies inside its range.
    pub tokens: Range<TokenIndex>,
    /// The verb group that governs it; a heading or a list item has none.
    pub group: Option<GroupIndex>,
    /// How it hangs on its parent.
    pub kind: ClauseKind,
    /// The word that introduces it: "after", "that", "who".
    pub connective: Option<TokenIndex>,
    /// The clause it hangs on.
    pub parent: Option<ClauseIndex>,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// How a clause hangs on its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// It does not.
    Main,
    /// Joined by "and", "but", "or" or a semicolon.
    Coordinate,
    /// "who told reporters", "that claimed 6,000 lives".
    Relative,
    /// What is said, thought or wanted: "that the sanctions were intended …", "“we prefer …”, he said".
    Complement,
    /// Introduced by a connective of time, cause, condition or contrast: "after", "because", "if", "although".
    Adverbial,
    /// An infinitive: "to prevent Russia from …".
    Infinitival,
    /// A participle without a conjunction: "imposing rare sanctions", "defying warnings".
    Participial,
}

/// Finds the clauses of a sentence whose groups begin with number `first`, and appends them to the syntax.
pub(super) fn find(tokens: &Tokens<'_>, syntax: &mut Syntax, sentence: Range<usize>, first: GroupIndex) {
    let first_phrase = syntax.phrases.partition_point(|phrase| phrase.tokens.end <= sentence.start);
    let mut builder = Builder {
        tokens,
        tags: &syntax.tags,
        groups: &syntax.groups[first..],
        phrases: &syntax.phrases[first_phrase..],
        quotes: &syntax.quotes,
        sentence: sentence.clone(),
        clauses: vec![Draft::new(sentence.start, ClauseKind::Main)],
        stack: vec![0],
    };
    for group in 0..builder.groups.len() {
        builder.place(group);
    }
    builder.finish();
    let drafts = builder.clauses;
    append(syntax, drafts, sentence, first);
}

/// Writes the clauses of a sentence down in their final order.
fn append(syntax: &mut Syntax, drafts: Vec<Draft>, sentence: Range<usize>, first: GroupIndex) {
    let base = syntax.clauses.len();
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&d| (drafts[d].start, Reverse(drafts[d].end), d));
    let mut place = vec![0; drafts.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = base + new;
    }
    for &old in &order {
        let draft = &drafts[old];
        let head = draft.group.map_or(draft.start, |g| syntax.groups[first + g].head);
        let clause = Clause {
            tokens: draft.start..draft.end,
            group: draft.group.map(|g| first + g),
            kind: draft.kind,
            connective: draft.connective,
            parent: draft.parent.map(|p| place[p]),
            quoted: syntax.is_quoted(head),
        };
        if let Some(group) = clause.group {
            syntax.groups[group].clause = place[old];
        }
        syntax.clauses.push(clause);
    }
    // The innermost clause of each token: a sweep over clauses that nest.
    let mut open: Vec<usize> = Vec::new();
    let mut next = base;
    for at in sentence {
        while syntax.clauses.get(next).is_some_and(|clause| clause.tokens.start <= at) {
            open.push(next);
            next += 1;
        }
        while open.len() > 1 && open.last().is_some_and(|&clause| syntax.clauses[clause].tokens.end <= at) {
            open.pop();
        }
        let innermost = open.last().copied().unwrap_or(base);
        syntax.innermost.push(u32::try_from(innermost).unwrap_or(u32::MAX));
    }
}

/// The start of a clause that came to nothing.
const GONE: usize = usize::MAX;
/// How deep clauses may nest; what hangs deeper hangs side by side.
const DEEPEST: usize = 32;
/// How many words between two verbs are searched for connectives.
const REACH: usize = 160;

/// A clause in the making.
#[derive(Clone, Debug)]
struct Draft {
    start: usize,
    end: usize,
    group: Option<usize>,
    kind: ClauseKind,
    connective: Option<usize>,
    parent: Option<usize>,
}

impl Draft {
    fn new(start: usize, kind: ClauseKind) -> Self {
        Draft { start, end: usize::MAX, group: None, kind, connective: None, parent: None }
    }
}

struct Builder<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a [Tag],
    groups: &'a [VerbGroup],
    phrases: &'a [NounPhrase],
    quotes: &'a [Range<usize>],
    sentence: Range<usize>,
    clauses: Vec<Draft>,
    /// The open clauses, the outermost first.
    stack: Vec<usize>,
}

impl<'t> Builder<'_, 't> {
    fn tag(&self, at: usize) -> Tag {
        if self.sentence.contains(&at) { self.tags.get(at).copied().unwrap_or(Tag::Mark) } else { Tag::Mark }
    }

    fn word(&self, at: usize) -> &'t str {
        if self.sentence.contains(&at) { self.tokens.word(at) } else { "" }
    }

    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    /// Closes the open clauses above a place in the stack; they end at `end`.
    fn close_above(&mut self, height: usize, end: usize) {
        while self.stack.len() > height.max(1) {
            if let Some(clause) = self.stack.pop() {
                let draft = &mut self.clauses[clause];
                draft.end = end.max(draft.start + 1);
            }
        }
    }

    fn open(&mut self, draft: Draft) -> usize {
        if self.stack.len() >= DEEPEST {
            self.close_above(DEEPEST - 1, draft.start);
        }
        let parent = self.top();
        self.clauses.push(Draft { parent: Some(parent), ..draft });
        let clause = self.clauses.len() - 1;
        self.stack.push(clause);
        clause
    }

    fn finish(&mut self) {
        let end = self.sentence.end;
        for draft in &mut self.clauses {
            draft.end = draft.end.min(end);
        }
        // A question or a fragment may leave the main clause without a verb: its first clause takes its place.
        let root = self.stack.first().copied().unwrap_or(0);
        if self.clauses[root].group.is_none() {
            let heir = self
                .clauses
                .iter()
                .position(|d| d.parent == Some(root) && d.group.is_some_and(|g| self.groups[g].finite));
            let heir = heir.or_else(|| self.clauses.iter().position(|d| d.parent == Some(root) && d.group.is_some()));
            if let Some(heir) = heir {
                self.clauses[root].group = self.clauses[heir].group.take();
                self.clauses[root].connective = self.clauses[heir].connective;
                self.dissolve(heir);
            }
        }
        // A connective whose verb never came governs nothing.
        for clause in (0..self.clauses.len()).rev() {
            if self.clauses[clause].group.is_none() && self.clauses[clause].parent.is_some() {
                self.dissolve(clause);
            }
        }
        self.compact();
    }

    /// Marks a clause as gone; its children go to its parent.
    fn dissolve(&mut self, clause: usize) {
        self.clauses[clause].start = GONE;
    }

    fn compact(&mut self) {
        // A parent comes before its children, save for a clause that was taken over, and that one stays.
        let mut heir: Vec<Option<usize>> = Vec::with_capacity(self.clauses.len());
        let mut kept = 0;
        for draft in &self.clauses {
            if draft.start == GONE {
                heir.push(draft.parent.and_then(|p| heir.get(p).copied().flatten()));
            } else {
                heir.push(Some(kept));
                kept += 1;
            }
        }
        for draft in &mut self.clauses {
            draft.parent = draft.parent.and_then(|p| heir[p]);
        }
        self.clauses.retain(|draft| draft.start != GONE);
    }

    /// Gives a group its clause.
    fn place(&mut self, index: usize) {
        let group = &self.groups[index];
        let from = index.checked_sub(1).map_or(self.sentence.start, |p| self.groups[p].tokens.end);
        let region = from.max(group.tokens.start.saturating_sub(REACH))..group.tokens.start;
        let mut openers = self.openers(region.clone(), group);
        let own = openers.pop_if(|opener| opener.takes_group);
        for opener in openers {
            self.join_conjuncts(&opener);
            self.open(opener.draft);
        }
        if let Some(own) = own {
            self.join_conjuncts(&own);
            self.open(Draft { group: Some(index), ..own.draft });
        } else if group.finite {
            self.place_finite(index, region);
        } else {
            self.place_nonfinite(index, region);
        }
    }

    /// "that A …, and that B …": the second hangs where the first hangs.
    fn join_conjuncts(&mut self, opener: &Opener) {
        let at = opener.draft.start;
        if at == self.sentence.start || self.tag(at - 1) != Tag::CC {
            return;
        }
        let like = self
            .stack
            .iter()
            .rposition(|&c| self.clauses[c].kind == opener.draft.kind && self.clauses[c].group.is_some());
        if let Some(height) = like {
            self.close_above(height, at - 1);
        }
    }

    /// The connectives between two groups, in their order.
    fn openers(&self, region: Range<usize>, group: &VerbGroup) -> Vec<Opener> {
        let mut found: Vec<Opener> = Vec::new();
        for at in region.clone() {
            let Some(opening) = connective::at(self.tokens, self.tags, &self.sentence, at) else { continue };
            let Some((kind, takes_group)) = self.applies(opening, at, &region, group) else { continue };
            // "the day on which", "even after", "just as".
            let mut start = at;
            let joined = |at: usize| match opening {
                Opening::Relative => self.tag(at) == Tag::IN,
                _ => connective::focuses(self.word(at)),
            };
            if start > region.start && joined(start - 1) {
                start -= 1;
            }
            if let Some(last) = found.last_mut() {
                // Only the last connective can belong to this group; "whether or not", "if and when" are one.
                last.takes_group = false;
                if last.draft.start + 2 >= start
                    && last.draft.connective.is_some_and(|c| c + 1 == at || self.tag(at - 1) == Tag::CC)
                    && last.draft.kind == kind
                {
                    found.pop();
                }
            }
            found.push(Opener { draft: Draft { connective: Some(at), ..Draft::new(start, kind) }, takes_group });
        }
        found
    }

    /// Whether a connective opens a clause here, of which kind, and whether this group is its verb.
    fn applies(
        &self,
        opening: Opening,
        at: usize,
        region: &Range<usize>,
        group: &VerbGroup,
    ) -> Option<(ClauseKind, bool)> {
        let behind = at + 1..region.end;
        let adjacent = behind.clone().all(|at| matches!(self.tag(at), Tag::RB | Tag::RBR));
        let subject = self.phrases_in(&behind).next().is_some();
        let comma = behind.clone().any(|at| matches!(self.word(at), "," | ";" | "—" | "–" | "--"));
        let finite = group.finite;
        match opening {
            Opening::Relative => {
                let noun_before = at > region.start || at > self.sentence.start;
                let kind =
                    if noun_before && !self.verb_before(at) { ClauseKind::Relative } else { ClauseKind::Complement };
                Some((kind, finite || group.tense == Tense::Infinitive && adjacent))
            }
            Opening::That => {
                let kind = if adjacent && finite && !self.verb_before(at) {
                    ClauseKind::Relative
                } else {
                    ClauseKind::Complement
                };
                // "that" before a noun without a verb of its own is a determiner.
                (finite || subject).then_some((kind, finite))
            }
            Opening::Interrogative => Some((
                if self.verb_before(at) { ClauseKind::Complement } else { ClauseKind::Adverbial },
                finite || adjacent,
            )),
            Opening::Subordinator => {
                if finite && subject || adjacent {
                    Some((ClauseKind::Adverbial, true))
                } else {
                    // "while in office, he", "if the man arrested on Monday is".
                    (!comma && subject).then_some((ClauseKind::Adverbial, false))
                }
            }
            Opening::Preposition { adverbial } => {
                if adjacent && group.tense == Tense::Prespart {
                    return Some((if adverbial { ClauseKind::Adverbial } else { ClauseKind::Participial }, true));
                }
                if !adverbial || comma || !subject || self.is_split(&behind) || !connective::takes_clause(self.word(at))
                {
                    return None;
                }
                // The subject must reach the verb: "after the talks ended", not "after the talks in Moscow he left".
                finite.then_some((ClauseKind::Adverbial, true))
            }
            Opening::With => {
                let absolute = group.tense == Tense::Prespart && subject && !comma && self.ends_with_phrase(&behind);
                absolute.then_some((ClauseKind::Participial, true))
            }
        }
    }

    fn phrases_in(&self, range: &Range<usize>) -> impl Iterator<Item = &NounPhrase> {
        let (start, end) = (range.start, range.end);
        let first = self.phrases.partition_point(|phrase| phrase.tokens.start < start);
        self.phrases[first..].iter().take_while(move |phrase| phrase.tokens.end <= end)
    }

    /// Whether two noun phrases stand side by side, so that a clause begins between them.
    fn is_split(&self, range: &Range<usize>) -> bool {
        self.split(range).is_some()
    }

    /// The last place where two noun phrases touch.
    fn split(&self, range: &Range<usize>) -> Option<usize> {
        let mut last = usize::MAX;
        let mut found = None;
        for phrase in self.phrases_in(range) {
            if phrase.tokens.start == last {
                found = Some(last);
            }
            last = phrase.tokens.end;
        }
        found
    }

    fn ends_with_phrase(&self, range: &Range<usize>) -> bool {
        self.phrases_in(range).last().is_some_and(|phrase| phrase.tokens.end == range.end)
    }

    /// Whether a verb (its particle, adverb or comma apart) stands just before.
    fn verb_before(&self, at: usize) -> bool {
        let before =
            (self.sentence.start..at).rev().take(3).find(|&b| !matches!(self.tag(b), Tag::RB | Tag::RP | Tag::Mark));
        before.is_some_and(|b| {
            super::groups::is_verbal(self.tag(b))
                && self.groups.partition_point(|g| g.tokens.end <= b) < self.groups.len()
        })
    }

    fn reports(&self, group: &VerbGroup) -> bool {
        reporting::reports(&lemma(self.word(group.head), self.tag(group.head)))
    }

    /// A finite verb without a connective.
    fn place_finite(&mut self, index: usize, region: Range<usize>) {
        let group = &self.groups[index];
        let says = self.reports(group);
        let mark = region.clone().rev().find(|&at| matches!(self.word(at), "," | "”" | "''" | "\"" | "?" | "!" | "’"));
        let pending = self.stack.iter().rposition(|&c| self.clauses[c].group.is_none());
        if let Some(height) = pending {
            // "The plan, he said, would fail": the main clause waits.
            let aside = says
                && height == 0
                && mark
                    .is_some_and(|mark| mark > region.start && self.phrases_in(&(region.start..mark)).next().is_some())
                && self.clauses.len() == 1
                && self.word(group.tokens.end) == ","
                && self
                    .groups
                    .get(index + 1)
                    .is_some_and(|next| next.tokens.start == group.tokens.end + 1 && next.finite);
            if aside {
                self.take_over(index, self.sentence.end);
                return;
            }
            let end = self.resumption(height, &region, group);
            self.close_above(height + 1, end);
            let clause = self.top();
            self.clauses[clause].group = Some(index);
            return;
        }
        // “…”, he said.
        if says && let Some(mark) = mark.filter(|&mark| self.is_short_subject(mark + 1..region.end)) {
            self.take_over(index, mark);
            return;
        }
        let joint = self.joint(&region);
        let quote = region.clone().find(|&at| self.quotes.binary_search_by_key(&at, |q| q.start).is_ok());
        let speaker = index.checked_sub(1).map(|p| &self.groups[p]);
        let spoken = speaker.is_some_and(|p| reporting::takes_clause(&lemma(self.word(p.head), self.tag(p.head))));
        if let Some(quote) = quote.filter(|_| spoken) {
            self.open(Draft { group: Some(index), ..Draft::new(quote, ClauseKind::Complement) });
        } else if let Some(joint) = joint {
            self.coordinate(index, joint, region);
        } else if spoken {
            let start = self
                .split(&region)
                .or_else(|| self.phrases_in(&region).next().map(|p| p.tokens.start))
                .unwrap_or(region.end);
            self.open(Draft { group: Some(index), ..Draft::new(start, ClauseKind::Complement) });
        } else {
            // A relative without its pronoun ("the system it bought"), or a clause behind a comma.
            let comma =
                region.clone().rev().find(|&at| self.tag(at) == Tag::Mark && !matches!(self.word(at), "-" | "'" | "’"));
            let (start, kind) = match (comma, self.split(&region)) {
                (_, Some(split)) if comma.is_none_or(|c| c < split) => (split, ClauseKind::Relative),
                (Some(comma), _) => (comma + 1, ClauseKind::Coordinate),
                (None, _) => (region.end, ClauseKind::Coordinate),
            };
            if kind == ClauseKind::Coordinate {
                self.close_above(1, start);
            }
            self.open(Draft { group: Some(index), ..Draft::new(start.min(group.tokens.start), kind) });
        }
    }

    /// Where the clauses inside a resumed clause end: at the last comma before the verb, before its subject if that has not been yet, else before the verb.
    fn resumption(&self, height: usize, region: &Range<usize>, group: &VerbGroup) -> usize {
        if let Some(comma) = region.clone().rev().find(|&at| matches!(self.word(at), "," | "—" | "–" | "--" | "”"))
        {
            return comma;
        }
        let resumed = &self.clauses[self.stack[height]];
        let inner = self.stack.get(height + 1).map_or(usize::MAX, |&c| self.clauses[c].start);
        let before = resumed.connective.map_or(resumed.start, |c| c + 1)..inner;
        let has_subject = self.phrases_in(&before).next().is_some();
        if has_subject {
            group.tokens.start
        } else {
            self.split(region)
                .or_else(|| self.phrases_in(region).last().map(|p| p.tokens.start))
                .unwrap_or(group.tokens.start)
        }
    }

    /// Whether the words between a mark and a verb of saying are its subject, or nothing ("said Ann Lee").
    fn is_short_subject(&self, range: Range<usize>) -> bool {
        range.len() <= 14 && range.clone().all(|at| !matches!(self.tag(at), Tag::CC) || range.len() > 2)
    }

    /// Makes a verb of saying that comes late the main clause; what it reports, up to `end`, becomes its complement.
    fn take_over(&mut self, index: usize, end: usize) {
        let old = self.stack.first().copied().unwrap_or(0);
        let waits = self.clauses[old].group.is_none();
        self.close_above(1, end);
        let start = self.clauses[old].start;
        self.clauses.push(Draft { group: Some(index), ..Draft::new(start, ClauseKind::Main) });
        let new = self.clauses.len() - 1;
        let draft = &mut self.clauses[old];
        (draft.parent, draft.kind, draft.end) = (Some(new), ClauseKind::Complement, end);
        self.stack.clear();
        self.stack.push(new);
        if waits {
            self.stack.push(old);
        }
    }

    /// The conjunction or semicolon that joins a verb to one before: next to the verb, behind a comma, or before a pronoun.
    fn joint(&self, region: &Range<usize>) -> Option<usize> {
        let joint = region
            .clone()
            .rev()
            .find(|&at| self.tag(at) == Tag::CC || matches!(self.word(at), ";" | ":" | "—" | "–" | "--"))?;
        if self.tag(joint) != Tag::CC {
            return Some(joint);
        }
        let behind = joint + 1..region.end;
        let adjacent = behind.clone().all(|at| matches!(self.tag(at), Tag::RB | Tag::RBR | Tag::Mark));
        let comma = joint > region.start && self.word(joint - 1) == ",";
        let pronoun = matches!(self.tag(joint + 1), Tag::PRP | Tag::EX | Tag::DT);
        let objects = self.phrases_in(&(region.start..joint)).next().is_some();
        (adjacent || comma || pronoun || !objects).then_some(joint)
    }

    /// A verb behind "and": closes what the conjunction does not join.
    fn coordinate(&mut self, index: usize, joint: usize, region: Range<usize>) {
        let group = &self.groups[index];
        let own_subject = self.phrases_in(&(joint + 1..region.end)).next().is_some();
        let alike = |clause: usize| {
            self.clauses[clause].group.is_some_and(|g| {
                let other = &self.groups[g];
                other.finite == group.finite
                    && (group.finite || self.tag(other.head) == self.tag(group.head) || other.tense == group.tense)
            })
        };
        let strong = self.tag(joint) != Tag::CC || (own_subject && joint > region.start && self.word(joint - 1) == ",");
        let height =
            if strong { self.stack.iter().position(|&c| alike(c)) } else { self.stack.iter().rposition(|&c| alike(c)) };
        if let Some(height) = height {
            self.close_above(height + 1, joint);
        }
        self.open(Draft { group: Some(index), connective: Some(joint), ..Draft::new(joint, ClauseKind::Coordinate) });
    }

    /// An infinitive or a participle without a connective.
    fn place_nonfinite(&mut self, index: usize, region: Range<usize>) {
        let group = &self.groups[index];
        let start = group.tokens.start;
        let before = region.clone().rev().find(|&at| !matches!(self.tag(at), Tag::RB | Tag::RBR));
        if let Some(joint) = before.filter(|&at| self.tag(at) == Tag::CC) {
            self.coordinate(index, joint, region);
            return;
        }
        let infinitive = group.tense == Tense::Infinitive;
        let comma = before.is_some_and(|at| self.word(at) == ",");
        if comma && !infinitive && index > 0 {
            // ", imposing sanctions" is said of the finite verb, not of the infinitive in between.
            let restrictive = |draft: &Draft| {
                draft.kind == ClauseKind::Relative && draft.start > 0 && self.word(draft.start - 1) != ","
            };
            let keep = self.stack.iter().rposition(|&c| {
                let draft = &self.clauses[c];
                !matches!(draft.kind, ClauseKind::Infinitival | ClauseKind::Participial) && !restrictive(draft)
            });
            self.close_above(keep.map_or(1, |k| k + 1), region.end.saturating_sub(1));
        }
        // "…, adding that": a participle of saying goes with the verb of saying.
        if comma && !infinitive && self.reports(group) {
            let speaker =
                self.stack.iter().rposition(|&c| self.clauses[c].group.is_some_and(|g| self.reports(&self.groups[g])));
            if let Some(height) = speaker {
                self.close_above(height + 1, region.end.saturating_sub(1));
            }
        }
        let kind = if infinitive { ClauseKind::Infinitival } else { ClauseKind::Participial };
        self.open(Draft { group: Some(index), ..Draft::new(start, kind) });
    }
}

/// A connective that opens a clause.
struct Opener {
    draft: Draft,
    /// Whether the group behind it is its verb.
    takes_group: bool,
}
