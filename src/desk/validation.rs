//! The result of validating the draft: its agencies and its faults.

use agency::Agency;
use agency::draft::Field;

/// A fault in the words of the form, and the field that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldFault {
    /// None when the fault is about no field.
    pub field: Option<Field>,
    pub text: String,
    /// Whether a value is missing. Such faults are shown only once somebody wants to save.
    pub is_missing: bool,
}

/// The agencies that the page would show, and the faults of the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Validation {
    pub agencies: Vec<Agency>,
    pub faults: Vec<FieldFault>,
}
