//! Lists every number and address that the project says, or those that stand in the way of a
//! release; `cargo xtask contacts` and `cargo xtask release` run it.

use its_not_your_fault::directory::contacts::{
    COLUMNS, Contact, STALE_DAYS, due, of_agencies, of_content,
};
use its_not_your_fault::domain::content::Content;
use its_not_your_fault::domain::day::Day;
use std::env;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What is listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Every,
    Stale,
    /// What is due before a release, as sentences; with any, this program fails.
    Due,
}

/// The exit status when contacts are due. With every other failure nothing was checked.
const DUE: u8 = 2;

fn main() -> ExitCode {
    let mut words = env::args_os().skip(1);
    let (mut public, mut listed, mut is_clear) = (None, Listed::Every, true);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--public") => public = words.next().map(PathBuf::from),
            Some("--stale") => listed = Listed::Stale,
            Some("--due") => listed = Listed::Due,
            _ => is_clear = false,
        }
    }
    let Some(public) = public.filter(|_| is_clear) else {
        eprintln!("give --public DIR [--stale | --due], or call `cargo xtask contacts`");
        return ExitCode::FAILURE;
    };
    let content = match Content::of_the_site() {
        Ok(content) => content,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let Some(today) = today() else {
        eprintln!("this computer's clock says no day of the calendar: set it right");
        return ExitCode::FAILURE;
    };
    let mut contacts = of_content(&content);
    let (local, faulty) = of_agencies(&public, &content);
    contacts.extend(local);
    for faulty in faulty {
        eprintln!("{faulty}");
    }
    if listed == Listed::Due {
        return tell_due(&contacts, today);
    }
    // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
    _ = list(&contacts, listed == Listed::Stale, today);
    ExitCode::SUCCESS
}

fn tell_due(contacts: &[Contact], today: Day) -> ExitCode {
    let mut errors = BufWriter::new(io::stderr().lock());
    let mut count = 0;
    for due in due(contacts, today) {
        count += 1;
        // Nobody is left to tell when nobody reads it.
        _ = writeln!(errors, "{due}");
    }
    if count == 0 {
        return ExitCode::SUCCESS;
    }
    _ = writeln!(errors, "{count} of {} numbers and addresses are due on {today}", contacts.len());
    _ = errors.flush();
    ExitCode::from(DUE)
}

fn list(contacts: &[Contact], only_stale: bool, today: Day) -> io::Result<()> {
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
fn today() -> Option<Day> {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let days = i64::try_from(since.as_secs() / DAY.as_secs()).ok()?;
    // From days to a date, with years that begin in March, so that a leap day ends one.
    // Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms.
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}
