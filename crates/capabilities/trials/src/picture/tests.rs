//! What the camera knew does not go through; what would fill the memory is refused before it is unpacked.

use image::{Rgb, Rgba, RgbaImage};
use proptest::prelude::*;

use super::*;

/// A picture that is red above and blue below.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |_, y| if y < height / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) },
    )
}

fn jpeg(drawn: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 95)).unwrap();
    bytes
}

/// What a telephone writes: turned by a quarter (6), a make, and the position of Manosque as GPS.
fn exif() -> Vec<u8> {
    let mut tiff: Vec<u8> = b"MM\0\x2a\0\0\0\x08".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    // IFD 0 at 8: make, orientation, and where the GPS part stands.
    let gps_at = 8 + 2 + 3 * 12 + 4;
    let data_at = gps_at + 2 + 4 * 12 + 4;
    tiff.extend(3_u16.to_be_bytes());
    tiff.extend(entry(0x010f, 2, 12, data_at + 48));
    tiff.extend(entry(0x0112, 3, 1, 6 << 16));
    tiff.extend(entry(0x8825, 4, 1, gps_at));
    tiff.extend(0_u32.to_be_bytes());
    // GPS: north, latitude, east, longitude.
    tiff.extend(4_u16.to_be_bytes());
    tiff.extend(entry(1, 2, 2, u32::from_be_bytes(*b"N\0\0\0")));
    tiff.extend(entry(2, 5, 3, data_at));
    tiff.extend(entry(3, 2, 2, u32::from_be_bytes(*b"E\0\0\0")));
    tiff.extend(entry(4, 5, 3, data_at + 24));
    tiff.extend(0_u32.to_be_bytes());
    for (whole, part) in [(43, 1), (50, 1), (204, 100), (5, 1), (47, 1), (1500, 100)] {
        tiff.extend(u32::to_be_bytes(whole));
        tiff.extend(u32::to_be_bytes(part));
    }
    tiff.extend(b"SecretPhone\0");
    tiff
}

/// The same JPEG with that EXIF, as cameras place it: in the first segment.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let payload = [&b"Exif\0\0"[..], &exif()].concat();
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &payload, &jpeg[2..]].concat()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn where_a_photo_was_taken_is_gone_and_it_stands_upright() {
    let photo = with_exif(&jpeg(&two_halves(64, 32)));
    // The photo is one with GPS, as others read it.
    let mut read = ImageReader::with_format(Cursor::new(&photo), ImageFormat::Jpeg).into_decoder().unwrap();
    assert_eq!(read.orientation().unwrap(), image::metadata::Orientation::Rotate90);
    assert!(read.exif_metadata().unwrap().is_some_and(|exif| holds(&exif, b"SecretPhone")));
    let kept = take_in(&photo).unwrap();
    for words in [&b"Exif"[..], b"SecretPhone", b"GPS", &exif()[..40], &204_u32.to_be_bytes()] {
        assert!(!holds(&kept.bytes, words), "{words:?} went through");
    }
    let mut again =
        ImageReader::with_format(Cursor::new(&kept.bytes), ImageFormat::Jpeg).into_decoder().unwrap();
    assert_eq!(again.exif_metadata().unwrap(), None);
    // Turned by a quarter: what was above is on the right.
    assert_eq!((kept.width, kept.height), (32, 64));
    let drawn = image::load_from_memory(&kept.bytes).unwrap().into_rgb8();
    let (left, right) = (drawn.get_pixel(4, 32).0, drawn.get_pixel(28, 32).0);
    assert!(left[2] > 150 && right[0] > 150, "{left:?} {right:?}");
}

#[test]
fn screenshots_lie_on_white_and_lose_their_notes() {
    let seen =
        RgbaImage::from_fn(20, 20, |x, _| if x < 10 { Rgba([0, 0, 0, 0]) } else { Rgba([0, 90, 0, 255]) });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(seen.clone()).write_to(&mut bytes, format).unwrap();
        let kept = take_in(bytes.get_ref()).unwrap();
        let drawn = image::load_from_memory_with_format(&kept.bytes, ImageFormat::Jpeg).unwrap().into_rgb8();
        assert!(drawn.get_pixel(2, 10).0.iter().all(|part| *part > 240), "{format:?}");
        assert!(drawn.get_pixel(17, 10).0[0] < 60, "{format:?}");
    }
}

#[test]
fn large_photos_become_small_ones() {
    let kept = take_in(&jpeg(&two_halves(2_400, 1_200))).unwrap();
    assert_eq!((kept.width, kept.height), (1_600, 800));
}

/// A PNG whose header promises a size, and nothing after it.
fn promised(width: u32, height: u32) -> Vec<u8> {
    let mut drawn = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(two_halves(2, 2)).write_to(&mut drawn, ImageFormat::Png).unwrap();
    let mut bytes = drawn.into_inner();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = check_sum(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// CRC-32 of the PNG specification, bit by bit.
fn check_sum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    let byte = |sum: u32, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    !bytes.iter().fold(u32::MAX, byte)
}

#[test]
fn bombs_and_what_is_no_picture_are_refused() {
    assert_eq!(take_in(&promised(60_000, 60_000)), Err(PictureError::TooLarge));
    assert_eq!(take_in(&promised(9_000, 9_000)), Err(PictureError::TooLarge));
    assert_eq!(take_in(&promised(20, 20)), Err(PictureError::Broken), "it breaks off");
    assert_eq!(take_in(&vec![0; MOST_BYTES + 1]), Err(PictureError::TooLarge));
    let vector = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    for other in [&b""[..], b"GIF89a\x01\0\x01\0\0\0\0;", b"BM", b"%PDF-1.4", vector] {
        assert_eq!(take_in(other), Err(PictureError::Kind));
    }
    let photo = jpeg(&two_halves(64, 64));
    assert!(
        take_in(&photo[..photo.len() / 3]).is_err() || take_in(&photo[..40]) == Err(PictureError::Broken)
    );
}

proptest! {
    #[test]
    fn any_bytes_behind_a_known_beginning_are_read_or_refused(
        head in prop::sample::select(vec![&b"\xff\xd8\xff"[..], b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBPVP8 "]),
        rest in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let bytes = [head, &rest].concat();
        if let Ok(kept) = take_in(&bytes) {
            prop_assert!(kept.width.max(kept.height) <= KEPT_SIDE);
        }
    }
}
