//! Websites, e-mail addresses and logos of an agency, each stricter than its standard.
//!
//! Refused is what agencies hardly ever need and attackers use: a login before the host
//! (`https://fbi.gov@example.org`), a backslash that browsers read as a slash, a `?cc=` inside an
//! e-mail address, a logo from elsewhere that tells its owner who opened this page.

/// A page on the web by `https:`, with a host that has a dot, in ASCII.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Website(String);

impl Website {
    pub const MAX_CHARACTERS: usize = 500;

    /// A website, if the text is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end)?;
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        let is_port = |port: &str| {
            (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_website = text.len() <= Self::MAX_CHARACTERS
            && is_host(host)
            && port.is_none_or(is_port)
            && path.bytes().all(is_of_a_path);
        is_website.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn href(&self) -> &str {
        &self.0
    }

    /// The part that is shown: a visitor can compare it with what the officer said.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or_default();
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }
}

/// The characters of RFC 3986, without those that could end an attribute or a style.
fn is_of_a_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(&byte)
}

/// Labels of letters, digits and inner hyphens; at least two; the last begins with a letter, so
/// that no IP address gets through. Other scripts are written as `xn--…`, which looks like no other
/// name.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.len() <= 253
        && host.split('.').all(is_label)
        && host
            .rsplit_once('.')
            .is_some_and(|(_, last)| !last.starts_with(|first: char| first.is_ascii_digit()))
}

/// An e-mail address: plain letters, digits and `. _ + -` before the `@`, and `'` between two of them,
/// as in `amy.o'neil@example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    pub const MAX_CHARACTERS: usize = 254;

    /// An e-mail address, if the text is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let (name, host) = text.split_once('@')?;
        let is_word = |word: &str| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
        };
        let is_part = |part: &str| part.split('\'').all(is_word);
        let is_email = text.len() <= Self::MAX_CHARACTERS
            && name.len() <= 64
            && name.split('.').all(is_part)
            && is_host(host);
        is_email.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn href(&self) -> String {
        ["mailto:", &self.0].concat()
    }
}

/// A picture file of this site: `seal.png` or `agencies/seal.png`.
///
/// No SVG, which can contain scripts, and no `data:`, since pictures would make a list of agencies
/// large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo(String);

impl Logo {
    pub(super) fn new(text: &str) -> Option<Self> {
        let file = text.strip_prefix("agencies/").unwrap_or(text);
        let (stem, ending) = file.split_once('.')?;
        let is_logo = (1..=64).contains(&stem.len())
            && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
            && matches!(ending, "png" | "jpg" | "jpeg" | "webp");
        is_logo.then(|| Self(text.to_owned()))
    }

    /// Relative to the site's root.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests;
