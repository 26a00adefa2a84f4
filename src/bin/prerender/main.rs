//! Writes every page in every language into the folder that Trunk is about to publish.

mod built;
mod file;
mod offline;
mod script;

use built::Built;
use file::{FileProblem, problem, write};
use its_not_your_fault::{
    directory,
    domain::{
        agency::{self, Directory},
        content::Content,
    },
    pages::{Room, Sheet, Writing, missing, page},
};
use serde_json::json;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    let Some(staged) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("prerender runs within Trunk: call `cargo xtask build` or `trunk build`");
        return ExitCode::FAILURE;
    };
    match write_site(&staged) {
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

/// The place in a page for the name of the release.
const RELEASE: &str = "{{ release }}";

/// A page as it is written, but for the name of the release.
struct Page {
    /// None for the page for what is missing.
    sheet: Option<Sheet>,
    html: String,
}

impl Page {
    fn file(&self) -> String {
        self.sheet.map_or_else(|| "404.html".to_owned(), |sheet| sheet.address().file())
    }
}

fn write_site(staged: &Path) -> Result<usize, Vec<String>> {
    let content = Content::of_the_site()
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let one = |problem: FileProblem| vec![problem.to_string()];
    let agencies = agencies(staged, &content);
    let built = Built::take(staged).map_err(one)?;
    let (directory, told) = directory::for_pages(staged, &content);
    told.iter().for_each(|told| eprintln!("public/{told}"));
    let writing: &'static Writing = Box::leak(Box::new(Writing { content, agencies, directory }));
    let mut pages = Vec::new();
    for room in Room::ALL {
        let shell = built.shell(room).map_err(one)?;
        for language in 0..writing.content.words.len() {
            let sheet = Sheet { writing, language, room };
            pages.push(Page { sheet: Some(sheet), html: page(sheet, &shell) });
        }
    }
    let shell = built.shell(Room::Guide).map_err(one)?;
    pages.push(Page { sheet: None, html: missing(writing, &shell) });
    let release = offline::write_worker(staged, &built, &pages).map_err(one)?;
    for page in &pages {
        let html = page.html.replace(RELEASE, &release);
        write(&staged.join(page.file()), &html).map_err(one)?;
    }
    let policy = built.policy_of_all().map_err(one)?;
    let headers = include_str!("../../../deploy/_headers").replace("{{ policy }}", &policy);
    write(&staged.join("_headers"), &headers).map_err(one)?;
    list_files(staged, &headers, &writing.directory).map_err(one)?;
    Ok(pages.len())
}

/// Lists the files of the site for the desk, which makes copies of it: all but a long directory of
/// agencies, which would make a copy of thousands of files. Hosts read `_headers` and show it to
/// nobody, so it stands elsewhere, too.
fn list_files(staged: &Path, headers: &str, directory: &Directory) -> Result<(), FileProblem> {
    let is_long = matches!(directory, Directory::Many { .. });
    write(&staged.join("desk/headers.txt"), headers)?;
    let mut files = vec!["desk/files.json".to_owned()];
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let path = staged.join(&folder);
        for entry in fs::read_dir(&path).map_err(|error| problem(&path, &error))? {
            let entry = entry.map_err(|error| problem(&path, &error))?;
            let below = folder.join(entry.file_name());
            if !entry.path().is_dir() {
                let parts = below.iter().map(|part| part.to_string_lossy());
                files.push(parts.collect::<Vec<_>>().join("/"));
            } else if !is_long || below != Path::new("agencies") {
                folders.push(below);
            }
        }
    }
    files.sort();
    let list = json!({ "files": files, "elsewhere": { "_headers": "desk/headers.txt" } });
    write(&staged.join("desk/files.json"), &list.to_string())
}

/// The organisations in the host's own file. Its faults stop no build: the page does without,
/// and the agency is told.
fn agencies(staged: &Path, content: &Content) -> Vec<agency::Agency> {
    let path = staged.join("agency.json");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("public/agency.json: {error}: written without a local contact");
            return Vec::new();
        }
    };
    let national: Vec<_> = content.hotlines.iter().map(|line| line.as_national()).collect();
    let reading = agency::read(&text, &national);
    for fault in &reading.faults {
        eprintln!("public/agency.json: {fault}");
    }
    reading.agencies
}
