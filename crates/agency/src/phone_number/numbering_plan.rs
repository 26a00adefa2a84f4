//! Which numbers of the North American Numbering Plan an agency in the United States cannot have.
//!
//! Sources: North American Numbering Plan Administrator, nanpa.com, area codes in service and
//! reserved, and N11 codes; Canadian Numbering Administrator, cnac.ca; FCC, "One Ring" phone scam.

use crate::phone_number::PhoneNumberError;

/// Area codes of the Caribbean and Bermuda, beyond the US territories: they look like US numbers,
/// and call-back scams live on what a call there costs. Then those of Canada.
const ABROAD: &[u8] = b"\
    242246264268284345441473649658664721758767784809829849868869876\
    204226236249250257263273289306343354365367368382387403416418428431437438450460468474\
    506514519537548568579581584587600604613622633639644647655672677683688705709742753778780782807\
    819825851867871873879902905942";

/// Area codes that no office has: numbers that follow a person (500 to 589 as far as they are not
/// a place), carriers (700), the government's own priority calls (710) and calls from abroad (456).
const NOBODYS: &[u8] = b"\
    456500521522523524525526527528529532533535538542543544545546547549550552553554556558566569577\
    578588589700710";

/// What is wrong with a number of ten digits, if anything is.
pub(super) fn fault_of_ten(digits: [u8; 10], written: &str) -> Option<PhoneNumberError> {
    let [a, b, c, d, e, f, rest @ ..] = digits;
    let (area_code, exchange) = ([a, b, c], [d, e, f]);
    let is_in = |codes: &[u8]| codes.chunks(3).any(|code| code == area_code);
    // 555 and 950 are exchanges, x37 and x96 are kept for later, and x9x for longer numbers.
    let is_unassigned = a < b'2'
        || (b, c) == (b'1', b'1')
        || b == b'9'
        || matches!(&area_code, b"555" | b"950" | b"976")
        || (a, b) == (b'3', b'7')
        || (a, b) == (b'9', b'6');
    if is_unassigned {
        return Some(unassigned("area code", area_code));
    }
    if d < b'2' {
        return Some(unassigned("exchange", exchange));
    }
    if area_code == *b"900" || exchange == *b"976" {
        return Some(PhoneNumberError::Charged);
    }
    if is_in(ABROAD) {
        return Some(PhoneNumberError::Abroad { written: written.to_owned() });
    }
    // 555-1212 is directory assistance.
    let is_nobodys = is_in(NOBODYS) || (exchange, rest) == (*b"555", *b"1212");
    is_nobodys.then(|| PhoneNumberError::NobodyAnswers { written: written.to_owned() })
}

/// Whether a caller reaches a line that helps: 988, emergency services and the services of a town
/// or state. 411 charges for each call, 511 tells the state of the roads, 611 is the caller's own
/// carrier, and 811 marks pipes before somebody digs.
pub(super) fn is_line_of_three(digits: [u8; 3]) -> bool {
    matches!(&digits, b"211" | b"311" | b"711" | b"911" | b"988")
}

fn unassigned(part: &'static str, digits: [u8; 3]) -> PhoneNumberError {
    PhoneNumberError::Unassigned { part, digits: digits.map(char::from).iter().collect() }
}
