# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The web UI: its packages and its build.

# Kept inside node_modules, so that it goes when that goes.
install_web_packages() {
  local stamp started=$SECONDS file=$root/web/node_modules/.installed.stamp
  stamp="$(node --version) $(stamp_of web/package.json web/package-lock.json web/.npmrc)"
  is_stamped "$file" "$stamp" && return

  say "Fetching the packages of the web UI. That takes up to a minute, and needs the network."
  (cd "$root/web" && npm ci --no-progress --loglevel=error >&2) ||
    die "The packages could not be fetched; what to mend stands above."
  echo "$stamp" >"$file"
  say "Fetched in $(seconds_since "$started")."
}

# build_web <folder>
build_web() {
  local stamp started=$SECONDS file=$1.stamp
  stamp=$(stamp_of web scripts/web.sh)
  is_stamped "$file" "$stamp" && return

  install_web_packages
  rm -f "$file"
  say "Building the web UI. That takes up to a minute."
  mkdir -p "$1"
  (cd "$root/web" && npm run --silent build -- --outDir "$1" --emptyOutDir --logLevel warn >&2) ||
    die "The build of the web UI failed; what to mend stands above."
  echo "$stamp" >"$file"
  say "Built in $(seconds_since "$started")."
}

# A certified OpenID provider, which the tests sign in with.
install_openid_provider() {
  local stamp file=$root/tests/OpenIdProvider/node_modules/.installed.stamp
  stamp="$(node --version) $(stamp_of tests/OpenIdProvider/package.json tests/OpenIdProvider/package-lock.json)"
  is_stamped "$file" "$stamp" && return

  (cd "$root/tests/OpenIdProvider" && npm ci --no-progress --loglevel=error >&2) ||
    die "The packages of tests/OpenIdProvider could not be fetched; what to mend stands above."
  echo "$stamp" >"$file"
}
