# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The steps of `./test`: each runs to its end whatever became of the others, and none fails unseen.

results=$root/.build/test/results
logs=$root/.build/test/logs
step_passed=true

# fail_check <name> <reason>: counted as failed at the end.
fail_check() {
  printf '%s\t%s\n' "$1" "$2" >>"$results/failed-checks"
  step_passed=false
}

# step <name> <command>...: shows the command's words only when it fails. Never to be called in a condition, where bash forgets `set -e`.
step() {
  local name=$1 code log started=$SECONDS
  shift
  log=$logs/${name//[^[:alnum:]]/-}.log
  step_passed=true
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  code=$?
  set -e
  if ((code == 0)); then
    say "ok      $name ($(seconds_since "$started"))"
    return
  fi

  fail_check "$name" "it ended with code $code; its words: ${log#"$root/"}"
  say "FAILED  $name ($(seconds_since "$started"))"
  tail -n 60 "$log" >&2
}

# not_run <because> <name>...
not_run() {
  local because=$1 name
  shift
  for name in "$@"; do
    say "FAILED  $name: not run, because $because"
    fail_check "$name" "not run, because $because"
  done
}
