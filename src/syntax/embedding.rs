//! Which verb stands above which, and as what: "agreed [to sell]" is a complement, "flew to Rome [to sell]" a purpose, "the plan [to sell]" belongs to the noun.

use super::{ClauseKind, GroupIndex, Syntax, Tag, lemma};
use crate::token::{TokenIndex, Tokens};

/// How a verb group hangs on the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// The verb group above.
    pub governor: GroupIndex,
    /// As what.
    pub role: EmbeddingRole,
    /// The word that introduces the clause: "after", "that", "who".
    pub connective: Option<TokenIndex>,
}

/// As what a clause hangs on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EmbeddingRole {
    /// What is said, thought, wanted or begun: "said that it failed", "agreed to sell", "stopped selling".
    Complement,
    /// It tells of a noun: "the man who fled", "sanctions imposed by the council".
    Relative,
    /// It is what a noun is about: "the decision to sell".
    Noun,
    /// What something is done for: "flew to Rome to sell", "in order to sell".
    Purpose,
    /// When, why or under which condition: "after it failed", "because", "if".
    Adverbial,
    /// What is done at the same time or so comes about: "fled, leaving his car behind".
    Participial,
    /// "and", "but", "or", a semicolon.
    Coordinate,
}

impl Syntax {
    /// Returns the verb group above a group and how the one hangs on the other; `None` for the verb of a main clause.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::model::Models;
    /// use dateline::syntax::{EmbeddingRole, analyse};
    /// use dateline::token::lex;
    ///
    /// let tokens = lex("The firm agreed to sell the mill.");
    /// let syntax = analyse(&tokens, &Models::default());
    /// let above = syntax.embedding(&tokens, 1).expect("a verb above");
    /// assert_eq!((above.governor, above.role), (0, EmbeddingRole::Complement));
    /// ```
    pub fn embedding(&self, tokens: &Tokens<'_>, group: GroupIndex) -> Option<Embedding> {
        let clause = self.clauses.get(self.groups.get(group)?.clause)?;
        let governor = self.above(group)?;
        let role = match clause.kind {
            ClauseKind::Main => return None,
            ClauseKind::Coordinate => EmbeddingRole::Coordinate,
            ClauseKind::Relative => EmbeddingRole::Relative,
            ClauseKind::Complement => EmbeddingRole::Complement,
            ClauseKind::Adverbial => EmbeddingRole::Adverbial,
            ClauseKind::Infinitival => self.infinitive(tokens, clause.tokens.start, governor),
            ClauseKind::Participial => self.participle(tokens, clause.tokens.start, governor, group),
        };
        Some(Embedding { governor, role, connective: clause.connective })
    }

    /// The nearest clause above that has a verb.
    fn above(&self, group: GroupIndex) -> Option<GroupIndex> {
        let mut clause = self.clauses.get(self.groups.get(group)?.clause)?;
        loop {
            clause = self.clauses.get(clause.parent?)?;
            if let Some(found) = clause.group {
                return Some(found);
            }
        }
    }

    fn infinitive(&self, tokens: &Tokens<'_>, start: TokenIndex, governor: GroupIndex) -> EmbeddingRole {
        let above = &self.groups[governor];
        let before = start.checked_sub(1).map_or("", |b| tokens.word(b));
        if above.tokens.start > start || matches!(before, "order" | "as" | "," | "“" | "\"") {
            return EmbeddingRole::Purpose;
        }
        if start == above.tokens.end || above.predicate.is_some_and(|predicate| predicate + 1 == start) {
            let head = lemma(tokens.word(above.head), self.tag(above.head));
            let moves = matches!(
                &*head,
                "come" | "go" | "travel" | "fly" | "return" | "stop" | "arrive" | "gather" | "meet" | "work" | "fight"
            );
            return if moves { EmbeddingRole::Purpose } else { EmbeddingRole::Complement };
        }
        let noun = start.checked_sub(1).filter(|&b| matches!(self.tag(b), Tag::NN | Tag::NNS));
        if noun.is_some_and(|noun| takes_infinitive(&lemma(tokens.word(noun), self.tag(noun)))) {
            return EmbeddingRole::Noun;
        }
        let head = lemma(tokens.word(above.head), self.tag(above.head));
        if takes_object_and_infinitive(&head) { EmbeddingRole::Complement } else { EmbeddingRole::Purpose }
    }

    fn participle(
        &self,
        tokens: &Tokens<'_>,
        start: TokenIndex,
        governor: GroupIndex,
        group: GroupIndex,
    ) -> EmbeddingRole {
        let above = &self.groups[governor];
        let before = start.checked_sub(1).filter(|_| start == self.groups[group].tokens.start);
        if start == above.tokens.end && self.tag(self.groups[group].head) == Tag::VBG {
            return EmbeddingRole::Complement;
        }
        let noun = before.is_some_and(|b| matches!(self.tag(b), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD));
        let aside = before.is_some_and(|b| tokens.word(b) == ",");
        if noun && !aside { EmbeddingRole::Relative } else { EmbeddingRole::Participial }
    }
}

/// Nouns that say what shall be done: "the decision to sell".
fn takes_infinitive(noun: &str) -> bool {
    matches!(
        noun,
        "ability"
            | "agreement"
            | "aim"
            | "ambition"
            | "appeal"
            | "attempt"
            | "authority"
            | "bid"
            | "call"
            | "capacity"
            | "chance"
            | "choice"
            | "commitment"
            | "deal"
            | "decision"
            | "demand"
            | "desire"
            | "determination"
            | "drive"
            | "duty"
            | "effort"
            | "failure"
            | "freedom"
            | "goal"
            | "idea"
            | "inability"
            | "incentive"
            | "intent"
            | "intention"
            | "invitation"
            | "mandate"
            | "motion"
            | "move"
            | "need"
            | "obligation"
            | "offer"
            | "opportunity"
            | "order"
            | "pact"
            | "permission"
            | "plan"
            | "pledge"
            | "plot"
            | "power"
            | "promise"
            | "proposal"
            | "push"
            | "readiness"
            | "reason"
            | "recommendation"
            | "refusal"
            | "reluctance"
            | "request"
            | "right"
            | "scheme"
            | "threat"
            | "time"
            | "vote"
            | "vow"
            | "way"
            | "willingness"
            | "wish"
    )
}

/// Verbs that take an object and what it shall do: "urged Iran to stop", "is expected to fall".
fn takes_object_and_infinitive(verb: &str) -> bool {
    matches!(
        verb,
        "advise"
            | "allow"
            | "ask"
            | "authorise"
            | "authorize"
            | "believe"
            | "beg"
            | "cause"
            | "challenge"
            | "command"
            | "compel"
            | "convince"
            | "direct"
            | "enable"
            | "encourage"
            | "expect"
            | "forbid"
            | "force"
            | "get"
            | "help"
            | "instruct"
            | "intend"
            | "invite"
            | "lead"
            | "let"
            | "make"
            | "need"
            | "oblige"
            | "order"
            | "permit"
            | "persuade"
            | "press"
            | "prompt"
            | "push"
            | "remind"
            | "require"
            | "request"
            | "tell"
            | "tempt"
            | "urge"
            | "want"
            | "warn"
            | "wish"
            | "would"
            | "be"
            | "prefer"
            | "like"
            | "love"
            | "hate"
    )
}
