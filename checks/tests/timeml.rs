//! TimeML: well-formed, valid, and read back.

use std::process::Command;
use std::{env, fs};

use dateline::resolve::TimexKind;
use dateline::{Extractor, render, timeml};
use dateline_checks::{HARM, repository, samples};

#[test]
fn what_is_written_is_read_back() {
    for sample in samples() {
        let xml = render::timeml(&sample.analysis.story(&sample.document));
        let read = timeml::read(&xml).unwrap_or_else(|error| panic!("{}: {error}\n{xml}", sample.name));
        assert_eq!(read.document.publication(), sample.document.publication());
        assert_eq!(read.document.text().trim(), sample.document.text().trim(), "{}", sample.name);
        assert_eq!(read.passed_over, Vec::<String>::new(), "{}", sample.name);

        let again = Extractor::english().extract_with(&read.document, &read.given).expect("spans of the text");
        let values = |analysis: &dateline::Analysis, content: &str| -> Vec<(String, TimexKind)> {
            let known = analysis.timexes.values();
            known.map(|timex| (format!("{} {}", timex.span.of(content), timex.value), timex.kind)).collect()
        };
        let (mine, theirs) =
            (values(&sample.analysis, sample.document.content()), values(&again, read.document.content()));
        for (one, other) in mine.iter().zip(&theirs) {
            // "three to five years" has no TIMEX3 form.
            assert!(one.0 == other.0 || one.0.contains('/'), "{}: {one:?} came back as {other:?}", sample.name);
        }
        assert_eq!(mine.len(), theirs.len(), "{}", sample.name);
        let kept = xml.matches("<EVENT ").count();
        assert_eq!(again.events.len(), kept, "{}", sample.name);
        assert!(
            kept * 10 >= sample.analysis.events.len() * 9,
            "{}: more than a tenth of the events is left out",
            sample.name
        );
        assert_eq!(read.given.relations.map(|links| links.len()), Some(xml.matches("<TLINK ").count()));

        // Written once more it is the same file, but for links that contradict what was read.
        let twice = render::timeml(&again.story(&read.document));
        let text = |xml: &str| {
            xml.split_once("<TEXT>")
                .and_then(|(_, rest)| rest.split_once("</TEXT>"))
                .map(|(text, _)| text.matches("<EVENT").count())
        };
        assert_eq!(text(&twice), text(&xml), "{}", sample.name);
    }
}

#[test]
fn files_of_timebank_have_everything_in_the_running_text() {
    let xml = r#"<?xml version="1.0"?><TimeML>
<TIMEX3 tid="t10" type="DATE" value="1998-03-02" functionInDocument="PUBLICATION_TIME">03/02/98</TIMEX3>
The mill <EVENT eid="e3" class="OCCURRENCE">closed</EVENT> on <TIMEX3 tid="t11" type="DATE" value="1998-02-26">Thursday</TIMEX3> and will be
<EVENT eid="e4" class="OCCURRENCE">sold</EVENT> &amp; razed <TIMEX3 tid="t12" type="DATE" value="nonsense">soon</TIMEX3>.
<MAKEINSTANCE eventID="e3" eiid="ei30" tense="PAST" aspect="NONE" polarity="POS"/>
<MAKEINSTANCE eventID="e4" eiid="ei40" tense="FUTURE" aspect="NONE" polarity="POS"/>
<MAKEINSTANCE eventID="e4" eiid="ei41" tense="PAST" aspect="NONE" polarity="POS"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei30" relatedToTime="t11"/>
<TLINK lid="l2" relType="AFTER" eventInstanceID="ei41" relatedToEventInstance="ei30"/>
<TLINK lid="l3" relType="AFTER" eventInstanceID="ei99" relatedToEventInstance="ei30"/>
</TimeML>"#;
    let read = timeml::read(xml).expect("a file");
    assert_eq!(read.document.publication().map(|date| date.to_string()).as_deref(), Some("1998-03-02"));
    assert_eq!(
        (read.timexes.as_slice(), read.events.as_slice()),
        (&["t10".to_owned(), "t11".to_owned()][..], &["e3".to_owned(), "e4".to_owned()][..])
    );
    assert_eq!(read.passed_over.len(), 2, "{:?}", read.passed_over);
    let analysis = Extractor::english().extract_with(&read.document, &read.given).expect("spans of the text");
    let closed = &analysis.timeline.entries[0];
    assert_eq!(render::date::phrase(&closed.when, None), "26 February 1998");
    assert_eq!(closed.why[0].rule.as_str(), "given");
}

#[test]
fn what_is_no_timeml_is_refused_with_the_place() {
    let error = |xml: &str| timeml::read(xml).expect_err("no TimeML").to_string();
    assert!(error("<TimeML><TEXT>a</TimeML>").contains("1:"), "{}", error("<TimeML><TEXT>a</TimeML>"));
    assert_eq!(error("<TimeML><TEXT> </TEXT></TimeML>"), "cannot read TimeML: there is no text");
    let deep = format!("{}x{}", "<s>".repeat(500), "</s>".repeat(500));
    assert!(timeml::read(&format!("<TimeML>{deep}</TimeML>")).is_ok());
}

/// The document type definition is dateline's own, after the grammar in the specification of TimeML 1.2.1.
#[test]
fn every_file_is_valid() {
    if Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("skipped: xmllint is not installed (Debian: libxml2-utils)");
        return;
    }
    let folder = env::temp_dir().join(format!("dateline-timeml-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let check = |name: &str, xml: &str| {
        let file = folder.join(name).with_extension("tml");
        fs::write(&file, xml).expect("a file");
        let dtd = repository("checks/timeml.dtd");
        Command::new("xmllint").args(["--noout", "--dtdvalid"]).arg(dtd).arg(file).output().expect("xmllint runs")
    };
    for sample in samples() {
        let xml = render::timeml(&sample.analysis.story(&sample.document));
        let output = check(&sample.name, &xml);
        assert!(output.status.success(), "{}: {}", sample.name, String::from_utf8_lossy(&output.stderr));
    }
    let invalid = check("invalid", "<TimeML><TEXT><EVENT eid='e1' class='PARTY'>x</EVENT></TEXT></TimeML>");
    assert!(!invalid.status.success(), "the definition refuses a class that there is not");
    fs::remove_dir_all(&folder).expect("the folder");
}

#[test]
fn harm_is_kept_as_text() {
    let harm = samples().pop().expect("the last one");
    let xml = render::timeml(&harm.analysis.story(&harm.document));
    assert!(!xml.contains("<script") && !xml.contains('\u{202E}'));
    assert!(timeml::read(&xml).expect("a file").document.text().contains(HARM));
}
