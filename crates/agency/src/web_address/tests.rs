//! Which websites, e-mail addresses and logos are accepted.

use crate::web_address::*;

#[track_caller]
fn check(what: &str, texts: &[&str], is_one: bool) {
    for text in texts {
        let found = match what {
            "website" => Website::new(text).is_some(),
            "email" => Email::new(text).is_some(),
            _ => Logo::new(text).is_some(),
        };
        assert_eq!(found, is_one, "{text:?} as a {what}");
    }
}

#[test]
fn pages_of_agencies_are_websites() {
    check(
        "website",
        &[
            "https://attorneygeneral.utah.gov/icac/",
            "https://police.gainesvillefl.gov/About-GPD/Our-Departments-Units/Internet-Crimes",
            "https://example.org",
            "https://example.org:8443/a?b=c&d=%20#e",
            "https://example.org?x",
            "https://xn--bcher-kva.example/@us",
            "https://8.example/",
        ],
        true,
    );
}

#[test]
fn tricks_are_no_websites() {
    check(
        "website",
        &[
            "",
            "https://",
            "http://example.org",
            "HTTPS://example.org",
            "//example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            " https://example.org",
            "https://example.org ",
            "https://exa mple.org",
            "https://example.org/a b",
            "https://fbi.gov@example.org",
            "https://fbi.gov:80@example.org",
            "https://example.org\\@fbi.gov",
            "https://example.org:",
            "https://example.org:123456",
            "https://localhost/",
            "https://.org",
            "https://example.",
            "https://example..org",
            "https://-a.org",
            "https://a-.org",
            "https://192.168.0.1/",
            "https://[::1]/",
            "https://exämple.org",
            "https://example.org/é",
            "https://example.org/\n",
            "https://example.org/\"onclick=",
            "https://example.org/<b>",
            "https://example.org/'",
            "https://example.org/(",
            "https://example.org\u{202e}/",
            "https:/example.org",
            "https://a_b.org",
        ],
        false,
    );
    check("website", &[&format!("https://example.org/{}", "a".repeat(481))], false);
}

#[test]
fn a_website_shows_its_host() {
    for text in ["https://a.example.org:1/x", "https://a.example.org?x", "https://a.example.org"] {
        assert_eq!(Website::new(text).unwrap().host(), "a.example.org", "{text}");
    }
}

#[test]
fn addresses_of_agencies_are_emails() {
    check(
        "email",
        &["utahicac@agutah.gov", "msp.icac@maryland.gov", "a_b+c-d@x.y.us", "amy.o'neil@x.gov"],
        true,
    );
}

#[test]
fn tricks_are_no_emails() {
    check(
        "email",
        &[
            "",
            "@",
            "a@",
            "@b.org",
            "a@b",
            "a@@b.org",
            "a@b@c.org",
            "a b@c.org",
            "a@c.org ",
            "\"a\"@b.org",
            "a'@b.org",
            "'a@b.org",
            "a''b@c.org",
            "a@b.org?cc=c@d.org",
            "a?cc=x@b.org",
            "a&b@c.org",
            "a%40x@b.org",
            "a@b.org,c@d.org",
            "A <a@b.org>",
            ".a@b.org",
            "a.@b.org",
            "a..b@c.org",
            "a\n@b.org",
            "ä@b.org",
            "a@bücher.org",
            "a@b.1",
            "mailto:a@b.org",
        ],
        false,
    );
}

#[test]
fn files_of_this_site_are_logos() {
    check("logo", &["seal.png", "agencies/utah-icac.webp", "a_B-1.jpeg", "x.jpg"], true);
}

#[test]
fn everything_else_is_no_logo() {
    check(
        "logo",
        &[
            "",
            ".png",
            "seal",
            "seal.svg",
            "seal.PNG",
            "/seal.png",
            "../seal.png",
            "a/seal.png",
            "agencies/../seal.png",
            "agencies/a/seal.png",
            "https://example.org/seal.png",
            "//example.org/seal.png",
            "seal.png?x",
            "seal.png.svg",
            "se al.png",
            "agencies/.png",
            "data:image/png;base64,AAAA",
            "agencies\\seal.png",
            "seal.png\n",
            "%2e%2e.png",
        ],
        false,
    );
}
