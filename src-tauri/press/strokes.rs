//! A signature's strokes, made fit for paper: scaled to its box in millimetres, points too close to tell apart left out.

use serde_json::{Value, json};

use crate::Signature;

/// Size of the box on paper in millimetres; the strokes come in 1000 × 400 units.
pub(crate) const BOX_MM: (f64, f64) = (60.0, 24.0);

/// Two points closer than this are one: thinner than the pen.
const CLOSE_MM: f64 = 0.08;

/// The strokes as lists of `[x, y]` in millimetres inside the box.
pub(crate) fn on_paper(signature: &Signature) -> Value {
    let scale =
        |value: f32, units: f64, size: f64| (f64::from(value) / units).clamp(0.0, 1.0) * size;
    let strokes: Vec<Vec<[f64; 2]>> = signature
        .strokes
        .iter()
        .map(|stroke| {
            let mut kept: Vec<[f64; 2]> = Vec::with_capacity(stroke.len());
            for &[x, y] in stroke
                .iter()
                .filter(|[x, y]| x.is_finite() && y.is_finite())
            {
                let point = [scale(x, 1000.0, BOX_MM.0), scale(y, 400.0, BOX_MM.1)];
                let near = kept
                    .last()
                    .is_some_and(|last| (last[0] - point[0]).hypot(last[1] - point[1]) < CLOSE_MM);
                if !near {
                    kept.push(point);
                }
            }
            kept
        })
        .filter(|stroke| !stroke.is_empty())
        .collect();
    json!({ "width": BOX_MM.0, "height": BOX_MM.1, "strokes": strokes })
}
