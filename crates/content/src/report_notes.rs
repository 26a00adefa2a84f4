//! The notes of a visitor for a report, as text. Nothing here stores them.

/// The questions with the visitor's answers, without blank ones.
pub fn text(fields: &[(String, String)]) -> String {
    joined(fields, |own| (!own.is_empty()).then_some(own))
}

/// The same for paper: a blank answer has lines to be filled in by hand.
pub fn on_paper(fields: &[(String, String)]) -> String {
    joined(fields, |own| Some(if own.is_empty() { LINES } else { own }))
}

const LINES: &str = "\n\n________________________________\n\n________________________________";

fn joined<'a>(
    fields: &'a [(String, String)],
    shown: impl Fn(&'a str) -> Option<&'a str>,
) -> String {
    let mut text = String::new();
    for (asked, own) in fields {
        if let Some(own) = shown(own.trim()) {
            let gap = if text.is_empty() { "" } else { "\n\n" };
            text += &[gap, asked.trim(), ": ", own].concat();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(own: [&str; 3]) -> Vec<(String, String)> {
        let asked = ["App", "Links", "Dates"];
        asked.iter().zip(own).map(|(asked, own)| ((*asked).to_owned(), own.to_owned())).collect()
    }

    #[test]
    fn blank_answers_are_left_out_and_the_others_are_unchanged() {
        let own = fields(["Ríver <b>chat</b> ", " \n", "one\n\ntwo"]);
        assert_eq!(text(&own), "App: Ríver <b>chat</b>\n\nDates: one\n\ntwo");
        assert_eq!(text(&fields(["", " ", "\n"])), "");
        assert_eq!(text(&[]), "");
    }

    #[test]
    fn paper_has_lines_for_a_blank_answer() {
        let paper = on_paper(&fields(["River", "", "May"]));
        assert!(paper.starts_with("App: River\n\nLinks: \n\n____"), "{paper}");
        assert!(paper.ends_with("____\n\nDates: May"), "{paper}");
    }
}
