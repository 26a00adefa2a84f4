//! Messengers and networks that no agency has in its name, its area or its address.
//!
//! There, anybody can call themselves police, and no host can check it; offenders ask children to
//! go on in such a program. The same names in a description are only remarked upon, see `remarks`.
//! Not here are names that are other things, too: Signal Hill has a police, and a line is a line.

use crate::impersonation::Skeleton;

/// In the letters of a [`Skeleton`].
pub(super) const MESSENGERS: &str = "telegrarn vvhatsapp snapchat lnstagrarn facebook cllscorcl \
    tlktok vvechat klk vlber skype vvlckr threerna lrnessage ornegle roblox tvvltter googlechat \
    onlyfans zangl";

/// Shorter names are found as whole words only: an officer may be called Viberg.
const LONG_NAME: usize = 7;

/// Whether a text names a messenger or a network.
pub(crate) fn names_messenger(text: &str) -> bool {
    let text = Skeleton::of(text);
    MESSENGERS.split(' ').any(|name| {
        (0..text.letters().len()).any(|start| {
            let end = start + name.len();
            text.letters().get(start..end) == Some(name.as_bytes())
                && (name.len() >= LONG_NAME || text.begins(start) && text.begins(end))
        })
    })
}
