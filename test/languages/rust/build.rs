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

/// progenitor takes no operation whose errors have more than one type: here all are an envelope that may name a wait.
fn give_all_errors_one_type(document: &mut Value) {
    let limit = document["components"]["schemas"]["RateLimitError"]["properties"].clone();
    let envelope = &mut document["components"]["schemas"]["ErrorEnvelope"];
    envelope["required"] = json!(["message"]);
    for name in ["retry_after", "global"] {
        envelope["properties"][name] = limit[name].clone();
    }
    for name in ["RateLimited", "ServiceUnavailable"] {
        let content = &mut document["components"]["responses"][name]["content"]["application/json"];
        content["schema"] = json!({ "$ref": "#/components/schemas/ErrorEnvelope" });
    }
}
