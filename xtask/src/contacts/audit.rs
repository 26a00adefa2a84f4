//! Collects every number and address that the site publishes: its source, and when somebody verified
//! it.
//!
//! A person works through the list by hand. No program calls a number: it could not tell whether the
//! right person answered.

use agency::Agency;
use agency::day::Day;
use content::Content;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A contact that was verified longer ago must be verified again: hotlines were renamed, moved and
/// closed within a year (988's choice for LGBTQ+ callers ended in July 2025 with a month's notice).
pub const STALE_DAYS: i32 = 180;

/// One number or address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its owner and kind, such as `hotline 988, text`.
    pub name: String,
    pub contact: String,
    pub source: String,
    /// When somebody verified it; `None` if that is not recorded.
    pub verified: Option<Day>,
    /// The field with that day, such as "`verified` in src/content/hotlines.toml".
    pub day_field: String,
}

impl Contact {
    /// Whether somebody must verify it again. Without a day it is always stale.
    #[must_use]
    pub fn is_stale(&self, today: Day) -> bool {
        self.verified.is_none_or(|day| day.days_until(today) > STALE_DAYS)
    }

    /// Its row of the table.
    #[must_use]
    pub fn row(&self, today: Day) -> [String; COLUMNS.len()] {
        let verified = self.verified.map_or_else(|| "never".to_owned(), |day| day.to_string());
        let age = self.verified.map_or_else(String::new, |day| day.days_until(today).to_string());
        let stale = if self.is_stale(today) { "stale" } else { "" };
        let (name, contact, source) = (&self.name, &self.contact, &self.source);
        [name, contact, &verified, &age, stale, source].map(|cell: &str| cell.to_owned())
    }
}

/// The headings of [`Contact::row`]; the longest column is the last.
pub const COLUMNS: [&str; 6] = ["what", "number or address", "verified", "days ago", "", "source"];

/// A fault in a file of agencies, because of which contacts may be missing in the list.
#[derive(Debug)]
pub struct FileFault {
    pub path: PathBuf,
    pub message: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.message)
    }
}

/// The contacts in the content files.
#[must_use]
pub fn content_contacts(content: &Content) -> Vec<Contact> {
    let mut all = Vec::new();
    let mut add = |name: String, contact: &str, source: &str, verified: Option<Day>, file: &str| {
        let (contact, source) = (contact.to_owned(), source.to_owned());
        let day_field = format!("`verified` in src/content/{file}");
        all.push(Contact { name, contact, source, verified, day_field });
    };
    for hotline in &content.hotlines {
        let source = hotline.sources.join(" ");
        let contacts = [
            ("call", hotline.number.as_ref().map(|number| number.written())),
            ("call", hotline.letters.as_deref()),
            ("text", hotline.text.as_ref().map(|number| number.written())),
            ("chat", hotline.chat.as_deref()),
            ("website", hotline.website.as_deref()),
        ];
        let chats = hotline.chat_in.values().map(|chat| ("chat", Some(chat.as_str())));
        for (kind, contact) in contacts.into_iter().chain(chats) {
            if let Some(contact) = contact {
                let name = format!("hotline {}, {kind}", hotline.id);
                add(name, contact, &source, Some(hotline.verified), "hotlines.toml");
            }
        }
    }
    for platform in &content.platforms {
        for (topic, fact) in platform.facts() {
            let name = || format!("platform {}, {}", platform.id, topic.key());
            let source = match fact.sources.as_slice() {
                [] => "its own page".to_owned(),
                sources => sources.join(" "),
            };
            for address in &fact.pages {
                add(name(), address, &source, Some(fact.verified), "platforms.toml");
            }
            // What it rests on ages, too, where there is no page to open.
            for address in fact.sources.iter().filter(|_| fact.pages.is_empty()) {
                add(name(), address, address, Some(fact.verified), "platforms.toml");
            }
        }
    }
    for force in &content.task_forces {
        let source = force.sources.join(" ");
        let contacts = [
            ("call", force.number.as_ref().map(|number| number.written())),
            ("e-mail", force.email.as_deref()),
            ("website", force.website.as_deref()),
        ];
        for (kind, contact) in contacts {
            if let Some(contact) = contact {
                let name = format!("task force {}, {kind}", force.id);
                add(name, contact, &source, Some(force.verified), "task-forces.toml");
            }
        }
    }
    for source in &content.sources {
        let name = format!("source {}", source.id);
        for address in [&source.address].into_iter().chain(&source.copy) {
            add(name.clone(), address, &source.by, Some(source.verified), "sources.toml");
        }
    }
    let (exit, verified) = (&content.host.exit, content.host.verified);
    add("exit".to_owned(), exit, "its own page", verified, "site.toml");
    all
}

/// The contacts in the host's own files in `public`: `agency.json` and `agencies/*.json`.
#[must_use]
pub fn agency_contacts(public: &Path, content: &Content) -> (Vec<Contact>, Vec<FileFault>) {
    let national: Vec<_> =
        content.hotlines.iter().map(|hotline| hotline.to_national_line()).collect();
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for path in agency_files(public, &mut faults) {
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                let message = format!("cannot be read: {error}");
                faults.push(FileFault { path, message });
                continue;
            }
        };
        let reading = agency::parse(&text, &national);
        for agency in &reading.agencies {
            add_agency(agency, &path, public, &mut all);
        }
        let messages = reading.faults.iter().map(ToString::to_string);
        faults.extend(messages.map(|message| FileFault { path: path.clone(), message }));
    }
    (all, faults)
}

fn agency_files(public: &Path, faults: &mut Vec<FileFault>) -> Vec<PathBuf> {
    let mut files = vec![public.join("agency.json")];
    let folder = public.join("agencies");
    if !folder.is_dir() {
        return files;
    }
    match fs::read_dir(&folder) {
        Ok(entries) => {
            let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            let names = names.filter(|name| name.ends_with(".json") && name != agency_list::INDEX);
            let mut names: Vec<String> = names.collect();
            names.sort();
            files.extend(names.iter().map(|name| folder.join(name)));
        }
        Err(error) => faults.push(FileFault { path: folder, message: error.to_string() }),
    }
    files
}

fn add_agency(agency: &Agency, path: &Path, public: &Path, all: &mut Vec<Contact>) {
    let file = path.strip_prefix(public).unwrap_or(path).display().to_string();
    let day_field = format!("`assured_date` in public/{file}");
    let source = match &agency.assurer {
        Some(assurer) => format!("{file}, {assurer}"),
        None => file,
    };
    let mut add = |kind: &str, contact: String| {
        all.push(Contact {
            name: format!("agency {}, {kind}", agency.id.as_str()),
            contact,
            source: source.clone(),
            verified: agency.assured_date,
            day_field: day_field.clone(),
        });
    };
    for phone in &agency.phones {
        let number = phone.number.written();
        match phone.number.extension() {
            Some(extension) => add(phone.kind.name(), format!("{number}, extension {extension}")),
            None => add(phone.kind.name(), number.to_owned()),
        }
    }
    if let Some(email) = &agency.email {
        add("e-mail", email.as_str().to_owned());
    }
    if let Some(website) = &agency.website {
        add("website", website.href().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(verified: Option<&str>, today: &str, is_stale: bool) {
        let contact = Contact {
            name: "hotline 988, call".into(),
            contact: "988".into(),
            source: "https://988lifeline.org".into(),
            verified: verified.map(|day| day.parse().unwrap()),
            day_field: "`verified` in src/content/hotlines.toml".into(),
        };
        assert_eq!(contact.is_stale(today.parse().unwrap()), is_stale, "{verified:?} on {today}");
    }

    #[test]
    fn a_contact_is_stale_after_180_days() {
        check(Some("2026-01-01"), "2026-06-30", false);
        check(Some("2026-01-01"), "2026-07-01", true);
        check(Some("2026-01-01"), "2025-12-31", false);
        check(None, "2026-01-01", true);
    }

    #[test]
    fn every_hotline_and_source_of_the_site_is_listed() {
        let content = Content::load().unwrap();
        let all = content_contacts(&content);
        let has = |contact: &str| all.iter().any(|listed| listed.contact == contact);
        for hotline in &content.hotlines {
            for number in hotline.number.iter().chain(&hotline.text) {
                assert!(has(number.written()), "{} is missing", hotline.id);
            }
        }
        assert!(content.sources.iter().all(|source| has(&source.address)));
        assert!(has(&content.host.exit));
        assert!(all.iter().all(|listed| !listed.source.is_empty()));
    }
}
