// Runs the conformance vectors that a generated client can satisfy with a few lines of its user's code.
package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"

	"example/fluxer"
)

type vector struct {
	ID, Kind, Token, Operation, Body, Code, URI, Snowflake string
	ClientID, ClientSecret, Verifier, Challenge            string

	Header                    *string
	Headers                   map[string]string
	Idempotent, MayRetry      bool
	Now                       time.Time
	Status                    int
	WaitMs, RetryAfterSeconds *float64
	Global, Accepted          bool
	Issues                    []issue
	Application               map[string]any
	TimestampMs               *int64
}

type issue struct {
	Path string
	Code *string
}

// A check returns whether a vector holds, or nil if the generated client cannot represent it.
var checks = map[string]func(vector) *bool{
	"credentials": credentials, "retries": retries, "errors": errors, "inputs": inputs, "redirectUris": redirectURIs,
	"snowflakes":    snowflakes,
	"clientSecrets": clientSecrets, "pkce": pkce,
	"connections": notHere, "redaction": notHere, "exchanges": notHere, // require a WHATWG URL parser
}

func main() {
	var groups map[string][]vector
	text, err := os.ReadFile("vectors.json")
	check(err)
	check(json.Unmarshal(text, &groups))
	for group, vectors := range groups {
		for _, each := range vectors {
			verdict := "FAIL"
			if run, known := checks[group]; known {
				if holds := run(each); holds == nil {
					verdict = "skipped"
				} else if *holds {
					verdict = "ok"
				}
			}
			fmt.Println(verdict, each.ID)
		}
	}
}

func notHere(vector) *bool { return nil }

func that(holds bool) *bool { return &holds }

var prefixes = map[string]string{"sessionToken": "", "botToken": "Bot ", "oauth2Token": "Bearer "}

func credentials(v vector) *bool {
	if !regexp.MustCompile(`^[!-~]+$`).MatchString(v.Token) || strings.HasSuffix(v.Token, "\n") {
		return that(v.Header == nil)
	}
	var sent string
	client, err := fluxer.NewClient("http://mock", fluxer.WithHTTPClient(answering(func(request *http.Request) *http.Response {
		sent = request.Header.Get("Authorization")
		return &http.Response{StatusCode: 204, Body: http.NoBody}
	})), fluxer.WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", prefixes[v.Kind]+v.Token)
		return nil
	}))
	check(err)
	_, err = client.ListApplications(context.Background(), nil)
	return that(err == nil && v.Header != nil && sent == *v.Header)
}

type answering func(*http.Request) *http.Response

func (answer answering) Do(request *http.Request) (*http.Response, error) {
	return answer(request), nil
}

// Returns the models of the errors, each zero if the body does not match it, and whether Fluxer sent the body.
func models(v vector) (envelope fluxer.ErrorEnvelope, limit fluxer.RateLimitError, own bool) {
	own = json.Unmarshal([]byte(v.Body), &envelope) == nil && envelope.Code != ""
	if json.Unmarshal([]byte(v.Body), &limit) != nil {
		limit = fluxer.RateLimitError{}
	}
	return envelope, limit, own
}

// Returns the wait in seconds, or nil if the response does not state it.
func wait(v vector, limit fluxer.RateLimitError) *float64 {
	if limit.RetryAfter > 0 {
		return &limit.RetryAfter
	}
	if seconds, err := strconv.ParseUint(v.Headers["Retry-After"], 10, 31); err == nil {
		whole := float64(seconds)
		return &whole
	}
	if at, err := http.ParseTime(v.Headers["Retry-After"]); err == nil {
		seconds := math.Max(0, at.Sub(v.Now).Seconds())
		return &seconds
	}
	return nil
}

func retries(v vector) *bool {
	_, limit, _ := models(v)
	refused := v.Status == 429 || v.Status == 503 && v.Headers["Retry-After"] != "" && limit.Message != ""
	isGlobal := limit.Global != nil && *limit.Global || v.Headers["X-RateLimit-Global"] == "true"
	inDoubt := v.Status >= 500 || v.Status < 300 && !json.Valid([]byte(v.Body))
	mayRetry := refused && !isGlobal || !refused && inDoubt && v.Idempotent
	var waitMs *float64
	if seconds := wait(v, limit); seconds != nil && mayRetry {
		ms := math.Ceil(*seconds * 1000)
		waitMs = &ms
	}
	return that(mayRetry == v.MayRetry && reflect.DeepEqual(waitMs, v.WaitMs))
}

func errors(v vector) *bool {
	envelope, limit, own := models(v)
	switch v.Kind {
	case "response":
		var created fluxer.CreatedApplication
		return that(json.Unmarshal([]byte(v.Body), &created) != nil || created.ClientSecret == "")
	case "outcome-unknown":
		return that(v.Status >= 500 && !own)
	}
	var seconds *float64
	if v.Status == 429 || v.Status == 503 {
		seconds = wait(v, limit)
	}
	global := limit.Global != nil && *limit.Global
	code := envelope.Code
	var oauth fluxer.OAuthError
	if code == "" && v.Status == 400 && json.Unmarshal([]byte(v.Body), &oauth) == nil {
		code = string(oauth.Error)
	}
	return that(code == v.Code && reflect.DeepEqual(issuesOf(envelope), v.Issues) &&
		reflect.DeepEqual(seconds, v.RetryAfterSeconds) && global == v.Global)
}

func issuesOf(envelope fluxer.ErrorEnvelope) []issue {
	issues := []issue{}
	if envelope.Errors != nil {
		for _, item := range *envelope.Errors {
			issues = append(issues, issue{item.Path, item.Code})
		}
	}
	return issues
}

func clientSecrets(v vector) *bool {
	if !regexp.MustCompile(`^[!-~]+$`).MatchString(v.ClientSecret) || strings.HasSuffix(v.ClientSecret, "\n") {
		return that(v.Header == nil)
	}
	request := http.Request{Header: http.Header{}}
	request.SetBasicAuth(v.ClientID, v.ClientSecret)
	return that(v.Header != nil && *v.Header == request.Header.Get("Authorization"))
}

func pkce(v vector) *bool {
	digest := sha256.Sum256([]byte(v.Verifier))
	return that(base64.RawURLEncoding.EncodeToString(digest[:]) == v.Challenge)
}

func snowflakes(v vector) *bool {
	id, err := strconv.ParseInt(v.Snowflake, 10, 64)
	if err != nil || strconv.FormatInt(id, 10) != v.Snowflake || id < 0 {
		return that(v.TimestampMs == nil)
	}
	return that(v.TimestampMs != nil && *v.TimestampMs == id>>22+1420070400000)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
