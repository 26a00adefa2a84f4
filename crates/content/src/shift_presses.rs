//! Counts presses of Shift: three of them leave the page in a hurry.

use std::time::Duration;

/// How often Shift was pressed alone. `at` is the time since any fixed moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShiftPresses {
    #[default]
    None,
    One {
        at: Duration,
    },
    Two {
        at: Duration,
    },
    Three,
}

impl ShiftPresses {
    /// The longest pause between two presses that belong together.
    ///
    /// Source: the GOV.UK "Exit this page" component, tested with survivors of domestic abuse.
    pub const LONGEST_PAUSE: Duration = Duration::from_secs(5);

    #[must_use]
    pub fn press(self, now: Duration) -> Self {
        let in_time = |at: Duration| now.saturating_sub(at) <= Self::LONGEST_PAUSE;
        match self {
            Self::One { at } if in_time(at) => Self::Two { at: now },
            Self::Two { at } if in_time(at) => Self::Three,
            Self::Three => Self::Three,
            Self::None | Self::One { .. } | Self::Two { .. } => Self::One { at: now },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(presses_ms: &[u64], leaves: bool) {
        let end = presses_ms
            .iter()
            .fold(ShiftPresses::None, |so_far, &ms| so_far.press(Duration::from_millis(ms)));
        assert_eq!(end == ShiftPresses::Three, leaves, "{presses_ms:?} ms ended in {end:?}");
    }

    #[test]
    fn three_presses_leave() {
        check(&[0, 300, 600], true);
    }

    #[test]
    fn two_presses_do_not() {
        check(&[0, 300], false);
    }

    #[test]
    fn the_pause_counts_from_press_to_press() {
        check(&[0, 5_000, 10_000], true);
    }

    #[test]
    fn a_longer_pause_starts_over() {
        check(&[0, 5_001, 5_200], false);
    }

    #[test]
    fn a_clock_that_goes_back_does_not_stop_the_exit() {
        check(&[9_000, 300, 600], true);
    }
}
