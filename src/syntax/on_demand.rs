//! The syntax of a text as far as somebody asks for it.

use std::cell::RefCell;

use super::{Syntax, quotes, skip, take};
use crate::model::{Buffers, Models};
use crate::token::Tokens;

/// Works out the syntax of a text a sentence at a time, and only of those that somebody asks about.
///
/// Nobody who asks so needs subjects, objects or speakers, so they are left out: [`Syntax::arguments`] and [`Syntax::speech`] are empty here.
///
/// Sentences are asked about in the order of the text; one that was passed over stays without tags and groups. Whoever resolves
/// times asks in that order, and only for the sentences in which a verb decides.
#[derive(Debug)]
pub struct OnDemand<'t> {
    tokens: &'t Tokens<'t>,
    models: &'t Models,
    known: RefCell<Known>,
}

/// What is known so far.
#[derive(Debug, Default)]
struct Known {
    syntax: Syntax,
    buffers: Buffers,
    /// The first sentence that nobody has decided about.
    sentence: usize,
    /// The first paragraph whose quotations nobody has looked for.
    paragraph: usize,
}

/// The syntax of a text, worked out before or on demand.
#[derive(Clone, Copy, Debug)]
pub enum SyntaxOf<'a> {
    /// All of it is known.
    Known(&'a Syntax),
    /// It is worked out when somebody asks.
    OnDemand(&'a OnDemand<'a>),
}

impl<'t> OnDemand<'t> {
    /// Begins with nothing known.
    pub fn new(tokens: &'t Tokens<'t>, models: &'t Models) -> Self {
        OnDemand { tokens, models, known: RefCell::default() }
    }

    fn sentence<R>(&self, wanted: usize, ask: impl FnOnce(&Syntax) -> R) -> R {
        let mut known = self.known.borrow_mut();
        while known.sentence <= wanted
            && let Some(found) = self.tokens.sentences().get(known.sentence)
        {
            if known.sentence == wanted {
                // Clauses are cut at quotation marks.
                known.quotes(self.tokens, found.paragraph);
                let Known { syntax, buffers, .. } = &mut *known;
                take(syntax, buffers, self.tokens, self.models, found);
            } else {
                skip(&mut known.syntax, found);
            }
            known.sentence += 1;
        }
        ask(&known.syntax)
    }

    fn quotes<R>(&self, wanted: usize, ask: impl FnOnce(&Syntax) -> R) -> R {
        let mut known = self.known.borrow_mut();
        known.quotes(self.tokens, wanted);
        ask(&known.syntax)
    }
}

impl Known {
    fn quotes(&mut self, tokens: &Tokens<'_>, paragraph: usize) {
        if self.paragraph <= paragraph {
            quotes::find(tokens, paragraph, &mut self.syntax.quotes);
            self.paragraph = paragraph + 1;
        }
    }
}

impl<'a> SyntaxOf<'a> {
    /// Asks something about a sentence.
    pub fn in_sentence<R>(self, sentence: usize, ask: impl FnOnce(&Syntax) -> R) -> R {
        match self {
            SyntaxOf::Known(syntax) => ask(syntax),
            SyntaxOf::OnDemand(syntax) => syntax.sentence(sentence, ask),
        }
    }

    /// Asks something about the quotations of a paragraph.
    pub fn in_paragraph<R>(self, paragraph: usize, ask: impl FnOnce(&Syntax) -> R) -> R {
        match self {
            SyntaxOf::Known(syntax) => ask(syntax),
            SyntaxOf::OnDemand(syntax) => syntax.quotes(paragraph, ask),
        }
    }
}

impl<'a> From<&'a Syntax> for SyntaxOf<'a> {
    fn from(syntax: &'a Syntax) -> Self {
        SyntaxOf::Known(syntax)
    }
}

impl<'a> From<&'a OnDemand<'a>> for SyntaxOf<'a> {
    fn from(syntax: &'a OnDemand<'a>) -> Self {
        SyntaxOf::OnDemand(syntax)
    }
}
