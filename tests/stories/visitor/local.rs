//! The visitor looks for help near her.

use super::{Visitor, until};
use its_not_your_fault::domain::hotline::Hotline;
use serde_json::json;

impl Visitor {
    /// The local organisations on the page, hidden or not.
    pub async fn agencies(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-agency]')]
            .map((one) => one.dataset.agency)";
        self.asks(script, json!(null)).await
    }

    pub async fn sees_agency(&self, id: &str, name: &str) {
        until(format!("to see {name}"), async || {
            let script = "return all('[data-agency]')
                .some((one) => one.dataset.agency == said[0] && text(one).includes(said[1]))";
            self.finds_true(script, json!([id, name])).await.then_some(())
        })
        .await;
    }

    /// Whether an organisation stands in a step, after each of its national lines.
    pub async fn sees_agency_below_the_lines(&self, id: &str, step: &str) -> bool {
        let script = "const step = document.querySelector(`[data-step=${said[1]}]`);
            const agency = step.querySelector(`[data-agency=${said[0]}]`);
            const lines = [...step.querySelectorAll('[data-hotline]')];
            return lines.length > 0 && lines.every((line) =>
                line.compareDocumentPosition(agency) & Node.DOCUMENT_POSITION_FOLLOWING)";
        self.asks(script, json!([id, step])).await
    }

    /// A file of the site was asked for and answered, with or without success, since the page was
    /// opened, and what the page does with it is done.
    pub async fn has_got(&self, path: &str) {
        until(format!("{path} to be answered"), async || {
            let asked = self.site.asked();
            let last_page = asked.iter().rposition(|asked| asked.path.ends_with('/'))?;
            let mut since = asked[last_page..].iter();
            since.any(|asked| asked.path == path && asked.status.is_some()).then_some(())
        })
        .await;
        // The page got its answer before this one, and shows it before the next picture but one.
        let settled = "const done = arguments[arguments.length - 1];
            const picture = () => new Promise(requestAnimationFrame);
            fetch(arguments[0], { headers: { story: '' } }).then((answer) => answer.text()).then(picture).then(picture).then(done)";
        let settled = self.driver.execute_async(settled, vec![json!(path)]).await;
        settled.expect("the page settles");
    }

    /// There is a link for each way in which a national line is reached.
    pub async fn can_reach(&self, line: &Hotline) {
        if let Some(number) = &line.number {
            self.can_call(number.written()).await;
        }
        let script = "return all('a').some((one) => one.getAttribute('href').startsWith(said))";
        let text = line.text.as_ref().map(|number| number.sms_href(None));
        for href in line.website.iter().cloned().chain(text) {
            let can: bool = self.asks(script, json!(href)).await;
            assert!(can, "{}: {href}", line.id);
        }
    }
}
