"""Runs the conformance vectors that a generated client can satisfy with a few lines of its user's code."""

import base64
import hashlib
import json
import math
import os
import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx
from fluxer import AuthenticatedClient
from fluxer.api.applications import create_application, delete_application, list_applications, update_application
from fluxer.models import (
    ApplicationCreateRequest,
    ApplicationUpdateRequest,
    CreatedApplication,
    ErrorEnvelope,
    OAuthError,
    OverloadError,
    RateLimitError,
)

Vector = dict[str, Any]
Model = TypeVar("Model", ErrorEnvelope, OAuthError, OverloadError, RateLimitError)
prefixes = {"sessionToken": "", "botToken": "Bot", "oauth2Token": "Bearer"}
operations: dict[str, Callable[[AuthenticatedClient], Any]] = {
    "createApplication": lambda client: create_application.sync(client=client, body=ApplicationCreateRequest("x")),
    "listApplications": lambda client: list_applications.sync(client=client),
    "updateApplication": lambda client: update_application.sync("1", client=client, body=ApplicationUpdateRequest("x")),
    "deleteApplication": lambda client: delete_application.sync("1", client=client),
}


class Skipped(Exception):
    pass


def answering(
    answer: Callable[[httpx.Request], httpx.Response], token: str = "t", prefix: str = ""
) -> AuthenticatedClient:
    transport = httpx.MockTransport(answer)
    return AuthenticatedClient("http://mock", token, prefix=prefix, httpx_args={"transport": transport})


def answer_to(vector: Vector) -> Any:
    """Returns the generated function's result for a response, or None if the function cannot read the response."""
    answer = httpx.Response(vector["status"], headers=vector["headers"], content=vector["body"])
    try:
        return operations[vector["operation"]](answering(lambda _: answer))
    except (ValueError, KeyError):  # raised by json and dict, and the response is lost
        return None


def model(kind: type[Model], vector: Vector) -> Model | None:
    try:
        return kind.from_dict(json.loads(vector["body"]))
    except (ValueError, KeyError):
        return None


def seconds_to_wait(vector: Vector, now: datetime) -> float | None:
    limit = model(RateLimitError, vector)
    if limit and isinstance(limit.retry_after, (int, float)):  # the generated code does not check types
        return limit.retry_after
    header = vector["headers"].get("Retry-After", "")
    if re.fullmatch("[0-9]+", header):
        return int(header)
    try:
        return max(0, (parsedate_to_datetime(header) - now).total_seconds())
    except ValueError:
        return None


def credentials(vector: Vector) -> Any:
    if not re.fullmatch("[!-~]+", vector["token"]):
        return vector["header"] is None
    sent: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["Authorization"])
        return httpx.Response(204)

    operations["deleteApplication"](answering(answer, vector["token"], prefixes[vector["kind"]]))
    return sent == [vector["header"]]


def retries(vector: Vector) -> Any:
    status, limit = vector["status"], model(RateLimitError, vector)
    headers = vector["headers"]
    refused = status == 429 or (status == 503 and "Retry-After" in headers and model(OverloadError, vector))
    is_global = (limit and limit.global_ is True) or headers.get("X-RateLimit-Global") == "true"
    in_doubt = status >= 500 or (status < 300 and answer_to(vector) is None)
    may_retry = not is_global if refused else in_doubt and vector["idempotent"]
    wait = seconds_to_wait(vector, datetime.fromisoformat(vector["now"])) if may_retry else None
    return (may_retry, wait and math.ceil(wait * 1000)) == (vector["mayRetry"], vector["waitMs"])


def errors(vector: Vector) -> Any:
    read, error, status = answer_to(vector), model(ErrorEnvelope, vector), vector["status"]
    if vector["kind"] == "response":
        return not isinstance(read, CreatedApplication)
    if vector["kind"] == "outcome-unknown":
        return status >= 500 and error is None
    limit = model(RateLimitError, vector)
    items = [{"path": item.path, "code": item.code or None} for item in error.errors or []] if error else []
    waits = seconds_to_wait(vector, datetime.now()) if status in (429, 503) else None
    oauth = model(OAuthError, vector) if status == 400 else None
    code = error.code if error else oauth.error if oauth else None
    got = (code, items, waits, limit is not None and limit.global_ is True)
    return got == (vector["code"], vector["issues"], vector["retryAfterSeconds"], vector["global"])


def redaction(vector: Vector) -> Any:
    def is_secret(name: str) -> bool:
        return without_style(name).endswith(tuple(without_style(secret) for secret in secrets))

    def without_style(name: str) -> str:
        return name.lower().replace("_", "").replace("-", "")

    def redact(value: Any) -> Any:
        if isinstance(value, list):
            return [redact(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {name: "[redacted]" if is_secret(name) else redact(item) for name, item in value.items()}

    return redact(json.loads(vector["value"])) == json.loads(vector["redacted"])


def sensitive(node: Any, name: str = "") -> set[str]:
    """Returns the names of the properties, headers and parameters that the spec marks as secrets."""
    if isinstance(node, list):
        return set().union(*map(sensitive, node))
    if not isinstance(node, dict):
        return set()
    kind, _, header = node.get("$ref", "").removeprefix("#/components/").partition("/")
    target = spec["components"]["headers"][header] if kind == "headers" else node
    is_secret = target.get("x-sensitive") is True or "x-credential-prefix" in node
    own = {str(node.get("name", name)).lower()} if is_secret else set()
    return own.union(*(sensitive(child, key) for key, child in node.items()))


def create(body: Any) -> Any:
    request = ApplicationCreateRequest.from_dict(body) if isinstance(body, dict) and "name" in body else None
    if request is None or {name: request.to_dict().get(name) for name in body} != body:
        raise Skipped  # the generated type cannot represent it
    return create_application.sync(client=sandbox, body=request)


def inputs(vector: Vector) -> Any:
    created = create(json.loads(vector["body"]))
    if isinstance(created, ErrorEnvelope):
        return [{"path": item.path, "code": item.code} for item in created.errors or []] == vector["issues"]
    return created.to_dict() | vector["application"] == created.to_dict()


def redirectUris(vector: Vector) -> Any:
    created = create({"name": "x", "redirect_uris": [vector["uri"]]})
    return isinstance(created, CreatedApplication) == vector["accepted"]


def clientSecrets(vector: Vector) -> Any:
    if not re.fullmatch("[!-~]+", vector["clientSecret"]):
        return vector["header"] is None
    joined = f"{vector['clientId']}:{vector['clientSecret']}".encode()
    return "Basic " + base64.b64encode(joined).decode() == vector["header"]


def exchanges(_: Vector) -> Any:
    raise Skipped  # requires a WHATWG URL parser


def pkce(vector: Vector) -> Any:
    digest = hashlib.sha256(vector["verifier"].encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=") == vector["challenge"]


def snowflakes(vector: Vector) -> Any:
    text = vector["snowflake"]
    valid = re.fullmatch("0|[1-9][0-9]*", text) and int(text) < 2**63
    return ((int(text) >> 22) + 1420070400000 if valid else None) == vector["timestampMs"]


sandbox = AuthenticatedClient(os.environ["FLUXER_BASE_URL"], os.environ["FLUXER_TOKEN"], prefix="")
with open("openapi.json") as spec_file, open("vectors.json") as vectors_file:
    spec, groups = json.load(spec_file), json.load(vectors_file)
secrets = sensitive(spec)
checks = {
    check.__name__: check
    for check in (
        *(credentials, retries, errors, redaction, inputs, redirectUris, snowflakes),
        *(clientSecrets, exchanges, pkce),
    )
}
for group, vectors in groups.items():
    for vector in vectors:
        try:
            verdict = "skipped" if group == "connections" else "ok" if checks[group](vector) else "FAIL"
        except Skipped:
            verdict = "skipped"
        print(verdict, vector["id"])
