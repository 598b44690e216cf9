# shellcheck shell=bash disable=SC2034,SC2154  # variables are shared between the parts

# port_is_taken <host> <port>: somebody answers there.
port_is_taken() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# Below the range from which the system takes ports for outgoing connections.
free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 12000))
    port_is_taken 127.0.0.1 "$port" || break
  done
  echo "$port"
}
