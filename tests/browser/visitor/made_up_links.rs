//! Links with made-up, hostile fragments.

use crate::visitor::Visitor;
use browser_harness::PATIENCE;
use serde_json::{Value, json};

/// Makes a link from a number: always the same one, never a name that an agency could have.
const MADE_UP_LINKS: &str = r#"
    const parts = ['<img src=x onerror=alert(1)>', '%3Cscript%3Ealert(1)%3C/script%3E', '"', "'", '&amp;', '\u202e',
        '../', '//evil.example/', 'tel:900-555-0100', 'javascript:alert(1)', 'utah-icac', 'Call 900-555-0100', '#', '?',
        '=', ' ', 'é', '%00', '%F0%9F%9A%93', '988', 'ncmec-cybertip', 'data:text/html,x', '{{x}}', '%', '-', 'a'];
    const madeUp = (number) => {
        let seed = (number + 1) * 2654435761 >>> 0;
        const next = (below) => {
            seed ^= seed << 13; seed >>>= 0; seed ^= seed >>> 17; seed ^= seed << 5; seed >>>= 0;
            return seed % below;
        };
        const some = () => Array.from({ length: next(6) }, () => parts[next(parts.length)]).join('');
        return `${some()}MADEUP${number}${some()}`;
    };
    const says = () => document.documentElement.outerHTML.includes('MADEUP') || document.title.includes('MADEUP');
"#;

impl Visitor {
    /// Changes the fragment of the page to each of these links; returns those of which something is
    /// left on the page.
    pub async fn follow_made_up_links(&self, from: usize, count: usize) -> Vec<String> {
        let script = format!(
            "{MADE_UP_LINKS} const [from, count] = arguments[0], done = arguments[arguments.length - 1];
            (async () => {{
                const shown = [];
                for (let number = from; number < from + count; number++) {{
                    const led = new Promise((then) => window.addEventListener('hashchange', then, {{ once: true }}));
                    location.replace('#' + madeUp(number));
                    await led;
                    await new Promise((then) => queueMicrotask(then));
                    if (says()) shown.push(madeUp(number));
                }}
                return shown;
            }})().then(done, (error) => done([String(error)]))"
        );
        let set = self.driver.set_script_timeout(PATIENCE).await;
        set.expect("500 links may take longer than other scripts");
        let shown = self.driver.execute_async(script, vec![json!([from, count])]).await;
        serde_json::from_value(shown.expect("an answer").json().clone()).expect("a list")
    }

    /// A made-up link, escaped as part of an address.
    pub async fn made_up_link(&self, number: usize) -> String {
        let script = format!(
            "{MADE_UP_LINKS} return encodeURIComponent(madeUp(arguments[0])).replaceAll(\"'\", '%27')"
        );
        self.run_script(&script, json!(number)).await
    }

    /// Whether anything of a made-up link is in the markup or the title of the page.
    pub async fn has_made_up_text(&self) -> bool {
        let script = format!("{MADE_UP_LINKS} return says()");
        self.run_script(&script, Value::Null).await
    }
}
