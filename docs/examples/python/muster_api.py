"""Written by scripts/python_client.py from docs/openapi.json. Change that, not this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from muster_http import Http


@dataclass(kw_only=True)
class AcceptInvitation:
    secret: str
    # 12 to 200 characters.
    password: str


@dataclass(kw_only=True)
class ActiveEnrollment:
    """An enrollment under way."""

    # Of the record.
    id: str
    device_id: str | None = None
    # The device's name; what it claimed while it has none.
    device: str | None = None
    user: EnrollmentPerson | None = None
    platform: str
    os_version: str | None = None
    method: str
    # As people say platform and method.
    label: str
    state: str
    # Percent.
    progress: int
    # What it waits for now.
    waiting_for: str | None = None
    # Whose turn it is: `device`, `user`, `admin` or `server`.
    waiting_on: str | None = None
    # Since when it waits for that.
    since: str | None = None
    usual: UsualTime | None = None
    # Half of those like it are enrolled in so many minutes from now; null when a person is next or too little is known.
    eta_minutes: int | None = None
    # Nine of ten are.
    eta_p90_minutes: int | None = None
    # `stalled`, `awaiting_user`, `held` or `retrying`; null when it simply moves.
    sub_status: str | None = None
    # Since when nothing was heard of it, where something should be.
    stalled_at: str | None = None
    attempt_no: int
    started_at: str
    last_event_at: str
    # It belongs to a simulated fleet.
    simulated: bool


@dataclass(kw_only=True)
class AdmissionAnswer:
    """What would be decided, and why. Nothing was changed by asking."""

    # `admitted`, `held` or `refused`.
    outcome: str
    # The grounds, the question or the reason; null when nothing spoke for the device or against it.
    code: str | None = None
    rules: list[RuleAnswer]
    # Whose the device would be, when it is admitted.
    owner: str | None = None
    # The device groups that it would join, when it is admitted.
    groups: list[str] | None = None
    # What a person who approves it would come to, when it is held: `admitted` or `refused`.
    when_approved: str | None = None
    when_approved_code: str | None = None


@dataclass(kw_only=True)
class AdmissionDecision:
    """A decision as it was made, with what every rule said and saw then."""

    at: str
    # `admitted`, `held` or `refused`.
    outcome: str
    # The grounds, the question or the reason; null when nothing spoke for the device or against it.
    code: str | None = None
    rules: list[RuleAnswer]


@dataclass(kw_only=True)
class AdmissionQuestion:
    """A device that does not ask: would it get in?"""

    platform: str
    # As the device would tell it, for example `Ubuntu 24.04.1 LTS`.
    os_version: str | None = None
    # The device key that it would claim; one that nobody has when nothing is said.
    device_key: str | None = None
    # The Peer ID that it would claim, 32 hex digits; one of nobody when nothing is said.
    peer_id: str | None = None
    # The serial number that it would claim; none when nothing is said.
    serial_number: str | None = None
    # Who made it, as it would say: it counts with the model, for rows of Windows computers that have both.
    manufacturer: str | None = None
    model: str | None = None
    # `personal` or `corporate`, as its user would say; it counts only where a list leaves it to them.
    ownership: str | None = None
    # The enrollment key that it would bring.
    enrollment_key_id: str | None = None
    # SHA-256 of its public key, 64 hex digits: a device that is known already. A new key when nothing is said.
    key_fingerprint: str | None = None
    # SHA-256 of its certificate, 64 hex digits: only the very device that the policy hook was asked about has its answer.
    certificate_fingerprint: str | None = None
    # Where it would call from; the caller's own address when nothing is said.
    address: str | None = None


@dataclass(kw_only=True)
class AllowedDevice:
    id: str
    device_key: str
    display_name: str
    platform: str
    # Whole days since it was heard, or since it enrolled.
    unused_days: int
    # False when it was unused for so long that the limit passes over it.
    counts: bool


@dataclass(kw_only=True)
class ApiToken:
    """An API token, without its secret."""

    id: str
    name: str
    # Its first characters.
    beginning: str
    # Whose it is; null for a service's.
    operator: str | None = None
    # What it may do; empty for an operator's, which may what its operator may.
    grants: list[RoleGrant]
    created_by: str
    created_at: str
    expires_at: str
    # To within ten minutes.
    last_used_at: str | None = None
    last_used_from: str | None = None
    revoked_at: str | None = None
    # `active`, `expired` or `revoked`.
    state: str


@dataclass(kw_only=True)
class App:
    """Software that devices can be given."""

    id: str
    # The newest version's number: each change makes the next one.
    number: int
    content: AppContent
    # Mark of the content; names the version in the audit log.
    hash: str
    package: Package | None = None
    created_at: str
    changed_at: str
    changed_by: str
    version: int


@dataclass(kw_only=True)
class AppContent:
    name: str
    publisher: str | None = None
    description: str | None = None
    # `android`, `ios`, `linux`, `macos` or `windows`.
    platform: str
    # From a package: `deb`, `msi`, `win32`, `msix`, `pkg`. From a source: `apt`, `winget`, `homebrew`, `app_store`, `managed_play`, `vpp`.
    kind: str
    package_sha256: str | None = None
    # How the source calls it.
    package_id: str | None = None
    # `latest`, `at_least` or `exactly`; of sources only.
    version_rule: str | None = None
    package_version: str | None = None
    # Shown to those who manage policies. Null says that there are some which the caller may not see, or that they cannot be opened.
    arguments: list[str] | None = None
    detection: list[DetectionRule]
    # `keep` or `uninstall`: what happens when the app is no longer assigned.
    on_removal: str
    requires_restart: bool
    # `system` or `user`.
    context: str


@dataclass(kw_only=True)
class AppDraft:
    """An app as somebody wants it, whole."""

    # 1 to 128 visible characters; no two apps have the same, whatever the case.
    name: str
    publisher: str | None = None
    # At most 2000 characters.
    description: str | None = None
    platform: str
    kind: str
    # Of an uploaded package; kinds from a package need it.
    package_sha256: str | None = None
    # Kinds from a source need it.
    package_id: str | None = None
    # `latest` when nothing is said.
    version_rule: str | None = None
    package_version: str | None = None
    # Of an msi `NAME=value`, of win32 switches; the others have none. Each is one argument, whatever is in it.
    arguments: list[str] | None = None
    # Nothing said: what the package says of itself, where that suffices.
    detection: list[DetectionRule] | None = None
    # `keep` when nothing is said.
    on_removal: str | None = None
    requires_restart: bool | None = None
    # `system` when nothing is said.
    context: str | None = None
    # Why, for those who read the versions; at most 500 characters.
    note: str | None = None


@dataclass(kw_only=True)
class ApplyBlueprintFiles:
    files: list[BlueprintFile]
    set: str | None = None
    prune: bool | None = None
    # Whether what both the files and somebody in the console changed becomes what the files say; otherwise it is left.
    overwrite: bool | None = None
    # The hash of the plan that was looked at: another one is not carried out.
    plan_hash: str


@dataclass(kw_only=True)
class ApproveEnrollmentRequest:
    # The fingerprint that the approver saw, in any form people write one. Another one: 409 `request_changed`.
    expected_fingerprint: str
    # Binds the device to this person instead of the one whose Peer ID it asked for.
    person_id: str | None = None
    # The enrolled device with the same device key that was seen: it is revoked when this approval takes effect. Another one, or none any more: 409 `replacement_changed`.
    replaces_device_id: str | None = None
    # Of `formerGroups`, those into which the device comes back; none when nothing is said. What has gone since is left out.
    former_group_ids: list[str] | None = None
    # At most 500 characters, kept with the decision and in the audit trail.
    note: str | None = None
    # What the approver compared with the device: `phrase` or `fingerprint`; kept with the decision and in the audit trail.
    verified_by: str | None = None


@dataclass(kw_only=True)
class ApproveEnrollmentRequests:
    # 1 to 500. Those with a conflict are skipped, never forced.
    items: list[SeenRequest]
    # The same for several calls that belong together, and for a call that is repeated; made by the server when missing.
    operation_id: str | None = None
    # At most 500 characters, kept with each decision.
    note: str | None = None


@dataclass(kw_only=True)
class ApproveProposal:
    # The hash of the proposal that was looked at.
    hash: str


@dataclass(kw_only=True)
class AppVersion:
    number: int
    content: AppContent
    hash: str
    at: str
    by: str
    # The second person, when one was asked.
    approved_by: str | None = None
    note: str | None = None


@dataclass(kw_only=True)
class AttemptDecisions:
    record_id: str
    # The newest first, at most 20.
    decisions: list[AdmissionDecision]


@dataclass(kw_only=True)
class AuditActor:
    # `operator`, `token`, `device` or `system`.
    kind: str
    id: str
    # The name it has now; null when it was erased.
    name: str | None


@dataclass(kw_only=True)
class AuditEntity:
    kind: str
    id: str


@dataclass(kw_only=True)
class AuditEntry:
    """One row of the audit trail: who did what to which thing, when."""

    id: str
    at: str
    actor: AuditActor
    # For example `enrollment_approved`; the catalogue is in `docs/guide/audit.md`.
    action: str
    entity: AuditEntity
    # What the action says about itself: before, after, reason. Never a secret. A personal value that was erased is `{"erased": true}`.
    details: Any
    seal: AuditSeal | None = None


@dataclass(kw_only=True)
class AuditHead:
    """What the whole log was at one size, signed. The bytes that are signed are told in `docs/audit-log.md`."""

    log_id: str
    size: int
    # base64url.
    root: str
    at: str
    key_id: str
    # ECDSA P-256 with SHA-256, r||s, base64url.
    signature: str


@dataclass(kw_only=True)
class AuditProof:
    """That one row is in the log that a head tells of. Whoever trusts the key needs nobody else to check it."""

    seq: int
    leaf: AuditProofLeaf
    # The hash of the leaf, base64url.
    leaf_hash: str
    # The hashes from the leaf to the root (RFC 9162 section 2.1.3), base64url.
    path: list[str]
    head: AuditHead
    # The DER SubjectPublicKeyInfo that the head is signed with, base64url.
    public_key: str


@dataclass(kw_only=True)
class AuditProofLeaf:
    """Exactly what is sealed of a row."""

    id: str
    # UTC, six digits of the second.
    at: str
    actor_kind: str
    actor_id: str
    action: str
    entity_kind: str
    entity_id: str
    # JSON as it is stored, personal values as commitments.
    details: str


@dataclass(kw_only=True)
class AuditSeal:
    # The place of the row in the signed log, from 0.
    seq: int
    # When the first head that tells of it was signed.
    sealed_at: str


@dataclass(kw_only=True)
class AuditState:
    """How far the audit trail is sealed."""

    # How many rows the newest head tells of: those from 0 to one less.
    sealed_to: int
    # Rows that are in no head yet.
    waiting: int
    head: AuditHead | None = None
    # The key that signs from now on: SHA-256 of its SubjectPublicKeyInfo, lowercase hex.
    key_id: str
    # Why the node that answers seals no more, such as `head_not_signed`; null as long as it does. The reasons are listed in `docs/guide/audit.md`.
    stopped: str | None = None


@dataclass(kw_only=True)
class BeginPackageUpload:
    # 1 to 255 visible characters; kept as a name to show, and never as the name of a file.
    file_name: str
    size_bytes: int
    # What the bytes should come to, 64 hex digits; without it only the size is compared.
    sha256: str | None = None


@dataclass(kw_only=True)
class BlockedKey:
    """A key that may not come back, whatever it claims."""

    id: str
    # As the device called itself.
    display_name: str
    # SHA-256 over the certificate, hex: what people compare.
    fingerprint: str
    # SHA-256 over the SubjectPublicKeyInfo, hex: what is blocked.
    key: str
    # The rejected request that it was blocked with.
    request_id: str
    reason: str | None = None
    blocked_by: str
    blocked_at: str
    # Whether the caller may lift the block.
    decidable: bool


@dataclass(kw_only=True)
class BlockingApp:
    # A UUID, or the app's package identifier: 1 to 200 letters, digits and `. _ - + { }`.
    app_id: str
    # As people know it, 1 to 128 characters.
    name: str
    # False: it is waited for, and its failure fails nothing.
    required: bool


@dataclass(kw_only=True)
class Blueprint:
    """What a class of devices should have, and which groups get it."""

    id: str
    name: str
    description: str | None = None
    # In the order in which devices get to it.
    items: list[BlueprintItem]
    assignments: list[BlueprintAssignment]
    # What counts for items that do not say it themselves.
    defaults: ItemHandling
    changed_at: str
    changed_by: str
    version: int


@dataclass(kw_only=True)
class BlueprintAssignment:
    group_id: str
    group_name: str
    # 1 to 1000: where two contradict each other, the lower number wins.
    priority: int


@dataclass(kw_only=True)
class BlueprintAssignmentDraft:
    group_id: str
    priority: int


@dataclass(kw_only=True)
class BlueprintDraft:
    # 1 to 128 visible characters; no two blueprints have the same.
    name: str
    description: str | None = None
    # At most 200, each thing once.
    items: list[BlueprintItemDraft]
    # At most 200, each group once.
    assignments: list[BlueprintAssignmentDraft] | None = None
    defaults: ItemHandling | None = None


@dataclass(kw_only=True)
class BlueprintFile:
    """A file that says what should be: `{"format": "muster/1", "items": [...]}`; docs/guide/blueprint-files.md has the members."""

    # By which faults and things are told where they stand; at most 300 characters.
    path: str
    text: str


@dataclass(kw_only=True)
class BlueprintFilePlan:
    """What files come to."""

    # SHA-256 of the plan: the same files against the same things have the same.
    hash: str
    set: str | None = None
    # In the order in which they are done.
    items: list[PlannedThing]


@dataclass(kw_only=True)
class BlueprintFiles:
    files: list[BlueprintFile]


@dataclass(kw_only=True)
class BlueprintItem:
    # `policy`, `app`, `script` or `esp_profile`.
    kind: str
    id: str
    name: str
    # Where it can be had.
    platforms: list[str]
    # What differs from the defaults.
    handling: ItemHandling


@dataclass(kw_only=True)
class BlueprintItemDraft:
    kind: str
    id: str
    handling: ItemHandling | None = None


@dataclass(kw_only=True)
class BulkDecision:
    operation_id: str
    # Until then all of it can be undone; null when nothing was decided.
    undo_until: str | None = None
    # In the order of the call.
    items: list[BulkDecisionItem]


@dataclass(kw_only=True)
class BulkDecisionItem:
    id: str
    done: bool
    # The state of the request now; null when there is no such request.
    state: str | None = None
    effective_at: str | None = None
    # Why it was not done, as the code of a problem document.
    code: str | None = None
    message: str | None = None


@dataclass(kw_only=True)
class ChangeDeviceStanding:
    # At most 500 characters, kept in the audit trail.
    reason: str | None = None


@dataclass(kw_only=True)
class ChangedUserGroupMember:
    # Of the person.
    id: str
    # `added`, `removed`, `already_member`, `not_member`, or `not_found` where there is no such person.
    outcome: str


@dataclass(kw_only=True)
class ChangeOperator:
    display_name: str
    # What administrators grant; what a provider's claims gave stays.
    grants: list[RoleGrant]


@dataclass(kw_only=True)
class ChangePassword:
    current_password: str
    # 12 to 200 characters.
    new_password: str


@dataclass(kw_only=True)
class ChangePreApprovedOnly:
    enabled: bool


@dataclass(kw_only=True)
class ChangeSecondPerson:
    second_person: str


@dataclass(kw_only=True)
class ChangeUserGroupMembers:
    # Ids of 1 to 500 persons.
    people: list[str]


@dataclass(kw_only=True)
class ChangeView:
    name: str
    query: str


@dataclass(kw_only=True)
class ChooseColumns:
    # Names of columns, each once; none brings back those that the list has by itself.
    columns: list[str]


@dataclass(kw_only=True)
class ChooseExistingDevices:
    # `replace` or `skip`.
    action: str


@dataclass(kw_only=True)
class ClaimRule:
    """Gives a role to everybody who has a claim with a value."""

    # Its name, such as `groups`; `realm_access.roles` for one inside another.
    claim: str
    # Exactly as the provider writes it; of a list, one member.
    value: str
    role: str
    everything: bool
    # Ids of device groups; empty when it is everything.
    groups: list[str] | None = None


@dataclass(kw_only=True)
class ClaimsPreview:
    """What somebody with such claims would get."""

    username: str | None
    display_name: str | None
    # Their places in the list of rules, from 0.
    matching_rules: list[int]
    grants: list[RoleGrant]
    # Whether somebody who is no operator yet would become one.
    admitted: bool


@dataclass(kw_only=True)
class CollectHandOff:
    secret: str


@dataclass(kw_only=True)
class CommitPreApprovalImport:
    # Of the import that was looked at: who decides has seen these rows.
    version: int
    # `replace` or `skip`; needed when the list has people who are there with other details.
    existing_user_action: str | None = None
    # `none`: sending is off.
    channel: str | None = None
    # Take the rows that are right and leave the others out.
    valid_rows_only: bool | None = None


@dataclass(kw_only=True)
class ConfigurationChange:
    key: str
    # `added`, `removed` or `changed`.
    change: str
    # Null when it was not set, or is a secret.
    before: str | None
    # Null when it is not set, or is a secret.
    after: str | None
    secret: bool


@dataclass(kw_only=True)
class ConfigurationConflict:
    # What both set.
    key: str
    policy_id: str
    policy_name: str
    kind: str
    # `different`, `same`, or `unknown` of secrets, which are not compared.
    result: str


@dataclass(kw_only=True)
class ConfigurationConflicts:
    items: list[ConfigurationConflict]
    # Whether there are more than the 200 that are shown.
    more: bool


@dataclass(kw_only=True)
class ConfigurationDiff:
    from_: int
    to: int
    # By setting, in the order of their keys.
    changes: list[ConfigurationChange]


@dataclass(kw_only=True)
class ConfigurationFinding:
    # Stable; `docs/guide/policies.md` has them all.
    code: str
    words: str
    # From 1.
    line: int
    # From 1, in UTF-16 units.
    column: int
    # RFC 6901 into the content; empty for the whole.
    pointer: str
    # The last part of the pointer.
    field: str


@dataclass(kw_only=True)
class ConfigurationPolicy:
    """What a class of devices should be set to, as the newest version says."""

    id: str
    name: str
    description: str | None = None
    # `windows_csp`, `apple_profile`, `apple_form`, `android_policy` or `agent`; never changes.
    kind: str
    # Whose devices can have it, such as `windows`.
    platforms: list[str]
    # The newest version's number; the first is 1.
    latest_version: int
    # Mark of the newest version's content: equal contents have equal ones on this server, and nobody else can make it.
    hash: str
    setting_count: int
    warning_count: int
    # Whether another policy sets one of the same things to something else.
    has_conflicts: bool
    created_at: str
    created_by: str
    changed_at: str
    changed_by: str
    # The row's version, for `If-Match`; counts every change, a new name too.
    version: int


@dataclass(kw_only=True)
class ConfigurationPolicyChange:
    """A policy's name, description and content, whole."""

    # 1 to 128 visible characters.
    name: str
    # At most 500 characters.
    description: str | None = None
    # Stays as it is when nothing is said. Another content is another version.
    content: str | None = None
    # Why the content changes, at most 500 characters.
    note: str | None = None


@dataclass(kw_only=True)
class ConfigurationPolicyContent:
    number: int
    kind: str
    # Of the content, in hex.
    sha256: str
    # As it was saved.
    content: str


@dataclass(kw_only=True)
class ConfigurationPolicyDraft:
    # 1 to 128 visible characters; no two policies have the same, whatever the case.
    name: str
    # At most 500 characters.
    description: str | None = None
    # `windows_csp`, `apple_profile`, `apple_form`, `android_policy` or `agent`.
    kind: str
    # A document of that kind, at most 1 MiB: XML of `apple_profile`, JSON of the others.
    content: str
    # Why, at most 500 characters.
    note: str | None = None


@dataclass(kw_only=True)
class ConfigurationPolicyVersion:
    """One saved state of a policy's content; it never changes."""

    number: int
    # Mark of the content.
    hash: str
    # Bytes of the content.
    size: int
    setting_count: int
    warning_count: int
    note: str | None = None
    # The version whose content came back with this one.
    restored_from: int | None = None
    at: str
    by: str
    # The second person, when one was asked.
    approved_by: str | None = None


@dataclass(kw_only=True)
class ConfigurationPolicyVersionDetails:
    version: ConfigurationPolicyVersion
    # What it sets; secrets without their value.
    settings: list[ConfigurationSetting]
    warnings: list[ConfigurationFinding]


@dataclass(kw_only=True)
class ConfigurationSetting:
    key: str
    # At most 4000 characters; null when it is a secret.
    value: str | None
    secret: bool


@dataclass(kw_only=True)
class ConfigurationValidation:
    """What a content says and what is wrong with it, judged as when it is saved."""

    # What forbids to save it; at most 100.
    faults: list[ConfigurationFinding]
    # What its author should know; at most 100.
    warnings: list[ConfigurationFinding]
    settings: list[ConfigurationSetting]
    # Against the newest version of the policy that was named; empty without one.
    changes: list[ConfigurationChange]
    # Other policies that set the same things to something else; at most 200.
    conflicts: list[ConfigurationConflict]


@dataclass(kw_only=True)
class ConfirmKeyCopy:
    # What `Muster.Server key-id FILE` prints of the copy.
    code: str


@dataclass(kw_only=True)
class ContentDiff:
    """What differs between two versions."""

    from_: int
    to: int
    fields: list[ContentFieldDiff]
    # Of a script's text, line by line; null when it is the same or too long to compare so.
    lines: list[ContentLineDiff] | None = None


@dataclass(kw_only=True)
class ContentFieldDiff:
    field: str
    # Null when it was not set; both null when the caller may not see it.
    before: str | None
    after: str | None


@dataclass(kw_only=True)
class ContentLineDiff:
    # `same`, `removed`, `added`, or `gap`: lines that are the same and left out.
    kind: str
    text: str


@dataclass(kw_only=True)
class ContentReach:
    """Of the devices that the caller may see."""

    # How many should have it; counted up to 10000.
    devices: int
    # How many would get it through a blueprint and do not, for their platform or for something that comes before it; counted up to 10000.
    left_out: int
    # Whether one of the numbers is the end of counting, and more devices there are.
    more: bool


@dataclass(kw_only=True)
class ContentUse:
    """A blueprint that holds it."""

    blueprint_id: str
    blueprint: str
    # The groups that get the blueprint, those that the caller may see.
    assignments: list[BlueprintAssignment]


@dataclass(kw_only=True)
class ContentUsePage:
    """Who has a policy, an app or a script: the blueprints that hold it, by name, and how many devices that comes to."""

    items: list[ContentUse]
    next_cursor: str | None = None
    reach: ContentReach


@dataclass(kw_only=True)
class CopyBlueprint:
    name: str


@dataclass(kw_only=True)
class CopyConfigurationPolicy:
    # The name of the copy.
    name: str


@dataclass(kw_only=True)
class CopyDevicePreparationPolicy:
    name: str


@dataclass(kw_only=True)
class CopyEspProfile:
    # The name of the copy.
    name: str


@dataclass(kw_only=True)
class CopyScript:
    # The name of the copy.
    name: str


@dataclass(kw_only=True)
class CountCheck:
    """Whether the kept counts are those of the rows."""

    records: int
    failures: int
    # Empty when they are; the first hundred otherwise.
    differences: list[CountDifference]


@dataclass(kw_only=True)
class CountDifference:
    # Which: metric, platform, method, reason and hour since 1970.
    count: str
    kept: int
    actual: int


@dataclass(kw_only=True)
class CreateEnrollmentKey:
    # What it is for, 1 to 128 characters.
    name: str
    # How many devices may come with it, 1 to 100000; 1 when nothing is said.
    max_uses: int | None = None
    # Hours until it ends, 1 to 8760; 24 when nothing is said.
    hours_valid: int | None = None
    # `linux`, `windows` or `macos`; every one when nothing is said.
    platform: str | None = None
    # At most 20 ranges such as `198.51.100.0/24` or `2001:db8::/48`; all addresses when nothing is said.
    addresses: list[str] | None = None
    # Lets devices in for this person, without a decision. Name a person, a group, or both.
    person_id: str | None = None
    # The group that devices join. Without a person, each of them still waits for a decision.
    group_id: str | None = None


@dataclass(kw_only=True)
class CreateEnrollmentTimeGroup:
    """What a new group for a policy is called."""

    # 1 to 128 visible characters; no two groups have the same.
    name: str


@dataclass(kw_only=True)
class CreateOwnToken:
    """A token of the operator who asks: it may what its operator may."""

    name: str
    # 1 to 366; 90 when nothing is said.
    days_valid: int | None = None


@dataclass(kw_only=True)
class CreatePerson:
    # 1 to 128 characters.
    display_name: str
    email: str | None = None
    # The organisation's own identifier of the person, at most 128 characters.
    org_unique_id: str | None = None
    # An existing Peer ID to take over, 32 hex digits; without it the server makes one. Unique, never changed.
    peer_id: str | None = None


@dataclass(kw_only=True)
class CreateServiceToken:
    """A token for a service, which has grants of its own."""

    name: str
    grants: list[RoleGrant]
    # 1 to 366; 90 when nothing is said.
    days_valid: int | None = None


@dataclass(kw_only=True)
class DecideSharedKey:
    """What becomes of the machines."""

    # `keep`: one machine stays the device and changes its key, the others become new devices. `anew`: the device is revoked, each machine becomes a new one. `dismiss`: it is one machine after all.
    decision: str
    # The machine that stays; with `keep` only.
    instance: str | None = None


@dataclass(kw_only=True)
class DeployedItem:
    id: str
    name: str
    # `installed`, `in_progress`, `skipped` or `failed`.
    status: str
    # Of one that was skipped: `notAssignedToGroup`, `wrongContext`, `platformMismatch`, `superseded` or `policyConflict`.
    reason: str | None = None
    code: str | None = None
    # As the device says.
    claimed_detail: str | None = None


@dataclass(kw_only=True)
class DesiredItem:
    kind: str
    id: str
    name: str
    # Of the thing itself.
    version: int
    # Why the device does not get it: `platform`, `conflict`, `another_one` or `gone`; null when it does.
    skipped: str | None = None
    # Of a conflict: the setting, and what sets it to something else; else what was taken in its place.
    skipped_because: str | None = None
    # The one that counts first, then others that would have brought it too.
    through: list[DesiredThrough]
    blocking: bool
    retries: int
    on_failure: str
    removal: str
    progress: ItemProgress | None = None


@dataclass(kw_only=True)
class DesiredState:
    """What one device should have, and through what."""

    # Grows with every change and never falls.
    version: int
    # SHA-256 of what it should have, lowercase hex: two devices with the same hash should have the same.
    hash: str
    # Null when nothing was ever assigned to it.
    changed_at: str | None = None
    items: list[DesiredItem]
    # What it was given and should no longer have.
    left: list[LeftItem]


@dataclass(kw_only=True)
class DesiredThrough:
    """By which blueprint, because of which group."""

    blueprint_id: str
    blueprint: str
    group_id: str
    group: str
    priority: int


@dataclass(kw_only=True)
class DetectionRule:
    """How a device finds out that the app is there. All rules of an app have to hold."""

    # `package`, `product_code`, `file_exists`, `file_version`, `file_sha256`, `registry_value` or `bundle`.
    type: str
    # The package, product code, absolute path, registry key, or bundle identifier.
    target: str
    # Of a registry value: its name.
    value_name: str | None = None
    # The least version, the SHA-256, or the registry value, by the type.
    expected: str | None = None


@dataclass(kw_only=True)
class Device:
    id: str
    # Null for a device that is expected, like everything that only one which was here can have.
    device_key: str | None = None
    # As the device calls itself, or as somebody named it before it came.
    display_name: str
    platform: str
    os_version: str | None = None
    # `expected` (on a list, not here yet), `active`, `suspended` or `revoked`.
    status: str
    # `personal`, `corporate` or `selectuser` (its user says); null where nobody has said.
    ownership: str | None = None
    owner: DeviceOwner | None = None
    groups: list[DeviceGroupName]
    # SHA-256 of the device's certificate, hex.
    fingerprint: str | None = None
    enrolled_at: str | None = None
    expectation: DeviceExpectation | None = None
    # Only when one device is read.
    facts: list[DeviceFact] | None = None
    # Newest first; only when one device is read.
    keys: list[DeviceKeyEntry] | None = None
    version: int


@dataclass(kw_only=True)
class DeviceAllowance:
    """How many devices a person has of those that they may have."""

    # Null when nothing limits them.
    limit: int | None = None
    # The restriction that sets it.
    restriction: str | None = None
    # Devices that count.
    used: int
    # Every device of theirs, the longest unused first; at most 100.
    devices: list[AllowedDevice]


@dataclass(kw_only=True)
class DeviceExpectation:
    """That a device is on the list of those that are expected."""

    listed_at: str
    last_near_match: NearMatch | None = None
    password: ExpectedPasswordUse | None = None


@dataclass(kw_only=True)
class DeviceFact:
    # As the member of a device or request is called, or `lastSeen`.
    name: str
    # Null when At says it all.
    value: str | None
    # `proved` by the device's key, `decided` by a person or a rule, `claimed` by the device itself, `observed` by the server.
    source: str
    # Since when it is known so.
    at: str | None


@dataclass(kw_only=True)
class DeviceFactKind:
    """Something that rules of groups may go by."""

    fact: str
    # The values that there are, where these are few.
    choices: list[str] | None = None
    # Only the device itself says so: whoever controls it can say something else.
    claimed: bool


@dataclass(kw_only=True)
class DeviceGroup:
    id: str
    name: str
    description: str | None = None
    # How many devices are in it.
    devices: int
    rules: DeviceGroupRules | None = None
    review: DeviceGroupProgress | None = None
    created_at: str
    version: int


@dataclass(kw_only=True)
class DeviceGroupCondition:
    # One of `GET /api/device-facts`.
    fact: str
    # `is`, `is_not`, `starts_with`, `ends_with`, `contains`, `empty` or `not_empty`.
    test: str
    # 1 to 100, of which one is enough; none for `empty` and `not_empty`. Capital letters are as good as small ones.
    values: list[str] | None = None


@dataclass(kw_only=True)
class DeviceGroupDraft:
    # 1 to 128 visible characters; no two groups have the same.
    name: str
    description: str | None = None


@dataclass(kw_only=True)
class DeviceGroupImport:
    """What a file of groups and their members comes to, line by line."""

    # False: this is what would happen.
    applied: bool
    created: int
    added: int
    removed: int
    # Rows that were left out whole.
    refused: int
    # Members that no device is, over all rows.
    unknown: int
    rows: list[ImportedDeviceGroup]


@dataclass(kw_only=True)
class DeviceGroupName:
    id: str
    name: str


@dataclass(kw_only=True)
class DeviceGroupOwner:
    """Who answers for a group."""

    # `operator` or `service_identity`.
    kind: str
    # Of the operator, or the application id of the service identity.
    id: str
    name: str
    since: str
    # Who made it so.
    by: str


@dataclass(kw_only=True)
class DeviceGroupOwners:
    items: list[DeviceGroupOwner]


@dataclass(kw_only=True)
class DeviceGroupPassage:
    """When a device joined or left a group, and why."""

    at: str
    device_id: str
    display_name: str | None = None
    group_id: str
    group_name: str | None = None
    joined: bool
    # `assigned`, `enrollment_key`, `device_preparation`, `rules`, `import`, `pre_approval`, `returned`, `device_left` or `group_deleted`.
    reason: str
    # The rule that let it in.
    rule: str | None = None
    by: str


@dataclass(kw_only=True)
class DeviceGroupPreview:
    """What rules would come to if they were saved now."""

    devices: int
    joins: int
    leaves: int
    stays: int
    # At most 50 of those that would join, by name.
    joining: list[PreviewedDevice]
    # At most 50 of those that would leave, by name.
    leaving: list[PreviewedDevice]


@dataclass(kw_only=True)
class DeviceGroupProgress:
    """How far the devices have been looked at since the rules were saved."""

    done: int
    total: int


@dataclass(kw_only=True)
class DeviceGroupRule:
    # What it is for: 1 to 128 visible characters.
    name: str
    # `include` or `exclude`.
    effect: str
    # 1 to 10; all of them have to hold.
    conditions: list[DeviceGroupCondition]


@dataclass(kw_only=True)
class DeviceGroupRules:
    """Which devices belong to a group by what is known of them."""

    # `first`: the first rule that fits decides. `all`: every rule that includes has to fit, and none that excludes may.
    match: str
    # 1 to 50, in their order.
    rules: list[DeviceGroupRule]


@dataclass(kw_only=True)
class DeviceKeyEntry:
    # SHA-256 over the SubjectPublicKeyInfo, hex.
    key: str
    # SHA-256 over the certificate that it came with, hex.
    fingerprint: str
    # `active`, `retiring` (may only repeat its rotation) or `retired`.
    state: str
    first_seen_at: str
    retires_at: str | None = None


@dataclass(kw_only=True)
class DeviceOwner:
    id: str
    display_name: str


@dataclass(kw_only=True)
class DevicePreparationCandidate:
    policy_id: str
    policy_name: str
    priority: int
    mode: str
    # `user_group:{id}` or `rule:{name}`.
    decided_by: str


@dataclass(kw_only=True)
class DevicePreparationChoice:
    """The policy that somebody's next device gets, and why."""

    # Null: none, so the device is enrolled without preparation.
    policy_id: str | None = None
    policy_name: str | None = None
    # `user_group:{id}` or `rule:{name}`.
    decided_by: str | None = None
    # All that would fit, the one that counts first.
    candidates: list[DevicePreparationCandidate]


@dataclass(kw_only=True)
class DevicePreparationDeployment:
    """One device that was prepared, or is."""

    # Of the enrollment.
    record_id: str
    device_id: str
    device_name: str
    claimed_serial_number: str | None = None
    # Whose device it is: the e-mail address, or where there is none the Peer ID.
    upn: str | None = None
    os_version: str | None = None
    enrollment_date: str
    policy_id: str
    policy_name: str
    policy_version: int
    # `in_progress`, `success` or `failed`.
    status: str
    # While it is in progress: `policy_installation`, `script_installation` or `app_installation`.
    phase: str | None = None
    # What the device said last: `not_started`, `pending_provisioning`, `bootstrapping`, `executing_provisioning` or `provisioning_complete`.
    provisioning_status: str
    # `disabled`, `enabled`, `in_progress`, `exited_on_success` or `exited_on_failure`.
    page_status: str
    # Null until it is over.
    deployment_seconds: float | None = None
    # By when it has to be over; null until the device holds its identity.
    deadline: str | None = None
    finished_at: str | None = None
    # Of the error catalogue, when it failed.
    failure_code: str | None = None
    group_id: str
    group_name: str | None = None
    # `added`, `confirmed`, `failed` or `removed`.
    membership_state: str
    # Why the group could not take it, when it could not.
    membership_error: str | None = None
    added_at: str | None = None
    # It joined only afterwards.
    repaired: bool
    membership_attempts: int | None = None
    next_attempt_at: str | None = None
    removed_at: str | None = None
    # What its removal brought about: what it should have was worked out anew.
    reevaluated_at: str | None = None
    # And it was told to check in.
    check_in_prompted_at: str | None = None
    # `user_group:{id}` or `rule:{name}`.
    rule_id: str


@dataclass(kw_only=True)
class DevicePreparationDeploymentDetail:
    """What was prepared on a device."""

    deployment: DevicePreparationDeployment
    apps: list[DeployedItem]
    scripts: list[DeployedItem]


@dataclass(kw_only=True)
class DevicePreparationGroup:
    id: str
    # Null when it is gone.
    name: str | None


@dataclass(kw_only=True)
class DevicePreparationItem:
    id: str
    # Null when it is gone.
    name: str | None


@dataclass(kw_only=True)
class DevicePreparationPolicy:
    """What happens to a device while it enrolls: its group, what has to be there before it is handed to its user, and for how long that may take. https://learn.microsoft.com/en-us/autopilot/device-preparation/overview"""

    id: str
    name: str
    description: str | None = None
    # 1 or more; of several that are assigned to a person the lowest number wins.
    priority: int
    # 1 at first, and one more with every saved change.
    policy_version: int
    device_group: DevicePreparationGroup | None = None
    target: EnrollmentTimeTarget
    # 15 to 720, for the whole preparation.
    timeout_minutes: int
    # Shown when preparation failed; null for the usual text.
    custom_error_message: str | None = None
    # Whether a person may continue to the device after repeated failures.
    allow_skip_after_retries: bool
    show_diagnostics_link: bool
    # `user_driven`: by the groups of the person, and by rules. `automatic`: by rules alone, whatever the priority.
    mode: str
    # `standard` or `administrator`.
    user_account_type: str
    # At most 25 that have to be there.
    apps: list[DevicePreparationItem]
    # At most 10 that have to have run.
    scripts: list[DevicePreparationItem]
    assigned_user_groups: list[DevicePreparationUserGroup]
    rules: DeviceGroupRules | None = None
    # When the group cannot take a device: `hold` has a person decide, `continue` lets it in and raises an alarm.
    when_group_fails: str
    created_at: str
    changed_at: str
    changed_by: str
    version: int


@dataclass(kw_only=True)
class DevicePreparationPolicyDraft:
    # 1 to 128 visible characters; no two policies have the same.
    name: str
    description: str | None = None
    device_group_id: str | None = None
    # 15 to 720; 60 when not given.
    timeout_minutes: int | None = None
    custom_error_message: str | None = None
    allow_skip_after_retries: bool | None = None
    show_diagnostics_link: bool | None = None
    # `user_driven` when not given.
    mode: str | None = None
    # `standard` when not given.
    user_account_type: str | None = None
    app_ids: list[str] | None = None
    script_ids: list[str] | None = None
    assigned_user_group_ids: list[str] | None = None
    rules: DeviceGroupRules | None = None
    # `hold` when not given.
    when_group_fails: str | None = None


@dataclass(kw_only=True)
class DevicePreparationPolicyVersion:
    """One saved state of a policy."""

    policy_version: int
    at: str
    by: str
    # Everything that it said, as `name: value`.
    settings: list[str]


@dataclass(kw_only=True)
class DevicePreparationPolicyVersions:
    # Newest first.
    items: list[DevicePreparationPolicyVersion]


@dataclass(kw_only=True)
class DevicePreparationUserGroup:
    id: str
    # Null when it is gone.
    name: str | None


@dataclass(kw_only=True)
class DirectoryAttributes:
    """How the directory calls what Muster wants to know of a person."""

    # What the column SAMAccountName holds.
    login: str
    # 32 hex digits or a GUID, such as `objectGUID`; null to give new people a Peer ID of Muster's own.
    peer_id: str | None = None
    email: str
    display_name: str
    phone: str | None = None


@dataclass(kw_only=True)
class DirectoryCheck:
    # `name`, `tcp`, `tls`, `bind`, `base`, `people` or `entries`.
    step: str
    # Null where it is about what all servers hold.
    server: str | None
    # `ok`, `warning` or `failed`.
    status: str
    # What was found.
    what: str
    # What to do; null when all is well.
    remedy: str | None


@dataclass(kw_only=True)
class DirectoryDomain:
    """A directory that people of a domain are looked up in, without the password of its account."""

    id: str
    # The domain, as lists of expected devices name it.
    name: str
    # One or two, as `host:port`; the second is asked when the first cannot be reached.
    servers: list[str]
    # `ldaps` or `starttls`.
    security: str
    # PEM: the only authorities that its certificate may come from; null for those of the machine.
    ca_certificate: str | None = None
    bind_dn: str
    base_dn: str
    person_filter: str
    attributes: DirectoryAttributes
    page_size: int
    time_limit_seconds: int
    version: int


@dataclass(kw_only=True)
class DirectoryDraft:
    """How a directory is to be."""

    # 1 to 64 characters; `local` is Muster itself.
    name: str
    # One or two, as `host:port`; without a port it is 636 for `ldaps` and 389 for `starttls`.
    servers: list[str]
    # `ldaps` or `starttls`; nothing is ever sent without TLS.
    security: str
    # PEM of the only authorities that its certificate may come from; null for those that the machine trusts.
    ca_certificate: str | None = None
    bind_dn: str
    # Kept sealed and never shown. Null keeps the one that is there; it has to be given again when servers, security or authorities change.
    bind_password: str | None = None
    base_dn: str
    # `active_directory` or `open_ldap`: where filter and attributes come from that are left out.
    preset: str | None = None
    # Who counts as a person, as RFC 4515 writes it.
    person_filter: str | None = None
    attributes: DirectoryAttributes | None = None
    # 10 to 1,000; 500 when nothing is said.
    page_size: int | None = None
    # Of each answer, 1 to 60; 15 when nothing is said.
    time_limit_seconds: int | None = None


@dataclass(kw_only=True)
class DirectoryFoundPerson:
    login: str | None
    peer_id: str | None
    display_name: str | None
    email: str | None
    phone: str | None


@dataclass(kw_only=True)
class DirectoryValidation:
    # No check failed.
    ok: bool
    checks: list[DirectoryCheck]
    # The first entries, as Muster reads them.
    people: list[DirectoryFoundPerson]


@dataclass(kw_only=True)
class EndpointCheck:
    # For example `database` or `public_url`; the list is in `docs/guide/endpoint.md`.
    name: str
    # `ok`, `warning`, `failed` or `not_configured`.
    status: str
    # What was found.
    what: str
    # What to do about it.
    remedy: str | None = None
    duration_ms: int


@dataclass(kw_only=True)
class EndpointSettings:
    """The address at which people and devices find this server, and what it knows about itself."""

    # The public URL.
    url: str
    # Host, and port unless it is the scheme's default one; calls to any other are refused.
    authorities: list[str]
    # Where this node listens.
    listener: str
    behind_proxy: bool
    # Addresses and networks whose forwarding headers are believed.
    trusted_proxies: list[str]
    version: str
    # SHA-256 of the public key that devices pin, 64 lowercase hex digits.
    server_key_fingerprint: str
    last_validation: EndpointValidation | None = None


@dataclass(kw_only=True)
class EndpointValidation:
    at: str
    # Who asked for it.
    by: str
    # Nothing failed and nothing warns.
    healthy: bool
    # In the order in which they were made.
    checks: list[EndpointCheck]


@dataclass(kw_only=True)
class EnrollmentAttempt:
    """One attempt of a device, with everything that happened in it."""

    id: str
    device_id: str | None = None
    # As it called itself.
    device: str | None = None
    user: EnrollmentPerson | None = None
    attempt_no: int
    platform: str
    method: str
    label: str
    state: str
    # Why it ended as it did; null while it has not.
    outcome: str | None = None
    # Percent.
    progress: int
    waiting_for: str | None = None
    waiting_on: str | None = None
    since: str | None = None
    usual: UsualTime | None = None
    # Half of those like it are enrolled in so many minutes from now; null when a person is next or too little is known.
    eta_minutes: int | None = None
    # Nine of ten are.
    eta_p90_minutes: int | None = None
    # What was foretold when each step began, to be held against what came.
    estimates: list[EnrollmentEstimate]
    sub_status: str | None = None
    started_at: str
    finished_at: str | None = None
    last_event_at: str
    simulated: bool
    failures: list[EnrollmentFailure]
    # In the order in which they happened; the first five hundred.
    events: list[EnrollmentHappening]
    more_events: bool


@dataclass(kw_only=True)
class EnrollmentEstimate:
    """An estimate as it was written down within a minute of the begin of a step."""

    # Half of those like it are enrolled by then.
    median: str
    # Nine of ten are.
    p90: str


@dataclass(kw_only=True)
class EnrollmentFailure:
    """Evidence that an attempt failed, explained."""

    id: str
    record_id: str
    device_id: str | None = None
    # As it called itself.
    device: str | None = None
    user: EnrollmentPerson | None = None
    platform: str
    os_version: str | None = None
    method: str
    label: str
    at: str
    # The state in which it happened.
    stage: str
    code: str | None = None
    symbol: str | None = None
    # Why, apart from code and message.
    category: ErrorCategory
    # What came with the error; where nothing came, what the person is told.
    message: str
    # For an administrator.
    detail: str
    remediation: str
    resolved: bool
    resolved_at: str | None = None
    # `marked` by a person, `retried` in the same attempt, or `enrolled_later`.
    resolution: str | None = None
    resolved_by: str | None = None
    simulated: bool


@dataclass(kw_only=True)
class EnrollmentHappening:
    seq: int
    at: str
    # `state`, `wait`, `sectionTimeout`, or what a device reported.
    kind: str
    from_state: str | None = None
    to_state: str | None = None
    waiting_for: str | None = None
    outcome: str | None = None
    # `device`, `server`, `admin` or `job`.
    actor: str
    # When it happened by the device's own clock, which proves nothing.
    claimed_at: str | None = None
    # What came with it, as JSON.
    data: str | None = None


@dataclass(kw_only=True)
class EnrollmentHour:
    """One hour; those in which nothing happened are left out."""

    # When it began.
    hour: str
    started: int
    succeeded: int
    failed: int


@dataclass(kw_only=True)
class EnrollmentKey:
    """What vouches for devices that have not been seen yet. Its secret is kept as a hash and never shown again."""

    id: str
    name: str
    # How its text begins; no part of the secret.
    beginning: str
    # `active`, `expired`, `used_up` or `revoked`.
    state: str
    max_uses: int
    uses: int
    expires_at: str
    # The only platform that it is good for; null for every one.
    platform: str | None = None
    # The only addresses that it is good from, as CIDR ranges; empty for all.
    addresses: list[str]
    person: EnrollmentKeyPerson | None = None
    group: EnrollmentKeyGroup | None = None
    created_by: str
    created_at: str
    last_used_at: str | None = None
    revoked_at: str | None = None
    # Whether the caller's role and scope let them revoke it.
    revocable: bool
    version: int


@dataclass(kw_only=True)
class EnrollmentKeyGroup:
    id: str
    name: str


@dataclass(kw_only=True)
class EnrollmentKeyPerson:
    id: str
    display_name: str
    status: str


@dataclass(kw_only=True)
class EnrollmentPerson:
    id: str
    display_name: str


@dataclass(kw_only=True)
class EnrollmentRequest:
    """One device asking to enroll. Everything except the fingerprints is the device's own claim."""

    id: str
    # `pending`, `approved`, `rejected`, `expired`, `superseded` or `withdrawn`.
    state: str
    display_name: str
    device_key: str
    # The Peer ID the device asks for, 32 lowercase hex digits.
    peer_id: str
    org_unique_id: str | None = None
    serial_number: str | None = None
    manufacturer: str | None = None
    model: str | None = None
    # `personal` or `corporate`, as the user says; it counts only where a list leaves it to them.
    ownership: str | None = None
    platform: str
    os_version: str
    agent_version: str
    fingerprints: RequestFingerprints
    # The four words that the device shows as well, with one blank between them; null when the device has not shown its half of them.
    phrase: str | None = None
    # True when another key claims the same device key, or this key claimed another device key before.
    conflict: bool
    person: RequestPerson | None = None
    enrollment_key: RequestEnrollmentKey | None = None
    expected: RequestExpectation | None = None
    requested_at: str
    expires_at: str
    # When it left the queue; null while it waits.
    ended_at: str | None = None
    decision: RequestDecision | None = None
    # With whom it is at odds; only when one request is read.
    rivals: list[RequestRival] | None = None
    # Groups of the device that held this device key last, into which the caller may put this one; without those that go by rules. Only when one request is read.
    former_groups: list[DeviceGroupName] | None = None
    # Whether the caller's role and scope let them approve, reject and undo it.
    decidable: bool
    version: int


@dataclass(kw_only=True)
class EnrollmentRestriction:
    """A rule about who may come in. Every enabled one counts; the strictest decides."""

    id: str
    rule: EnrollmentRestrictionDraft
    changed_by: str
    changed_at: str
    version: int


@dataclass(kw_only=True)
class EnrollmentRestrictionDraft:
    """What is said of a restriction. Which of the last members it has follows from its kind."""

    # 1 to 128 characters.
    name: str
    # `platform`: none of `platforms` may come in. `minimum_os`: not below `minimumVersion`. `ownership`: only `ownerships`. `device_limit`: not more than `deviceLimit` for a person. `hours`: only within `hours`. `closed`: not within `closed`.
    kind: str
    # What happens to a device that it concerns: `refuse`, or `ask` a person, who may let it in all the same.
    effect: str
    enabled: bool
    # The platforms that it concerns, for example `linux`; every one when nothing is said.
    platforms: list[str] | None = None
    # Only systems whose text begins so, for example `Ubuntu`: versions of others cannot be compared with its own.
    os_name: str | None = None
    # Up to four numbers with dots between, for example `24.04` or `10.0.22631`.
    minimum_version: str | None = None
    # Those that may come in: `corporate` (an enrollment key vouches for it), `unknown`, `personal` (its way in is one for devices of people's own).
    ownerships: list[str] | None = None
    # 1 to 1000 devices.
    device_limit: int | None = None
    # Devices that were not heard for more than so many days, 1 to 3650, do not count; every one counts when nothing is said.
    ignore_unused_days: int | None = None
    hours: RestrictionHours | None = None
    closed: RestrictionPeriod | None = None


@dataclass(kw_only=True)
class EnrollmentStatusSummary:
    """How enrollment goes. Each subject (a device, or a key that has none yet) counts once, by its latest record."""

    # Successfully managed.
    enrolled: int
    # Currently enrolling.
    in_progress: int
    # Waiting to start, or for a person.
    pending: int
    # Needs attention.
    failed: int
    # Went silent without a verdict: neither a success nor a failure.
    incomplete: int
    # Days that rates and averages are over, the running hour included.
    window_days: int
    # Percent of the first attempts with a verdict in the window that succeeded; null when there was none.
    first_time_right: float | None = None
    # How estimates held that were made of attempts that ended in the window.
    estimates: EstimateCalibration
    # Attempts that were said to have failed in the window.
    failed_verdicts: GivenVerdicts
    # Attempts that were said to be incomplete in the window.
    incomplete_verdicts: GivenVerdicts
    by_platform: list[PlatformStatus]


@dataclass(kw_only=True)
class EnrollmentTarget:
    """A target, and how it is met."""

    id: str
    # `duration` or `success`.
    kind: str
    # Null for the whole way, and for a target of success.
    step: str | None = None
    platform: str | None = None
    method: str | None = None
    # As people say platform and method; null when it is for all.
    label: str | None = None
    minutes: int | None = None
    percent: float
    simulated: bool
    created_by: str
    created_at: str
    # Since when it is missed so often that the month cannot make up for it; null when it is not.
    burning_since: str | None = None
    # The running day (UTC) and the 29 before it.
    month: TargetWindow
    # The running hour and the six before it.
    six_hours: TargetWindow
    # The running hour and the one before it.
    last_hour: TargetWindow
    # Send it as `If-Match` when you change or delete the target.
    version: int


@dataclass(kw_only=True)
class EnrollmentTargetDraft:
    """How fast, or how well, enrollment should go."""

    # `duration` or `success`.
    kind: str
    # Of a duration: a step, for example `installing_apps`; the whole way when not given.
    step: str | None = None
    # All when not given.
    platform: str | None = None
    # All of the platform when not given.
    method: str | None = None
    # Of a duration: a limit of the scale on which times are counted, for example 45.
    minutes: int | None = None
    # How many of a hundred should meet it: 70 to 99.9, with one decimal at most.
    percent: float
    # Simulated enrollments count, too.
    simulated: bool | None = None


@dataclass(kw_only=True)
class EnrollmentTimeGroupingReport:
    """How grouping went, for each policy."""

    items: list[PolicyGrouping]


@dataclass(kw_only=True)
class EnrollmentTimeTarget:
    """Whether devices can be put into the group of a policy."""

    # `not_configured`, `valid` or `invalid`.
    state: str
    # `securityGroupNotFound`, `securityGroupNotInCallerScope`, `notSecurityGroup`, `notStaticSecurityGroup`, `firstPartyAppNotAnOwner` or `unknown`.
    error_code: str | None = None
    # When it was looked at last: on every save, and every night.
    validated_at: str | None = None


@dataclass(kw_only=True)
class ErasePerson:
    """Takes out all that is kept of a person. It cannot be undone."""

    # The person's Peer ID, typed or read back: the erasure is refused when it is another one.
    expected_peer_id: str


@dataclass(kw_only=True)
class ErrorCategory:
    """Why, apart from code and message: what statistics count."""

    key: str
    label: str
    # The value of `deviceEnrollmentFailureReason` of Microsoft Graph.
    graph_reason: str


@dataclass(kw_only=True)
class ErrorCause:
    """One thing that an error may mean."""

    # Of its entry in the catalogue; null for what the catalogue does not know.
    key: str | None = None
    code: str | None = None
    symbol: str | None = None
    # `windows`, `apple`, `android`, `agent` or `all`.
    platform: str
    # Who says so: `mde2`, `join`, `autopilot`, `esp`, `devicePreparation`, `apple`, `ade`, `android`, `zeroTouch`, `agent` or `server`.
    source: str
    # The step in which it comes up; null when in any.
    phase: str | None = None
    category: ErrorCategory
    # What happened.
    meaning: str
    # What to do about it.
    fix: str
    # What the person with the device in hand is told.
    user_text: str
    # What happened, and where an administrator looks next.
    admin_text: str
    # How well it is known: `high` from a primary source, `medium` from a secondary one, `unverified`.
    confidence: str
    # Where it is written down.
    reference: str | None = None
    # Why it stands where it stands in the list: `own_facts`, `text`, `phase`, `code`, `possible` or `unknown`.
    because: str


@dataclass(kw_only=True)
class ErrorExplanation:
    """What is known of an error code, or of the text of an error that has none."""

    # In its common spelling; null when only a text was asked for.
    code: str | None = None
    # The likeliest first. Never empty: what nobody knows has the category `UNKNOWN`.
    causes: list[ErrorCause]


@dataclass(kw_only=True)
class EspCandidate:
    id: str
    name: str
    priority: int | None = None
    # An `inactive` profile is passed over.
    status: str
    # The groups of the device that it is assigned to, of those that the caller may see.
    groups: list[EspProfileGroup]
    applies: bool


@dataclass(kw_only=True)
class EspOfAttempt:
    """The profile that an attempt goes by: as it was when the device was admitted, whatever became of it since."""

    record_id: str
    profile: EspProfile | None = None
    # Through what it applied: `device` or `default`.
    target: str | None = None
    frozen_at: str | None = None
    # Whether the profile is another one by now: `same`, `changed` or `deleted`.
    since: str | None = None


@dataclass(kw_only=True)
class EspProfile:
    """What the enrollment status page shows, waits for and allows, for the devices that it is assigned to."""

    id: str
    name: str
    description: str | None = None
    # 1 counts first. Null for the default profile, which counts when no other does.
    priority: int | None = None
    # The one that applies to every device that no other profile is assigned to.
    is_default: bool
    # `active`, or `inactive`: then it applies to nobody new.
    status: str
    # The device groups that it is assigned to, of those that the caller may see; empty for the default profile.
    assigned_groups: list[EspProfileGroup]
    # The apps that must be there before the device may be used; none: every app that the device is to get.
    blocking_apps: list[BlockingApp]
    # After how long a phase has failed.
    timeout_minutes: int
    # Device setup: show the installation of apps and profiles.
    show_progress: bool
    # Device setup: nobody uses the device until its required apps are installed.
    device_block: bool
    # User account setup: show it.
    show_account_progress: bool
    # User account setup: nobody uses the device until it is complete.
    account_block: bool
    # User account setup: the user may skip it.
    allow_skip: bool
    # Says to the user what went wrong.
    show_error_details: bool
    allow_retry: bool
    allow_reset: bool
    # After a failure the device may be used as it is.
    allow_use_on_failure: bool
    allow_log_collection: bool
    # User account setup runs for the first user only, and only in the setup of a new device.
    only_oobe: bool
    # What fails pre-provisioning by a technician: `all_apps`, or `blocking_apps` only.
    technician_phase_mode: str
    quality_updates: bool
    custom_heading: str | None = None
    # Shown when the time is over or something failed.
    custom_message: str | None = None
    support_url: str | None = None
    created_at: str
    changed_at: str
    changed_by: str
    version: int


@dataclass(kw_only=True)
class EspProfileDraft:
    """A profile as somebody wants it, whole: what is not said gets the value that a new profile has."""

    # 1 to 128 visible characters; no two profiles have the same, whatever the case.
    name: str
    # At most 500 characters.
    description: str | None = None
    # `active` (when nothing is said) or `inactive`.
    status: str | None = None
    # At most 100 device groups.
    assigned_group_ids: list[str] | None = None
    # At most 100 apps, each once.
    blocking_apps: list[BlockingApp] | None = None
    # 1 to 1440; 60 when nothing is said.
    timeout_minutes: int | None = None
    # True when nothing is said.
    show_progress: bool | None = None
    # True when nothing is said.
    device_block: bool | None = None
    # True when nothing is said.
    show_account_progress: bool | None = None
    account_block: bool | None = None
    allow_skip: bool | None = None
    # True when nothing is said.
    show_error_details: bool | None = None
    # True when nothing is said.
    allow_retry: bool | None = None
    allow_reset: bool | None = None
    allow_use_on_failure: bool | None = None
    allow_log_collection: bool | None = None
    only_oobe: bool | None = None
    # `all_apps` (when nothing is said) or `blocking_apps`.
    technician_phase_mode: str | None = None
    quality_updates: bool | None = None
    # At most 128 characters.
    custom_heading: str | None = None
    # At most 10000 characters.
    custom_message: str | None = None
    # An address that begins with http:// or https://, at most 2000 characters.
    support_url: str | None = None


@dataclass(kw_only=True)
class EspProfileGroup:
    id: str
    name: str


@dataclass(kw_only=True)
class EspResolution:
    """The profile that a device gets if it enrolls now, and why."""

    profile: EspProfile
    # Through what it applies: `device` or `default`.
    target: str
    # What was looked at, in the order in which it counts: device, user, default.
    steps: list[EspResolutionStep]


@dataclass(kw_only=True)
class EspResolutionStep:
    # `device`, `user` or `default`.
    target: str
    # `applies`; `nothing_assigned`; `not_assignable`: profiles are assigned to device groups only, so no user has one; `not_asked`: no device was named; `not_reached`: a step before it applies.
    outcome: str
    # The profiles that were compared, the first to count first.
    candidates: list[EspCandidate]


@dataclass(kw_only=True)
class EstimateCalibration:
    """Estimates held against what came. Good ones are right by the median in half of the cases, and by the 90th percentile in nine of ten."""

    # Estimates whose attempt succeeded, or went silent; one for each step that lasted long enough to be asked for one.
    made: int
    # Percent that were through by the median; null below twenty.
    done_by_median_percent: float | None = None
    # Percent that were through by the 90th percentile; null below twenty.
    done_by_p90_percent: float | None = None


@dataclass(kw_only=True)
class ExpectedPasswordUse:
    """With its enrollment password the expected device comes in by itself. The password itself is told to nobody."""

    # How many wrong ones came since somebody unlocked it last.
    wrong: int
    last_wrong_at: str | None = None
    # Since when none is looked at any more, because too many wrong ones came; null while it can be given.
    locked_at: str | None = None


@dataclass(kw_only=True)
class ExportBlueprints:
    # The one to export, with what it holds and who gets it; all of them when nothing is said.
    blueprint_id: str | None = None
    # Whether contents that hold secrets are to be in the files; otherwise only their hash is.
    secrets: bool | None = None
    # One file of everything, in place of a file for each thing.
    single: bool | None = None


@dataclass(kw_only=True)
class FailureReason:
    """How often a category was the reason, whatever became of the attempts."""

    # As people say it.
    reason: str
    category: str
    count: int


@dataclass(kw_only=True)
class GivenVerdicts:
    """How often it was said, and how often wrongly."""

    # Attempts of which it was said.
    given: int
    # Those of them that succeeded after all.
    overturned: int
    # Null when there was none.
    overturned_percent: float | None


@dataclass(kw_only=True)
class HandOffAnswer:
    # `pending`, `confirmed` or `denied`.
    state: str
    token: NewToken | None


@dataclass(kw_only=True)
class HandOffQuestion:
    """What an operator is asked to say yes to."""

    user_code: str
    computer: str
    address: str
    created_at: str
    expires_at: str


@dataclass(kw_only=True)
class HandOffStarted:
    id: str
    # Known to the terminal alone.
    secret: str
    # Shown by the terminal, compared by the operator.
    user_code: str
    # Where the operator says yes.
    url: str
    expires_at: str
    poll_every_seconds: int


@dataclass(kw_only=True)
class IdentityProvider:
    """An identity provider that operators sign in with, without its client secret."""

    id: str
    name: str
    issuer: str
    client_id: str
    has_client_secret: bool
    scopes: list[str]
    username_claim: str
    display_name_claim: str
    rules: list[ClaimRule]
    creates_operators: bool
    enabled: bool
    # What to enter at the provider.
    addresses: ProviderAddresses
    version: int


@dataclass(kw_only=True)
class IdentityProviderDraft:
    """How an identity provider is to be."""

    # On the button of the sign-in page; 1 to 64 characters.
    name: str
    # The address under which the provider publishes `/.well-known/openid-configuration`, letter for letter as that document names it.
    issuer: str
    client_id: str
    # Kept sealed and never shown. Null keeps the one that is there; empty removes it, for a client without.
    client_secret: str | None = None
    # `openid profile email` when nothing is said.
    scopes: list[str] | None = None
    # What an operator made at the first sign-in is called; `preferred_username` when nothing is said.
    username_claim: str | None = None
    # `name` when nothing is said.
    display_name_claim: str | None = None
    # Which claims give which roles; counted anew at every sign-in.
    rules: list[ClaimRule] | None = None
    # Whether somebody whom a rule matches becomes an operator at the first sign-in.
    creates_operators: bool
    # Taking it away ends the sessions that began with this provider.
    enabled: bool


@dataclass(kw_only=True)
class IFormFile:
    pass


@dataclass(kw_only=True)
class ImportArrival:
    device_id: str
    display_name: str
    serial_number: str | None


@dataclass(kw_only=True)
class ImportChange:
    field: str
    before: str | None
    after: str | None


@dataclass(kw_only=True)
class ImportColumn:
    header: str
    # What the column is; null when it is left out.
    field: str | None
    # What the header looks like, for example `serialNumber`.
    suggested: str | None
    # `exact`, `alias`, `similar` or `none`: of the suggestion.
    confidence: str


@dataclass(kw_only=True)
class ImportDomain:
    """Where the users of a list may belong."""

    # `local`, or the id of a directory.
    domain: str
    name: str
    # `local` or `directory`.
    kind: str


@dataclass(kw_only=True)
class ImportedDeviceGroup:
    # In the file, from 1.
    line: int
    group: str
    # `created`, `changed`, `unchanged` or `refused`.
    outcome: str
    added: int
    removed: int
    # Were in it, and stay.
    stay: int
    # Members that no device is, or more than one; at most 20 of them.
    faults: list[ImportFault]
    fault_count: int


@dataclass(kw_only=True)
class ImportFault:
    code: str
    message: str
    # As it stands in the file.
    value: str | None = None


@dataclass(kw_only=True)
class ImportFinding:
    code: str
    # `error`, `warning` or `choice`.
    level: str
    # Null when it is about a row or the file as a whole.
    field: str | None
    message: str
    value: str | None


@dataclass(kw_only=True)
class ImportNotice:
    """The end of a commit or an undo, for the operator who began it and has not seen it yet."""

    import_id: str
    file_name: str
    # `committed` or `undone`.
    state: str
    rows: int
    # Rows whose devices are expected by this list; of an undone one, those that were.
    imported: int
    # Rows whose devices were expected already and stay as they are.
    skipped: int
    # Rows that were wrong or in conflict, and were left out.
    failed: int


@dataclass(kw_only=True)
class ImportRow:
    # Of the file.
    line: int
    # `new`, `changed`, `same`, `skipped`, `conflict` or `error`.
    outcome: str
    # A request is sent to its user.
    selected: bool
    # By field; never the password.
    cells: dict[str, str]
    findings: list[ImportFinding]
    # What would be different from what is expected now.
    changes: list[ImportChange]


@dataclass(kw_only=True)
class ImportSample:
    """The first rows of an uploaded file as they were read, and how else it could be read."""

    # Cells in the order of the columns; those of the password are left empty.
    rows: list[ImportSampleRow]
    # Of a CSV file: those that can be chosen.
    encodings: list[str]
    # Of a CSV file: those that can be chosen.
    delimiters: list[str]
    # Of a workbook: those that can be chosen.
    worksheets: list[str]


@dataclass(kw_only=True)
class ImportSampleRow:
    # Of the file.
    line: int
    cells: list[str]


@dataclass(kw_only=True)
class ImportSheet:
    """How the file was read."""

    # `csv` or `xlsx`.
    kind: str
    # Of a CSV file.
    encoding: str | None = None
    # True when the same bytes would be other text in another encoding: look at names with accents.
    encoding_is_guess: bool | None = None
    # Of a CSV file.
    delimiter: str | None = None
    # Of a workbook: the sheet that was read.
    worksheet: str | None = None


@dataclass(kw_only=True)
class ImportTotals:
    """Counts of rows."""

    new: int
    changed: int
    same: int
    conflict: int
    error: int
    # Their devices are expected already, and such are left as they are.
    skipped: int | None = None
    # Rows with at least one warning.
    warned: int
    # Rows whose user is there already with other details.
    existing_people: int
    # Of these, rows that change what is expected of a device: when such are skipped, they ask nothing.
    existing_people_of_changed: int | None = None


@dataclass(kw_only=True)
class ImportUndo:
    """What taking an import back would do."""

    # Devices that would not be expected any more, or as they were before.
    expected: int
    # Devices that have enrolled since: they stay.
    enrolled: int
    # The first of those that have enrolled.
    arrivals: list[ImportArrival]


@dataclass(kw_only=True)
class Invitation:
    """Lets an operator in once, to choose a password."""

    operator: Operator
    # Shown once; the secret is behind the #, which browsers send to nobody.
    url: str
    expires_at: str


@dataclass(kw_only=True)
class InvitedOperator:
    username: str
    display_name: str
    expires_at: str


@dataclass(kw_only=True)
class InviteOperator:
    # 2 to 64 characters without blanks: what is typed at sign-in.
    username: str
    display_name: str | None = None
    grants: list[RoleGrant]


@dataclass(kw_only=True)
class ItemHandling:
    """How a device deals with an item; null where the defaults count."""

    # Whether the device is handed to its user only when it is there.
    blocking: bool | None = None
    # How often it is tried again after it failed: 0 to 10.
    retries: int | None = None
    # `continue`, `fail` or `ask`, once it has failed for good.
    on_failure: str | None = None
    # `keep` or `remove`, once the device should no longer have it.
    removal: str | None = None


@dataclass(kw_only=True)
class ItemProgress:
    """How far the device is with an item, as it says itself."""

    # `pending`: it has said nothing yet of this version. `downloading`, `installing`, `installed`, `waiting` (for something that failed before it), `failed`, `unsupported`, `removing`, `removed`. `no_channel`: agents are not given such things.
    state: str
    attempts: int | None = None
    # By the device's clock; null when it is not tried again.
    retry_at: str | None = None
    # Why, in a word.
    code: str | None = None
    # Why, in the device's words.
    claimed_detail: str | None = None
    reported_at: str | None = None


@dataclass(kw_only=True)
class Key:
    # `server-signing`, `audit-signing`, `nonce-mac`, `content-mac` or `session`.
    kind: str
    id: str
    # `current`, `next` (known to the nodes and not in use yet) or `retiring` (still accepted).
    state: str
    made_at: str
    used_from: str | None = None
    accepted_until: str | None = None
    # The age at which a key of this kind should be changed; null of a kind that never is.
    rotate_after_days: int | None = None
    rotation_due: bool


@dataclass(kw_only=True)
class KeyChanged:
    kind: str
    old_key_id: str | None = None
    new_key_id: str
    # From when on every node uses it; null while it is announced only.
    used_from: str | None = None


@dataclass(kw_only=True)
class KeyReport:
    """What there is to tell of the server's keys; never a key."""

    # The keys that seal the others, the one in use first.
    sealing_keys: list[SealingKey]
    keys: list[Key]
    server_key_change: ServerKeyChange | None = None


@dataclass(kw_only=True)
class LeftItem:
    kind: str
    id: str
    # Empty when it is not there any more.
    name: str
    progress: ItemProgress


@dataclass(kw_only=True)
class LinkedIdentity:
    provider_id: str
    provider: str
    subject: str
    linked_at: str


@dataclass(kw_only=True)
class LinkIdentity:
    """Lets an operator in who proves to a provider to be a certain person there."""

    provider_id: str
    # The `sub` of the person's ID token; never a name or an e-mail address.
    subject: str


@dataclass(kw_only=True)
class ListColumns:
    """The columns that an operator wants to see of a list, in their order."""

    list: str
    columns: list[str]


@dataclass(kw_only=True)
class LookAtInvitation:
    secret: str


@dataclass(kw_only=True)
class MapPreApprovalImport:
    # For each column its field, or null to leave it out.
    fields: list[str]


@dataclass(kw_only=True)
class NameDeviceGroupOwner:
    # `operator` or `service_identity`.
    kind: str
    id: str


@dataclass(kw_only=True)
class NameEnrollmentTimeTarget:
    device_group_id: str


@dataclass(kw_only=True)
class NearMatch:
    # The kind of identifier: `serialNumber`, `manufacturerModelSerial`, `deviceKey` or `keyFingerprint`.
    identifier: str
    listed: str
    # As the device showed it.
    shown: str
    # Of the device that came.
    platform: str
    at: str


@dataclass(kw_only=True)
class NewEnrollmentKey:
    key: EnrollmentKey
    # Shown this once.
    secret: str


@dataclass(kw_only=True)
class NewToken:
    token: ApiToken
    # Shown this once: the server keeps only its hash.
    secret: str


@dataclass(kw_only=True)
class Operator:
    """A person who runs the console."""

    id: str
    username: str
    display_name: str
    # `active`, `invited` or `disabled`.
    state: str
    has_password: bool
    has_second_factor: bool
    grants: list[RoleGrant]
    last_sign_in_at: str | None = None
    created_at: str
    invitation_expires_at: str | None = None
    version: int


@dataclass(kw_only=True)
class OthersWithError:
    """What became of other failures with the same code, or of the same category where there is no code."""

    # Days that were looked back.
    days: int
    # What they have in common with it: `code` or `category`.
    by: str
    # The newest of them, at most 1,000.
    failures: int
    # Enrolled in the same attempt.
    retried: int
    # Enrolled in a later attempt.
    enrolled_later: int
    # A person said that it is settled.
    marked: int
    open: int
    # Half of those that enrolled did so within this time; null when none did.
    median_minutes_until_enrolled: int | None = None


@dataclass(kw_only=True)
class Package:
    """A file that apps install, known by the SHA-256 of its bytes."""

    # Lowercase hex.
    sha256: str
    size_bytes: int
    # The name that whoever uploaded it gave.
    file_name: str
    content: PackageContent
    uploaded_by: str
    uploaded_at: str


@dataclass(kw_only=True)
class PackageContent:
    """What the bytes of a package say of it. Its maker wrote that; nobody has checked it."""

    # `deb`, `msi`, `msix`, `pkg`, `exe`, or `unknown`.
    format: str
    # The package's own name or identifier.
    name: str | None = None
    version: str | None = None
    architecture: str | None = None
    publisher: str | None = None
    description: str | None = None
    # Of an msi.
    product_code: str | None = None
    # Why there is not more: `compression` (of a kind that cannot be read here) or `unreadable`; null when all was read.
    gap: str | None = None


@dataclass(kw_only=True)
class PackageUpload:
    """A package on its way here."""

    id: str
    file_name: str
    size_bytes: int
    # So many bytes are safely here; the next part begins there.
    offset: int
    sha256: str | None = None
    started_at: str
    # It is given up unless another part comes before.
    expires_at: str
    package: Package | None = None


@dataclass(kw_only=True)
class PageOfActiveEnrollment:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ActiveEnrollment]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfApiToken:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ApiToken]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfApp:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[App]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfAppVersion:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[AppVersion]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfAuditEntry:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[AuditEntry]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfBlockedKey:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[BlockedKey]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfBlueprint:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Blueprint]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfConfigurationPolicy:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ConfigurationPolicy]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfConfigurationPolicyVersion:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ConfigurationPolicyVersion]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfDevice:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Device]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfDeviceGroup:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[DeviceGroup]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfDeviceGroupPassage:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[DeviceGroupPassage]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfDevicePreparationDeployment:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[DevicePreparationDeployment]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfDevicePreparationPolicy:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[DevicePreparationPolicy]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfEnrollmentFailure:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[EnrollmentFailure]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfEnrollmentKey:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[EnrollmentKey]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfEnrollmentRequest:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[EnrollmentRequest]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfEnrollmentTarget:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[EnrollmentTarget]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfEspProfile:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[EspProfile]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfImportRow:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ImportRow]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfListColumns:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ListColumns]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfOperator:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Operator]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfPackage:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Package]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfPerson:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Person]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfPreApprovalImport:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[PreApprovalImport]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfProposal:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Proposal]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfSavedView:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[SavedView]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfScript:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[Script]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfScriptVersion:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[ScriptVersion]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfSharedKey:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[SharedKey]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfUserGroup:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[UserGroup]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class PageOfUserGroupMember:
    """One page of a list. `nextCursor` is opaque and absent on the last page; lists page by key, never by offset."""

    items: list[UserGroupMember]
    next_cursor: str | None = None


@dataclass(kw_only=True)
class Person:
    id: str
    # 32 lowercase hex digits.
    peer_id: str
    display_name: str
    email: str | None = None
    org_unique_id: str | None = None
    # `active`, `disabled` or `erased`.
    status: str
    # `enrolled` or `not_enrolled`.
    enrollment: str
    # SHA-256 of the certificates of this person's active devices, 64 lowercase hex digits each.
    device_key_fingerprints: list[str]
    # The user groups that the person is in, by name.
    user_groups: list[UserGroupName]
    created_at: str
    version: int


@dataclass(kw_only=True)
class PlanBlueprintFiles:
    # At most 1000 files with 1000 things and 8 MiB together.
    files: list[BlueprintFile]
    # Under this name the server remembers what was applied; without one, nothing is remembered and nothing removed.
    set: str | None = None
    # Whether what this set made and its files no longer hold is to go.
    prune: bool | None = None


@dataclass(kw_only=True)
class PlannedThing:
    # `device_group`, `policy`, `app`, `script`, `esp_profile` or `blueprint`.
    type: str
    name: str
    # Null when no file holds it.
    path: str | None = None
    # From 1.
    line: int | None = None
    # `create`, `change`, `none`; `wait`: the same change waits for a second person already; `remove`; `leave`: the set knows it, the files do not hold it, and it is not removed.
    action: str
    # Who moved since the set was applied last: `files`, `console`, or `both`; null when nobody did. What both changed is done only when `overwrite` says so.
    changed_by: str | None = None
    # Member by member; secrets are not shown.
    fields: list[ContentFieldDiff]
    # Of a script's text.
    lines: list[ContentLineDiff] | None = None
    # The proposal that waits for a second person.
    proposal_id: str | None = None
    # Once it was applied: `done`, `waiting` for a second person, `refused`, or `conflict`; null when there was nothing to do.
    outcome: str | None = None
    # Of a refusal, as problems name it.
    code: str | None = None
    detail: str | None = None


@dataclass(kw_only=True)
class PlatformStatus:
    """One platform and method. Requests of keys that nobody let in stand together under `unknown`."""

    platform: str
    method: str
    # As people say it, for example `Windows (Autopilot)`.
    label: str
    # Devices that are enrolled; together they are long EnrollmentStatusSummary.Enrolled.
    total: int
    in_progress: int
    pending: int
    failed: int
    incomplete: int
    # Attempts that began in the running hour and the 167 hours before it.
    last7_days: int
    # Attempts with a verdict in the window.
    finished: int
    # Percent of long PlatformStatus.Finished, with one decimal; null when there are none. Incomplete ones have no verdict.
    success_rate: float | None = None
    # From begin to success, of those that succeeded in the window.
    avg_minutes: int | None = None
    # Percent of the first attempts with a verdict in the window that succeeded; null when there was none.
    first_time_right: float | None = None
    # Attempts that were said to have failed in the window.
    failed_verdicts: GivenVerdicts
    # Attempts that were said to be incomplete in the window.
    incomplete_verdicts: GivenVerdicts


@dataclass(kw_only=True)
class PolicyGrouping:
    policy_id: str
    policy_name: str
    enrolled: int
    # In the group from the moment at which they enrolled.
    joined_at_enrollment: int
    repaired: int
    # Enrolled, and not in the group to this day.
    missing: int
    # Taken out again by people.
    removed: int
    # From enrollment to membership, in the middle, of those that were repaired; null when there are none.
    median_repair_seconds: float | None = None


@dataclass(kw_only=True)
class PolicyHookDraft:
    enabled: bool
    # Where it is asked; https.
    url: str
    # The platforms that it is asked about; all when nothing is said.
    platforms: list[str] | None = None


@dataclass(kw_only=True)
class PolicyHookHeader:
    name: str
    value: str


@dataclass(kw_only=True)
class PolicyHookSaved:
    hook: PolicyHookSettings
    # The secret that questions are signed with, when one was made just now. It is never shown again.
    secret: str | None = None


@dataclass(kw_only=True)
class PolicyHookSettings:
    """A program of the organisation's own that is asked whether a device may come in."""

    enabled: bool
    # Null while none is set.
    url: str | None = None
    # The platforms that it is asked about; empty for all.
    platforms: list[str]
    # Until then the secret before the current one signs, too; null when only one does.
    previous_secret_until: str | None = None
    # Where the hook may stand beside the public Internet, by `MUSTER_POLICY_HOOK_NETWORKS`.
    allowed_networks: list[str]
    changed_by: str | None = None
    changed_at: str | None = None
    # 0 while none is set.
    version: int


@dataclass(kw_only=True)
class PolicyHookTest:
    """What was sent to the hook, what came back, and what it would mean."""

    url: str
    # What was sent beside the body, or would have been had the hook been reached; empty when it was not called at all.
    headers: list[PolicyHookHeader]
    body: str
    # Null when no answer came.
    status: int | None = None
    # The beginning of what came back.
    answer: str | None = None
    milliseconds: int
    # `allow`, `deny` or `ask`; null when the answer does not count, and a person would decide.
    says: str | None = None
    reason: str | None = None
    # What the decision would rest on, such as `policy_hook` or `policy_hook_timeout`.
    code: str
    # More about why there is no answer.
    detail: str | None = None


@dataclass(kw_only=True)
class PossibleGroupOwner:
    """Somebody or something that can own groups."""

    # `operator` or `service_identity`.
    kind: str
    id: str
    name: str


@dataclass(kw_only=True)
class PossibleGroupOwners:
    items: list[PossibleGroupOwner]


@dataclass(kw_only=True)
class PreApprovalImport:
    """A list of expected devices that somebody uploaded, and what became of it."""

    id: str
    file_name: str
    # SHA-256, lowercase hex.
    file_hash: str
    file_bytes: int
    # `local`, or the id of a directory.
    domain: str
    # As it was called when the list came.
    domain_name: str
    sheet: ImportSheet
    # In the order of the file.
    columns: list[ImportColumn]
    # `uploaded`, `checking`, `previewed`, `committing`, `committed`, `undoing`, `undone` or `cancelled`.
    state: str
    # How many rows the running step has done, of int PreApprovalImport.RowCount.
    done_count: int
    row_count: int
    totals: ImportTotals
    # The running step has failed three times in a row: the server's log says why. It is tried again, and the import can be cancelled.
    is_stuck: bool | None = None
    # The mapping is that of the last committed list with the same header.
    mapping_is_remembered: bool
    # What is wrong with the mapping; empty when nothing is.
    findings: list[ImportFinding]
    check_fault: ImportFinding | None = None
    # `replace` or `skip`: what happens to devices that are expected already and stand in the list with something else.
    existing_device_action: str
    # `replace` or `skip`; null until somebody has said so.
    existing_user_action: str | None = None
    uploaded_by: str
    uploaded_at: str
    committed_at: str | None = None
    undone_at: str | None = None
    version: int


@dataclass(kw_only=True)
class PreApprovedOnly:
    """Whether only devices on the list of expected ones may come in."""

    enabled: bool
    # Nothing is expected: while it is enabled, no new device comes in.
    nothing_expected: bool
    # Null while nobody has said anything about it.
    changed_by: str | None = None
    changed_at: str | None = None
    # 0 while nobody has said anything about it.
    version: int


@dataclass(kw_only=True)
class PreviewClaims:
    # The claims of an ID token, as a JSON object.
    claims: Any


@dataclass(kw_only=True)
class PreviewedAttempt:
    record_id: str
    device_name: str | None = None
    at: str
    platform: str
    os_version: str | None = None
    # `admitted`, `held` or `refused`, under the restrictions of now.
    was: str
    would_be: str
    code: str | None = None


@dataclass(kw_only=True)
class PreviewedDevice:
    id: str
    display_name: str
    # That lets it in.
    rule: str | None


@dataclass(kw_only=True)
class PreviewRestriction:
    rule: EnrollmentRestrictionDraft
    # The restriction that would be changed; null for a new one.
    id: str | None = None


@dataclass(kw_only=True)
class Problem:
    """A problem document (RFC 9457) with Muster's members: a stable code, faults by field, and where to read on."""

    type: str | None = None
    title: str
    status: int
    # One or two sentences for a person: what happened and what to do.
    detail: str | None = None
    # Stable, machine-readable; listed in `docs/guide/problems.md`.
    code: str
    # Faults by field name, camelCase as in the request.
    errors: dict[str, list[str]] | None = None
    # Where this code is explained.
    docs: str | None = None
    # Identifies the call; the server's log names it with an unexpected fault.
    trace_id: str | None = None
    # On a conflict: the thing as it is now, so that you can decide again.
    current: Any | None = None


@dataclass(kw_only=True)
class Proposal:
    """A change of an app, a script or an agent policy that waits for a second person, or did."""

    id: str
    # `app`, `script` or `policy`.
    kind: str
    # What would be changed; null for a new one, until it is approved.
    target_id: str | None = None
    # The version that it was made from; 0 for a new one.
    base_number: int
    # As it would be called.
    name: str
    # `waiting`, `approved`, `rejected`, `withdrawn` or `expired`.
    state: str
    # Mark of all that is proposed: an approval says which it saw.
    hash: str
    note: str | None = None
    author: str
    # Whether the caller made it, also by a token of theirs.
    own: bool
    # Whether the caller may approve or reject it.
    decidable: bool
    # Something else took effect since: it can only be made again.
    outdated: bool
    proposed_at: str
    expires_at: str
    decided_by: str | None = None
    decided_at: str | None = None
    # Of a rejection.
    reason: str | None = None


@dataclass(kw_only=True)
class ProposalDetails:
    """All that a proposal would put into effect, beside what is in effect."""

    proposal: Proposal
    app: AppContent | None = None
    script: ScriptSettings | None = None
    policy: ProposedPolicy | None = None
    # Of a script its text, of a policy its content, secrets too.
    content: str | None = None
    # Against the newest version; of a new one, everything is new.
    diff: ContentDiff


@dataclass(kw_only=True)
class ProposalSummary:
    waiting: int
    # Of them, those that the caller may decide.
    decidable: int


@dataclass(kw_only=True)
class ProposedPolicy:
    # `agent`: policies of other kinds do not wait.
    kind: str
    name: str
    description: str | None = None
    # The version whose content would come back.
    restored_from: int | None = None


@dataclass(kw_only=True)
class ProveSecondFactor:
    """Proves that it is still the operator who changes how they sign in."""

    password: str
    # Six digits, or a recovery code.
    code: str


@dataclass(kw_only=True)
class ProviderAddresses:
    # Where it sends people after signing in.
    redirect_uri: str
    # Where it sends people after signing out.
    post_logout_redirect_uri: str
    # Where it tells us, itself, that a session has ended there.
    backchannel_logout_uri: str


@dataclass(kw_only=True)
class ProviderCheck:
    # Such as `discovery` or `keys`.
    name: str
    # `ok`, `warning` or `failed`.
    status: str
    # What was found.
    what: str
    # What to do; null when all is well.
    remedy: str | None


@dataclass(kw_only=True)
class ProviderValidation:
    # No check failed; there may be warnings.
    ok: bool
    checks: list[ProviderCheck]
    addresses: ProviderAddresses | None


@dataclass(kw_only=True)
class QueueSummary:
    # Requests that wait for a decision and that the caller may see.
    pending: int
    # Of them, those with another side.
    conflicts: int
    # When the longest waiting one came; null when none waits.
    oldest_requested_at: str | None = None
    # Only what was compared is approved: an approval without `verifiedBy` is refused with `confirmation_required`.
    require_fingerprint_confirmation: bool


@dataclass(kw_only=True)
class ReadPreApprovalImport:
    """How a file shall be read. What is null is found out."""

    encoding: str | None = None
    delimiter: str | None = None
    worksheet: str | None = None


@dataclass(kw_only=True)
class RecoveryCodes:
    # Each stands in for one code of a lost phone; shown once.
    codes: list[str]


@dataclass(kw_only=True)
class RejectEnrollmentRequest:
    expected_fingerprint: str
    # At most 500 characters.
    reason: str | None = None
    # The device may read the reason. Without it the device hears no more than `rejected`.
    tell_device: bool | None = None
    # The key may not come back, whatever it claims, until the block is lifted.
    also_block_key: bool | None = None


@dataclass(kw_only=True)
class RejectEnrollmentRequests:
    # 1 to 500.
    items: list[SeenRequest]
    # The same for several calls that belong together, and for a call that is repeated; made by the server when missing.
    operation_id: str | None = None
    # At most 500 characters, kept with each decision.
    reason: str | None = None
    # The devices may read the reason.
    tell_device: bool | None = None
    also_block_keys: bool | None = None


@dataclass(kw_only=True)
class RejectProposal:
    # 1 to 500 characters, for its author.
    reason: str


@dataclass(kw_only=True)
class ReorderDevicePreparationPolicies:
    # All of them, the first to count first, each as it was seen.
    policies: list[SeenDevicePreparationPolicy]


@dataclass(kw_only=True)
class ReorderEspProfiles:
    # Every profile but the default one, each once, the first to count first.
    profiles: list[SeenEspProfile]


@dataclass(kw_only=True)
class RepairedMembership:
    record_id: str
    # Null: it is in its group now.
    error: str | None


@dataclass(kw_only=True)
class RepairedMemberships:
    items: list[RepairedMembership]
    # How many still miss their group, of all.
    missing: int


@dataclass(kw_only=True)
class RepairEnrollmentTimeTarget:
    # Null: the group that the policy names.
    device_group_id: str | None = None


@dataclass(kw_only=True)
class RepairMemberships:
    """Devices that are to be put into their group now."""

    # 1 to 500 enrollments; null for all that miss their group.
    record_ids: list[str] | None = None


@dataclass(kw_only=True)
class RequestDecision:
    # `approved` or `rejected`.
    outcome: str
    by: str
    at: str
    # Until this instant the decision can be undone and the device has not been told.
    effective_at: str
    note: str | None = None
    # Why the device was let in: `approved_by_person`, `enrollment_key`, `preapproved_key`, `preapproved_password`, `policy_hook` or `key_approved_before`.
    grounds: str | None = None
    # What the approver compared: `phrase`, `fingerprint`, or null.
    verified_by: str | None = None
    person: RequestPerson | None = None
    # The bulk decision that it was part of.
    operation_id: str | None = None
    # The device that leaves for this one when the decision takes effect.
    replaces: str | None = None


@dataclass(kw_only=True)
class RequestEnrollmentKey:
    id: str
    name: str
    # Whether it says whose the device is; a Peer ID that the device claims then says nothing.
    bound_to_person: bool


@dataclass(kw_only=True)
class RequestExpectation:
    """What the list of expected devices says of a request."""

    # The id of the expected device, which the device has once it is in.
    device_id: str
    display_name: str
    # `key`: it proves that it is the device. `claim`: it merely says so. `near`: what it says differs in case or the like, or in maker or model, so it is none. `withdrawn`: somebody took the device off the list.
    match: str
    # By which identifier: `serialNumber`, `manufacturerModelSerial`, `deviceKey` or `keyFingerprint`.
    identifier: str
    # As the list has the identifier.
    listed: str
    # As the device shows it.
    shown: str
    # The platform that the list has, where the device says another one; then it is not the device either.
    other_platform: str | None = None
    # The serial number that the list has, where a device that proves its key says another one.
    other_serial_number: str | None = None


@dataclass(kw_only=True)
class RequestFingerprints:
    # SHA-256 over the certificate (or over the CSR's key when the device sent a CSR), 64 lowercase hex digits: the one to compare.
    sha256: str
    # SHA-256 over the SubjectPublicKeyInfo, 64 lowercase hex digits; stays the same when a certificate is renewed with the same key.
    key: str
    # SHA-1 as Windows' certificate dialog shows it, 40 lowercase hex digits: for searching only, never for deciding.
    sha1: str | None = None
    # The SHA-256 in eight groups of seven letters with check digits, for reading aloud.
    spoken: str


@dataclass(kw_only=True)
class RequestPerson:
    id: str
    display_name: str
    status: str


@dataclass(kw_only=True)
class RequestRival:
    """Another side of the same story: a device or a request that this one contradicts."""

    # `device_key_taken`: an enrolled device has this device key; `key_enrolled`: an enrolled device proves itself with this very key; `device_key_claimed`: another waiting request claims this device key; `claimed_otherwise`: this key claimed another device key before.
    kind: str
    device_id: str | None = None
    request_id: str | None = None
    display_name: str
    device_key: str
    # SHA-256 of its certificate, hex.
    fingerprint: str
    # The owner of the device, or the person whose Peer ID the request asks for.
    person: str | None = None
    # As the device itself says.
    serial_number: str | None = None
    platform: str
    # When it was enrolled, or asked.
    at: str
    # When the server last heard of the device.
    last_seen_at: str | None = None


@dataclass(kw_only=True)
class RestoreConfigurationPolicyVersion:
    # The row's version as it was seen: when it moved meanwhile, nothing is restored.
    seen_version: int
    # Why, at most 500 characters.
    note: str | None = None


@dataclass(kw_only=True)
class RestrictionFinding:
    id: str
    name: str
    kind: str
    # `refuse` or `ask`.
    effect: str
    # `kept`, `broken`, or `not_concerned`: another platform or system, or whose it is is not known yet.
    finding: str


@dataclass(kw_only=True)
class RestrictionHours:
    """When devices may come in, each week."""

    # For example `Europe/Berlin`.
    time_zone: str
    # `monday` to `sunday`: the days on which it opens.
    days: list[str]
    # For example `08:00`.
    opens_at: str
    # For example `18:00`; not later than it opens means the next day.
    closes_at: str


@dataclass(kw_only=True)
class RestrictionPeriod:
    from_: str
    # Not included.
    until: str


@dataclass(kw_only=True)
class RestrictionPreview:
    """What a restriction would have changed, had it stood as drafted, or the switch for devices on the list as it would be set."""

    since: str
    # Attempts to enroll whose evidence was judged again.
    judged: int
    # Attempts whose evidence does not tell enough: they are from before it was kept.
    not_judged: int
    # True when there were more than could be judged; these are the newest.
    cut: bool
    would_refuse: int
    would_hold: int
    would_admit: int
    # At most 100 of those that would have ended otherwise, newest first.
    attempts: list[PreviewedAttempt]


@dataclass(kw_only=True)
class RetriedItems:
    count: int


@dataclass(kw_only=True)
class RetryItems:
    """What is to be tried again."""

    # With Guid? RetryItems.Id; nothing said: all that failed.
    kind: str | None = None
    id: str | None = None


@dataclass(kw_only=True)
class RevokeDevice:
    """Puts a device out for good. It cannot be undone."""

    # The device's key, typed or read back: another one changes nothing.
    expected_device_key: str
    # At most 500 characters, kept in the audit trail.
    reason: str | None = None


@dataclass(kw_only=True)
class RoleGrant:
    """A role, and where it holds: everywhere, or over the devices of some groups."""

    # `viewer`, `approver`, `deployer`, `policy_admin` or `admin`.
    role: str
    everything: bool
    # Ids of device groups; empty when it is everything.
    groups: list[str] | None = None
    # The identity provider whose claims gave it; null when an administrator did. Answers only.
    provider_id: str | None = None


@dataclass(kw_only=True)
class RolePermission:
    name: str
    # It has no scope: only a grant over everything gives it.
    whole_fleet: bool
    roles: list[str]


@dataclass(kw_only=True)
class RoleTable:
    """Which role gives what."""

    roles: list[str]
    permissions: list[RolePermission]


@dataclass(kw_only=True)
class RotateKey:
    # Goes on although nodes (for `kek`) or devices (for the switch of `server-signing`) are not ready.
    force: bool | None = None


@dataclass(kw_only=True)
class RotatePolicyHookSecret:
    # That was seen.
    version: int


@dataclass(kw_only=True)
class RuleAnswer:
    # For example `enrollment-queue`.
    rule: str
    # `allow`, `ask`, `deny` or `abstain`.
    says: str
    code: str | None = None
    # What it saw.
    facts: list[SeenFact]
    # Each enabled restriction, in the one rule that folds them.
    restrictions: list[RestrictionFinding] | None = None


@dataclass(kw_only=True)
class SavedView:
    """A way to look at a list, under a name: its filters, its order and its columns."""

    id: str
    # The list that it is a view of, such as `enrollment-queue`.
    list: str
    name: str
    # The query of the list's page, without a question mark; never a page of it, nor an open row.
    query: str
    # `personal`: its owner's; `team`: for everybody who may see the list.
    visibility: str
    created_by: str
    created_at: str
    # Whether the caller may change and delete it.
    changeable: bool
    version: int


@dataclass(kw_only=True)
class SaveView:
    # The list that it is a view of, such as `enrollment-queue`.
    list: str
    # 1 to 80 visible characters; no two personal views of one owner, and no two team views, of a list have the same.
    name: str
    # At most 2000 characters; parameters of the list's page only.
    query: str
    # `personal` or `team`.
    visibility: str


@dataclass(kw_only=True)
class Script:
    """A script that devices can run. Its text is read apart, by those who manage policies."""

    id: str
    # The newest version's number: each change makes the next one.
    number: int
    settings: ScriptSettings
    # Mark of the text: equal texts have equal ones on this server, and nobody else can make it.
    text_hash: str
    size_bytes: int
    # Mark of settings and text; names the version in the audit log.
    hash: str
    created_at: str
    changed_at: str
    changed_by: str
    version: int


@dataclass(kw_only=True)
class ScriptDraft:
    """A script as somebody wants it, whole."""

    # 1 to 128 visible characters; no two scripts have the same, whatever the case.
    name: str
    # At most 2000 characters.
    description: str | None = None
    interpreter: str
    platform: str
    # `system` when nothing is said.
    context: str | None = None
    # 1 to 3600; 300 when nothing is said.
    timeout_seconds: int | None = None
    # `every_version` when nothing is said.
    runs: str | None = None
    # 0 to 255, at most 20 of them; 0 alone when nothing is said.
    expected_exit_codes: list[int] | None = None
    # The text: at most 256 KiB as UTF-8, without NUL.
    content: str
    # Why, for those who read the versions; at most 500 characters.
    note: str | None = None


@dataclass(kw_only=True)
class ScriptSettings:
    name: str
    description: str | None = None
    # `sh`, `bash`, `python3`, `powershell` or `zsh`.
    interpreter: str
    # `linux`, `macos` or `windows`.
    platform: str
    # `system` or `user`.
    context: str
    timeout_seconds: int
    # `once`, `every_version` or `on_each_check`.
    runs: str
    # What counts as success.
    expected_exit_codes: list[int]


@dataclass(kw_only=True)
class ScriptText:
    """One version with its text."""

    version: ScriptVersion
    content: str


@dataclass(kw_only=True)
class ScriptVersion:
    number: int
    settings: ScriptSettings
    text_hash: str
    size_bytes: int
    hash: str
    at: str
    by: str
    # The second person, when one was asked.
    approved_by: str | None = None
    note: str | None = None


@dataclass(kw_only=True)
class SealingKey:
    """A key-encryption key: it lies outside the database and opens everything that is sealed in it."""

    # 16 hex digits; from them nothing follows of the key.
    id: str
    # `file`, `environment` or `pkcs11`.
    source: str
    # A path, the name of a setting, or the URI of the key in a token.
    location: str
    # `current`, `next`, `replaced` (it still opens something), `disposable` (it opens nothing any more) or `missing` (it opens something and this node does not have it).
    state: str
    first_seen_at: str
    seals_from: str | None = None
    # How many secrets open under this key alone.
    sealed_count: int
    # When somebody last proved that a copy of it can be read.
    copy_confirmed_at: str | None = None
    copy_confirmed_by: str | None = None
    # A copy should exist and nobody has proved one. A key in a token is copied by its maker's means and never asked for.
    copy_wanted: bool


@dataclass(kw_only=True)
class SecondFactorOffer:
    """What an authenticator app needs; shown once, and worth nothing until a code of it was sent back."""

    # Base32, for typing.
    secret: str
    # `otpauth://totp/…`
    uri: str
    # The same as a picture: a data URI of an SVG.
    qr_code: str


@dataclass(kw_only=True)
class SecondPersonSetting:
    # `auto`, `always` or `never`.
    second_person: str
    # Whether a change waits for a second person now.
    required: bool
    # Active operators who may decide: with `auto`, two make a second person required.
    people: int
    version: int


@dataclass(kw_only=True)
class SeenDevicePreparationPolicy:
    id: str
    # As it was seen.
    version: int


@dataclass(kw_only=True)
class SeenEspProfile:
    id: str
    # As it was seen: when one moved meanwhile, nothing is reordered.
    version: int


@dataclass(kw_only=True)
class SeenFact:
    name: str
    value: str


@dataclass(kw_only=True)
class SeenRequest:
    """A request and the fingerprint that was seen with it."""

    id: str
    expected_fingerprint: str


@dataclass(kw_only=True)
class SelectedImportRows:
    # Rows that were the other way before.
    changed: int


@dataclass(kw_only=True)
class SelectImportRow:
    selected: bool


@dataclass(kw_only=True)
class SelectImportRows:
    selected: bool
    # Only rows with this outcome; null for all.
    outcome: str | None = None


@dataclass(kw_only=True)
class ServerKeyChange:
    key_id: str
    announced_at: str
    # Before this instant not every node knows the key.
    switchable_from: str
    # Null until somebody switches.
    used_from: str | None = None
    devices_ready: int
    # Devices that were heard lately and have not confirmed the key; after the switch they refuse the server.
    devices_not_ready: int
    # How far back "lately" goes.
    seen_within_days: int


@dataclass(kw_only=True)
class Session:
    """Who is signed in. While `mustChangePassword` is true every other call answers 403 `password_change_required`."""

    operator_id: str
    username: str
    display_name: str
    must_change_password: bool
    # False for somebody who signs in with an identity provider only.
    has_password: bool
    has_second_factor: bool
    # What this operator may do, and where; what is not listed is refused.
    permissions: list[SessionPermission]
    previous_sign_in_at: str | None = None


@dataclass(kw_only=True)
class SessionPermission:
    # Such as `view`, `decide` or `administer`; `GET /api/roles` lists them.
    name: str
    everything: bool
    # The device groups it is limited to, unless it is everything.
    groups: list[str]


@dataclass(kw_only=True)
class SharedKey:
    """Several machines use the key of one device: a copied state folder, or a theft."""

    id: str
    device_id: str
    device_key: str
    display_name: str
    owner: DeviceOwner | None = None
    # `open`, `decided` (the machine that stays has not changed its key yet) or `settled`.
    state: str
    found_at: str
    # The device is suspended because of it, and nobody has let it go on since.
    suspended: bool
    # `keep`, `anew` or `dismiss`.
    decision: str | None = None
    decided_by: str | None = None
    decided_at: str | None = None
    # The machines, the one that was heard first of them first.
    machines: list[SharedKeyMachine]
    # Whether the caller may decide on it.
    decidable: bool


@dataclass(kw_only=True)
class SharedKeyMachine:
    """One machine, by one start of its agent. What it says of itself proves nothing."""

    # 32 hex digits that the agent draws at each start.
    instance: str
    computer_name: str | None = None
    serial_number: str | None = None
    platform: str | None = None
    os_version: str | None = None
    agent_version: str | None = None
    # Where its last call came from.
    address: str
    first_heard_at: str
    # To the minute.
    heard_at: str
    # What it is told to do: `rotate_key` or `enroll_anew`.
    remedy: str | None = None


@dataclass(kw_only=True)
class SignedInBrowser:
    """One browser in which the operator is signed in."""

    id: str
    started_at: str
    expires_at: str
    address: str
    # What the browser called itself.
    browser: str | None = None
    # The one that asks.
    current: bool


@dataclass(kw_only=True)
class SignedOut:
    """Where the provider ends its own session: the browser goes there."""

    sign_out_url: str


@dataclass(kw_only=True)
class SignIn:
    username: str
    password: str
    # Six digits of the authenticator app, or a recovery code. Needed once the answer was `second_factor_required`.
    code: str | None = None


@dataclass(kw_only=True)
class SignInProvider:
    """An identity provider as the sign-in page shows it."""

    id: str
    name: str


@dataclass(kw_only=True)
class SimulatedFleet:
    """A fleet that does not exist."""

    name: str
    # How many of its attempts there are.
    enrollments: int


@dataclass(kw_only=True)
class SimulationRemoval:
    """What a call took out."""

    # Attempts, at most 500 at each call: call again until there are none.
    removed: int


@dataclass(kw_only=True)
class StartHandOff:
    # What the terminal's computer is called, so that the operator recognises it.
    computer: str


@dataclass(kw_only=True)
class SteerEnrollment:
    """What an administrator says with what they do to an enrollment."""

    # Kept in the audit trail.
    reason: str | None = None


@dataclass(kw_only=True)
class Stream:
    pass


@dataclass(kw_only=True)
class TargetWindow:
    """How a target was met in a stretch of time."""

    # Stays that ended in it, or attempts with a verdict.
    samples: int
    met: int
    # Null when there is no sample.
    met_percent: float | None = None
    # How many times faster than a month can bear misses come: at 1 the allowance is just used up. Null when there is no sample.
    burn_rate: float | None = None


@dataclass(kw_only=True)
class UndoEnrollmentDecisions:
    operation_id: str


@dataclass(kw_only=True)
class UploadForm:
    domain: str | None = None
    file: IFormFile


@dataclass(kw_only=True)
class UserGroup:
    id: str
    name: str
    description: str | None = None
    # How many of its members the caller may see.
    members: int
    created_at: str
    version: int


@dataclass(kw_only=True)
class UserGroupDraft:
    # 1 to 128 visible characters; no two user groups have the same.
    name: str
    # At most 500 characters.
    description: str | None = None


@dataclass(kw_only=True)
class UserGroupMember:
    """A person in a group."""

    # Of the person.
    id: str
    # 32 lowercase hex digits.
    peer_id: str
    display_name: str
    email: str | None = None
    # `active` or `disabled`.
    status: str
    since: str
    # Who put the person there.
    by: str


@dataclass(kw_only=True)
class UserGroupMembersChange:
    """What became of each person, in the order in which they were named; who was named twice is told of once."""

    # How many joined or left.
    changed: int
    items: list[ChangedUserGroupMember]


@dataclass(kw_only=True)
class UserGroupName:
    """A group that a person is in."""

    id: str
    name: str


@dataclass(kw_only=True)
class UsualTime:
    """How long a step took in the last 30 days, on the same platform by the same method. The model of a device is not known yet."""

    # 86,400 where it is a day or more.
    median_seconds: int
    # Nine of ten took no longer.
    p90_seconds: int
    # At least twenty: below that nothing is said.
    samples: int


@dataclass(kw_only=True)
class ValidateConfigurationPolicy:
    kind: str
    content: str
    # The policy that it is to become a version of: then the answer says what changes.
    policy_id: str | None = None


class Muster(Http):
    def list_admission_decisions_of_attempt(self, record_id: str) -> AttemptDecisions:
        """Why an attempt was admitted, held or refused, rule by rule, the newest decision first."""
        return self.call("GET", f"/api/admission/decisions/of-attempt/{self.part(record_id)}", AttemptDecisions)

    def suppose_admission(self, body: AdmissionQuestion) -> AdmissionAnswer:
        """Would this device get in? Asks every rule and changes nothing."""
        return self.call("POST", f"/api/admission/suppose", AdmissionAnswer, body=body)

    def list_apps(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None, kind: str | None = None, platform: str | None = None) -> PageOfApp:
        """Apps that devices can be given, by name."""
        return self.call("GET", f"/api/apps", PageOfApp, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q, "kind": kind, "platform": platform})

    def create_app(self, body: AppDraft) -> App:
        """Make an app; 202 with a proposal when a second person has to look at it."""
        return self.call("POST", f"/api/apps", App, body=body)

    def get_app(self, id: str) -> App:
        """One app, by its newest version."""
        return self.call("GET", f"/api/apps/{self.part(id)}", App)

    def change_app(self, id: str, body: AppDraft, *, version: int | None = None) -> App:
        """Make an app's next version; 202 with a proposal when a second person has to look at it."""
        return self.call("PUT", f"/api/apps/{self.part(id)}", App, body=body, version=version)

    def delete_app(self, id: str, *, version: int | None = None) -> None:
        """Take an app away; its versions can still be read."""
        return self.call("DELETE", f"/api/apps/{self.part(id)}", None, version=version)

    def list_app_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this app, newest first."""
        return self.call("GET", f"/api/apps/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def compare_app_versions(self, id: str, *, from_: int | None = None, to: int | None = None) -> ContentDiff:
        """What differs between two versions."""
        return self.call("GET", f"/api/apps/{self.part(id)}/diff", ContentDiff, query={"from": from_, "to": to})

    def list_uses_of_app(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> ContentUsePage:
        """Which blueprints hold it, which groups get these, and how many devices have it by them."""
        return self.call("GET", f"/api/apps/{self.part(id)}/uses", ContentUsePage, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_app_versions(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAppVersion:
        """An app's versions, newest first."""
        return self.call("GET", f"/api/apps/{self.part(id)}/versions", PageOfAppVersion, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_app_version(self, id: str, number: str) -> AppVersion:
        """One version of an app."""
        return self.call("GET", f"/api/apps/{self.part(id)}/versions/{self.part(number)}", AppVersion)

    def list_audit(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, actor_kind: str | None = None, actor_id: str | None = None, action: str | None = None, entity_kind: str | None = None, entity_id: str | None = None, from_: str | None = None, to: str | None = None) -> PageOfAuditEntry:
        """The audit trail, newest first."""
        return self.call("GET", f"/api/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort, "actorKind": actor_kind, "actorId": actor_id, "action": action, "entityKind": entity_kind, "entityId": entity_id, "from": from_, "to": to})

    def export_audit(self, *, format: str | None = None, from_: str | None = None, to: str | None = None, personal: bool | None = None) -> bytes:
        """The signed log, from one head to another, oldest first."""
        return self.call("GET", f"/api/audit/export", bytes, query={"format": format, "from": from_, "to": to, "personal": personal})

    def get_audit_state(self) -> AuditState:
        """How far the audit trail is sealed."""
        return self.call("GET", f"/api/audit/state", AuditState)

    def prove_audit_entry(self, id: str) -> AuditProof:
        """That a row is in the signed log, for checking without this server."""
        return self.call("GET", f"/api/audit/{self.part(id)}/proof", AuditProof)

    def take_backup(self) -> None:
        """A backup of the whole database, as of one moment."""
        return self.call("GET", f"/api/backup", None)

    def list_blocked_keys(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfBlockedKey:
        """Keys that may not come back, newest first."""
        return self.call("GET", f"/api/blocked-keys", PageOfBlockedKey, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_blocked_key_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this blocked key, newest first."""
        return self.call("GET", f"/api/blocked-keys/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def unblock_key(self, id: str) -> None:
        """Lift a block: the key may ask again."""
        return self.call("POST", f"/api/blocked-keys/{self.part(id)}/unblock", None)

    def apply_blueprint_files(self, body: ApplyBlueprintFiles) -> BlueprintFilePlan:
        """Make things be as files say, by a plan that was looked at."""
        return self.call("POST", f"/api/blueprint-files/apply", BlueprintFilePlan, body=body)

    def export_blueprints(self, body: ExportBlueprints) -> BlueprintFiles:
        """Blueprints, what they hold and who gets them, as files that people read and compare."""
        return self.call("POST", f"/api/blueprint-files/export", BlueprintFiles, body=body)

    def plan_blueprint_files(self, body: PlanBlueprintFiles) -> BlueprintFilePlan:
        """What files would change, and who moved since they were applied last; nothing is written."""
        return self.call("POST", f"/api/blueprint-files/plan", BlueprintFilePlan, body=body)

    def list_blueprints(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfBlueprint:
        """Blueprints, by name."""
        return self.call("GET", f"/api/blueprints", PageOfBlueprint, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_blueprint(self, body: BlueprintDraft) -> Blueprint:
        """Say once what a class of devices should have."""
        return self.call("POST", f"/api/blueprints", Blueprint, body=body)

    def get_blueprint(self, id: str) -> Blueprint:
        """One blueprint."""
        return self.call("GET", f"/api/blueprints/{self.part(id)}", Blueprint)

    def change_blueprint(self, id: str, body: BlueprintDraft, *, version: int | None = None) -> Blueprint:
        """Change a blueprint, whole; its devices follow."""
        return self.call("PUT", f"/api/blueprints/{self.part(id)}", Blueprint, body=body, version=version)

    def delete_blueprint(self, id: str, *, version: int | None = None) -> None:
        """Delete a blueprint; what it brought leaves its devices, where it does not say keep."""
        return self.call("DELETE", f"/api/blueprints/{self.part(id)}", None, version=version)

    def list_blueprint_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this blueprint, newest first."""
        return self.call("GET", f"/api/blueprints/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def copy_blueprint(self, id: str, body: CopyBlueprint) -> Blueprint:
        """Make another one that holds the same; nobody gets it yet."""
        return self.call("POST", f"/api/blueprints/{self.part(id)}/copy", Blueprint, body=body)

    def list_configuration_policies(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None, kind: str | None = None) -> PageOfConfigurationPolicy:
        """Configuration policies, each with its newest version."""
        return self.call("GET", f"/api/configuration-policies", PageOfConfigurationPolicy, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q, "kind": kind})

    def create_configuration_policy(self, body: ConfigurationPolicyDraft) -> ConfigurationPolicy:
        """Make a configuration policy; its content is version 1; of agent policies 202 with a proposal when a second person has to look at it."""
        return self.call("POST", f"/api/configuration-policies", ConfigurationPolicy, body=body)

    def validate_configuration_policy(self, body: ValidateConfigurationPolicy) -> ConfigurationValidation:
        """What saving would say of a content, and change; nothing is saved."""
        return self.call("POST", f"/api/configuration-policies/validate", ConfigurationValidation, body=body)

    def get_configuration_policy(self, id: str) -> ConfigurationPolicy:
        """One configuration policy; what it sets is read with its version."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}", ConfigurationPolicy)

    def change_configuration_policy(self, id: str, body: ConfigurationPolicyChange, *, version: int | None = None) -> ConfigurationPolicy:
        """Change a configuration policy; another content becomes its next version; of agent policies 202 with a proposal when a second person has to look at it."""
        return self.call("PUT", f"/api/configuration-policies/{self.part(id)}", ConfigurationPolicy, body=body, version=version)

    def delete_configuration_policy(self, id: str, *, version: int | None = None) -> None:
        """Delete a configuration policy with its versions; its name can be used again."""
        return self.call("DELETE", f"/api/configuration-policies/{self.part(id)}", None, version=version)

    def list_configuration_policy_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this configuration policy, newest first."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_configuration_policy_conflicts(self, id: str, *, only: str | None = None) -> ConfigurationConflicts:
        """Other policies that set the same things, at most 200."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/conflicts", ConfigurationConflicts, query={"only": only})

    def copy_configuration_policy(self, id: str, body: CopyConfigurationPolicy) -> ConfigurationPolicy:
        """Make a configuration policy with the newest content of another one; of agent policies 202 with a proposal when a second person has to look at it."""
        return self.call("POST", f"/api/configuration-policies/{self.part(id)}/copy", ConfigurationPolicy, body=body)

    def diff_configuration_policy(self, id: str, *, from_: int | None = None, to: int | None = None) -> ConfigurationDiff:
        """What changed between two versions, setting by setting."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/diff", ConfigurationDiff, query={"from": from_, "to": to})

    def list_uses_of_configuration_policy(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> ContentUsePage:
        """Which blueprints hold it, which groups get these, and how many devices have it by them."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/uses", ContentUsePage, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_configuration_policy_versions(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfConfigurationPolicyVersion:
        """Every version of a configuration policy, the newest first."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/versions", PageOfConfigurationPolicyVersion, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_configuration_policy_version(self, id: str, number: str) -> ConfigurationPolicyVersionDetails:
        """What a version sets; secrets without their value."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/versions/{self.part(number)}", ConfigurationPolicyVersionDetails)

    def get_configuration_policy_content(self, id: str, number: str) -> ConfigurationPolicyContent:
        """A version's content as it was saved, secrets too."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/versions/{self.part(number)}/content", ConfigurationPolicyContent)

    def download_configuration_policy(self, id: str, number: str) -> bytes:
        """The file that devices get of a version; templates are filled on the device's behalf later."""
        return self.call("GET", f"/api/configuration-policies/{self.part(id)}/versions/{self.part(number)}/file", bytes)

    def restore_configuration_policy_version(self, id: str, number: str, body: RestoreConfigurationPolicyVersion) -> ConfigurationPolicy:
        """Make an old version's content the newest version; of agent policies 202 with a proposal when a second person has to look at it."""
        return self.call("POST", f"/api/configuration-policies/{self.part(id)}/versions/{self.part(number)}/restore", ConfigurationPolicy, body=body)

    def list_device_facts(self) -> list[DeviceFactKind]:
        """What rules of device groups may go by."""
        return self.call("GET", f"/api/device-facts", list[DeviceFactKind])

    def list_possible_device_group_owners(self) -> PossibleGroupOwners:
        """Who and what can own a group: operators, and parts of the server that act in their own name."""
        return self.call("GET", f"/api/device-group-owners", PossibleGroupOwners)

    def list_device_groups(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfDeviceGroup:
        """Device groups, by name."""
        return self.call("GET", f"/api/device-groups", PageOfDeviceGroup, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_device_group(self, body: DeviceGroupDraft) -> DeviceGroup:
        """Make a device group."""
        return self.call("POST", f"/api/device-groups", DeviceGroup, body=body)

    def import_device_groups(self, *, dry_run: bool | None = None, create: bool | None = None, replace: bool | None = None) -> DeviceGroupImport:
        """Put devices into groups as a file says: groupname, members (with semicolons between them), description."""
        return self.call("POST", f"/api/device-groups/import", DeviceGroupImport, query={"dryRun": dry_run, "create": create, "replace": replace})

    def get_device_group(self, id: str) -> DeviceGroup:
        """One device group."""
        return self.call("GET", f"/api/device-groups/{self.part(id)}", DeviceGroup)

    def change_device_group(self, id: str, body: DeviceGroupDraft, *, version: int | None = None) -> DeviceGroup:
        """Change a group's name and description."""
        return self.call("PUT", f"/api/device-groups/{self.part(id)}", DeviceGroup, body=body, version=version)

    def delete_device_group(self, id: str, *, version: int | None = None) -> None:
        """Delete a group; its devices stay."""
        return self.call("DELETE", f"/api/device-groups/{self.part(id)}", None, version=version)

    def list_device_group_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this device group, newest first."""
        return self.call("GET", f"/api/device-groups/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def add_device_to_group(self, id: str, device_id: str) -> None:
        """Put a device into a group; nothing happens when it is there."""
        return self.call("POST", f"/api/device-groups/{self.part(id)}/devices/{self.part(device_id)}", None)

    def remove_device_from_group(self, id: str, device_id: str) -> None:
        """Take a device out of a group."""
        return self.call("POST", f"/api/device-groups/{self.part(id)}/devices/{self.part(device_id)}/remove", None)

    def list_passages_of_device_group(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfDeviceGroupPassage:
        """Which devices joined and left a group, when and why, newest first."""
        return self.call("GET", f"/api/device-groups/{self.part(id)}/history", PageOfDeviceGroupPassage, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_device_group_owners(self, id: str) -> DeviceGroupOwners:
        """Who answers for a group."""
        return self.call("GET", f"/api/device-groups/{self.part(id)}/owners", DeviceGroupOwners)

    def add_device_group_owner(self, id: str, body: NameDeviceGroupOwner) -> DeviceGroupOwners:
        """Give a group another owner; nothing happens when it has it."""
        return self.call("POST", f"/api/device-groups/{self.part(id)}/owners", DeviceGroupOwners, body=body)

    def remove_device_group_owner(self, id: str, body: NameDeviceGroupOwner) -> DeviceGroupOwners:
        """Take an owner from a group; nothing happens when it has none such."""
        return self.call("POST", f"/api/device-groups/{self.part(id)}/owners/remove", DeviceGroupOwners, body=body)

    def set_device_group_rules(self, id: str, body: DeviceGroupRules, *, version: int | None = None) -> DeviceGroup:
        """Let a group go by rules: its members follow from what is known of devices."""
        return self.call("PUT", f"/api/device-groups/{self.part(id)}/rules", DeviceGroup, body=body, version=version)

    def clear_device_group_rules(self, id: str, *, version: int | None = None) -> DeviceGroup:
        """Let people say again who belongs; the members stay."""
        return self.call("DELETE", f"/api/device-groups/{self.part(id)}/rules", DeviceGroup, version=version)

    def preview_device_group_rules(self, id: str, body: DeviceGroupRules) -> DeviceGroupPreview:
        """Who would join and who would leave if these rules were saved now."""
        return self.call("POST", f"/api/device-groups/{self.part(id)}/rules/preview", DeviceGroupPreview, body=body)

    def list_device_preparation_policies(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfDevicePreparationPolicy:
        """Device preparation policies, in the order in which they count."""
        return self.call("GET", f"/api/device-preparation-policies", PageOfDevicePreparationPolicy, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_device_preparation_policy(self, body: DevicePreparationPolicyDraft) -> DevicePreparationPolicy:
        """Make a device preparation policy; it counts after those that there are."""
        return self.call("POST", f"/api/device-preparation-policies", DevicePreparationPolicy, body=body)

    def reorder_device_preparation_policies(self, body: ReorderDevicePreparationPolicies) -> PageOfDevicePreparationPolicy:
        """Give all policies their order, at once."""
        return self.call("POST", f"/api/device-preparation-policies/reorder", PageOfDevicePreparationPolicy, body=body)

    def resolve_device_preparation_policy(self, *, user_id: str | None = None, device_id: str | None = None) -> DevicePreparationChoice:
        """The policy that the next device of a person gets, or that a device would get now, and why."""
        return self.call("GET", f"/api/device-preparation-policies/resolve", DevicePreparationChoice, query={"userId": user_id, "deviceId": device_id})

    def get_device_preparation_policy(self, id: str) -> DevicePreparationPolicy:
        """One device preparation policy."""
        return self.call("GET", f"/api/device-preparation-policies/{self.part(id)}", DevicePreparationPolicy)

    def change_device_preparation_policy(self, id: str, body: DevicePreparationPolicyDraft, *, version: int | None = None) -> DevicePreparationPolicy:
        """Change a policy, whole; devices that enrolled before keep their group."""
        return self.call("PUT", f"/api/device-preparation-policies/{self.part(id)}", DevicePreparationPolicy, body=body, version=version)

    def delete_device_preparation_policy(self, id: str, *, version: int | None = None) -> None:
        """Delete a policy; devices that enrolled with it stay in their group."""
        return self.call("DELETE", f"/api/device-preparation-policies/{self.part(id)}", None, version=version)

    def list_device_preparation_policy_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this device preparation policy, newest first."""
        return self.call("GET", f"/api/device-preparation-policies/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def copy_device_preparation_policy(self, id: str, body: CopyDevicePreparationPolicy) -> DevicePreparationPolicy:
        """Make a policy with the settings of another one; nobody and no device gets it yet, and it has no group."""
        return self.call("POST", f"/api/device-preparation-policies/{self.part(id)}/copy", DevicePreparationPolicy, body=body)

    def list_deployments_of_device_preparation_policy(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfDevicePreparationDeployment:
        """Devices that were prepared with one policy, or are, newest first."""
        return self.call("GET", f"/api/device-preparation-policies/{self.part(id)}/deployments", PageOfDevicePreparationDeployment, query={"limit": limit, "cursor": cursor, "sort": sort})

    def set_enrollment_time_target(self, id: str, body: NameEnrollmentTimeTarget) -> DevicePreparationPolicy:
        """Name the device group that devices join with a policy, when it is fit for that."""
        return self.call("POST", f"/api/device-preparation-policies/{self.part(id)}/enrollment-time-target", DevicePreparationPolicy, body=body)

    def clear_enrollment_time_target(self, id: str, *, version: int | None = None) -> DevicePreparationPolicy:
        """Have devices join no group with a policy, which then does nothing; those that joined stay."""
        return self.call("DELETE", f"/api/device-preparation-policies/{self.part(id)}/enrollment-time-target", DevicePreparationPolicy, version=version)

    def create_enrollment_time_group(self, id: str, body: CreateEnrollmentTimeGroup) -> DevicePreparationPolicy:
        """Make a device group with the right owner, and have devices join it with a policy."""
        return self.call("POST", f"/api/device-preparation-policies/{self.part(id)}/enrollment-time-target/create-group", DevicePreparationPolicy, body=body)

    def repair_enrollment_time_target(self, id: str, body: RepairEnrollmentTimeTarget) -> DevicePreparationPolicy:
        """Give the group of a policy, or another one that is named, the owner that it lacks, and look at it again."""
        return self.call("POST", f"/api/device-preparation-policies/{self.part(id)}/enrollment-time-target/repair", DevicePreparationPolicy, body=body)

    def list_device_preparation_policy_versions(self, id: str) -> DevicePreparationPolicyVersions:
        """What a policy said after each saved change, newest first."""
        return self.call("GET", f"/api/device-preparation-policies/{self.part(id)}/versions", DevicePreparationPolicyVersions)

    def list_device_preparation_deployments(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, policy: str | None = None, device: str | None = None, status: str | None = None, membership: str | None = None) -> PageOfDevicePreparationDeployment:
        """Devices that were prepared, or are, newest first."""
        return self.call("GET", f"/api/device-preparation/deployments", PageOfDevicePreparationDeployment, query={"limit": limit, "cursor": cursor, "sort": sort, "policy": policy, "device": device, "status": status, "membership": membership})

    def repair_enrollment_time_memberships(self, body: RepairMemberships) -> RepairedMemberships:
        """Put devices that came in without their group into it now: those that are named, or all, at most 500 in one call."""
        return self.call("POST", f"/api/device-preparation/deployments/add-to-group", RepairedMemberships, body=body)

    def export_device_preparation_deployments(self, *, policy: str | None = None, device: str | None = None, status: str | None = None, membership: str | None = None, columns: str | None = None) -> bytes:
        """The deployments of the list as CSV: the same filters and order, all pages."""
        return self.call("GET", f"/api/device-preparation/deployments/export", bytes, query={"policy": policy, "device": device, "status": status, "membership": membership, "columns": columns})

    def get_device_preparation_deployment(self, id: str) -> DevicePreparationDeploymentDetail:
        """What was prepared on a device, app by app and script by script; the id is that of the enrollment."""
        return self.call("GET", f"/api/device-preparation/deployments/{self.part(id)}", DevicePreparationDeploymentDetail)

    def get_enrollment_time_grouping_report(self, *, days: int | None = None) -> EnrollmentTimeGroupingReport:
        """How enrollment-time grouping went, for each policy."""
        return self.call("GET", f"/api/device-preparation/grouping", EnrollmentTimeGroupingReport, query={"days": days})

    def list_devices(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None, group_id: str | None = None, owner_id: str | None = None, state: str | None = None) -> PageOfDevice:
        """Devices that are not revoked, and those that are expected, by name."""
        return self.call("GET", f"/api/devices", PageOfDevice, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q, "groupId": group_id, "ownerId": owner_id, "state": state})

    def get_enrollment_status(self, *, days: int | None = None, simulated: bool | None = None) -> EnrollmentStatusSummary:
        """How enrollment goes: counters, and each platform and method."""
        return self.call("GET", f"/api/devices/enrollment-status", EnrollmentStatusSummary, query={"days": days, "simulated": simulated})

    def list_active_enrollments(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, bucket: str | None = None, platform: str | None = None, stage: str | None = None, simulated: bool | None = None) -> PageOfActiveEnrollment:
        """Enrollments under way, what each waits for and since when, newest first."""
        return self.call("GET", f"/api/devices/enrollment-status/active", PageOfActiveEnrollment, query={"limit": limit, "cursor": cursor, "sort": sort, "bucket": bucket, "platform": platform, "stage": stage, "simulated": simulated})

    def export_active_enrollments(self, *, bucket: str | None = None, platform: str | None = None, stage: str | None = None, simulated: bool | None = None, columns: str | None = None) -> bytes:
        """The enrollments of the list as CSV: the same filters and order, all pages."""
        return self.call("GET", f"/api/devices/enrollment-status/active/export", bytes, query={"bucket": bucket, "platform": platform, "stage": stage, "simulated": simulated, "columns": columns})

    def check_enrollment_counts(self) -> CountCheck:
        """Count everything again and say where the kept counts differ."""
        return self.call("POST", f"/api/devices/enrollment-status/check", CountCheck)

    def list_enrollment_failures(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, from_: str | None = None, to: str | None = None, reason: str | None = None, platform: str | None = None, code: str | None = None, resolved: bool | None = None, simulated: bool | None = None) -> PageOfEnrollmentFailure:
        """What failed and why, newest first."""
        return self.call("GET", f"/api/devices/enrollment-status/failures", PageOfEnrollmentFailure, query={"limit": limit, "cursor": cursor, "sort": sort, "from": from_, "to": to, "reason": reason, "platform": platform, "code": code, "resolved": resolved, "simulated": simulated})

    def export_enrollment_failures(self, *, from_: str | None = None, to: str | None = None, reason: str | None = None, platform: str | None = None, code: str | None = None, resolved: bool | None = None, simulated: bool | None = None, columns: str | None = None, language: str | None = None) -> bytes:
        """The failures of the list as CSV: the same filters and order, all pages."""
        return self.call("GET", f"/api/devices/enrollment-status/failures/export", bytes, query={"from": from_, "to": to, "reason": reason, "platform": platform, "code": code, "resolved": resolved, "simulated": simulated, "columns": columns, "language": language})

    def get_enrollment_failure_reasons(self, *, days: int | None = None, simulated: bool | None = None) -> list[FailureReason]:
        """How often each reason was the reason, descending."""
        return self.call("GET", f"/api/devices/enrollment-status/failures/summary", list[FailureReason], query={"days": days, "simulated": simulated})

    def get_others_with_error(self, id: str) -> OthersWithError:
        """What became of others that failed with the same error."""
        return self.call("GET", f"/api/devices/enrollment-status/failures/{self.part(id)}/others", OthersWithError)

    def list_enrollments_of_device(self, device_id: str) -> list[EnrollmentAttempt]:
        """Every attempt of a device, the newest first."""
        return self.call("GET", f"/api/devices/enrollment-status/of-device/{self.part(device_id)}", list[EnrollmentAttempt])

    def list_enrollment_targets(self) -> PageOfEnrollmentTarget:
        """How fast and how well enrollment should go, and how it goes: all targets, in the order in which they were set."""
        return self.call("GET", f"/api/devices/enrollment-status/targets", PageOfEnrollmentTarget)

    def set_enrollment_target(self, body: EnrollmentTargetDraft) -> EnrollmentTarget:
        """Set a target for the time of a step, or for success."""
        return self.call("POST", f"/api/devices/enrollment-status/targets", EnrollmentTarget, body=body)

    def change_enrollment_target(self, target_id: str, body: EnrollmentTargetDraft, *, version: int | None = None) -> EnrollmentTarget:
        """Change what a target demands."""
        return self.call("PUT", f"/api/devices/enrollment-status/targets/{self.part(target_id)}", EnrollmentTarget, body=body, version=version)

    def delete_enrollment_target(self, target_id: str, *, version: int | None = None) -> None:
        """Delete a target; what was counted stays."""
        return self.call("DELETE", f"/api/devices/enrollment-status/targets/{self.part(target_id)}", None, version=version)

    def get_enrollment_trend(self, *, days: int | None = None, simulated: bool | None = None) -> list[EnrollmentHour]:
        """Begun, succeeded and failed attempts by hour."""
        return self.call("GET", f"/api/devices/enrollment-status/trend", list[EnrollmentHour], query={"days": days, "simulated": simulated})

    def get_enrollment(self, id: str) -> EnrollmentAttempt:
        """One attempt, with everything that happened in it."""
        return self.call("GET", f"/api/devices/enrollment-status/{self.part(id)}", EnrollmentAttempt)

    def cancel_enrollment(self, id: str, body: SteerEnrollment) -> None:
        """End an enrollment."""
        return self.call("POST", f"/api/devices/enrollment-status/{self.part(id)}/cancel", None, body=body)

    def resolve_enrollment_failure(self, id: str, body: SteerEnrollment) -> None:
        """Say that a failure needs nobody's attention any more."""
        return self.call("POST", f"/api/devices/enrollment-status/{self.part(id)}/mark-resolved", None, body=body)

    def retry_enrollment(self, id: str, body: SteerEnrollment) -> None:
        """Take a failed enrollment up where it was."""
        return self.call("POST", f"/api/devices/enrollment-status/{self.part(id)}/retry", None, body=body)

    def list_esp_profiles(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfEspProfile:
        """Profiles of the enrollment status page, in the order in which they count; the default one is the last."""
        return self.call("GET", f"/api/devices/esp-profiles", PageOfEspProfile, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_esp_profile(self, body: EspProfileDraft) -> EspProfile:
        """Make a profile of the enrollment status page; it counts after those that there are."""
        return self.call("POST", f"/api/devices/esp-profiles", EspProfile, body=body)

    def get_esp_profile_of_attempt(self, record_id: str) -> EspOfAttempt:
        """The profile that an attempt goes by, as it was when the device was admitted."""
        return self.call("GET", f"/api/devices/esp-profiles/of-attempt/{self.part(record_id)}", EspOfAttempt)

    def reorder_esp_profiles(self, body: ReorderEspProfiles) -> PageOfEspProfile:
        """Give all profiles but the default one their order, at once."""
        return self.call("POST", f"/api/devices/esp-profiles/reorder", PageOfEspProfile, body=body)

    def resolve_esp_profile(self, *, device_id: str | None = None, user_id: str | None = None) -> EspResolution:
        """The profile that a device gets if it enrolls now, and why."""
        return self.call("GET", f"/api/devices/esp-profiles/resolve", EspResolution, query={"deviceId": device_id, "userId": user_id})

    def get_esp_profile(self, id: str) -> EspProfile:
        """One profile of the enrollment status page."""
        return self.call("GET", f"/api/devices/esp-profiles/{self.part(id)}", EspProfile)

    def change_esp_profile(self, id: str, body: EspProfileDraft, *, version: int | None = None) -> EspProfile:
        """Change a profile, whole; devices that were admitted before keep what they got."""
        return self.call("PUT", f"/api/devices/esp-profiles/{self.part(id)}", EspProfile, body=body, version=version)

    def delete_esp_profile(self, id: str, *, version: int | None = None) -> None:
        """Delete a profile; devices that were admitted under it keep what they got."""
        return self.call("DELETE", f"/api/devices/esp-profiles/{self.part(id)}", None, version=version)

    def list_esp_profile_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this esp profile, newest first."""
        return self.call("GET", f"/api/devices/esp-profiles/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def copy_esp_profile(self, id: str, body: CopyEspProfile) -> EspProfile:
        """Make a profile with the settings of another one; it is active and assigned to no group."""
        return self.call("POST", f"/api/devices/esp-profiles/{self.part(id)}/copy", EspProfile, body=body)

    def export_devices(self, *, q: str | None = None, group_id: str | None = None, owner_id: str | None = None, state: str | None = None, sort: str | None = None, columns: str | None = None) -> bytes:
        """The list as CSV, expected devices among them: the same filters and order, all pages."""
        return self.call("GET", f"/api/devices/export", bytes, query={"q": q, "groupId": group_id, "ownerId": owner_id, "state": state, "sort": sort, "columns": columns})

    def get_device(self, id: str) -> Device:
        """One device, with the source and age of each fact."""
        return self.call("GET", f"/api/devices/{self.part(id)}", Device)

    def list_device_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this device, newest first."""
        return self.call("GET", f"/api/devices/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_desired_state_of_device(self, id: str) -> DesiredState:
        """What a device should have, and through which blueprint and group."""
        return self.call("GET", f"/api/devices/{self.part(id)}/desired-state", DesiredState)

    def retry_items_of_device(self, id: str, body: RetryItems) -> RetriedItems:
        """Tries again what failed for good on a device."""
        return self.call("POST", f"/api/devices/{self.part(id)}/desired-state/retry", RetriedItems, body=body)

    def list_group_passages_of_device(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfDeviceGroupPassage:
        """Which groups a device joined and left, when and why, newest first."""
        return self.call("GET", f"/api/devices/{self.part(id)}/group-history", PageOfDeviceGroupPassage, query={"limit": limit, "cursor": cursor, "sort": sort})

    def resume_device(self, id: str, body: ChangeDeviceStanding) -> None:
        """Let a suspended device go on."""
        return self.call("POST", f"/api/devices/{self.part(id)}/resume", None, body=body)

    def revoke_device(self, id: str, body: RevokeDevice) -> None:
        """Put a device out for good."""
        return self.call("POST", f"/api/devices/{self.part(id)}/revoke", None, body=body)

    def suspend_device(self, id: str, body: ChangeDeviceStanding) -> None:
        """Keep a device out until further notice."""
        return self.call("POST", f"/api/devices/{self.part(id)}/suspend", None, body=body)

    def list_directories(self) -> list[DirectoryDomain]:
        """Every directory, by name; never a password."""
        return self.call("GET", f"/api/directories", list[DirectoryDomain])

    def add_directory(self, body: DirectoryDraft) -> DirectoryDomain:
        """Add a directory that people are looked up in."""
        return self.call("POST", f"/api/directories", DirectoryDomain, body=body)

    def validate_directory_draft(self, body: DirectoryDraft) -> DirectoryValidation:
        """Whether a directory that is not saved would work, step by step."""
        return self.call("POST", f"/api/directories/validate", DirectoryValidation, body=body)

    def get_directory(self, id: str) -> DirectoryDomain:
        """One directory, without its password."""
        return self.call("GET", f"/api/directories/{self.part(id)}", DirectoryDomain)

    def change_directory(self, id: str, body: DirectoryDraft, *, version: int | None = None) -> DirectoryDomain:
        """Change a directory; the password stays when none is given and it goes to the same servers."""
        return self.call("PUT", f"/api/directories/{self.part(id)}", DirectoryDomain, body=body, version=version)

    def remove_directory(self, id: str, *, version: int | None = None) -> None:
        """Remove a directory that no unfinished import uses; people stay."""
        return self.call("DELETE", f"/api/directories/{self.part(id)}", None, version=version)

    def list_directory_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this directory, newest first."""
        return self.call("GET", f"/api/directories/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def validate_directory(self, id: str) -> DirectoryValidation:
        """Whether a directory works as it is kept, step by step, and what to mend."""
        return self.call("POST", f"/api/directories/{self.part(id)}/validate", DirectoryValidation)

    def list_enrollment_keys(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, state: str | None = None) -> PageOfEnrollmentKey:
        """Enrollment keys, newest first; never their secrets."""
        return self.call("GET", f"/api/enrollment-keys", PageOfEnrollmentKey, query={"limit": limit, "cursor": cursor, "sort": sort, "state": state})

    def create_enrollment_key(self, body: CreateEnrollmentKey) -> NewEnrollmentKey:
        """A key that vouches for devices; its secret is in the answer, this once."""
        return self.call("POST", f"/api/enrollment-keys", NewEnrollmentKey, body=body)

    def get_enrollment_key(self, id: str) -> EnrollmentKey:
        """One enrollment key; never its secret."""
        return self.call("GET", f"/api/enrollment-keys/{self.part(id)}", EnrollmentKey)

    def list_enrollment_key_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this enrollment key, newest first."""
        return self.call("GET", f"/api/enrollment-keys/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def revoke_enrollment_key(self, id: str) -> EnrollmentKey:
        """An enrollment key counts no more; its devices stay."""
        return self.call("POST", f"/api/enrollment-keys/{self.part(id)}/revoke", EnrollmentKey)

    def list_enrollment_requests(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, state: str | None = None, q: str | None = None, platform: str | None = None, conflict: bool | None = None, person: str | None = None, requested_before: str | None = None, requested_after: str | None = None) -> PageOfEnrollmentRequest:
        """Requests that wait, or those of another state."""
        return self.call("GET", f"/api/enrollment-requests", PageOfEnrollmentRequest, query={"limit": limit, "cursor": cursor, "sort": sort, "state": state, "q": q, "platform": platform, "conflict": conflict, "person": person, "requestedBefore": requested_before, "requestedAfter": requested_after})

    def approve_enrollment_requests(self, body: ApproveEnrollmentRequests) -> BulkDecision:
        """Let many devices in; a result for each."""
        return self.call("POST", f"/api/enrollment-requests/approve", BulkDecision, body=body)

    def export_enrollment_requests(self, *, state: str | None = None, q: str | None = None, platform: str | None = None, conflict: bool | None = None, person: str | None = None, requested_before: str | None = None, requested_after: str | None = None, sort: str | None = None, columns: str | None = None) -> bytes:
        """The list as CSV: the same filters and order, all pages."""
        return self.call("GET", f"/api/enrollment-requests/export", bytes, query={"state": state, "q": q, "platform": platform, "conflict": conflict, "person": person, "requestedBefore": requested_before, "requestedAfter": requested_after, "sort": sort, "columns": columns})

    def reject_enrollment_requests(self, body: RejectEnrollmentRequests) -> BulkDecision:
        """Refuse many devices; a result for each."""
        return self.call("POST", f"/api/enrollment-requests/reject", BulkDecision, body=body)

    def get_enrollment_queue_summary(self) -> QueueSummary:
        """How many requests wait."""
        return self.call("GET", f"/api/enrollment-requests/summary", QueueSummary)

    def undo_enrollment_decisions(self, body: UndoEnrollmentDecisions) -> BulkDecision:
        """Take a decision on many back; a result for each."""
        return self.call("POST", f"/api/enrollment-requests/undo", BulkDecision, body=body)

    def get_enrollment_request(self, id: str) -> EnrollmentRequest:
        """One enrollment request."""
        return self.call("GET", f"/api/enrollment-requests/{self.part(id)}", EnrollmentRequest)

    def approve_enrollment_request(self, id: str, body: ApproveEnrollmentRequest) -> EnrollmentRequest:
        """Let the device in; can be undone until decision.effectiveAt."""
        return self.call("POST", f"/api/enrollment-requests/{self.part(id)}/approve", EnrollmentRequest, body=body)

    def list_enrollment_request_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this enrollment request, newest first."""
        return self.call("GET", f"/api/enrollment-requests/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def reject_enrollment_request(self, id: str, body: RejectEnrollmentRequest) -> EnrollmentRequest:
        """Refuse the device; can be undone until decision.effectiveAt."""
        return self.call("POST", f"/api/enrollment-requests/{self.part(id)}/reject", EnrollmentRequest, body=body)

    def reopen_enrollment_request(self, id: str) -> EnrollmentRequest:
        """Let a rejected request wait for a decision again."""
        return self.call("POST", f"/api/enrollment-requests/{self.part(id)}/reopen", EnrollmentRequest)

    def undo_enrollment_decision(self, id: str) -> EnrollmentRequest:
        """Take an approval or a rejection back before the device is told."""
        return self.call("POST", f"/api/enrollment-requests/{self.part(id)}/undo", EnrollmentRequest)

    def list_enrollment_restrictions(self) -> list[EnrollmentRestriction]:
        """Every enrollment restriction, by name."""
        return self.call("GET", f"/api/enrollment-restrictions", list[EnrollmentRestriction])

    def create_enrollment_restriction(self, body: EnrollmentRestrictionDraft) -> EnrollmentRestriction:
        """Say who may not come in; what is in stays in."""
        return self.call("POST", f"/api/enrollment-restrictions", EnrollmentRestriction, body=body)

    def get_pre_approved_only(self) -> PreApprovedOnly:
        """Whether only devices on the list of expected ones may come in."""
        return self.call("GET", f"/api/enrollment-restrictions/pre-approved-only", PreApprovedOnly)

    def change_pre_approved_only(self, body: ChangePreApprovedOnly, *, version: int | None = None) -> PreApprovedOnly:
        """Let in only devices on the list of expected ones, or others too; what is in stays in."""
        return self.call("PUT", f"/api/enrollment-restrictions/pre-approved-only", PreApprovedOnly, body=body, version=version)

    def preview_pre_approved_only(self, body: ChangePreApprovedOnly) -> RestrictionPreview:
        """What the switch would have changed in the last 30 days; changes nothing."""
        return self.call("POST", f"/api/enrollment-restrictions/pre-approved-only/preview", RestrictionPreview, body=body)

    def preview_enrollment_restriction(self, body: PreviewRestriction) -> RestrictionPreview:
        """What the restriction would have changed in the last 30 days; changes nothing."""
        return self.call("POST", f"/api/enrollment-restrictions/preview", RestrictionPreview, body=body)

    def get_enrollment_restriction(self, id: str) -> EnrollmentRestriction:
        """One enrollment restriction."""
        return self.call("GET", f"/api/enrollment-restrictions/{self.part(id)}", EnrollmentRestriction)

    def change_enrollment_restriction(self, id: str, body: EnrollmentRestrictionDraft, *, version: int | None = None) -> EnrollmentRestriction:
        """Change an enrollment restriction; counts for the next device that asks."""
        return self.call("PUT", f"/api/enrollment-restrictions/{self.part(id)}", EnrollmentRestriction, body=body, version=version)

    def delete_enrollment_restriction(self, id: str, *, version: int | None = None) -> None:
        """Delete an enrollment restriction."""
        return self.call("DELETE", f"/api/enrollment-restrictions/{self.part(id)}", None, version=version)

    def list_enrollment_restriction_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this enrollment restriction, newest first."""
        return self.call("GET", f"/api/enrollment-restrictions/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def explain_error_text(self, *, text: str | None = None, source: str | None = None, phase: str | None = None, platform: str | None = None) -> ErrorExplanation:
        """What the text of an error may mean that has no code."""
        return self.call("GET", f"/api/error-codes", ErrorExplanation, query={"text": text, "source": source, "phase": phase, "platform": platform})

    def explain_error_code(self, code: str, *, text: str | None = None, source: str | None = None, phase: str | None = None, platform: str | None = None) -> ErrorExplanation:
        """What an error code may mean, the likeliest first, in the language that is asked for."""
        return self.call("GET", f"/api/error-codes/{self.part(code)}", ErrorExplanation, query={"text": text, "source": source, "phase": phase, "platform": platform})

    def start_hand_off(self, body: StartHandOff) -> HandOffStarted:
        """A terminal asks for a token of the operator who confirms its code in a browser."""
        return self.call("POST", f"/api/hand-offs", HandOffStarted, body=body)

    def collect_hand_off(self, id: str, body: CollectHandOff) -> HandOffAnswer:
        """The terminal fetches its token, once."""
        return self.call("POST", f"/api/hand-offs/{self.part(id)}/token", HandOffAnswer, body=body)

    def get_hand_off(self, user_code: str) -> HandOffQuestion:
        """Which terminal asks."""
        return self.call("GET", f"/api/hand-offs/{self.part(user_code)}", HandOffQuestion)

    def confirm_hand_off(self, user_code: str) -> None:
        """Give it a token of one's own."""
        return self.call("POST", f"/api/hand-offs/{self.part(user_code)}/confirm", None)

    def deny_hand_off(self, user_code: str) -> None:
        """Give it nothing."""
        return self.call("POST", f"/api/hand-offs/{self.part(user_code)}/deny", None)

    def list_identity_providers(self) -> list[IdentityProvider]:
        """Every identity provider, by name."""
        return self.call("GET", f"/api/identity-providers", list[IdentityProvider])

    def add_identity_provider(self, body: IdentityProviderDraft) -> IdentityProvider:
        """Add an identity provider."""
        return self.call("POST", f"/api/identity-providers", IdentityProvider, body=body)

    def validate_identity_provider_draft(self, body: IdentityProviderDraft) -> ProviderValidation:
        """Whether a provider that is not saved would work."""
        return self.call("POST", f"/api/identity-providers/validate", ProviderValidation, body=body)

    def get_identity_provider(self, id: str) -> IdentityProvider:
        """One identity provider."""
        return self.call("GET", f"/api/identity-providers/{self.part(id)}", IdentityProvider)

    def change_identity_provider(self, id: str, body: IdentityProviderDraft, *, version: int | None = None) -> IdentityProvider:
        """Change an identity provider; counts at the next sign-in."""
        return self.call("PUT", f"/api/identity-providers/{self.part(id)}", IdentityProvider, body=body, version=version)

    def remove_identity_provider(self, id: str, *, version: int | None = None) -> None:
        """Remove an identity provider, its sessions and what its claims gave; operators stay."""
        return self.call("DELETE", f"/api/identity-providers/{self.part(id)}", None, version=version)

    def list_identity_provider_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this identity provider, newest first."""
        return self.call("GET", f"/api/identity-providers/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def preview_identity_provider(self, id: str, body: PreviewClaims) -> ClaimsPreview:
        """What somebody with such claims would get."""
        return self.call("POST", f"/api/identity-providers/{self.part(id)}/preview", ClaimsPreview, body=body)

    def validate_identity_provider(self, id: str) -> ProviderValidation:
        """Whether a provider works, and what to mend."""
        return self.call("POST", f"/api/identity-providers/{self.part(id)}/validate", ProviderValidation)

    def accept_invitation(self, body: AcceptInvitation) -> Session:
        """Choose a password; signs in."""
        return self.call("POST", f"/api/invitations/accept", Session, body=body)

    def look_at_invitation(self, body: LookAtInvitation) -> InvitedOperator:
        """Whose invitation it is."""
        return self.call("POST", f"/api/invitations/look", InvitedOperator, body=body)

    def list_keys(self) -> KeyReport:
        """The server's keys: age, source, what is due, and whether a copy is known; never a key."""
        return self.call("GET", f"/api/keys", KeyReport)

    def confirm_key_copy(self, body: ConfirmKeyCopy) -> None:
        """Prove that a copy of the key file exists and can be read."""
        return self.call("POST", f"/api/keys/kek/copy-confirmed", None, body=body)

    def switch_server_key(self, body: RotateKey) -> KeyChanged:
        """Use the announced server-signing key; devices that do not know it refuse the server afterwards."""
        return self.call("POST", f"/api/keys/server-signing/switch", KeyChanged, body=body)

    def end_sessions(self) -> None:
        """End every session of every operator, yours too."""
        return self.call("POST", f"/api/keys/session/end", None)

    def rotate_key(self, kind: str, body: RotateKey) -> KeyChanged:
        """Make a new key of a kind; `server-signing` only announces it."""
        return self.call("POST", f"/api/keys/{self.part(kind)}/rotate", KeyChanged, body=body)

    def list_chosen_columns(self) -> PageOfListColumns:
        """The lists of which you chose the columns."""
        return self.call("GET", f"/api/list-columns", PageOfListColumns)

    def choose_columns(self, list: str, body: ChooseColumns) -> None:
        """Choose the columns that you see of a list, and their order; none: those that it has by itself."""
        return self.call("POST", f"/api/list-columns/{self.part(list)}", None, body=body)

    def list_operators(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfOperator:
        """The people who run the console, by user name."""
        return self.call("GET", f"/api/operators", PageOfOperator, query={"limit": limit, "cursor": cursor, "sort": sort})

    def invite_operator(self, body: InviteOperator) -> Invitation:
        """Make an operator; answers with an invitation to hand over, this once."""
        return self.call("POST", f"/api/operators", Invitation, body=body)

    def get_operator(self, id: str) -> Operator:
        """One operator."""
        return self.call("GET", f"/api/operators/{self.part(id)}", Operator)

    def change_operator(self, id: str, body: ChangeOperator, *, version: int | None = None) -> Operator:
        """Change an operator's name and grants."""
        return self.call("PUT", f"/api/operators/{self.part(id)}", Operator, body=body, version=version)

    def list_operator_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this operator, newest first."""
        return self.call("GET", f"/api/operators/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def disable_operator(self, id: str) -> Operator:
        """End every session of an operator, and let them in no more."""
        return self.call("POST", f"/api/operators/{self.part(id)}/disable", Operator)

    def enable_operator(self, id: str) -> Operator:
        """Let a disabled operator sign in again."""
        return self.call("POST", f"/api/operators/{self.part(id)}/enable", Operator)

    def list_operator_identities(self, id: str) -> list[LinkedIdentity]:
        """Who an operator is at identity providers."""
        return self.call("GET", f"/api/operators/{self.part(id)}/identities", list[LinkedIdentity])

    def link_operator_identity(self, id: str, body: LinkIdentity) -> None:
        """Let an operator in who is a certain person at a provider."""
        return self.call("POST", f"/api/operators/{self.part(id)}/identities", None, body=body)

    def unlink_operator_identity(self, id: str, provider_id: str, *, version: int | None = None) -> None:
        """Let the operator in by that provider no more; ends those sessions."""
        return self.call("DELETE", f"/api/operators/{self.part(id)}/identities/{self.part(provider_id)}", None, version=version)

    def invite_operator_again(self, id: str) -> Invitation:
        """Another invitation, for a lost password or phone; what was before counts no more."""
        return self.call("POST", f"/api/operators/{self.part(id)}/invitation", Invitation)

    def list_packages(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None) -> PageOfPackage:
        """Packages that were uploaded, newest first."""
        return self.call("GET", f"/api/packages", PageOfPackage, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q})

    def list_package_uploads(self) -> list[PackageUpload]:
        """Your own uploads that can be gone on with, newest first."""
        return self.call("GET", f"/api/packages/uploads", list[PackageUpload])

    def begin_package_upload(self, body: BeginPackageUpload) -> PackageUpload:
        """Begin to upload a package; it is complete at once when its bytes are here already."""
        return self.call("POST", f"/api/packages/uploads", PackageUpload, body=body)

    def get_package_upload(self, id: str) -> PackageUpload:
        """How much of an upload is here, in the body and in Upload-Offset."""
        return self.call("GET", f"/api/packages/uploads/{self.part(id)}", PackageUpload)

    def append_to_package_upload(self, id: str) -> PackageUpload:
        """The next bytes, from Upload-Offset on; what came before a connection broke need not be sent again."""
        return self.call("PATCH", f"/api/packages/uploads/{self.part(id)}", PackageUpload)

    def give_up_package_upload(self, id: str, *, version: int | None = None) -> None:
        """Give an upload up; nothing of it is kept, and a package that it became stays."""
        return self.call("DELETE", f"/api/packages/uploads/{self.part(id)}", None, version=version)

    def complete_package_upload(self, id: str) -> PackageUpload:
        """Compare size and SHA-256 and make a package of it; asked again, it answers the same."""
        return self.call("POST", f"/api/packages/uploads/{self.part(id)}/complete", PackageUpload)

    def download_package(self, sha256: str) -> bytes:
        """The bytes of a package; ranges are served."""
        return self.call("GET", f"/api/packages/{self.part(sha256)}", bytes)

    def get_package(self, sha256: str) -> Package:
        """What a package is, by its bytes."""
        return self.call("GET", f"/api/packages/{self.part(sha256)}/details", Package)

    def create_person(self, body: CreatePerson) -> Person:
        """Create a person; the server makes the Peer ID unless an existing one is given."""
        return self.call("POST", f"/api/people", Person, body=body)

    def list_people(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None, enrollment: str | None = None) -> PageOfPerson:
        """People, by name."""
        return self.call("GET", f"/api/people", PageOfPerson, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q, "enrollment": enrollment})

    def get_person(self, id: str) -> Person:
        """One person."""
        return self.call("GET", f"/api/people/{self.part(id)}", Person)

    def list_person_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this person, newest first."""
        return self.call("GET", f"/api/people/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_device_allowance(self, id: str) -> DeviceAllowance:
        """How many devices the person has of those that they may have."""
        return self.call("GET", f"/api/people/{self.part(id)}/device-allowance", DeviceAllowance)

    def erase_person(self, id: str, body: ErasePerson) -> Person:
        """Take out all that is kept of a person, for good; a nameless row stays."""
        return self.call("POST", f"/api/people/{self.part(id)}/erase", Person, body=body)

    def get_policy_hook(self) -> PolicyHookSettings:
        """The hook that is asked whether a device may come in; never its secret."""
        return self.call("GET", f"/api/policy-hook", PolicyHookSettings)

    def change_policy_hook(self, body: PolicyHookDraft, *, version: int | None = None) -> PolicyHookSaved:
        """Set the policy hook; the first answer holds its secret, this once."""
        return self.call("PUT", f"/api/policy-hook", PolicyHookSaved, body=body, version=version)

    def rotate_policy_hook_secret(self, body: RotatePolicyHookSecret) -> PolicyHookSaved:
        """A new secret, in the answer this once; the one before signs too for a day."""
        return self.call("POST", f"/api/policy-hook/rotate-secret", PolicyHookSaved, body=body)

    def test_policy_hook(self) -> PolicyHookTest:
        """Ask the hook about a device that there is not, and see what was sent and answered; decides nothing."""
        return self.call("POST", f"/api/policy-hook/test", PolicyHookTest)

    def list_pre_approval_domains(self) -> list[ImportDomain]:
        """Where the users of a list may belong: local, and every directory by name."""
        return self.call("GET", f"/api/pre-approvals/domains", list[ImportDomain])

    def upload_pre_approvals(self) -> PreApprovalImport:
        """Upload a list of expected devices, CSV or Excel; nothing of it counts until it is committed."""
        return self.call("POST", f"/api/pre-approvals/import", PreApprovalImport)

    def list_pre_approval_imports(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfPreApprovalImport:
        """Uploaded lists, newest first: what became of them."""
        return self.call("GET", f"/api/pre-approvals/imports", PageOfPreApprovalImport, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_pre_approval_import(self, id: str) -> PreApprovalImport:
        """One import: how far it is, and what it would do or has done."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}", PreApprovalImport)

    def list_pre_approval_import_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this pre approval import, newest first."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def cancel_pre_approval_import(self, id: str) -> PreApprovalImport:
        """Give a list up that was not committed: its file is deleted, nothing of it counts."""
        return self.call("POST", f"/api/pre-approvals/imports/{self.part(id)}/cancel", PreApprovalImport)

    def commit_pre_approval_import(self, id: str, body: CommitPreApprovalImport) -> PreApprovalImport:
        """Put the devices of a checked list on the list of those that are expected; asked again, it is done once."""
        return self.call("POST", f"/api/pre-approvals/imports/{self.part(id)}/commit", PreApprovalImport, body=body)

    def choose_existing_devices(self, id: str, body: ChooseExistingDevices, *, version: int | None = None) -> PreApprovalImport:
        """Say whether devices of the list that are expected already are replaced or left as they are."""
        return self.call("PUT", f"/api/pre-approvals/imports/{self.part(id)}/existing-devices", PreApprovalImport, body=body, version=version)

    def map_pre_approval_import(self, id: str, body: MapPreApprovalImport, *, version: int | None = None) -> PreApprovalImport:
        """Say which column is which field; the rows are checked by it from the beginning."""
        return self.call("PUT", f"/api/pre-approvals/imports/{self.part(id)}/mapping", PreApprovalImport, body=body, version=version)

    def export_rejected_pre_approval_rows(self, id: str) -> bytes:
        """The rows of a checked list that are not taken, as they stood in the file, with what is wrong."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}/rejected.csv", bytes)

    def list_pre_approval_import_rows(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, outcome: str | None = None) -> PageOfImportRow:
        """Rows of a checked list in their order, with what is wrong and what would change."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}/rows", PageOfImportRow, query={"limit": limit, "cursor": cursor, "sort": sort, "outcome": outcome})

    def select_pre_approval_import_rows(self, id: str, body: SelectImportRows) -> SelectedImportRows:
        """Whether requests are sent to the users of all rows, or of those with one outcome."""
        return self.call("POST", f"/api/pre-approvals/imports/{self.part(id)}/rows/select", SelectedImportRows, body=body)

    def select_pre_approval_import_row(self, id: str, line: str, body: SelectImportRow, *, version: int | None = None) -> None:
        """Whether a request is sent to the user of a row; its device is expected either way."""
        return self.call("PUT", f"/api/pre-approvals/imports/{self.part(id)}/rows/{self.part(line)}", None, body=body, version=version)

    def get_pre_approval_import_sheet(self, id: str) -> ImportSample:
        """The first rows of the file as they were read, and how else it could be read."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}/sheet", ImportSample)

    def read_pre_approval_import(self, id: str, body: ReadPreApprovalImport, *, version: int | None = None) -> PreApprovalImport:
        """Read the file with another encoding, delimiter or worksheet; its columns are mapped anew."""
        return self.call("PUT", f"/api/pre-approvals/imports/{self.part(id)}/sheet", PreApprovalImport, body=body, version=version)

    def undo_pre_approval_import(self, id: str) -> PreApprovalImport:
        """Take a whole import back: what it replaced counts again; devices that have enrolled and people stay."""
        return self.call("POST", f"/api/pre-approvals/imports/{self.part(id)}/undo", PreApprovalImport)

    def get_pre_approval_import_undo(self, id: str) -> ImportUndo:
        """What taking a committed import back would do: devices that have enrolled since stay."""
        return self.call("GET", f"/api/pre-approvals/imports/{self.part(id)}/undo", ImportUndo)

    def list_pre_approval_notices(self) -> list[ImportNotice]:
        """Commits and undos that the signed-in operator began, that have ended, and that they have not seen."""
        return self.call("GET", f"/api/pre-approvals/notices", list[ImportNotice])

    def see_pre_approval_notice(self, id: str) -> None:
        """The operator has seen how an import ended and is not told again; asked again, nothing happens."""
        return self.call("POST", f"/api/pre-approvals/notices/{self.part(id)}/seen", None)

    def get_pre_approval_sample(self) -> bytes:
        """A list to fill in: it can be uploaded as it is."""
        return self.call("GET", f"/api/pre-approvals/sample.csv", bytes)

    def withdraw_pre_approval(self, device_id: str, *, version: int | None = None) -> None:
        """Take a device off the list of expected ones; one that is in stays in."""
        return self.call("DELETE", f"/api/pre-approvals/{self.part(device_id)}", None, version=version)

    def unlock_pre_approval_password(self, device_id: str) -> None:
        """Count the wrong enrollment passwords of an expected device from nothing again."""
        return self.call("POST", f"/api/pre-approvals/{self.part(device_id)}/unlock-password", None)

    def list_proposals(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, state: str | None = None) -> PageOfProposal:
        """Changes that wait for a second person, or did; newest first."""
        return self.call("GET", f"/api/proposals", PageOfProposal, query={"limit": limit, "cursor": cursor, "sort": sort, "state": state})

    def get_second_person_setting(self) -> SecondPersonSetting:
        """Whether changes of apps, scripts and agent policies wait for a second person."""
        return self.call("GET", f"/api/proposals/setting", SecondPersonSetting)

    def change_second_person_setting(self, body: ChangeSecondPerson, *, version: int | None = None) -> SecondPersonSetting:
        """Say whether changes wait for a second person; what waits goes on waiting."""
        return self.call("PUT", f"/api/proposals/setting", SecondPersonSetting, body=body, version=version)

    def get_proposal_summary(self) -> ProposalSummary:
        """How many proposals wait, and how many of them you may decide."""
        return self.call("GET", f"/api/proposals/summary", ProposalSummary)

    def get_proposal(self, id: str) -> ProposalDetails:
        """One proposal whole, beside what is in effect."""
        return self.call("GET", f"/api/proposals/{self.part(id)}", ProposalDetails)

    def approve_proposal(self, id: str, body: ApproveProposal) -> Proposal:
        """Put into effect what somebody else proposed; says which it saw."""
        return self.call("POST", f"/api/proposals/{self.part(id)}/approve", Proposal, body=body)

    def list_proposal_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this proposal, newest first."""
        return self.call("GET", f"/api/proposals/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def reject_proposal(self, id: str, body: RejectProposal) -> Proposal:
        """Refuse what somebody else proposed, with a reason."""
        return self.call("POST", f"/api/proposals/{self.part(id)}/reject", Proposal, body=body)

    def withdraw_proposal(self, id: str) -> Proposal:
        """Take back what you proposed."""
        return self.call("POST", f"/api/proposals/{self.part(id)}/withdraw", Proposal)

    def list_roles(self) -> RoleTable:
        """Which role may do what."""
        return self.call("GET", f"/api/roles", RoleTable)

    def list_saved_views(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, list: str | None = None) -> PageOfSavedView:
        """Your own views, and the team's of the lists that you may see, by name."""
        return self.call("GET", f"/api/saved-views", PageOfSavedView, query={"limit": limit, "cursor": cursor, "sort": sort, "list": list})

    def save_view(self, body: SaveView) -> SavedView:
        """Keep a view of a list, for yourself or, with `manage_views`, for the team."""
        return self.call("POST", f"/api/saved-views", SavedView, body=body)

    def get_saved_view(self, id: str) -> SavedView:
        """One view."""
        return self.call("GET", f"/api/saved-views/{self.part(id)}", SavedView)

    def change_saved_view(self, id: str, body: ChangeView, *, version: int | None = None) -> SavedView:
        """Rename a view, or let it show something else of its list."""
        return self.call("PUT", f"/api/saved-views/{self.part(id)}", SavedView, body=body, version=version)

    def delete_saved_view(self, id: str, *, version: int | None = None) -> None:
        """Delete a view; what it showed stays."""
        return self.call("DELETE", f"/api/saved-views/{self.part(id)}", None, version=version)

    def list_scripts(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None, interpreter: str | None = None, platform: str | None = None) -> PageOfScript:
        """Scripts that devices can run, by name."""
        return self.call("GET", f"/api/scripts", PageOfScript, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q, "interpreter": interpreter, "platform": platform})

    def create_script(self, body: ScriptDraft) -> Script:
        """Make a script; 202 with a proposal when a second person has to look at it."""
        return self.call("POST", f"/api/scripts", Script, body=body)

    def get_script(self, id: str) -> Script:
        """One script by its newest version, without its text."""
        return self.call("GET", f"/api/scripts/{self.part(id)}", Script)

    def change_script(self, id: str, body: ScriptDraft, *, version: int | None = None) -> Script:
        """Make a script's next version; 202 with a proposal when a second person has to look at it."""
        return self.call("PUT", f"/api/scripts/{self.part(id)}", Script, body=body, version=version)

    def delete_script(self, id: str, *, version: int | None = None) -> None:
        """Take a script away; its versions can still be read."""
        return self.call("DELETE", f"/api/scripts/{self.part(id)}", None, version=version)

    def list_script_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this script, newest first."""
        return self.call("GET", f"/api/scripts/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def copy_script(self, id: str, body: CopyScript) -> Script:
        """Make a script that says what another one says."""
        return self.call("POST", f"/api/scripts/{self.part(id)}/copy", Script, body=body)

    def compare_script_versions(self, id: str, *, from_: int | None = None, to: int | None = None) -> ContentDiff:
        """What differs between two versions: settings, and lines of the text."""
        return self.call("GET", f"/api/scripts/{self.part(id)}/diff", ContentDiff, query={"from": from_, "to": to})

    def list_uses_of_script(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> ContentUsePage:
        """Which blueprints hold it, which groups get these, and how many devices have it by them."""
        return self.call("GET", f"/api/scripts/{self.part(id)}/uses", ContentUsePage, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_script_versions(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfScriptVersion:
        """A script's versions, newest first."""
        return self.call("GET", f"/api/scripts/{self.part(id)}/versions", PageOfScriptVersion, query={"limit": limit, "cursor": cursor, "sort": sort})

    def get_script_version(self, id: str, number: str) -> ScriptText:
        """One version of a script with its text."""
        return self.call("GET", f"/api/scripts/{self.part(id)}/versions/{self.part(number)}", ScriptText)

    def sign_in(self, body: SignIn) -> Session:
        """Sign in; sets the session cookie."""
        return self.call("POST", f"/api/session", Session, body=body)

    def get_session(self) -> Session:
        """Who is signed in, and what they may do."""
        return self.call("GET", f"/api/session", Session)

    def sign_out(self, *, version: int | None = None) -> SignedOut:
        """Sign out; 200 says where the identity provider ends its own session. Called with an API token, that token is revoked."""
        return self.call("DELETE", f"/api/session", SignedOut, version=version)

    def list_browsers(self) -> list[SignedInBrowser]:
        """The browsers in which whoever asks is signed in, newest first."""
        return self.call("GET", f"/api/session/browsers", list[SignedInBrowser])

    def sign_out_browser(self, id: str) -> None:
        """Sign one of them out."""
        return self.call("POST", f"/api/session/browsers/{self.part(id)}/sign-out", None)

    def change_password(self, body: ChangePassword) -> Session:
        """Choose another password; ends every other session of this operator."""
        return self.call("POST", f"/api/session/password", Session, body=body)

    def list_sign_in_providers(self) -> list[SignInProvider]:
        """The identity providers that one can sign in with."""
        return self.call("GET", f"/api/session/providers", list[SignInProvider])

    def confirm_second_factor(self, body: ProveSecondFactor) -> RecoveryCodes:
        """Turn the second factor on; answers with recovery codes, this once."""
        return self.call("POST", f"/api/session/second-factor/confirm", RecoveryCodes, body=body)

    def offer_second_factor(self) -> SecondFactorOffer:
        """A secret for an authenticator app; counts once a code of it was confirmed."""
        return self.call("POST", f"/api/session/second-factor/offer", SecondFactorOffer)

    def replace_recovery_codes(self, body: ProveSecondFactor) -> RecoveryCodes:
        """Other recovery codes; those from before count no more."""
        return self.call("POST", f"/api/session/second-factor/recovery-codes", RecoveryCodes, body=body)

    def remove_second_factor(self, body: ProveSecondFactor) -> None:
        """Turn the second factor off."""
        return self.call("POST", f"/api/session/second-factor/remove", None, body=body)

    def list_own_tokens(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfApiToken:
        """The API tokens of whoever is signed in, newest first."""
        return self.call("GET", f"/api/session/tokens", PageOfApiToken, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_own_token(self, body: CreateOwnToken) -> NewToken:
        """A token that may what its operator may; its secret is in the answer, this once."""
        return self.call("POST", f"/api/session/tokens", NewToken, body=body)

    def revoke_own_token(self, id: str) -> None:
        """A token counts no more."""
        return self.call("POST", f"/api/session/tokens/{self.part(id)}/revoke", None)

    def get_endpoint_settings(self) -> EndpointSettings:
        """The address of this server, the key that devices pin, and what the last validation found."""
        return self.call("GET", f"/api/settings/endpoint", EndpointSettings)

    def validate_endpoint(self) -> EndpointValidation:
        """Check that the server works and is reached at its public URL; takes up to 30 seconds."""
        return self.call("POST", f"/api/settings/endpoint/validate", EndpointValidation)

    def list_shared_keys(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, settled: bool | None = None, device_id: str | None = None) -> PageOfSharedKey:
        """Devices whose key several machines use, newest first."""
        return self.call("GET", f"/api/shared-keys", PageOfSharedKey, query={"limit": limit, "cursor": cursor, "sort": sort, "settled": settled, "deviceId": device_id})

    def get_shared_key(self, id: str) -> SharedKey:
        """The machines that use one key, side by side."""
        return self.call("GET", f"/api/shared-keys/{self.part(id)}", SharedKey)

    def decide_shared_key(self, id: str, body: DecideSharedKey) -> None:
        """Keep one machine, make all of them new devices, or dismiss."""
        return self.call("POST", f"/api/shared-keys/{self.part(id)}/decide", None, body=body)

    def list_simulated_fleets(self) -> list[SimulatedFleet]:
        """Fleets that do not exist, and how many enrollments each has."""
        return self.call("GET", f"/api/simulation/fleets", list[SimulatedFleet])

    def remove_simulation(self, fleet: str) -> SimulationRemoval:
        """Take out 500 enrollments of a simulated fleet; to be called until there are none."""
        return self.call("POST", f"/api/simulation/{self.part(fleet)}/remove", SimulationRemoval)

    def list_tokens(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfApiToken:
        """Every API token, newest first."""
        return self.call("GET", f"/api/tokens", PageOfApiToken, query={"limit": limit, "cursor": cursor, "sort": sort})

    def create_service_token(self, body: CreateServiceToken) -> NewToken:
        """A token for a service; its secret is in the answer, this once."""
        return self.call("POST", f"/api/tokens", NewToken, body=body)

    def list_token_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this token, newest first."""
        return self.call("GET", f"/api/tokens/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def revoke_token(self, id: str) -> None:
        """A token counts no more."""
        return self.call("POST", f"/api/tokens/{self.part(id)}/revoke", None)

    def list_user_groups(self, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None) -> PageOfUserGroup:
        """User groups, by name."""
        return self.call("GET", f"/api/user-groups", PageOfUserGroup, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q})

    def create_user_group(self, body: UserGroupDraft) -> UserGroup:
        """Make a user group."""
        return self.call("POST", f"/api/user-groups", UserGroup, body=body)

    def get_user_group(self, id: str) -> UserGroup:
        """One user group."""
        return self.call("GET", f"/api/user-groups/{self.part(id)}", UserGroup)

    def change_user_group(self, id: str, body: UserGroupDraft, *, version: int | None = None) -> UserGroup:
        """Change a group's name and description."""
        return self.call("PUT", f"/api/user-groups/{self.part(id)}", UserGroup, body=body, version=version)

    def delete_user_group(self, id: str, *, version: int | None = None) -> None:
        """Delete a group; the people in it stay."""
        return self.call("DELETE", f"/api/user-groups/{self.part(id)}", None, version=version)

    def list_user_group_audit(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None) -> PageOfAuditEntry:
        """What happened to this user group, newest first."""
        return self.call("GET", f"/api/user-groups/{self.part(id)}/audit", PageOfAuditEntry, query={"limit": limit, "cursor": cursor, "sort": sort})

    def list_user_group_members(self, id: str, *, limit: int | None = None, cursor: str | None = None, sort: str | None = None, q: str | None = None) -> PageOfUserGroupMember:
        """Who is in a group, by name; those whom the caller may see."""
        return self.call("GET", f"/api/user-groups/{self.part(id)}/members", PageOfUserGroupMember, query={"limit": limit, "cursor": cursor, "sort": sort, "q": q})

    def add_people_to_user_group(self, id: str, body: ChangeUserGroupMembers) -> UserGroupMembersChange:
        """Put persons into a group; who is in it stays."""
        return self.call("POST", f"/api/user-groups/{self.part(id)}/members/add", UserGroupMembersChange, body=body)

    def remove_people_from_user_group(self, id: str, body: ChangeUserGroupMembers) -> UserGroupMembersChange:
        """Take persons out of a group."""
        return self.call("POST", f"/api/user-groups/{self.part(id)}/members/remove", UserGroupMembersChange, body=body)
