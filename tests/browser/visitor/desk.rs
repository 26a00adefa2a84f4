//! An agency at its desk: types, reads what is wrong, and presses what is to be done.

use crate::scenario::CONTENT;
use crate::visitor::page_view::pages_where;
use crate::visitor::{Role, Visitor, until};
use agency::draft::{Field, Part};
use browser_harness::Engine;
use content::words::DeskWords;
use its_not_your_fault::pages::Page;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

/// The form opens with one organization, and in it one telephone number.
const FIRST: u32 = 1;
const FIRST_PHONE: u32 = 2;

/// A field of the first organization.
pub fn own(name: &str) -> String {
    Field::new(FIRST, Part::Agency, name).html_id()
}

/// A field of its first telephone number.
pub fn phone(name: &str) -> String {
    Field::new(FIRST, Part::Phone(FIRST_PHONE), name).html_id()
}

/// Its sentence in a language.
pub fn described(language: &str) -> String {
    Field::new(FIRST, Part::Description, language).html_id()
}

/// The address of the desk in every language.
pub fn desks() -> Vec<String> {
    pages_where(|page| page == Page::Desk)
}

/// The address of every page that is neither for agencies nor for officers.
pub fn pages_of_visitors() -> Vec<String> {
    pages_where(|page| !matches!(page, Page::Desk | Page::Officers))
}

impl Visitor {
    /// Opens the desk, and notes what it saves.
    pub async fn sits_down_at(&self, desk: &str) {
        self.opens_alive(desk).await;
        self.has_field(&own("name")).await;
        self.watches_what_is_saved().await;
    }

    /// Opens the desk where a draft is kept.
    pub async fn comes_back_to(&self, desk: &str) {
        self.opens_alive(desk).await;
        self.first("name").await;
        self.watches_what_is_saved().await;
    }

    /// The desk's words in the language of the page.
    pub async fn desk_words(&self) -> &'static DeskWords {
        let code = &self.words().await.language.code;
        let pack = CONTENT.languages.iter().find(|pack| pack.code() == code);
        let words = pack.and_then(|pack| pack.desk.as_ref());
        words.expect("the desk is written in the language of the page")
    }

    pub async fn has_field(&self, id: &str) {
        until(format!("the field {id}"), async || self.sees_field(id).await.then_some(())).await;
    }

    /// Types into a field, key by key, in place of what stood there.
    pub async fn types(&self, id: &str, text: &str) {
        self.has_field(id).await;
        let script = "const field = document.getElementById(said);
            field.scrollIntoView({ block: 'center', behavior: 'instant' });
            field.focus();
            field.select();
            return field";
        let field =
            until(format!("to type into {id}"), async || self.looks_by(script, json!(id)).await)
                .await;
        // Chromium's driver lets go of what is selected before it types into a field; keys that are
        // pressed anywhere else take it away. WebKit's does it the other way round.
        let is_chromium = self.engine == Engine::Chromium;
        if is_chromium && !self.typed(id).await.is_empty() {
            self.presses(Key::Delete).await;
        }
        let keys = match text {
            "" if is_chromium => String::new(),
            "" => Key::Delete.value().to_string(),
            _ => text.to_owned(),
        };
        if !keys.is_empty() {
            field.send_keys(keys).await.unwrap_or_else(|error| panic!("{id}: {error}"));
        }
        let mut before = None;
        until(format!("{text:?} in {id}"), async || {
            let typed = self.typed(id).await;
            if typed != text && before.as_ref() != Some(&typed) {
                println!("{id} holds {typed:?}");
                before = Some(typed.clone());
            }
            (typed == text).then_some(())
        })
        .await;
    }

    /// Sets a day or a time, whose parts each browser takes in its own way.
    pub async fn sets(&self, id: &str, value: &str) {
        let script = "const field = document.getElementById(said[0]);
            field.value = said[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return null";
        let _: Value = self.asks(script, json!([id, value])).await;
    }

    /// The first field of this name in the form: what a file brought stands in rows of its own.
    pub async fn first(&self, name: &str) -> String {
        let script = "return all('.organization :is(input, textarea)')
            .find((one) => one.id.endsWith(`-${said}`))?.id ?? null";
        until(format!("a field {name}"), async || self.asks(script, json!(name)).await).await
    }

    pub async fn has_typed_first(&self, name: &str, text: &str) {
        until(format!("{text:?} as the first {name}"), async || {
            (self.typed(&self.first(name).await).await == text).then_some(())
        })
        .await;
    }

    /// What stands in a field.
    pub async fn typed(&self, id: &str) -> String {
        self.asks("return document.getElementById(said)?.value ?? ''", json!(id)).await
    }

    pub async fn has_typed(&self, id: &str, text: &str) {
        until(format!("{text:?} in {id}"), async || (self.typed(id).await == text).then_some(()))
            .await;
    }

    /// Presses what does this: a name that stays the same in every language.
    pub async fn does(&self, mark: &str) {
        let script = "return all('[data-does]').find((one) => one.dataset.does == said) ?? null";
        let button = self.finds_by(script, mark).await;
        presses(&button).await;
    }

    /// The sentences beside a field.
    pub async fn faults_beside(&self, id: &str) -> Vec<String> {
        let script = "return [...document.getElementById(`${said}-fault`).children].map(text)";
        self.asks(script, json!(id)).await
    }

    /// The fault stands beside the field, and the field says so.
    pub async fn is_told(&self, id: &str, fault: &str) {
        until(format!("{fault:?} beside {id}"), async || {
            let told = self.faults_beside(id).await;
            (told == [fault] && self.is_called_wrong(id).await).then_some(())
        })
        .await;
    }

    /// Neither a fault nor a mark is left at the field.
    pub async fn is_told_nothing(&self, id: &str) {
        until(format!("no fault beside {id}"), async || {
            let told = self.faults_beside(id).await;
            (told.is_empty() && !self.is_called_wrong(id).await).then_some(())
        })
        .await;
    }

    async fn is_called_wrong(&self, id: &str) -> bool {
        // A row of ticks has no such mark; there the sentence belongs to the whole row.
        let script = "const field = document.getElementById(said);
            const described = field.getAttribute('aria-describedby').split(' ');
            const fault = document.getElementById(`${said}-fault`);
            return described.includes(fault.id)
                && (field.getAttribute('aria-invalid') == 'true'
                    || (field.matches('fieldset') && fault.children.length > 0))";
        self.asks(script, json!(id)).await
    }

    /// Every fault in the list on top, each as the field that it leads to.
    pub async fn faults_on_top(&self) -> Vec<String> {
        let script =
            "return all('[data-faults] a').map((one) => one.getAttribute('href').slice(1))";
        self.asks(script, json!(null)).await
    }

    /// The focus is on the list of faults, which is on the screen and counts them.
    pub async fn is_led_to_the_faults(&self, count: usize) {
        until(format!("the focus on {count} faults"), async || {
            let script = "const here = document.activeElement, box = here.getBoundingClientRect();
                const list = here.querySelector('[data-faults]');
                return here.id == 'faults' && seen(here) && box.top < innerHeight && box.bottom > 0
                    && list.dataset.faults == String(said) && list.children.length == said";
            self.finds_true(script, json!(count)).await.then_some(())
        })
        .await;
    }

    /// The focus is on a field, which is on the screen.
    pub async fn is_at(&self, id: &str) {
        until(format!("the focus on {id}"), async || self.is_now_at(id).await.then_some(())).await;
    }

    async fn is_now_at(&self, id: &str) -> bool {
        let script = "const here = document.activeElement, box = here.getBoundingClientRect();
            return here.id == said && seen(here) && box.top < innerHeight && box.bottom > 0";
        self.finds_true(script, json!(id)).await
    }

    /// Presses Tab until the focus is on this field.
    pub async fn tabs_to_field(&self, id: &str) {
        for _ in 0..100 {
            let is_here = "return document.activeElement.id == said";
            if self.finds_true(is_here, json!(id)).await {
                // WebKit scrolls there a little later.
                until(format!("{id} on the screen"), async || {
                    self.is_now_at(id).await.then_some(())
                })
                .await;
                return;
            }
            self.goes_on_by_tab().await;
        }
        panic!("Tab never reaches {id}");
    }

    /// The card that visitors in a language would see, as markup.
    pub async fn preview(&self, language: &str) -> String {
        let script = "return document.getElementById(`preview-${said}`).innerHTML";
        self.asks(script, json!(language)).await
    }

    /// Beside the form, the card in a language says this.
    pub async fn sees_in_preview(&self, language: &str, words: &str) {
        until(format!("{words:?} in the preview in {language}"), async || {
            let script = "const card = document.getElementById(`preview-${said[0]}`);
                return seen(card) && card.innerText.includes(said[1])";
            self.finds_true(script, json!([language, words])).await.then_some(())
        })
        .await;
    }

    /// The cards of the host's own file on the visitors' page, as markup.
    pub async fn cards_of_the_host(&self) -> String {
        self.asks("return document.getElementById('local').innerHTML", json!(null)).await
    }

    /// What is copied of the example when all of it is selected.
    pub async fn selects_example(&self) -> String {
        let script = "const selection = getSelection();
            selection.selectAllChildren(document.querySelector('.example'));
            return String(selection)";
        self.asks(script, json!(null)).await
    }

    pub async fn sees_field(&self, id: &str) -> bool {
        let script = "const field = document.getElementById(said); return !!field && seen(field)";
        self.asks(script, json!(id)).await
    }

    /// Presses the button with these words.
    pub async fn presses_button(&self, words: &str) {
        let button = self.finds(Role::Button, words).await;
        presses(&button).await;
    }
}

/// Not by a tap: Chromium's driver scrolls a button of a long form below the exit first, and then
/// hits what is beside it.
async fn presses(button: &WebElement) {
    button.send_keys(Key::Enter.value().to_string()).await.expect("a button takes keys");
}
