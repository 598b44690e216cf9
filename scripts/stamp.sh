# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# A stamp is one hash over the names and contents of what a build reads; a build with the same stamp need not run again.

# stamp_of <file or folder below the root>...
stamp_of() {
  (
    cd "$root" || exit
    find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
  )
}

# is_stamped <stamp file> <stamp>
is_stamped() {
  [[ -f $1 && $(<"$1") == "$2" ]]
}
