//! All words of one language, read from its folder in `src/content/words`.

use crate::files::{ContentFiles, Problems};
use crate::language_checks::LanguageChecks;
use crate::words::{AppsWords, DeskWords, FamilyWords, HandoutWords, OfficerWords, Words};
use serde::de::DeserializeOwned;

/// The languages of the desk and the officers' page, in which agencies of the United States work.
/// Every other language may leave `desk.toml` and `officers.toml` out.
pub const AGENCY_LANGUAGES: [&str; 2] = ["en", "es"];

/// All words of one language: the files of one folder in `src/content/words`.
#[derive(Clone, Debug)]
pub struct LanguagePack {
    /// `guide.toml`: the words of the guide, and those of the visitors' other pages beside their
    /// sections.
    pub guide: Words,
    /// `apps.toml`.
    pub apps: AppsWords,
    /// `families.toml`.
    pub families: FamilyWords,
    /// `handout.toml`.
    pub handout: HandoutWords,
    /// `checks.toml`: what the tests search in these words.
    pub checks: LanguageChecks,
    /// `officers.toml`; always there for [`AGENCY_LANGUAGES`].
    pub officers: Option<OfficerWords>,
    /// `desk.toml`; always there for [`AGENCY_LANGUAGES`].
    pub desk: Option<DeskWords>,
}

impl LanguagePack {
    /// The language's code (BCP 47), which is also the name of its folder.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.guide.language.code
    }

    /// Parses the folder of every language; `None` if one of them is wrong.
    pub(crate) fn parse_all(files: &ContentFiles, problems: &mut Problems) -> Option<Vec<Self>> {
        let packs: Vec<Option<Self>> =
            files.languages().map(|code| Self::parse(files, code, problems)).collect();
        packs.into_iter().collect()
    }

    fn parse(files: &ContentFiles, code: &str, problems: &mut Problems) -> Option<Self> {
        let file = |name: &str| format!("words/{code}/{name}.toml");
        let guide = problems.parse::<Words>(files, &file("guide"));
        let apps = problems.parse(files, &file("apps"));
        let families = problems.parse(files, &file("families"));
        let handout = problems.parse(files, &file("handout"));
        let checks = problems.parse::<LanguageChecks>(files, &file("checks"));
        let officers = optional(files, code, &file("officers"), problems);
        let desk = optional(files, code, &file("desk"), problems);
        let pack = Self {
            guide: guide?,
            apps: apps?,
            families: families?,
            handout: handout?,
            checks: checks?,
            officers: officers?,
            desk: desk?,
        };
        for name in pack.checks.empty() {
            let problem = format!("`{name}` is empty, and lets everything pass: fill it in");
            problems.push(&file("checks"), problem);
        }
        if pack.code() != code {
            let problem = format!(
                "`language.code` is `{}`, and the folder is called `{code}`: give both one name",
                pack.code()
            );
            problems.push(&file("guide"), problem);
        }
        Some(pack)
    }
}

/// A file that only [`AGENCY_LANGUAGES`] must have; the outer `None` means that it is wrong.
fn optional<T: DeserializeOwned>(
    files: &ContentFiles,
    code: &str,
    file: &str,
    problems: &mut Problems,
) -> Option<Option<T>> {
    if files.texts.contains_key(file) || AGENCY_LANGUAGES.contains(&code) {
        problems.parse(files, file).map(Some)
    } else {
        Some(None)
    }
}
