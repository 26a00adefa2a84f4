//! Tests of the commands.

mod agencies;
mod contacts;
