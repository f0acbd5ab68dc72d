//! Any bytes as a photo of a tester: refused, or drawn anew, small, and without a word beside the picture.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_trials::picture::take_in;

/// What cameras write beside a picture: Exif, right after the first mark of a JPEG.
const EXIF: &[u8] = &[0xff, 0xd8, 0xff, 0xe1];

fuzz_target!(|bytes: &[u8]| {
    let Ok(kept) = take_in(bytes) else { return };
    assert!((1..=1600).contains(&kept.width) && (1..=1600).contains(&kept.height));
    assert!(!kept.bytes.starts_with(EXIF));
    let again = take_in(&kept.bytes).expect("what is kept is a picture");
    assert_eq!((again.width, again.height), (kept.width, kept.height));
});
