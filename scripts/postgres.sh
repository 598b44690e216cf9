# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# A PostgreSQL cluster of our own, for one run: a free port of 127.0.0.1, an unprivileged user, a password, a folder that is deleted afterwards.

postgres_folder=
postgres_pid=
postgres_url=

newest_postgres() {
  printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1
}

has_postgres() {
  [[ -x $(newest_postgres)/initdb ]]
}

# PostgreSQL refuses to run as root.
as_postgres_user() {
  local drop=()
  if ((EUID == 0)); then
    drop=(--reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups)
  fi
  # The signal ends the cluster even when this script is killed and can no longer stop it.
  cd "$postgres_folder" && exec setpriv --pdeathsig QUIT "${drop[@]}" "$@"
}

# start_postgres <parent folder> durable|fast: sets postgres_url.
start_postgres() {
  local bin port password settings=() try
  bin=$(newest_postgres)
  if [[ $2 == fast ]]; then
    settings=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)
  fi

  postgres_folder=$(mktemp -d "$1/muster-postgres.XXXXXX")
  ((EUID != 0)) || chown nobody "$postgres_folder"
  password=$(random_hex 16)
  make_cluster "$bin" "$password"
  for try in 1 2 3; do
    port=$(free_port)
    as_postgres_user "$bin/postgres" -D "$postgres_folder/data" -p "$port" -k "$postgres_folder" \
      -c listen_addresses=127.0.0.1 -c max_connections=200 "${settings[@]}" >"$postgres_folder/log" 2>&1 &
    postgres_pid=$!
    if postgres_answers "$bin" "$port"; then
      postgres_url=postgres://muster:$password@127.0.0.1:$port/postgres
      return
    fi
    say "PostgreSQL did not start on port $port (attempt $try)."
  done
  cat "$postgres_folder/log" >&2
  die "PostgreSQL does not start; its words stand above."
}

# make_cluster <bin> <password>: its superuser runs programs as the cluster's user, so that nobody else on this computer may be it.
# A linguistic default collation, as users' databases have: what forgets to ask for the ordinal one is seen.
make_cluster() {
  local code=0 secret=$postgres_folder/password
  (umask 077 && : >"$secret")
  ((EUID != 0)) || chown nobody "$secret"
  # Not an argument: those are for everybody on this computer to read.
  printf '%s\n' "$2" >"$secret"
  (
    as_postgres_user "$1/initdb" -D "$postgres_folder/data" --username=muster --auth=scram-sha-256 --pwfile="$secret" \
      --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US --no-sync --no-instructions
  ) >"$postgres_folder/log" 2>&1 || code=$?
  rm -f "$secret"
  ((code != 0)) || return 0
  cat "$postgres_folder/log" >&2
  die "PostgreSQL's initdb failed; its words stand above. Version 15 or newer is needed."
}

# postgres_answers <bin> <port>
postgres_answers() {
  local deadline=$((SECONDS + 30))
  while kill -0 "$postgres_pid" 2>/dev/null && ((SECONDS < deadline)); do
    "$1/pg_isready" --quiet --host=127.0.0.1 --port="$2" --username=muster --dbname=postgres && return
    sleep 0.1
  done
  return 1
}

# Its data is not wanted any more: no orderly shutdown, which would write it all out.
stop_postgres() {
  if [[ $postgres_pid ]]; then
    kill -QUIT "$postgres_pid" 2>/dev/null || true
    wait "$postgres_pid" 2>/dev/null || true
    postgres_pid=
  fi
  if [[ $postgres_folder ]]; then
    rm -rf "$postgres_folder"
    postgres_folder=
  fi
}
