//! Words that an offender would write on a card, in English and Spanish.

use crate::hidden_contacts::digits_of_words;
use crate::impersonation::names_messenger;
use crate::remarks::RemarkKind;
use crate::remarks::words::Words;

/// Phrases, with `|` between words of which one stands there.
const PHRASES: &[(RemarkKind, &[&str])] = &[
    (RemarkKind::Messenger, &["on|via|through|en|por|by", "signal|snap|ig|insta|wpp|line"]),
    (RemarkKind::Messenger, &["messenger|hangouts"]),
    (RemarkKind::Messenger, &["dm|pm|message", "us|me"]),
    (RemarkKind::Payment, &["gift|prepaid", "card|cards"]),
    (RemarkKind::Payment, &["giftcard|giftcards|bitcoin|bitcoins|crypto|cryptocurrency|cripto"]),
    (RemarkKind::Payment, &["cashapp|venmo|zelle|paypal|moneygram|criptomonedas|criptomoneda"]),
    (RemarkKind::Payment, &["cash", "app"]),
    (RemarkKind::Payment, &["western", "union"]),
    (RemarkKind::Payment, &["wire|bank", "transfer|transfers"]),
    (RemarkKind::Payment, &["tarjeta|tarjetas", "de", "regalo|prepago"]),
    (RemarkKind::Payment, &["transferencia", "bancaria"]),
    (RemarkKind::Payment, &["pay|paying", "here|now|us|the|a|your|this"]),
    (RemarkKind::Payment, &["pague|paga|pagar|paguen|deposite|deposita"]),
    (RemarkKind::Silence, &["no", "one", "will", "know"]),
    (RemarkKind::Silence, &["nobody", "will", "know"]),
    (RemarkKind::Silence, &["keep", "it|this|that", "secret|quiet|private|between"]),
    (RemarkKind::Silence, &["our", "secret"]),
    (RemarkKind::Silence, &["in|en", "secret|secreto"]),
    (RemarkKind::Silence, &["nadie", "sabra"]),
    (RemarkKind::Silence, &["nadie", "lo", "sabra"]),
    (RemarkKind::Silence, &["instead", "of", "911|988|the|calling|telling|police"]),
    (RemarkKind::Silence, &["en", "lugar|vez", "de", "911|988|la|llamar|al"]),
];

/// Words that ask for something, and the words for a picture of which one follows.
const SEND: &str = "send sends sending share upload email text submit attach show forward give post \
    envia envie envien enviar enviame enviale envianos envienos manda mande manden mandar mandame \
    mandanos mandenos sube suba suban subir comparte comparta compartir muestra muestre mostrar \
    muestranos adjunta adjunte adjuntar reenvia reenvie da dar danos denos";
const PICTURE: &str = "picture pictures pic pics photo photos photograph photographs image images \
    video videos selfie selfies nude nudes screenshot screenshots foto fotos fotografia fotografias \
    imagen imagenes captura capturas desnudo desnudos pantallazo pantallazos";
/// The most words from the one to the other.
const NEAR: usize = 6;

/// Words that forbid, and what shall not be done: in English and in Spanish, where "no" is "not".
const FORBIDDEN: [(&str, &str); 2] = [
    (
        "not never dont stop avoid without",
        "call calls calling dial ring tell telling text contact contacting report reporting talk speak \
         inform notify involve",
    ),
    (
        "no nunca jamas sin evite evita",
        "llame llames llamen llamar llama diga digas digan decir cuente cuentes contar contacte \
         contactes contactar informe informes denuncie denuncies denunciar reporte reportes reportar \
         avise avises avisar marque marques marcar",
    ),
];
/// Words between the two.
const BETWEEN: &str = "ever just even you le les lo nos se a t to";

/// So many digits in words are remarked upon.
const MIN_DIGITS: usize = 4;

/// Each phrase with its reason, in the order of the reasons.
pub(super) fn find<'a>(words: &Words<'a>) -> Vec<(RemarkKind, &'a str)> {
    let mut all = Vec::new();
    for start in 0..words.all.len() {
        let end = words.end_of_sentence(start);
        if names_messenger(words.text(start, start)) {
            all.push((RemarkKind::Messenger, words.text(start, start)));
        }
        for (kind, phrase) in PHRASES {
            let is_there = phrase.iter().enumerate().all(|(index, word)| {
                start + index < end && word.split('|').any(|one| one == words.plain(start + index))
            });
            if is_there {
                all.push((*kind, words.text(start, start + phrase.len() - 1)));
            }
        }
        if is_in(SEND, words.plain(start)) {
            let mut near = (start + 1..end).take(NEAR);
            let picture = near.find(|at| is_in(PICTURE, words.plain(*at)));
            all.extend(picture.map(|at| (RemarkKind::Picture, words.text(start, at))));
        }
        for (not, call) in FORBIDDEN {
            if is_in(not, words.plain(start)) || is_dont(words, start) {
                let verb = (start + 1..end).find(|at| !is_in(BETWEEN, words.plain(*at)));
                let verb = verb.filter(|at| is_in(call, words.plain(*at)));
                all.extend(verb.map(|at| (RemarkKind::Silence, words.text(start, at))));
            }
        }
        if is_digit(words, start) && (start == 0 || !is_digit(words, start - 1)) {
            let count = (start..end).take_while(|at| is_digit(words, *at)).count();
            if count >= MIN_DIGITS {
                let digits = words.text(start, start + count - 1);
                all.push((RemarkKind::SpelledDigits, digits));
            }
        }
    }
    all
}

/// `don't`, whose apostrophe ends a word.
fn is_dont(words: &Words<'_>, at: usize) -> bool {
    matches!(words.plain(at), "don" | "shouldn" | "mustn" | "needn") && words.plain(at + 1) == "t"
}

fn is_digit(words: &Words<'_>, at: usize) -> bool {
    digits_of_words(words.plain(at)).is_some()
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}
