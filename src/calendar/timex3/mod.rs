//! TIMEX3: one of the two written forms of a value, as TimeML 1.2.1 prints it.
//!
//! `Display` and `FromStr` of [`TimeValue`](super::TimeValue) are this form.
//!
//! | value | written |
//! |---|---|
//! | century, decade, year | `19`, `199`, `2019`; 44 BC is `BC0044`; `18XX` and `199X` are read too |
//! | half, quarter, season | `2020-H2`, `2020-Q3`, `2020-SU` |
//! | month, week, weekend | `2020-12`, `2020-W52`, `2020-W52-WE` |
//! | day, part of it, clock times | `2020-12-29`, `2020-12-28TNI`, `2020-12-28T14`, `…T14:30`, `…T14:30:05`, with `Z` or `+01:00` |
//! | length | `P6W`, `PT2H30M`, `P2.5Y`, `PXY` (a few years), `P1DE`, `P1CE`, `PXX` (a while) |
//! | pattern | `XXXX-WXX-1`, `XXXX-12-14`, `2020-12-XX`, `XXXX-XX-XXT14:30`, `XXXX-SU`, `2020-WXX`, `XXXX` |
//! | vague | `PAST_REF`, `PRESENT_REF`, `FUTURE_REF` |
//!
//! What TIMEX3 has no form for is written as EDTF would: a range is `2019/2021` (both included), one without an end `2019/..` (open) or
//! `2019/` (unknown), "three to five years" is `P3Y/P5Y`. Centuries and decades of years over 9999 end in `X` (`120XX`, `1200X`).
//!
//! A set is written by what repeats (`XXXX-WXX-1`, `P1D`); that it is a set is TIMEX3's attribute `type`, so the value alone is read back
//! as a pattern or a length. [`TimeValue::repeated`](super::TimeValue::repeated) makes the set of it.
//!
//! Reading is more generous than writing, because other tools write: numbers need no leading zeros (`1998-W8`), `AU` is autumn, `TMD`
//! midday, `T24:00` the midnight at the end of the day, a bare `TNI` stands for `XXXX-XX-XXTNI`. A day or a month in a year of which only
//! the decade is known (`199X-XX-XX`) is read as the decade; seconds and zones of patterns, and the era of an unknown year
//! (`BCXXXX`), are read and dropped. Years have up to seven digits; eight would be a date without its dashes.
//!
//! Source: Saurí et al., TimeML Annotation Guidelines 1.2.1 (2006), section 2.3; Ferro et al., TIDES 2005 Standard for the Annotation of
//! Temporal Expressions, for the codes that TimeML takes from there.

mod duration;
mod print;
mod read;
