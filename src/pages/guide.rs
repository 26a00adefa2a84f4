//! The guide: the opening, the questions and the steps, on one page.

use crate::islands::Walk;
use crate::pages::hotline::{ExternalLink, HotlineCard, interpolate};
use crate::pages::page_context;
use crate::pages::step::StepBody;
use content::walk::Choices;
use leptos::prelude::*;

/// Everything that a visitor needs, in the order in which it helps.
#[component]
pub fn Guide() -> impl IntoView {
    let context = page_context();
    let guide = &context.content().guide;
    let words = context.words();
    let for_everybody = guide.steps.iter().find(|step| step.shown_for.is_empty());
    let first = for_everybody.map(|step| &step.id);
    let screens = guide.steps.iter().flat_map(move |step| {
        let questions = guide.questions.iter().filter(|question| question.before == step.id);
        let questions = questions.map(|question| question.id.clone());
        let questions = questions.map(|id| view! { <QuestionPart id /> }.into_any());
        let Choices(serves) = guide.shown_for(step);
        let is_first = Some(&step.id) == first;
        let step = view! {
            <section
                data-step=step.id.as_str()
                data-serves=serves
                // The target of "begin" before the Wasm runs.
                id=is_first.then_some("steps")
                tabindex=is_first.then_some("-1")
            >
                <StepBody step=step.clone() />
            </section>
        }
        .into_any();
        questions.chain([step]).collect::<Vec<_>>()
    });
    let walk = &words.walk;
    view! {
        // The walk hides everything but one screen. This heading stays for screen readers.
        <h1 class="unseen">{words.page.title.as_str()}</h1>
        <Walk>
            <section class="opening">
                <Opening />
            </section>
            {screens.collect_view()}
            <nav class="controls" aria-label=walk.controls.as_str() hidden>
                <p class="controls__place" role="status" data-words=walk.place.as_str()></p>
                <button type="button" data-do="back">
                    {walk.back.as_str()}
                </button>
                <button type="button" class="button next">
                    {walk.next.as_str()}
                </button>
                <button type="button" class="skip-it" data-do="skip">
                    {walk.skip.as_str()}
                </button>
                <button type="button" data-do="show-all">
                    {walk.show_all.as_str()}
                </button>
            </nav>
        </Walk>
        <AllHotlines />
    }
}

/// The opening: what can be read within a second, on one small screen.
#[component]
fn Opening() -> impl IntoView {
    let context = page_context();
    let (words, content) = (context.words(), context.content());
    let opening = &words.opening;
    let call = |id: &str| {
        let number = content.hotline(id)?.number.clone()?;
        let label = interpolate(&words.page.call, &[("number", number.written())]);
        Some(view! { <a href=number.href()>{label}</a> })
    };
    let text = content.hotline("988").and_then(|line| {
        let number = line.text.clone()?;
        let label = interpolate(&words.page.text, &[("number", number.written())]);
        let keyword = line.keyword_in(&words.language.code);
        Some(view! { <a href=number.sms_href(keyword)>{label}</a> })
    });
    let online = content.hotline("ncmec-cybertip").and_then(|line| {
        let address = line.website.clone()?;
        Some(view! { <ExternalLink href=address>{opening.report_link.clone()}</ExternalLink> })
    });
    view! {
        <h2>{opening.title.clone()}</h2>
        <p>{opening.because.clone()}</p>
        <ol class="moves">
            {opening.moves.iter().map(|first| view! { <li>{first.clone()}</li> }).collect_view()}
        </ol>
        // Before the Wasm runs, a plain link to the first step. `exit.js` notes that it was tapped.
        <a class="button begin" href="#steps" data-do="next" data-begin="walk">
            {opening.begin.as_str()}
        </a>
        <dl class="now">
            <div data-hotline="988">
                <dt>{opening.talk.clone()}</dt>
                <dd>{call("988")} {text}</dd>
            </div>
            <div data-hotline="911">
                <dt>{opening.danger.clone()}</dt>
                <dd>{call("911")}</dd>
            </div>
            <div data-hotline="ncmec-cybertip">
                <dt>{opening.report.clone()}</dt>
                <dd>{call("ncmec-cybertip")} {online}</dd>
            </div>
        </dl>
    }
}

/// A question with native inputs. The browser is asked not to restore their state.
#[component]
fn QuestionPart(id: String) -> impl IntoView {
    let context = page_context();
    let asked = context.content().guide.asked();
    let asked = asked.into_iter().find(|asked| asked.question.id == id);
    let words = context.words();
    asked.map(|asked| {
        let own = &words.question[&id];
        let kind = if asked.question.many { "checkbox" } else { "radio" };
        let name = asked.question.id.as_str();
        let choices = asked.question.choices.iter().map(|choice| {
            view! {
                <label class="choice">
                    <input type=kind name=name value=choice.as_str() autocomplete="off" />
                    <span>{own.choices[choice].as_str()}</span>
                </label>
            }
        });
        let choices = choices.collect_view();
        let many = asked.question.many.then(|| view! { <p>{words.walk.many.clone()}</p> });
        view! {
            <div
                class="question"
                hidden
                // Every visitor is asked.
                data-serves=u32::MAX
                data-answers=asked.answers().0
                data-none=asked.none().0
            >
                <fieldset data-question=id.clone()>
                    <legend>
                        // A heading inside the legend: Firefox passes the focus of a legend to its
                        // first input.
                        <h2 id=format!("{id}-heading") tabindex="-1">{own.ask.clone()}</h2>
                    </legend>
                    {many}
                    {choices}
                </fieldset>
                <p class="aside">{words.walk.kept.clone()}</p>
            </div>
        }
    })
}

/// Every national hotline. The list is folded but never hidden, so it can be opened at any moment
/// of the walk.
#[component]
fn AllHotlines() -> impl IntoView {
    let context = page_context();
    let lines = context.content().hotlines.clone();
    view! {
        <details class="directory">
            <summary><h2>{context.words().lines.title.clone()}</h2></summary>
            {lines.into_iter().map(|hotline| view! { <HotlineCard hotline /> }).collect_view()}
        </details>
    }
}
