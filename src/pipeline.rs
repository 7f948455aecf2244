//! The stages in a row: the only file that names them all.

use std::sync::Arc;

use chrono::Weekday;
use indexmap::IndexMap;

use crate::calendar::{DayPartHours, Hemisphere};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::document::{Document, Published};
use crate::error::{Error, Result};
use crate::event::{Event, GivenEvent};
use crate::id::{EventId, TimexId};
use crate::model::Models;
use crate::relation::{Facts, Link, Scene, Sieve};
use crate::render::Story;
use crate::resolve::{Bare, Genre, GivenTimex, LastWeekday, NextWeekday, Policy, Style, ThisWeekday, Timex};
use crate::rule::{Entry, Grammar, Rule};
use crate::span::Span;
use crate::syntax::OnDemand;
use crate::timeline::{Order, Timeline};
use crate::timex::{DateOrder, Region, TimeExpr};
use crate::{event, relation, resolve, syntax, timeline, timex, token};

/// Reads documents. Immutable, cheap to share between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    policy: Policy,
    models: Models,
    sieves: Vec<Sieve>,
    /// The rules, where the caller has some of their own.
    grammar: Option<Arc<Grammar<TimeExpr>>>,
}

/// Configures an [`Extractor`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    policy: Policy,
    models: Models,
    without: Vec<Sieve>,
    rules: Vec<&'static Rule<TimeExpr>>,
    entries: Vec<Entry>,
}

/// All that was found in a document.
///
/// In its written form the order is left out: it follows from the relations, and is asked before writing.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Analysis {
    /// Time expressions, in the order of the text.
    pub timexes: IndexMap<TimexId, Timex>,
    /// Events, in the order of the text.
    pub events: IndexMap<EventId, Event>,
    /// Links that were accepted, without what follows from the rest.
    pub relations: Vec<Link>,
    /// The timeline.
    pub timeline: Timeline,
    /// What any two of them have to do with each other.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub order: Order,
    /// What was noticed on the way.
    pub diagnostics: Vec<Diagnostic>,
}

/// The time expressions of a document alone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Times {
    /// Time expressions, in the order of the text.
    pub timexes: IndexMap<TimexId, Timex>,
    /// What was noticed on the way.
    pub diagnostics: Vec<Diagnostic>,
}

/// What the caller knows of a document already, from an annotator, a model or a database.
///
/// What is given takes the place of what would be found: `Some` of an empty list means that there is none.
/// Ids are numbered as the lists are: the first timex is `t1`, the first event `e1`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// The time expressions; `None` to recognise them.
    pub timexes: Option<Vec<GivenTimex>>,
    /// The events; `None` to extract them.
    pub events: Option<Vec<GivenEvent>>,
    /// All that they have to do with each other; `None` to work it out.
    pub relations: Option<Vec<Link>>,
    /// Links beside those: one that contradicts surer ones is refused like any other, and one of entities that are not there is left out.
    pub links: Vec<Link>,
}

impl Analysis {
    /// Puts the timeline beside the document that was analysed and all that was found in it, for the formats that show those too.
    pub fn story<'a>(&'a self, document: &'a Document) -> Story<'a> {
        let mut story = Story::new(&self.timeline).document(document);
        (story.timexes, story.events, story.relations) = (&self.timexes, &self.events, &self.relations);
        story
    }
}

impl Extractor {
    /// Reads English news with the defaults.
    pub fn english() -> Self {
        Extractor { policy: Policy::default(), models: Models::default(), sieves: Sieve::ALL.to_vec(), grammar: None }
    }

    /// Configures an extractor.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a document.
    pub fn extract(&self, document: &Document) -> Analysis {
        self.run(document, &Given::default())
    }

    /// Reads a document of which the caller knows the time expressions, the events or both already.
    ///
    /// # Errors
    ///
    /// [`Error::Span`] where a span is empty or not on character boundaries of [`Document::content`].
    pub fn extract_with(&self, document: &Document, given: &Given) -> Result<Analysis> {
        given.check(document.content())?;
        Ok(self.run(document, given))
    }

    /// Finds the time expressions of a document and nothing else, which takes a fraction of the time.
    pub fn timexes(&self, document: &Document) -> Times {
        let mut diagnostics = Vec::new();
        if let Some(problem) = problem(document) {
            return Times { timexes: IndexMap::new(), diagnostics: vec![problem] };
        }
        // Only what stands near a word of time is cut into tokens, and only what such a verb decides is tagged.
        let places = self.grammar().places(document.content());
        let tokens = token::lex_near(document.content(), &places);
        let mentions =
            self.styled(timex::recognise_near(&tokens, &places, self.policy.register(), self.grammar()), &tokens);
        let syntax = OnDemand::new(&tokens, &self.models);
        let published = document.publication();
        let timexes = resolve::resolve(&mentions, &tokens, &syntax, published, &self.policy, &mut diagnostics);
        Times { timexes, diagnostics }
    }

    /// Resolves the time expression in one phrase against a reference, as [`resolve_phrase`](resolve::resolve_phrase) does, with the
    /// policy of this extractor; `None` where there is none.
    ///
    /// # Example
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use dateline::Extractor;
    ///
    /// let thursday = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
    /// let timex = Extractor::english().resolve_phrase("last Friday", thursday).expect("a time");
    /// assert_eq!(timex.value.to_string(), "2024-03-08");
    /// ```
    pub fn resolve_phrase(&self, phrase: &str, reference: impl Into<Published>) -> Option<Timex> {
        resolve::resolve_phrase_with(phrase, reference.into(), &self.policy, self.grammar())
    }

    fn grammar(&self) -> &Grammar<TimeExpr> {
        self.grammar.as_deref().unwrap_or(timex::en::english())
    }

    /// Gives the time expressions the extents of the style.
    fn styled(&self, mentions: Vec<timex::Mention>, tokens: &token::Tokens<'_>) -> Vec<timex::Mention> {
        match (self.policy.style, self.policy.register()) {
            (Style::TimeMl, timex::Register::Edited) => timex::cut_ranges(mentions, tokens),
            _ => mentions,
        }
    }

    fn run(&self, document: &Document, given: &Given) -> Analysis {
        let mut diagnostics = Vec::new();
        let published = document.publication();
        let problem = problem(document);
        let content = if problem.is_some() { "" } else { document.content() };
        diagnostics.extend(problem);
        let tokens = token::lex(content);
        let syntax = syntax::analyse(&tokens, &self.models);
        let (mentions, timexes) = match &given.timexes {
            Some(timexes) => resolve::given(timexes, &tokens, published),
            None => {
                let mentions =
                    self.styled(timex::recognise_with(&tokens, self.policy.register(), self.grammar()), &tokens);
                let timexes = resolve::resolve(&mentions, &tokens, &syntax, published, &self.policy, &mut diagnostics);
                (mentions, timexes)
            }
        };
        let events = match &given.events {
            Some(events) => event::given(events, &tokens, &syntax, &mentions),
            None => event::extract(&tokens, &syntax, &mentions, &self.models),
        };
        let scene = Scene::new(&events, &timexes, &tokens, &syntax, published);
        let mut links = match &given.relations {
            Some(links) => links.clone(),
            None => relation::link_by(&self.sieves, &scene),
        };
        links.extend(given.links.iter().cloned());
        let facts = Facts::of(&scene, &links);
        let (timeline, order) = timeline::build(&events, &timexes, &links, &tokens, published, &mut diagnostics);
        let order = order.judged_by(facts, &self.models);
        let relations = order.links().cloned().collect();
        Analysis { timexes, events, relations, timeline, order, diagnostics }
    }
}

/// Says why a document cannot be analysed, if it cannot.
fn problem(document: &Document) -> Option<Diagnostic> {
    let content = document.content();
    let (kind, message) = if content.len() > Document::MAX_BYTES {
        let message =
            format!("the text has {} bytes, over the limit of {}; split it", content.len(), Document::MAX_BYTES);
        (DiagnosticKind::TextTooLong, message)
    } else if content.trim().is_empty() {
        (DiagnosticKind::EmptyText, "there is no text".to_owned())
    } else {
        return None;
    };
    Some(Diagnostic { span: Span::new(0, 0), kind, message })
}

impl Given {
    fn check(&self, content: &str) -> Result<()> {
        let timexes = self.timexes.iter().flatten().map(|timex| timex.span);
        let events = self.events.iter().flatten().map(|event| event.span);
        match timexes.chain(events).find(|span| span.of(content).is_empty()) {
            Some(span) => Err(Error::Span { span, len: content.len() }),
            None => Ok(()),
        }
    }
}

impl Builder {
    /// Says what kind of text it is; news by default.
    pub fn genre(mut self, genre: Genre) -> Self {
        self.policy.genre = genre;
        self
    }

    /// Says whose habits are followed in extents and values; those of a reader of timelines by default.
    pub fn style(mut self, style: Style) -> Self {
        self.policy.style = style;
        self
    }

    /// Says which models are used; those that ship with the crate by default, [`Models::none`] for rules alone.
    pub fn models(mut self, models: Models) -> Self {
        self.models = models;
        self
    }

    /// Leaves a sieve out; all are used by default.
    pub fn without(mut self, sieve: Sieve) -> Self {
        self.without.push(sieve);
        self
    }

    /// Says which way a bare "Tuesday" or "December" is completed; by the governing verb by default.
    pub fn bare(mut self, bare: Bare) -> Self {
        self.policy.bare = bare;
        self
    }

    /// Says which day "last Friday" is; the latest one by default.
    pub fn last_weekday(mut self, last: LastWeekday) -> Self {
        self.policy.last_weekday = last;
        self
    }

    /// Says which day "this Friday" is; the one of the week in news, the coming one in messages by default.
    pub fn this_weekday(mut self, this: ThisWeekday) -> Self {
        self.policy.this_weekday = this;
        self
    }

    /// Says which day "next Friday" is; the coming one by default.
    pub fn next_weekday(mut self, next: NextWeekday) -> Self {
        self.policy.next_weekday = next;
        self
    }

    /// Says which day a week begins with; Monday by default.
    pub fn week_start(mut self, day: Weekday) -> Self {
        self.policy.week_start = day;
        self
    }

    /// Says which of day and month stands first in dates of digits; the month by default.
    pub fn date_order(mut self, order: DateOrder) -> Self {
        self.policy.date_order = order;
        self
    }

    /// Says where a summer is a summer; on the northern hemisphere by default.
    pub fn hemisphere(mut self, hemisphere: Hemisphere) -> Self {
        self.policy.hemisphere = hemisphere;
        self
    }

    /// Says which month, 1 to 12, a fiscal year begins with; January by default.
    pub fn fiscal_year_start(mut self, month: u8) -> Self {
        self.policy.fiscal_year_start = month;
        self
    }

    /// Says when mornings, evenings and nights begin and end.
    pub fn day_parts(mut self, hours: DayPartHours) -> Self {
        self.policy.day_parts = hours;
        self
    }

    /// Says whose holidays are meant where a name means different days; the American ones by default.
    pub fn region(mut self, region: Region) -> Self {
        self.policy.region = region;
        self
    }

    /// Adds rules to those of English: further ways to say a time, holidays, words that are no time after all.
    ///
    /// The longest match wins as among the built-in ones. [`build`](Self::build) runs the examples of each with the default policy, on
    /// texts published on [14 March 2024](resolve::rule_day). `examples/custom_rule.rs` shows one.
    pub fn rules(mut self, rules: &'static [Rule<TimeExpr>]) -> Self {
        self.rules.extend(rules);
        self
    }

    /// Adds words to the lexicon; what they say holds where the built-in lexicon has the word too.
    ///
    /// A word is proved by the hits of a rule that has it: [`build`](Self::build) reads them with these words.
    pub fn lexicon(mut self, entries: &[Entry]) -> Self {
        self.entries.extend_from_slice(entries);
        self
    }

    /// Sets all open decisions at once.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Checks the configuration and makes the extractor.
    ///
    /// # Errors
    ///
    /// [`Error::Policy`] where an option has a value that means nothing. Of the caller's own rules and words:
    /// [`Error::DuplicateRule`], [`Error::Pattern`] and [`Error::Entry`] where they cannot be used, [`Error::UnprovenRule`] and
    /// [`Error::RuleProof`] where a rule does not do what its own examples say.
    pub fn build(self) -> Result<Extractor> {
        self.policy.check()?;
        let own = !self.rules.is_empty() || !self.entries.is_empty();
        let grammar = if own { Some(Arc::new(timex::en::english_with(&self.entries, &self.rules)?)) } else { None };
        if let Some(grammar) = &grammar {
            self.rules.iter().try_for_each(|rule| resolve::prove(rule, grammar, &self.models))?;
        }
        let sieves = Sieve::ALL.into_iter().filter(|sieve| !self.without.contains(sieve)).collect();
        Ok(Extractor { policy: self.policy, models: self.models, sieves, grammar })
    }
}
