//! A signature as a pen would draw it: loops that lean to the right, a bar over them now and then, never twice the same.

use practice::form::{Signature, StrokePoint};

use super::dice::Dice;

/// Milliseconds between two points of a pen.
const TICK: u32 = 14;

/// The signature of a name: a long stroke with a loop for each letter, and one swing under it.
pub(super) fn signature(name: &str, dice: &mut Dice) -> Signature {
    let letters = name
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count()
        .clamp(5, 14);
    let width = 620.0 / letters as f32;
    let mut pen = Pen {
        at: 0,
        strokes: Vec::new(),
    };
    let mut stroke = Vec::new();
    let mut base = 235.0;
    for letter in 0..letters {
        let tall = letter == 0 || dice.in_hundred(25);
        let height = if tall {
            dice.between(110, 170)
        } else {
            dice.between(28, 62)
        } as f32;
        base -= dice.between(-3, 6) as f32;
        for step in 0..9_u8 {
            let turn = f32::from(step) / 9.0 * std::f32::consts::TAU;
            let x =
                130.0 + (letter as f32 + f32::from(step) / 9.0) * width + turn.sin() * width * 0.42;
            stroke.push((x, base - (1.0 - turn.cos()) * 0.5 * height));
        }
    }
    pen.draw(&stroke);
    let under: Vec<(f32, f32)> = (0..16_u8)
        .map(|step| {
            let along = f32::from(step) / 15.0;
            (180.0 + along * 560.0, 285.0 - (along * 3.0).sin() * 22.0)
        })
        .collect();
    if dice.in_hundred(70) {
        pen.draw(&under);
    }
    Signature {
        strokes: pen.strokes,
        name: name.to_owned(),
    }
}

struct Pen {
    at: u32,
    strokes: Vec<Vec<StrokePoint>>,
}

impl Pen {
    fn draw(&mut self, points: &[(f32, f32)]) {
        let stroke = points
            .iter()
            .map(|&(x, y)| {
                let point = StrokePoint {
                    x: x.clamp(0.0, 1000.0),
                    y: y.clamp(0.0, 400.0),
                    t: self.at,
                };
                self.at += TICK;
                point
            })
            .collect();
        self.at += 180; // the pen is lifted
        self.strokes.push(stroke);
    }
}
