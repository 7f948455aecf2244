//! Subjects, objects and agents against a treebank, and the verb that governs an expression of time.
//!
//! A relation is right if its verb is the treebank's (for a predicate: the form of "be" that belongs to it) and the treebank's
//! head lies in the noun phrase found. A relative pronoun counts as itself, as the treebank has it; subjects that are taken from another
//! clause are not counted: basic dependencies do not have them.

use std::fmt;

use dateline::syntax::{Argument, Syntax, Tag, Via};
use dateline::token::{TokenIndex, Tokens};
use dateline::{Span, timex};

use crate::conllu::{Sentence, Word};

/// What was counted.
#[derive(Default)]
pub struct Score {
    subject: Counts,
    object: Counts,
    agent: Counts,
    governors: usize,
    governed: usize,
}

/// Relations in the treebank, found, and right.
#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    right: usize,
}

impl Counts {
    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |whole: usize| 100.0 * self.right as f64 / whole.max(1) as f64;
        write!(
            f,
            "{:.1} (precision {:.1}, recall {:.1}, {})",
            self.f1(),
            share(self.found),
            share(self.gold),
            self.gold
        )
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Score { subject, object, agent, governors, governed } = self;
        let both = Counts {
            gold: subject.gold + object.gold,
            found: subject.found + object.found,
            right: subject.right + object.right,
        };
        writeln!(f, "subject F1 {subject}\nobject F1 {object}\nsubject and object F1 {both}\nagent F1 {agent}")?;
        let share = 100.0 * *governed as f64 / (*governors).max(1) as f64;
        write!(f, "verb of a time {share:.1} of {governors}")
    }
}

impl Score {
    /// Adds a sentence, and prints what is wrong if wanted.
    pub fn add(&mut self, tokens: &Tokens<'_>, syntax: &Syntax, sentence: &Sentence, show: bool) {
        self.relations(tokens, syntax, sentence, show);
        self.times(tokens, syntax, sentence, show);
    }

    fn relations(&mut self, tokens: &Tokens<'_>, syntax: &Syntax, sentence: &Sentence, show: bool) {
        let places = Places { tokens, sentence };
        let mut gold: Vec<(Role, Option<TokenIndex>, Option<TokenIndex>, bool)> = Vec::new();
        for (i, word) in sentence.words.iter().enumerate() {
            let Some((role, counts)) = role(sentence, i, word) else { continue };
            let verb = word.head.map(|head| copula(sentence, head));
            gold.push((role, verb.and_then(|verb| places.token(verb)), places.token(i), counts));
        }
        let counts = gold.iter().filter(|(_, _, _, counts)| *counts);
        counts.for_each(|(role, ..)| self.counts(*role).gold += 1);
        for (index, group) in syntax.groups().iter().enumerate() {
            let found = syntax.arguments(index);
            let clause = &syntax.clauses()[group.clause];
            for (role, argument) in
                [(Role::Subject, &found.subject), (Role::Object, &found.object), (Role::Agent, &found.agent)]
            {
                let Some(tokens_found) = argument.as_ref().and_then(|argument| own(argument, clause.connective)) else {
                    continue;
                };
                let matches = |&(gold_role, verb, head, _): &(Role, Option<usize>, Option<usize>, bool)| {
                    gold_role == role
                        && verb.and_then(|verb| syntax.group_of(verb)) == Some(index)
                        && head.is_some_and(|head| tokens_found.contains(&head))
                };
                let hit = gold.iter().position(matches);
                match hit.map(|hit| gold.remove(hit)) {
                    Some((_, _, _, false)) => {}
                    Some(_) => {
                        self.counts(role).found += 1;
                        self.counts(role).right += 1;
                    }
                    None => {
                        self.counts(role).found += 1;
                        if show {
                            let words = tokens.span(tokens_found).of(tokens.text());
                            println!("+{role:?}\t{}\t{words}\t{}", tokens.word(group.head), tokens.text());
                        }
                    }
                }
            }
        }
        for (role, verb, head, _) in gold.into_iter().filter(|(_, _, _, counts)| *counts && show) {
            let word = |at: Option<usize>| at.map_or("?", |at| tokens.word(at));
            println!("-{role:?}\t{}\t{}\t{}", word(verb), word(head), tokens.text());
        }
    }

    fn times(&mut self, tokens: &Tokens<'_>, syntax: &Syntax, sentence: &Sentence, show: bool) {
        let places = Places { tokens, sentence };
        for mention in timex::recognise(tokens) {
            let inside = |i: usize| places.token(i).is_some_and(|token| mention.tokens.contains(&token));
            let mut outward = (0..sentence.words.len())
                .filter(|&i| inside(i) && sentence.words[i].head.is_some_and(|head| !inside(head)));
            let (Some(top), None) = (outward.next(), outward.next()) else { continue };
            let word = &sentence.words[top];
            let Some(head) = word
                .head
                .filter(|_| word.is("obl") || word.is("advmod") || word.is("nmod:unmarked") || word.is("nmod:tmod"))
            else {
                continue;
            };
            let verb = copula(sentence, head);
            if !matches!(sentence.words[verb].upos, dateline::model::Upos::VERB | dateline::model::Upos::AUX) {
                continue;
            }
            self.governors += 1;
            let group = syntax.governor(mention.tokens.clone());
            let found = group.map(|group| syntax.groups()[group].head);
            if group.is_some() && group == places.token(verb).and_then(|verb| syntax.group_of(verb)) {
                self.governed += 1;
            } else if show {
                let time = tokens.span(mention.tokens.clone()).of(tokens.text());
                let found = found.map_or("nothing", |at| tokens.word(at));
                println!("Time\t{time}\t{found} for {}\t{}", sentence.words[verb].form, tokens.text());
            }
        }
    }

    fn counts(&mut self, role: Role) -> &mut Counts {
        match role {
            Role::Subject => &mut self.subject,
            Role::Object => &mut self.object,
            Role::Agent => &mut self.agent,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Subject,
    Object,
    Agent,
}

/// The role of a word, and whether it counts: a receiver may be taken for the object, and an expletive for the subject; where a
/// treebank does not mark agents, what stands behind "by" may be one.
fn role(sentence: &Sentence, i: usize, word: &Word) -> Option<(Role, bool)> {
    if word.is("nsubj") {
        // "nsubj:outer" is the subject of a predicate that is a clause.
        Some((Role::Subject, true))
    } else if word.is("obj") {
        Some((Role::Object, true))
    } else if word.is("iobj") {
        Some((Role::Object, false))
    } else if word.is("expl") {
        Some((Role::Subject, false))
    } else {
        let by = |i: usize| sentence.children(i).any(|(_, word)| word.is("case") && word.form == "by");
        let passive = |head: usize| sentence.words[head].tag == Tag::VBN;
        (word.is("obl") && by(i) && word.head.is_some_and(passive)).then_some((Role::Agent, word.relation != "obl"))
    }
}

/// The words of an argument as basic dependencies have it, if they do.
fn own(argument: &Argument, connective: Option<TokenIndex>) -> Option<std::ops::Range<TokenIndex>> {
    match argument.via {
        Via::Own => Some(argument.tokens.clone()),
        Via::Relative => connective.map(|at| at..at + 1),
        _ => None,
    }
}

/// The form of "be" that belongs to a predicate, else the word itself.
fn copula(sentence: &Sentence, head: usize) -> usize {
    sentence.children(head).find(|(_, word)| word.is("cop")).map_or(head, |(i, _)| i)
}

/// Finds the tokens of the crate for the words of a treebank.
struct Places<'a, 't> {
    tokens: &'a Tokens<'t>,
    sentence: &'a Sentence,
}

impl Places<'_, '_> {
    fn token(&self, word: usize) -> Option<TokenIndex> {
        let span: Span = self.sentence.words.get(word)?.span;
        let found = self.tokens.within(span);
        (found.len() == 1).then_some(found.start)
    }
}
