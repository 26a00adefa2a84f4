//! Websites and e-mail addresses, as people write them.

use agency::{Email, Website};

/// A website or an e-mail address as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub text: String,
    /// Whether it was written with `http:`, so that nobody knows whether it answers by `https:`.
    pub was_http: bool,
    /// Others in the same field.
    pub others: Vec<String>,
}

/// Reads a website: `www.city.gov`, `City.gov/help`, `HTTP://city.gov`, several of them. A text that
/// is none comes back as it is, so that its fault is shown.
#[must_use]
pub fn website(text: &str) -> Address {
    let pieces: Vec<&str> = pieces(text).collect();
    let mut read = pieces.iter().filter_map(|piece| one_website(piece));
    match read.next() {
        Some((first, was_http)) if pieces.iter().all(|piece| one_website(piece).is_some()) => {
            let others = read.map(|(other, _)| other).filter(|other| *other != first).collect();
            Address { text: first, was_http, others }
        }
        // A space inside, such as `www. city.gov`.
        _ => match one_website(&pieces.concat()) {
            Some((text, was_http)) => Address { text, was_http, others: Vec::new() },
            None => as_it_is(text),
        },
    }
}

/// Reads an e-mail address: `mailto:desk@city.gov`, `Desk <desk@city.gov>`, several of them.
#[must_use]
pub fn email(text: &str) -> Address {
    let mut read = pieces(text).filter_map(|piece| {
        let scheme = piece.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:"));
        let plain = scheme.and_then(|_| piece.get(7..)).unwrap_or(piece);
        let plain = plain.split('?').next().unwrap_or_default().trim_matches(['<', '>', '(', ')']);
        Email::new(plain.trim_end_matches('.')).map(|email| email.as_str().to_owned())
    });
    match read.next() {
        Some(first) => {
            let others = read.filter(|other| !other.eq_ignore_ascii_case(&first)).collect();
            Address { text: first, was_http: false, others }
        }
        None => as_it_is(text),
    }
}

fn as_it_is(text: &str) -> Address {
    Address { text: text.trim().to_owned(), was_http: false, others: Vec::new() }
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split([' ', '\n', ',', ';', '|']);
    let pieces = pieces.map(|piece| piece.trim_matches(['"', '\'', '<', '>', '(', ')']));
    // Google Contacts writes ` ::: ` between several.
    pieces.filter(|piece| piece.contains(|letter: char| letter.is_alphanumeric()) && *piece != "or")
}

/// A website by `https:`, and whether it was one by `http:`.
fn one_website(text: &str) -> Option<(String, bool)> {
    let text = text.trim_end_matches(['.', ',']);
    let lower = text.to_ascii_lowercase();
    let scheme = ["https://", "http://", "https:\\\\", "http:\\\\", "https:/", "http:/", "//"];
    let scheme = scheme.into_iter().find(|scheme| lower.starts_with(scheme)).unwrap_or_default();
    let rest = text.get(scheme.len()..)?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end)?;
    let was_http = scheme.starts_with("http:");
    // A port of `http:` is none of `https:`, and a word alone, such as `none`, is no host.
    if (was_http && host.contains(':')) || !host.contains('.') || host.contains('@') {
        return None;
    }
    let address = ["https://", &host.to_ascii_lowercase(), path].concat();
    Website::new(&address).map(|_| (address, was_http))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: Address, text: &str, others: &[&str]) {
        assert_eq!(
            (&*address.text, address.others),
            (text, others.iter().map(|one| (*one).to_owned()).collect())
        );
    }

    #[test]
    fn a_website_is_read_as_people_write_it() {
        for (text, read) in [
            ("https://www.city.gov/Help?a=1", "https://www.city.gov/Help?a=1"),
            ("www.city.gov", "https://www.city.gov"),
            ("City.Gov/Police", "https://city.gov/Police"),
            ("HTTPS://WWW.CITY.GOV", "https://www.city.gov"),
            ("http://city.gov/a", "https://city.gov/a"),
            (" www. city.gov ", "https://www.city.gov"),
            ("<http:\\\\city.gov>", "https://city.gov"),
            ("city.gov.", "https://city.gov"),
        ] {
            check(website(text), read, &[]);
        }
        check(website("www.a.org; http://b.org"), "https://www.a.org", &["https://b.org"]);
        assert!(website("HTTP://city.gov").was_http && !website("city.gov").was_http);
    }

    #[test]
    fn what_is_no_website_stays_as_it_is() {
        for text in
            ["none", "see Facebook", "desk@city.gov", "http://city.gov:8080/a", "ftp://a.gov"]
        {
            check(website(text), text, &[]);
        }
    }

    #[test]
    fn an_email_address_is_read_as_people_write_it() {
        check(email("mailto:Desk@city.gov?cc=x@y.org"), "Desk@city.gov", &[]);
        check(email("Front Desk <desk@city.gov>"), "desk@city.gov", &[]);
        check(email("a@x.gov, b@x.gov; A@x.gov"), "a@x.gov", &["b@x.gov"]);
        check(email("amy.o'neil@x.gov"), "amy.o'neil@x.gov", &[]);
        check(email("desk at city.gov"), "desk at city.gov", &[]);
    }
}
