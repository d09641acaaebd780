<?php

require "GuzzleHttp/autoload.php"; // Debian's php-guzzlehttp-guzzle. With Composer, use vendor/autoload.php alone.
spl_autoload_register(function (string $class): void {
    require "client/lib/" . strtr(substr($class, strlen("Fluxer\\")), "\\", "/") . ".php";
});

use Fluxer\Api\ApplicationsApi;
use Fluxer\ApiException;
use Fluxer\Configuration;
use Fluxer\Model\ApplicationCreateRequest;
use Fluxer\Model\SudoProof;

$configuration = (new Configuration())
    ->setHost(getenv("FLUXER_BASE_URL"))
    // Without a prefix: a session token is sent alone. For a bot, use setApiKeyPrefix("Authorization", "Bot").
    ->setApiKey("Authorization", getenv("FLUXER_TOKEN"));
// A redirect would send the request and its credential once more.
$applications = new ApplicationsApi(new GuzzleHttp\Client(["allow_redirects" => false]), $configuration);

$created = $applications->createApplication(new ApplicationCreateRequest(["name" => "Weather bot"]));
$lengths = [strlen($created->getClientSecret()), strlen($created->getBot()->getToken())];
printf("created %s, client_secret of %d, bot.token of %d characters\n", $created->getId(), ...$lengths);

$ids = array_map(fn($application) => $application->getId(), $applications->listApplications());
echo "listed ", implode(",", $ids), "\n";

$bad = new ApplicationCreateRequest(["name" => "Weather bot", "redirect_uris" => ["http://weather.example/"]]);
$refusal = function () use ($applications, $bad): ApiException {
    try {
        $applications->createApplication($bad);
    } catch (ApiException $exception) {
        return $exception;
    }
    throw new LogicException("a bad redirect URI was accepted");
};
$exception = $refusal();
$refused = $exception->getResponseObject();
$paths = array_map(fn($item) => $item->getPath(), $refused->getErrors());
echo "refused ", $refused->getCode(), " at ", implode(",", $paths), "\n";

// Rejected requests count too, so this ends at the limit.
while ($exception->getCode() !== 429) {
    $exception = $refusal();
}
echo "limited, again in ", $exception->getResponseObject()->getRetryAfter(), " seconds\n";

$proof = new SudoProof(["password" => getenv("FLUXER_PASSWORD")]);
$applications->deleteApplication($created->getId(), null, null, null, $proof);
echo "deleted ", $created->getId(), "\n";
