//! The program that writes every page in every language.
//!
//! Trunk starts it without arguments during `cargo xtask build`. It then writes into the folder
//! that Trunk is about to publish, and saves what it needs of Trunk's output (`assets.rs`). With
//! `--update DIST` it writes the pages of an existing site again, from the present content, styles
//! and public files, without building any Wasm.

mod assets;
mod file;
mod public_files;
mod script;
mod service_worker;

use agency::day::Day;
use agency::{Agency, AgencyList};
use assets::BuiltAssets;
use content::Content;
use file::{FileProblem, problem, write};
use its_not_your_fault::pages::{PAGES, Page, PageContext, SiteData, not_found, render};
use serde_json::json;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

fn main() -> ExitCode {
    let written = match env::args_os().nth(1) {
        Some(argument) if argument == "--update" => match env::args_os().nth(2) {
            Some(dist) => update(Path::new(&dist)),
            None => Err(vec!["--update needs the folder of the site, such as dist".to_owned()]),
        },
        Some(_) => Err(vec!["usage: prerender [--update DIST]".to_owned()]),
        None => match env::var_os("TRUNK_STAGING_DIR") {
            Some(staged) => build(Path::new(&staged)),
            None => {
                let cure = "prerender runs within Trunk: call `cargo xtask build` or `trunk build`";
                Err(vec![cure.to_owned()])
            }
        },
    };
    match written {
        Ok(pages) => {
            println!("{pages} pages written");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The placeholder for the name of the release, which is known only after all pages are rendered.
const RELEASE: &str = "{{ release }}";

/// A rendered page with that placeholder.
struct RenderedPage {
    /// None for the page for an unknown address.
    context: Option<PageContext>,
    html: String,
}

impl RenderedPage {
    fn file(&self) -> String {
        self.context.map_or_else(|| "404.html".to_owned(), |context| context.address().file())
    }
}

/// Writes the pages into the folder of Trunk's output.
fn build(staged: &Path) -> Result<usize, Vec<String>> {
    let content = load_content()?;
    let mut assets = BuiltAssets::collect(staged).map_err(one)?;
    let pages = write_site(staged, content, &assets)?;
    let count = pages.len();
    assets.pages = pages;
    assets.save().map_err(one)?;
    Ok(count)
}

/// Writes the pages of an existing site again.
fn update(dist: &Path) -> Result<usize, Vec<String>> {
    let content = load_content()?;
    let mut assets = BuiltAssets::load(dist).map_err(one)?;
    assets.update_styles().map_err(one)?;
    public_files::copy_changed(dist).map_err(one)?;
    let pages = write_site(dist, content, &assets)?;
    for file in assets.pages.iter().filter(|file| !pages.contains(file)) {
        file::remove_with_empty_folders(dist, file).map_err(one)?;
    }
    let count = pages.len();
    assets.pages = pages;
    assets.save().map_err(one)?;
    Ok(count)
}

fn load_content() -> Result<Content, Vec<String>> {
    Content::load().map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn one(problem: FileProblem) -> Vec<String> {
    vec![problem.to_string()]
}

/// Writes every page and the files that depend on them. The result lists the files of the pages.
fn write_site(
    folder: &Path,
    content: Content,
    assets: &BuiltAssets,
) -> Result<Vec<String>, Vec<String>> {
    let agencies = agencies(folder, &content);
    let (agency_list, diagnostics) = agency_list::load_agency_list(folder, &content);
    diagnostics.iter().for_each(|diagnostic| eprintln!("public/{diagnostic}"));
    // Leptos requires data that live until the program ends.
    let site: &'static SiteData = Box::leak(Box::new(SiteData { content, agencies, agency_list }));
    let mut pages = Vec::new();
    for spec in &PAGES {
        let shell = assets.shell(spec, &site.content).map_err(one)?;
        for language in 0..site.content.languages.len() {
            let context = PageContext { site, language, page: spec.page };
            if context.is_written() {
                pages.push(RenderedPage { context: Some(context), html: render(context, &shell) });
            }
        }
    }
    let shell = assets.shell(Page::Guide.spec(), &site.content).map_err(one)?;
    pages.push(RenderedPage { context: None, html: not_found(site, &shell) });
    let release = service_worker::write_worker(folder, assets, &pages).map_err(one)?;
    for page in &pages {
        let html = page.html.replace(RELEASE, &release);
        write(&folder.join(page.file()), &html).map_err(one)?;
    }
    let policy = assets.shared_policy(&site.content).map_err(one)?;
    let headers = include_str!("../../deploy/templates/_headers").replace("{{ policy }}", &policy);
    write(&folder.join("_headers"), &headers).map_err(one)?;
    list_files(folder, &headers, &site.agency_list).map_err(one)?;
    Ok(pages.iter().map(RenderedPage::file).collect())
}

/// Writes the list of the site's files for the desk, which makes copies of the site. A long list of
/// agencies is left out, since a copy would have thousands of files. Hosts do not serve `_headers`,
/// so the desk gets a copy of it under another name.
fn list_files(folder: &Path, headers: &str, agency_list: &AgencyList) -> Result<(), FileProblem> {
    let is_long = matches!(agency_list, AgencyList::Many { .. });
    write(&folder.join("desk/headers.txt"), headers)?;
    let mut files = vec!["desk/files.json".to_owned()];
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let path = folder.join(&below);
        for entry in fs::read_dir(&path).map_err(|error| problem(&path, &error))? {
            let entry = entry.map_err(|error| problem(&path, &error))?;
            let below = below.join(entry.file_name());
            if !entry.path().is_dir() {
                let parts = below.iter().map(|part| part.to_string_lossy());
                files.push(parts.collect::<Vec<_>>().join("/"));
            } else if !is_long || below != Path::new("agencies") {
                folders.push(below);
            }
        }
    }
    files.sort();
    files.dedup();
    let list = json!({ "files": files, "elsewhere": { "_headers": "desk/headers.txt" } });
    write(&folder.join("desk/files.json"), &list.to_string())
}

/// The organizations in the host's own file. Its faults do not stop the build: they are printed,
/// and the page has no local contact.
fn agencies(folder: &Path, content: &Content) -> Vec<Agency> {
    let path = folder.join("agency.json");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("public/agency.json: {error}: written without a local contact");
            return Vec::new();
        }
    };
    let national: Vec<_> = content.hotlines.iter().map(|line| line.to_national_line()).collect();
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let reading = agency::parse_on(&text, &national, Day::latest_anywhere(since_1970));
    for fault in &reading.faults {
        eprintln!("public/agency.json: {fault}");
    }
    reading.agencies
}
