//! The bill of materials (SBOM) of the site, in CycloneDX 1.6 (ECMA-424): every package of others
//! whose code may reach a visitor, with version, license and digest. The same lock file gives the
//! same bytes.

use crate::project::{Project, cargo_metadata};
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::iter;

/// The name of its file.
pub const SBOM_FILE: &str = "its-not-your-fault.cdx.json";

/// The target that the site's Wasm is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// The bill, from `cargo metadata` and the digests in `Cargo.lock`.
pub fn sbom(project: &Project) -> Result<String> {
    let manifest = project.root().join("Cargo.toml");
    let options = ["--locked", "--filter-platform", TARGET, "--manifest-path"].map(OsStr::new);
    let metadata = cargo_metadata(options.into_iter().chain([manifest.as_os_str()]))?;
    let bill = bill(&metadata, &project.digests()?);
    Ok(format!("{bill:#}\n"))
}

fn bill(metadata: &Value, digests: &BTreeMap<String, String>) -> Value {
    let packages: BTreeMap<&str, &Value> =
        items(&metadata["packages"]).map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        items(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let site = packages.iter().find(|(_, package)| package["name"] == "its-not-your-fault");
    let Some((&root, site)) = site else { return Value::Null };
    let mut reached = BTreeSet::from([root]);
    let mut waiting = vec![root];
    while let Some(id) = waiting.pop() {
        for needed in nodes.get(id).into_iter().flat_map(|node| runtime_dependencies(node)) {
            if reached.insert(needed) {
                waiting.push(needed);
            }
        }
    }
    // The project's own crates are the site itself: their dependencies are those of the site.
    let is_own = |id: &str| packages.get(id).is_some_and(|package| package["source"].is_null());
    let (own, others): (Vec<&str>, Vec<&str>) = reached.into_iter().partition(|id| is_own(id));
    let components = others.iter().filter_map(|id| packages.get(id));
    let components: Vec<Value> = components.map(|package| component(package, digests)).collect();
    let needed_by = |ids: &[&str]| {
        let needed =
            ids.iter().filter_map(|id| nodes.get(id)).flat_map(|node| runtime_dependencies(node));
        let needed: BTreeSet<&str> = needed.filter(|id| !is_own(id)).collect();
        needed.into_iter().filter_map(|id| Some(purl(packages.get(id)?))).collect::<Vec<_>>()
    };
    let site_needs = json!({ "ref": purl(site), "dependsOn": needed_by(&own) });
    let others_need = others.iter().filter_map(|id| {
        let reference = purl(packages.get(id)?);
        Some(json!({ "ref": reference, "dependsOn": needed_by(&[*id]) }))
    });
    let dependencies = iter::once(site_needs).chain(others_need);
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": purl(site),
            "name": site["name"],
            "version": site["version"],
        } },
        "components": components,
        "dependencies": dependencies.collect::<Vec<_>>(),
    })
}

/// The ids of the packages that a package needs at run time, not to build or test it.
fn runtime_dependencies(node: &Value) -> impl Iterator<Item = &str> {
    let is_runtime =
        |needed: &&Value| items(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null());
    items(&node["deps"]).filter(is_runtime).map(|needed| text(&needed["pkg"]))
}

fn component(package: &Value, digests: &BTreeMap<String, String>) -> Value {
    // A procedural macro runs only during the build.
    let is_macro = items(&package["targets"]).any(|target| target["kind"] == json!(["proc-macro"]));
    let purl = purl(package);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "purl": purl,
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

/// The package URL, such as `pkg:cargo/leptos@0.8.23`.
fn purl(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]))
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_names_only_what_runs_in_a_browser_with_license_and_digest() {
        let bill = sbom(&Project::here().unwrap()).unwrap();
        let bill: Value = serde_json::from_str(&bill).unwrap();
        let components: Vec<&Value> = items(&bill["components"]).collect();
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
            items(&bill["dependencies"]).map(|one| text(&one["ref"])).collect();
        assert!(components.iter().all(|one| known.contains(text(&one["bom-ref"]))));
    }
}
