import os

from fluxer import AuthenticatedClient
from fluxer.api.applications import create_application, delete_application, list_applications
from fluxer.models import (
    ApplicationCreateRequest,
    CreatedApplication,
    CreatedBot,
    ErrorEnvelope,
    RateLimitError,
    SudoProof,
)

# A session token is sent without a prefix. For a bot token, use prefix="Bot".
client = AuthenticatedClient(os.environ["FLUXER_BASE_URL"], os.environ["FLUXER_TOKEN"], prefix="")

created = create_application.sync(client=client, body=ApplicationCreateRequest("Weather bot"))
assert isinstance(created, CreatedApplication) and isinstance(created.bot, CreatedBot), created
lengths = len(created.client_secret), len(created.bot.token)
print(f"created {created.id}, client_secret of {lengths[0]}, bot.token of {lengths[1]} characters")

listed = list_applications.sync(client=client)
assert isinstance(listed, list), listed
print("listed", ",".join(application.id for application in listed))

bad = ApplicationCreateRequest("Weather bot", redirect_uris=["http://weather.example/"])
refused = create_application.sync(client=client, body=bad)
assert isinstance(refused, ErrorEnvelope) and refused.errors, refused
print("refused", refused.code, "at", ",".join(item.path for item in refused.errors))

# Rejected requests count too, so this ends at the limit.
while not isinstance(limited := create_application.sync(client=client, body=bad), RateLimitError):
    assert isinstance(limited, ErrorEnvelope), limited
print(f"limited, again in {limited.retry_after} seconds")

proof = SudoProof(password=os.environ["FLUXER_PASSWORD"])
deleted = delete_application.sync_detailed(created.id, client=client, body=proof)
assert deleted.status_code == 204, deleted.parsed
print("deleted", created.id)
