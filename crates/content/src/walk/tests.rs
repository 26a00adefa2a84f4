//! Tests of the walk with few screens.

use super::*;

const DANGER: Choices = Choices(0b0000_0011);
const HURT: Choices = Choices(0b0000_0001);
const WHO: Choices = Choices(0b0000_1100);
const EMAIL: Choices = Choices(0b0000_1000);
const CASE: Choices = Choices(0b0011_0000);
const PAID: Choices = Choices(0b0001_0000);

const fn question(choices: Choices, unless: Choices) -> Screen {
    let condition = Condition { only: Choices(0), unless };
    Screen { kind: ScreenKind::Question { choices }, condition }
}

const fn step(only: Choices, unless: Choices) -> Screen {
    Screen { kind: ScreenKind::Step, condition: Condition { only, unless } }
}

const NOBODY: Choices = Choices(0);

/// 0: a step for everybody; 1: a question; 2: for whoever is told to hurt; 3 and 4: questions; 5:
/// for whoever paid; 6: for everybody but whoever got an email; 7: for whoever got one.
fn screens() -> [Screen; 8] {
    [
        step(NOBODY, NOBODY),
        question(DANGER, NOBODY),
        Screen { kind: ScreenKind::UrgentStep, ..step(HURT, NOBODY) },
        question(WHO, NOBODY),
        question(CASE, EMAIL),
        step(PAID, EMAIL),
        step(NOBODY, EMAIL),
        step(EMAIL, NOBODY),
    ]
}

/// Goes on until no screen follows, and gives each answer on its screen.
#[track_caller]
fn check(mut walk: Walk, given: &[(usize, Choices)], seen: &[usize]) {
    let mut indexes = Vec::new();
    while let Some(screen) = walk.next(&screens()) {
        indexes.push(screen.0);
        walk.position = Position::At(screen);
        for (_, choices) in given.iter().filter(|(at, _)| *at == screen.0) {
            walk.answers = walk.answers.or(*choices);
        }
    }
    assert_eq!(indexes, seen, "with {given:?}");
    for screen in seen.iter().rev().skip(1) {
        walk.position = walk.back(&screens());
        assert_eq!(walk.position, Position::At(ScreenIndex(*screen)), "back, with {given:?}");
    }
    assert_eq!(walk.back(&screens()), Position::Everything);
}

#[test]
fn without_an_answer_the_walk_is_the_common_one() {
    check(Walk::default(), &[], &[0, 1, 3, 4, 6]);
}

#[test]
fn an_answer_adds_the_steps_that_are_for_it() {
    check(Walk::default(), &[(4, PAID)], &[0, 1, 3, 4, 5, 6]);
    check(Walk::default(), &[(1, HURT), (4, PAID)], &[0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn an_answer_leaves_out_the_questions_and_steps_that_are_not_for_it() {
    check(Walk::default(), &[(3, EMAIL)], &[0, 1, 3, 7]);
}

#[test]
fn a_wish_comes_first_and_once() {
    let wish = Some(ScreenIndex(5));
    check(Walk { wish, answers: PAID, ..Walk::default() }, &[], &[5, 0, 1, 3, 4, 6]);
    // Even where no answer leads to it.
    check(Walk { wish, ..Walk::default() }, &[], &[5, 0, 1, 3, 4, 6]);
}

#[track_caller]
fn check_number(answers: Choices, at: usize, number: Option<(usize, usize)>) {
    let position = Position::At(ScreenIndex(at));
    let walk = Walk { answers, position, wish: None };
    assert_eq!(walk.step_number(&screens()), number);
}

#[test]
fn steps_are_counted_among_those_that_fit() {
    check_number(NOBODY, 0, Some((1, 2)));
    check_number(PAID, 5, Some((2, 3)));
    check_number(EMAIL, 7, Some((2, 2)));
    check_number(NOBODY, 1, None);
    check_number(HURT, 2, None);
    check_number(NOBODY, 99, None);
}

#[test]
fn steps_before_the_present_one_are_passed() {
    let position = Position::At(ScreenIndex(4));
    let walk = Walk { answers: PAID, position, wish: None };
    let steps: Vec<(usize, bool)> =
        walk.steps(&screens()).into_iter().map(|(screen, passed)| (screen.0, passed)).collect();
    assert_eq!(steps, [(0, true), (5, false), (6, false)]);
}

#[test]
fn a_walk_is_one_number_and_back() {
    for wish in [None, Some(ScreenIndex(7))] {
        for at in 0..screens().len() {
            let position = Position::At(ScreenIndex(at));
            let walk = Walk { answers: HURT.or(PAID), position, wish };
            assert_eq!(Walk::from_number(walk.to_number(), &screens()), walk);
        }
    }
    assert_eq!(Walk::default().to_number(), 0);
}

#[test]
fn a_number_of_no_walk_begins_anew() {
    for number in [0, 1, 9 << 16, 1 << 16 | 1 << 15, 1 << 16 | 9 << 24, u32::MAX] {
        assert_eq!(Walk::from_number(number, &screens()), Walk::default(), "{number}");
    }
}

#[test]
fn a_condition_asks_for_one_choice_of_each_question_that_it_names() {
    let condition = Condition { only: HURT.or(PAID), unless: NOBODY };
    let holds = |answers| condition.holds(answers, questions(&screens()));
    assert!(holds(HURT.or(PAID)));
    assert!(!holds(HURT) && !holds(PAID) && !holds(NOBODY));
}

#[test]
fn choices_beyond_the_last_bit_are_left_out() {
    assert_eq!(Choices::range(0, 32), Choices(u32::MAX));
    assert_eq!(Choices::range(30, 5), Choices(0b11 << 30));
    assert_eq!(Choices::range(u32::MAX, 2), Choices::default());
}
