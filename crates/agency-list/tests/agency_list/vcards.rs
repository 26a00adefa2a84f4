//! vCards as input: one file, or a folder of them.

use crate::*;

const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Lehi Police\r\n\
    TEL;TYPE=WORK,VOICE:801-555-0142\r\nTEL;TYPE=HOME:801-555-0143\r\n\
    ADR;TYPE=WORK:;;128 N 100 E;Lehi;UT;84043;USA\r\nEND:VCARD\r\n";

#[test]
fn a_work_number_of_a_vcard_is_published_and_a_home_number_is_not() {
    let desk = Desk::with(&[("in.vcf", CARD.as_bytes())]);
    let output = outcome(&desk, "in.vcf");
    assert_eq!(
        output,
        "in.vcf:5: the number `801-555-0143` is marked as home or personal, so it was not taken: \
         if it is the office's, write it by hand\n1 written, 0 refused"
    );
    let written = desk.written();
    let agency = &written["lehi-police.json"];
    assert!(agency.contains("801-555-0142") && !agency.contains("801-555-0143"), "{agency}");
    assert!(written["index.json"].starts_with("{\n\"UT\":[{\"id\":\"lehi-police\""));
}

#[test]
fn a_folder_may_hold_vcards_beside_version_1_files() {
    let desk = Desk::with(&[
        ("in/a.VCF", CARD.as_bytes()),
        ("in/b.json", files::version_1("orem-police").as_bytes()),
        ("in/c.vcf", b"BEGIN:VCARD\0"),
    ]);
    let output = outcome(&desk, "in");
    assert!(
        output.contains("in/c.vcf: left out: in/c.vcf: it holds bytes that no text has"),
        "{output}"
    );
    assert!(output.ends_with("2 written, 1 refused"), "{output}");
    let ids: Vec<String> = desk.written().into_keys().collect();
    assert_eq!(ids, ["index.json", "lehi-police.json", "orem-police.json"]);
}
