#!/bin/sh
# Fetches the language model into the volume of the service that runs it, which has no way out to fetch anything itself.
set -eu
if [ -n "${LLM_BASE_URL:-}" ]; then
  echo "LLM_BASE_URL names another server: no model is fetched"
  exit 0
fi
ollama serve &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
until ollama list >/dev/null 2>&1; do
  kill -0 "$server" || exit 1
  sleep 1
done
if ollama show "$OLLAMA_MODEL" >/dev/null 2>&1; then
  echo "$OLLAMA_MODEL is there"
else
  ollama pull "$OLLAMA_MODEL"
fi
