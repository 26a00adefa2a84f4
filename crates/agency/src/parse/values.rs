//! The kinds of values in `agency.json`, each read in one way.

use crate::parse::*;

impl Parser<'_> {
    pub(super) fn object<'v>(&mut self, value: &'v Value, here: &PathCursor) -> Option<&'v Object> {
        if let Value::Object(object) = value {
            return Some(object);
        }
        self.tell(here, wrong_type("an object in { }", value));
        None
    }

    /// The entries of a list; none when there is no list.
    pub(super) fn list<'v>(
        &mut self,
        object: &'v Object,
        field: &str,
        most: usize,
        here: &PathCursor,
    ) -> &'v [Value] {
        match object.get(field) {
            Some(Value::Array(values)) => {
                if values.len() > most {
                    self.tell(here, AgencyError::TooMany { found: values.len(), most });
                }
                values.get(..most).unwrap_or(values)
            }
            Some(other) => {
                self.tell(here, wrong_type("a list in [ ]", other));
                &[]
            }
            None => &[],
        }
    }

    pub(super) fn text<'v>(&mut self, value: &'v Value, here: &PathCursor) -> Option<&'v str> {
        if let Value::String(text) = value {
            return Some(text);
        }
        self.tell(here, wrong_type("text in quotation marks", value));
        None
    }

    pub(super) fn required(&mut self, object: &Object, field: &'static str, here: &PathCursor) {
        if !object.contains_key(field) {
            self.tell(here, AgencyError::Missing { field });
        }
    }

    pub(super) fn unknown_fields(
        &mut self,
        object: &Object,
        known: &'static [&'static str],
        here: &PathCursor,
    ) {
        for name in object.keys() {
            if !known.contains(&name.as_str()) {
                let name = name.chars().take(MAX_CHARACTERS_OF_A_FORM).collect();
                self.tell(here, AgencyError::UnknownField { name, known });
            }
        }
    }

    /// A value that is right or wrong as a whole, such as a website.
    pub(super) fn form<T>(
        &mut self,
        object: &Object,
        field: &str,
        form: Format,
        parse: fn(&str) -> Option<T>,
        here: &PathCursor,
    ) -> Option<T> {
        let text = self.form_text(object, field, here)?;
        let value = parse(text);
        if value.is_none() {
            self.tell_form(form, text, &here.field(field));
        }
        value
    }

    pub(super) fn tell_form(&mut self, form: Format, found: &str, here: &PathCursor) {
        let found = found.chars().take(MAX_CHARACTERS_OF_A_FORM).collect();
        self.tell(here, AgencyError::Format { form, found });
    }

    /// The text of such a value, which is neither empty nor endless.
    pub(super) fn form_text<'v>(
        &mut self,
        object: &'v Object,
        field: &str,
        here: &PathCursor,
    ) -> Option<&'v str> {
        let here = &here.field(field);
        let text = self.text(object.get(field)?, here)?;
        let error = if text.is_empty() {
            TextError::Empty
        } else if text.len() > MAX_CHARACTERS_OF_A_FORM {
            let characters = text.chars().count();
            TextError::TooLong { characters, most: MAX_CHARACTERS_OF_A_FORM }
        } else {
            return Some(text);
        };
        self.tell(here, AgencyError::Text(error));
        None
    }

    pub(super) fn language(&mut self, tag: &str, here: &PathCursor) -> Option<Language> {
        let language = Language::new(tag);
        if language.is_none() {
            self.tell_form(Format::Language, tag, here);
        }
        language
    }

    /// Words without hidden contacts.
    pub(super) fn words(
        &mut self,
        object: &Object,
        field: &str,
        rule: TextRule,
        own: &[Phone],
        here: &PathCursor,
    ) -> Option<String> {
        let here = &here.field(field);
        let text = self.text(object.get(field)?, here)?;
        let plain = plain_text(text, rule)
            .and_then(|plain| check_hidden_contacts(&plain, own).map(|()| plain));
        match plain {
            Ok(plain) => Some(plain),
            Err(error) => {
                self.tell(here, AgencyError::Text(error));
                None
            }
        }
    }

    /// Words that say who somebody is. A description may name a national line ("we work with the
    /// FBI"), a headline may not.
    pub(super) fn headline(
        &mut self,
        object: &Object,
        field: &str,
        own: &[Phone],
        here: &PathCursor,
    ) -> Option<String> {
        let text = self.words(object, field, HEADLINE, own, here)?;
        self.is_its_own(&text, TextRole::Who, &here.field(field)).then_some(text)
    }

    /// Where somebody is, which shall not be where a national line seems to be.
    pub(super) fn address(
        &mut self,
        object: &Object,
        own: &[Phone],
        here: &PathCursor,
    ) -> Option<String> {
        let text = self.words(object, "address", ADDRESS, own, here)?;
        self.is_its_own(&text, TextRole::Where, &here.field("address")).then_some(text)
    }

    pub(super) fn email(&mut self, object: &Object, here: &PathCursor) -> Option<Email> {
        let email = self.form(object, "email", Format::Email, Email::new, here)?;
        let (_, host) = email.as_str().split_once('@')?;
        let here = &here.field("email");
        (is_vouched_for(host) || self.is_its_own(email.as_str(), TextRole::Where, here))
            .then_some(email)
    }

    pub(super) fn website(&mut self, object: &Object, here: &PathCursor) -> Option<Website> {
        let website = self.form(object, "website", Format::Website, Website::new, here)?;
        let (host, here) = (website.host(), &here.field("website"));
        (is_vouched_for(host) || self.is_its_own(host, TextRole::Where, here)).then_some(website)
    }

    /// Whether it bears the name of no national line, and tells so if it does.
    fn is_its_own(&mut self, text: &str, says: TextRole, here: &PathCursor) -> bool {
        let impersonated_name = impersonated_name(text, says, self.national).map(str::to_owned);
        let is_own = impersonated_name.is_none();
        impersonated_name
            .into_iter()
            .for_each(|line| self.tell(here, AgencyError::Imitates { line }));
        is_own
    }

    pub(super) fn description(
        &mut self,
        object: &Object,
        own: &[Phone],
        here: &PathCursor,
    ) -> Vec<(Language, String)> {
        let here = &here.field("description");
        let mut descriptions = Vec::new();
        let Some(value) = object.get("description") else {
            return descriptions;
        };
        let Value::Object(by_language) = value else {
            let right = "{ \"en\": \"…\" }, with one text for each language";
            self.tell(here, wrong_type(right, value));
            return descriptions;
        };
        let (found, most) = (by_language.len(), MAX_LANGUAGES);
        if found > most {
            self.tell(here, AgencyError::TooMany { found, most });
        }
        for tag in by_language.keys().take(most) {
            let language = self.language(tag, here);
            let text = self.words(by_language, tag, DESCRIPTION, own, here);
            descriptions.extend(language.zip(text));
        }
        descriptions
    }
}

/// Whether its host ends in a name that only US governments, their forces and schools can have:
/// there, `fbi` is the FBI.
fn is_vouched_for(host: &str) -> bool {
    let (_, last) = host.rsplit_once('.').unwrap_or_default();
    ["gov", "mil", "edu"].iter().any(|vouched| last.eq_ignore_ascii_case(vouched))
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
