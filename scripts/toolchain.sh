# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# .NET and Node: the two that a system's packages seldom hold in the version that is needed.

node_at_least=20.19.0
dotnet_version=

require_dotnet() {
  # From the root, because global.json there says which one is wanted.
  dotnet_version=$(cd "$root" && dotnet --version 2>/dev/null </dev/null) && return
  say "The .NET 10 SDK is missing (global.json names the oldest one that will do)."
  say "Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or on Ubuntu: sudo apt-get install dotnet-sdk-10.0"
  die "Then see that \`dotnet --version\` answers, and start again."
}

# version_reaches <version> <least>
version_reaches() {
  [[ $(printf '%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]
}

has_node() {
  local version
  has_command npm && version=$(node --version 2>/dev/null) && version_reaches "${version#v}" "$node_at_least"
}

apt_node_version() {
  LC_ALL=C apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9.]*\).*/\1/p'
}

# Collected with the other packages where the system offers a new enough one, else the place to get it is named.
need_node() {
  has_node && return
  if version_reaches "$(apt_node_version)" "$node_at_least"; then
    missing_packages+=(nodejs npm)
  else
    say "Node.js $node_at_least or newer, with npm, is missing."
    die "Get it from https://nodejs.org/en/download, see that \`node --version\` and \`npm --version\` answer, and start again."
  fi
}
