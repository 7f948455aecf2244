//! An article out of an HTML page: its text, its title and its dates.

use chrono::{DateTime, NaiveDate};
use dateline::Published;
use dom_smoothie::{Config, Readability, TextMode};
use encoding_rs::{Encoding, UTF_8};

use crate::args::DateOf;

/// What a page says of its own dates, kept apart.
#[derive(Clone, Copy, Default)]
pub struct Dates {
    pub published: Option<Published>,
    pub updated: Option<Published>,
    pub retrieved: Option<Published>,
}

/// The article of a page.
pub struct Page {
    pub title: Option<String>,
    pub text: String,
    pub dates: Dates,
}

impl Dates {
    pub fn get(&self, which: DateOf) -> Option<Published> {
        match which {
            DateOf::Published => self.published,
            DateOf::Updated => self.updated,
            DateOf::Retrieved => self.retrieved,
        }
    }

    /// Lists what is known: "published 2024-03-14, updated 2024-03-15T08:00:00+00:00".
    pub fn listed(&self) -> String {
        let named = [("published", self.published), ("updated", self.updated), ("retrieved", self.retrieved)];
        let known = named.iter().filter_map(|(name, date)| Some(format!("{name} {}", (*date)?)));
        known.collect::<Vec<_>>().join(", ")
    }
}

impl Page {
    /// Finds the article of a page; the error says that there is none.
    pub fn parse(html: &str) -> Result<Self, String> {
        let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
        let mut page = Readability::new(html, None, Some(config)).map_err(|error| format!("not a page: {error}"))?;
        // Before the article is taken out, because that takes the page apart.
        let time = |selector: &str| page.doc.select(selector).attr("datetime").map(|value| value.to_string());
        let meta = |selector: &str| page.doc.select(selector).attr("content").map(|value| value.to_string());
        let shown = time("time[itemprop=datePublished]").or_else(|| time("article time[datetime]"));
        let changed = meta("meta[property='article:modified_time']")
            .or_else(|| meta("meta[property='og:updated_time']"))
            .or_else(|| meta("meta[name='last-modified']"))
            .or_else(|| meta("meta[itemprop=dateModified]"))
            .or_else(|| time("time[itemprop=dateModified]"));
        let article = page.parse().map_err(|_| "no article found in the page".to_owned())?;
        let dates = Dates {
            published: article.published_time.as_deref().and_then(date).or_else(|| date(&shown?)),
            updated: article.modified_time.as_deref().and_then(date).or_else(|| date(&changed?)),
            retrieved: saved(html),
        };
        let title = Some(article.title.trim().to_owned()).filter(|title| !title.is_empty());
        Ok(Page { title, text: article.text_content.trim().to_owned(), dates })
    }
}

/// Reads a date of a page: ISO 8601 in the forms that pages have it in, from a day to a time with or without a zone.
fn date(text: &str) -> Option<Published> {
    let text = text.trim();
    if let Ok(published) = text.parse() {
        return Some(published);
    }
    // "2024-03-14T08:30:00+0100" and "2024-03-14 08:30:00 +01:00" are no RFC 3339.
    for form in ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S %z", "%Y-%m-%dT%H:%M%z"] {
        if let Ok(instant) = DateTime::parse_from_str(text, form) {
            return Some(Published::Instant(instant));
        }
    }
    if let Ok(instant) = DateTime::parse_from_rfc2822(text) {
        return Some(Published::Instant(instant));
    }
    // A local time without a zone says its day and no instant.
    let day = text.get(..10)?;
    let rest = text.get(10..)?.trim_start_matches(['T', ' ']);
    (rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit())).then(|| day.parse().ok().map(Published::Day))?
}

/// Finds when a page was saved, as the programs that save pages note it: SingleFile and the Wayback Machine.
fn saved(html: &str) -> Option<Published> {
    let after = |mark: &str| html.split_once(mark).map(|(_, rest)| rest.trim_start());
    // "saved date: Thu Mar 14 2024 10:00:00 GMT+0100 (…)"
    let single_file = after("saved date:").and_then(|rest| NaiveDate::parse_and_remainder(rest, "%a %b %d %Y").ok());
    // "FILE ARCHIVED ON 10:00:00 Mar 14, 2024"
    let wayback = after("FILE ARCHIVED ON").and_then(|rest| {
        let (_, day) = rest.split_once(' ')?;
        NaiveDate::parse_and_remainder(day, "%b %d, %Y").ok()
    });
    single_file.or(wayback).map(|(day, _)| Published::Day(day))
}

/// Decodes a page: by its byte order mark, else by the `charset` in its first kilobyte, else as UTF-8, else as Windows-1252, as browsers do.
pub fn decode(bytes: &[u8]) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let named = head.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let label = named.and_then(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next());
    let declared = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = match (declared, std::str::from_utf8(bytes)) {
        (Some(encoding), _) => encoding,
        (None, Ok(_)) => UTF_8,
        (None, Err(_)) => encoding_rs::WINDOWS_1252,
    };
    encoding.decode(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::{date, decode, saved};

    #[test]
    fn dates_of_pages_are_read_in_their_forms() {
        for (text, expected) in [
            ("2024-03-14", Some("2024-03-14")),
            ("2024-03-14T08:30:00Z", Some("2024-03-14T08:30:00+00:00")),
            ("2024-03-14T08:30:00.123+0100", Some("2024-03-14T08:30:00.123+01:00")),
            ("2024-03-14T08:30", Some("2024-03-14")),
            ("2024-03-14 08:30:00", Some("2024-03-14")),
            ("Thu, 14 Mar 2024 08:30:00 +0000", Some("2024-03-14T08:30:00+00:00")),
            ("yesterday", None),
            ("2024-13-14", None),
            ("14.3.2024", None),
            ("", None),
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_date_of_saving_is_found() {
        let single_file =
            "<!-- Page saved with SingleFile\n url: x\n saved date: Thu Mar 14 2024 10:00:00 GMT+0100 (CET)\n-->";
        let wayback = "<!--\n     FILE ARCHIVED ON 10:00:00 Mar 14, 2024 AND RETRIEVED FROM\n-->";
        for html in [single_file, wayback] {
            assert_eq!(saved(html).map(|date| date.to_string()).as_deref(), Some("2024-03-14"));
        }
        assert!(saved("<p>We saved date: palms</p>").is_none());
    }

    #[test]
    fn pages_are_decoded_by_what_they_declare() {
        assert_eq!(decode("<p>Zoë".as_bytes()), "<p>Zoë");
        assert_eq!(decode(b"<meta charset=\"iso-8859-1\"><p>Zo\xEB"), "<meta charset=\"iso-8859-1\"><p>Zoë");
        assert_eq!(decode(b"<p>Zo\xEB \x93so\x94"), "<p>Zoë “so”");
    }
}
