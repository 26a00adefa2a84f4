//! The page of task forces: one for every state, and no number that is not confirmed.

use crate::site::{in_every_language, shell, values, writing};
use its_not_your_fault::pages::{Page, PageContext, render};

fn pages() -> Vec<(PageContext, String)> {
    let writing = writing("");
    let sheets = in_every_language(writing, Page::TaskForces);
    sheets.map(|sheet| (sheet, render(sheet, &shell()))).collect()
}

#[test]
fn all_61_task_forces_stand_in_the_page_with_source_and_day() {
    for (sheet, html) in pages() {
        let code = &sheet.words().language.code;
        let forces = &sheet.content().task_forces;
        assert_eq!(forces.len(), 61);
        for force in forces {
            let mark = format!("data-task-force=\"{}\"", force.id);
            let start =
                html.find(&mark).unwrap_or_else(|| panic!("{code}: {} is missing", force.id));
            let card = html[start..].split("</article>").next().unwrap_or_default();
            assert!(card.contains(&force.verified.to_string()), "{code}: {}", force.id);
            for source in &force.sources {
                let links = values(card, "href");
                let is_linked = links.iter().any(|href| href.replace("&amp;", "&") == *source);
                assert!(is_linked, "{code}: {}", force.id);
            }
        }
        let states = values(&html, "data-state");
        assert_eq!(states.len(), 50, "{code}: each state once");
    }
}

#[test]
fn without_a_confirmed_number_the_sure_ways_are_given_with_the_reason() {
    for (sheet, html) in pages() {
        let confirmed = sheet.content().task_forces.iter().filter(|force| force.number.is_some());
        let confirmed: Vec<&str> = confirmed.map(|force| force.id.as_str()).collect();
        assert_eq!(confirmed, ["ut"], "only Utah's own page shows its number");
        for force in &sheet.content().task_forces {
            let start = html.find(&format!("data-task-force=\"{}\"", force.id)).expect("a card");
            let card = html[start..].split("</article>").next().unwrap_or_default();
            let calls = values(card, "href").iter().any(|href| href.starts_with("tel:"));
            let sure = values(card, "href").contains(&"https://report.cybertip.org")
                && values(card, "href").contains(&"https://icactaskforce.org/TaskForceContacts");
            assert_eq!(calls, force.number.is_some(), "{}", force.id);
            assert_eq!(sure, force.number.is_none(), "{}", force.id);
        }
    }
}

#[test]
fn states_stand_in_the_order_of_their_names() {
    for (_, html) in pages() {
        let names: Vec<String> = html
            .match_indices("<section data-state=")
            .filter_map(|(at, _)| {
                let rest = html.get(at..)?.split("<h3>").nth(1)?;
                Some(rest.split('<').next()?.replace('á', "a"))
            })
            .collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}
