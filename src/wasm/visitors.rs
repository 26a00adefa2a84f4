//! Brings a written page to life.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
}
