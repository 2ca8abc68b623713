//! Parameters of a statement. The optional forms carry their type even when empty, because PostgreSQL
//! wants to know the type of a NULL.

/// One parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    OptText(Option<String>),
    Int(i64),
    OptInt(Option<i64>),
    Real(f64),
    OptReal(Option<f64>),
    Blob(Vec<u8>),
}

macro_rules! from {
    ($($from:ty => |$v:ident| $to:expr;)*) => {
        $(impl From<$from> for Arg { fn from($v: $from) -> Self { $to } })*
    };
}

from! {
    String => |v| Self::Text(v);
    &String => |v| Self::Text(v.clone());
    &str => |v| Self::Text(v.to_owned());
    Option<String> => |v| Self::OptText(v);
    Option<&str> => |v| Self::OptText(v.map(str::to_owned));
    i64 => |v| Self::Int(v);
    i32 => |v| Self::Int(i64::from(v));
    u32 => |v| Self::Int(i64::from(v));
    u16 => |v| Self::Int(i64::from(v));
    u8 => |v| Self::Int(i64::from(v));
    bool => |v| Self::Int(i64::from(v));
    Option<i64> => |v| Self::OptInt(v);
    f64 => |v| Self::Real(v);
    Option<f64> => |v| Self::OptReal(v);
    Vec<u8> => |v| Self::Blob(v);
}

/// Builds a parameter list: `args![slug, now, None::<i64>]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { [$($crate::db::Arg::from($value)),*] };
}
