//! The walk through the guide: which screen comes next and which before, for the answers so far.

/// A set of choices. Each choice of `content/outline/guide.toml` has one bit, in the order of that
/// file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices(pub u32);

impl Choices {
    /// The most choices that the guide can hold, so that [`Walk::to_number`] fits into 32 bits.
    pub const MAX: usize = 16;

    /// `count` choices, from the one with bit `first` on.
    pub fn range(first: u32, count: usize) -> Self {
        (first..u32::BITS).take(count).fold(Self::default(), |choices, bit| {
            choices.or(Self(1_u32.checked_shl(bit).unwrap_or_default()))
        })
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

/// For whom something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Of each question that has choices here, one of them must be picked.
    pub only: Choices,
    /// None of these may be picked.
    pub unless: Choices,
}

impl Condition {
    /// Both of two conditions.
    pub const fn and(self, other: Self) -> Self {
        Self { only: self.only.or(other.only), unless: self.unless.or(other.unless) }
    }

    /// Whether it is for somebody with these answers. A question that nobody asked or answered
    /// counts as one without a picked choice.
    ///
    /// `questions` are the choices of each question.
    pub fn holds(self, answers: Choices, mut questions: impl Iterator<Item = Choices>) -> bool {
        answers.and(self.unless).is_empty()
            && questions.all(|own| {
                let wanted = self.only.and(own);
                wanted.is_empty() || !wanted.and(answers).is_empty()
            })
    }
}

/// The kind of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    Question {
        /// All of its choices.
        choices: Choices,
    },
    Step,
    /// A step without a number: nobody in danger should count how much is left.
    UrgentStep,
}

/// One screen of the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    pub kind: ScreenKind,
    pub condition: Condition,
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

/// Where somebody is in the walk, and what they answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    pub answers: Choices,
    pub position: Position,
    /// The step that somebody chose on the opening: it comes before all others.
    pub wish: Option<ScreenIndex>,
}

/// The choices of every question.
pub fn questions(screens: &[Screen]) -> impl Iterator<Item = Choices> {
    screens.iter().filter_map(|screen| match screen.kind {
        ScreenKind::Question { choices } => Some(choices),
        ScreenKind::Step | ScreenKind::UrgentStep => None,
    })
}

impl Walk {
    /// Whether a screen is for somebody with these answers.
    fn fits(&self, screens: &[Screen], screen: &Screen) -> bool {
        screen.condition.holds(self.answers, questions(screens))
    }

    /// The place of a screen in this walk, for comparison.
    fn rank(&self, screen: ScreenIndex) -> usize {
        if self.wish == Some(screen) { 0 } else { screen.0 + 1 }
    }

    /// The screens of this walk in order, with their indexes.
    fn path<'a>(
        &'a self,
        screens: &'a [Screen],
    ) -> impl Iterator<Item = (ScreenIndex, &'a Screen)> {
        let wish = self.wish.and_then(|wish| Some((wish, screens.get(wish.0)?)));
        let others = screens.iter().enumerate().map(|(index, screen)| (ScreenIndex(index), screen));
        let others = others
            .filter(|(index, screen)| self.wish != Some(*index) && self.fits(screens, screen));
        wish.into_iter().chain(others)
    }

    /// The next screen, if there is one; from the whole page, the first.
    pub fn next(&self, screens: &[Screen]) -> Option<ScreenIndex> {
        let mut path = self.path(screens).map(|(index, _)| index);
        match self.position {
            Position::Everything => path.next(),
            Position::At(from) => path.find(|index| self.rank(*index) > self.rank(from)),
        }
    }

    /// The previous screen; before the first, the whole page.
    pub fn back(&self, screens: &[Screen]) -> Position {
        let Position::At(from) = self.position else {
            return Position::Everything;
        };
        let path = self.path(screens).map(|(index, _)| index);
        let earlier = path.filter(|index| self.rank(*index) < self.rank(from));
        earlier.last().map_or(Position::Everything, Position::At)
    }

    /// Every step of this walk in order, with whether the walk has passed it.
    pub fn steps(&self, screens: &[Screen]) -> Vec<(ScreenIndex, bool)> {
        let here = match self.position {
            Position::At(at) => self.rank(at),
            Position::Everything => 0,
        };
        let steps = self
            .path(screens)
            .filter(|(_, screen)| !matches!(screen.kind, ScreenKind::Question { .. }));
        steps.map(|(index, _)| (index, self.rank(index) < here)).collect()
    }

    /// The number of the present step, from 1, and the number of all steps. `None` for a question,
    /// and for a step without a number.
    pub fn step_number(&self, screens: &[Screen]) -> Option<(usize, usize)> {
        let Position::At(at) = self.position else { return None };
        if screens.get(at.0)?.kind != ScreenKind::Step {
            return None;
        }
        let steps = self.steps(screens);
        let number = steps.iter().position(|(index, _)| *index == at)?;
        Some((number + 1, steps.len()))
    }

    /// All of it in one number, which says nothing to whoever reads it.
    pub fn to_number(&self) -> u32 {
        let place = |screen: Option<ScreenIndex>| {
            screen.and_then(|screen| u8::try_from(screen.0 + 1).ok()).unwrap_or_default()
        };
        let position = match self.position {
            Position::At(screen) => place(Some(screen)),
            Position::Everything => 0,
        };
        self.answers.0 & 0xffff | u32::from(position) << 16 | u32::from(place(self.wish)) << 24
    }

    /// The walk of a number. A number that no walk of these screens has is a walk that has not
    /// begun.
    pub fn from_number(number: u32, screens: &[Screen]) -> Self {
        let [low, high, position, wish] = number.to_le_bytes();
        let all = questions(screens).fold(Choices::default(), Choices::or);
        let answers = Choices(u32::from(u16::from_le_bytes([low, high])));
        let screen = |place: u8| usize::from(place).checked_sub(1).map(ScreenIndex);
        let is_known = |place: u8| usize::from(place) <= screens.len();
        if position == 0
            || !is_known(position)
            || !is_known(wish)
            || !answers.without(all).is_empty()
        {
            return Self::default();
        }
        Self {
            answers,
            position: screen(position).map_or(Position::Everything, Position::At),
            wish: screen(wish),
        }
    }
}

#[cfg(test)]
mod tests;
