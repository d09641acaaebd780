// Logs a user in with golang.org/x/oauth2.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"golang.org/x/oauth2"
)

var config = &oauth2.Config{
	ClientID:     os.Getenv("FLUXER_CLIENT_ID"),
	ClientSecret: os.Getenv("FLUXER_CLIENT_SECRET"),
	Endpoint:     oauth2.Endpoint{AuthURL: os.Getenv("FLUXER_AUTHORIZATION_ENDPOINT"), TokenURL: os.Getenv("FLUXER_TOKEN_ENDPOINT")},
	RedirectURL:  os.Getenv("FLUXER_REDIRECT_URI"),
	Scopes:       []string{"identify", "email"},
}

func main() {
	ctx := context.Background()
	verifier, state := oauth2.GenerateVerifier(), oauth2.GenerateVerifier()
	callback := consent(config.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier)))
	if callback.Get("state") != state {
		log.Fatalf("state: %q", callback.Get("state"))
	}
	token, err := config.Exchange(ctx, callback.Get("code"), oauth2.VerifierOption(verifier))
	check(err)
	fmt.Println("authorized", token.Extra("scope"))
	printUser(ctx, token)

	// An expired token makes the library refresh it.
	token.Expiry = time.Now().Add(-time.Minute)
	refreshed, err := config.TokenSource(ctx, token).Token()
	check(err)
	if refreshed.AccessToken == token.AccessToken {
		log.Fatal("the access token is the old one")
	}
	fmt.Println("refreshed", refreshed.Extra("scope"))
	printUser(ctx, refreshed)
}

// Does what the consent page does when the user selects Authorize. Returns the query of the URL that the browser is sent to.
func consent(address string) url.Values {
	page, err := url.Parse(address)
	check(err)
	body := map[string]string{}
	for name := range page.Query() {
		body[name] = page.Query().Get(name)
	}
	text, err := json.Marshal(body)
	check(err)
	request, err := http.NewRequest("POST", os.Getenv("FLUXER_BASE_URL")+"/oauth2/authorize/consent", bytes.NewReader(text))
	check(err)
	request.Header.Set("Authorization", os.Getenv("FLUXER_TOKEN"))
	request.Header.Set("Content-Type", "application/json")
	var answer struct {
		RedirectTo string `json:"redirect_to"`
	}
	read(http.DefaultClient, request, &answer)
	callback, err := url.Parse(answer.RedirectTo)
	check(err)
	return callback.Query()
}

func printUser(ctx context.Context, token *oauth2.Token) {
	request, err := http.NewRequest("GET", os.Getenv("FLUXER_USERINFO_ENDPOINT"), nil)
	check(err)
	var user struct{ ID, Email string }
	read(config.Client(ctx, token), request, &user)
	fmt.Println("logged in", user.ID, user.Email)
}

func read(client *http.Client, request *http.Request, value any) {
	response, err := client.Do(request)
	check(err)
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatalf("%s %s: %s", request.Method, request.URL.Path, response.Status)
	}
	check(json.NewDecoder(response.Body).Decode(value))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
