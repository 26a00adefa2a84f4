//! What Trunk has built: taken apart, named by content, and put into the frame of every page.

use crate::file::{FileProblem, make_folder, problem, read, remove, write};
use crate::script::compact_script;
use base64::{Engine, prelude::BASE64_STANDARD};
use its_not_your_fault::pages::{Asset, Assets, Bundle, Room, Shell, exit_script};
use sha2::{Digest, Sha256, Sha384};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What Trunk has built.
pub struct Built {
    /// The frame of every page, without styles.
    html: String,
    /// By the names of their files.
    styles: Vec<(String, String)>,
    visitors: Assets,
    officers: Assets,
    desk: Assets,
}

impl Built {
    /// Takes the frame and the styles out of the folder, and gives the files that bring pages to
    /// life names that change with what is in them.
    pub fn take(staged: &Path) -> Result<Self, FileProblem> {
        let path = staged.join("shell.html");
        let mut html = read(&path)?;
        let mut styles = Vec::new();
        while let Some((link, href)) = first_stylesheet(&html) {
            let file = href.trim_start_matches("./");
            let path = staged.join(file);
            // Trunk adds a digest to the name.
            let name = file.split(['-', '.']).next().unwrap_or_default().to_owned();
            styles.push((name, read(&path)?.trim().to_owned()));
            remove(&path)?;
            html = html.replacen(&link, "", 1);
        }
        remove(&path)?;
        Ok(Self {
            html: without_trunk_links(&html),
            styles,
            visitors: assets(staged, "its-not-your-fault", "app")?,
            officers: assets(staged, "officers", "officers")?,
            desk: assets(staged, "desk", "desk")?,
        })
    }

    /// The styles of a page, as one.
    fn styles(&self, room: Room) -> Result<String, FileProblem> {
        let style = |name: &&str| {
            let style = self.styles.iter().find(|(known, _)| known == name);
            style.map(|(_, style)| style.as_str()).ok_or_else(|| FileProblem {
                path: PathBuf::from("src/shell.html"),
                problem: format!("links no style/{name}.css"),
            })
        };
        room.styles().iter().map(style).collect()
    }

    pub fn shell(&self, room: Room) -> Result<Shell, FileProblem> {
        let styles = self.styles(room)?;
        let html = self.html.replacen("</head>", &format!("<style>{styles}</style></head>"), 1);
        let assets = match room.bundle() {
            Bundle::Visitors => &self.visitors,
            Bundle::Officers => &self.officers,
            Bundle::Desk => &self.desk,
        };
        Ok(Shell { html, policy: policy(&[styles], &[room.bundle()]), assets: assets.clone() })
    }

    /// The files that bring to life what an officer's device may keep.
    pub fn kept(&self) -> impl Iterator<Item = &Asset> {
        let bundles = [&self.visitors, &self.officers].into_iter();
        bundles.flat_map(|Assets { loader, module, wasm }| [loader, module, wasm])
    }

    /// What a host sends with every page: nothing that any of them refuses. Each says in itself
    /// what it alone needs.
    pub fn policy_of_all(&self) -> Result<String, FileProblem> {
        let styles: Result<Vec<String>, _> =
            Room::ALL.iter().map(|room| self.styles(*room)).collect();
        let mut styles = styles?;
        styles.sort();
        styles.dedup();
        Ok(policy(&styles, &[Bundle::Visitors, Bundle::Officers, Bundle::Desk]))
    }
}

/// The files of a bundle, renamed, with a loader of its own.
fn assets(staged: &Path, program: &str, name: &str) -> Result<Assets, FileProblem> {
    let wasm = one_named(staged, program, ".wasm")?;
    let module = one_named(staged, program, ".js")?;
    let wasm = rename_by_content(staged, &wasm, name, "wasm")?;
    let glue = read(&module)?;
    write(&module, &compact_script(&glue))?;
    let module = rename_by_content(staged, &module, name, "js")?;
    let loader = compact_script(include_str!("../../pages/alive.js"))
        .replace("{{ module }}", in_folder(&module.path))
        .replace("{{ wasm }}", in_folder(&wasm.path))
        .replace("{{ integrity }}", &wasm.integrity);
    let path = staged.join("alive.js");
    write(&path, &loader)?;
    let loader = rename_by_content(staged, &path, "alive", "js")?;
    Ok(Assets { loader, module, wasm })
}

/// Nothing but our own files, our styles and our one script by their digests, and Wasm. The desk
/// also shows pictures that it has drawn itself; officers may have the site kept by a worker, and
/// no other page can start one.
fn policy(styles: &[String], bundles: &[Bundle]) -> String {
    let digest = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let styles: Vec<String> = styles.iter().map(|style| digest(style)).collect();
    let pictures = if bundles.contains(&Bundle::Desk) { "'self' blob:" } else { "'self'" };
    let workers = if bundles.contains(&Bundle::Officers) { "'self'" } else { "'none'" };
    format!(
        "default-src 'none'; script-src 'self' {} 'wasm-unsafe-eval'; style-src {}; \
         connect-src 'self'; img-src {pictures}; worker-src {workers}; base-uri 'none'; form-action 'none'",
        digest(&exit_script()),
        styles.join(" ")
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

/// The one file that Trunk made of a program, with an ending.
fn one_named(folder: &Path, program: &str, ending: &str) -> Result<PathBuf, FileProblem> {
    let entries = fs::read_dir(folder).map_err(|error| problem(folder, &error))?;
    let mut found = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| {
        path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            // Trunk adds a digest to the name of the main program, and none to another's.
            let rest = name.strip_prefix(program);
            rest.is_some_and(|rest| rest.starts_with(['-', '_', '.'])) && name.ends_with(ending)
        })
    });
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path),
        (None, _) => Err(FileProblem {
            path: folder.to_owned(),
            problem: format!("holds no {program}…{ending}: Trunk should have built one"),
        }),
        (Some(first), Some(second)) => Err(FileProblem {
            path: first,
            problem: format!("is not the only such file: {} is there, too", second.display()),
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
