//! The way from the guide to what to do in each app.

use crate::islands::TextActions;
use crate::pages::hotline::ReportWithoutList;
use crate::pages::sources::english_lang;
use crate::pages::{Page, page_context};
use content::platform::Platform;
use content::words::{Part, parts_with_labels};
use leptos::prelude::*;

/// The ids of the elements that an island imports from the page of apps: the same folds for
/// each of two steps.
pub(super) const REPORT_ID: &str = "apps_to_report";
pub(super) const REMOVAL_ID: &str = "apps_to_remove";

/// The way to the apps, where an account is reported.
#[component]
pub fn Platforms() -> impl IntoView {
    view! { <AppsLink id=REPORT_ID /> }
}

/// The way to the apps, where a picture is to be removed.
#[component]
pub fn RemovalForms() -> impl IntoView {
    view! { <AppsLink id=REMOVAL_ID /> }
}

/// A link to the page of apps. The island imports the folds from there instead, so that nobody
/// leaves the walk.
#[component]
fn AppsLink(id: &'static str) -> impl IntoView {
    let context = page_context();
    view! {
        <TextActions>
            <div id=id>
                <p class="ways">
                    <a href=context.href(Page::Apps) data-do="import" data-of=id>
                        {context.apps_words().way.as_str()}
                    </a>
                </p>
            </div>
            <p role="status">
                <span class="done__lost">
                    <ReportWithoutList />
                </span>
            </p>
        </TextActions>
    }
}

/// Its name; that of the entry for every other app is a word of the language.
pub(super) fn name(platform: &'static Platform) -> &'static str {
    let own = page_context().apps_words().platform[&platform.id].name.as_ref();
    own.or(platform.name.as_ref()).map(String::as_str).unwrap_or_default()
}

/// A sentence in which the labels of buttons are in English, as the app has them. The marks around
/// them are those of the language of the page, and a browser that translates it leaves them alone.
pub(super) fn with_labels(sentence: &'static str) -> AnyView {
    let lang = english_lang();
    let parts = parts_with_labels(sentence).into_iter().map(|part| match part {
        Part::Words(words) => words.into_any(),
        Part::Value(label) => view! {
            <q lang=lang translate="no">
                {label}
            </q>
        }
        .into_any(),
    });
    parts.collect::<Vec<_>>().into_any()
}
