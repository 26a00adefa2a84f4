//! Checks of the apps: each has a source, and words for what is known of it and for nothing else.

use crate::checks::facts::check_address;
use crate::checks::{ids, same_keys};
use crate::files::Problems;
use crate::platform::{Platform, Topic};
use crate::words::PlatformWords;
use crate::{Content, LanguagePack};

const FILE: &str = "platforms.toml";

impl Content {
    pub(super) fn check_platforms(&self, problems: &mut Problems) {
        ids(FILE, "platform", self.platforms.iter().map(|platform| &platform.id), problems);
        for platform in &self.platforms {
            let id = &platform.id;
            if platform.facts().next().is_none() {
                problems.push(FILE, format!("platform `{id}` says nothing: give it `save`, `report`, `block`, `friends` or `removal`, or take it out"));
            }
            for (topic, fact) in platform.facts() {
                if fact.addresses().next().is_none() {
                    problems.push(FILE, format!("platform `{id}`, `{}`, has no source: give an address under `pages` or `sources`", topic.key()));
                }
                for address in fact.addresses() {
                    check_address(FILE, id, address, problems);
                }
            }
        }
        // Somebody whose app is not here finds the way for all others at the end.
        let nameless = self.platforms.iter().position(|platform| platform.name.is_none());
        if nameless.is_none_or(|index| index + 1 != self.platforms.len()) {
            problems.push(FILE, "the last platform, and no other, is the one for apps that are not here: give every other a `name`, and none to the last".into());
        }
    }

    pub(super) fn check_apps_words(&self, pack: &LanguagePack, problems: &mut Problems) {
        let file = format!("words/{}/apps.toml", pack.code());
        let ids = self.platforms.iter().map(|platform| &platform.id);
        same_keys(&file, "platform", ids, pack.apps.platform.keys(), problems);
        for platform in &self.platforms {
            if let Some(words) = pack.apps.platform.get(&platform.id) {
                check_words(platform, words, &file, problems);
            }
        }
    }
}

fn check_words(platform: &Platform, words: &PlatformWords, file: &str, problems: &mut Problems) {
    let id = &platform.id;
    if platform.name.is_none() && words.name.is_none() {
        problems.push(file, format!("`platform.{id}` has no name here or in {FILE}: add `name`"));
    }
    for topic in Topic::ALL {
        let (key, said) = (topic.key(), words.topic(topic));
        match platform.fact(topic) {
            None if !said.is_empty() => problems.push(file, format!("`platform.{id}.{key}` has no source: add `{key}` in {FILE}, or take the words out")),
            Some(fact) if said.is_empty() && fact.pages.is_empty() => problems.push(file, format!("`platform.{id}.{key}` is missing: add its words, or a page for it in {FILE}")),
            _ => (),
        }
        for sentence in said {
            let text = sentence.text();
            if text.matches("[[").count() != text.matches("]]").count() {
                problems.push(file, format!("`platform.{id}.{key}`: `{text}`: write the label of a button between [[ and ]]"));
            }
            if !sentence.audiences().is_empty() {
                problems.push(file, format!("`platform.{id}.{key}`: `{text}` has `for`, which the page of apps does not heed: say in the sentence whom it is for"));
            }
        }
    }
}
