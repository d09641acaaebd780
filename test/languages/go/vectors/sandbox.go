package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"reflect"

	"example/fluxer"
)

// Creates an application on the sandbox, if the generated type can represent the body.
func create(body string) (created *fluxer.CreatedApplication, refused *fluxer.ErrorEnvelope, sayable bool) {
	var request fluxer.ApplicationCreateRequest
	if json.Unmarshal([]byte(body), &request) != nil {
		return nil, nil, false
	}
	said, err := json.Marshal(request)
	check(err)
	var wanted, got any
	if check(json.Unmarshal([]byte(body), &wanted)); json.Unmarshal(said, &got) != nil || !reflect.DeepEqual(got, wanted) {
		return nil, nil, false
	}
	client, err := fluxer.NewClientWithResponses(os.Getenv("FLUXER_BASE_URL"))
	check(err)
	response, err := client.CreateApplicationWithResponse(context.Background(), nil, request,
		func(_ context.Context, request *http.Request) error {
			request.Header.Set("Authorization", os.Getenv("FLUXER_TOKEN"))
			return nil
		})
	check(err)
	return response.JSON200, response.JSON400, true
}

func inputs(v vector) *bool {
	created, refused, sayable := create(v.Body)
	if !sayable {
		return nil
	}
	if refused != nil {
		return that(v.Application == nil && reflect.DeepEqual(issuesOf(*refused), v.Issues))
	}
	var got map[string]any
	text, err := json.Marshal(created)
	check(err)
	check(json.Unmarshal(text, &got))
	for name, wanted := range v.Application {
		if !reflect.DeepEqual(got[name], wanted) {
			return that(false)
		}
	}
	return that(v.Application != nil)
}

func redirectURIs(v vector) *bool {
	body, err := json.Marshal(map[string]any{"name": "x", "redirect_uris": []string{v.URI}})
	check(err)
	created, _, sayable := create(string(body))
	return that(sayable && (created != nil) == v.Accepted)
}
