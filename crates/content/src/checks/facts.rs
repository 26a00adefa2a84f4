//! Checks of the facts: hotlines, task forces and sources, each with its address.

use crate::Content;
use crate::checks::ids;
use crate::files::Problems;
use std::collections::BTreeSet;

/// Sources of what the about page and the page of task forces say, rather than of a step.
const BACKGROUND: &[&str] =
    &["icac-programme", "project-safe-childhood", "exit-study", "govuk-exit", "tricare-988"];

impl Content {
    pub(super) fn check_facts(&self, problems: &mut Problems) {
        ids("sources.toml", "source", self.sources.iter().map(|source| &source.id), problems);
        ids("hotlines.toml", "hotline", self.hotlines.iter().map(|line| &line.id), problems);
        let steps = self.guide.steps.iter().flat_map(|step| &step.sources);
        let steps = steps.map(String::as_str);
        let used: BTreeSet<&str> = steps.chain(self.sources_of_sections()).collect();
        for source in &self.sources {
            let is_background = BACKGROUND.contains(&&*source.id);
            if !used.contains(&*source.id) && !is_background {
                problems.push("sources.toml", format!("nothing rests on source `{}`: name it in a step or section, or take it out", source.id));
            }
            for address in [&source.address].into_iter().chain(&source.copy) {
                check_address("sources.toml", &source.id, address, problems);
            }
        }
        for line in &self.hotlines {
            let names = line.also_called.iter().chain([&line.name]).chain(&line.letters);
            for name in names.filter(|name| name.contains(['|', '~'])) {
                problems.push("hotlines.toml", format!("hotline `{}` is called `{name}`: write it without | and ~, which part names in a page", line.id));
            }
            if line.sources.is_empty() {
                problems.push(
                    "hotlines.toml",
                    format!(
                        "hotline `{}` has no source: give the address where its number stands",
                        line.id
                    ),
                );
            }
            if line.number.is_none() && line.text.is_none() && line.website.is_none() {
                problems.push("hotlines.toml", format!("hotline `{}` cannot be reached: give it a number, a text number or a website", line.id));
            }
            let addresses =
                line.sources.iter().chain(&line.chat).chain(&line.website).chain(&line.abroad);
            for address in addresses.chain(line.chat_in.values()) {
                check_address("hotlines.toml", &line.id, address, problems);
            }
        }
        ids(
            "task-forces.toml",
            "task force",
            self.task_forces.iter().map(|force| &force.id),
            problems,
        );
        for force in &self.task_forces {
            if force.sources.is_empty() {
                problems.push(
                    "task-forces.toml",
                    format!("task force `{}` has no source: give the address", force.id),
                );
            }
            if force.number.is_some() != force.number_from.is_some() {
                problems.push("task-forces.toml", format!("task force `{}`: give `number` and `number_from`, which says what proves it, or neither", force.id));
            }
            for address in force.sources.iter().chain(&force.website) {
                check_address("task-forces.toml", &force.id, address, problems);
            }
        }
        for place in &self.places {
            let is_known = |id: &String| self.task_forces.iter().any(|force| force.id == *id);
            if let Some(id) = place.served_by.as_ref().filter(|id| !is_known(id)) {
                problems.push("task-forces.toml", format!("place `{}` is served by `{id}`, which is no task force: name one, or leave `served_by` out", place.code));
            }
        }
        self.check_platforms(problems);
    }
}

pub(super) fn check_address(file: &str, id: &str, address: &str, problems: &mut Problems) {
    if !address.starts_with("https://") || address.contains(char::is_whitespace) {
        problems.push(
            file,
            format!(
                "`{id}` has the address `{address}`: it must begin with https:// and hold no space"
            ),
        );
    }
}
