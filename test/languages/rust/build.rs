use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use serde_json::{Value, json};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=openapi-3.0.json");
    let mut document = serde_json::from_str(&fs::read_to_string("openapi-3.0.json")?)?;
    give_all_errors_one_type(&mut document);
    let mut generator =
        Generator::new(GenerationSettings::new().with_interface(InterfaceStyle::Builder));
    let code = generator
        .generate_tokens(&serde_json::from_value(document)?)?
        .to_string();
    Ok(fs::write(
        Path::new(&env::var("OUT_DIR")?).join("fluxer.rs"),
        code,
    )?)
}

/// progenitor supports one type of error per operation: here, an envelope with the properties of all error responses.
fn give_all_errors_one_type(document: &mut Value) {
    let schemas = &mut document["components"]["schemas"];
    let limit = schemas["RateLimitError"]["properties"].clone();
    let oauth = schemas["OAuthError"]["properties"].clone();
    let envelope = &mut schemas["ErrorEnvelope"];
    envelope["required"] = json!([]);
    for name in ["retry_after", "global"] {
        envelope["properties"][name] = limit[name].clone();
    }
    for name in ["error", "error_description"] {
        envelope["properties"][name] = oauth[name].clone();
    }
    replace_references(document);
}

fn replace_references(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(replace_references),
        Value::Object(members) => {
            for (name, member) in members {
                let reference = member["$ref"].as_str().unwrap_or_default();
                if name == "schema" && reference.ends_with("Error") {
                    *member = json!({ "$ref": "#/components/schemas/ErrorEnvelope" });
                }
                replace_references(member);
            }
        }
        _ => {}
    }
}
