//! Verbs and adjectives that stand for no event: they tie a thing to its parts, its source or its measure, or judge it.

use std::sync::LazyLock;

use crate::event::lexicon::Lexicon;

/// When a verb stands for no event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::event) enum Idle {
    /// Always: "includes".
    Always,
    /// As a participle alone: "compared with", "related to", "following".
    Bare,
    /// As a participle alone and in the present tense: "lives".
    Lasting,
}

/// The verbs that stand for no event, and when.
pub(in crate::event) static VERBS: LazyLock<Lexicon<Idle>> = LazyLock::new(|| {
    Lexicon::new(&[
        (Idle::Always, "base comprise consist include pertain"),
        (
            Idle::Bare,
            "accord ally associate bar compare concern consider contain exclude follow give involve notwithstand own pend regard relate \
             reserve specify strand surround unchange unspecify",
        ),
        (Idle::Lasting, "exist live"),
    ])
});

/// Adjectives of degree, likeness and judgement, whose saying tells of no state that begins or ends.
pub(in crate::event) static ADJECTIVES: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "advisable apparent appropriate better certain clear common different early enormous essential evident extraordinary famous few \
         good great huge ideal identical important inevitable international late less likely little logical lucky many minimal more much \
         natural necessary obvious older own possible present probable real right same several similar slim such true typical unclear \
         unlikely unnecessary vital worse wrong younger",
    )])
});

/// Participles that mostly tell what a thing is like: "rising costs", "the ruling party", "operating profit".
pub(in crate::event) static ATTRIBUTES: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "accounting advertising ageing aging alarming ailing banking booming breaking broadcasting building burning changing \
         competing conflicting consulting continuing controlling cooling counting crumbling crushing damaging declining \
         developing dwindling dying editing emerging engineering escalating existing expanding exploding failing falling farming financing \
         fishing fledgling flying founding gambling governing groheating holding housing improving incoming increasing investing \
         labeling laughing leading learning lending licensing limping living lobbying logging losing managing manufacturing marketing \
         maturing merchandising mining missing mounting neighboring neighbouring offering ongoing operating opposing \
         outgoing outstanding overlapping packaging pending planning playing polling pressing prevailing pricing printing processing publishing \
         purchasing qualifying raging rating recurring recycling refining remaining restructuring retailing retiring rising ruling \
         running selling servicing shipping shocking shopping shrinking sitting sloslumping smoking soaring spending spreading \
         standing starting steering striking struggling supporting surging surrounding surviving teaching telling testing \
         threatening ticking tightening touring trading training troubling turning underlying underwriting upcoming voting waiting \
         warning weakening widening winning working worsening writing",
    )])
});
