//! The text and its publication date.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use crate::calendar::Interval;

/// A text to analyse, with its title and its publication date where they are known.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use dateline::Document;
///
/// let day = NaiveDate::from_ymd_opt(2020, 12, 29).unwrap();
/// let article = Document::new("The board met on Tuesday.").published(day);
/// assert_eq!(article.publication(), Some(day.into()));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Document {
    content: String,
    text_start: usize,
    published: Option<Published>,
}

/// When a document was published: a whole local day, or an instant with its offset. A day is not midnight.
///
/// Displays as it is read: `2020-12-29` or `2020-12-29T08:30:00+01:00`; serde writes that string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub enum Published {
    /// Some time on that local day.
    Day(NaiveDate),
    /// At that instant; the local day is the one of its own offset.
    Instant(DateTime<FixedOffset>),
}

impl Document {
    /// Is the longest text that is analysed, in bytes: 256 MiB. A longer one gives an empty analysis and a diagnostic.
    pub const MAX_BYTES: usize = 256 << 20;

    /// Makes a document without a publication date.
    pub fn new(text: impl Into<String>) -> Self {
        Document { content: text.into(), text_start: 0, published: None }
    }

    /// Sets the publication date: a `NaiveDate`, a `DateTime<FixedOffset>` or a [`Published`].
    pub fn published(mut self, when: impl Into<Published>) -> Self {
        self.published = Some(when.into());
        self
    }

    /// Sets the title, which is analysed as a paragraph before the text.
    pub fn title(self, title: impl AsRef<str>) -> Self {
        let head = format!("{}\n\n", title.as_ref());
        Document { text_start: head.len(), content: head + self.text(), published: self.published }
    }

    /// Returns what is analysed: the title, where there is one, an empty line, and the text. All spans count from here.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// Returns the text without the title.
    pub fn text(&self) -> &str {
        &self.content[self.text_start..]
    }

    /// Returns where the text begins in the [content](Self::content), in bytes; 0 without a title.
    pub fn text_start(&self) -> usize {
        self.text_start
    }

    /// Returns when the document was published.
    pub fn publication(&self) -> Option<Published> {
        self.published
    }
}

impl Published {
    /// Returns the local day.
    pub fn day(self) -> NaiveDate {
        match self {
            Published::Day(day) => day,
            Published::Instant(instant) => instant.date_naive(),
        }
    }

    /// Returns the local moment, where the publication is an instant.
    pub fn moment(self) -> Option<NaiveDateTime> {
        match self {
            Published::Day(_) => None,
            Published::Instant(instant) => Some(instant.naive_local()),
        }
    }

    /// Returns the local day of publication as an interval.
    pub fn interval(self) -> Interval {
        let day = self.day();
        let begin = day.and_time(chrono::NaiveTime::MIN);
        let end = day.succ_opt().unwrap_or(day).and_time(chrono::NaiveTime::MIN);
        Interval::between(begin, end)
    }
}

impl From<NaiveDate> for Published {
    fn from(day: NaiveDate) -> Self {
        Published::Day(day)
    }
}

impl From<DateTime<FixedOffset>> for Published {
    fn from(instant: DateTime<FixedOffset>) -> Self {
        Published::Instant(instant)
    }
}

impl std::str::FromStr for Published {
    type Err = crate::Error;

    /// Reads `YYYY-MM-DD` or an RFC 3339 date-time.
    fn from_str(text: &str) -> crate::Result<Self> {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Ok(Published::Day(day));
        }
        DateTime::parse_from_rfc3339(text).map(Published::Instant).map_err(|_| crate::Error::Published(text.to_owned()))
    }
}

impl std::fmt::Display for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Published::Day(day) => day.fmt(f),
            Published::Instant(instant) => f.write_str(&instant.to_rfc3339()),
        }
    }
}

impl From<Published> for String {
    fn from(published: Published) -> String {
        published.to_string()
    }
}

impl TryFrom<String> for Published {
    type Error = crate::Error;

    fn try_from(text: String) -> crate::Result<Self> {
        text.parse()
    }
}
