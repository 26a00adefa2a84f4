//! `cargo xtask contacts`: lists every number and address that the project publishes, and how long
//! ago somebody verified it. It dials and fetches nothing.

mod audit;
mod overdue;

pub use audit::{COLUMNS, Contact, Faulty, STALE_DAYS, of_agencies, of_content};
pub use overdue::{Due, Why, due};

use crate::project::Project;
use agency::day::Day;
use anyhow::{Context, Result, anyhow};
use content::{Content, ContentError};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use time::OffsetDateTime;

/// The content of this project, or every problem in it, one a line.
pub(crate) fn load_content() -> Result<Content> {
    let one_a_line = |problems: Vec<ContentError>| {
        anyhow!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    };
    Content::load().map_err(one_a_line)
}

/// Prints a line for each contact; `only_stale` leaves out what somebody verified lately.
pub fn contacts(project: &Project, only_stale: bool) -> Result<()> {
    let contacts = all_contacts(&project.root().join("public"))?;
    // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
    _ = print_table(&contacts, only_stale, today()?);
    Ok(())
}

/// Every contact that somebody must verify before a release, as sentences; and out of how many.
pub fn overdue(public: &Path) -> Result<(Vec<String>, usize)> {
    let contacts = all_contacts(public)?;
    let sentences = due(&contacts, today()?).map(|due| due.to_string()).collect();
    Ok((sentences, contacts.len()))
}

fn all_contacts(public: &Path) -> Result<Vec<Contact>> {
    let content = load_content()?;
    let mut contacts = of_content(&content);
    let (local, faulty) = of_agencies(public, &content);
    contacts.extend(local);
    for faulty in faulty {
        eprintln!("{faulty}");
    }
    Ok(contacts)
}

fn print_table(contacts: &[Contact], only_stale: bool, today: Day) -> io::Result<()> {
    let is_listed = |contact: &&Contact| !only_stale || contact.is_stale(today);
    let rows = || contacts.iter().filter(is_listed).map(|contact| contact.row(today));
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
    let never = contacts.iter().filter(|contact| contact.looked.is_none()).count();
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
