//! `cargo xtask contacts`: lists every number and address that the site publishes, and how long ago
//! somebody verified it. It calls and fetches nothing.

mod audit;
mod overdue;

use audit::{COLUMNS, Contact, STALE_DAYS, agency_contacts, content_contacts};

use crate::project::Project;
use agency::day::Day;
use anyhow::{Context, Result, anyhow};
use content::{Content, ContentError};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use time::OffsetDateTime;

/// The content of this project, or every problem in it, one for each line.
pub(crate) fn load_content() -> Result<Content> {
    let join_lines = |problems: Vec<ContentError>| {
        anyhow!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    };
    Content::load().map_err(join_lines)
}

/// Prints a line for each contact, or with `only_stale` for each that is stale.
pub fn contacts(project: &Project, only_stale: bool) -> Result<()> {
    let contacts = all_contacts(&project.root().join("public"))?;
    // A program that reads only the start, such as `head`, closes the pipe: that is no error.
    _ = print_table(&contacts, only_stale, today()?);
    Ok(())
}

/// A sentence for each contact that somebody must verify before a release, and the number of all
/// contacts.
pub fn overdue(public: &Path) -> Result<(Vec<String>, usize)> {
    let contacts = all_contacts(public)?;
    let sentences = overdue::overdue(&contacts, today()?).map(|overdue| overdue.to_string());
    Ok((sentences.collect(), contacts.len()))
}

fn all_contacts(public: &Path) -> Result<Vec<Contact>> {
    let content = load_content()?;
    let mut contacts = content_contacts(&content);
    let (local, faults) = agency_contacts(public, &content);
    contacts.extend(local);
    for fault in faults {
        eprintln!("{fault}");
    }
    Ok(contacts)
}

fn print_table(contacts: &[Contact], only_stale: bool, today: Day) -> io::Result<()> {
    let is_shown = |contact: &&Contact| !only_stale || contact.is_stale(today);
    let rows = || contacts.iter().filter(is_shown).map(|contact| contact.row(today));
    let mut widths = COLUMNS.map(str::len);
    for row in rows() {
        for (width, cell) in widths.iter_mut().zip(&row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for row in [COLUMNS.map(str::to_owned)].into_iter().chain(rows()) {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        writeln!(out, "{}", line.trim_end())?;
    }
    let stale = contacts.iter().filter(|contact| contact.is_stale(today)).count();
    let never = contacts.iter().filter(|contact| contact.verified.is_none()).count();
    writeln!(
        out,
        "{} listed on {today}; {stale} stale: looked at more than {STALE_DAYS} days ago, or never \
         ({never})",
        contacts.len()
    )?;
    out.flush()
}

/// Today in UTC.
fn today() -> Result<Day> {
    let date = OffsetDateTime::now_utc().date();
    let day = date.to_string().parse();
    day.ok().with_context(|| format!("this computer's clock says {date}: set it right"))
}
