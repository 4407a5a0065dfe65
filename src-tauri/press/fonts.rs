//! The typeface: Source Sans 3 (SIL Open Font License), built into the program so that paper looks the same everywhere.
//!
//! Its figures are tabular by default, and it covers Latin with all Nordic and Sámi letters, Greek and Cyrillic.

use std::sync::OnceLock;

use typst::{
    foundations::Bytes,
    layout::Abs,
    text::{Font, FontInstance, FontVariant, FontVariations},
};

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
static SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf");
static ITALIC: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf");

/// Weight of a face, for measuring.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Semibold,
}

/// The faces, read once a process.
pub(crate) struct Fonts {
    /// All faces, for setting.
    pub(crate) faces: Vec<Font>,
    regular: Option<FontInstance>,
    semibold: Option<FontInstance>,
}

/// The typeface.
pub(crate) fn fonts() -> &'static Fonts {
    static READ: OnceLock<Fonts> = OnceLock::new();
    READ.get_or_init(|| {
        let face = |data: &'static [u8]| Font::new(Bytes::new(data), 0);
        let measured = |font: &Option<Font>| {
            let font = font.clone()?;
            Some(font.instantiate(
                FontVariant::default(),
                Abs::pt(10.0),
                &FontVariations::default(),
            ))
        };
        let (regular, semibold, italic) = (face(REGULAR), face(SEMIBOLD), face(ITALIC));
        Fonts {
            regular: measured(&regular),
            semibold: measured(&semibold),
            faces: [regular, semibold, italic].into_iter().flatten().collect(),
        }
    })
}

/// The faces every paper is set in.
#[must_use]
pub fn faces() -> &'static [Font] {
    &fonts().faces
}

impl Fonts {
    /// Whether every face can draw this character.
    pub(crate) fn can_draw(&self, c: char) -> bool {
        !self.faces.is_empty()
            && self
                .faces
                .iter()
                .all(|face| face.info().coverage.contains(u32::from(c)))
    }

    /// Advance of a character in em; kerning is left out, and in running text it makes lines shorter, not longer.
    pub(crate) fn advance(&self, c: char, weight: Weight) -> f64 {
        let face = match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        };
        face.as_ref()
            .and_then(|face| {
                let glyph = face.ttf().glyph_index(c)?;
                Some(face.x_advance(glyph.0)?.get())
            })
            .unwrap_or(1.0)
    }
}
