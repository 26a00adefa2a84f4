//! Wallet cards, eight to a page: a number to talk, a number to report, the guide, and a local
//! contact.
//!
//! Whoever opens the wallet can read a card, so it does not name the subject.

use crate::pages::handout::Controls;
use crate::pages::page_context;
use content::source::host;
use leptos::prelude::*;

const ON_A_PAGE: usize = 8;

#[component]
pub fn Cards() -> impl IntoView {
    let context = page_context();
    let words = context.handout_words();
    // No name of a line: most of them say what the card is about.
    let line = |id: &'static str, label: &'static str| {
        let line = context.content().hotline(id);
        let number = line.and_then(|line| line.number.as_ref());
        let number = number.map(|number| number.written().to_owned());
        view! {
            <p data-hotline=id>
                {label} " " <strong>{number}</strong>
            </p>
        }
    };
    let report = context.content().hotline("ncmec-cybertip");
    let report = report.and_then(|line| line.website.as_deref()).map(host);
    let cards = (0..ON_A_PAGE).map(|_| {
        view! {
            <div class="pocket">
                <div>
                    {line("988", &words.card.talk)}
                    {line("ncmec-cybertip", &words.card.report)}
                    <p>{report}</p>
                    {line("911", &words.card.danger)}
                    <div data-pocket>
                        {words.card.near.as_str()}
                        <p class="rule"></p>
                    </div>
                </div>
                <div data-code-alone></div>
            </div>
        }
    });
    view! {
        <Controls />
        <h2 class="unseen">{words.print.cards.as_str()}</h2>
        <article class="pockets">{cards.collect_view()}</article>
    }
}
