//! Every number and address that the project says: where it was found, and when somebody looked.
//!
//! A list to work through by hand. Nothing here dials or fetches, and nothing could tell from an
//! answer whether the right person picked up.

use agency::Agency;
use agency::day::Day;
use content::Content;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A contact older than this is worth another look: hotlines were renamed, moved and closed within
/// a year (988's choice for LGBTQ+ callers ended in July 2025 with a month's notice).
pub const STALE_DAYS: i32 = 180;

/// One number or address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// What it belongs to and what it does, such as `hotline 988, text`.
    pub what: String,
    pub contact: String,
    pub source: String,
    /// `None` when nobody wrote it down.
    pub looked: Option<Day>,
    /// Where that day is written, such as "`looked` in src/content/hotlines.toml".
    pub day_in: String,
}

impl Contact {
    /// Without a day it is as stale as it can be.
    #[must_use]
    pub fn is_stale(&self, today: Day) -> bool {
        self.looked.is_none_or(|looked| looked.days_until(today) > STALE_DAYS)
    }

    /// Its line of the table.
    #[must_use]
    pub fn row(&self, today: Day) -> [String; COLUMNS.len()] {
        let looked = self.looked.map_or_else(|| "never".to_owned(), |day| day.to_string());
        let age = self.looked.map_or_else(String::new, |day| day.days_until(today).to_string());
        let stale = if self.is_stale(today) { "stale" } else { "" };
        let (what, contact, source) = (&self.what, &self.contact, &self.source);
        [what, contact, &looked, &age, stale, source].map(|cell: &str| cell.to_owned())
    }
}

/// The names of the columns of [`Contact::row`]; the longest comes last.
pub const COLUMNS: [&str; 6] = ["what", "number or address", "looked", "days ago", "", "source"];

/// A file of agencies that holds something wrong, for which its contacts may be missing here.
#[derive(Debug)]
pub struct Faulty {
    pub path: PathBuf,
    pub what: String,
}

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.what)
    }
}

/// What the content files say.
#[must_use]
pub fn of_content(content: &Content) -> Vec<Contact> {
    let mut all = Vec::new();
    let mut add = |what: String, contact: &str, source: &str, looked: Option<Day>, file: &str| {
        let (contact, source) = (contact.to_owned(), source.to_owned());
        let day_in = format!("`looked` in src/content/{file}");
        all.push(Contact { what, contact, source, looked, day_in });
    };
    for line in &content.hotlines {
        let source = line.sources.join(" ");
        let ways = [
            ("call", line.number.as_ref().map(|number| number.written())),
            ("call", line.letters.as_deref()),
            ("text", line.text.as_ref().map(|number| number.written())),
            ("chat", line.chat.as_deref()),
            ("website", line.website.as_deref()),
        ];
        let chats = line.chat_in.values().map(|chat| ("chat", Some(chat.as_str())));
        for (does, contact) in ways.into_iter().chain(chats) {
            if let Some(contact) = contact {
                let what = format!("hotline {}, {does}", line.id);
                add(what, contact, &source, Some(line.looked), "hotlines.toml");
            }
        }
    }
    for platform in &content.platforms {
        let removal = platform.removal.iter().map(|address| ("removal", address));
        for (does, address) in platform.report.iter().map(|page| ("report", page)).chain(removal) {
            // The page is the platform's own word for itself.
            let what = format!("platform {}, {does}", platform.id);
            add(what, address, "its own page", Some(platform.looked), "platforms.toml");
        }
    }
    for force in &content.task_forces {
        let source = force.sources.join(" ");
        let ways = [
            ("call", force.number.as_ref().map(|number| number.written())),
            ("e-mail", force.email.as_deref()),
            ("website", force.website.as_deref()),
        ];
        for (does, contact) in ways {
            if let Some(contact) = contact {
                let what = format!("task force {}, {does}", force.id);
                add(what, contact, &source, Some(force.looked), "task-forces.toml");
            }
        }
    }
    for source in &content.sources {
        let what = format!("source {}", source.id);
        add(what, &source.address, &source.by, Some(source.looked), "sources.toml");
    }
    let (exit, looked) = (&content.host.exit, content.host.looked);
    add("exit".to_owned(), exit, "its own page", looked, "site.toml");
    all
}

/// What the host's own files in `public` say: `agency.json` and `agencies/*.json`.
#[must_use]
pub fn of_agencies(public: &Path, content: &Content) -> (Vec<Contact>, Vec<Faulty>) {
    let national: Vec<_> = content.hotlines.iter().map(|line| line.as_national()).collect();
    let (mut all, mut faulty) = (Vec::new(), Vec::new());
    for path in files(public, &mut faulty) {
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                faulty.push(Faulty { path, what: format!("cannot be read: {error}") });
                continue;
            }
        };
        let reading = agency::parse(&text, &national);
        for agency in &reading.agencies {
            add_agency(agency, &path, public, &mut all);
        }
        let told = reading.faults.iter().map(ToString::to_string);
        faulty.extend(told.map(|what| Faulty { path: path.clone(), what }));
    }
    (all, faulty)
}

fn files(public: &Path, faulty: &mut Vec<Faulty>) -> Vec<PathBuf> {
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
        Err(error) => faulty.push(Faulty { path: folder, what: error.to_string() }),
    }
    files
}

fn add_agency(agency: &Agency, path: &Path, public: &Path, all: &mut Vec<Contact>) {
    let file = path.strip_prefix(public).unwrap_or(path).display().to_string();
    let day_in = format!("`assured_date` in public/{file}");
    let source = match &agency.assurer {
        Some(assurer) => format!("{file}, {assurer}"),
        None => file,
    };
    let mut add = |does: &str, contact: String| {
        all.push(Contact {
            what: format!("agency {}, {does}", agency.id.as_str()),
            contact,
            source: source.clone(),
            looked: agency.assured_date,
            day_in: day_in.clone(),
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
    fn check(looked: Option<&str>, today: &str, is_stale: bool) {
        let contact = Contact {
            what: "hotline 988, call".into(),
            contact: "988".into(),
            source: "https://988lifeline.org".into(),
            looked: looked.map(|day| day.parse().unwrap()),
            day_in: "`looked` in src/content/hotlines.toml".into(),
        };
        assert_eq!(contact.is_stale(today.parse().unwrap()), is_stale, "{looked:?} on {today}");
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
        let all = of_content(&content);
        let has = |contact: &str| all.iter().any(|listed| listed.contact == contact);
        for line in &content.hotlines {
            for number in line.number.iter().chain(&line.text) {
                assert!(has(number.written()), "{} is missing", line.id);
            }
        }
        assert!(content.sources.iter().all(|source| has(&source.address)));
        assert!(has(&content.host.exit));
        assert!(all.iter().all(|listed| !listed.source.is_empty()));
    }
}
