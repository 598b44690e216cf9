# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The small simulated fleet that `./run` starts, so that the pages live.

fleet_name=run
fleet_pid=
fleet_mark=
# As muster-sim ends where real devices are in.
real_devices=5

# prepare_fleet <yes or no>: before the server starts, which simulates only when it was told so. Whoever has set MUSTER_SIMULATION has
# decided. Else only a data folder that `./run` makes itself gets a fleet, and never again once a real device was in.
prepare_fleet() {
  local wanted=$1 empty=
  fleet_mark=$MUSTER_DATA/simulated-fleet
  [[ -e $MUSTER_DATA/muster.db || ${MUSTER_DATABASE:-} ]] || empty=yes
  if [[ $wanted == no ]]; then
    rm -f "$fleet_mark"
  elif [[ ! ${MUSTER_SIMULATION:-} ]]; then
    [[ ! $empty ]] || touch "$fleet_mark"
    [[ ! -e $fleet_mark ]] || export MUSTER_SIMULATION=1
  fi

  [[ $wanted != no && ${MUSTER_SIMULATION:-} == 1 ]] || fleet_mark=
}

# 300 devices in about an hour, 25 at a time; what an earlier start left goes first, so that there are never more.
start_fleet() {
  local server=$address token devices
  [[ $fleet_mark ]] || return 0
  devices=$(call_api '/api/devices?limit=1') || refused "The list of devices could not be read" "$devices"
  if [[ ! $devices =~ \"items\":[[:space:]]*\[[[:space:]]*\] ]]; then
    rm -f "$fleet_mark"
    return 0
  fi

  [[ ! $local_url =~ ^http://(localhost|127\.|\[::1\]) ]] || server=$local_url
  token=${MUSTER_BOOTSTRAP_TOKEN:-}
  [[ $token ]] || token=$(<"$MUSTER_BOOTSTRAP_TOKEN_FILE")
  write_private "$MUSTER_DATA/simulated-fleet.log" </dev/null
  MUSTER_URL=$server MUSTER_TOKEN=$token dotnet "$(program Simulator muster-sim)" run --fleet "$fleet_name" --replace \
    --devices 300 --at-once 25 --speed 4 >>"$MUSTER_DATA/simulated-fleet.log" 2>&1 &
  fleet_pid=$!
}

show_fleet() {
  if [[ ! $fleet_pid ]] || ! kill -0 "$fleet_pid" 2>/dev/null; then
    return 0
  fi

  echo
  echo "A simulated fleet enrolls, so that the pages live: Devices > Enrollment Status, with \"Simulated fleets too\"."
  echo "Its devices do not exist, are marked as simulated, and are in no statistics. It stops when a real device is"
  echo "let in. The button \"Remove simulated fleet\" there takes it out; ./run --no-fleet starts without one."
}

# Beside real devices there is none, and from the next start on not even the possibility.
stop_fleet() {
  local code=0
  [[ $fleet_pid ]] || return 0
  stop_process "$fleet_pid"
  wait "$fleet_pid" 2>/dev/null || code=$?
  ((code != real_devices)) || rm -f "$fleet_mark"
  fleet_pid=
}
