# Everything that is done with the project, one line each; "make help" lists them.
.PHONY: help check test update fuzz bench score
GO ?= go
FUZZTIME ?= 10s

help: ## list what there is to make
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

check: ## all that continuous integration checks
	.ci/run

test: ## all tests
	$(GO) test ./...

update: ## rewrite the golden files after a change that is meant; read the diff
	$(GO) test . -run 'TestArchives|TestScore|TestReadmeSession' -update

fuzz: ## every fuzz test for FUZZTIME each
	@for pkg in $$($(GO) list ./...); do \
		for name in $$($(GO) test $$pkg -list '^Fuzz' 2>/dev/null | grep '^Fuzz'); do \
			echo "$$pkg $$name"; $(GO) test $$pkg -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) || exit 1; \
		done; \
	done

bench: ## articles and words a second, memory, allocations
	$(GO) test . -run '^$$' -bench . -benchmem

score: ## how much of the samples is read right
	$(GO) run ./cmd/casus score --gold testdata/samples.answers.jsonl samples
