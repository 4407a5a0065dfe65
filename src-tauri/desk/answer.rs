//! What a command gives back: a value, or a sheet of bytes.

use crate::wire::Sheet;
use serde::Serialize;
use serde_json::Value;

/// An answer.
#[derive(Debug)]
pub enum Answer {
    /// A value for JSON.
    Value(Value),
    /// Bytes.
    Sheet(Sheet),
}

impl Answer {
    /// The answer as JSON; bytes become base64.
    #[must_use]
    pub fn into_json(self) -> Value {
        match self {
            Self::Value(value) => value,
            Self::Sheet(sheet) => serde_json::to_value(sheet).unwrap_or(Value::Null),
        }
    }
}

/// Whatever a command's function returns.
pub(crate) trait IntoAnswer {
    fn into_answer(self) -> Result<Answer, serde_json::Error>;
}

impl<T: Serialize + 'static> IntoAnswer for T {
    fn into_answer(self) -> Result<Answer, serde_json::Error> {
        let this: Box<dyn std::any::Any> = Box::new(self);
        match this.downcast::<Sheet>() {
            Ok(sheet) => Ok(Answer::Sheet(*sheet)),
            Err(other) => match other.downcast::<T>() {
                Ok(value) => Ok(Answer::Value(serde_json::to_value(*value)?)),
                Err(_) => Ok(Answer::Value(Value::Null)),
            },
        }
    }
}
