#!/usr/bin/env bash
# Sets device preparation up by the paths of Microsoft Graph and nothing else, so that it runs against graph.microsoft.com
# as against a Muster server: a group of devices, the service principal that may put devices into it, a policy, and the
# group as the target of the policy. At the end it reads the target back and compares.
#
#   GRAPH_URL=https://muster.example.com GRAPH_TOKEN=... ./device-preparation.sh "Berlin laptops"
#
# Needs bash and curl. docs/guide/graph.md says which paths a Muster server has.
set -euo pipefail

name=${1:-Device preparation}
graph=${GRAPH_URL:-https://graph.microsoft.com}
graph=${graph%/}/beta
: "${GRAPH_TOKEN:?the token of a caller who may manage groups and policies}"
app_id=f1346770-5b25-470b-88bd-d5744ab7952c # Intune Provisioning Client
template_id=80d33118-b7b4-40d8-b15f-81be745e053f_1

# method, path, body: the token goes through a file descriptor, where other users of the machine do not see it.
call() {
  curl --silent --show-error --fail-with-body --request "$1" "$graph/$2" \
    --header @<(printf 'Authorization: Bearer %s' "$GRAPH_TOKEN") \
    --header 'Content-Type: application/json' ${3+--data "$3"}
}

# The first value of a member, as it stands in the answer.
first() {
  local answer
  answer=$(cat)
  [[ $answer =~ \"$1\"\ ?:\ ?\"([^\"]*)\" ]] && echo "${BASH_REMATCH[1]}"
}

choice() {
  printf '{"settingInstance":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance","settingDefinitionId":"%s","choiceSettingValue":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationChoiceSettingValue","children":[],"value":"%s_%s"}}}' \
    "$1" "$1" "$2"
}

number() {
  printf '{"settingInstance":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationSimpleSettingInstance","settingDefinitionId":"%s","simpleSettingValue":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationIntegerSettingValue","value":%s}}}' \
    "$1" "$2"
}

text() {
  printf '{"settingInstance":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationSimpleSettingInstance","settingDefinitionId":"%s","simpleSettingValue":{"@odata.type":"#microsoft.graph.deviceManagementConfigurationStringSettingValue","value":"%s"}}}' \
    "$1" "$2"
}

group=$(call POST groups "{\"displayName\":\"$name\",\"mailEnabled\":false,\"mailNickname\":\"deviceprep\",\"securityEnabled\":true}" | first id)
echo "group      $group"

principal=$(call GET "servicePrincipals?\$filter=appId%20eq%20'$app_id'" | { first id || true; })
if [[ -z $principal ]]; then
  principal=$(call POST servicePrincipals "{\"appId\":\"$app_id\"}" | first id)
fi
echo "principal  $principal"

call POST "groups/$group/owners/\$ref" "{\"@odata.id\":\"$graph/servicePrincipals/$principal\"}"

setting=enrollment_autopilot_dpp
settings=$(
  IFS=,
  list=(
    "$(choice ${setting}_deploymentmode 0)"
    "$(choice ${setting}_deploymenttype 0)"
    "$(choice ${setting}_jointype 0)"
    "$(choice ${setting}_accountype 0)" # spelled so by Microsoft
    "$(number ${setting}_timeout 60)"
    "$(text ${setting}_customerrormessage 'Ask the help desk.')"
    "$(choice ${setting}_allowskip 0)"
    "$(choice ${setting}_allowdiagnostics 1)"
  )
  echo "${list[*]}"
)
policy=$(call POST deviceManagement/configurationPolicies "{\"name\":\"$name\",\"description\":\"\",\"platforms\":\"windows10\",\"technologies\":\"enrollment\",\"templateReference\":{\"templateId\":\"$template_id\"},\"settings\":[$settings]}" | first id)
echo "policy     $policy"

path="deviceManagement/configurationPolicies('$policy')"
result=$(call POST "$path/setEnrollmentTimeDeviceMembershipTarget" "{\"enrollmentTimeDeviceMembershipTargets\":[{\"targetType\":\"staticSecurityGroup\",\"targetId\":\"$group\"}]}")
if ! grep -qE '"validationSucceeded" ?: ?true' <<<"$result"; then
  echo "The group cannot be the target: $(first targetValidationErrorCode <<<"$result")" >&2
  exit 1
fi

target=$(call GET "$path/retrieveEnrollmentTimeDeviceMembershipTarget" | first targetId)
echo "target     $target"
if [[ $target != "$group" ]]; then
  echo "The policy has another target than was set." >&2
  exit 1
fi
