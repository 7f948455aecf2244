//! The samples that the event model learns from.

use std::ops::Range;

use super::context::{Context, lemmas};
use super::names::Names;
use super::{EventClass, features, triggers};
use crate::model::event::train::Sample;
use crate::model::{EventModel, Models, Tag};
use crate::span::Span;
use crate::token::TokenIndex;
use crate::{syntax, timex, token};

/// An event that an annotator marked.
#[derive(Clone, Copy, Debug)]
pub struct Marked {
    /// Its words, in bytes.
    pub span: Span,
    /// Its class, where the annotator used those of TimeML.
    pub class: Option<EventClass>,
    /// Whether it is a noun, where the annotator said so.
    pub noun: Option<bool>,
}

/// A word of a text that may be an event, with what is known of it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Whether the tagger calls it a noun.
    pub noun: bool,
    /// Its features and what the annotator said.
    pub sample: Sample,
    /// Whether the rules alone call it an event, and of which class.
    pub rules: Option<EventClass>,
    /// The marked event that it stands for, by its place in the list.
    pub marked: Option<usize>,
}

/// Finds the candidates of a text; of what lies outside `scope` nothing is known, and it is left out.
pub fn candidates(
    text: &str,
    marked: &[Marked],
    scope: Range<usize>,
    models: &Models,
    dictionary: &EventModel,
) -> Vec<Candidate> {
    let tokens = token::lex(text);
    let syntax = syntax::analyse(&tokens, models);
    let mentions = timex::recognise(&tokens);
    let names = Names::of(&tokens, &syntax);
    let lemmas = lemmas(&tokens, &syntax);
    let context = Context { tokens: &tokens, syntax: &syntax, mentions: &mentions, names: &names, lemmas: &lemmas };
    let hashes = features::Hashes::of(&context);
    let gold: Vec<TokenIndex> = marked.iter().map(|m| head(&context, m.span)).collect();
    let rules = triggers::Rules::of(&context);
    (0..tokens.len())
        .filter(|&at| {
            context.span(at..at + 1).range().start >= scope.start && context.span(at..at + 1).range().end <= scope.end
        })
        .filter_map(|at| {
            let marked_at = gold.iter().position(|&g| g == at);
            let rule = rules.class(at);
            if !features::is_candidate(&context, at) {
                return None;
            }
            let mut keys = Vec::new();
            features::visit(&context, &hashes, dictionary, at, rule, &mut |key| keys.push(key));
            let class = marked_at.and_then(|m| marked[m].class).map(|class| class as usize);
            Some(Candidate {
                span: context.span(at..at + 1),
                noun: matches!(context.tag(at), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS),
                sample: Sample { keys, event: marked_at.is_some(), class, weight: 1.0 },
                rules: rule,
                marked: marked_at,
            })
        })
        .collect()
}

/// Returns the token that stands for marked words: of one word that hyphens tie together its last part, of several words the first.
fn head(context: &Context<'_>, span: Span) -> TokenIndex {
    let words = context.tokens.within(span);
    let mut at = words.start;
    while at + 2 < words.end && context.is(at + 1, "-") && context.tokens.get(at + 2).is_some_and(|t| !t.spaced) {
        at += 2;
    }
    at
}
