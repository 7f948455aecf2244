//! Who does what to whom, as far as the grammar says it: the subject, the object and the agent of every verb group.
//!
//! A subject that a clause does not name is the antecedent of its relative pronoun ("the man who fled"), the noun in front of a
//! participle ("sanctions imposed by"), the object or the subject of the verb above ("urged Iran to stop", "left to join"), or that of
//! the verb that it is joined to: the control rules of any grammar of English (Huddleston and Pullum 2002, chapter 14). What is not certain is left out.

mod behind;
mod control;
mod front;

use std::ops::Range;

use super::{Clause, ClauseIndex, GroupIndex, NounPhrase, Syntax, Tag, VerbGroup, Voice, time_words};
use crate::token::{TokenIndex, Tokens};

/// A noun phrase that a verb group is said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its words, without what follows the head.
    pub tokens: Range<TokenIndex>,
    /// Its head.
    pub head: TokenIndex,
    /// How it is known.
    pub via: Via,
}

/// How an argument is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Via {
    /// It stands in the clause itself.
    Own,
    /// It is what the relative pronoun of the clause stands for; the clause names the pronoun as its connective.
    Relative,
    /// It is the noun that the participle or infinitive stands behind: "sanctions imposed by the council".
    Modified,
    /// It is the object of the verb above: "urged Iran to stop".
    Object,
    /// It is the subject of the verb above or of the verb that this one is joined to.
    Subject,
}

/// The arguments of a verb group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// Who acts or, in the passive, is acted on.
    pub subject: Option<Argument>,
    /// Whom or what a verb acts on; behind a verb of giving the thing given.
    pub object: Option<Argument>,
    /// Who acts in the passive: "rejected by the court".
    pub agent: Option<Argument>,
}

/// How many clauses above are asked, and how many phrases or tokens away something is looked for, so that a text without full stops stays linear.
const REACH: usize = 24;

/// Finds the arguments of the groups of a sentence, which begin with number `first`, and appends them.
pub(super) fn find(tokens: &Tokens<'_>, syntax: &mut Syntax, sentence: Range<usize>, first: GroupIndex) {
    for index in first..syntax.groups.len() {
        let scene = Scene { tokens, syntax, sentence: sentence.clone() };
        let found = scene.arguments(index);
        syntax.arguments.push(found);
    }
    // A verb above may stand behind ("to win, he trained"), so what is borrowed is found when all have their own.
    for index in first..syntax.groups.len() {
        if syntax.arguments[index].subject.is_none() {
            let scene = Scene { tokens, syntax, sentence: sentence.clone() };
            syntax.arguments[index].subject = scene.borrowed_subject(index);
        }
    }
}

/// A sentence with what is known of it so far.
struct Scene<'a, 't> {
    tokens: &'a Tokens<'t>,
    syntax: &'a Syntax,
    sentence: Range<usize>,
}

impl<'a, 't> Scene<'a, 't> {
    fn arguments(&self, index: GroupIndex) -> Arguments {
        let Some((group, clause)) = self.group(index) else { return Arguments::default() };
        let own = self.own_subject(group, clause);
        let object = self.object(index, group, clause, own.is_some());
        let pronoun = || self.relative_subject(clause, object.as_ref());
        let agent = if group.voice == Voice::Passive { self.agent(index, group) } else { None };
        Arguments { subject: own.or_else(pronoun), object, agent }
    }

    fn group(&self, index: GroupIndex) -> Option<(&'a VerbGroup, &'a Clause)> {
        let group = self.syntax.groups.get(index)?;
        Some((group, self.syntax.clauses.get(group.clause)?))
    }

    fn tag(&self, at: usize) -> Tag {
        if self.sentence.contains(&at) { self.syntax.tag(at) } else { Tag::Mark }
    }

    fn word(&self, at: usize) -> &'t str {
        if self.sentence.contains(&at) { self.tokens.word(at) } else { "" }
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    fn is_preposition(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::IN | Tag::TO) && self.syntax.upos(at) != super::Upos::SCONJ
    }

    fn in_clause(&self, at: usize, clause: ClauseIndex) -> bool {
        self.syntax.clause_of(at) == Some(clause)
    }

    /// The phrases whose first token lies in a range.
    fn phrases_in(&self, range: Range<usize>) -> &'a [NounPhrase] {
        let phrases = &self.syntax.phrases;
        let from = phrases.partition_point(|phrase| phrase.tokens.start < range.start);
        let to = phrases.partition_point(|phrase| phrase.tokens.start < range.end);
        phrases.get(from..to.max(from)).unwrap_or_default()
    }

    /// The phrase that begins at a token.
    fn phrase_at(&self, at: usize) -> Option<&'a NounPhrase> {
        self.phrases_in(at..at + 1).first()
    }

    /// The phrase that ends before a token.
    fn phrase_before(&self, end: usize) -> Option<&'a NounPhrase> {
        let at = self.syntax.phrases.partition_point(|phrase| phrase.tokens.end < end);
        self.syntax.phrases.get(at).filter(|phrase| phrase.tokens.end == end)
    }

    fn is_time(&self, phrase: &NounPhrase) -> bool {
        time_words::is_time(self.tokens, &self.syntax.tags, phrase)
    }

    fn argument(phrase: &NounPhrase, via: Via) -> Argument {
        Argument { tokens: phrase.tokens.clone(), head: phrase.head, via }
    }
}
