//! What an officer does: shares the guide, and uses it without a network.

mod releases;
mod shared_link;
