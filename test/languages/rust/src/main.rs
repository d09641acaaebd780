use fluxer::types::{ApplicationCreateRequest, ErrorEnvelope, RedirectUri, SudoProofPassword};
use reqwest::header::{AUTHORIZATION, HeaderMap};
use std::{env, error::Error};

mod fluxer {
    #![allow(clippy::all, dead_code, unused_imports)]
    include!(concat!(env!("OUT_DIR"), "/fluxer.rs"));
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let headers = HeaderMap::from_iter([(AUTHORIZATION, env::var("FLUXER_TOKEN")?.parse()?)]);
    // A redirect would send the request and its credential once more.
    let http = reqwest::Client::builder()
        .default_headers(headers)
        .redirect(reqwest::redirect::Policy::none());
    let client = fluxer::Client::new_with_client(&env::var("FLUXER_BASE_URL")?, http.build()?);

    let application = client
        .create_application()
        .body_map(|body| body.name("Weather bot"))
        .send()
        .await?
        .into_inner();
    let (id, secret) = (&application.id, &application.client_secret);
    let token = &application.bot.as_ref().ok_or("create: no bot")?.token;
    println!(
        "created {}, client_secret of {}, bot.token of {} characters",
        **id,
        secret.len(),
        token.len()
    );

    let listed = client.list_applications().send().await?;
    let ids: Vec<&str> = listed
        .iter()
        .map(|application| application.id.as_str())
        .collect();
    println!("listed {}", ids.join(","));

    let refused = refusal(&client).await?;
    let paths: Vec<&str> = refused
        .errors
        .iter()
        .map(|item| item.path.as_str())
        .collect();
    println!(
        "refused {} at {}",
        refused.code.ok_or("no code")?.0,
        paths.join(",")
    );

    // Rejected requests count too, so this ends at the limit.
    let seconds = loop {
        if let Some(seconds) = refusal(&client).await?.retry_after {
            break seconds;
        }
    };
    println!("limited, again in {seconds} seconds");

    let password: SudoProofPassword = env::var("FLUXER_PASSWORD")?.parse()?;
    client
        .delete_application()
        .id(id.clone())
        .body_map(|body| body.password(password))
        .send()
        .await?;
    println!("deleted {}", **id);
    Ok(())
}

async fn refusal(client: &fluxer::Client) -> Result<ErrorEnvelope, Box<dyn Error>> {
    let uri: RedirectUri = "http://weather.example/".parse()?;
    let body = ApplicationCreateRequest::builder()
        .name("Weather bot")
        .redirect_uris(vec![uri]);
    match client.create_application().body(body).send().await {
        Ok(_) => Err("a bad redirect URI was accepted".into()),
        Err(fluxer::Error::ErrorResponse(response)) => Ok(response.into_inner()),
        Err(error) => Err(error.into()),
    }
}
