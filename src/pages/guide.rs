//! The guide: the opening, the questions and the steps, on one page.

use crate::islands::Walk;
use crate::pages::hotline::{ExternalLink, HotlineCard, interpolate};
use crate::pages::step::StepBody;
use crate::pages::{Page, page_context};
use content::guide::{Need, Question};
use content::walk::{Choices, Condition};
use leptos::prelude::*;

/// The value of `data-if`: of each question with choices here, one of them must be picked.
pub(super) fn data_if(condition: Condition) -> Option<u32> {
    (!condition.only.is_empty()).then_some(condition.only.0)
}

/// The value of `data-unless`: none of these choices may be picked.
pub(super) fn data_unless(condition: Condition) -> Option<u32> {
    (!condition.unless.is_empty()).then_some(condition.unless.0)
}

/// Everything that a visitor needs, in the order in which it helps.
#[component]
pub fn Guide() -> impl IntoView {
    let context = page_context();
    let guide = &context.content().guide;
    let words = context.words();
    let screens = guide.steps.iter().flat_map(move |step| {
        let questions = guide.questions.iter().filter(|question| question.before == step.id);
        let questions = questions.map(|question| view! { <QuestionPart question /> }.into_any());
        let condition = guide.condition(&step.audiences);
        // The target of a link of the opening.
        let is_target = guide.needs.iter().any(|need| need.step.as_ref() == Some(&step.id));
        let step = view! {
            <section
                data-step=step.id.as_str()
                data-if=data_if(condition)
                data-unless=data_unless(condition)
                data-urgent=step.urgent.then_some(1)
                id=is_target.then_some(step.id.as_str())
                tabindex=is_target.then_some("-1")
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
            // A form, so that a button can remove all answers without a script. It is never sent:
            // its first button cannot be pressed, and so Enter presses none.
            <form autocomplete="off">
                <button disabled hidden></button>
                <section class="opening">
                    <Opening />
                </section>
                {screens.collect_view()}
                <AllHotlines />
                // The last stop of the Tab key is a button: from a `summary` at the end of a page,
                // Firefox 153 never goes on to its beginning, and so not to the exit.
                <nav class="controls" aria-label=walk.controls.as_str() hidden>
                    <p class="controls__place" role="status" data-words=walk.place.as_str()></p>
                    <details>
                        <summary>{walk.steps.as_str()}</summary>
                        <ol id="all-steps" data-passed=walk.passed.as_str()></ol>
                    </details>
                    // What leaves the walk is farther than a thumb from the button that leads on.
                    <button type="button" data-do="show-all">
                        {walk.show_all.as_str()}
                    </button>
                    <button type="button" data-do="back">
                        {walk.back.as_str()}
                    </button>
                    <button type="button" class="button next" data-do="next">
                        {walk.next.as_str()}
                    </button>
                </nav>
            </form>
        </Walk>
    }
}

/// The opening: what can be read within a second, and a link for each wish.
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
    let link = |address: &Option<String>, label: &str| {
        let (href, label) = (address.clone()?, label.to_owned());
        Some(view! { <ExternalLink href>{label}</ExternalLink> })
    };
    let online = content
        .hotline("ncmec-cybertip")
        .and_then(|line| link(&line.website, &opening.report_link));
    let mut abroad = content.hotlines.iter().map(|line| link(&line.abroad, &opening.abroad_link));
    let abroad = abroad.find_map(|link| link);
    let first = content.guide.steps.first().map(|step| ["#", &step.id].concat());
    view! {
        <h2>{opening.title.as_str()}</h2>
        <p>{opening.because.as_str()}</p>
        <ol class="moves">
            {opening.moves.iter().map(|first| view! { <li>{first.as_str()}</li> }).collect_view()}
        </ol>
        <h3>{opening.needs.as_str()}</h3>
        <ul class="needs">
            {content.guide.needs.iter().map(|need| view! { <NeedLink need /> }).collect_view()}
        </ul>
        // Before the Wasm runs, a plain link to the first step. `exit.js` notes that it was tapped.
        <a class="button begin" href=first data-begin="walk">
            {opening.begin.as_str()}
        </a>
        <dl class="now">
            <div data-hotline="911">
                <dt>{opening.danger.as_str()}</dt>
                <dd>{call("911")}</dd>
            </div>
            <div data-hotline="ncmec-cybertip">
                <dt>{opening.report.as_str()}</dt>
                <dd>{call("ncmec-cybertip")} {online}</dd>
            </div>
            <div>
                <dt>{opening.abroad.as_str()}</dt>
                <dd>{abroad}</dd>
            </div>
        </dl>
    }
}

/// A link to what somebody may want at once: without a script to a part of this page.
#[component]
fn NeedLink(need: &'static Need) -> impl IntoView {
    let context = page_context();
    let guide = &context.content().guide;
    let href = match &need.step {
        Some(_) if need.lines => ["#", &need.id].concat(),
        Some(step) => ["#", step].concat(),
        None => context.href(Page::Families),
    };
    let Choices(picks) = guide.choices(&need.picks);
    view! {
        <li>
            <a href=href data-need=need.id.as_str() data-picks=(picks != 0).then_some(picks)>
                {context.words().need[&need.id].as_str()}
            </a>
        </li>
    }
}

/// A question with native inputs. The browser is asked not to restore their state.
#[component]
fn QuestionPart(question: &'static Question) -> impl IntoView {
    let context = page_context();
    let guide = &context.content().guide;
    let words = context.words();
    let own = &words.question[&question.id];
    let bits = guide.question_bits().into_iter().find(|bits| bits.question.id == question.id);
    let Choices(bits) = bits.map(|bits| bits.choices()).unwrap_or_default();
    let condition = guide.condition(&question.audiences);
    let kind = if question.many { "checkbox" } else { "radio" };
    let name = question.id.as_str();
    let choices = question.choices.iter().map(|choice| {
        view! {
            <label class="choice">
                <input type=kind name=name value=choice.as_str() />
                <span>{own.choices[choice].as_str()}</span>
            </label>
        }
    });
    let how = if question.many { &words.walk.many } else { &words.walk.one };
    let is_first = guide.questions.first().is_some_and(|first| first.id == question.id);
    let kept = is_first.then(|| [" ", &words.walk.kept].concat());
    view! {
        <div
            class="question"
            data-if=data_if(condition)
            data-unless=data_unless(condition)
            data-answers=bits
        >
            <fieldset data-question=name>
                <legend>
                    // A heading inside the legend: Firefox passes the focus of a legend to its
                    // first input.
                    <h2 tabindex="-1">{own.ask.as_str()}</h2>
                </legend>
                {choices.collect_view()}
                <p class="aside">{how.as_str()} {kept}</p>
            </fieldset>
            // Where no script runs, the styles hide what an answer excludes.
            <button type="reset">{words.walk.reset.as_str()}</button>
        </div>
    }
}

/// Every national hotline that is called, texted or chatted with, and those that no step shows. The
/// list is folded but never hidden, so it can be opened at any moment of the walk.
#[component]
fn AllHotlines() -> impl IntoView {
    let context = page_context();
    let content = context.content();
    let is_in_a_step = |id: &str| {
        content.guide.steps.iter().flat_map(|step| &step.lines).any(|line| line.id() == id)
    };
    let lines = content.hotlines.iter().filter(|line| {
        let answers = line.number.is_some() || line.text.is_some() || line.chat.is_some();
        answers || !is_in_a_step(&line.id)
    });
    let cards = lines.cloned().map(|hotline| view! { <HotlineCard hotline /> });
    view! {
        <details class="directory">
            <summary><h2>{context.words().lines.title.as_str()}</h2></summary>
            {cards.collect_view()}
        </details>
    }
}
