//! Builds lists of agencies from right and wrong input.

mod add;
mod duplicates;
mod files;
mod former_ids;
mod hsds;
mod leaving;
mod published;
mod vcards;

use agency_list::{AgencyListError, BuildReport, Options, Prune, build};
use content::Content;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with an input and, beside it, the output folder.
struct Desk {
    folder: TempDir,
    /// As in `--columns`.
    columns: &'static str,
}

impl Desk {
    fn with(files: &[(&str, &[u8])]) -> Self {
        let desk = Self { folder: TempDir::new().unwrap(), columns: "" };
        for (name, bytes) in files {
            let path = desk.folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        desk
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn build(&self, input: &str, prune: Prune) -> Result<BuildReport, AgencyListError> {
        self.accept(&[], input, prune)
    }

    fn accept(
        &self,
        ids: &[&str],
        input: &str,
        prune: Prune,
    ) -> Result<BuildReport, AgencyListError> {
        let content = Content::load().unwrap();
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        let columns = self.columns.parse().unwrap_or_default();
        let options = Options { prune, accepted: ids, columns };
        build(&self.folder.path().join(input), &self.out(), &options, &content)
    }

    /// The names and texts of all files in the output folder.
    fn written(&self) -> BTreeMap<String, String> {
        let Ok(entries) = fs::read_dir(self.out()) else { return BTreeMap::new() };
        let entries = entries.map(|entry| entry.unwrap());
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        entries
            .map(|entry| (name(&entry.path()), fs::read_to_string(entry.path()).unwrap()))
            .collect()
    }
}

/// Builds from one file; returns each diagnostic on a line, then the summary or the error.
fn outcome(desk: &Desk, input: &str) -> String {
    output_of(desk, desk.build(input, Prune::Keep))
}

fn output_of(desk: &Desk, built: Result<BuildReport, AgencyListError>) -> String {
    let folder = format!("{}/", desk.folder.path().display());
    let output = match built {
        Ok(built) => {
            let diagnostics = built.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n"));
            diagnostics.chain([built.to_string()]).collect::<String>()
        }
        Err(error) => error.to_string(),
    };
    output.replace(&folder, "")
}

#[track_caller]
fn check_csv(bytes: &[u8], ids: &[&str], sentences: &[&str]) {
    let desk = Desk::with(&[("in.csv", bytes)]);
    let output = outcome(&desk, "in.csv");
    let written = desk.written();
    let found: Vec<&str> = written.keys().filter_map(|name| name.strip_suffix(".json")).collect();
    let found: Vec<&str> = found.into_iter().filter(|id| *id != "index").collect();
    assert_eq!(found, ids, "{output}");
    for sentence in sentences {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
}

const GOOD: &str = "name,state,phone\nProvo Police,UT,801-852-6210\nOrem Police,UT,801-229-7070\n";
const BOTH: &[&str] = &["orem-police", "provo-police"];

#[test]
fn a_plain_table_becomes_a_file_for_each_row_and_an_index() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    assert_eq!(outcome(&desk, "in.csv"), "2 written, 0 refused");
    let written = desk.written();
    assert_eq!(
        written["index.json"],
        "{\n\"UT\":[{\"id\":\"orem-police\",\"name\":\"Orem Police\"},\
         {\"id\":\"provo-police\",\"name\":\"Provo Police\"}]\n}\n"
    );
    assert!(written["orem-police.json"].contains("801-229-7070"));
    assert_eq!(written.len(), 3);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    outcome(&desk, "in.csv");
    let once = desk.written();
    assert_eq!(outcome(&desk, "in.csv"), "2 written, 0 refused; 2 as they were");
    assert_eq!(desk.written(), once);
    // Its own output is an input, too, which has no states.
    let again = outcome(&desk, "out");
    assert!(again.starts_with("2 written, 0 refused; 2 as they were"), "{again}");
    // The order of the rows and Windows' line ends make no difference.
    let mut rows: Vec<&str> = GOOD.lines().collect();
    rows.swap(1, 2);
    let other = Desk::with(&[("in.csv", rows.join("\r\n").as_bytes())]);
    outcome(&other, "in.csv");
    assert_eq!(other.written(), once);
}

#[test]
fn files_of_every_windows_program_are_read() {
    check_csv(format!("\u{feff}{GOOD}").as_bytes(), BOTH, &["2 written, 0 refused"]);
    check_csv(GOOD.replace('\n', "\r\n").as_bytes(), BOTH, &["2 written, 0 refused"]);
    check_csv(GOOD.replace('\n', "\r").as_bytes(), BOTH, &["2 written, 0 refused"]);
    check_csv(GOOD.replace(',', ";").as_bytes(), BOTH, &["2 written, 0 refused"]);
    let utf_16: Vec<u8> = format!("\u{feff}{}", GOOD.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check_csv(&utf_16, BOTH, &["2 written, 0 refused"]);
    check_csv(
        b"name,phone\r\nPe\xf1asco Police,505-587-2222\r\n",
        &["penasco-police"],
        &["in.csv:2: this is not UTF-8, so the file was read as Windows-1252", "1 written"],
    );
}

#[test]
fn a_file_that_is_no_table_is_refused_whole() {
    check_csv(b"PK\x03\x04\x14\0", &[], &["in.csv: it is a ZIP file or a workbook"]);
    check_csv(b"", &[], &["in.csv:1: it is empty"]);
    check_csv(b"name,phone\n", &[], &["names no organization, so nothing was written"]);
    check_csv(
        b"title,phone\nProvo Police,801-852-6210\n",
        &[],
        &["in.csv:1: the first line has no column `name`: it names title, phone"],
    );
    check_csv(b"name,state\nProvo Police,UT\n", &[], &["no column `phone` (nor `text`"]);
    check_csv(b"name,phone,Phone\na,1,2\n", &[], &["two columns are called `phone`"]);
    let wide = format!("name,phone{}\n", ",".repeat(999));
    check_csv(wide.as_bytes(), &[], &["in.csv:1: the first line names 1001 columns: keep at most"]);
}

#[test]
fn quotation_marks_hold_commas_lines_and_themselves() {
    let table = "name,phone,description_en\n\
                 \"Provo \"\"Main\"\" Police, Utah\",801-852-6210,\"Ask for\nthe desk\"\n\
                 \n\
                 Orem Police,1,\n";
    check_csv(
        table.as_bytes(),
        &["provo-main-police-utah"],
        // The second row is on line 5, since a field above has two lines and one line is blank.
        &["in.csv:5: organization orem-police, phone 1, number: `1` has 1 digit", "1 refused"],
    );
    let open = format!("{GOOD}\"Lehi Police,UT,801-766-5800\nSandy Police,UT,801-799-3000\n");
    check_csv(
        open.as_bytes(),
        BOTH,
        &["in.csv:4: a quotation mark opens here", "2 written, 1 refused"],
    );
}

#[test]
fn a_row_that_does_not_fit_its_columns_is_refused() {
    let table = format!("{GOOD}Lehi Police, Utah,UT,801-766-5800\nSandy Police\n,,\n");
    check_csv(
        table.as_bytes(),
        BOTH,
        &[
            "in.csv:4: this row has 4 fields, the first line 3",
            "in.csv:5: this row has 1 fields",
            "2 written, 2 refused",
        ],
    );
}

#[test]
fn columns_that_somebody_names_are_read() {
    let table = "Station,Front desk,Other\nProvo Police,801-852-6210,801-852-6211\n";
    let mut desk = Desk::with(&[("in.csv", table.as_bytes())]);
    desk.columns = "name=Station,phone=Front desk";
    let output = outcome(&desk, "in.csv");
    let written = desk.written();
    let agency = &written["provo-police.json"];
    assert!(agency.contains("801-852-6210") && !agency.contains("6211"), "{output}");
    desk.columns = "name=Station,phone=Nowhere";
    assert!(outcome(&desk, "in.csv").contains("no column is called `Nowhere`"));
}

#[test]
fn an_id_that_is_no_file_name_everywhere_is_refused() {
    let table = "id,name,email\n-rf,Provo Police,a@b.example\nnul,Orem Police,b@b.example\n\
                 a,Lehi Police,c@b.example\n";
    check_csv(
        table.as_bytes(),
        &["a"],
        &[
            "in.csv:2: organization -rf, id: it begins with a hyphen",
            "in.csv:3: organization nul, id: Windows can store no file with this name",
            "1 written, 2 refused",
        ],
    );
}

#[test]
fn unknown_columns_are_reported_once() {
    let table = GOOD.replace("state", "fax");
    check_csv(table.as_bytes(), BOTH, &["in.csv:1: not taken: the columns `fax`; the others are"]);
}

#[test]
fn every_entry_is_validated_by_the_rules_of_the_page() {
    let table = "id,name,phone,website\n\
                 988,Utah Line,801-852-6210,\n\
                 a,FBI Provo,801-852-6211,\n\
                 b,Provo Police,801-852-6212,ftp://provo.example\n\
                 index,Orem Police,801-852-6213,\n";
    check_csv(
        table.as_bytes(),
        &["b"],
        &[
            "in.csv:2: organization 988, id: this is the id of a national line",
            "in.csv:3: organization a, name: this looks like the national line FBI",
            "in.csv:4: organization b, website: `ftp://provo.example` is not a website",
            "in.csv:5: organization index: the id `index` is the name of the directory's own list",
            "1 written, 3 refused; 1 of those written without a part that is wrong",
        ],
    );
}

#[test]
fn files_that_the_input_does_not_name_are_kept_unless_asked() {
    let old = files::version_1("lehi-police");
    let desk = Desk::with(&[
        ("in.csv", GOOD.as_bytes()),
        ("out/lehi-police.json", old.as_bytes()),
        ("out/badge.png", b"picture"),
    ]);
    let output = outcome(&desk, "in.csv");
    assert!(output.contains("out/lehi-police.json: the input does not name it, and it is kept"));
    assert!(desk.out().join("lehi-police.json").exists());
    assert_eq!(desk.build("in.csv", Prune::Remove).unwrap().removed, 1);
    assert!(!desk.out().join("lehi-police.json").exists());
    assert!(desk.out().join("badge.png").exists());
}

#[test]
fn a_folder_of_version_1_files_is_read_with_its_lines() {
    let file = |entries: &str| format!("{{\"version\":1,\n\"organizations\":[\n{entries}\n]}}");
    let good = r#"{"id":"a","name":"Provo Police","phones":[{"number":"801-852-6210"}],
        "address":"445 W Center St, Provo, UT 84601"}"#;
    let bad = "{\"id\":\"b\",\"name\":\"Orem Police\",\n\"phones\":[\n{\"number\":\"1\"}]}";
    let desk = Desk::with(&[
        ("in/1.json", file(&format!("{good},\n{bad}")).as_bytes()),
        ("in/2.json", b"{\"version\":1,\n\"organizations\":[,]}"),
        ("in/3.json", file(&good.replace("\"a\"", "\"c\"")).as_bytes()),
        ("in/notes.txt", b"call Bob"),
    ]);
    let output = outcome(&desk, "in");
    for sentence in [
        "in: not taken, since they are no .json or .vcf files: notes.txt",
        "in/1.json:7: organization b, phone 1, number: `1` has 1 digit",
        "in/1.json:5: organization b: nobody can be reached there",
        "in/2.json:2: the file: line 2, column 18 is not JSON",
        "organization c: 801-852-6210 is the number of a, too",
        "2 written, 2 refused",
    ] {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
    assert!(desk.written()["index.json"].starts_with("{\n\"UT\":[{\"id\":\"a\""));
}

#[test]
fn a_long_table_loses_no_row() {
    let mut table = String::from("id,name,phone\n");
    for row in 0..5_000 {
        table +=
            &format!("town-{row:05},Town {row:05} Police,801-{:03}-{:04}\n", 200 + row / 10, row);
    }
    let desk = Desk::with(&[("in.csv", table.as_bytes())]);
    let built = desk.build("in.csv", Prune::Keep).unwrap();
    assert_eq!((built.written, built.refused), (5_000, 0), "{:?}", built.diagnostics.first());
    assert_eq!(desk.written().len(), 5_001);
}
