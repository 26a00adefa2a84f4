//! Writes agencies in schema.org's vocabulary (`Organization`, `ContactPoint`), for search engines.

use crate::{Agency, PhoneKind};
use serde_json::{Value, json};

/// A JSON-LD text for a page: `<` is escaped, so that it cannot end the script element.
pub fn json_ld(agencies: &[Agency]) -> String {
    let organizations: Vec<Value> = agencies.iter().map(organization).collect();
    let graph = json!({ "@context": "https://schema.org", "@graph": organizations });
    graph.to_string().replace('<', "\\u003c")
}

fn organization(agency: &Agency) -> Value {
    let contacts: Vec<Value> = agency
        .phones
        .iter()
        .map(|phone| {
            let number = phone.number.href();
            let languages: Vec<&str> = phone.languages.iter().map(|tag| tag.as_str()).collect();
            json!({
                "@type": "ContactPoint",
                "telephone": number.split_once(':').map_or(&*number, |(_, number)| number),
                "contactOption": (phone.kind == PhoneKind::Tty).then_some("HearingImpairedSupported"),
                "availableLanguage": languages,
            })
        })
        .collect();
    json!({
        "@type": "Organization",
        "name": agency.name,
        "url": agency.website.as_ref().map(|website| website.href()),
        "email": agency.email.as_ref().map(|email| email.as_str()),
        "areaServed": agency.area,
        "address": agency.address,
        "contactPoint": contacts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn an_organization_has_its_contacts() {
        let file = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force",
            "phones":[{"number":"801-281-1211","languages":["en","es"]}],"email":"utahicac@agutah.gov"}]}"#;
        let graph: Value = serde_json::from_str(&json_ld(&parse(file, &[]).agencies)).unwrap();
        let organization = &graph["@graph"][0];
        assert_eq!(organization["@type"], "Organization");
        assert_eq!(organization["name"], "Utah ICAC Task Force");
        assert_eq!(organization["contactPoint"][0]["telephone"], "+18012811211");
        assert_eq!(organization["contactPoint"][0]["availableLanguage"], json!(["en", "es"]));
    }

    #[test]
    fn no_name_ends_the_script() {
        let file = r#"{"version":1,"organizations":[{"id":"x","name":"A </script> B","phones":[{"number":"801-281-1211"}]}]}"#;
        assert!(!json_ld(&parse(file, &[]).agencies).contains('<'));
    }
}
