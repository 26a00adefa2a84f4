//! Input and output files that are not what their names say.

use crate::*;

/// A file of one agency.
pub fn version_1(id: &str) -> String {
    format!(
        r#"{{"version":1,"organizations":[{{"id":"{id}","name":"Lehi Police",
            "phones":[{{"number":"801-766-5800"}}]}}]}}"#
    )
}

#[test]
fn only_files_of_agencies_are_ever_removed() {
    let two = version_1("two").replace("}]}]}", "}]},{\"id\":\"b\",\"name\":\"B\"}]}");
    let desk = Desk::with(&[
        ("in.csv", GOOD.as_bytes()),
        ("out/lehi-police.json", version_1("lehi-police").as_bytes()),
        ("out/other-police.json", version_1("lehi-police").as_bytes()),
        ("out/package.json", b"{\"name\":\"site\",\"version\":1}"),
        ("out/nobody.json", b"{\"version\":1,\"organizations\":[]}"),
        ("out/two.json", two.as_bytes()),
        ("out/broken.json", b"\xff"),
        ("out/folder.json/a", b""),
    ]);
    let built = desk.build("in.csv", Prune::Remove).unwrap();
    assert_eq!((built.removed, built.left_over), (1, 6), "{:?}", built.diagnostics);
    assert!(!desk.out().join("lehi-police.json").exists());
    for name in ["other-police", "package", "nobody", "two", "broken", "folder"] {
        assert!(desk.out().join(format!("{name}.json")).exists(), "{name}");
    }
    let diagnostics: String =
        built.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect();
    assert!(
        diagnostics.contains("out/package.json: the input does not name it, and it is kept, since")
    );
}

// Windows allows no such names.
#[cfg(unix)]
#[test]
fn names_of_files_cannot_command_a_terminal() {
    let good = version_1("lehi-police");
    let desk = Desk::with(&[
        ("in/a.json", good.as_bytes()),
        ("in/\u{1b}[2J.json", b"{"),
        ("in/\u{1b}]0;x\u{7}.txt", b""),
    ]);
    let output = outcome(&desk, "in");
    assert!(!output.contains(['\u{1b}', '\u{7}']), "{output:?}");
    for sentence in [
        r"not taken, since they are no .json or .vcf files: \u{1b}]0;x\u{7}.txt",
        r"in/\u{1b}[2J.json:1: the file: ",
    ] {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
}

#[test]
fn nothing_is_written_when_the_output_is_no_folder() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes()), ("out", b"a file")]);
    assert!(outcome(&desk, "in.csv").contains("out is a file: give a folder to write into"));
    assert_eq!(fs::read(desk.out()).unwrap(), b"a file");
}

#[test]
fn folders_devices_and_huge_files_are_not_read() {
    let desk = Desk::with(&[("in/a.json", version_1("lehi-police").as_bytes())]);
    let long = fs::File::create(desk.folder.path().join("long.csv")).unwrap();
    long.set_len(64 * 1024 * 1024 + 1).unwrap();
    assert_eq!(
        outcome(&desk, "long.csv"),
        "long.csv cannot be read: 67108865 bytes are too many: split it, and keep each under \
         67108864"
    );
    fs::create_dir(desk.folder.path().join("in/folder.json")).unwrap();
    let output = outcome(&desk, "in");
    let sentence = "in/folder.json cannot be read: it is a folder, a pipe or a device";
    assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    assert!(output.ends_with("1 written, 1 refused"), "{output}");
    // An example of a device: if this failed, `/dev/zero` would fill the memory.
    #[cfg(unix)]
    assert!(outcome(&desk, "/dev/null").contains("cannot be read"));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_publishes_nothing() {
    use std::os::unix::fs::symlink;
    let desk = Desk::with(&[
        ("in/a.json", version_1("lehi-police").as_bytes()),
        ("tables/organizations.csv", b"id,name\na1,Lehi Police\na2,Orem Police\n"),
        ("tables/phones.csv", b"id,organization_id,number\np1,a1,801-555-0142\n"),
        ("private.json", version_1("private-police").as_bytes()),
        ("private.csv", b"id,name\nx,Private Police\n"),
    ]);
    for (from, to) in [
        ("../private.json", "in/x.json"),
        ("/dev/null", "in/device.json"),
        ("../private.csv", "tables/services.csv"),
    ] {
        symlink(from, desk.folder.path().join(to)).unwrap();
    }
    let output = outcome(&desk, "in");
    for sentence in [
        "in/x.json: left out: it is a symbolic link: put the file itself there",
        "in/device.json: left out: it is a symbolic link",
        "1 written, 2 refused",
    ] {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
    assert!(!desk.out().join("private-police.json").exists());
    let output = outcome(&desk, "tables");
    assert!(output.contains("tables/services.csv: left out: it is a symbolic link"), "{output}");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_output_folder_is_neither_followed_nor_replaced() {
    let desk = Desk::with(&[
        ("in.csv", GOOD.as_bytes()),
        ("private.json", version_1("provo-police").as_bytes()),
        ("out/orem-police.json", b"{}"),
    ]);
    let link = desk.out().join("provo-police.json");
    std::os::unix::fs::symlink("../private.json", &link).unwrap();
    let accepted = desk.accept(&["orem-police", "provo-police"], "in.csv", Prune::Remove);
    let output = output_of(&desk, accepted);
    for sentence in [
        "in.csv:2: provo-police: held back, since provo-police.json is a link or a folder",
        "1 written, 1 held back, 0 refused",
    ] {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::read_to_string(desk.folder.path().join("private.json")).unwrap(),
        version_1("provo-police")
    );
}

#[test]
fn an_export_of_one_organization_is_no_version_1_file() {
    let export = r#"[{"id":"a1","name":"Lehi Police","phones":[{"number":"801-555-0142"}]}]"#;
    let desk = Desk::with(&[("in.json", export.as_bytes())]);
    assert!(outcome(&desk, "in.json").ends_with("1 written, 0 refused"));
    assert!(desk.written()["a1.json"].contains("801-555-0142"));
}
