# "make" lists what can be done. Only "make web" and "make client" need more than Go.

GO     ?= go
LISTEN ?= 127.0.0.1:8080
GOLD   ?= testdata/gold

# What the caller's environment says must not change what is built.
export GOFLAGS := -mod=readonly

.DEFAULT_GOAL := help
.PHONY: help run build test bench bench-api bench-store bench-dump bench-readers bench-hostile bench-network crash generate lint web client score calibrate ci

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## serve the example documents at http://127.0.0.1:8080 (LISTEN=… for another address)
	@mkdir -p .diplograph
	$(GO) build -buildvcs=false -o bin/diplograph ./cmd/diplograph
	exec bin/diplograph serve --store bolt:.diplograph/graph.db --listen $(LISTEN) seeds

build: ## build bin/diplograph
	$(GO) build -o bin/diplograph ./cmd/diplograph

test: ## run all tests
	$(GO) test ./...

bench: ## measure extraction, ingestion and requests
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-api: ## measure the server beside one that answers from slices in memory, which takes some minutes (DOCUMENTS=1000,10000)
	$(GO) run ./bench/api $(if $(DOCUMENTS),-documents $(DOCUMENTS))

bench-store: ## measure the store beside Cayley's own on bbolt, which takes many minutes (DOCUMENTS=8050)
	$(GO) run ./bench/store -documents $(or $(DOCUMENTS),8050)

bench-dump: ## measure dumps beside Cayley's, Oxigraph's if PYTHON=python3 has it, and reading the store, which takes some minutes (DOCUMENTS=8050)
	$(GO) run ./bench/store -dumps -documents $(or $(DOCUMENTS),8050) -python $(or $(PYTHON),python3)

bench-readers: build ## let programs of others read each format of STORE=bolt:graph.db, with PYTHON=python3
	$(or $(PYTHON),python3) bench/readers/check.py --diplograph bin/diplograph --store $(or $(STORE),bolt:diplograph.db)

bench-hostile: ## measure how long an honest client waits beside hostile ones
	$(GO) run ./bench/hostile

bench-network: ## measure networks and their measures beside igraph and networkx, if PYTHON=python3 has these
	$(GO) run ./bench/network -documents $(or $(DOCUMENTS),10000) -python $(or $(PYTHON),python3)

crash: ## kill writers 200 times on a file and 50 times on a database
	DIPLOGRAPH_KILLS=200 $(GO) test ./graph -run 'TestKill$$' -count 1 -timeout 60m -v
	DIPLOGRAPH_KILLS=50 $(GO) test ./graph -run 'TestKillOfDatabase$$' -count 1 -timeout 60m -v

generate: ## make the generated files anew
	$(GO) generate ./...

lint: ## check the form of the code
	@files=$$($(GO) tool gofumpt -l . | grep -v node_modules); \
	if [ -n "$$files" ]; then echo "not formatted, see \"go tool gofumpt -w .\":"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

web: ## check and bundle the explorer and GraphiQL, which needs Node
	cd web && npm ci && npm run generate && npm test && npm run build

client: ## type-check the example client in TypeScript and make its types anew, which needs Node
	cd examples/typescript && npm ci && npm run generate && npm run check

score: ## tell how good extraction is, against GOLD=testdata/gold
	$(GO) run ./cmd/diplograph eval $(GOLD)

calibrate: ## count anew how often the facts of each rule are right, in GOLD=testdata/gold
	$(GO) run ./cmd/diplograph eval --quiet --fit extract/rules/calibration.txt $(GOLD)

ci: ## everything that is checked before a change is taken
	.ci/run
