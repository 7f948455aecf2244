//! Laws for EDTF over its whole grammar: what is written reads back as the same, and no text panics.

use dateline::calendar::edtf::{Date, Digits, Expression, Marked, Member, Set, Side, Year, YearNumber};
use dateline::calendar::{Certainty, ZoneOffset};
use proptest::prelude::*;

fn doubt() -> impl Strategy<Value = Certainty> {
    prop_oneof![
        4 => Just(Certainty::Certain),
        1 => Just(Certainty::Approximate),
        1 => Just(Certainty::Uncertain),
        1 => Just(Certainty::Both),
    ]
}

fn marked<T: std::fmt::Debug>(part: impl Strategy<Value = T>) -> impl Strategy<Value = Marked<T>> {
    (doubt(), part, doubt()).prop_map(|(alone, part, through)| Marked { alone, part, through })
}

fn digits<const N: usize>(number: u32, open: [bool; N]) -> Digits<N> {
    let mut rest = number;
    let mut digits = [None; N];
    for at in (0..N).rev() {
        digits[at] = (!open[at]).then_some((rest % 10) as u8);
        rest /= 10;
    }
    Digits(digits)
}

fn four() -> BoxedStrategy<Year> {
    let open = prop_oneof![2 => Just([false; 4]), 1 => any::<[bool; 4]>()];
    (any::<bool>(), 1u32..=9999, open, prop::option::weighted(0.2, 1u8..=4))
        .prop_map(|(negative, number, open, significant)| {
            let number = YearNumber::Four { negative, digits: digits(number, open) };
            Year { number, significant: significant.filter(|_| open == [false; 4]) }
        })
        .boxed()
}

fn long() -> BoxedStrategy<Year> {
    let sign = prop::sample::select(vec![-1i64, 1]);
    prop_oneof![
        (sign.clone(), 10_000i64..1_000_000_000_000).prop_map(|(s, n)| YearNumber::Long(s * n)),
        (sign, 1i64..1000, 1u8..=15).prop_map(|(s, n, power)| YearNumber::Power(s * n, power)),
    ]
    .prop_flat_map(|number| {
        prop::option::weighted(0.3, 1u8..=1).prop_map(move |significant| Year { number, significant })
    })
    .boxed()
}

fn date() -> BoxedStrategy<Date> {
    let month = (1u32..=12, prop_oneof![3 => Just([false; 2]), 1 => Just([false, true]), 1 => Just([true; 2])])
        .prop_map(|(month, open)| digits::<2>(month, open));
    let code = (21u32..=41).prop_map(|code| digits::<2>(code, [false; 2]));
    let day = (1u32..=28, prop_oneof![3 => Just([false; 2]), 1 => Just([false, true]), 1 => Just([true; 2])])
        .prop_map(|(day, open)| digits::<2>(day, open));
    prop_oneof![
        2 => marked(four()).prop_map(|year| Date { year, part: None, day: None }),
        1 => marked(long()).prop_map(|year| Date { year, part: None, day: None }),
        1 => (marked(four()), marked(code)).prop_map(|(year, part)| Date { year, part: Some(part), day: None }),
        4 => (marked(four()), marked(month), prop::option::of(marked(day)))
            .prop_map(|(year, part, day)| Date { year, part: Some(part), day }),
    ]
    .boxed()
}

fn side() -> BoxedStrategy<Side> {
    prop_oneof![3 => date().prop_map(Side::Date), 1 => Just(Side::Open), 1 => Just(Side::Unknown)].boxed()
}

fn member() -> BoxedStrategy<Member> {
    prop_oneof![
        3 => date().prop_map(Member::One),
        1 => (date(), date()).prop_map(|(first, last)| Member::Through(first, last)),
        1 => date().prop_map(Member::UpTo),
        1 => date().prop_map(Member::From),
    ]
    .boxed()
}

fn plain_day() -> BoxedStrategy<Date> {
    let sure = |number| Marked {
        alone: Certainty::Certain,
        part: digits::<2>(number, [false; 2]),
        through: Certainty::Certain,
    };
    (1u32..=9999, 1u32..=12, 1u32..=28)
        .prop_map(move |(year, month, day)| {
            let number = YearNumber::Four { negative: false, digits: digits(year, [false; 4]) };
            let year = Marked {
                alone: Certainty::Certain,
                part: Year { number, significant: None },
                through: Certainty::Certain,
            };
            Date { year, part: Some(sure(month)), day: Some(sure(day)) }
        })
        .boxed()
}

fn expression() -> BoxedStrategy<Expression> {
    let zone = prop::option::of((-1439i16..=1439).prop_filter_map("an offset", ZoneOffset::new));
    prop_oneof![
        3 => date().prop_map(Expression::Date),
        1 => (plain_day(), 0u8..24, 0u8..60, 0u8..60, zone)
            .prop_map(|(day, h, m, s, zone)| Expression::Moment(day, [h, m, s], zone)),
        1 => (date(), side()).prop_map(|(from, to)| Expression::Interval(Side::Date(from), to)),
        1 => (side(), date()).prop_map(|(from, to)| Expression::Interval(from, Side::Date(to))),
        2 => (any::<bool>(), prop::collection::vec(member(), 1..5))
            .prop_map(|(all, members)| Expression::Set(Set { all, members })),
    ]
    .boxed()
}

proptest! {
    #[test]
    fn written_edtf_reads_back_as_the_same(expression in expression()) {
        let text = expression.to_string();
        prop_assert_eq!(text.parse::<Expression>().map_err(|e| TestCaseError::fail(format!("{text}: {e}")))?, expression);
    }

    #[test]
    fn an_extent_does_not_end_before_it_begins(expression in date().prop_map(Expression::Date)) {
        if let Some((begin, end)) = expression.interval().bounds() {
            prop_assert!(begin < end, "{}", expression);
        }
    }

    #[test]
    fn no_text_panics(text in "[0-9XYEST.,/?~%{}\\[\\]é -]{0,24}") {
        if let Ok(expression) = text.parse::<Expression>() {
            let _ = expression.interval();
            prop_assert_eq!(expression.to_string().parse::<Expression>().expect("its own text"), expression);
        }
    }
}
