package fluxer

//go:generate go tool oapi-codegen -generate types,client -package fluxer -o client.go ../openapi.json
