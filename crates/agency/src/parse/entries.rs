//! Parses the entries of an organization's lists: telephone numbers and lines of its schedule.

use crate::parse::*;
use crate::phone_number::{Dialling, PhoneNumber};
use crate::{Hours, HoursError, Opening, PhoneKind, TimeOfDay, Weekday};

impl Parser<'_> {
    pub(super) fn phone(&mut self, value: &Value, path: &PathCursor) -> Option<Phone> {
        let object = self.object(value, path)?;
        self.unknown_fields(object, PHONE_FIELDS, path);
        let number = self.number(object, path);
        let kind = self.parse_field(object, "type", Format::PhoneKind, PhoneKind::from_name, path);
        let languages_path = &path.field("languages");
        let mut languages = Vec::new();
        for (index, value) in
            self.list(object, "languages", MAX_LANGUAGES, languages_path).iter().enumerate()
        {
            let path = &languages_path.entry(index);
            let Some(tag) = self.text(value, path) else {
                continue;
            };
            languages.extend(self.language(tag, path));
        }
        // A type that is not known may be a fax, so the number is not shown as a voice.
        let kind = match kind {
            None if object.contains_key("type") => return None,
            None => PhoneKind::Voice,
            Some(kind) => kind,
        };
        let number = number?;
        if number.dialling() == Dialling::ShortCode && kind != PhoneKind::Text {
            self.report(path, AgencyError::ShortCodeToCall);
            return None;
        }
        Some(Phone { number, kind, languages })
    }

    fn number(&mut self, object: &Object, path: &PathCursor) -> Option<PhoneNumber> {
        self.required(object, "number", path);
        let text = self.short_text(object, "number", path);
        let digits = self.short_text(object, "extension", path);
        let number = match text?.parse::<PhoneNumber>() {
            Ok(number) => number,
            Err(error) => {
                self.report(&path.field("number"), AgencyError::PhoneNumber(error));
                return None;
            }
        };
        let Some(digits) = digits else {
            return Some(number);
        };
        match number.clone().with_extension(digits) {
            Ok(extended) => Some(extended),
            Err(error) => {
                self.report(&path.field("extension"), AgencyError::PhoneNumber(error));
                // Without its extension, the number still reaches the agency's switchboard.
                Some(number)
            }
        }
    }

    /// A line of the schedule; `None` if anything is wrong, including an unknown field: HSDS's
    /// `freq` or `bymonthday` would change when somebody answers, and wrong hours are worse than
    /// none.
    pub(super) fn hours(
        &mut self,
        value: &Value,
        own: &[Phone],
        path: &PathCursor,
    ) -> Option<Hours> {
        let faults_before = self.fault_count;
        let object = self.object(value, path)?;
        self.unknown_fields(object, HOURS_FIELDS, path);
        let opens = self.parse_field(object, "opens_at", Format::Time, TimeOfDay::new, path);
        let closes = self.parse_field(object, "closes_at", Format::Time, TimeOfDay::new, path);
        let days = self.parse_field(object, "byday", Format::Days, Weekday::parse_list, path);
        let valid_from = self.parse_field(object, "valid_from", Format::Day, day, path);
        let valid_to = self.parse_field(object, "valid_to", Format::Day, day, path);
        let description = self.words(object, "description", HOURS, own, path);
        if self.fault_count != faults_before {
            return None;
        }
        let opening = match (opens, closes) {
            (Some(opens), Some(closes)) => Some(Opening { opens, closes }),
            (None, None) => None,
            _ => {
                self.report(path, AgencyError::Hours(HoursError::HalfOpen));
                return None;
            }
        };
        let days = days.unwrap_or_default();
        match (Hours { days, opening, valid_from, valid_to, description }).check() {
            Ok(hours) => Some(hours),
            Err(error) => {
                self.report(path, AgencyError::Hours(error));
                None
            }
        }
    }
}
