//! A run of digits, and whether it could be dialled.

/// A bracket counts as so many signs: more than there are in `281 - 1212`.
pub(super) const BRACKET: u32 = 8;

/// The last ten digits, a bit for each.
const LAST_TEN: u32 = 0x3ff;

/// Digits and look-alikes with only spaces and signs between them.
#[derive(Default)]
pub(super) struct DigitRun {
    pub digits: String,
    /// The last eleven as a number.
    value: u64,
    /// The lengths of the last eight groups as hexadecimal digits: 0x334 for `801-281-1211`.
    pub groups: u32,
    /// A bit for each digit, the last one lowest: whether it is a digit and not a look-alike.
    pub true_digits: u32,
    /// A bit for each: whether a group begins with it.
    begins: u32,
    /// A bit for each: whether it counts even at the end of a group, such as `O` and `l` after a
    /// digit.
    certain: u32,
    /// How many signs there are before the last group.
    signs: u32,
}

impl DigitRun {
    /// Adds a digit with the number of signs before it.
    pub fn push(&mut self, digit: u8, is_digit: bool, signs: u32) {
        self.digits.push(char::from(b'0' + digit));
        self.value = (self.value * 10 + u64::from(digit)) % 100_000_000_000;
        self.true_digits = self.true_digits << 1 | u32::from(is_digit);
        let follows_a_digit = signs == 0 && self.true_digits & 2 != 0;
        let is_certain = is_digit || follows_a_digit && digit <= 1;
        self.certain = self.certain << 1 | u32::from(is_certain);
        self.begins <<= 1;
        if signs > 0 {
            self.begins |= 1;
            self.groups <<= 4;
            self.signs = signs;
        }
        self.groups = self.groups.wrapping_add(1);
    }

    /// Whether a phone in the US would dial it: seven digits as one group or as 3 and 4, or ten and
    /// more in any groups. Not dialled are eight and nine digits (dates, years and postal codes
    /// such as `84114-2320`), seven in other groups (house numbers of Queens, opening hours), seven
    /// that begin with 0 or 1 (a badge), three and a year in brackets (a court report), and groups
    /// of five with the same beginning (postal codes of one region, houses of one street).
    pub fn can_be_dialled(&self) -> bool {
        match self.groups {
            7 => self.begins_as_a_number(),
            0x55 | 0x555 => self.value / 100_000_000 % 100 != self.value / 1_000 % 100,
            0x34 => self.signs < BRACKET,
            _ => self.digits.len() >= 10,
        }
    }

    /// Whether its last seven digits begin like a number without an area code.
    fn begins_as_a_number(&self) -> bool {
        self.value % 10_000_000 >= 2_000_000
    }

    /// Whether it ends with a telephone number that has letters or signs for some digits and at
    /// least six true digits. It has 3 and 4 digits, or 10. In groups other than 3, 3 and 4, a
    /// letter at the end of a group counts only if it looks like 0 or 1, since `8B` is a suite,
    /// `1980s` a decade and `10:30a` a time.
    pub fn has_look_alike(&self) -> bool {
        if self.groups & 0xff == 0x34
            && self.true_digits >> 7 == 0
            && self.true_digits.count_ones() == 6
            && self.signs == 1
            && self.begins_as_a_number()
        {
            return true;
        }
        // The 4th and the 7th of the ten digits begin a group, or no other digit does.
        let is_usual =
            self.begins & 0b00_0100_1000 == 0b00_0100_1000 || self.begins & 0b01_1011_0111 == 0;
        // In `School 107-02-05`, `ool` is no area code.
        let is_end_of_word = self.true_digits & 0x380 == 0 && self.begins & 0x240 == 0x40;
        let before_a_digit = self.true_digits << 1 & !(self.begins << 1);
        let follows_no_digit = self.begins | !self.true_digits >> 1;
        self.digits.len() >= 10
            && !is_end_of_word
            && matches!((self.true_digits & LAST_TEN).count_ones(), 6..10)
            && (is_usual || (self.certain | before_a_digit) & LAST_TEN == LAST_TEN)
            // Ten, or eleven with a 1 before them.
            && (follows_no_digit & 0b10_0000_0000 != 0 || self.value / 10_000_000_000 == 1)
    }
}
