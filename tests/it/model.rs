//! Tests of model: the shipped tagger and its file.

use dateline::Error;
use dateline::model::{Models, Tag, Tagger};

const FILE: &[u8] = include_bytes!("../../models/tagger.bin");

fn tags(sentence: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    Models::default().tagger().expect("the default has a tagger").tag_sentence(sentence.split(' '), &mut tags);
    tags
}

fn tag_of(sentence: &str, word: &str) -> Tag {
    let place = sentence.split(' ').position(|w| w == word).expect("the word is in the sentence");
    tags(sentence)[place]
}

#[test]
fn plain_news_gets_its_tags() {
    use Tag::*;
    assert_eq!(
        tags("The ministry said on Thursday that it will not pay the workers ' wages until May ."),
        [DT, NN, VBD, IN, NNP, IN, PRP, MD, RB, VB, DT, NNS, POS, NNS, IN, NNP, Mark]
    );
}

#[test]
fn past_tense_and_participle_are_told_apart() {
    let cases = [
        ("The court rejected the appeal on Friday .", "rejected", Tag::VBD),
        ("The court has rejected the appeal .", "rejected", Tag::VBN),
        ("The appeal was quickly rejected by the court .", "rejected", Tag::VBN),
        ("The appeal rejected by the court on Friday was the last one .", "rejected", Tag::VBN),
        ("Officials who visited the plant warned of delays .", "visited", Tag::VBD),
        ("They had not yet visited the plant .", "visited", Tag::VBN),
    ];
    for (sentence, word, tag) in cases {
        assert_eq!(tag_of(sentence, word), tag, "{word} in {sentence}");
    }
}

#[test]
fn clitics_and_typographic_marks_are_known() {
    assert_eq!(tag_of("He did n't come .", "n't"), Tag::RB);
    assert_eq!(tag_of("He did n’t come .", "n’t"), Tag::RB);
    assert_eq!(tag_of("Norway ’s parliament met .", "’s"), Tag::POS);
    assert_eq!(tag_of("“ We won , ” she said .", "“"), Tag::Mark);
}

#[test]
fn any_words_get_one_tag_each() {
    let odd = ["", "ẞ", "İ", "\u{301}", "😀", "漢字", "ﬁnal", "\0", "a\u{200d}b", &"x".repeat(100_000)];
    let mut out = vec![Tag::NN];
    let models = Models::default();
    let tagger = models.tagger().expect("the default has a tagger");
    tagger.tag_sentence(odd, &mut out);
    assert_eq!(out.len(), odd.len() + 1);
    assert_eq!(out[0], Tag::NN);
    tagger.tag_sentence([], &mut out);
    assert_eq!(out.len(), odd.len() + 1);
}

#[test]
fn no_models_means_no_tagger() {
    assert!(Models::none().tagger().is_none());
}

#[test]
fn a_broken_file_is_an_error() {
    assert!(Tagger::read(FILE).is_ok());
    for len in [0, 3, 8, 20, FILE.len() / 2, FILE.len() - 1] {
        assert!(matches!(Tagger::read(&FILE[..len]), Err(Error::Model(_))), "the first {len} bytes");
    }
    for place in [0, 5, 7, 9, 12, 16, 20, 30, FILE.len() / 3, FILE.len() - 1] {
        let mut bytes = FILE.to_vec();
        bytes[place] ^= 0x41;
        assert!(matches!(Tagger::read(&bytes), Err(Error::Model(_))), "byte {place}");
    }
    let message = Tagger::read(b"not a model at all").expect_err("it is none").to_string();
    assert_eq!(message, "cannot read the model: this is not a tagger");
}
