//! Which streets, websites and e-mail addresses look like those of a national line.

use crate::impersonation::tests::*;

/// The names that hosts of national lines have.
fn national_with_hosts() -> Vec<NationalLine> {
    let hosts = [
        line("ncmec-support", &["NCMEC victim and family support", ".missingkids"]),
        line("ndvh", &["National Domestic Violence Hotline", ".thehotline"]),
        line("icac", &["ICAC Task Force directory", ".icactaskforce"]),
        line("k2p", &["Know2Protect", ".dhs"]),
    ];
    [national(), hosts.to_vec()].concat()
}

#[track_caller]
fn check_hosts(texts: &[&str], imitates: bool) {
    let national = national_with_hosts();
    for text in texts {
        let found = impersonated_name(text, TextRole::Host, &national);
        assert_eq!(found.is_some(), imitates, "{text:?} gave {found:?}");
    }
}

#[test]
fn streets_of_local_agencies_are_free() {
    check_as(TextRole::Street, &["911 Main St\nProvo, UT 84601", "988 Elm St"], false);
}

#[test]
fn a_street_with_a_national_name_is_refused() {
    check_as(TextRole::Street, &["FBI Sextortion Desk\n935 Pennsylvania Ave"], true);
}

#[test]
fn hosts_of_local_agencies_are_free() {
    check_hosts(
        &[
            "utahicac.org",
            "988indiana.org",
            "jcso911.com",
            "211utah.org",
            "hsieh@slcpd.org",
            "springdalepolice.org",
            "springdalepolicegov.org",
            "theicehouse.org",
            "www.provopolice.org",
            "trainnow.org",
            "brainnet.org",
            "utahicactaskforce.org",
            "dhs.state.mn.us",
            "tips@provo.org",
            "cliffbishop.org",
            "hotline@weber.org",
            "child-advocacy.org",
        ],
        false,
    );
}

#[test]
fn hosts_with_a_national_name_are_refused() {
    check_hosts(
        &[
            "988lifeline.org.crisis-chat.example",
            "tips@fbi.gov.report-tips.example",
            "fbi-tips.example",
            "fbitips.example",
            "take-it-down.example",
            "report.cybertipline.example",
            "reportcybertip.org",
            "mycybertip.org",
            "cybertips.org",
            "missingkids-help.org",
            "reportmissingkids.org",
            "fbigov.org",
            "fbi-gov.example",
            "wwwic3gov.org",
            "thefbi.org",
            "tipsfbi@proton.example",
            "reportic3.org",
            "reportncmec.org",
            "icactaskforce.net",
            "icactaskforce-help.org",
            "dhs-gov.org",
            "dhsgov.example",
            "mythehotline.example",
            "thehotline-chat.example",
            "reportcybertip@mail.example",
            "missingkids@mail.example",
            "takeltdown.example",
            "helprainn.org",
            "988gov.org",
            "www911-gov.org",
        ],
        true,
    );
}

#[test]
fn the_name_of_a_host_is_free_outside_of_hosts() {
    let national = national_with_hosts();
    for text in ["The Hotline of Weber County", "Missing Kids of Provo", "Utah DHS"] {
        assert_eq!(impersonated_name(text, TextRole::Who, &national), None, "{text}");
    }
}

#[test]
fn names_that_a_shorter_one_finds_are_redundant() {
    let names = ["FBI", "Federal Bureau of Investigation", "The Federal Bureau of Investigation"];
    let hosts = [".fbi", ".dhs", ".federalbureauofinvestigation", ".tips"];
    let kept = line("fbi", &[&names[..], &hosts[..]].concat()).without_redundant_names();
    assert_eq!(kept.names, ["FBI", "Federal Bureau of Investigation", ".dhs", ".tips"]);
}
