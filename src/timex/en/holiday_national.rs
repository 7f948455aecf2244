//! Days that one country keeps: "Australia Day", "Presidents' Day", "Labor Day", "Victoria Day".
//!
//! Sources: for American days 5 U.S.C. § 6103, for Canadian ones the Holidays Act (R.S.C. 1985, c. H-5) and the provinces' employment acts,
//! for British ones the Banking and Financial Dealings Act 1971. Where a name means another day elsewhere, the region of the policy decides
//! and the other days are alternatives.

use chrono::Weekday::{Mon, Sat, Sun, Thu};

use crate::calendar::FeastRule::{Before, Easter, Fixed, Weekday};
use crate::timex::Region;

use super::Item::{Ahead, Either, Is, Opt, Word};
use super::holiday::THING;
use super::holiday_year::{DAY, OPT_DAY, S, feast, regional};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/holiday/australia-day"),
        doc: "\"Australia Day\": 26 January.",
        pattern: &[Word(&["australia"]), DAY],
        meaning: |_| feast(Fixed(1, 26), 1),
        hits: &[("They met on Australia Day.", "2024-01-26")],
        misses: &["Australia won."],
    },
    Rule {
        id: RuleId::new("en/holiday/republic-day"),
        doc: "\"Republic Day\" (Indian): 26 January.",
        pattern: &[Word(&["republic"]), DAY],
        meaning: |_| feast(Fixed(1, 26), 1),
        hits: &[("They met on Republic Day.", "2024-01-26")],
        misses: &["The republic fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/waitangi"),
        doc: "\"Waitangi Day\": 6 February.",
        pattern: &[Word(&["waitangi"]), DAY],
        meaning: |_| feast(Fixed(2, 6), 1),
        hits: &[("They met on Waitangi Day.", "2024-02-06")],
        misses: &["The Waitangi treaty held."],
    },
    Rule {
        id: RuleId::new("en/holiday/kings-day"),
        doc: "\"King's Day\", \"Koningsdag\" (Dutch): 27 April.",
        pattern: &[Either(&[&[Word(&["koningsdag"])], &[Word(&["king"]), S, DAY]])],
        meaning: |_| feast(Fixed(4, 27), 1),
        hits: &[("They met on King's Day.", "2024-04-27")],
        misses: &["The king had a day."],
    },
    Rule {
        id: RuleId::new("en/holiday/king-day"),
        doc: "\"Martin Luther King Day\", \"MLK Day\" (American): the third Monday of January.",
        pattern: &[
            Either(&[&[Word(&["martin"]), Word(&["luther"]), Word(&["king"])], &[Word(&["mlk"])]]),
            Opt(&[Word(&[",", "jr", "jr."])]),
            Opt(&[Word(&["jr", "jr."])]),
            S,
            DAY,
        ],
        meaning: |_| feast(Weekday { n: 3, weekday: Mon, month: 1, plus: 0 }, 1),
        hits: &[("They met on Martin Luther King Day.", "2024-01-15")],
        misses: &["The king left."],
    },
    Rule {
        id: RuleId::new("en/holiday/presidents-day"),
        doc: "\"Presidents' Day\" (American): the third Monday of February.",
        pattern: &[Word(&["president", "presidents"]), S, DAY],
        meaning: |_| feast(Weekday { n: 3, weekday: Mon, month: 2, plus: 0 }, 1),
        hits: &[("They met on Presidents' Day.", "2024-02-19")],
        misses: &["The president left."],
    },
    Rule {
        id: RuleId::new("en/holiday/patriots-day"),
        doc: "\"Patriots' Day\" (American): the third Monday of April.",
        pattern: &[Word(&["patriot", "patriots"]), S, DAY],
        meaning: |_| feast(Weekday { n: 3, weekday: Mon, month: 4, plus: 0 }, 1),
        hits: &[("They met on Patriots' Day.", "2024-04-15")],
        misses: &["The patriots left."],
    },
    Rule {
        id: RuleId::new("en/holiday/memorial-day"),
        doc: "\"Memorial Day\" (American): the last Monday of May.",
        pattern: &[Word(&["memorial"]), DAY],
        meaning: |_| feast(Weekday { n: -1, weekday: Mon, month: 5, plus: 0 }, 1),
        hits: &[("They met on Memorial Day.", "2023-05-29")],
        misses: &["The memorial fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/mothers-day"),
        doc: "\"Mother's Day\": the second Sunday of May; in Britain and Ireland the fourth Sunday of Lent.",
        pattern: &[Word(&["mother", "mothers"]), S, DAY],
        meaning: |_| {
            regional(&[
                (Region::UnitedStates, Weekday { n: 2, weekday: Sun, month: 5, plus: 0 }),
                (Region::UnitedKingdom, Easter(-21)),
                (Region::Ireland, Easter(-21)),
            ])
        },
        hits: &[("They met on Mother's Day.", "2023-05-14")],
        misses: &["The mother left."],
    },
    Rule {
        id: RuleId::new("en/holiday/mothering-sunday"),
        doc: "\"Mothering Sunday\": the fourth Sunday of Lent.",
        pattern: &[Word(&["mothering"]), Word(&["sunday"])],
        meaning: |_| feast(Easter(-21), 1),
        hits: &[("They met on Mothering Sunday.", "2024-03-10")],
        misses: &["Mothering tires."],
    },
    Rule {
        id: RuleId::new("en/holiday/fathers-day"),
        doc: "\"Father's Day\": the third Sunday of June; in Australia and New Zealand the first of September.",
        pattern: &[Word(&["father", "fathers"]), S, DAY],
        meaning: |_| {
            regional(&[
                (Region::UnitedStates, Weekday { n: 3, weekday: Sun, month: 6, plus: 0 }),
                (Region::Australia, Weekday { n: 1, weekday: Sun, month: 9, plus: 0 }),
                (Region::NewZealand, Weekday { n: 1, weekday: Sun, month: 9, plus: 0 }),
            ])
        },
        hits: &[("They met on Father's Day.", "2023-06-18")],
        misses: &["The father left."],
    },
    Rule {
        id: RuleId::new("en/holiday/grandparents-day"),
        doc: "\"Grandparents' Day\" (American): the Sunday after Labor Day.",
        pattern: &[Word(&["grandparent", "grandparents"]), S, DAY],
        meaning: |_| feast(Weekday { n: 1, weekday: Mon, month: 9, plus: 6 }, 1),
        hits: &[("They met on Grandparents' Day.", "2023-09-10")],
        misses: &["The grandparents left."],
    },
    Rule {
        id: RuleId::new("en/holiday/labor-day"),
        doc: "\"Labor Day\": the first Monday of September in the United States and Canada; elsewhere in May or October.",
        pattern: &[Word(&["labor", "labour"]), DAY],
        meaning: |_| {
            regional(&[
                (Region::UnitedStates, Weekday { n: 1, weekday: Mon, month: 9, plus: 0 }),
                (Region::Canada, Weekday { n: 1, weekday: Mon, month: 9, plus: 0 }),
                (Region::UnitedKingdom, Weekday { n: 1, weekday: Mon, month: 5, plus: 0 }),
                (Region::Ireland, Weekday { n: 1, weekday: Mon, month: 5, plus: 0 }),
                (Region::Australia, Weekday { n: 1, weekday: Mon, month: 10, plus: 0 }),
                (Region::NewZealand, Weekday { n: 4, weekday: Mon, month: 10, plus: 0 }),
                (Region::India, Fixed(5, 1)),
                (Region::SouthAfrica, Fixed(5, 1)),
            ])
        },
        hits: &[("They met on Labor Day.", "2023-09-04")],
        misses: &["The labor market grew."],
    },
    Rule {
        id: RuleId::new("en/holiday/columbus-day"),
        doc: "\"Columbus Day\", \"Indigenous Peoples' Day\" (American): the second Monday of October.",
        pattern: &[Either(&[&[Word(&["columbus"])], &[Word(&["indigenous"]), Word(&["people", "peoples"]), S]]), DAY],
        meaning: |_| feast(Weekday { n: 2, weekday: Mon, month: 10, plus: 0 }, 1),
        hits: &[("They met on Columbus Day.", "2023-10-09")],
        misses: &["Columbus left."],
    },
    Rule {
        id: RuleId::new("en/holiday/election-day"),
        doc: "\"Election Day\" (American): the Tuesday after the first Monday of November.",
        pattern: &[Word(&["election"]), DAY],
        meaning: |_| feast(Weekday { n: 1, weekday: Mon, month: 11, plus: 1 }, 1),
        hits: &[("They met on Election Day.", "2023-11-07")],
        misses: &["The election came."],
    },
    Rule {
        id: RuleId::new("en/holiday/thanksgiving"),
        doc: "\"Thanksgiving\": the fourth Thursday of November in the United States, the second Monday of October in Canada.",
        pattern: &[Word(&["thanksgiving"]), OPT_DAY, THING],
        meaning: |_| {
            regional(&[
                (Region::UnitedStates, Weekday { n: 4, weekday: Thu, month: 11, plus: 0 }),
                (Region::Canada, Weekday { n: 2, weekday: Mon, month: 10, plus: 0 }),
            ])
        },
        hits: &[("They met on Thanksgiving Day.", "2023-11-23")],
        misses: &["They gave thanks."],
    },
    Rule {
        id: RuleId::new("en/holiday/thanksgiving-canada"),
        doc: "\"Canadian Thanksgiving\": the second Monday of October.",
        pattern: &[Word(&["canadian"]), Word(&["thanksgiving"]), OPT_DAY],
        meaning: |_| feast(Weekday { n: 2, weekday: Mon, month: 10, plus: 0 }, 1),
        hits: &[("They met on Canadian Thanksgiving.", "2023-10-09")],
        misses: &["The Canadian gave thanks."],
    },
    Rule {
        id: RuleId::new("en/holiday/black-friday"),
        doc: "\"Black Friday\": the day after the American Thanksgiving.",
        pattern: &[Word(&["black"]), Word(&["friday"])],
        meaning: |_| feast(Weekday { n: 4, weekday: Thu, month: 11, plus: 1 }, 1),
        hits: &[("They met on Black Friday.", "2023-11-24")],
        misses: &["On Friday black men met."],
    },
    Rule {
        id: RuleId::new("en/holiday/cyber-monday"),
        doc: "\"Cyber Monday\": the Monday after the American Thanksgiving.",
        pattern: &[Word(&["cyber"]), Word(&["monday"])],
        meaning: |_| feast(Weekday { n: 4, weekday: Thu, month: 11, plus: 4 }, 1),
        hits: &[("They met on Cyber Monday.", "2023-11-27")],
        misses: &["On Monday cyber attacks grew."],
    },
    Rule {
        id: RuleId::new("en/holiday/super-bowl"),
        doc: "\"Super Bowl Sunday\" (American): the second Sunday of February, as since 2022.",
        pattern: &[Word(&["super"]), Word(&["bowl"]), Word(&["sunday"])],
        meaning: |_| feast(Weekday { n: 2, weekday: Sun, month: 2, plus: 0 }, 1),
        hits: &[("They met on Super Bowl Sunday.", "2024-02-11")],
        misses: &["The super bowl broke."],
    },
    Rule {
        id: RuleId::new("en/holiday/victoria-day"),
        doc: "\"Victoria Day\" (Canadian): the last Monday before 25 May.",
        pattern: &[Word(&["victoria"]), DAY],
        meaning: |_| feast(Before { weekday: Mon, month: 5, day: 25, plus: 0 }, 1),
        hits: &[("They met on Victoria Day.", "2023-05-22")],
        misses: &["Victoria left."],
    },
    Rule {
        id: RuleId::new("en/holiday/civic-holiday"),
        doc: "\"Civic Holiday\" (Canadian): the first Monday of August.",
        pattern: &[Word(&["civic"]), Word(&["holiday"])],
        meaning: |_| feast(Weekday { n: 1, weekday: Mon, month: 8, plus: 0 }, 1),
        hits: &[("They met on the Civic Holiday.", "2023-08-07")],
        misses: &["A civic duty."],
    },
    Rule {
        id: RuleId::new("en/holiday/family-day"),
        doc: "\"Family Day\" (Canadian): the third Monday of February.",
        pattern: &[Ahead(&[Is(Class::Capital)]), Word(&["family"]), Ahead(&[Is(Class::Capital)]), DAY],
        meaning: |_| feast(Weekday { n: 3, weekday: Mon, month: 2, plus: 0 }, 1),
        hits: &[("They met on Family Day.", "2024-02-19")],
        misses: &["A family day out."],
    },
    Rule {
        id: RuleId::new("en/holiday/spring-bank-holiday"),
        doc: "\"the spring bank holiday\" (British): the last Monday of May.",
        pattern: &[THE, Word(&["spring", "whit"]), Word(&["bank"]), Word(&["holiday"])],
        meaning: |_| feast(Weekday { n: -1, weekday: Mon, month: 5, plus: 0 }, 1),
        hits: &[("They met on the spring bank holiday.", "2023-05-29")],
        misses: &["The bank shut."],
    },
    Rule {
        id: RuleId::new("en/holiday/may-bank-holiday"),
        doc: "\"the early May bank holiday\" (British): the first Monday of May.",
        pattern: &[THE, Opt(&[Word(&["early"])]), Word(&["may"]), Word(&["bank"]), Word(&["holiday"])],
        meaning: |_| feast(Weekday { n: 1, weekday: Mon, month: 5, plus: 0 }, 1),
        hits: &[("They met on the early May bank holiday.", "2023-05-01")],
        misses: &["The bank shut in May."],
    },
    Rule {
        id: RuleId::new("en/holiday/august-bank-holiday"),
        doc: "\"the August bank holiday\": in Britain the last Monday of August, in Ireland the first.",
        pattern: &[THE, Word(&["august", "summer"]), Word(&["bank"]), Word(&["holiday"])],
        meaning: |_| {
            regional(&[
                (Region::UnitedKingdom, Weekday { n: -1, weekday: Mon, month: 8, plus: 0 }),
                (Region::Ireland, Weekday { n: 1, weekday: Mon, month: 8, plus: 0 }),
            ])
        },
        hits: &[("They met on the August bank holiday.", "2023-08-28")],
        misses: &["The bank shut in August."],
    },
    Rule {
        id: RuleId::new("en/holiday/advent-sunday"),
        doc: "\"Advent Sunday\": the fourth Sunday before Christmas.",
        pattern: &[Word(&["advent"]), Word(&["sunday"])],
        meaning: |_| feast(Before { weekday: Sun, month: 12, day: 25, plus: -21 }, 1),
        hits: &[("They met on Advent Sunday.", "2023-12-03")],
        misses: &["The advent of Sunday papers."],
    },
    Rule {
        id: RuleId::new("en/holiday/administrative-day"),
        doc: "\"Administrative Professionals' Day\", \"Secretaries' Day\": the Wednesday of the last full week of April, from Sunday to Saturday.",
        pattern: &[
            Either(&[
                &[Word(&["administrative"]), Word(&["professional", "professionals"])],
                &[Word(&["secretary", "secretaries"])],
            ]),
            S,
            DAY,
        ],
        meaning: |_| feast(Before { weekday: Sat, month: 5, day: 1, plus: -3 }, 1),
        hits: &[("They met on Secretaries' Day.", "2024-04-24")],
        misses: &["The secretary left."],
    },
    Rule {
        id: RuleId::new("en/holiday/lincolns-birthday"),
        doc: "\"Lincoln's Birthday\" (American): 12 February.",
        pattern: &[Word(&["lincoln", "lincolns"]), S, Word(&["birthday"])],
        meaning: |_| feast(Fixed(2, 12), 1),
        hits: &[("The office shuts on Lincoln's Birthday.", "2024-02-12")],
        misses: &["Lincoln left."],
    },
    Rule {
        id: RuleId::new("en/holiday/siblings-day"),
        doc: "\"National Siblings Day\" (American): 10 April.",
        pattern: &[Opt(&[Word(&["national"])]), Word(&["sibling", "siblings"]), S, DAY],
        meaning: |_| feast(Fixed(4, 10), 1),
        hits: &[("They met on National Siblings Day.", "2024-04-10")],
        misses: &["The siblings left."],
    },
    Rule {
        id: RuleId::new("en/holiday/lei-day"),
        doc: "\"Lei Day\" (Hawaiian): 1 May.",
        pattern: &[Word(&["lei"]), DAY],
        meaning: |_| feast(Fixed(5, 1), 1),
        hits: &[("They danced on Lei Day.", "2023-05-01")],
        misses: &["They laid a lei."],
    },
    Rule {
        id: RuleId::new("en/holiday/military-spouse-day"),
        doc: "\"Military Spouse Appreciation Day\" (American): the Friday before Mother's Day.",
        pattern: &[Word(&["military"]), Word(&["spouse", "spouses"]), S, Opt(&[Word(&["appreciation"])]), DAY],
        meaning: |_| feast(Weekday { n: 2, weekday: Sun, month: 5, plus: -2 }, 1),
        hits: &[("They met on Military Spouse Appreciation Day.", "2023-05-12")],
        misses: &["A military spouse left."],
    },
    Rule {
        id: RuleId::new("en/holiday/vimy-ridge-day"),
        doc: "\"Vimy Ridge Day\" (Canadian): 9 April.",
        pattern: &[Word(&["vimy"]), Word(&["ridge"]), DAY],
        meaning: |_| feast(Fixed(4, 9), 1),
        hits: &[("They laid wreaths on Vimy Ridge Day.", "2024-04-09")],
        misses: &["They fought at Vimy Ridge."],
    },
    Rule {
        id: RuleId::new("en/holiday/patriots-day-quebec"),
        doc: "\"National Patriots' Day\" (Quebec), \"the Sovereign's Birthday\" (Canadian): the last Monday before 25 May.",
        pattern: &[Either(&[
            &[Word(&["national"]), Word(&["patriots"]), S, DAY],
            &[Word(&["sovereign"]), S, Word(&["birthday"])],
        ])],
        meaning: |_| feast(Before { weekday: Mon, month: 5, day: 25, plus: 0 }, 1),
        hits: &[("They marched on National Patriots' Day.", "2023-05-22")],
        misses: &["The patriots marched."],
    },
    Rule {
        id: RuleId::new("en/holiday/province-day"),
        doc: "\"Saskatchewan Day\", \"British Columbia Day\", \"Natal Day\" (Canadian provinces): the first Monday of August.",
        pattern: &[Either(&[&[Word(&["saskatchewan", "natal"])], &[Word(&["british"]), Word(&["columbia"])]]), DAY],
        meaning: |_| feast(Weekday { n: 1, weekday: Mon, month: 8, plus: 0 }, 1),
        hits: &[("They met on Saskatchewan Day.", "2023-08-07")],
        misses: &["They left Saskatchewan that day."],
    },
    Rule {
        id: RuleId::new("en/holiday/orangemens-day"),
        doc: "\"Orangemen's Day\" (Northern Irish): 12 July.",
        pattern: &[Word(&["orangemen", "orangemens"]), S, DAY],
        meaning: |_| feast(Fixed(7, 12), 1),
        hits: &[("They marched on Orangemen's Day.", "2023-07-12")],
        misses: &["The orangemen marched."],
    },
    Rule {
        id: RuleId::new("en/holiday/day-of-reconciliation"),
        doc: "\"Day of Reconciliation\", before 1995 \"Day of the Vow\" (South African, Public Holidays Act 36 of 1994): 16 December.",
        pattern: &[
            DAY,
            Word(&["of"]),
            Either(&[&[Word(&["reconciliation"])], &[Word(&["the"]), Word(&["vow", "covenant"])]]),
        ],
        meaning: |_| feast(Fixed(12, 16), 1),
        hits: &[("They met on the Day of Reconciliation.", "2023-12-16")],
        misses: &["A day of rest."],
    },
];
