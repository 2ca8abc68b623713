//! The contract as a page to read: operations by group, their parameters and answers, codes and schemas.
//! No scripts; one style; everything comes from the document.

use std::fmt::Write as _;

use serde_json::Value;

use super::problem;

const STYLE: &str = include_str!("page.css");

/// Methods in the order in which they are shown.
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The page of a document.
#[must_use]
pub fn render(document: &Value) -> String {
    let mut out = String::with_capacity(256 * 1024);
    let title = text(&document["info"], "title");
    let _ = write!(
        out,
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, \
         initial-scale=1\"><title>{title} API</title><link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style></head><body>\
         <a class=\"skip\" href=\"#main\">Skip to the operations</a>\
         <header><p><a href=\"/\">{title}</a></p><h1>API, version {}</h1>{}<p>The same for programs: \
         <a href=\"/api/v1/openapi.json\"><code>openapi.json</code></a> (OpenAPI {}).</p></header>",
        escape(text(&document["info"], "version")),
        words(text(&document["info"], "description")),
        escape(text(document, "openapi")),
    );
    let tags: Vec<&Value> = list(&document["tags"]).iter().collect();
    out.push_str("<nav aria-label=\"Contents\"><ul>");
    for tag in &tags {
        let name = escape(text(tag, "name"));
        let _ = write!(out, "<li><a href=\"#tag-{name}\">{name}</a></li>");
    }
    out.push_str("<li><a href=\"#codes\">problem codes</a></li><li><a href=\"#security\">security</a></li><li><a href=\"#schemas\">schemas</a></li></ul></nav><main id=\"main\">");
    for tag in &tags {
        group(&mut out, document, tag);
    }
    codes(&mut out);
    security(&mut out, document);
    schemas(&mut out, document);
    out.push_str("</main></body></html>");
    out
}

fn group(out: &mut String, document: &Value, tag: &Value) {
    let name = text(tag, "name");
    let _ = write!(out, "<section><h2 id=\"tag-{0}\">{0}</h2>{1}", escape(name), words(text(tag, "description")));
    for (path, item) in members(&document["paths"]) {
        for method in METHODS {
            let operation = &item[method];
            if list(&operation["tags"]).iter().any(|tag| tag == name) {
                show(out, method, path, operation);
            }
        }
    }
    out.push_str("</section>");
}

fn show(out: &mut String, method: &str, path: &str, operation: &Value) {
    let id = escape(text(operation, "operationId"));
    let _ = write!(
        out,
        "<article id=\"{id}\"><h3><b>{}</b> <code>{}</code></h3><p class=\"lead\">{}.</p>{}",
        method.to_uppercase(),
        breakable(path),
        escape(text(operation, "summary")),
        words(text(operation, "description")),
    );
    for scheme in list(&operation["security"]).iter().flat_map(members) {
        let _ = write!(out, "<p>Needs <a href=\"#security\">{}</a>.</p>", escape(scheme.0));
    }
    let parameters = list(&operation["parameters"]);
    if !parameters.is_empty() {
        out.push_str("<h4>Parameters</h4><dl>");
        for p in parameters {
            let must = if p["required"] == true { ", required" } else { "" };
            let _ = write!(
                out,
                "<dt><code>{}</code> <small>{}{must}, {}</small></dt><dd>{}</dd>",
                escape(text(p, "name")),
                escape(text(p, "in")),
                kind(&p["schema"]),
                words(text(p, "description")),
            );
        }
        out.push_str("</dl>");
    }
    let body = &operation["requestBody"];
    if body.is_object() {
        let _ = write!(
            out,
            "<h4>Body</h4><dl><dt>{}</dt><dd>{}</dd></dl>",
            content(body),
            words(text(body, "description"))
        );
    }
    out.push_str("<h4>Answers</h4><dl>");
    for (status, answer) in members(&operation["responses"]) {
        let _ = write!(
            out,
            "<dt><b>{}</b> {}</dt><dd>{}</dd>",
            escape(status),
            content(answer),
            words(text(answer, "description"))
        );
    }
    out.push_str("</dl></article>");
}

/// Media types with their schemas.
fn content(holder: &Value) -> String {
    let parts: Vec<String> = members(&holder["content"])
        .map(|(media_type, content)| format!("<small>{}</small> {}", escape(media_type), kind(&content["schema"])))
        .collect();
    parts.join("<br>")
}

fn codes(out: &mut String) {
    out.push_str(
        "<section><h2 id=\"codes\">problem codes</h2><p><code>type</code> is <code>/problems/{code}</code>.</p><dl>",
    );
    for code in problem::codes() {
        let _ = write!(
            out,
            "<dt id=\"problem-{0}\"><b>{1}</b> <code>{0}</code></dt><dd>{2}</dd>",
            code.name(),
            code.status(),
            words(problem::meaning(code))
        );
    }
    out.push_str("</dl></section>");
}

fn security(out: &mut String, document: &Value) {
    out.push_str("<section><h2 id=\"security\">security</h2><dl>");
    for (name, scheme) in members(&document["components"]["securitySchemes"]) {
        let place = match text(scheme, "type") {
            "http" => format!("<code>Authorization: {} …</code>", escape(text(scheme, "scheme"))),
            _ => format!("{} <code>{}</code>", escape(text(scheme, "in")), escape(text(scheme, "name"))),
        };
        let _ = write!(
            out,
            "<dt>{} <small>{place}</small></dt><dd>{}</dd>",
            escape(name),
            words(text(scheme, "description"))
        );
    }
    out.push_str("</dl></section>");
}

fn schemas(out: &mut String, document: &Value) {
    out.push_str("<section><h2 id=\"schemas\">schemas</h2>");
    for (name, schema) in members(&document["components"]["schemas"]) {
        let _ =
            write!(out, "<article id=\"schema-{0}\"><h3>{0}</h3>{1}", escape(name), words(text(schema, "description")));
        shape(out, schema);
        out.push_str("</article>");
    }
    out.push_str("</section>");
}

/// Fields of an object, values of an enum, or the parts of a choice, each with its own fields.
fn shape(out: &mut String, schema: &Value) {
    let fields: Vec<(&str, &Value)> = members(&schema["properties"]).collect();
    let parts: Vec<&Value> = ["allOf", "oneOf", "anyOf"].iter().flat_map(|name| list(&schema[*name])).collect();
    if fields.is_empty() && parts.is_empty() {
        let _ = write!(out, "<p>{}</p>", kind(schema));
    }
    if !fields.is_empty() {
        out.push_str("<dl>");
        for (name, field) in fields {
            let must = list(&schema["required"]).iter().any(|r| r == name);
            let optional = if must { "" } else { " <small>optional</small>" };
            let _ = write!(
                out,
                "<dt><code>{}</code> {}{optional}</dt><dd>{}</dd>",
                escape(name),
                kind(field),
                words(text(field, "description"))
            );
        }
        out.push_str("</dl>");
    }
    if !parts.is_empty() {
        out.push_str(if schema["allOf"].is_array() { "<p>All of:</p><ul>" } else { "<p>One of:</p><ul>" });
        for part in parts {
            out.push_str("<li>");
            shape(out, part);
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    }
}

/// A schema in a few words, with links to the named ones.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        return format!("<a href=\"#schema-{0}\">{0}</a>", escape(name));
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        let parts: Vec<String> = list(&schema[choice]).iter().map(kind).collect();
        if !parts.is_empty() {
            return parts.join(if choice == "allOf" { " and " } else { " or " });
        }
    }
    let values: Vec<String> =
        list(&schema["enum"]).iter().filter_map(Value::as_str).map(|v| format!("<code>{}</code>", escape(v))).collect();
    if !values.is_empty() {
        return values.join(", ");
    }
    let types: Vec<String> = match &schema["type"] {
        Value::String(one) => vec![one.clone()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => vec!["any value".to_owned()],
    };
    let named: Vec<String> = types
        .iter()
        .map(|name| match name.as_str() {
            "array" if schema["items"].is_object() => {
                format!("array of {}", kind(&schema["items"]))
            }
            "array" => {
                format!("array of {}", list(&schema["prefixItems"]).iter().map(kind).collect::<Vec<_>>().join(", "))
            }
            "object" if schema["additionalProperties"].is_object() => {
                format!("object of {}", kind(&schema["additionalProperties"]))
            }
            other => match schema["format"].as_str().filter(|_| other != "null") {
                Some(format) => format!("{} ({})", escape(other), escape(format)),
                None => escape(other),
            },
        })
        .collect();
    named.join(" or ")
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A path that may break before each of its parts.
fn breakable(path: &str) -> String {
    escape(path).replace('/', "<wbr>/")
}

/// Paragraphs, with `code` between backticks; links of the source's documentation become plain code.
fn words(text: &str) -> String {
    let mut out = String::new();
    for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) {
        let paragraph = escape(paragraph).replace("[`", "`").replace("`]", "`");
        out.push_str("<p>");
        for (i, part) in paragraph.split('`').enumerate() {
            if i % 2 == 1 {
                let _ = write!(out, "<code>{part}</code>");
            } else {
                out.push_str(part);
            }
        }
        out.push_str("</p>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{kind, words};
    use serde_json::json;

    #[test]
    fn words_are_escaped_and_code_is_marked() {
        assert_eq!(words("a `b<c>` & d\n\ne [`F`]"), "<p>a <code>b&lt;c&gt;</code> &amp; d</p><p>e <code>F</code></p>");
        assert_eq!(words(""), "");
    }

    #[test]
    fn schemas_in_a_few_words() {
        let price = json!({"$ref": "#/components/schemas/Price"});
        assert_eq!(kind(&price), "<a href=\"#schema-Price\">Price</a>");
        assert_eq!(kind(&json!({"type": "array", "items": {"type": "string"}})), "array of string");
        assert_eq!(kind(&json!({"type": ["integer", "null"], "format": "int64"})), "integer (int64) or null");
        assert_eq!(kind(&json!({"oneOf": [{"type": "null"}, price]})), "null or <a href=\"#schema-Price\">Price</a>");
        assert_eq!(kind(&json!({})), "any value");
    }
}
