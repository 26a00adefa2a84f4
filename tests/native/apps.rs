//! The page of apps: every app in the page itself, with its sources, and no agency is meant by an
//! address that names an app.

use crate::site::{in_every_language, shell, values, writing};
use agency::agency_link::AgencyLink;
use content::platform::Topic;
use content::source::Reliability;
use its_not_your_fault::pages::{Page, PageContext, render};

fn pages(page: Page) -> Vec<(PageContext, String)> {
    let contexts = in_every_language(writing(""), page);
    contexts.map(|context| (context, render(context, &shell()))).collect()
}

/// The section of an app.
fn section<'a>(html: &'a str, app: &str) -> &'a str {
    let mark = format!("data-app=\"{app}\"");
    let start = html.find(&mark).unwrap_or_else(|| panic!("{app} is not in the page"));
    html[start..].split("</section>").next().unwrap_or_default()
}

/// The text of a section without its elements.
fn text(html: &str) -> String {
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    html_escape::decode_html_entities(&texts.collect::<String>()).into_owned()
}

#[test]
fn every_app_is_in_the_page_with_its_words_its_sources_and_their_day() {
    for (context, html) in pages(Page::Apps) {
        let (code, words) = (context.pack().code(), &context.pack().apps);
        for platform in &context.content().platforms {
            let app = section(&html, &platform.id);
            let shown = text(app);
            for (topic, fact) in platform.facts() {
                let place = format!("{code}, {}, {}", platform.id, topic.key());
                assert!(shown.contains(words.topic.title(topic)), "{place}: its title");
                for said in words.platform[&platform.id].topic(topic) {
                    let said = said.text().replace("[[", "").replace("]]", "");
                    assert!(shown.contains(&said), "{place}: `{said}`");
                }
                let day = context.words().local.card.written_day(fact.verified);
                assert!(shown.contains(&day), "{place}: its day");
                let links = values(app, "href").into_iter();
                let links: Vec<String> = links.map(|href| href.replace("&amp;", "&")).collect();
                for address in fact.addresses() {
                    assert!(links.contains(address), "{place}: {address}");
                }
            }
        }
    }
}

#[test]
fn what_others_say_of_an_app_is_said_with_care() {
    for (context, html) in pages(Page::Apps) {
        let (words, about) = (&context.pack().apps, &context.words().about);
        for platform in &context.content().platforms {
            let shown = text(section(&html, &platform.id));
            let is_second_hand = |topic: Topic| {
                let fact = platform.fact(topic);
                fact.is_some_and(|fact| fact.standing == Reliability::SecondHand)
            };
            let own = &words.platform[&platform.id];
            let names_label =
                |topic: Topic| own.topic(topic).iter().any(|s| s.text().contains("[["));
            let wanted = Topic::ALL.into_iter().filter(|topic| is_second_hand(*topic));
            let wanted = wanted.filter(|topic| names_label(*topic)).count();
            assert_eq!(shown.matches(&words.may_differ).count(), wanted, "{}", platform.id);
            let is_any = Topic::ALL.into_iter().any(is_second_hand);
            assert_eq!(shown.contains(&about.second_hand), is_any, "{}", platform.id);
        }
    }
}

#[test]
fn the_last_app_is_for_whoever_does_not_find_theirs() {
    for (context, html) in pages(Page::Apps) {
        let apps = values(&html, "data-app");
        assert_eq!(apps.last(), Some(&"other"), "{}", context.pack().code());
        let links = values(section(&html, "other"), "href");
        let ncmec = "https://www.missingkids.org/gethelpnow/isyourexplicitcontentoutthere";
        assert!(links.contains(&ncmec), "{links:?}");
    }
}

#[test]
fn the_guide_imports_the_apps_and_no_agency_can_be_meant() {
    for (context, html) in pages(Page::Guide) {
        let ids = values(&html, "data-of")
            .into_iter()
            .filter(|id| id.starts_with("apps_"))
            .collect::<Vec<_>>();
        assert_eq!(ids.len(), 2, "one for reports and one for removal");
        for id in ids {
            assert!(values(&html, "id").contains(&id), "{id} is replaced in the guide");
            let own = pages(Page::Apps);
            let apps = own
                .iter()
                .find(|(other, _)| other.words().language.code == context.words().language.code);
            let (_, apps) = apps.expect("the page of apps in this language");
            assert!(values(apps, "id").contains(&id), "{id} comes from the page of apps");
            assert_eq!(AgencyLink::from_fragment(&format!("#{id}")), None, "{id} is no agency's");
        }
    }
}

#[test]
fn labels_of_buttons_are_english_and_stay_so_in_a_translated_page() {
    {
        let page = Page::Apps;
        for (context, html) in pages(page) {
            let code = context.pack().code();
            let tag = match code {
                "en" => "<q translate=\"no\">",
                _ => "<q lang=\"en\" translate=\"no\">",
            };
            assert!(html.contains(&format!("{tag}Report</q>")), "{code} {page:?}");
            assert_eq!(html.matches("<q ").count(), html.matches(tag).count(), "{code} {page:?}");
            assert!(!html.contains("[["), "{code} {page:?}: the marks are not shown");
        }
    }
}
