//! Writes every page in every language into the folder that Trunk is about to publish.

use base64::{Engine, prelude::BASE64_STANDARD};
use its_not_your_fault::{
    domain::{agency, content::Content},
    pages::{Asset, Assets, Room, Sheet, Shell, Writing, exit_script, missing, page},
};
use sha2::{Digest, Sha256, Sha384};
use std::{
    env, fmt, fs, io,
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

/// What stopped a file from being read or written.
struct FileProblem {
    path: PathBuf,
    problem: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.problem)
    }
}

fn write_site(staged: &Path) -> Result<usize, Vec<String>> {
    let content = Content::of_the_site()
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let one = |problem: FileProblem| vec![problem.to_string()];
    let agencies = agencies(staged, &content);
    let shell = shell(staged).map_err(one)?;
    let writing: &'static Writing = Box::leak(Box::new(Writing { content, agencies }));
    let mut pages = 0;
    for language in 0..writing.content.words.len() {
        for room in Room::ALL {
            let sheet = Sheet { writing, language, room };
            let file = staged.join(sheet.address().file());
            write(&file, &page(sheet, &shell)).map_err(one)?;
            pages += 1;
        }
    }
    write(&staged.join("404.html"), &missing(writing, &shell)).map_err(one)?;
    let headers = include_str!("../../deploy/_headers").replace("{{ policy }}", &shell.policy);
    write(&staged.join("_headers"), &headers).map_err(one)?;
    Ok(pages + 1)
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

/// Takes what Trunk has built: styles go into the page, the files that bring it to life get names
/// that change with what is in them.
fn shell(staged: &Path) -> Result<Shell, FileProblem> {
    let path = staged.join("shell.html");
    let mut html = read(&path)?;
    let mut styles = String::new();
    while let Some((link, href)) = first_stylesheet(&html) {
        let path = staged.join(href.trim_start_matches("./"));
        styles.push_str(read(&path)?.trim());
        remove(&path)?;
        html = html.replacen(&link, "", 1);
    }
    html = without_trunk_links(&html).replacen(
        "</head>",
        &format!("<style>{styles}</style></head>"),
        1,
    );
    remove(&path)?;

    let wasm = one_with_ending(staged, ".wasm")?;
    let module = one_with_ending(staged, ".js")?;
    let wasm = rename_by_content(staged, &wasm, "app", "wasm")?;
    let module = rename_by_content(staged, &module, "app", "js")?;
    let loader = include_str!("../pages/alive.js")
        .lines()
        .filter(|line| !line.starts_with("//"))
        .map(|line| line.trim_start().to_owned() + "\n")
        .collect::<String>()
        .replace("{{ module }}", in_folder(&module.path))
        .replace("{{ wasm }}", in_folder(&wasm.path))
        .replace("{{ integrity }}", &wasm.integrity);
    let path = staged.join("alive.js");
    write(&path, &loader)?;
    let loader = rename_by_content(staged, &path, "alive", "js")?;
    let policy = policy(&styles);
    Ok(Shell { html, policy, assets: Assets { loader, module } })
}

/// Nothing but our own files, our one style and our one script by their digests, and Wasm.
fn policy(styles: &str) -> String {
    let digest = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'self' 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; \
         connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
        digest(&exit_script()),
        digest(styles)
    )
}

/// The first link to a stylesheet, whole, and where it leads.
fn first_stylesheet(html: &str) -> Option<(String, String)> {
    let link = links(html)
        .find(|link| link.contains("rel=stylesheet") || link.contains("rel=\"stylesheet\""))?;
    let href = link.split("href=").nth(1)?;
    let href = href.trim_start_matches('"').split(['"', ' ', '>']).next()?;
    Some((link.to_owned(), href.to_owned()))
}

/// Trunk leaves its own links in the page when it injects no scripts.
fn without_trunk_links(html: &str) -> String {
    let own: Vec<&str> = links(html).filter(|link| link.contains("data-trunk")).collect();
    own.iter().fold(html.to_owned(), |html, link| html.replacen(link, "", 1))
}

fn links(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices("<link").filter_map(|(start, _)| {
        let rest = html.get(start..)?;
        rest.get(..=rest.find('>')?)
    })
}

fn one_with_ending(folder: &Path, ending: &str) -> Result<PathBuf, FileProblem> {
    let entries = fs::read_dir(folder).map_err(|error| problem(folder, &error))?;
    let mut found = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending))
    });
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path),
        (None, _) => Err(FileProblem {
            path: folder.to_owned(),
            problem: format!("holds no {ending} file: Trunk should have built one"),
        }),
        (Some(first), Some(second)) => Err(FileProblem {
            path: first,
            problem: format!("is not the only {ending} file: {} is there, too", second.display()),
        }),
    }
}

fn rename_by_content(
    staged: &Path,
    from: &Path,
    name: &str,
    ending: &str,
) -> Result<Asset, FileProblem> {
    let bytes = fs::read(from).map_err(|error| problem(from, &error))?;
    let digest: String =
        Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let path = format!("assets/{name}-{digest}.{ending}");
    let to = staged.join(&path);
    make_folder(&to)?;
    fs::rename(from, &to).map_err(|error| problem(&to, &error))?;
    let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes)));
    Ok(Asset { path, integrity })
}

fn in_folder(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn read(path: &Path) -> Result<String, FileProblem> {
    fs::read_to_string(path).map_err(|error| problem(path, &error))
}

fn remove(path: &Path) -> Result<(), FileProblem> {
    fs::remove_file(path).map_err(|error| problem(path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), FileProblem> {
    make_folder(path)?;
    fs::write(path, text).map_err(|error| problem(path, &error))
}

fn make_folder(path: &Path) -> Result<(), FileProblem> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))
}

fn problem(path: &Path, error: &io::Error) -> FileProblem {
    FileProblem { path: path.to_owned(), problem: error.to_string() }
}
