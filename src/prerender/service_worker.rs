//! Writes the worker. The result is the name of the release, which changes with every page, every
//! file and the worker itself.

use crate::assets::BuiltAssets;
use crate::file::{FileProblem, write};
use crate::{RELEASE, RenderedPage};
use its_not_your_fault::officers::{CACHE_PREFIX, WORKER_FILE};
use its_not_your_fault::pages::Bundle;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Writes the worker and gives the name of the release: another one whenever a page, a file or the
/// worker itself is another.
pub fn write_worker(
    staged: &Path,
    assets: &BuiltAssets,
    pages: &[RenderedPage],
) -> Result<String, FileProblem> {
    let worker = include_str!("../pages/scripts/service-worker.js");
    // Pages contain the names of the files, which change with their content.
    let mut digest = Sha256::new();
    for text in pages.iter().map(|page| page.html.as_str()).chain([worker]) {
        digest.update(text);
    }
    let release: String =
        digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let kept = pages.iter().filter_map(|page| page.context);
    let kept = kept.filter(|context| context.page.spec().bundle != Bundle::Desk);
    let kept: Vec<String> = kept
        .map(|context| context.address().file().trim_end_matches("index.html").to_owned())
        .collect();
    let files: BTreeMap<_, _> =
        assets.offline_files().map(|file| (file.path.as_str(), file.integrity.as_str())).collect();
    let lines = worker.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    let lines: String = lines.map(|line| line.to_owned() + "\n").collect();
    let worker = lines
        .replace(RELEASE, &release)
        .replace("{{ cache prefix }}", CACHE_PREFIX)
        .replace("{{ pages }}", &json!(kept).to_string())
        .replace("{{ files }}", &json!(files).to_string());
    write(&staged.join(WORKER_FILE), &worker)?;
    Ok(release)
}
