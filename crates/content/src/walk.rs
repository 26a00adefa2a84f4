//! The walk through the guide: which screen comes next, for which answers.

/// A set of choices. Each choice of `content/guide.toml` has one bit, in the order of that file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices(pub u32);

impl Choices {
    /// The most choices that the guide can hold.
    pub const MAX: usize = u32::BITS as usize;

    /// `count` choices, from the one with bit `first` on.
    pub fn range(first: u32, count: usize) -> Self {
        (first..=u32::MAX).take(count).fold(Self::default(), |run, bit| {
            run.or(Self(1_u32.checked_shl(bit).unwrap_or_default()))
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

/// What one screen of the walk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    Question {
        /// All of its answers.
        answers: Choices,
        /// The answer that nothing of it is true; empty when that is no answer.
        none: Choices,
    },
    Step,
}

/// One screen of the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    pub kind: ScreenKind,
    /// The choices that this screen is for. Of a question that does not matter to it: all.
    pub serves: Choices,
}

/// The place of a screen among all screens, from 0, in the order of the written page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScreenIndex(pub usize);

/// How much of the guide is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// The whole written page, as it is without a script.
    #[default]
    Everything,
    /// One screen.
    At(ScreenIndex),
}

/// Whether a screen is for somebody who gave these answers.
///
/// A question that was not answered excludes nothing: who skips it is shown more, never less.
fn fits(screens: &[Screen], answers: Choices, screen: &Screen) -> bool {
    screens.iter().all(|other| match other.kind {
        ScreenKind::Step => true,
        ScreenKind::Question { answers: own, .. } => {
            let given = answers.and(own);
            given.is_empty() || !given.and(screen.serves).is_empty()
        }
    })
}

/// The answers when the visitor goes on from a screen: having picked nothing where nothing is an
/// answer, they said so.
pub fn on_going_on(screens: &[Screen], answers: Choices, stage: Position) -> Choices {
    let Position::At(ScreenIndex(place)) = stage else {
        return answers;
    };
    match screens.get(place).map(|screen| screen.kind) {
        Some(ScreenKind::Question { answers: own, none }) if answers.and(own).is_empty() => {
            answers.or(none)
        }
        _ => answers,
    }
}

/// The answers when the visitor skips a screen: what was answered there is taken back.
pub fn on_skipping(screens: &[Screen], answers: Choices, stage: Position) -> Choices {
    let Position::At(ScreenIndex(place)) = stage else {
        return answers;
    };
    match screens.get(place).map(|screen| screen.kind) {
        Some(ScreenKind::Question { answers: own, .. }) => answers.without(own),
        _ => answers,
    }
}

/// The screen after this one, if there is one. From the whole page: the first.
pub fn next(screens: &[Screen], answers: Choices, stage: Position) -> Option<ScreenIndex> {
    let from = match stage {
        Position::Everything => 0,
        Position::At(ScreenIndex(place)) => place + 1,
    };
    let later = screens.iter().enumerate().skip(from);
    later
        .filter(|(_, screen)| fits(screens, answers, screen))
        .map(|(place, _)| ScreenIndex(place))
        .next()
}

/// The screen before this one; the whole page before the first.
pub fn back(screens: &[Screen], answers: Choices, stage: Position) -> Position {
    let Position::At(ScreenIndex(from)) = stage else {
        return Position::Everything;
    };
    let earlier = screens.iter().enumerate().take(from);
    earlier
        .filter(|(_, screen)| fits(screens, answers, screen))
        .map(|(place, _)| Position::At(ScreenIndex(place)))
        .next_back()
        .unwrap_or_default()
}

/// Which step of how many a place is, from 1. A question is none.
pub fn step_number(
    screens: &[Screen],
    answers: Choices,
    at: ScreenIndex,
) -> Option<(usize, usize)> {
    if screens.get(at.0)?.kind != ScreenKind::Step {
        return None;
    }
    let (mut number, mut total) = (0, 0);
    for (place, screen) in screens.iter().enumerate() {
        if screen.kind == ScreenKind::Step && (fits(screens, answers, screen) || place == at.0) {
            total += 1;
            number += usize::from(place <= at.0);
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
        Screen { kind: ScreenKind::Question { answers, none }, serves: Choices(u32::MAX) }
    }

    const fn step(serves: Choices) -> Screen {
        Screen { kind: ScreenKind::Step, serves }
    }

    /// Two questions and three steps: for those who are told to get hurt, for everybody, for
    /// those who paid.
    fn screens() -> [Screen; 5] {
        [
            question(WANT, Choices(0)),
            step(HURT.or(HAPPENED)),
            question(HAPPENED, NOTHING),
            step(Choices::all()),
            step(PAID.or(WANT)),
        ]
    }

    /// Goes on until nothing follows, answering each question when it is asked.
    #[track_caller]
    fn check(given: &[(usize, Choices)], seen: &[usize]) {
        let (mut answers, mut stage) = (Choices::default(), Position::Everything);
        let mut places = Vec::new();
        while let Some(ScreenIndex(place)) = next(&screens(), answers, stage) {
            places.push(place);
            stage = Position::At(ScreenIndex(place));
            for (_, choices) in given.iter().filter(|(at, _)| *at == place) {
                answers = answers.or(*choices);
            }
            answers = on_going_on(&screens(), answers, stage);
        }
        assert_eq!(places, seen, "with {given:?}");
    }

    #[test]
    fn an_answer_leaves_out_what_is_not_for_it() {
        check(&[(0, MONEY), (2, PAID)], &[0, 2, 3, 4]);
    }

    #[test]
    fn who_is_told_to_get_hurt_sees_that_step_before_the_next_question() {
        check(&[(0, HURT)], &[0, 1, 2, 3]);
    }

    #[test]
    fn picking_nothing_where_that_is_an_answer_is_an_answer() {
        check(&[(0, MONEY)], &[0, 2, 3]);
    }

    #[test]
    fn going_on_without_an_answer_leaves_nothing_out() {
        check(&[(2, PAID)], &[0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_skipped_question_leaves_nothing_out() {
        let at = Position::At(ScreenIndex(2));
        let answers = on_skipping(&screens(), MONEY.or(NOTHING), at);
        assert_eq!(answers, MONEY);
        assert_eq!(next(&screens(), answers, Position::At(ScreenIndex(3))), Some(ScreenIndex(4)));
    }

    #[test]
    fn back_leads_through_the_same_screens_and_out() {
        let answers = MONEY.or(NOTHING);
        let at = |place| Position::At(ScreenIndex(place));
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
    fn no_number_of_choices_breaks_the_bits() {
        assert_eq!(Choices::range(0, 32), Choices::all());
        assert_eq!(Choices::range(30, 5), Choices(0b11 << 30), "bits beyond the last are left out");
        assert_eq!(Choices::range(u32::MAX, 2), Choices::default());
    }
}
