package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"example/fluxer"
)

func main() {
	ctx := context.Background()
	client, err := fluxer.NewClientWithResponses(os.Getenv("FLUXER_BASE_URL"),
		fluxer.WithHTTPClient(httpClient),
		fluxer.WithRequestEditorFn(credential("", os.Getenv("FLUXER_TOKEN"))))
	check(err)

	created, err := client.CreateApplicationWithResponse(ctx, nil, fluxer.ApplicationCreateRequest{Name: "Weather bot"})
	check(err)
	application := created.JSON200
	if application == nil || application.Bot == nil {
		log.Fatalf("create: %s", created.Status())
	}
	fmt.Printf("created %s, client_secret of %d, bot.token of %d characters\n",
		application.Id, len(application.ClientSecret), len(application.Bot.Token))

	listed, err := client.ListApplicationsWithResponse(ctx, nil)
	check(err)
	var ids []string
	for _, each := range *listed.JSON200 {
		ids = append(ids, each.Id)
	}
	fmt.Println("listed", strings.Join(ids, ","))

	bad := fluxer.ApplicationCreateRequest{Name: "Weather bot", RedirectUris: &[]string{"http://weather.example/"}}
	refused, err := client.CreateApplicationWithResponse(ctx, nil, bad)
	check(err)
	var paths []string
	for _, item := range *refused.JSON400.Errors {
		paths = append(paths, item.Path)
	}
	fmt.Println("refused", refused.JSON400.Code, "at", strings.Join(paths, ","))

	// Rejected requests count too, so this ends at the limit.
	limited := refused
	for limited.JSON429 == nil {
		limited, err = client.CreateApplicationWithResponse(ctx, nil, bad)
		check(err)
	}
	fmt.Printf("limited, again in %g seconds\n", limited.JSON429.RetryAfter)

	password := os.Getenv("FLUXER_PASSWORD")
	deleted, err := client.DeleteApplicationWithResponse(ctx, application.Id, nil, fluxer.SudoProof{Password: &password})
	check(err)
	if deleted.StatusCode() != http.StatusNoContent {
		log.Fatalf("delete: %s", deleted.Status())
	}
	fmt.Println("deleted", application.Id)
}

// A redirect would send the request and its credential once more.
var httpClient = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

// A session token is sent without a prefix, a bot token after "Bot ".
func credential(prefix, token string) fluxer.RequestEditorFn {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", prefix+token)
		return nil
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
