//! The entries of an organization's lists: telephone numbers and lines of its schedule.

use crate::parse::*;
use crate::phone_number::{Dialling, PhoneNumber};
use crate::{Hours, HoursError, Opening, PhoneKind, TimeOfDay, Weekday};

impl Parser<'_> {
    pub(super) fn phone(&mut self, value: &Value, here: &PathCursor) -> Option<Phone> {
        let object = self.object(value, here)?;
        self.unknown_fields(object, PHONE_FIELDS, here);
        let number = self.number(object, here);
        let kind = self.form(object, "type", Format::PhoneKind, PhoneKind::named, here);
        let languages_here = &here.field("languages");
        let mut languages = Vec::new();
        for (index, value) in
            self.list(object, "languages", MAX_LANGUAGES, languages_here).iter().enumerate()
        {
            let here = &languages_here.entry(index);
            let Some(tag) = self.text(value, here) else {
                continue;
            };
            languages.extend(self.language(tag, here));
        }
        // A fax machine answers nobody: a type that is not known is not taken for a voice.
        let kind = match kind {
            None if object.contains_key("type") => return None,
            None => PhoneKind::Voice,
            Some(kind) => kind,
        };
        let number = number?;
        if number.dialling() == Dialling::ShortCode && kind != PhoneKind::Text {
            self.tell(here, AgencyError::ShortCodeToCall);
            return None;
        }
        Some(Phone { number, kind, languages })
    }

    fn number(&mut self, object: &Object, here: &PathCursor) -> Option<PhoneNumber> {
        self.required(object, "number", here);
        let text = self.form_text(object, "number", here);
        let digits = self.form_text(object, "extension", here);
        let number = match text?.parse::<PhoneNumber>() {
            Ok(number) => number,
            Err(error) => {
                self.tell(&here.field("number"), AgencyError::PhoneNumber(error));
                return None;
            }
        };
        let Some(digits) = digits else {
            return Some(number);
        };
        match number.clone().with_extension(digits) {
            Ok(extended) => Some(extended),
            Err(error) => {
                self.tell(&here.field("extension"), AgencyError::PhoneNumber(error));
                // Without its extension it still reaches the agency's own switchboard.
                Some(number)
            }
        }
    }

    /// `None` at the slightest fault, an unknown field included: HSDS's `freq` or `bymonthday`
    /// would change when somebody answers, and wrong hours are worse than none.
    pub(super) fn hours(
        &mut self,
        value: &Value,
        own: &[Phone],
        here: &PathCursor,
    ) -> Option<Hours> {
        let told = self.told;
        let object = self.object(value, here)?;
        self.unknown_fields(object, HOURS_FIELDS, here);
        let opens = self.form(object, "opens_at", Format::Time, TimeOfDay::new, here);
        let closes = self.form(object, "closes_at", Format::Time, TimeOfDay::new, here);
        let days = self.form(object, "byday", Format::Days, Weekday::list, here);
        let valid_from = self.form(object, "valid_from", Format::Day, day, here);
        let valid_to = self.form(object, "valid_to", Format::Day, day, here);
        let description = self.words(object, "description", HOURS, own, here);
        if self.told != told {
            return None;
        }
        let opening = match (opens, closes) {
            (Some(opens), Some(closes)) => Some(Opening { opens, closes }),
            (None, None) => None,
            _ => {
                self.tell(here, AgencyError::Hours(HoursError::HalfOpen));
                return None;
            }
        };
        let days = days.unwrap_or_default();
        match (Hours { days, opening, valid_from, valid_to, description }).check() {
            Ok(hours) => Some(hours),
            Err(error) => {
                self.tell(here, AgencyError::Hours(error));
                None
            }
        }
    }
}
