//! An article as a file holds it: an optional header, then the text.

use dateline::{Document, Error, Published};

/// An article with what its header says.
pub struct Article<'t> {
    pub title: Option<&'t str>,
    pub published: Option<&'t str>,
    pub text: &'t str,
}

impl<'t> Article<'t> {
    /// Splits the header off: lines `title: …` and `published: …` at the very top, between lines `---` or not.
    pub fn parse(file: &'t str) -> Self {
        let mut article = Article { title: None, published: None, text: file.trim_start_matches('\u{FEFF}') };
        let mut fence = false;
        while let Some((line, rest)) = article.text.split_once('\n') {
            let value = |key| line.strip_prefix(key).map(str::trim);
            if let Some(title) = value("title:") {
                article.title = Some(title);
            } else if let Some(published) = value("published:") {
                article.published = Some(published);
            } else if line.trim_end() == "---" && !fence {
                fence = true;
            } else if line.trim_end() == "---" {
                article.text = rest;
                break;
            } else {
                break;
            }
            article.text = rest;
        }
        article
    }

    /// Makes the document; `published` goes before the header. The error names the date that cannot be read.
    pub fn document(&self, published: Option<Published>) -> Result<Document, Error> {
        let published = match (published, self.published) {
            (Some(published), _) => Some(published),
            (None, Some(header)) => Some(header.parse()?),
            (None, None) => None,
        };
        let mut document = Document::new(self.text);
        if let Some(title) = self.title {
            document = document.title(title);
        }
        if let Some(published) = published {
            document = document.published(published);
        }
        Ok(document)
    }
}

/// Decodes a file; the error says where it stops being UTF-8.
pub fn decode(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("not UTF-8 at byte {at}; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8")
    })
}
