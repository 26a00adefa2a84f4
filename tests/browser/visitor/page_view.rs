//! What the visitor sees.

use crate::scenario::CONTENT;
use crate::visitor::{SILENCE, Visitor, until};
use browser_harness::Site;
use its_not_your_fault::pages::{Address, PAGES, Page};
use serde_json::{Value, json};
use thirtyfour::WebElement;

/// What something is, as a screen reader would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    /// Of a question.
    Choice,
    /// For text.
    Field,
    /// What unfolds something.
    Fold,
    Heading,
    Link,
}

impl Role {
    pub(super) const fn elements(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Choice => "input",
            Self::Field => "[role=textbox]",
            Self::Fold => "summary",
            Self::Heading => "h1, h2, h3, h4, legend",
            Self::Link => "a[href]",
        }
    }
}

/// Scripts that ask the page begin with this.
pub(super) const EYES: &str = "
    const text = (of) => of.textContent.trim().replace(/\\s+/g, ' ');
    const name = (of) => text(document.getElementById(of.getAttribute('aria-labelledby')) ?? of);
    const seen = (of) => of.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && [...of.getClientRects()].some((box) => box.width > 1 && box.height > 1);
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const said = arguments[0];
";

impl Visitor {
    /// Asks the page with `text`, `seen`, `all` and `said` at hand.
    pub(super) async fn asks<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        said: Value,
    ) -> T {
        self.script(&format!("{EYES} {script}"), said).await
    }

    /// The first thing of this kind and name that can be seen.
    pub(super) async fn finds(&self, role: Role, name: &str) -> WebElement {
        until(format!("the {role:?} {name:?}"), async || self.looks_for(role, name).await).await
    }

    pub(super) async fn looks_for(&self, role: Role, name: &str) -> Option<WebElement> {
        let script = "return all(said[0]).find((one) => text(one) == said[1]) ?? null";
        self.looks_by(script, json!([role.elements(), name])).await
    }

    /// The element that a script gives back, if there is one.
    pub(super) async fn looks_by(&self, script: &str, said: Value) -> Option<WebElement> {
        self.answer(&format!("{EYES} {script}"), said, SILENCE).await?.element().ok()
    }

    pub async fn sees(&self, role: Role, name: &str) {
        self.finds(role, name).await;
    }

    pub async fn does_not_see(&self, role: Role, name: &str) {
        until(format!("the {role:?} {name:?} to be gone"), async || {
            self.looks_for(role, name).await.is_none().then_some(())
        })
        .await;
    }

    /// Taps the link or button with this name.
    pub async fn chooses(&self, role: Role, name: &str) {
        let found = self.finds(role, name).await;
        self.taps(&found).await;
    }

    /// What can be read on the whole page, without what is hidden or folded.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText", json!(null)).await
    }

    pub async fn reads(&self, words: &str) {
        until(format!("to read {words:?}"), async || {
            self.text().await.contains(words).then_some(())
        })
        .await;
    }

    /// Everything in the page, hidden, folded and in attributes, too.
    pub async fn source(&self) -> String {
        self.script("return document.documentElement.outerHTML", json!(null)).await
    }

    /// The steps on the screen, in order.
    pub async fn steps(&self) -> Vec<String> {
        self.asks("return all('[data-step]').map((step) => step.dataset.step)", json!(null)).await
    }

    pub async fn sees_only_step(&self, id: &str) {
        until(format!("to see step {id} and no other"), async || {
            (self.steps().await == [id]).then_some(())
        })
        .await;
    }

    /// Sees links to call a number, as it is written in the content.
    pub async fn can_call(&self, number: &str) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        until(format!("a link to call {number}"), async || {
            let script = "return all('a[href^=\"tel:\"]').some((one) => one.href.endsWith(said))";
            self.finds_true(script, json!(digits)).await.then_some(())
        })
        .await;
    }

    /// Unfolds everything that can be unfolded.
    pub async fn unfolds_everything(&self) {
        let folded = "return all('details:not([open]) > summary')[0] ?? null";
        while let Some(summary) = self
            .driver
            .execute(format!("{EYES} {folded}"), vec![json!(null)])
            .await
            .ok()
            .and_then(|found| found.element().ok())
        {
            self.taps(&summary).await;
        }
    }

    /// Sees the heading of a step without having to scroll, and none before it.
    pub async fn has_first_on_the_screen(&self, id: &str) {
        until(format!("step {id} first on the screen"), async || {
            let script = "const top = (one) => one.getBoundingClientRect().top;
                const first = all('[data-step] > h2').find((one) => top(one) >= 0);
                return first?.parentElement.dataset.step == said && top(first) < innerHeight / 2";
            self.finds_true(script, json!(id)).await.then_some(())
        })
        .await;
    }

    /// The page says what was written, to the letter, and nothing else.
    pub async fn sees_only_what_was_written(&self, path: &str) {
        let script = "const body = (of) => of.body.textContent;
            const written = new DOMParser().parseFromString(said, 'text/html');
            return [body(document), body(written)]";
        let (seen, written): (String, String) = self.asks(script, json!(Site::written(path))).await;
        assert_eq!(seen, written, "{path}");
    }

    /// The page is in this language.
    pub async fn is_in(&self, code: &str) {
        until(format!("a page in {code}"), async || {
            let script =
                "return document.readyState != 'loading' && document.documentElement.lang == said";
            self.finds_true(script, json!(code)).await.then_some(())
        })
        .await;
    }
}

/// The address of every page in every language.
pub fn pages() -> Vec<String> {
    pages_where(|_| true)
}

/// The address of the guide in every language.
pub fn languages() -> Vec<String> {
    pages_where(|page| page == Page::Guide)
}

/// The address of some pages, in every language in which they are written.
pub fn pages_where(is_wanted: impl Fn(Page) -> bool) -> Vec<String> {
    let mut addresses = Vec::new();
    for (place, pack) in CONTENT.languages.iter().enumerate() {
        let language = (place > 0).then_some(pack.code());
        for spec in PAGES.iter().filter(|spec| is_wanted(spec.page) && (spec.has_words)(pack)) {
            addresses.push(address(Address { language, page: spec.page }));
        }
    }
    addresses
}

fn address(of: Address<'_>) -> String {
    format!("/{}", of.file().trim_end_matches("index.html"))
}
