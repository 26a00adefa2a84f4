//! Two entries with one id, or with one number.
//!
//! An id given twice keeps the first, as the page does within a file. Ids that were made from one
//! and the same name keep none: which of the two "Franklin Police" a card leads to would depend on
//! the order of the list. A number given twice is told and refuses nobody, since a county's
//! dispatcher answers for many towns.

use super::check::{Checked, Judged};
use super::writing::INDEX_ID;
use crate::intake::{IdFrom, Told};
use std::collections::{HashMap, HashSet};

pub(super) fn refuse_ids_given_twice(judged: &mut Judged) {
    let mut by_id: HashMap<&str, Vec<(usize, &Checked)>> = HashMap::new();
    for (index, agency) in judged.agencies.iter().enumerate() {
        by_id.entry(agency.id.as_str()).or_default().push((index, agency));
    }
    let mut refused: Vec<(usize, &Checked, String)> = Vec::new();
    for (id, all) in &by_id {
        let kept = all.iter().find(|(_, agency)| agency.id_from == IdFrom::Input);
        if *id == INDEX_ID {
            let what = "is the name of the directory's own list: add your town or state to it";
            let why = format!("the id `{id}` {what}");
            refused.extend(all.iter().map(|(index, agency)| (*index, *agency, why.clone())));
        } else if all.len() > 1 {
            let kept_index = kept.map(|(index, _)| *index);
            for (index, agency) in all.iter().filter(|(index, _)| Some(*index) != kept_index) {
                let other = kept.or_else(|| all.iter().find(|(other, _)| other != index));
                let other = other.map(|(_, other)| other.at.to_string());
                refused.push((*index, agency, why(agency, &other.unwrap_or_default())));
            }
        }
    }
    refused.sort_unstable_by_key(|(index, ..)| *index);
    for (_, agency, why) in &refused {
        let what = format!("organization {}: {why}", agency.id.as_str());
        judged.told.push(Told { at: agency.at.clone(), what });
        judged.refused_ids.insert(agency.id.as_str().to_owned());
    }
    judged.refused += refused.len();
    let refused: HashSet<usize> = refused.into_iter().map(|(index, ..)| index).collect();
    let mut index = 0;
    judged.agencies.retain(|_| {
        index += 1;
        !refused.contains(&(index - 1))
    });
}

fn why(agency: &Checked, other: &str) -> String {
    match agency.id_from {
        IdFrom::Input => format!(
            "another organization has this id already ({other}): give each its own, or take one out"
        ),
        IdFrom::Name => format!(
            "its id was made from its name, and another organization has the same ({other}): give \
             each an `id` of its own, with its town or state in it"
        ),
    }
}

pub(super) fn tell_numbers_given_twice(judged: &mut Judged) {
    let mut first: HashMap<&str, &Checked> = HashMap::new();
    let mut told = Vec::new();
    for agency in &judged.agencies {
        let mut own = HashSet::new();
        for (dialled, written) in &agency.numbers {
            // One number of one agency may call and text.
            if !own.insert(dialled) {
                continue;
            }
            match first.get(dialled.as_str()) {
                None => {
                    first.insert(dialled, agency);
                }
                Some(other) => told.push(Told {
                    at: agency.at.clone(),
                    what: format!(
                        "organization {}: {written} is the number of {}, too ({}): look whether \
                         both are right",
                        agency.id.as_str(),
                        other.id.as_str(),
                        other.at
                    ),
                }),
            }
        }
    }
    judged.told.extend(told);
}
