# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# Sourced first by run, test and bench: how they speak. Progress goes to the error stream, so that standard output holds results alone.

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "$@"
  exit 1
}

has_command() {
  command -v "$1" >/dev/null
}

# seconds_since <value of SECONDS>
seconds_since() {
  echo "$((SECONDS - $1)) s"
}

# random_hex <bytes>
random_hex() {
  od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'
}
