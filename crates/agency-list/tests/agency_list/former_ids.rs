//! Links that are printed keep working when an agency is renamed or merged.

use crate::*;

const OLD: &str = "id,name,phone\nprovo,Provo Police,801-555-0142\norem,Orem Police,801-555-0143\n";
const RENAMED: &str = "id,name,phone,was\nprovo-pd,Provo PD,801-555-0142,provo\n\
                       orem,Orem Police,801-555-0143,\n";

/// A desk that has published the old list, with a new one in `in.csv`.
fn published(new: &str) -> Desk {
    let desk = Desk::with(&[("old.csv", OLD.as_bytes()), ("in.csv", new.as_bytes())]);
    outcome(&desk, "old.csv");
    desk
}

/// A desk on which `provo` has been renamed to `provo-pd`.
fn renamed() -> Desk {
    let desk = published(RENAMED);
    let output = output_of(&desk, desk.accept(&["provo"], "in.csv", Prune::Keep));
    assert!(output.contains("2 written, 0 refused"), "{output}");
    desk
}

#[track_caller]
fn check_contains(output: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
}

#[test]
fn a_published_id_becomes_a_former_id_only_when_accepted() {
    let desk = published(RENAMED);
    let before = desk.written();
    for prune in [Prune::Keep, Prune::Remove, Prune::List] {
        let built = desk.build("in.csv", prune);
        assert!(!built.as_ref().unwrap().is_complete());
        check_contains(
            &output_of(&desk, built),
            &[
                "in.csv:2: provo-pd: link #provo: name “Provo Police” -> “Provo PD”",
                "run this again with `--accept provo`",
                "1 written, 1 held back",
            ],
        );
        assert_eq!(desk.written(), before);
    }
}

#[test]
fn an_old_link_leads_to_what_the_agency_is_now() {
    let desk = renamed();
    let written = desk.written();
    let old = agency::parse(&written["provo.json"], &[]);
    assert_eq!(old.faults, []);
    // A page shows only an agency whose id is the one of the link.
    assert_eq!(old.agencies[0].id.as_str(), "provo");
    assert_eq!(old.agencies[0].name, "Provo PD");
    let index = &written["index.json"];
    assert!(index.contains("provo-pd") && !index.contains("\"provo\""), "{index}");
    // Its own output is an input, too, and the same input gives the same bytes.
    for input in ["in.csv", "out"] {
        let output = outcome(&desk, input);
        assert!(output.starts_with("2 written, 0 refused; 2 as they were"), "{output}");
        assert_eq!(desk.written(), written);
    }
}

#[test]
fn an_old_link_follows_every_later_change_also_without_the_column() {
    let desk = renamed();
    let later = "id,name,phone\nprovo-pd,Provo PD,385-555-0177\norem,Orem Police,801-555-0143\n";
    fs::write(desk.folder.path().join("later.csv"), later).unwrap();
    desk.accept(&["provo-pd"], "later.csv", Prune::Remove).unwrap();
    for file in ["provo.json", "provo-pd.json"] {
        assert!(desk.written()[file].contains("385-555-0177"), "{file}");
    }
}

#[test]
fn an_old_link_goes_with_its_agency() {
    let desk = renamed();
    let without = "id,name,phone\norem,Orem Police,801-555-0143\n";
    fs::write(desk.folder.path().join("without.csv"), without).unwrap();
    desk.build("without.csv", Prune::Keep).unwrap();
    assert!(desk.written().contains_key("provo.json"));
    desk.build("without.csv", Prune::Remove).unwrap();
    let left: Vec<String> = desk.written().into_keys().collect();
    assert_eq!(left, ["index.json", "orem.json"]);
}

#[test]
fn an_id_that_another_agency_has_or_claims_is_refused() {
    let desk = published(
        "id,name,phone,was\nprovo,Provo Police,801-555-0142,\norem,Orem Police,801-555-0143,provo\n",
    );
    let before = desk.written();
    // Not even by option: two agencies cannot have one link.
    let built = desk.accept(&["provo"], "in.csv", Prune::Keep);
    check_contains(
        &output_of(&desk, built),
        &[
            "in.csv:3: orem: refused: `was` names provo, which is the id of another organization \
             (in.csv:2)",
            "1 written, 1 refused",
        ],
    );
    assert_eq!(desk.written(), before);
    let desk = published("id,name,phone,was\na,A,801-555-0144,x\nb,B,801-555-0145,x\n");
    let output = outcome(&desk, "in.csv");
    check_contains(&output, &["a: refused: `was` names x, and so does b", "b: refused: `was`"]);
}

#[test]
fn an_entry_with_a_former_id_as_its_id_is_held_back() {
    let desk = renamed();
    let taken = files::version_1("provo");
    fs::write(desk.folder.path().join("mailed.json"), taken).unwrap();
    let before = desk.written();
    let output = output_of(&desk, desk.build("mailed.json", Prune::List));
    check_contains(&output, &["provo: call 801-555-0142 -> 801-766-5800", "1 held back"]);
    assert_eq!(desk.written(), before);
}

#[test]
fn a_wrong_former_id_is_left_out_and_told() {
    let table = "id,name,phone,was\na,A Police,801-555-0144,\"Old A, index, -x, 988; old-a\"\n";
    check_csv(
        table.as_bytes(),
        &["a", "old-a"],
        &[
            "in.csv:2: organization a, was: `Old` is not an id",
            "in.csv:2: organization a, was: this is the id of a national line",
            "in.csv:2: organization a, was: `index`: it is the name of the index",
            "in.csv:2: organization a, was: `-x`: it begins with a hyphen",
            "in.csv:2: a: the link #old-a leads to it now, too",
            "1 of those written without a part that is wrong",
        ],
    );
}

#[test]
fn a_file_that_is_no_agency_is_never_replaced_by_a_link() {
    let desk = published("id,name,phone,was\na,A Police,801-555-0144,package\n");
    fs::write(desk.out().join("package.json"), "{\"name\":\"site\"}").unwrap();
    let output = output_of(&desk, desk.accept(&["package"], "in.csv", Prune::Keep));
    check_contains(&output, &["a: refused: `was` names package, and package.json is no version 1"]);
    assert_eq!(desk.written()["package.json"], "{\"name\":\"site\"}");
}
