//! The walk through the guide: the next and the previous screen for the answers so far.

/// A set of choices. Each choice of `content/outline/guide.toml` has one bit, in the order of that
/// file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices(pub u32);

impl Choices {
    /// The most choices that the guide can hold.
    pub const MAX: usize = u32::BITS as usize;

    /// `count` choices, from the one with bit `first` on.
    pub fn range(first: u32, count: usize) -> Self {
        (first..=u32::MAX).take(count).fold(Self::default(), |choices, bit| {
            choices.or(Self(1_u32.checked_shl(bit).unwrap_or_default()))
        })
    }

    pub const fn all() -> Self {
        Self(u32::MAX)
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// The kind of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    Question {
        /// All of its answers.
        answers: Choices,
        /// The answer that no choice is true; empty if the question has no such answer.
        none: Choices,
    },
    Step,
}

/// One screen of the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    pub kind: ScreenKind,
    /// The choices for which the screen is shown. Of a question that does not matter: all.
    pub shown_for: Choices,
}

/// The index of a screen, from 0, in the order of the prerendered page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScreenIndex(pub usize);

/// The part of the guide that is visible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// The whole page, as it is without a script.
    #[default]
    Everything,
    /// One screen.
    At(ScreenIndex),
}

/// Whether a screen is shown for these answers.
///
/// A question without an answer excludes nothing: a visitor who skips it sees more, never less.
fn fits(screens: &[Screen], answers: Choices, screen: &Screen) -> bool {
    screens.iter().all(|other| match other.kind {
        ScreenKind::Step => true,
        ScreenKind::Question { answers: own, .. } => {
            let given = answers.and(own);
            given.is_empty() || !given.and(screen.shown_for).is_empty()
        }
    })
}

/// The answers after "next". A visitor who picked nothing has given the answer that no choice is
/// true, if the question has that answer.
pub fn answers_after_next(screens: &[Screen], answers: Choices, position: Position) -> Choices {
    let Position::At(ScreenIndex(index)) = position else {
        return answers;
    };
    match screens.get(index).map(|screen| screen.kind) {
        Some(ScreenKind::Question { answers: own, none }) if answers.and(own).is_empty() => {
            answers.or(none)
        }
        _ => answers,
    }
}

/// The answers after "skip": the answers to the skipped question are removed.
pub fn answers_after_skip(screens: &[Screen], answers: Choices, position: Position) -> Choices {
    let Position::At(ScreenIndex(index)) = position else {
        return answers;
    };
    match screens.get(index).map(|screen| screen.kind) {
        Some(ScreenKind::Question { answers: own, .. }) => answers.without(own),
        _ => answers,
    }
}

/// The next screen, if there is one; from the whole page, the first.
pub fn next(screens: &[Screen], answers: Choices, position: Position) -> Option<ScreenIndex> {
    let from = match position {
        Position::Everything => 0,
        Position::At(ScreenIndex(index)) => index + 1,
    };
    let later = screens.iter().enumerate().skip(from);
    later
        .filter(|(_, screen)| fits(screens, answers, screen))
        .map(|(index, _)| ScreenIndex(index))
        .next()
}

/// The previous screen; before the first, the whole page.
pub fn back(screens: &[Screen], answers: Choices, position: Position) -> Position {
    let Position::At(ScreenIndex(from)) = position else {
        return Position::Everything;
    };
    let earlier = screens.iter().enumerate().take(from);
    earlier
        .filter(|(_, screen)| fits(screens, answers, screen))
        .map(|(index, _)| Position::At(ScreenIndex(index)))
        .next_back()
        .unwrap_or_default()
}

/// The number of a step, from 1, and the number of all steps. `None` for a question.
pub fn step_number(
    screens: &[Screen],
    answers: Choices,
    at: ScreenIndex,
) -> Option<(usize, usize)> {
    if screens.get(at.0)?.kind != ScreenKind::Step {
        return None;
    }
    let (mut number, mut total) = (0, 0);
    for (index, screen) in screens.iter().enumerate() {
        if screen.kind == ScreenKind::Step && (fits(screens, answers, screen) || index == at.0) {
            total += 1;
            number += usize::from(index <= at.0);
        }
    }
    Some((number, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANT: Choices = Choices(0b0000_0111);
    const MONEY: Choices = Choices(0b0000_0001);
    const HURT: Choices = Choices(0b0000_0010);
    const HAPPENED: Choices = Choices(0b0011_1000);
    const PAID: Choices = Choices(0b0000_1000);
    const NOTHING: Choices = Choices(0b0010_0000);

    const fn question(answers: Choices, none: Choices) -> Screen {
        Screen { kind: ScreenKind::Question { answers, none }, shown_for: Choices(u32::MAX) }
    }

    const fn step(shown_for: Choices) -> Screen {
        Screen { kind: ScreenKind::Step, shown_for }
    }

    /// Two questions and three steps: for a visitor who is told to get hurt, for everybody, for a
    /// visitor who paid.
    fn screens() -> [Screen; 5] {
        [
            question(WANT, Choices(0)),
            step(HURT.or(HAPPENED)),
            question(HAPPENED, NOTHING),
            step(Choices::all()),
            step(PAID.or(WANT)),
        ]
    }

    /// Presses "next" until no screen follows, answering each question when it is asked.
    #[track_caller]
    fn check(given: &[(usize, Choices)], seen: &[usize]) {
        let (mut answers, mut position) = (Choices::default(), Position::Everything);
        let mut indexes = Vec::new();
        while let Some(ScreenIndex(index)) = next(&screens(), answers, position) {
            indexes.push(index);
            position = Position::At(ScreenIndex(index));
            for (_, choices) in given.iter().filter(|(at, _)| *at == index) {
                answers = answers.or(*choices);
            }
            answers = answers_after_next(&screens(), answers, position);
        }
        assert_eq!(indexes, seen, "with {given:?}");
    }

    #[test]
    fn an_answer_leaves_out_the_steps_that_are_not_for_it() {
        check(&[(0, MONEY), (2, PAID)], &[0, 2, 3, 4]);
    }

    #[test]
    fn a_visitor_who_is_told_to_get_hurt_sees_that_step_before_the_next_question() {
        check(&[(0, HURT)], &[0, 1, 2, 3]);
    }

    #[test]
    fn picking_nothing_counts_where_none_is_an_answer() {
        check(&[(0, MONEY)], &[0, 2, 3]);
    }

    #[test]
    fn pressing_next_without_an_answer_leaves_nothing_out() {
        check(&[(2, PAID)], &[0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_skipped_question_leaves_nothing_out() {
        let at = Position::At(ScreenIndex(2));
        let answers = answers_after_skip(&screens(), MONEY.or(NOTHING), at);
        assert_eq!(answers, MONEY);
        assert_eq!(next(&screens(), answers, Position::At(ScreenIndex(3))), Some(ScreenIndex(4)));
    }

    #[test]
    fn back_leads_through_the_same_screens_and_out() {
        let answers = MONEY.or(NOTHING);
        let at = |index| Position::At(ScreenIndex(index));
        assert_eq!(back(&screens(), answers, at(3)), at(2));
        assert_eq!(back(&screens(), answers, at(2)), at(0), "step 1 is not for these answers");
        assert_eq!(back(&screens(), answers, at(0)), Position::Everything);
        assert_eq!(back(&screens(), answers, Position::Everything), Position::Everything);
    }

    #[test]
    fn steps_are_counted_among_those_that_fit() {
        let answers = MONEY.or(PAID);
        assert_eq!(step_number(&screens(), answers, ScreenIndex(3)), Some((1, 2)));
        assert_eq!(step_number(&screens(), answers, ScreenIndex(4)), Some((2, 2)));
        assert_eq!(step_number(&screens(), answers, ScreenIndex(0)), None, "a question is no step");
        assert_eq!(step_number(&screens(), answers, ScreenIndex(9)), None);
    }

    #[test]
    fn choices_beyond_the_last_bit_are_left_out() {
        assert_eq!(Choices::range(0, 32), Choices::all());
        assert_eq!(Choices::range(30, 5), Choices(0b11 << 30), "bits beyond the last are left out");
        assert_eq!(Choices::range(u32::MAX, 2), Choices::default());
    }
}
