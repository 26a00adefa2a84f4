//! What is cut off, too wide, too small or out of sight on the screen.

use crate::visitor::Visitor;
use serde_json::json;

/// The smallest height that a shaking thumb still hits, in CSS pixels (WCAG 2.5.5).
const THUMB: u32 = 44;

impl Visitor {
    /// What must be seen first and is not wholly on the screen without scrolling: the title, the
    /// moves, the bar, and so many of the wishes.
    pub async fn opening_off_screen(&self, wishes: usize) -> Vec<String> {
        let script = "const first = [...all('.opening h2, .moves li, .bar a'), ...all('[data-need]').slice(0, argument)];
            const bar = document.querySelector('.bar');
            const low = (one) => bar.contains(one) ? innerHeight : bar.getBoundingClientRect().top;
            const isSeen = (one) => {
                const box = one.getBoundingClientRect();
                return scrollY == 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= low(one);
            };
            if (first.length < 7 + argument) return [`only ${first.length} of them`];
            return first.filter((one) => !isSeen(one)).map(text)";
        self.query(script, json!(wishes)).await
    }

    /// What can be tapped and is lower than a thumb needs. Links in running text are left out: they
    /// are as high as their line (WCAG 2.5.5, exception "inline").
    pub async fn tap_targets_too_small(&self) -> Vec<String> {
        let script =
            "return all('a[href], button, summary, select, label:has(input)').filter((one) => {
                const is_running = one.localName == 'a' && getComputedStyle(one).display == 'inline'
                    && text(one.parentElement) != text(one);
                return !is_running && one.getBoundingClientRect().height < argument - 0.5;
            }).map((one) => `${text(one)}: ${one.getBoundingClientRect().height}`)";
        self.query(script, json!(THUMB)).await
    }

    /// The box of the exit, if it is not wholly on the visible part of the screen, even where a
    /// page is zoomed out.
    pub async fn exit_box_out_of_sight(&self) -> Option<[f64; 4]> {
        let script = "const { left, top, right, bottom } = document.getElementById('exit').getBoundingClientRect();
            const { offsetLeft, offsetTop, width, height } = visualViewport;
            const is_seen = left >= offsetLeft && top >= offsetTop
                && right <= offsetLeft + Math.min(width, screen.width) + 0.5
                && bottom <= offsetTop + height + 0.5 && right - left >= 44 && bottom - top >= 44;
            return is_seen ? null : [left, top, right, bottom]";
        self.query(script, json!(null)).await
    }

    /// The elements that make the page scroll sideways.
    pub async fn too_wide_elements(&self) -> Vec<String> {
        let script = "const root = document.scrollingElement;
            if (root.scrollWidth <= root.clientWidth && root.clientWidth <= innerWidth) return [];
            const wide = all('body *').filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
            return [`${root.scrollWidth} wide`, ...wide.map(text)]";
        self.query(script, json!(null)).await
    }

    /// The elements whose content is larger than what they show, and that cannot be scrolled.
    pub async fn cut_off_elements(&self) -> Vec<String> {
        let script = "return all('body *').filter((one) => {
            const { overflowX, overflowY } = getComputedStyle(one);
            if (one.classList.contains('unseen') || one.closest('svg')) return false;
            return overflowX == 'hidden' && one.scrollWidth > one.clientWidth + 1
                || overflowY == 'hidden' && one.scrollHeight > one.clientHeight + 1;
        }).map(text)";
        self.query(script, json!(null)).await
    }

    /// Whether the first line of the page's own text is at the right.
    pub async fn is_right_to_left(&self) -> bool {
        let script = "const range = document.createRange();
            const first = all('main p').find((one) => text(one).length > 20) ?? document.body;
            range.selectNodeContents(first);
            const [line] = range.getClientRects();
            return getComputedStyle(first).direction == 'rtl' && line.right > innerWidth / 2";
        self.query(script, json!(null)).await
    }

    /// The visible numbers whose first digit is to the right of their last.
    pub async fn reversed_numbers(&self) -> Vec<String> {
        let script = "return all('bdi').filter((one) => {
            const [first, last] = [document.createRange(), document.createRange()];
            const end = one.firstChild.length;
            first.setStart(one.firstChild, 0), first.setEnd(one.firstChild, 1);
            last.setStart(one.firstChild, end - 1), last.setEnd(one.firstChild, end);
            const [from, to] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
            return from.top == to.top && from.left > to.left;
        }).map(text)";
        self.query(script, json!(null)).await
    }
}
