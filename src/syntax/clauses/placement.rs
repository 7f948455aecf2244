//! Where a verb belongs that no connective introduces.

use std::ops::Range;

use super::ClauseKind;
use super::builder::{Builder, Draft};
use crate::syntax::{Tag, Tense, VerbGroup, lemma, reporting};

impl Builder<'_, '_> {
    /// Where a relative clause without its pronoun begins, if this group is the verb of one: a noun and a pronoun side by side before it,
    /// and a finite verb without a subject behind it.
    fn contact_relative(&self, index: usize, region: &Range<usize>) -> Option<usize> {
        let split = self.split(region)?;
        let noun = matches!(self.tag(split - 1), Tag::NN | Tag::NNS) && !names_time(self.word(split - 1));
        if !noun || self.tag(split) != Tag::PRP || (split + 1..region.end).any(|at| self.tag(at) == Tag::Mark) {
            return None;
        }
        let next = self.groups[index + 1..].iter().find(|group| group.finite)?;
        let between = self.groups[index].tokens.end..next.tokens.start;
        let free = between.len() <= 8
            && between.clone().all(|at| {
                !matches!(self.tag(at), Tag::CC | Tag::PRP | Tag::WDT | Tag::WP | Tag::WRB | Tag::Mark | Tag::DT)
            })
            && self.split(&between).is_none()
            && !between.clone().any(|at| self.word(at) == "that");
        free.then_some(split)
    }

    /// A finite verb without a connective.
    pub(super) fn place_finite(&mut self, index: usize, region: Range<usize>) {
        let group = &self.groups[index];
        let says = self.reports(group);
        // "“…,” Ann Lee, the mayor, said": what is said ends at its own mark.
        let closes = |&at: &usize| matches!(self.word(at), "”" | "''" | "\"");
        let mark = region.clone().rev().find(closes);
        let mark = mark.or_else(|| region.clone().rev().find(|&at| matches!(self.word(at), "," | "?" | "!" | "’")));
        // What was quoted has its own verb: "“They prefer him to a man who lies,” she said".
        let spoke = |mark: &usize| {
            let quote = self.quotes.partition_point(|quote| quote.end <= *mark);
            let verb = index.checked_sub(1).map(|before| self.groups[before].tokens.start);
            self.quotes.get(quote).zip(verb).is_some_and(|(quote, verb)| quote.start < verb)
        };
        if says
            && let Some(mark) = region
                .clone()
                .rev()
                .find(closes)
                .filter(spoke)
                .filter(|&mark| self.is_short_subject(mark + 1..region.end))
        {
            self.take_over(index, mark);
            return;
        }
        let pending = self.stack.iter().rposition(|&c| self.clauses[c].group.is_none());
        if let Some(start) = pending.and_then(|_| self.bare_complement(index, &region)) {
            self.open(Draft { group: Some(index), ..Draft::new(start, ClauseKind::Complement) });
            return;
        }
        if let Some(height) = pending {
            // "The plan, he said, would fail": the main clause waits.
            let aside = says
                && height == 0
                && mark.is_some_and(|mark| {
                    let phrase = |range: Range<usize>| self.phrases_in(&range).next().is_some();
                    mark > region.start && phrase(region.start..mark) && phrase(mark + 1..region.end)
                })
                && self.clauses.len() == 1
                && self.is_closed_by_verb(index);
            if aside {
                self.take_over(index, self.sentence.end);
                return;
            }
            // "In a row that split the party and may go to court, …": "and" goes on with the verb before, and the main clause waits on.
            if let Some(joint) = self.adjoining_joint(&region).filter(|_| self.has_finite_above(height)) {
                self.coordinate(index, joint, region);
                return;
            }
            // "the images we will see are": a relative clause without its pronoun; the verb of the noun comes behind it.
            if let Some(start) = self.contact_relative(index, &region) {
                self.open(Draft { group: Some(index), ..Draft::new(start, ClauseKind::Relative) });
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
        let quote = region.clone().find(|&at| self.quotes.binary_search_by_key(&at, |q| q.start).is_ok());
        let speaker = index.checked_sub(1).map(|p| &self.groups[p]);
        let spoken = speaker.is_some_and(|p| {
            let lemma = lemma(self.word(p.head), self.tag(p.head));
            // "The truth is he left"; but "it is less than the sum it paid".
            let adjoins = || self.phrases_in(&region).next().is_some_and(|phrase| phrase.tokens.start == region.start);
            reporting::takes_clause(&lemma) && (lemma != "be" || adjoins())
        });
        // "affirmed it does not plan it": a pronoun between two verbs is the subject of the second.
        let pronoun = region.clone().next().filter(|&at| region.len() == 1 && self.tag(at) == Tag::PRP);
        let spoken = spoken || pronoun.is_some() && index > 0;
        let joint = self.joint(&region, spoken);
        if let Some(comma) = self.behind_condition(&region) {
            self.close_above(self.stack.len() - 1, comma);
            self.open(Draft { group: Some(index), ..Draft::new(comma + 1, ClauseKind::Complement) });
        } else if let Some(quote) = quote.filter(|&quote| spoken || quote == region.start && index > 0) {
            self.open(Draft { group: Some(index), ..Draft::new(quote, ClauseKind::Complement) });
        } else if let Some(joint) = joint {
            self.coordinate(index, joint, region);
        } else if spoken && region.clone().last().is_some_and(|at| self.word(at) != ",") {
            let start = self
                .split(&region)
                .or_else(|| self.phrases_in(&region).next().map(|p| p.tokens.start))
                .unwrap_or(if region.clone().all(|at| self.tag(at) == Tag::RB) { region.start } else { region.end });
            self.open(Draft { group: Some(index), ..Draft::new(start, ClauseKind::Complement) });
        } else {
            // A relative without its pronoun ("the system it bought"), or a clause behind a comma.
            let comma =
                region.clone().rev().find(|&at| self.tag(at) == Tag::Mark && !matches!(self.word(at), "-" | "'" | "’"));
            let subject =
                self.phrases_in(&comma.map_or(region.clone(), |comma| comma + 1..region.end)).next().is_some();
            let (start, kind) = match (comma, self.split(&region)) {
                (_, Some(split)) if comma.is_none_or(|c| c < split) => (split, ClauseKind::Relative),
                (Some(comma), _) => (comma + 1, ClauseKind::Coordinate),
                (None, _) => (self.adjoining_subject(&region).unwrap_or(region.end), ClauseKind::Coordinate),
            };
            if kind == ClauseKind::Coordinate {
                let height = if subject { 0 } else { self.listed(group) };
                self.close_above(height + 1, start);
            }
            self.open(Draft { group: Some(index), ..Draft::new(start.min(group.tokens.start), kind) });
        }
    }

    /// Where the clauses inside a resumed clause end: at the first comma behind their verb, before its subject if that has not been yet, else before the verb.
    fn resumption(&self, height: usize, region: &Range<usize>, group: &VerbGroup) -> usize {
        let closes = |&at: &usize| match self.word(at) {
            "—" | "–" | "--" | "”" | ")" => true,
            // The comma of "May 3, 2012" closes nothing.
            "," => {
                !(self.tag(at + 1) == Tag::CD && at > region.start && matches!(self.tag(at - 1), Tag::CD | Tag::NNP))
            }
            _ => false,
        };
        if let Some(mark) = region.clone().find(closes) {
            return mark;
        }
        let resumed = &self.clauses[self.stack[height]];
        let inner = self.stack.get(height + 1).map_or(usize::MAX, |&c| self.clauses[c].start);
        let before = resumed.connective.map_or(resumed.start, |c| c + 1)..inner;
        let has_subject = self.phrases_in(&before).next().is_some();
        if has_subject {
            group.tokens.start
        } else {
            // "When he came the king left"; but "paying him for years was wrong".
            let fronted = self.stack.get(height + 1).is_some_and(|&c| self.clauses[c].kind == ClauseKind::Adverbial);
            let last = || self.phrases_in(region).last().map(|p| p.tokens.start);
            self.split(region).or_else(|| if fronted { last() } else { None }).unwrap_or(group.tokens.start)
        }
    }

    /// The place in the stack of the clause whose verbs a verb without a subject lists on: "thinks that he buried it, [dug] it up and fled".
    fn listed(&self, group: &VerbGroup) -> usize {
        let lists = |&clause: &usize| {
            let draft = &self.clauses[clause];
            let alike = draft.group.is_some_and(|other| self.groups[other].tense == group.tense);
            alike && !matches!(draft.kind, ClauseKind::Relative | ClauseKind::Adverbial)
        };
        self.stack.iter().rposition(lists).unwrap_or(0)
    }

    /// Whether the words between a mark and a verb of saying are its subject, or nothing ("said Ann Lee").
    fn is_short_subject(&self, range: Range<usize>) -> bool {
        let opens_quote = |at: usize| self.quotes.binary_search_by_key(&at, |quote| quote.start).is_ok();
        range.len() <= 14
            && self.tag(range.start) != Tag::CC
            && range.clone().all(|at| (self.tag(at) != Tag::CC || range.len() > 2) && !opens_quote(at))
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

    /// Whether what is said often stands right behind a verb: "said prices fell".
    fn takes_bare_clause(&self, verb: &VerbGroup) -> bool {
        reporting::takes_bare_clause(&lemma(self.word(verb.head), self.tag(verb.head)))
    }

    /// Where what is said begins if nothing but its subject stands between a verb of saying and this verb: "the firm, which said [it won], closed".
    fn bare_complement(&self, index: usize, region: &Range<usize>) -> Option<usize> {
        let verb = &self.groups[index.checked_sub(1)?];
        let says = verb.finite && self.takes_bare_clause(verb);
        let subject = self.phrases_in(region).next().filter(|_| says)?;
        (subject.tokens == *region).then_some(region.start)
    }

    /// Whether a verb of saying is followed by a comma and the verb of what is said: "The plan, he said on Friday, [would] fail".
    fn is_closed_by_verb(&self, index: usize) -> bool {
        const FARTHEST: usize = 6;
        let end = self.groups[index].tokens.end;
        let comma = (end..end + FARTHEST).find(|&at| self.tag(at) == Tag::Mark).filter(|&at| self.word(at) == ",");
        let next = self.groups.get(index + 1).filter(|next| next.finite);
        comma.zip(next).is_some_and(|(comma, next)| {
            next.tokens.start > comma && (comma + 1..next.tokens.start).all(|at| self.tag(at) == Tag::RB)
        })
    }

    /// Where what is said begins if its subject stands before this verb and its own verb comes behind: "said [the mill, which employs forty, will] close",
    /// "said [a plan to sell it fell] through".
    pub(super) fn waiting_complement(&self, index: usize, region: &Range<usize>) -> Option<usize> {
        let verb = &self.groups[index.checked_sub(1)?];
        let says = verb.finite && self.takes_bare_clause(verb);
        let subject = self.phrases_in(region).next().filter(|phrase| says && phrase.tokens.start == region.start)?;
        let comma = (subject.tokens.end..region.end).find(|&at| self.tag(at) == Tag::Mark);
        let relative = |at: usize| matches!(self.tag(at), Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB);
        let aside = comma.is_some_and(|comma| self.word(comma) == "," && relative(comma + 1));
        let next = self.groups[index + 1..].iter().find(|next| next.finite)?;
        let behind = self.groups[index].tokens.end..next.tokens.start;
        let last = behind.clone().rev().find(|&at| self.tag(at) != Tag::RB);
        let resumes = last.is_some_and(|at| self.word(at) == ",");
        let plain = |at: usize| {
            !relative(at)
                && !matches!(self.tag(at), Tag::CC | Tag::PRP)
                && !matches!(self.word(at), "that" | "”" | "\"" | "''" | ";")
        };
        // "said its members, including three banks, will leave".
        let enclosed = comma.is_some_and(|comma| self.word(comma) == "," && comma + 1 == region.end) && resumes;
        let modified = !self.groups[index].finite
            && (enclosed || comma.is_none() && behind.clone().all(plain))
            && behind.len() <= 20;
        (aside && resumes || modified).then_some(subject.tokens.start)
    }

    /// The comma that closes a condition right behind a verb of saying, so that what is said begins: "said if it rains[,] they will stay".
    fn behind_condition(&self, region: &Range<usize>) -> Option<usize> {
        let [.., above, condition] = self.stack[..] else { return None };
        let verb = &self.groups[self.clauses[above].group?];
        let condition = &self.clauses[condition];
        let says = self.takes_bare_clause(verb);
        let fronted = condition.kind == ClauseKind::Adverbial && condition.start <= verb.tokens.end + 1;
        let comma = region.clone().find(|&at| self.word(at) == ",").filter(|_| says && fronted)?;
        self.phrases_in(&(comma + 1..region.end)).next().is_some().then_some(comma)
    }

    /// Whether a clause that is open above a place in the stack has a finite verb.
    fn has_finite_above(&self, height: usize) -> bool {
        let finite = |clause: &usize| self.clauses[*clause].group.is_some_and(|group| self.groups[group].finite);
        self.stack.iter().skip(height + 1).any(finite)
    }

    /// Where the noun phrase begins that stands right before a verb, adverbs apart.
    fn adjoining_subject(&self, region: &Range<usize>) -> Option<usize> {
        let phrase = self.phrases_in(region).last()?;
        let governed =
            phrase.tokens.start > region.start && matches!(self.tag(phrase.tokens.start - 1), Tag::IN | Tag::TO);
        (!governed && (phrase.tokens.end..region.end).all(|at| self.tag(at) == Tag::RB)).then_some(phrase.tokens.start)
    }

    /// The conjunction right before a verb, adverbs apart.
    fn adjoining_joint(&self, region: &Range<usize>) -> Option<usize> {
        let last = region.clone().rev().find(|&at| !matches!(self.tag(at), Tag::RB | Tag::RBR))?;
        (self.tag(last) == Tag::CC).then_some(last)
    }

    /// The conjunction or semicolon that joins a verb to one before: next to the verb, behind a comma or dash, or before a pronoun.
    fn joint(&self, region: &Range<usize>, spoken: bool) -> Option<usize> {
        let mark = region.clone().rev().find(|&at| matches!(self.word(at), ";" | ":" | "—" | "–" | "--"));
        let conjunction = region.clone().find(|&at| {
            let separated = at > region.start && matches!(self.word(at - 1), "," | "—" | "–" | "--" | ")");
            if self.tag(at) != Tag::CC {
                return separated && matches!(self.word(at), "so" | "yet" | "then");
            }
            let adjacent = (at + 1..region.end).all(|at| matches!(self.tag(at), Tag::RB | Tag::RBR | Tag::Mark));
            let pronoun = matches!(self.tag(at + 1), Tag::PRP | Tag::EX);
            let objects = self.phrases_in(&(region.start..at)).next().is_some();
            // "bought ships and the crew left": a second subject, unless the noun belongs to the object before.
            let subject =
                self.tag(at + 1) == Tag::DT && objects && !(at + 1..region.end).any(|at| self.tag(at) == Tag::CC);
            // "They sold ships and crews will leave": so does a second subject without an article, save behind "said".
            let bare = || objects && !spoken && self.adjoining_subject(region) == Some(at + 1);
            adjacent || separated || pronoun || subject || !objects || bare()
        });
        // "pays $3, or $4 with tax, and is building": the one that the verb adjoins is its own.
        self.adjoining_joint(region).or(conjunction).or(mark)
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
        let comma = joint > region.start && self.word(joint - 1) == ",";
        // "knew what had failed, but said nothing": a comma without a list parts what "but" joins from what is nested.
        let listing = self
            .stack
            .iter()
            .rev()
            .find(|&&c| alike(c))
            .is_some_and(|&c| self.clauses[c].kind == ClauseKind::Coordinate);
        let parted = comma && group.finite && !listing && self.word(joint) == "but";
        let strong = self.tag(joint) == Tag::Mark || parted || own_subject && (comma || self.tag(joint) != Tag::CC);
        let height =
            if strong { self.stack.iter().position(|&c| alike(c)) } else { self.stack.iter().rposition(|&c| alike(c)) };
        if let Some(height) = height {
            self.close_above(height + 1, joint);
        }
        self.open(Draft { group: Some(index), connective: Some(joint), ..Draft::new(joint, ClauseKind::Coordinate) });
    }

    /// An infinitive or a participle without a connective.
    pub(super) fn place_nonfinite(&mut self, index: usize, region: Range<usize>) {
        let group = &self.groups[index];
        let mut start = group.tokens.start;
        // "…, currently known as": an adverb in front of a participle belongs to it.
        if group.tense != Tense::Infinitive {
            while start > region.start + 1
                && self.tag(start - 1) == Tag::RB
                && matches!(self.tag(start - 2), Tag::Mark | Tag::RB | Tag::NN | Tag::NNS | Tag::NNP)
            {
                start -= 1;
            }
        }
        // "were built in stone and last repaired in 2009": "last" and "first" stand for adverbs.
        let adverb = |at: usize| {
            matches!(self.tag(at), Tag::RB | Tag::RBR) || matches!(self.word(at), "last" | "first" | "later" | "once")
        };
        let before = region.clone().rev().find(|&at| !adverb(at));
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

    fn reports(&self, group: &VerbGroup) -> bool {
        reporting::reports(&lemma(self.word(group.head), self.tag(group.head)))
    }
}

/// Whether a noun names a time, so that a clause may begin behind it: "last year he left".
fn names_time(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "day",
        "week",
        "month",
        "year",
        "decade",
        "night",
        "morning",
        "evening",
        "afternoon",
        "time",
        "weekend",
        "hour",
        "minute",
        "summer",
        "winter",
        "spring",
        "autumn",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
    ];
    NOUNS.contains(&word.trim_end_matches('s'))
}
