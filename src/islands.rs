//! The pieces of a written page that come alive.

mod agency_cards;
mod begin;
mod controls;
mod copy_text;
mod local_contact;
mod opening;
mod question_screen;
mod shift_exit;
mod step_screen;
mod walk;

pub use agency_cards::AgencyCards;
pub use begin::Begin;
pub use controls::{ControlWords, Controls};
pub use copy_text::{CopyText, CopyWords};
pub use local_contact::LocalContact;
pub use opening::Opening;
pub use question_screen::QuestionScreen;
pub use shift_exit::{ExitWords, ShiftExit};
pub use step_screen::StepScreen;
pub use walk::{Walk, Walking};
