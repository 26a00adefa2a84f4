//! The whole site as a ZIP: unpacked and served, it says the contact to everybody.

use crate::desk::logo::noise;
use crate::desk::{ENGLISH, NAME, NUMBER, SPANISH, fills_in, read};
use crate::scenario::{World, in_every_engine};
use crate::visitor::{Role, desks, languages, own, pages};
use browser_harness::{Instead, Scripts, Site};
use content::words::fill;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use zip::ZipArchive;

/// What the form makes of what `fills_in` types.
const ID: &str = "orem-police";

type Zips = Arc<Mutex<Vec<Vec<u8>>>>;

/// The copies that the desk makes, one in each engine that is there.
async fn copies() -> Vec<Vec<u8>> {
    let zips = Zips::default();
    let made = zips.clone();
    in_every_engine(move |agency| {
        let made = made.clone();
        async move {
            agency.sits_down_at("/desk/").await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            agency.types(&own("website"), "https://orem.example").await;
            agency.chooses_files(&own("logo"), &[("logo.png", &noise(300, 100))]).await;
            agency.sees_picture().await;
            agency.does("save-site").await;
            let (name, bytes) = agency.has_saved(1).await;
            assert_eq!(name, "site.zip");
            let kilobytes = bytes.len().div_ceil(1024).to_string();
            agency.hears(&fill(&words.hand.site_done, &[("kilobytes", &kilobytes)])).await;
            agency.sees(Role::Link, &words.hand.save_again).await;
            agency.has_on_the_disk(&(name, bytes.clone())).await;
            made.lock().expect("no story failed here").push(bytes);
        }
    })
    .await;
    Arc::try_unwrap(zips).expect("every story ended").into_inner().expect("no story failed here")
}

fn unpacked(zip: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the copy");
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a ZIP that can be read");
    zip.extract(folder.path()).expect("a ZIP that can be unpacked");
    folder
}

/// Every file of the site is in the copy; the contact's own besides.
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
    // Small pictures of noise are shorter as PNG in one browser and as JPEG in another.
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
    let world = World::with(Scripts::Blocked).of(folder.path());
    world
        .in_every_engine(|visitor| async move {
            for (guide, sentence) in languages().iter().zip([ENGLISH, SPANISH]) {
                for page in [guide.clone(), format!("{guide}local/")] {
                    visitor.opens(&page).await;
                    visitor.unfolds_everything().await;
                    visitor.sees_agency(ID, NAME).await;
                    visitor.reads(sentence).await;
                    visitor.can_call(NUMBER).await;
                }
                visitor.opens(guide).await;
                assert!(visitor.sees_agency_below_the_lines(ID, "report-it").await, "{guide}");
                assert!(!visitor.seems_alive().await);
                // Its links name their files, and lead there.
                let words = visitor.words().await;
                visitor.chooses(Role::Link, &words.page.about).await;
                visitor.sees(Role::Heading, &words.about.title).await;
            }
        })
        .await;
    World::default()
        .of(folder.path())
        .in_every_engine(|visitor| async move {
            for page in pages() {
                visitor.opens_alive(&page).await;
            }
            for guide in languages() {
                visitor.opens_alive(&guide).await;
                visitor.has_got("/agency.json").await;
                visitor.sees_agency(ID, NAME).await;
                assert_eq!(visitor.agencies().await, [ID]);
                assert!(visitor.sees_agency_below_the_lines(ID, "report-it").await, "{guide}");
            }
            visitor.asked_for_files_only();
            visitor.saw_no_error().await;
            visitor.starts_walking().await;
            visitor.walks_to_the_end(&[]).await;
            visitor.leaves().await;
            visitor.sees_the_other_site().await;
        })
        .await;
}

#[tokio::test]
async fn when_a_file_does_not_arrive_no_copy_is_made() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            agency.finds_instead_of("/icon.svg", Instead::Nothing);
            agency.does("save-site").await;
            agency.hears(&fill(&words.hand.site_failed, &[("file", "icon.svg")])).await;
            assert_eq!(agency.count_of_saved_files().await, 0);
            // A portal answers every address with a page of its own.
            agency.finds_instead_of("/files.json", Instead::Page("<h1>Sign in</h1>".into()));
            agency.does("save-site").await;
            agency.hears(&fill(&words.hand.site_failed, &[("file", "desk/files.json")])).await;
            assert_eq!(agency.count_of_saved_files().await, 0);
            for (end, name) in [("/icon.svg", "icon.svg"), ("/files.json", "desk/files.json")] {
                let bytes = Site::file(name);
                let text = String::from_utf8(bytes).expect("a file in UTF-8");
                agency.finds_instead_of(end, Instead::Text(text));
            }
            agency.does("save-site").await;
            agency.has_saved(1).await;
        }
    })
    .await;
}
