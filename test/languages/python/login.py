"""Logs a user in with Authlib."""

import os
from urllib.parse import parse_qs, urlsplit

import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session

session = OAuth2Session(
    os.environ["FLUXER_CLIENT_ID"],
    os.environ["FLUXER_CLIENT_SECRET"],
    scope="identify email",
    redirect_uri=os.environ["FLUXER_REDIRECT_URI"],
    token_endpoint=os.environ["FLUXER_TOKEN_ENDPOINT"],
    token_endpoint_auth_method="client_secret_post",
    code_challenge_method="S256",
)


def consent(url: str) -> str:
    """Does what the consent page does when the user selects Authorize. Returns the URL that the browser is sent to."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    headers = {"Authorization": os.environ["FLUXER_TOKEN"]}
    address = os.environ["FLUXER_BASE_URL"] + "/oauth2/authorize/consent"
    return read(requests.post(address, json=query, headers=headers))["redirect_to"]


def read(response: requests.Response) -> dict[str, str]:
    response.raise_for_status()
    return response.json()


def who() -> str:
    user = read(session.get(os.environ["FLUXER_USERINFO_ENDPOINT"]))
    return f"{user['id']} {user['email']}"


verifier = generate_token(48)
url, state = session.create_authorization_url(os.environ["FLUXER_AUTHORIZATION_ENDPOINT"], code_verifier=verifier)
token = session.fetch_token(authorization_response=consent(url), state=state, code_verifier=verifier)
print("authorized", token["scope"])
print("logged in", who())

old = token["access_token"]
token = session.refresh_token(os.environ["FLUXER_TOKEN_ENDPOINT"])
print("refreshed", token["scope"])
assert token["access_token"] != old
print("logged in", who())
