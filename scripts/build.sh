# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The server, the agent, the simulator and the command line as `./run` starts them: no tests, no analyzers, an output folder of its own.

product_folder=$root/.build/run

# program <project> <assembly>: the built file, started by `dotnet`.
program() {
  echo "$product_folder/bin/$1/release/$2.dll"
}

# ShouldUnset…: else the projects that product.slnx does not name would be built as Debug. Warnings are the matter of `./test`: a newer
# SDK may bring one, and Muster starts all the same.
build_product() {
  local stamp started=$SECONDS file=$product_folder/programs.stamp
  stamp="$dotnet_version $(cd "$root" && stamp_of src docs/guide docs/openapi.json Directory.* global.json .editorconfig scripts/product.slnx scripts/build.sh)"
  is_stamped "$file" "$stamp" && return

  rm -f "$file"
  say "Building server, agent, simulator and command line. The first time takes one to three minutes, and needs the network."
  (
    cd "$root"
    dotnet build scripts/product.slnx -graph -nodeReuse:false --nologo -c Release "-p:ArtifactsPath=$product_folder" \
      -p:ShouldUnsetParentConfigurationAndPlatform=false -p:RunAnalyzersDuringBuild=false -p:EnforceCodeStyleInBuild=false \
      -p:TreatWarningsAsErrors=false -p:MSBuildTreatWarningsAsErrors=false -p:UseSharedCompilation=true >&2
  ) || die "The build failed; what to mend stands above."
  dotnet build-server shutdown --vbcscompiler >&2
  echo "$stamp" >"$file"
  say "Built in $(seconds_since "$started")."
}
