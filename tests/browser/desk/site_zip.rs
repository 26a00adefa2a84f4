//! The whole site as a ZIP: unpacked and served, each page shows the contact of the agency.

use crate::desk::logo::noise;
use crate::desk::{ENGLISH, NAME, NUMBER, SPANISH, fill_in_form, read};
use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{Role, agency_field, desk_addresses, guide_addresses, page_addresses};
use browser_harness::{Scripts, Site, StubResponse};
use content::words::fill;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use zip::ZipArchive;

/// The id that the form makes from the name that `fill_in_form` types.
const ID: &str = "orem-police";

type Zips = Arc<Mutex<Vec<Vec<u8>>>>;

/// The copies of the site that the desk makes, one in each engine.
async fn copies() -> Vec<Vec<u8>> {
    let zips = Zips::default();
    let made = zips.clone();
    run_in_every_engine(move |agency| {
        let made = made.clone();
        async move {
            agency.open_desk("/desk/").await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            agency.type_into(&agency_field("website"), "https://orem.example").await;
            agency.choose_files(&agency_field("logo"), &[("logo.png", &noise(300, 100))]).await;
            agency.wait_until_logo_visible().await;
            agency.press_action("save-site").await;
            let (name, bytes) = agency.wait_for_saved_file(1).await;
            assert_eq!(name, "site.zip");
            let kilobytes = bytes.len().div_ceil(1024).to_string();
            agency
                .wait_until_announced(&fill(&words.export.site_done, &[("kilobytes", &kilobytes)]))
                .await;
            agency.wait_until_visible(Role::Link, &words.export.save_again).await;
            agency.wait_until_on_disk(&(name, bytes.clone())).await;
            made.lock().expect("no test failed here").push(bytes);
        }
    })
    .await;
    Arc::try_unwrap(zips).expect("every test ended").into_inner().expect("no test failed here")
}

fn unpacked(zip: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the copy");
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a ZIP that can be read");
    zip.extract(folder.path()).expect("a ZIP that can be unpacked");
    folder
}

/// Every file of the site is in the copy, and the agency's own files, and nothing else.
fn check_files(zip: &[u8]) {
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a ZIP that can be read");
    let mut text = |name: &str| {
        let mut bytes = Vec::new();
        let mut file = zip.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}"));
        file.read_to_end(&mut bytes).expect("its own checksum is right");
        bytes
    };
    let organizations = read(&text("agency.json"));
    assert_eq!((organizations[0].id.as_str(), &*organizations[0].name), (ID, NAME));
    for about in ["about/index.html", "es/about/index.html"] {
        let html = String::from_utf8(text(about)).expect("a page in UTF-8");
        let start = "<script type=\"application/ld+json\">";
        let (_, data) = html.split_once(start).unwrap_or_else(|| panic!("{about} has no data"));
        let (data, _) = data.split_once("</script>").expect("a whole element");
        let data: Value = serde_json::from_str(data).expect("JSON");
        assert!(data.to_string().contains(NAME), "{about}: {data}");
        assert!(data.to_string().contains("https://orem.example"), "{about}: {data}");
    }
    // A small picture of noise is shorter as PNG in one browser and as JPEG in another.
    let logo = organizations[0].logo.as_ref().expect("a logo").path().to_owned();
    let logo = text(&logo);
    let size = imagesize::blob_size(&logo).expect("a picture");
    assert!(size.width <= 300 && logo.len() <= 64 * 1024, "{size:?}, {} bytes", logo.len());
    let list: Value = serde_json::from_slice(&Site::file("desk/files.json")).expect("JSON");
    let listed = list["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let listed: BTreeSet<String> = listed.map(str::to_owned).collect();
    let packed: BTreeSet<String> = zip.file_names().map(str::to_owned).collect();
    assert!(listed.len() > 20, "{listed:?}");
    assert_eq!(listed.difference(&packed).collect::<Vec<_>>(), Vec::<&String>::new());
    let added: Vec<_> = packed.difference(&listed).collect();
    assert!(matches!(added[..], [logo] if logo.starts_with("agencies/orem-police.")), "{added:?}");
}

#[tokio::test]
async fn a_copy_of_the_site_has_the_contact_in_every_page_without_scripts_and_with() {
    let copies = copies().await;
    for copy in &copies {
        check_files(copy);
    }
    let Some(copy) = copies.first() else { return };
    let folder = unpacked(copy);
    let setup = Setup::with_scripts(Scripts::Blocked).with_site(folder.path());
    setup
        .run_in_every_engine(|visitor| async move {
            for (guide, sentence) in guide_addresses().iter().zip([ENGLISH, SPANISH]) {
                for page in [guide.clone(), format!("{guide}local/")] {
                    visitor.open(&page).await;
                    visitor.unfold_everything().await;
                    visitor.wait_until_agency_visible(ID, NAME).await;
                    visitor.wait_until_text_contains(sentence).await;
                    visitor.wait_until_callable(NUMBER).await;
                }
                visitor.open(guide).await;
                assert!(visitor.is_agency_below_hotlines(ID, "report-it").await, "{guide}");
                assert!(!visitor.is_alive().await);
                // The links of the copy name files, and work.
                let words = visitor.words().await;
                visitor.choose(Role::Link, &words.page.about).await;
                visitor.wait_until_visible(Role::Heading, &words.about.title).await;
            }
        })
        .await;
    Setup::default()
        .with_site(folder.path())
        .run_in_every_engine(|visitor| async move {
            for page in page_addresses() {
                visitor.open_alive(&page).await;
            }
            for guide in guide_addresses() {
                visitor.open_alive(&guide).await;
                visitor.wait_until_fetched("/agency.json").await;
                visitor.wait_until_agency_visible(ID, NAME).await;
                assert_eq!(visitor.agency_ids().await, [ID]);
                assert!(visitor.is_agency_below_hotlines(ID, "report-it").await, "{guide}");
            }
            visitor.assert_only_files_requested();
            visitor.assert_no_console_errors().await;
            visitor.start_walk().await;
            visitor.walk_to_end(&[]).await;
            visitor.tap_exit().await;
            visitor.wait_until_exit_site().await;
        })
        .await;
}

#[tokio::test]
async fn when_a_file_does_not_arrive_no_copy_is_made() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            agency.stub_response("/icon.svg", StubResponse::NotFound);
            agency.press_action("save-site").await;
            agency
                .wait_until_announced(&fill(&words.export.site_failed, &[("file", "icon.svg")]))
                .await;
            assert_eq!(agency.saved_file_count().await, 0);
            // The sign-in page of a network answers every request.
            agency.stub_response("/files.json", StubResponse::Page("<h1>Sign in</h1>".into()));
            agency.press_action("save-site").await;
            agency
                .wait_until_announced(&fill(
                    &words.export.site_failed,
                    &[("file", "desk/files.json")],
                ))
                .await;
            assert_eq!(agency.saved_file_count().await, 0);
            for (end, name) in [("/icon.svg", "icon.svg"), ("/files.json", "desk/files.json")] {
                let bytes = Site::file(name);
                let text = String::from_utf8(bytes).expect("a file in UTF-8");
                agency.stub_response(end, StubResponse::Json(text));
            }
            agency.press_action("save-site").await;
            agency.wait_for_saved_file(1).await;
        }
    })
    .await;
}
