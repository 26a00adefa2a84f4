//! The rooms, in reading order.

pub mod domain;

pub mod browser;

pub mod islands;

pub mod pages;
