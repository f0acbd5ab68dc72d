//! Pictures that people send: bytes of a camera or of a screen become a plain JPEG, turned the right way up, without anything else
//! that the camera knew (where, when, which device). What is kept is drawn anew, pixel by pixel: no byte of the file goes through.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits,
    RgbImage,
};

/// Bytes of a file, at most.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Pixels of a file, at most: what telephones take, and not what fills a memory.
const MOST_PIXELS: u64 = 40_000_000;
/// Pixels along one side, at most.
const LONGEST_SIDE: u32 = 12_000;
/// Memory of reading, at most.
const MOST_MEMORY: u64 = 192 * 1024 * 1024;
/// Pixels of the longer side of what is kept: text on a photo of a screen can be read.
const KEPT_SIDE: u32 = 1_600;
/// Quality of what is kept.
const QUALITY: u8 = 82;

/// A picture, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A JPEG.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Media type of what is kept.
pub const MEDIA_TYPE: &str = "image/jpeg";

/// Why a picture is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// More than 8 MB, or more pixels than a telephone takes.
    #[error("the picture is too large")]
    TooLarge,
    /// No JPEG, PNG or WebP.
    #[error("this is no JPEG, PNG or WebP")]
    Kind,
    /// It breaks off, or is none.
    #[error("the picture cannot be read")]
    Broken,
}

impl From<ImageError> for PictureError {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            ImageError::Unsupported(_) => Self::Kind,
            _ => Self::Broken,
        }
    }
}

/// Reads a picture and draws it anew. Work for a core: call it off the threads that answer requests.
pub fn take_in(bytes: &[u8]) -> Result<Picture, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| PictureError::Kind)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(PictureError::Kind);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder()?;
    // The header says how large it is: a bomb is refused before it is unpacked.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width == 0 || height == 0 {
        return Err(PictureError::TooLarge);
    }
    // Cameras turn a picture by a word beside it, which goes: so it is turned for good.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut drawn = DynamicImage::from_decoder(decoder)?;
    drawn.apply_orientation(orientation);
    written(&plain(small(drawn)))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn small(drawn: DynamicImage) -> DynamicImage {
    if drawn.width().max(drawn.height()) > KEPT_SIDE { drawn.thumbnail(KEPT_SIDE, KEPT_SIDE) } else { drawn }
}

/// What is see-through lies on white, as on a page.
fn plain(drawn: DynamicImage) -> RgbImage {
    if !drawn.color().has_alpha() {
        return drawn.into_rgb8();
    }
    let seen = drawn.into_rgba8();
    let over = |colour: u8, alpha: u8| {
        let (colour, alpha) = (u16::from(colour), u16::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        image::Rgb([over(red, alpha), over(green, alpha), over(blue, alpha)])
    })
}

fn written(drawn: &RgbImage) -> Result<Picture, PictureError> {
    let (width, height) = drawn.dimensions();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode(
        drawn,
        width,
        height,
        ExtendedColorType::Rgb8,
    )?;
    Ok(Picture { bytes, width, height })
}

#[cfg(test)]
mod tests;
