# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The server as `./run` starts it: its settings, its address as seen from here, its start and its end.

default_listen=http://127.0.0.1:7480
# Microsoft.Hosting.Lifetime says so when every address is bound.
listening_words=' Now listening on: http'
server_pid=
listen=
address=
local_host=
local_port=
local_url=
api_host=

# What the user has set always wins.
prepare_settings() {
  export MUSTER_DATA="${MUSTER_DATA:-$root/.data}"
  export MUSTER_WEB="${MUSTER_WEB:-$product_folder/web}"
  (umask 077 && mkdir -p "$MUSTER_DATA") || die "MUSTER_DATA names a folder that cannot be made: name another."
  server_log=$MUSTER_DATA/server.log
  if [[ -z ${MUSTER_BOOTSTRAP_TOKEN:-}${MUSTER_BOOTSTRAP_TOKEN_FILE:-} ]]; then
    export MUSTER_BOOTSTRAP_TOKEN_FILE=$MUSTER_DATA/bootstrap-token
    [[ -s $MUSTER_BOOTSTRAP_TOKEN_FILE ]] || random_hex 32 | write_private "$MUSTER_BOOTSTRAP_TOKEN_FILE"
  fi
}

# write_private <file>: standard input, readable for its owner alone, complete or not there.
write_private() {
  (umask 077 && cat >"$1.new" && mv "$1.new" "$1")
}

# What cannot be read here is for the server to complain about.
read_addresses() {
  local form='^https?://(\[[^]]+\]|[^/:]+)(:([0-9]+))?/?$' scheme=http
  listen=${MUSTER_LISTEN:-$default_listen}
  address=${MUSTER_PUBLIC_URL:-$listen}
  address=${address%/}
  [[ $listen =~ $form ]] || return 0
  local_host=${BASH_REMATCH[1]}
  [[ -z ${MUSTER_TLS_CERT:-} ]] || scheme=https
  local_port=${BASH_REMATCH[3]:-80}
  [[ $listen != https:* ]] || local_port=${BASH_REMATCH[3]:-443}
  # A name or a wildcard means every address of this computer.
  [[ $local_host =~ ^(localhost|\[.*\]|[0-9.]+)$ && $local_host != 0.0.0.0 && $local_host != "[::]" ]] || local_host=127.0.0.1
  local_url=$scheme://$local_host:$local_port
  # The server answers calls that name it by its public address; a default port is no part of that.
  api_host=${address#*://}
  api_host=${api_host%%/*}
  [[ $address != http://* ]] || api_host=${api_host%:80}
  [[ $address != https://* ]] || api_host=${api_host%:443}
}

# call <path> [curl option]...: the certificate is for the public name, and this call does not leave the computer.
call() {
  local path=$1
  shift
  curl --silent --insecure --noproxy '*' --max-time 10 --header "Host: $api_host" "$@" "$local_url$path"
}

# The same with the bootstrap token, which comes from standard input: arguments are for everybody on this computer to read.
call_api() {
  local token=${MUSTER_BOOTSTRAP_TOKEN:-}
  [[ $token ]] || token=$(<"$MUSTER_BOOTSTRAP_TOKEN_FILE")
  token=${token//\\/\\\\}
  call "$@" --fail-with-body --config - <<<"header = \"Authorization: Bearer ${token//\"/\\\"}\""
}

start_server() {
  write_private "$server_log" </dev/null
  if [[ $local_port ]] && port_is_taken "${local_host//[\[\]]/}" "$local_port"; then
    # Whoever is there would answer in its place: the server says so itself, and ends.
    run_bare >>"$server_log"
  fi

  dotnet "$(program Server Muster.Server)" >>"$server_log" 2>&1 &
  server_pid=$!
}

run_bare() {
  exec dotnet "$(program Server Muster.Server)"
}

# Before the server has the port, anybody on this computer may answer there, and would be given the token: only its own word that it
# listens, in a log that nobody else writes, says that the answers are its own. After that nobody else gets the port while it lives.
await_server() {
  local deadline=$((SECONDS + 60))
  until server_listens && [[ $local_url ]] && call /readyz --fail --output /dev/null; do
    kill -0 "$server_pid" 2>/dev/null || server_ended
    ((SECONDS < deadline)) || die "The server does not answer at $listen after a minute. Its log: $server_log"
    sleep 0.1
  done
  kill -0 "$server_pid" 2>/dev/null || server_ended
}

server_listens() {
  grep -q "$listening_words" "$server_log"
}

# Ends this script with the code of the server.
server_ended() {
  local code=0
  wait "$server_pid" 2>/dev/null || code=$?
  server_pid=
  if ((code != 0)); then
    say "The server ended with code $code. From its log, $server_log:"
    grep -A 3 -E '^(muster: |Unhandled exception)' "$server_log" >&2 || tail -n 20 "$server_log" >&2
  fi
  exit "$code"
}

# refused <what could not be done> <what the server answered>: ends this script; the end of the server would be the better reason.
refused() {
  sleep 0.5
  kill -0 "$server_pid" 2>/dev/null || server_ended
  die "$1: ${2:-the server did not answer}"
}

# stop_process <pid>: by SIGTERM, because what a script starts in the background ignores SIGINT.
stop_process() {
  local deadline=$((SECONDS + 40))
  kill -TERM "$1" 2>/dev/null || return 0
  while kill -0 "$1" 2>/dev/null; do
    if ((SECONDS >= deadline)); then
      kill -KILL "$1" 2>/dev/null || true
    fi
    sleep 0.1
  done
}
