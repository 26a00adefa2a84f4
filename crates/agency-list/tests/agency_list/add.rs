//! Adding to a list of agencies.

use crate::*;

/// What an agency mails: the desk's `agency.json`.
fn mailed(id: &str, number: &str) -> String {
    files::version_1(id).replace("801-766-5800", number)
}

#[test]
fn an_addition_leaves_everybody_else_in_the_index() {
    let desk = Desk::with(&[
        ("in.csv", GOOD.as_bytes()),
        ("mailed.json", mailed("lehi-police", "801-555-0142").as_bytes()),
    ]);
    outcome(&desk, "in.csv");
    let before = desk.written();
    let output = output_of(&desk, desk.build("mailed.json", Prune::List));
    assert_eq!(output, "1 written, 0 refused; 1 of those written new");
    let after = desk.written();
    assert_eq!(
        after["index.json"],
        "{\n\"\":[{\"id\":\"lehi-police\",\"name\":\"Lehi Police\"}],\n\
         \"UT\":[{\"id\":\"orem-police\",\"name\":\"Orem Police\"},\
         {\"id\":\"provo-police\",\"name\":\"Provo Police\"}]\n}\n"
    );
    assert_eq!(after["provo-police.json"], before["provo-police.json"]);
    assert_eq!(after.len(), 4);
}

#[test]
fn an_addition_changes_a_published_contact_only_when_accepted() {
    let good = format!("id,{GOOD}").replace("\nProvo Police", "\nlehi-police,Lehi Police");
    let good = good.replace("\nOrem", "\n,Orem");
    let desk = Desk::with(&[
        ("in.csv", good.as_bytes()),
        ("mailed.json", mailed("lehi-police", "385-555-0177").as_bytes()),
    ]);
    outcome(&desk, "in.csv");
    let before = desk.written();
    let held = output_of(&desk, desk.build("mailed.json", Prune::List));
    let sentence = "mailed.json:1: lehi-police: call 801-852-6210 -> 385-555-0177\n";
    assert!(held.contains(sentence), "no {sentence:?} in\n{held}");
    assert!(held.ends_with("0 written, 1 held back, 0 refused"), "{held}");
    assert_eq!(desk.written(), before);
    let accepted = desk.accept(&["lehi-police"], "mailed.json", Prune::List);
    let accepted = output_of(&desk, accepted);
    assert!(accepted.contains(sentence), "no {sentence:?} in\n{accepted}");
    let after = desk.written();
    assert!(after["lehi-police.json"].contains("385-555-0177"));
    assert_eq!(after["index.json"], before["index.json"], "its state is known from the index");
}

#[test]
fn the_index_is_made_from_the_whole_folder() {
    let in_utah = files::version_1("sandy-police")
        .replace("\"phones\"", "\"address\":\"1 A St, Sandy, UT 84070\",\"phones\"");
    let desk = Desk::with(&[
        ("out/sandy-police.json", in_utah.as_bytes()),
        ("out/package.json", b"{\"name\":\"site\"}"),
        ("out/broken.json", b"{"),
        ("out/index.json", b"{\"NM\":[{\"id\":\"broken\",\"name\":\"Taos Police\"},7]}"),
        ("mailed.json", mailed("lehi-police", "801-555-0142").as_bytes()),
    ]);
    let output = output_of(&desk, desk.build("mailed.json", Prune::List));
    assert_eq!(
        output,
        "out/package.json: the index does not list it, since it is no version 1 file of this one \
         agency\n\
         out/sandy-police.json: the index did not list it, and does now\n\
         1 written, 0 refused; 1 of those written new"
    );
    assert_eq!(
        desk.written()["index.json"],
        "{\n\"\":[{\"id\":\"lehi-police\",\"name\":\"Lehi Police\"}],\n\
         \"NM\":[{\"id\":\"broken\",\"name\":\"Taos Police\"}],\n\
         \"UT\":[{\"id\":\"sandy-police\",\"name\":\"Lehi Police\"}]\n}\n"
    );
}
