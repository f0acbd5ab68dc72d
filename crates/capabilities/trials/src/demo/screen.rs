//! Screens as testers photograph them: a bar, lines of text, a button that is hard to see.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Pixels across and down.
const SIZE: (u32, u32) = (540, 900);

/// A drawn screen, as PNG.
pub fn drawn(shade: u8) -> anyhow::Result<Vec<u8>> {
    let screen = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| colour(x, y, shade));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(screen).write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

fn colour(x: u32, y: u32, shade: u8) -> Rgb<u8> {
    let bar = y < 90;
    let line = (140..620).contains(&y)
        && (y - 140) % 60 < 18
        && (40..if y % 120 < 60 { 480 } else { 360 }).contains(&x);
    let button = (700..780).contains(&y) && (60..480).contains(&x);
    match (bar, line, button) {
        (true, _, _) => Rgb([28, 62, 92]),
        (_, true, _) => Rgb([120, 126, 132]),
        // Grey on white: what people do not see.
        (_, _, true) => Rgb([shade, shade, shade]),
        _ => Rgb([250, 250, 248]),
    }
}
