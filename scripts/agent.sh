# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts
# The agent of this computer, as `./run` starts it.

agent_pid=
agent_voice_pid=
agent_folder=
peer_id_file=

agent() {
  dotnet "$(program Agent muster-agent)" "$@" --state "$agent_folder" </dev/null
}

# On an empty database the owner of this computer becomes its first person. The Peer ID is noted first, so that a start that was cut
# short is taken up by the next one.
introduce_this_computer() {
  local people
  agent_folder=$MUSTER_DATA/agent
  peer_id_file=$MUSTER_DATA/peer-id
  people=$(call_api '/api/people?limit=1') || refused "The list of people could not be read" "$people"
  [[ $people =~ \"items\":[[:space:]]*\[[[:space:]]*\] ]] || return 0

  # Left from another database, whose server this one is not; the device keeps its key.
  rm -f "$agent_folder/state.json"
  [[ -s $peer_id_file ]] || random_hex 16 | write_private "$peer_id_file"
  people=$(
    call_api /api/people --header 'Content-Type: application/json' \
      --data "{\"displayName\":\"This computer's owner\",\"peerId\":\"$(<"$peer_id_file")\"}"
  ) || refused "The person \"This computer's owner\" could not be created" "$people"
}

# Does nothing when this computer has no person here.
start_agent() {
  local server=$address log=$MUSTER_DATA/agent.log
  [[ -s $peer_id_file ]] || return 0
  [[ ! $local_url =~ ^http://(localhost|127\.|\[::1\]) ]] || server=$local_url
  write_private "$log" </dev/null
  # Not by the function above, whose process would stand between us and the agent.
  dotnet "$(program Agent muster-agent)" run --state "$agent_folder" \
    --server "$server" --peer-id "$(<"$peer_id_file")" >>"$log" 2>&1 &
  agent_pid=$!
}

# Until its request is out, or it gave up.
await_request() {
  local deadline=$((SECONDS + 15))
  while kill -0 "$agent_pid" 2>/dev/null && ((SECONDS < deadline)); do
    [[ ! -e $agent_folder/state.json ]] || return 0
    sleep 0.1
  done
  return 1
}

# Repeats what the agent says from line $1 of its log on, for as long as it runs.
follow_agent() {
  tail -n "+$1" -s 0.2 -f --pid="$agent_pid" "$MUSTER_DATA/agent.log" | sed -u 's/^/agent: /' >&2 &
  agent_voice_pid=$!
}

stop_agent() {
  [[ $agent_pid ]] || return 0
  stop_process "$agent_pid"
  [[ -z $agent_voice_pid ]] || wait "$agent_voice_pid" || true
  agent_pid=
}
