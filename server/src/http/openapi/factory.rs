//! The contract of factories: figures, their stream, and what gateways send.

use madang_api::{
    factory::{Factories, Factory, IngestBatch, Ingested, Kpis},
    problem::Code,
    stream::{Delta, Snapshot},
};
use madang_kpi::{
    element::Elements,
    indicator::IndicatorId,
    state::{FeedState, Label},
};
use serde_json::{Map, Value, json};
use utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};

use super::operation::Op;

const TAG: &str = "factory";

/// Its operations.
#[must_use]
pub fn operations() -> Vec<Op> {
    let time = || {
        let format = SchemaFormat::KnownFormat(KnownFormat::DateTime);
        ObjectBuilder::new().schema_type(Type::String).format(Some(format))
    };
    let day = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["day"]));
    vec![
        Op::get("/api/v1/factories", TAG, "listFactories", "All factories with their OEE")
            .says("In one answer, without paging. `pooled_oee` sums elements of live factories; percentages are never averaged.")
            .lang()
            .fresh::<Factories>("The factories as of `as_of`.")
            .problems(&[Code::Invalid]),
        Op::get("/api/v1/factories/{slug}", TAG, "showFactory", "One factory: indicators, machines, hours of the day")
            .path("slug", "The factory's slug (its company's).")
            .lang()
            .fresh::<Factory>("The factory as of `as_of`.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
        Op::get("/api/v1/factories/{slug}/kpis", TAG, "showKpis", "Indicators over a window, with their elements")
            .says("Without `from` and `to`: the current production day. The window is widened to whole hours; the answer names it.")
            .path("slug", "The factory's slug.")
            .typed_query("from", time(), "Begin of the window; hours are kept for 35 days.")
            .typed_query("to", time(), "End of the window, not in it.")
            .typed_query("period", day, "The production day, which is the default.")
            .fresh::<Kpis>("The indicators.")
            .problems(&[Code::Invalid, Code::NotFound, Code::Unavailable]),
        Op::get("/api/v1/stream", TAG, "openStream", "Live figures as server-sent events")
            .says(
                "Events: `snapshot` (data: Snapshot) once per topic at the start, then `delta` (data: Delta) with the versions \
                 that it joins, and every 15 seconds `ping` with the server's clock. When `from` of a delta is not the version \
                 that one has, open the stream again: it begins with a snapshot. A reader that is too slow gets a new snapshot.",
            )
            .required_query("topics", "`factories` (all, OEE only) or `factory:{slug}` (all indicators); several with commas, at most 8.")
            .mentions::<Snapshot>()
            .mentions::<Delta>()
            .text("text/event-stream", "The stream; it ends when the server stops.")
            .problems(&[Code::Invalid]),
        Op::post("/api/v1/ingest", TAG, "ingest", "Send samples of a factory")
            .says(
                "At most 5,000 samples and 2 MiB. A sample is known by machine, metric and time, so a batch may be sent again, \
                 whole or in parts, and counts once; it needs no `Idempotency-Key`. One wrong sample refuses the whole batch. \
                 Samples more than two minutes ahead of the server's clock, out of order, older than a day or of an unknown metric are stored \
                 flagged and never shown as live. The answer comes when the batch is on the disk.",
            )
            .secured("factoryKey")
            .body::<IngestBatch>("The batch.")
            .fresh::<Ingested>("Stored.")
            .problems(&[Code::Unauthenticated, Code::Forbidden, Code::Unavailable]),
    ]
}

/// Fills in what `madang-kpi` knows of the figures and its types, being without OpenAPI, cannot say: the
/// names of indicators, states and labels, and the elements.
pub fn complete(document: &mut Value) {
    let states = [FeedState::Live, FeedState::Late, FeedState::Stale, FeedState::NoData, FeedState::NotScheduled]
        .map(FeedState::name);
    let labels = [
        Label::Simulated,
        Label::Replayed,
        Label::Backfilled,
        Label::ShiftSheet,
        Label::Future,
        Label::OutOfOrder,
        Label::ExceedsRange,
        Label::Provisional,
    ]
    .map(Label::name);
    let schemas = &mut document["components"]["schemas"];
    for name in ["Kpi", "Pulse"] {
        let fields = &mut schemas[name]["properties"];
        fields["state"] = json!({"type": "string", "enum": states});
        fields["labels"] = json!({"type": "array", "items": {"type": "string", "enum": labels}});
    }
    schemas["Kpi"]["properties"]["id"] = json!({"type": "string", "enum": IndicatorId::ALL.map(IndicatorId::name)});
    let elements = serde_json::to_value(Elements::default()).unwrap_or_default();
    let fields: Map<String, Value> = elements
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, zero)| {
            // Whole numbers are times in ms and counts of events; the others are quantities.
            let kind = if zero.is_i64() { "integer" } else { "number" };
            (name.clone(), json!({"type": kind}))
        })
        .collect();
    let names: Vec<&String> = fields.keys().collect();
    schemas["Elements"] = json!({
        "type": "object",
        "description": "Summed elements of ISO 22400-2: times and Σ PRI·PQ, Σ PRI·GQ in ms, quantities in pieces, energy in kWh.",
        "required": names,
        "properties": fields,
    });
    schemas["Kpi"]["properties"]["elements"] = json!({
        "description": "The elements it was computed from; absent on cards.",
        "oneOf": [{"$ref": "#/components/schemas/Elements"}, {"type": "null"}],
    });
}
