//! Parses the kinds of values in `agency.json`.

use crate::parse::*;

impl Parser<'_> {
    pub(super) fn object<'v>(&mut self, value: &'v Value, path: &PathCursor) -> Option<&'v Object> {
        if let Value::Object(object) = value {
            return Some(object);
        }
        self.report(path, wrong_type("an object in { }", value));
        None
    }

    /// The entries of a list; none if there is no list.
    pub(super) fn list<'v>(
        &mut self,
        object: &'v Object,
        field: &str,
        most: usize,
        path: &PathCursor,
    ) -> &'v [Value] {
        match object.get(field) {
            Some(Value::Array(values)) => {
                if values.len() > most {
                    self.report(path, AgencyError::TooMany { found: values.len(), most });
                }
                values.get(..most).unwrap_or(values)
            }
            Some(other) => {
                self.report(path, wrong_type("a list in [ ]", other));
                &[]
            }
            None => &[],
        }
    }

    pub(super) fn text<'v>(&mut self, value: &'v Value, path: &PathCursor) -> Option<&'v str> {
        if let Value::String(text) = value {
            return Some(text);
        }
        self.report(path, wrong_type("text in quotation marks", value));
        None
    }

    pub(super) fn required(&mut self, object: &Object, field: &'static str, path: &PathCursor) {
        if !object.contains_key(field) {
            self.report(path, AgencyError::Missing { field });
        }
    }

    pub(super) fn unknown_fields(
        &mut self,
        object: &Object,
        known: &'static [&'static str],
        path: &PathCursor,
    ) {
        for name in object.keys() {
            if !known.contains(&name.as_str()) {
                let name = name.chars().take(MAX_VALUE_CHARACTERS).collect();
                self.report(path, AgencyError::UnknownField { name, known });
            }
        }
    }

    /// A value with a format, such as a website.
    pub(super) fn parse_field<T>(
        &mut self,
        object: &Object,
        field: &str,
        format: Format,
        parse: fn(&str) -> Option<T>,
        path: &PathCursor,
    ) -> Option<T> {
        let text = self.short_text(object, field, path)?;
        let value = parse(text);
        if value.is_none() {
            self.report_format(format, text, &path.field(field));
        }
        value
    }

    pub(super) fn report_format(&mut self, format: Format, found: &str, path: &PathCursor) {
        let found = found.chars().take(MAX_VALUE_CHARACTERS).collect();
        self.report(path, AgencyError::Format { format, found });
    }

    /// The text of such a value, which is neither empty nor too long.
    pub(super) fn short_text<'v>(
        &mut self,
        object: &'v Object,
        field: &str,
        path: &PathCursor,
    ) -> Option<&'v str> {
        let path = &path.field(field);
        let text = self.text(object.get(field)?, path)?;
        let error = if text.is_empty() {
            TextError::Empty
        } else if text.len() > MAX_VALUE_CHARACTERS {
            let characters = text.chars().count();
            TextError::TooLong { characters, most: MAX_VALUE_CHARACTERS }
        } else {
            return Some(text);
        };
        self.report(path, AgencyError::Text(error));
        None
    }

    pub(super) fn language(&mut self, tag: &str, path: &PathCursor) -> Option<Language> {
        let language = Language::new(tag);
        if language.is_none() {
            self.report_format(Format::Language, tag, path);
        }
        language
    }

    pub(super) fn id(&mut self, object: &Object, path: &PathCursor) -> Option<AgencyId> {
        let id = self.parse_field(object, "id", Format::Id, AgencyId::new, path)?;
        let path = &path.field("id");
        // It may have been published before there was this rule: its link stays right.
        if let Some(error) = id.fault_in_files() {
            self.report(path, AgencyError::NewId(error));
        }
        let is_free = self.national.iter().all(|line| line.id != id.as_str());
        if !is_free {
            self.report(path, AgencyError::IdOfNationalLine);
        }
        is_free.then_some(id)
    }

    /// The day of the last check; `None` if it is still to come.
    pub(super) fn assured_date(&mut self, object: &Object, path: &PathCursor) -> Option<Day> {
        let day = self.parse_field(object, "assured_date", Format::Day, day, path)?;
        if let Some(today) = self.today.filter(|today| day > *today) {
            self.report(&path.field("assured_date"), AgencyError::DayToCome { found: day, today });
            return None;
        }
        Some(day)
    }

    /// Words without hidden contacts.
    pub(super) fn words(
        &mut self,
        object: &Object,
        field: &str,
        rule: TextRule,
        own: &[Phone],
        path: &PathCursor,
    ) -> Option<String> {
        let path = &path.field(field);
        let text = self.text(object.get(field)?, path)?;
        let plain = plain_text(text, rule)
            .and_then(|plain| check_hidden_contacts(&plain, own).map(|()| plain));
        match plain {
            Ok(plain) => Some(plain),
            Err(error) => {
                self.report(path, AgencyError::Text(error));
                None
            }
        }
    }

    /// Words that say who an agency is. A description may name a national line ("we work with the
    /// FBI"), a headline may not.
    pub(super) fn headline(
        &mut self,
        object: &Object,
        field: &str,
        own: &[Phone],
        path: &PathCursor,
    ) -> Option<String> {
        let text = self.words(object, field, HEADLINE, own, path)?;
        self.check_name(&text, TextRole::Who, &path.field(field)).then_some(text)
    }

    /// A street address, which must not name a national line or a messenger.
    pub(super) fn address(
        &mut self,
        object: &Object,
        own: &[Phone],
        path: &PathCursor,
    ) -> Option<String> {
        let text = self.words(object, "address", ADDRESS, own, path)?;
        self.check_name(&text, TextRole::Street, &path.field("address")).then_some(text)
    }

    pub(super) fn email(&mut self, object: &Object, path: &PathCursor) -> Option<Email> {
        let email = self.parse_field(object, "email", Format::Email, Email::new, path)?;
        let (_, host) = email.as_str().split_once('@')?;
        let path = &path.field("email");
        (is_restricted_tld(host) || self.check_impersonation(email.as_str(), TextRole::Host, path))
            .then_some(email)
    }

    pub(super) fn website(&mut self, object: &Object, path: &PathCursor) -> Option<Website> {
        let website = self.parse_field(object, "website", Format::Website, Website::new, path)?;
        let (host, path) = (website.host(), &path.field("website"));
        (is_restricted_tld(host) || self.check_impersonation(host, TextRole::Host, path))
            .then_some(website)
    }

    /// Whether a text contains no name of a national line and of no messenger; reports it otherwise.
    fn check_name(&mut self, text: &str, role: TextRole, path: &PathCursor) -> bool {
        let is_messenger = names_messenger(text);
        if is_messenger {
            self.report(path, AgencyError::Messenger);
        }
        self.check_impersonation(text, role, path) && !is_messenger
    }

    /// Whether a text contains no name of a national line; reports the line otherwise.
    fn check_impersonation(&mut self, text: &str, role: TextRole, path: &PathCursor) -> bool {
        let impersonated_name = impersonated_name(text, role, self.national).map(str::to_owned);
        let is_own = impersonated_name.is_none();
        impersonated_name
            .into_iter()
            .for_each(|line| self.report(path, AgencyError::Imitates { line }));
        is_own
    }

    pub(super) fn description(
        &mut self,
        object: &Object,
        own: &[Phone],
        path: &PathCursor,
    ) -> Vec<(Language, String)> {
        let path = &path.field("description");
        let mut descriptions = Vec::new();
        let Some(value) = object.get("description") else {
            return descriptions;
        };
        let Value::Object(by_language) = value else {
            let right = "{ \"en\": \"…\" }, with one text for each language";
            self.report(path, wrong_type(right, value));
            return descriptions;
        };
        let (found, most) = (by_language.len(), MAX_LANGUAGES);
        if found > most {
            self.report(path, AgencyError::TooMany { found, most });
        }
        for tag in by_language.keys().take(most) {
            let language = self.language(tag, path);
            let text = self.words(by_language, tag, DESCRIPTION, own, path);
            descriptions.extend(language.zip(text));
        }
        descriptions
    }
}

/// Whether the host ends in a top-level domain that only US governments, their forces and schools
/// can have: there, `fbi` is the FBI.
fn is_restricted_tld(host: &str) -> bool {
    let (_, last) = host.rsplit_once('.').unwrap_or_default();
    ["gov", "mil", "edu"].iter().any(|restricted| last.eq_ignore_ascii_case(restricted))
}

fn wrong_type(right: &'static str, found: &Value) -> AgencyError {
    let found = match found {
        Value::Null => "nothing (null)",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    AgencyError::WrongType { right, found }
}
