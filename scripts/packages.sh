# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# What the system must have: collected by need, then installed at once where we may, else named exactly.

missing_packages=()
as_root=()

# need <Debian package> <command that succeeds when it is there>...
need() {
  local package=$1
  shift
  "$@" || missing_packages+=("$package")
}

# Libraries are asked for by the name that the loader uses.
has_library() {
  local known
  known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p) || return 1
  [[ $known == *[[:space:]]"$1"* ]]
}

may_install() {
  has_command apt-get || return 1
  if ((EUID != 0)); then
    has_command sudo && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
}

# The package of ICU carries its version in its name.
icu_package() {
  local newest
  newest=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | cut -d ' ' -f 1 | sort -V | tail -n 1) || true
  echo "${newest:-libicu-dev}"
}

package_names() {
  local package
  for package in "${missing_packages[@]}"; do
    if [[ $package == libicu ]]; then
      icu_package
    else
      echo "$package"
    fi
  done
}

# install_missing <command that collects again>: leaves nothing missing, or ends.
install_missing() {
  local names
  ((${#missing_packages[@]} > 0)) || return 0
  if ! may_install; then
    mapfile -t names < <(package_names)
    say "Missing on this computer: ${names[*]}"
    die "Install them, then start again. On Debian and Ubuntu: sudo apt-get install ${names[*]}"
  fi

  say "Refreshing the list of packages."
  "${as_root[@]}" apt-get update -qq >&2 || say "The list of packages could not be refreshed; trying with the old one."
  mapfile -t names < <(package_names)
  say "Installing ${names[*]}."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >&2 ||
    die "That failed. Install them, then start again: sudo apt-get install ${names[*]}"

  missing_packages=()
  "$1"
  ((${#missing_packages[@]} == 0)) || die "Installed, and still not to be found: ${missing_packages[*]}. Report this as a fault."
}
