//! The prerendered pages before any script runs, every page in every language.

use crate::site::{UTAH, guides, in_every_language, pages, shell, values, writing};
use its_not_your_fault::pages::{Page, PageContext, render};
use std::collections::BTreeMap;

#[test]
fn every_step_and_number_stands_in_the_page() {
    for (sheet, html) in guides(UTAH) {
        let code = &sheet.words().language.code;
        for step in &sheet.content().guide.steps {
            let mark = format!("<section data-step=\"{}\"", step.id);
            let tag = html.split(&mark).nth(1).and_then(|rest| rest.split('>').next());
            assert!(
                tag.is_some_and(|tag| !tag.contains("hidden")),
                "{code}: step {} is not shown to whoever has no script",
                step.id
            );
            let title = html_escape::encode_text(&sheet.words().step[&step.id].title).into_owned();
            assert!(html.contains(&title), "{code}: `{title}`");
        }
        for line in &sheet.content().hotlines {
            assert!(html.contains(&format!("data-hotline=\"{}\"", line.id)), "{code}: {}", line.id);
            if let Some(number) = &line.number {
                assert!(values(&html, "href").contains(&&*number.href()), "{code}: call {number}");
            }
            if let Some(number) = &line.text {
                let keyword = line.keyword_in(code);
                let href = number.sms_href(keyword).replace('&', "&amp;");
                let hrefs = values(&html, "href");
                assert!(
                    hrefs.contains(&&*href) || hrefs.contains(&&*number.sms_href(keyword)),
                    "{code}: text {number}"
                );
            }
            if let Some(website) = &line.website {
                assert!(values(&html, "href").contains(&website.as_str()), "{code}: {website}");
            }
        }
        for question in &sheet.content().guide.questions {
            let mark = format!("<fieldset data-question=\"{}\"", question.id);
            assert!(html.contains(&mark), "{code}: {mark}");
        }
        for need in &sheet.content().guide.needs {
            let mark = format!("data-need=\"{}\"", need.id);
            assert!(html.contains(&mark), "{code}: {mark}");
        }
    }
}

#[test]
fn the_exit_is_the_first_thing_on_every_page() {
    for (name, html) in pages() {
        let body = html.split("<body>").nth(1).expect("a page has a body");
        let first_link = body.find("<a ").expect("a page has links");
        assert!(body[first_link..].starts_with("<a id=\"exit\" href=\"https://"), "{name}");
        let script = body.find("<script>").expect("the exit has its script");
        let next = body[script..].find("</script>").expect("the script ends");
        assert!(
            body[..script].len() < 700 && next < 1100,
            "{name}: nothing stands before the exit's script"
        );
    }
}

#[test]
fn each_page_has_a_title_of_its_own() {
    let mut titles = BTreeMap::new();
    for (name, html) in pages() {
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        let title = title.expect("a page has a title").to_owned();
        assert!(!title.is_empty() && !title.contains('{'), "{name}: {title:?}");
        // Within a language: two may have the same word for a page.
        let language = html.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next());
        let language = language.expect("a page has a language").to_owned();
        let earlier = titles.insert((language, title.clone()), name.clone());
        assert_eq!(earlier, None, "{name} has the title {title:?}, too");
    }
    assert!(titles.len() > 15, "every page in every language");
}

#[test]
fn nothing_in_a_page_needs_what_the_policy_refuses() {
    // The form of the guide is only for the button that removes its answers, and is never sent.
    let form = "<form autocomplete=\"off\"><button disabled hidden></button>";
    for (name, html) in pages() {
        let html = html.replace(form, "");
        for forbidden in [
            " style=",
            "javascript:",
            " onclick",
            " onload",
            "http://",
            "<img",
            "<iframe",
            "<form",
            "<input type=\"file\"",
            "<canvas",
            "<video",
        ] {
            assert!(!html.contains(forbidden), "{name}: `{forbidden}`");
        }
    }
}

#[test]
fn nothing_is_loaded_from_another_origin() {
    for (name, html) in pages() {
        for attribute in ["src", "srcset", "data", "poster", "action", "ping", "background"] {
            for value in values(&html, attribute) {
                assert!(!value.contains("//"), "{name}: {attribute}={value}");
            }
        }
        for (at, _) in html.match_indices("<link") {
            let link = html[at..].split('>').next().unwrap_or_default();
            assert!(link.contains("data-trunk") || !link.contains("//"), "{name}: {link}");
        }
    }
}

#[test]
fn links_to_other_sites_tell_them_nothing() {
    for (name, html) in pages() {
        for (at, _) in html.match_indices("<a ") {
            let link = html[at..].split('>').next().unwrap_or_default();
            if link.contains("href=\"https://") {
                assert!(link.contains("noreferrer"), "{name}: {link}");
                let is_exit = link.contains("id=\"exit\"");
                assert!(is_exit || link.contains("noopener noreferrer"), "{name}: {link}");
            }
        }
        for own in [
            "name=\"referrer\" content=\"no-referrer\"",
            "http-equiv=\"x-dns-prefetch-control\" content=\"off\"",
        ] {
            assert!(html.contains(&format!("<meta {own}>")), "{name}: {own}");
        }
    }
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    for (name, html) in pages() {
        let ids = values(&html, "id");
        for id in &ids {
            let count = ids.iter().filter(|other| other == &id).count();
            assert_eq!(count, 1, "{name}: `{id}` stands {count} times");
        }
        for reference in values(&html, "data-of").iter().chain(&values(&html, "aria-labelledby")) {
            assert!(ids.contains(reference), "{name}: nothing is `{reference}`");
        }
        for href in values(&html, "href") {
            if let Some(id) = href.strip_prefix('#') {
                assert!(ids.contains(&id), "{name}: nothing is `#{id}`");
            }
        }
    }
}

#[test]
fn links_between_pages_lead_to_pages() {
    let all: Vec<(String, String)> = pages().into_iter().collect();
    let files: Vec<&String> = all.iter().map(|(name, _)| name).collect();
    for (name, html) in &all {
        for href in values(html, "href") {
            if href.contains(':')
                || href.starts_with('#')
                || href.contains("assets/")
                || href.ends_with(".svg")
                || href.contains("style/")
                || href.contains("public")
                || href.contains("Cargo")
            {
                continue;
            }
            let folders: Vec<&str> = if href.starts_with('/') {
                Vec::new()
            } else {
                name.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect()
            };
            let (address, fragment) = href.split_once('#').unwrap_or((href, ""));
            let target = address.split('/').filter(|part| !part.is_empty() && *part != ".").fold(
                folders,
                |mut path, part| {
                    if part == ".." {
                        path.pop();
                    } else {
                        path.push(part);
                    }
                    path
                },
            );
            let file = target.into_iter().map(|folder| format!("{folder}/")).collect::<String>()
                + "index.html";
            assert!(
                files.contains(&&file),
                "{name}: `{href}` leads to {file}, which is not written"
            );
            let there = all.iter().find(|(other, _)| *other == file);
            let has_id = |id: &str| there.is_some_and(|(_, html)| values(html, "id").contains(&id));
            assert!(
                fragment.is_empty() || has_id(fragment),
                "{name}: `{href}` leads to no element"
            );
        }
    }
}

#[test]
fn headings_are_an_outline() {
    for (name, html) in pages().into_iter().filter(|(name, _)| name != "404.html") {
        let levels: Vec<u32> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: one h1");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: h{} follows h{}", pair[1], pair[0]);
        }
    }
}

#[test]
fn every_source_stands_on_the_about_page_with_its_day() {
    let writing = writing("");
    for sheet in in_every_language(writing, Page::About) {
        let html = render(sheet, &shell());
        for source in &writing.content.sources {
            let start = html
                .find(&format!("id=\"source-{}\"", source.id))
                .unwrap_or_else(|| panic!("{}", source.id));
            let entry = html[start..].split("</li>").next().unwrap_or_default();
            let day = sheet.words().local.card.written_day(source.verified);
            assert!(entry.contains(&day), "{entry}");
            let is_second_hand = entry.contains(&sheet.words().about.second_hand);
            assert_eq!(is_second_hand, format!("{:?}", source.standing) == "SecondHand", "{entry}");
        }
    }
}

#[test]
fn the_missing_page_is_neutral_and_needs_nothing() {
    let (_, html) = pages().swap_remove(0);
    assert_eq!(html.matches("<script").count(), 1, "that of the exit alone");
    assert!(
        !html.contains("<script ") && !html.contains("assets/"),
        "it may be shown at any depth"
    );
    assert!(html.contains("href=/>") && html.contains("href=/es/>"));
}

#[test]
fn the_about_page_says_what_the_exit_cannot_do() {
    let writing = writing("");
    for sheet in in_every_language(writing, Page::About) {
        let (html, about) = (render(sheet, &shell()), &sheet.words().about);
        for said in about.limits.iter().chain(&about.promises) {
            assert!(html.contains(&*html_escape::encode_text(said)), "`{said}`");
        }
        let guide = render(PageContext { page: Page::Guide, ..sheet }, &shell());
        let limits = html_escape::encode_text(&sheet.words().page.exit_limits);
        assert!(guide.contains(&*limits), "the guide says it, too");
    }
}
