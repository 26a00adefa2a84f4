//! The whole site as a ZIP, with the contact written into every page.

use crate::browser::{self, Element};
use crate::desk::export::patch_page::{with_cards, with_file_names, with_json_ld};
use crate::desk::export::zip::zip;
use crate::desk::form::Form;
use crate::islands::agency_cards;
use agency::Agency;
use content::agency_card::AgencyCard;
use serde_json::Value;

/// The list of the site's files, below the root of the site. The build writes it.
const FILE_LIST: &str = "desk/files.json";

/// Makes the ZIP. Before each file, `progress` is called with the number of finished files and of
/// all files.
///
/// # Errors
/// The name of the first file that could not be fetched. Then no ZIP is made.
pub(super) async fn build_zip(
    form: Form,
    agencies: &[Agency],
    pictures: Vec<(String, Vec<u8>)>,
    progress: impl Fn(usize, usize),
) -> Result<Vec<u8>, String> {
    let fetch = async |path: &str| {
        let bytes = browser::fetch_bytes(&[&form.data.root, path].concat()).await;
        bytes.ok_or_else(|| path.to_owned())
    };
    let list = fetch(FILE_LIST).await?;
    let list: Value = serde_json::from_slice(&list).map_err(|_| FILE_LIST.to_owned())?;
    let names = list.get("files").and_then(Value::as_array).into_iter().flatten();
    let names = names.filter_map(Value::as_str);
    let names: Vec<&str> = names.collect();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (done, file) in names.iter().enumerate() {
        progress(done, names.len());
        // Hosts do not serve some files under their own names, such as `_headers`.
        let elsewhere = list.get("elsewhere").and_then(|elsewhere| elsewhere.get(file));
        let bytes = fetch(elsewhere.and_then(Value::as_str).unwrap_or(file)).await?;
        let bytes = match file.ends_with(".html") {
            true => patch_page(form, agencies, file, &bytes),
            false => bytes,
        };
        files.push(((*file).to_owned(), bytes));
    }
    files.retain(|(file, _)| file != "agency.json");
    files.push(("agency.json".to_owned(), form.to_text(agencies).into_bytes()));
    files.extend(pictures);
    progress(names.len(), names.len());
    zip(&files).ok_or_else(|| "ZIP".to_owned())
}

fn patch_page(form: Form, agencies: &[Agency], file: &str, bytes: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(bytes);
    let html = with_cards(&html, |code| {
        let language = form.data.languages.iter().find(|language| language.code == code);
        let cards = language.map(|language| {
            let cards = agencies.iter().map(|agency| AgencyCard::new(agency, code, &language.card));
            agency_cards(cards.collect()).iter().map(Element::html).collect::<String>()
        });
        cards.unwrap_or_default()
    });
    let html = match file.ends_with("about/index.html") {
        true => with_json_ld(&html, agencies),
        false => html,
    };
    with_file_names(&html).into_bytes()
}
