//! The files that Trunk has built: their names, their integrity, and the shell of every page.

use crate::file::{FileProblem, make_folder, problem, read, remove, write};
use crate::script::{compact_script, with_short_island_names};
use crate::styles::with_short_property_names;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use content::Content;
use its_not_your_fault::pages::{
    Asset, Assets, Bundle, PAGES, PageSpec, Shell, condition_styles, exit_script,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The part of Trunk's output from which pages are written. It is saved in a file, so that pages
/// can be written again without building any Wasm.
#[derive(Deserialize, Serialize)]
pub struct BuiltAssets {
    /// The shell of every page, without styles.
    html: String,
    styles: Vec<Style>,
    visitors: Assets,
    officers: Assets,
    desk: Assets,
    /// The files of the pages that the last run wrote.
    pub pages: Vec<String>,
}

/// A file of `style`.
#[derive(Deserialize, Serialize)]
struct Style {
    /// The file name without `.css`.
    name: String,
    /// The content in `style/` when Trunk minified it.
    source: String,
    minified: String,
    /// The content in `style/` now, where it has changed.
    changed: Option<String>,
}

impl BuiltAssets {
    /// Moves the shell and the styles out of the folder, and renames scripts and Wasm by the hash
    /// of their content.
    pub fn collect(staged: &Path) -> Result<Self, FileProblem> {
        let path = staged.join("shell.html");
        let mut html = read(&path)?;
        let mut styles = Vec::new();
        while let Some((link, href)) = first_stylesheet(&html) {
            let file = href.trim_start_matches("./");
            let path = staged.join(file);
            // Trunk adds a hash to the name.
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

    /// Loads what the last build saved, if the site in `dist` is of that build.
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

    /// Updates changed styles without minifying them. The next build minifies them.
    pub fn update_styles(&mut self) -> Result<(), FileProblem> {
        for style in &mut self.styles {
            let source = read(&style_source(&style.name))?;
            style.changed = (source != style.source).then_some(source);
        }
        Ok(())
    }

    /// The styles of a page, concatenated.
    fn styles(&self, page: &PageSpec, content: &Content) -> Result<String, FileProblem> {
        let style = |name: &&str| {
            let style = self.styles.iter().find(|style| style.name == *name);
            style
                .map(|style| style.changed.as_ref().unwrap_or(&style.minified).as_str())
                .ok_or_else(|| FileProblem {
                    path: PathBuf::from("src/shell.html"),
                    problem: format!("links no style/{name}.css"),
                })
        };
        let styles: Result<String, FileProblem> = page.styles.iter().map(style).collect();
        // One text for all of these pages: the guide imports states from another one, and its policy
        // knows the hash of its own styles only.
        let of_conditions = match page.bundle {
            Bundle::Visitors => condition_styles(content),
            Bundle::Officers | Bundle::Desk => String::new(),
        };
        Ok(with_short_property_names(&(styles? + &of_conditions)))
    }

    pub fn shell(&self, page: &PageSpec, content: &Content) -> Result<Shell, FileProblem> {
        let styles = self.styles(page, content)?;
        let html = self.html.replacen("</head>", &format!("<style>{styles}</style></head>"), 1);
        let assets = match page.bundle {
            Bundle::Visitors => &self.visitors,
            Bundle::Officers => &self.officers,
            Bundle::Desk => &self.desk,
        };
        Ok(Shell { html, policy: policy(&[styles], &[page.bundle]), assets: assets.clone() })
    }

    /// The scripts and the Wasm that a service worker may store.
    pub fn offline_files(&self) -> impl Iterator<Item = &Asset> {
        let bundles = [&self.visitors, &self.officers].into_iter();
        bundles.flat_map(|Assets { loader, module, wasm }| [loader, module, wasm])
    }

    /// The policy for the header of every page: the union of what pages need. The `meta` element of
    /// each page narrows it.
    pub fn shared_policy(&self, content: &Content) -> Result<String, FileProblem> {
        let styles: Result<Vec<String>, _> =
            PAGES.iter().map(|page| self.styles(page, content)).collect();
        let mut styles = styles?;
        styles.sort();
        styles.dedup();
        Ok(policy(&styles, &[Bundle::Visitors, Bundle::Officers, Bundle::Desk]))
    }
}

fn style_source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name).with_extension("css")
}

/// The file beside this program, in the target folder.
fn saved_file() -> Result<PathBuf, FileProblem> {
    let program = env::current_exe()
        .map_err(|error| problem(Path::new("the folder of this program"), &error))?;
    Ok(program.with_file_name("built-assets.json"))
}

/// Renames the files of a bundle, and writes its loader.
fn assets(staged: &Path, program: &str, name: &str) -> Result<Assets, FileProblem> {
    let wasm = find_single(staged, program, ".wasm")?;
    let module = find_single(staged, program, ".js")?;
    let wasm = rename_by_content(staged, &wasm, name, "wasm")?;
    let glue = read(&module)?;
    write(&module, &with_short_island_names(&compact_script(&glue)))?;
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

/// The content security policy: only our own files, our inline styles and the script of the exit by
/// hash, and Wasm. The desk also shows pictures that it has re-encoded. Only officers' pages may
/// start a service worker.
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

/// The first stylesheet link, and its address.
fn first_stylesheet(html: &str) -> Option<(String, String)> {
    let link = links(html)
        .find(|link| link.contains("rel=stylesheet") || link.contains("rel=\"stylesheet\""))?;
    let href = link.split("href=").nth(1)?;
    let href = href.trim_start_matches('"').split(['"', ' ', '>']).next()?;
    Some((link.to_owned(), href.to_owned()))
}

/// Removes the links that Trunk leaves in the page when it injects no scripts.
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

/// The one file of a program with this extension.
fn find_single(folder: &Path, program: &str, ending: &str) -> Result<PathBuf, FileProblem> {
    let entries = fs::read_dir(folder).map_err(|error| problem(folder, &error))?;
    let mut found = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| {
        path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            // Trunk adds a hash to the file name of the main program only.
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
    let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&bytes)));
    Ok(Asset { path, integrity })
}

fn in_folder(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
