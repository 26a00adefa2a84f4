//! What other programs and libraries say of the same agency.

mod phone_numbers;
mod schema;
