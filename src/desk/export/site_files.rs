//! The whole site as a ZIP, with the contact written into every page.

use crate::browser::{self, Markup};
use crate::desk::Form;
use crate::desk::export::patch_page::{with_cards, with_file_names, with_json_ld};
use crate::desk::export::zip::zip;
use crate::islands::agency_cards;
use agency::Agency;
use content::agency_card::AgencyCard;
use serde_json::Value;

/// Where the list of the files stands, below the root of the site; the build writes it.
const LIST: &str = "desk/files.json";

/// Makes the ZIP; says before each file how many are done, and of how many.
///
/// # Errors
/// The name of the first file that did not arrive. Then nothing is made.
pub(super) async fn site_copy(
    form: Form,
    agencies: &[Agency],
    pictures: Vec<(String, Vec<u8>)>,
    progress: impl Fn(usize, usize),
) -> Result<Vec<u8>, String> {
    let fetch = async |path: &str| {
        let bytes = browser::fetch_bytes(&[&form.data.root, path].concat()).await;
        bytes.ok_or_else(|| path.to_owned())
    };
    let list = fetch(LIST).await?;
    let list: Value = serde_json::from_slice(&list).map_err(|_| LIST.to_owned())?;
    let names = list.get("files").and_then(Value::as_array).into_iter().flatten();
    let names = names.filter_map(Value::as_str);
    let names: Vec<&str> = names.collect();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (done, file) in names.iter().enumerate() {
        progress(done, names.len());
        // Hosts hide some files under their right names.
        let elsewhere = list.get("elsewhere").and_then(|elsewhere| elsewhere.get(file));
        let bytes = fetch(elsewhere.and_then(Value::as_str).unwrap_or(file)).await?;
        let bytes = match file.ends_with(".html") {
            true => page(form, agencies, file, &bytes),
            false => bytes,
        };
        files.push(((*file).to_owned(), bytes));
    }
    files.retain(|(file, _)| file != "agency.json");
    files.push(("agency.json".to_owned(), agency::to_json(agencies).into_bytes()));
    files.extend(pictures);
    progress(names.len(), names.len());
    zip(&files).ok_or_else(|| "ZIP".to_owned())
}

fn page(form: Form, agencies: &[Agency], file: &str, bytes: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(bytes);
    let html = with_cards(&html, |code| {
        let language = form.data.languages.iter().find(|language| language.code == code);
        let cards = language.map(|language| {
            let cards = agencies.iter().map(|agency| AgencyCard::new(agency, code, &language.card));
            agency_cards(cards.collect()).iter().map(Markup::html).collect::<String>()
        });
        cards.unwrap_or_default()
    });
    let html = match file.ends_with("about/index.html") {
        true => with_json_ld(&html, agencies),
        false => html,
    };
    with_file_names(&html).into_bytes()
}
