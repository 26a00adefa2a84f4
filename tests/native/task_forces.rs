//! The page of task forces: one for every state, and no number that is not confirmed.

use crate::site::{in_every_language, shell, values, writing};
use its_not_your_fault::pages::{Page, PageContext, render, without_accents};

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
            let day = sheet.words().local.card.written_day(force.verified);
            assert!(card.contains(&day), "{code}: {}", force.id);
            for source in &force.sources {
                let links = values(card, "href");
                let is_linked = links.iter().any(|href| href.replace("&amp;", "&") == *source);
                assert!(is_linked, "{code}: {}", force.id);
            }
        }
        let states = values(&html, "data-state");
        assert_eq!(states.len(), 56, "{code}: each state, the district, and the territories once");
    }
}

#[test]
fn one_calm_answer_stands_for_all_whose_number_is_not_proved() {
    for (sheet, html) in pages() {
        let proved = sheet.content().task_forces.iter().filter(|force| force.number.is_some());
        let proved: Vec<&str> = proved.map(|force| force.id.as_str()).collect();
        assert_eq!(proved, ["ga", "id", "ut"]);
        let answer = html_escape::encode_text(&sheet.words().near.no_number).into_owned();
        assert_eq!(html.matches(&answer).count(), 1, "once, and not on sixty cards");
        // The guide imports what is in this element.
        let list = html.split("id=\"states\"").nth(1).expect("the list");
        let above = list.split("<section data-state").next().unwrap_or_default();
        assert!(above.contains(&answer));
        for sure in ["https://report.cybertip.org", "https://icactaskforce.org/TaskForceContacts"] {
            assert!(values(above, "href").contains(&sure), "{sure}");
        }
        for force in &sheet.content().task_forces {
            let start = html.find(&format!("data-task-force=\"{}\"", force.id)).expect("a card");
            let card = html[start..].split("</article>").next().unwrap_or_default();
            let calls = values(card, "href").iter().any(|href| href.starts_with("tel:"));
            assert_eq!(calls, force.number.is_some(), "{}", force.id);
        }
    }
}

#[test]
fn places_without_a_task_force_have_a_way_to_report() {
    for (sheet, html) in pages() {
        let part = |code: &str| {
            let part = html.split(&format!("data-state=\"{code}\"")).nth(1).expect("a place");
            part.split("</section>").next().unwrap_or_default().to_owned()
        };
        assert!(part("DC").contains("data-task-force=\"va-nova\""));
        for code in ["AS", "GU", "MP", "PR", "VI"] {
            let part = part(code);
            assert!(values(&part, "href").contains(&"https://report.cybertip.org"), "{code}");
            assert!(part.contains(&*html_escape::encode_text(&sheet.words().near.no_force)));
        }
        let abroad = html_escape::encode_text(&sheet.words().near.abroad).into_owned();
        assert!(html.contains(&abroad), "bases abroad");
    }
}

#[test]
fn states_stand_in_the_order_of_their_names() {
    for (_, html) in pages() {
        let names: Vec<String> = html
            .match_indices("<section data-state=")
            .filter_map(|(at, _)| {
                let rest = html.get(at..)?.split("<h3>").nth(1)?;
                Some(without_accents(rest.split('<').next()?))
            })
            .collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}
