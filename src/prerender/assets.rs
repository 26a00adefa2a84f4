//! What Trunk has built: taken apart, named by content, and put into the frame of every page.

use crate::file::{FileProblem, make_folder, problem, read, remove, write};
use crate::script::compact_script;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use its_not_your_fault::pages::{Asset, Assets, Bundle, PAGES, PageSpec, Shell, exit_script};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha384};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What Trunk has built, as far as pages are written from it; kept in a file, so that pages can be
/// written again without building any Wasm.
#[derive(Deserialize, Serialize)]
pub struct BuiltAssets {
    /// The frame of every page, without styles.
    html: String,
    styles: Vec<Style>,
    visitors: Assets,
    officers: Assets,
    desk: Assets,
    /// The files of the pages that were written last.
    pub pages: Vec<String>,
}

/// A file of `style`.
#[derive(Deserialize, Serialize)]
struct Style {
    /// Its name without the ending.
    name: String,
    /// As it was in `style` when Trunk minified it.
    source: String,
    minified: String,
    /// As it is in `style` now, where that is another.
    changed: Option<String>,
}

impl BuiltAssets {
    /// Takes the frame and the styles out of the folder, and gives the files that bring pages to
    /// life names that change with what is in them.
    pub fn collect(staged: &Path) -> Result<Self, FileProblem> {
        let path = staged.join("shell.html");
        let mut html = read(&path)?;
        let mut styles = Vec::new();
        while let Some((link, href)) = first_stylesheet(&html) {
            let file = href.trim_start_matches("./");
            let path = staged.join(file);
            // Trunk adds a digest to the name.
            let name = file.split(['-', '.']).next().unwrap_or_default().to_owned();
            let source = read(&style_source(&name))?;
            let minified = read(&path)?.trim().to_owned();
            styles.push(Style { name, source, minified, changed: None });
            remove(&path)?;
            html = html.replacen(&link, "", 1);
        }
        remove(&path)?;
        Ok(Self {
            html: without_trunk_links(&html),
            styles,
            visitors: assets(staged, "visitors", "app")?,
            officers: assets(staged, "officers", "officers")?,
            desk: assets(staged, "desk", "desk")?,
            pages: Vec::new(),
        })
    }

    /// What the last build kept, if the site in `dist` is of that build.
    pub fn load(dist: &Path) -> Result<Self, FileProblem> {
        let path = saved_file()?;
        let rebuild = |path: &Path, problem: &str| FileProblem {
            path: path.to_owned(),
            problem: format!("{problem}: call `cargo xtask build` once"),
        };
        let text = read(&path).map_err(|_| rebuild(&path, "cannot be read"))?;
        let assets: Self = serde_json::from_str(&text)
            .map_err(|error| rebuild(&path, &format!("is of another version ({error})")))?;
        let module = dist.join(&assets.visitors.module.path);
        if module.exists() { Ok(assets) } else { Err(rebuild(&module, "is missing")) }
    }

    pub fn save(&self) -> Result<(), FileProblem> {
        let text = serde_json::to_string(self).expect("texts in lists are always JSON");
        write(&saved_file()?, &text)
    }

    /// Takes changed styles as they are, without minifying them; the next build does that.
    pub fn update_styles(&mut self) -> Result<(), FileProblem> {
        for style in &mut self.styles {
            let source = read(&style_source(&style.name))?;
            style.changed = (source != style.source).then_some(source);
        }
        Ok(())
    }

    /// The styles of a page, as one.
    fn styles(&self, page: &PageSpec) -> Result<String, FileProblem> {
        let style = |name: &&str| {
            let style = self.styles.iter().find(|style| style.name == *name);
            style
                .map(|style| style.changed.as_ref().unwrap_or(&style.minified).as_str())
                .ok_or_else(|| FileProblem {
                    path: PathBuf::from("src/shell.html"),
                    problem: format!("links no style/{name}.css"),
                })
        };
        page.styles.iter().map(style).collect()
    }

    pub fn shell(&self, page: &PageSpec) -> Result<Shell, FileProblem> {
        let styles = self.styles(page)?;
        let html = self.html.replacen("</head>", &format!("<style>{styles}</style></head>"), 1);
        let assets = match page.bundle {
            Bundle::Visitors => &self.visitors,
            Bundle::Officers => &self.officers,
            Bundle::Desk => &self.desk,
        };
        Ok(Shell { html, policy: policy(&[styles], &[page.bundle]), assets: assets.clone() })
    }

    /// The files that bring to life what an officer's device may keep.
    pub fn kept_offline(&self) -> impl Iterator<Item = &Asset> {
        let bundles = [&self.visitors, &self.officers].into_iter();
        bundles.flat_map(|Assets { loader, module, wasm }| [loader, module, wasm])
    }

    /// What a host sends with every page: nothing that any of them refuses. Each says in itself
    /// what it alone needs.
    pub fn shared_policy(&self) -> Result<String, FileProblem> {
        let styles: Result<Vec<String>, _> = PAGES.iter().map(|page| self.styles(page)).collect();
        let mut styles = styles?;
        styles.sort();
        styles.dedup();
        Ok(policy(&styles, &[Bundle::Visitors, Bundle::Officers, Bundle::Desk]))
    }
}

fn style_source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name).with_extension("css")
}

/// Beside this program, which is in the target folder.
fn saved_file() -> Result<PathBuf, FileProblem> {
    let program = env::current_exe()
        .map_err(|error| problem(Path::new("the folder of this program"), &error))?;
    Ok(program.with_file_name("built-assets.json"))
}

/// The files of a bundle, renamed, with a loader of its own.
fn assets(staged: &Path, program: &str, name: &str) -> Result<Assets, FileProblem> {
    let wasm = find_single(staged, program, ".wasm")?;
    let module = find_single(staged, program, ".js")?;
    let wasm = rename_by_content(staged, &wasm, name, "wasm")?;
    let glue = read(&module)?;
    write(&module, &compact_script(&glue))?;
    let module = rename_by_content(staged, &module, name, "js")?;
    let loader = compact_script(include_str!("../pages/scripts/hydrate.js"))
        .replace("{{ module }}", in_folder(&module.path))
        .replace("{{ wasm }}", in_folder(&wasm.path))
        .replace("{{ integrity }}", &wasm.integrity);
    let path = staged.join("hydrate.js");
    write(&path, &loader)?;
    let loader = rename_by_content(staged, &path, "hydrate", "js")?;
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
fn find_single(folder: &Path, program: &str, ending: &str) -> Result<PathBuf, FileProblem> {
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
