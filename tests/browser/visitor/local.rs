//! The visitor looks for help near her.

use crate::visitor::{Visitor, until};
use content::hotline::Hotline;
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

    /// The links of an organisation: the scheme of each, and where it opens.
    pub async fn ways_to_reach(&self, id: &str) -> Vec<(String, String)> {
        let script =
            "const agency = all('[data-agency]').find((one) => one.dataset.agency == said);
            return [...agency.querySelectorAll('a')].map((one) => [one.protocol, one.target])";
        self.asks(script, json!(id)).await
    }

    /// Whether an organisation can be read without having to scroll.
    pub async fn has_agency_on_the_screen(&self, id: &str) -> bool {
        let script = "return all('[data-agency]').some((one) => {
            const box = one.getBoundingClientRect();
            return one.dataset.agency == said && box.top >= 0 && box.bottom <= innerHeight;
        })";
        self.asks(script, json!(id)).await
    }

    /// Sees the list of states and may begin to choose.
    pub async fn is_asked_for_her_state(&self) {
        until("to be asked for a state", async || {
            let script =
                "return all('select').some((one) => one == document.activeElement && one.id == said)";
            self.finds_true(script, json!("state")).await.then_some(())
        })
        .await;
    }

    /// Picks a state by its two letters; none for all of them.
    pub async fn picks_state(&self, code: &str) {
        // WebKit's driver does not scroll to a list by itself.
        let script = "const list = all('select').find((one) => one.id == 'state');
            list?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return [...list?.options ?? []].find((one) => one.value == said) ?? null";
        let option = until(format!("{code:?} in the list"), async || {
            self.looks_by(script, json!(code)).await
        })
        .await;
        option.click().await.unwrap_or_else(|error| panic!("{code:?} can be picked: {error}"));
        until(format!("{code:?} to be picked"), async || {
            let script = "return document.getElementById('state').value == said";
            self.finds_true(script, json!(code)).await.then_some(())
        })
        .await;
    }

    /// The states on the screen, by their two letters.
    pub async fn states(&self) -> Vec<String> {
        self.asks("return all('[data-state]').map((one) => one.dataset.state)", json!(null)).await
    }

    pub async fn sees_states(&self, codes: &[&str]) {
        until(format!("to see the states {codes:?} and no other"), async || {
            (self.states().await == codes).then_some(())
        })
        .await;
    }

    /// Whether a state's task force stands in a step, after each of its national lines.
    pub async fn sees_state_below_the_lines(&self, code: &str, step: &str) -> bool {
        let script = "const step = document.querySelector(`[data-step=${said[1]}]`);
            const force = step.querySelector(`[data-state=${said[0]}] [data-task-force]`);
            const lines = [...step.querySelectorAll('[data-hotline]')];
            return lines.length > 0 && lines.every((line) =>
                line.compareDocumentPosition(force) & Node.DOCUMENT_POSITION_FOLLOWING)";
        self.asks(script, json!([code, step])).await
    }

    /// Whether a sentence comes with a link to call a number.
    pub async fn can_call_beside(&self, sentence: &str, number: &str) -> bool {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let script = "return all('a[href^=\"tel:\"]').some((one) =>
            one.href.endsWith(said[1]) && text(one.parentElement).startsWith(said[0]))";
        self.asks(script, json!([sentence, digits])).await
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
