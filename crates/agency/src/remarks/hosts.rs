//! Hosts behind which anybody may be.

use crate::remarks::RemarkKind;

const MESSENGERS: &[&str] = &[
    "t.me",
    "telegram.me",
    "telegram.org",
    "wa.me",
    "whatsapp.com",
    "m.me",
    "messenger.com",
    "discord.gg",
    "discord.com",
    "snapchat.com",
    "instagram.com",
    "facebook.com",
    "fb.com",
    "fb.me",
    "x.com",
    "twitter.com",
    "tiktok.com",
    "signal.me",
    "signal.group",
    "line.me",
    "kik.me",
];

const SHORTENERS: &[&str] = &[
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "ow.ly",
    "is.gd",
    "v.gd",
    "rb.gy",
    "cutt.ly",
    "tiny.cc",
    "rebrand.ly",
    "shorturl.at",
    "lnkd.in",
    "buff.ly",
    "t.ly",
    "s.id",
    "qrco.de",
    "surl.li",
    "bl.ink",
    "short.io",
    "dub.sh",
    "linktr.ee",
    "me-qr.com",
    "adf.ly",
    "shorturl.com",
    "urlz.fr",
];

const FREE_HOSTS: &[&str] = &[
    "forms.gle",
    "sites.google.com",
    "docs.google.com",
    "forms.office.com",
    "forms.cloud.microsoft",
    "typeform.com",
    "jotform.com",
    "surveymonkey.com",
    "web.app",
    "firebaseapp.com",
    "github.io",
    "gitlab.io",
    "netlify.app",
    "vercel.app",
    "pages.dev",
    "workers.dev",
    "onrender.com",
    "herokuapp.com",
    "glitch.me",
    "replit.app",
    "wixsite.com",
    "weebly.com",
    "wordpress.com",
    "blogspot.com",
    "squarespace.com",
    "godaddysites.com",
    "webflow.io",
    "carrd.co",
    "canva.site",
    "strikingly.com",
    "jimdofree.com",
    "jimdosite.com",
    "webnode.page",
    "000webhostapp.com",
    "notion.site",
    "square.site",
    "mystrikingly.com",
    "tumblr.com",
    "medium.com",
    "substack.com",
];

const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "ymail.com",
    "rocketmail.com",
    "msn.com",
    "aol.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "mail.com",
    "zoho.com",
    "zohomail.com",
    "tutanota.com",
    "tuta.com",
    "tuta.io",
    "fastmail.com",
    "hushmail.com",
    "mailinator.com",
    "duck.com",
    "comcast.net",
    "att.net",
    "sbcglobal.net",
    "verizon.net",
    "cox.net",
    "charter.net",
    "earthlink.net",
    "juno.com",
    "inbox.com",
];

/// Those of which there is one in every country.
const FREE_MAIL_ANYWHERE: &[&str] = &["yahoo.", "hotmail.", "outlook.", "live.", "gmx.", "yandex."];

pub(super) fn of_website(host: &str) -> Option<RemarkKind> {
    let host = host.to_ascii_lowercase();
    let lists = [
        (MESSENGERS, RemarkKind::Messenger),
        (SHORTENERS, RemarkKind::Shortener),
        (FREE_HOSTS, RemarkKind::FreeHost),
    ];
    let listed = lists.iter().find(|(hosts, _)| is_of(&host, hosts)).map(|(_, kind)| *kind);
    listed.or(is_encoded(&host).then_some(RemarkKind::EncodedHost))
}

pub(super) fn of_mail(host: &str) -> Option<RemarkKind> {
    let host = host.to_ascii_lowercase();
    let is_free =
        is_of(&host, FREE_MAIL) || FREE_MAIL_ANYWHERE.iter().any(|start| host.starts_with(start));
    let free = is_free.then_some(RemarkKind::FreeMail);
    free.or(is_encoded(&host).then_some(RemarkKind::EncodedHost))
}

/// Whether it is one of these hosts, or is below one.
fn is_of(host: &str, hosts: &[&str]) -> bool {
    hosts.iter().any(|other| {
        let above = host.strip_suffix(other);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    })
}

fn is_encoded(host: &str) -> bool {
    host.split('.').any(|label| label.starts_with("xn--"))
}
