//! What the site is made of: every package of others whose code may reach a visitor, with version,
//! licence and digest, as a CycloneDX 1.6 bill of materials (ECMA-424). The same lock file gives the
//! same bytes.

use crate::project::{Project, cargo_metadata};
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::iter;

/// The name of its file.
pub const MATERIALS: &str = "its-not-your-fault.cdx.json";

/// Where the site's programs run.
const TARGET: &str = "wasm32-unknown-unknown";

/// Asks cargo, and reads the digests of `Cargo.lock`.
pub fn materials(project: &Project) -> Result<String> {
    let manifest = project.root().join("Cargo.toml");
    let options = ["--locked", "--filter-platform", TARGET, "--manifest-path"].map(OsStr::new);
    let metadata = cargo_metadata(options.into_iter().chain([manifest.as_os_str()]))?;
    let bill = bill(&metadata, &project.digests()?);
    Ok(format!("{bill:#}\n"))
}

fn bill(metadata: &Value, digests: &BTreeMap<String, String>) -> Value {
    let packages: BTreeMap<&str, &Value> =
        all(&metadata["packages"]).map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        all(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let site = packages.iter().find(|(_, package)| package["name"] == "its-not-your-fault");
    let Some((&root, site)) = site else { return Value::Null };
    let mut reached = BTreeSet::from([root]);
    let mut waiting = vec![root];
    while let Some(id) = waiting.pop() {
        for needed in nodes.get(id).into_iter().flat_map(|node| needed(node)) {
            if reached.insert(needed) {
                waiting.push(needed);
            }
        }
    }
    // The project's own crates are the site itself: what they need, the site needs.
    let is_own = |id: &str| packages.get(id).is_some_and(|package| package["source"].is_null());
    let (own, others): (Vec<&str>, Vec<&str>) = reached.into_iter().partition(|id| is_own(id));
    let components = others.iter().filter_map(|id| packages.get(id));
    let components: Vec<Value> = components.map(|package| one(package, digests)).collect();
    let needed_by = |ids: &[&str]| {
        let needed = ids.iter().filter_map(|id| nodes.get(id)).flat_map(|node| needed(node));
        let needed: BTreeSet<&str> = needed.filter(|id| !is_own(id)).collect();
        needed.into_iter().filter_map(|id| Some(name(packages.get(id)?))).collect::<Vec<_>>()
    };
    let site_needs = json!({ "ref": name(site), "dependsOn": needed_by(&own) });
    let others_need = others.iter().filter_map(|id| {
        let reference = name(packages.get(id)?);
        Some(json!({ "ref": reference, "dependsOn": needed_by(&[*id]) }))
    });
    let dependencies = iter::once(site_needs).chain(others_need);
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": name(site),
            "name": site["name"],
            "version": site["version"],
        } },
        "components": components,
        "dependencies": dependencies.collect::<Vec<_>>(),
    })
}

/// What a package needs while it runs; not what builds or tests it.
fn needed(node: &Value) -> impl Iterator<Item = &str> {
    let is_kept = |needed: &&Value| all(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null());
    all(&node["deps"]).filter(is_kept).map(|needed| text(&needed["pkg"]))
}

fn one(package: &Value, digests: &BTreeMap<String, String>) -> Value {
    // A macro writes code while the site is built, and stays behind.
    let is_macro = all(&package["targets"]).any(|target| target["kind"] == json!(["proc-macro"]));
    let name = name(package);
    let mut component = json!({
        "type": "library",
        "bom-ref": name,
        "purl": name,
        "name": package["name"],
        "version": package["version"],
        "scope": if is_macro { "excluded" } else { "required" },
        "licenses": [{ "expression": package["license"] }],
    });
    let key = format!("{} {}", text(&package["name"]), text(&package["version"]));
    if let Some(digest) = digests.get(&key) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": digest }]);
    }
    component
}

/// Such as `pkg:cargo/leptos@0.8.23` (package-url).
fn name(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]))
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_in_a_browser_is_named_with_licence_and_digest_and_nothing_else_is() {
        let bill = materials(&Project::here().unwrap()).unwrap();
        let bill: Value = serde_json::from_str(&bill).unwrap();
        let components: Vec<&Value> = all(&bill["components"]).collect();
        let has = |name: &str| components.iter().any(|one| one["name"] == name);
        for (name, is_there) in
            [("leptos", true), ("wasm-bindgen", true), ("clap", false), ("agency", false)]
        {
            assert_eq!(has(name), is_there, "{name}");
        }
        for one in &components {
            assert!(one["licenses"][0]["expression"].is_string(), "{one}");
            assert_eq!(text(&one["hashes"][0]["content"]).len(), 64, "{one}");
        }
        let known: BTreeSet<&str> =
            all(&bill["dependencies"]).map(|one| text(&one["ref"])).collect();
        assert!(components.iter().all(|one| known.contains(text(&one["bom-ref"]))));
    }
}
