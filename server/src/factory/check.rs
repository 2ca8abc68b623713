//! What a batch must be before anything of it is stored: limits, machines that exist, values that fit their
//! metrics. A batch with one wrong sample is refused whole.

use std::str::FromStr as _;

use madang_api::{
    factory::{IngestBatch, MAX_SAMPLES},
    problem::{FieldCode, FieldError, Problem},
};
use madang_kpi::{MachineState, Metric, Sample, Value};
use serde_json::Value as Json;

use crate::catalog::record::FactoryRecord;

/// Shortest and longest period that a feed may declare, ms.
const PERIOD_MS: (i64, i64) = (100, 86_400_000);
/// Most wrong samples that are named in one answer.
const MAX_NAMED: usize = 20;
/// Longest name of a metric and longest text value, in characters.
const MAX_TEXT: usize = 100;

/// The samples of a good batch by machine, in the order of folding.
///
/// # Errors
/// 422 with the path of each wrong field, the first twenty.
pub fn samples(batch: &IngestBatch, record: &FactoryRecord) -> Result<Vec<(String, Sample)>, Problem> {
    let mut wrong = Vec::new();
    if uuid::Uuid::parse_str(&batch.batch).is_err() {
        wrong.push(FieldError::new("batch", FieldCode::Type).with("expected", "uuid"));
    }
    if !(PERIOD_MS.0..=PERIOD_MS.1).contains(&batch.period_ms) {
        wrong.push(
            FieldError::new("period_ms", FieldCode::OutOfRange).with("min", PERIOD_MS.0).with("max", PERIOD_MS.1),
        );
    }
    if batch.samples.len() > MAX_SAMPLES {
        wrong.push(FieldError::new("samples", FieldCode::TooLong).with("max", MAX_SAMPLES));
        return Err(Problem::invalid(wrong));
    }
    let mut good = Vec::with_capacity(batch.samples.len());
    for (i, sample) in batch.samples.iter().enumerate() {
        let at = |name: &str| format!("samples[{i}].{name}");
        if !record.machines.iter().any(|m| m.id == sample.machine) {
            wrong.push(FieldError::new(at("machine"), FieldCode::NotFound));
        }
        if sample.metric.is_empty() {
            wrong.push(FieldError::new(at("metric"), FieldCode::Required));
        } else if sample.metric.chars().count() > MAX_TEXT {
            wrong.push(FieldError::new(at("metric"), FieldCode::TooLong).with("max", MAX_TEXT));
        }
        let metric = Metric::from(sample.metric.as_str());
        match value(&metric, &sample.value) {
            Ok(value) => good.push((sample.machine.clone(), Sample { metric, at_ms: sample.at.0, value })),
            Err(expected) => wrong.push(FieldError::new(at("value"), FieldCode::Type).with("expected", expected)),
        }
        if wrong.len() >= MAX_NAMED {
            break;
        }
    }
    if !wrong.is_empty() {
        return Err(Problem::invalid(wrong));
    }
    good.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.fold_order(&b.1)));
    Ok(good)
}

/// The value of a metric, or what was expected.
fn value(metric: &Metric, value: &Json) -> Result<Value, &'static str> {
    let number = value.as_f64().filter(|n| n.is_finite());
    let text = value.as_str().filter(|t| t.chars().count() <= MAX_TEXT);
    match metric {
        Metric::State => text
            .filter(|t| MachineState::from_str(t).is_ok())
            .map(|t| Value::Text(t.to_owned()))
            .ok_or("a PackML state name such as Execute"),
        Metric::Pri => number.filter(|n| *n > 0.0).map(Value::Number).ok_or("a number above 0"),
        Metric::Unknown(_) => number
            .map(Value::Number)
            .or_else(|| text.map(|t| Value::Text(t.to_owned())))
            .ok_or("a number or a text of at most 100 characters"),
        _ => number.filter(|n| *n >= 0.0).map(Value::Number).ok_or("a number of at least 0"),
    }
}
