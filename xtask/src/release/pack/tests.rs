//! Tests of the release: it holds the whole site, always in the same bytes.

use crate::release::pack::*;
use std::io::Read;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;
use zip::ZipArchive;

const NAME: &str = "site-1.0.0.zip";
const FILES: [(&str, &str); 4] = [
    ("index.html", "<p>the guide</p>"),
    ("es/index.html", "<p>la guía</p>"),
    ("assets/app.wasm", "\0asm"),
    ("agency.json", "{}"),
];

/// A site written in this order, with files that are so many seconds old.
fn site<'a>(files: impl Iterator<Item = &'a (&'a str, &'a str)>, seconds_ago: u64) -> TempDir {
    let modified = SystemTime::now() - Duration::from_secs(seconds_ago);
    let folder = TempDir::new().unwrap();
    let dist = folder.path().join("dist");
    for (name, text) in files {
        let path = dist.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
    }
    folder
}

fn pack_site(site: &TempDir) -> Result<Packed> {
    pack(&site.path().join("dist"), &site.path().join("release"), NAME, &[])
}

#[test]
fn every_file_is_unpacked_as_it_was_and_in_order() {
    let site = site(FILES.iter(), 0);
    assert_eq!(pack_site(&site).unwrap().files, FILES.len());
    let file = File::open(site.path().join("release").join(NAME)).unwrap();
    let mut zip = ZipArchive::new(file).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["agency.json", "assets/app.wasm", "es/index.html", "index.html"]);
    for (name, text) in FILES {
        let mut unpacked = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text, "{name}");
    }
}

#[test]
fn the_same_site_gives_the_same_bytes_whenever_it_was_built() {
    let one = site(FILES.iter(), 0);
    let other = site(FILES.iter().rev(), 100_000_000);
    let (first, second) = (pack_site(&one).unwrap(), pack_site(&other).unwrap());
    assert_eq!(first, second);
    let read = |of: &TempDir| fs::read(of.path().join("release").join(NAME)).unwrap();
    assert_eq!(read(&one), read(&other));
}

#[test]
fn the_digest_beside_it_is_that_of_the_file() {
    let site = site(FILES.iter(), 0);
    let digest = pack_site(&site).unwrap().digest;
    let folder = site.path().join("release");
    let own: String = Sha256::digest(fs::read(folder.join(NAME)).unwrap())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(digest, own);
    let sums = fs::read_to_string(folder.join(SUMS)).unwrap();
    assert!(sums.starts_with(&format!("{own}  {NAME}\n")), "{sums}");
    assert!(sums.ends_with(&format!("  {SITE_SUMS}\n")), "{sums}");
}

#[cfg(unix)]
#[test]
fn an_unpacked_copy_is_checked_by_the_digest_of_each_file() {
    use std::process::Command;
    let site = site(FILES.iter(), 0);
    pack_site(&site).unwrap();
    let release = site.path().join("release");
    let copy = site.path().join("copy");
    ZipArchive::new(File::open(release.join(NAME)).unwrap()).unwrap().extract(&copy).unwrap();
    let check = |folder: &Path, sums: &str| {
        let mut sha256sum = Command::new("sha256sum");
        sha256sum.current_dir(folder).args(["--check", "--strict"]).arg(release.join(sums));
        let output = sha256sum.output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    let (is_right, output) = check(&copy, SITE_SUMS);
    assert!(is_right && output.lines().count() == FILES.len(), "{output}");
    assert!(check(&release, SUMS).0);
    fs::write(copy.join("es/index.html"), "<p>another number</p>").unwrap();
    let (is_right, output) = check(&copy, SITE_SUMS);
    assert!(!is_right && output.contains("es/index.html: FAILED"), "{output}");
}

#[test]
fn a_new_release_replaces_the_old_one() {
    let site = site(FILES.iter(), 0);
    pack(&site.path().join("dist"), &site.path().join("release"), "site-0.9.0.zip", &[]).unwrap();
    pack_site(&site).unwrap();
    assert_eq!(names_in(&site.path().join("release")), [SUMS, SITE_SUMS, NAME]);
    assert_eq!(names_in(site.path()), ["dist", "release"], "nothing is left beside it");
}

#[test]
fn without_a_site_the_old_release_stays_and_the_error_names_the_cure() {
    let site = site(FILES.iter(), 0);
    pack_site(&site).unwrap();
    fs::remove_file(site.path().join("dist/index.html")).unwrap();
    let error = pack_site(&site).unwrap_err().to_string();
    assert!(error.ends_with("has no index.html: the build must write the guide there"), "{error}");
    assert_eq!(names_in(&site.path().join("release")), [SUMS, SITE_SUMS, NAME]);
}

#[cfg(unix)]
#[test]
fn a_name_that_some_hosts_cannot_unpack_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let site = site(FILES.iter(), 0);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.html");
    fs::write(site.path().join("dist").join(name), "").unwrap();
    let error = pack_site(&site).unwrap_err().to_string();
    assert!(error.contains("rename it"), "{error}");
    assert_eq!(names_in(site.path()), ["dist"], "nothing half made");
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
