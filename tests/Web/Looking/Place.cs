using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>Something to look at: the address that shows it, and the words that are there when it is all there.</summary>
/// <param name="Germanly">The same words in German, where they are words.</param>
/// <param name="Picture">Shown in the documents, by this name in docs/img.</param>
/// <param name="Refusal">What the browser notes because the page asks for something that is not there.</param>
internal sealed record Place(
    string Path,
    string Ready,
    string? Germanly = null,
    string? Picture = null,
    bool SignedIn = true,
    string? Refusal = null
)
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> Everywhere { get; } =
        new Dictionary<string, Func<Company, Place>>(StringComparer.Ordinal)
        {
            ["sign-in"] = _ => new(Paths.SignIn, "Sign in", "Anmelden", "sign-in", SignedIn: false),
            ["home"] = _ => new($"{Paths.Home}?simulated=true", "Waits for you", "Wartet auf Sie", "home"),
            ["people"] = _ => new(Paths.People, "Claire Moreau", Picture: "people"),
            ["people, none found"] = _ => new($"{Paths.People}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["person"] = company => new($"{Paths.People}/{company.Person}", "laptop-halvorsen", Picture: "person"),
            ["person, gone"] = _ => new($"{Paths.People}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["user groups"] = _ => new(Paths.UserGroups, "Field sales", Picture: "user-groups"),
            ["user groups, none found"] = _ => new($"{Paths.UserGroups}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["user group"] = company =>
                new($"{Paths.UserGroups}/{company.UserGroup}", "Jonas Brandt", Picture: "user-group"),
            ["user group, empty"] = company =>
                new(
                    $"{Paths.UserGroups}/{company.EmptyUserGroup}",
                    "Nobody is in this group",
                    "Niemand ist in dieser Gruppe"
                ),
            ["user group, gone"] = _ => new($"{Paths.UserGroups}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["devices"] = _ => new(Paths.Devices, "laptop-halvorsen", Picture: "devices"),
            ["devices, none found"] = _ => new($"{Paths.Devices}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["device"] = company =>
                new($"{Paths.Devices}/{company.Device}", "What is known", "Was bekannt ist", "device"),
            ["device, expected"] = company =>
                new(
                    $"{Paths.Devices}/{company.ExpectedDevice}",
                    "Pre-approved Device",
                    "Vorab genehmigtes Gerät",
                    "device-expected"
                ),
            ["device, suspended"] = company =>
                new($"{Paths.Devices}/{company.SuspendedDevice}", "Kept out until", "Bleibt draußen"),
            ["device, gone"] = _ => new($"{Paths.Devices}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["queue"] = _ => new(Paths.Queue, "laptop-moreau", Picture: "enrollment-queue"),
            ["queue, none found"] = _ => new($"{Paths.Queue}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["request"] = company =>
                new($"{Paths.Queue}?request={company.Request}", "(SHA-256)", Picture: "request-dialog"),
            ["request, with another side"] = company =>
                new(
                    $"{Paths.Queue}?request={company.Rival}",
                    "Approve as replacement",
                    "Als Ersatz genehmigen",
                    "conflict-dialog"
                ),
            ["request, rejected"] = company => new($"{Paths.History}?request={company.Decided}", "(SHA-256)"),
            ["history"] = _ => new(Paths.History, "old-thinkpad", Picture: "request-history"),
            ["history, none found"] = _ => new($"{Paths.History}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["blocked keys"] = _ => new(Paths.BlockedKeys, "unknown-android", Picture: "blocked-keys"),
            ["request, of nobody"] = company => new($"{Paths.Queue}?request={company.Unclaimed}", "(SHA-256)"),
            ["request, gone"] = _ => new($"{Paths.Queue}?request={Guid.Empty}", "not_found", Refusal: "404"),
            ["enrollment status"] = _ =>
                new($"{Paths.EnrollmentStatus}?simulated=true", "iPhone-NEW003", Picture: "enrollment-status"),
            ["enrollment status, one platform"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}?simulated=true&bucket=incomplete&platform=macos",
                    "Nothing matches",
                    "Keine Treffer"
                ),
            ["enrollment failures"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/failures?simulated=true",
                    "DESKTOP-FAIL001",
                    Picture: "enrollment-failures"
                ),
            ["enrollment failure"] = company =>
                new(
                    $"{Paths.EnrollmentStatus}/failures?simulated=true&failure={company.Failure}",
                    "What the error may mean",
                    "Was der Fehler bedeuten kann",
                    "enrollment-failure"
                ),
            ["enrollment platforms"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/platforms?simulated=true",
                    "Windows (Autopilot)",
                    Picture: "enrollment-platforms"
                ),
            ["enrollment targets"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/targets",
                    "Whole enrollment · All devices",
                    "Ganze Aufnahme · Alle Geräte",
                    "enrollment-targets"
                ),
            ["status pages"] = _ => new(Paths.StatusPages, "Executive ESP", Picture: "status-pages"),
            ["status page profile"] = company =>
                new($"{Paths.StatusPages}/{company.Profile}", "Executive ESP", Picture: "status-page-profile"),
            ["status page profile, new"] = _ =>
                new($"{Paths.StatusPages}/new", "New status page profile", "Neues Profil der Statusseite"),
            ["status page profile, gone"] = _ => new($"{Paths.StatusPages}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["pre-approve"] = _ => new(Paths.PreApprove, "october.csv", Picture: "pre-approval"),
            ["pre-approve, domain"] = _ => new($"{Paths.PreApprove}/new", "Select Domain", "Domäne wählen"),
            ["pre-approve, file"] = _ =>
                new($"{Paths.PreApprove}/new?domain=local", "or drop it here", "oder hierher ziehen"),
            ["pre-approve, map keys"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=map",
                    "Notebook Halvorsen",
                    Picture: "pre-approval-map"
                ),
            ["pre-approve, rows"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=rows",
                    "ROW_SERIAL_CHARS",
                    Picture: "pre-approval-rows"
                ),
            ["pre-approve, rows, none found"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=rows&outcome=conflict",
                    "Nothing matches",
                    "Keine Treffer"
                ),
            ["pre-approve, requests"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Open}?step=send",
                    "Sending is off",
                    "Senden ist aus",
                    "pre-approval-send"
                ),
            ["pre-approve, result"] = company =>
                new(
                    $"{Paths.PreApprove}/{company.Listed.Done}",
                    "The devices are expected",
                    "Die Geräte werden erwartet"
                ),
            ["pre-approve, gone"] = _ => new($"{Paths.PreApprove}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["preparation policies"] = _ =>
                new(Paths.Preparation, "Service technicians", Picture: "device-preparation"),
            ["preparation policy, new"] = _ =>
                new(
                    $"{Paths.Preparation}/policies/new",
                    "New device preparation policy",
                    "Neue Richtlinie der Gerätevorbereitung"
                ),
            ["preparation policy"] = company =>
                new(
                    $"{Paths.Preparation}/policies/{company.Prepared.Policy}",
                    "Service technicians",
                    Picture: "device-preparation-policy"
                ),
            ["preparation policy, broken"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Broken}", "Owner missing", "Besitzer fehlt"),
            ["preparation policy, without a group"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Empty}", "0 groups assigned", "0 Gruppen"),
            ["preparation policy, versions"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=versions", "Version 2"),
            ["preparation policy, who"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=who", "Technicians"),
            ["preparation policy, deployments"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=deployments", "van-tablet-1"),
            ["preparation policy, gone"] = _ =>
                new($"{Paths.Preparation}/policies/{Guid.Empty}", "not_found", Refusal: "404"),
            ["deployments"] = _ =>
                new($"{Paths.Preparation}/deployments", "van-tablet-1", Picture: "device-preparation-deployments"),
            ["deployments, none found"] = _ =>
                new($"{Paths.Preparation}/deployments?status=success", "Nothing matches", "Keine Treffer"),
            ["deployment"] = company =>
                new(
                    $"{Paths.Preparation}/deployments/{company.Prepared.Deployment}",
                    "Firefox ESR",
                    Picture: "device-preparation-deployment"
                ),
            ["deployment, gone"] = _ =>
                new($"{Paths.Preparation}/deployments/{Guid.Empty}", "not_found", Refusal: "404"),
            ["grouping"] = _ =>
                new($"{Paths.Preparation}/grouping", "van-tablet-2", Picture: "device-preparation-grouping"),
            ["grouping, as a table"] = _ => new($"{Paths.Preparation}/grouping?as=table", "van-tablet-2"),
            ["configuration"] = _ => new(Paths.Configuration, "Cameras off", Picture: "configuration"),
            ["configuration, none found"] = _ =>
                new($"{Paths.Configuration}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["configuration policy"] = company =>
                new(
                    $"{Paths.Configuration}/{company.Policy}",
                    "It sets 3 things",
                    "Sie stellt 3 Sachen ein",
                    "configuration-policy"
                ),
            ["configuration policy, edited"] = company =>
                new(
                    $"{Paths.Configuration}/{company.Policy}?tab=edit",
                    "Address (LocURI)",
                    "Adresse (LocURI)",
                    "configuration-editor"
                ),
            ["configuration policy, versions"] = company =>
                new(
                    $"{Paths.Configuration}/{company.Policy}?tab=versions",
                    "Compare two versions",
                    "Zwei Versionen vergleichen",
                    "configuration-versions"
                ),
            ["configuration policy, conflicts"] = company =>
                new($"{Paths.Configuration}/{company.Policy}?tab=conflicts", "Cameras on"),
            ["configuration policy, new"] = _ => new($"{Paths.Configuration}/new?kind=apple_form", "allowCamera"),
            ["configuration policy, as text"] = _ =>
                new($"{Paths.Configuration}/new?kind=android_policy", "Upload file", "Datei hochladen"),
            ["configuration policy, gone"] = _ =>
                new($"{Paths.Configuration}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["enrollment, of a real device"] = company =>
                new(
                    $"{Paths.EnrollmentStatus}/attempts/{company.RealAttempt}",
                    "Default ESP",
                    Picture: "enrollment-decided"
                ),
            ["enrollment"] = company =>
                new($"{Paths.EnrollmentStatus}/attempts/{company.Attempt}", "iPhone-NEW003", Picture: "enrollment"),
            ["enrollment, gone"] = _ =>
                new($"{Paths.EnrollmentStatus}/attempts/{Guid.Empty}", "not_found", Refusal: "404"),
            ["apps"] = _ => new(Paths.Apps, "Firefox ESR"),
            ["app"] = company => new($"{Paths.Apps}/{company.Software.App}", "Mozilla", Picture: "app"),
            ["app, new"] = _ => new($"{Paths.Apps}/new", "Add an app", "App hinzufügen"),
            ["app, gone"] = _ => new($"{Paths.Apps}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["scripts"] = _ => new(Paths.Scripts, "Clean old logs"),
            ["script"] = company => new($"{Paths.Scripts}/{company.Software.Script}", "Logs of more than a month"),
            ["script, new"] = _ => new($"{Paths.Scripts}/new", "Add a script", "Skript hinzufügen"),
            ["script, gone"] = _ => new($"{Paths.Scripts}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["proposals"] = _ => new(Paths.Proposals, "Clean old logs"),
            ["proposal"] = company =>
                new(
                    $"{Paths.Proposals}/{company.Software.Proposal}",
                    "The disks of the kiosks are small",
                    Picture: "proposal"
                ),
            ["proposal, gone"] = _ => new($"{Paths.Proposals}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["shared keys"] = _ => new(Paths.SharedKeys, "lab-image", Picture: "shared-keys"),
            ["shared key"] = company =>
                new(
                    $"{Paths.SharedKeys}?shared={company.SharedKey}",
                    "All enroll anew",
                    "Alle melden sich neu",
                    "shared-key-dialog"
                ),
            ["shared key, gone"] = _ => new($"{Paths.SharedKeys}?shared={Guid.Empty}", "not_found", Refusal: "404"),
            ["enrollment keys"] = _ => new(Paths.EnrollmentKeys, "Laptops of the branch", Picture: "enrollment-keys"),
            ["enrollment keys, none found"] = _ =>
                new($"{Paths.EnrollmentKeys}?state=expired", "Nothing matches", "Keine Treffer"),
            ["enrollment key"] = company =>
                new(
                    $"{Paths.EnrollmentKeys}?key={company.EnrollmentKey}",
                    "Begins with",
                    "Beginnt mit",
                    "enrollment-key-dialog"
                ),
            ["restrictions"] = _ => new(Paths.Restrictions, "Five laptops", Picture: "enrollment-restrictions"),
            ["restriction"] = company =>
                new(
                    $"{Paths.Restrictions}?restriction={company.Restriction}",
                    "Oldest version that may come in",
                    "Älteste Version, die hereinkommt",
                    "enrollment-restriction-dialog"
                ),
            ["policy hook"] = _ =>
                new(Paths.PolicyHook, "Make a new secret", "Neues Geheimnis erzeugen", "policy-hook"),
            ["would this device get in"] = _ =>
                new(Paths.Suppose, "The key that it would bring", "Der Schlüssel, den es", "would-it-get-in"),
            ["approve"] = company =>
                new($"{Paths.Approve}/{company.Request}", "The words are the same", "Die Wörter sind gleich"),
            ["approve, no words"] = company =>
                new($"{Paths.Approve}/{company.Unclaimed}", "Open in the queue", "In der Warteschlange"),
            ["approve, decided"] = company =>
                new($"{Paths.Approve}/{company.Decided}", "Decided by", "Entschieden von"),
            ["approve, gone"] = _ =>
                new($"{Paths.Approve}/{Guid.Empty}", "No such request", "Kein solcher Antrag", Refusal: "404"),
            ["audit"] = _ => new(Paths.Audit, "Enrollment requested", "Aufnahme beantragt", "audit"),
            ["endpoint"] = _ => new(Paths.Endpoint, "Configured and healthy", "Eingerichtet und gesund", "endpoint"),
            ["keys"] = _ => new(Paths.Keys, "Sealing key", "Siegelschlüssel", "keys"),
            ["account"] = _ => new(Paths.Account, "This browser", "Dieser Browser", "account"),
            ["operators"] = _ => new(Paths.Operators, "lena.hoffmann", Picture: "operators"),
            ["operator"] = company =>
                new(
                    $"{Paths.Operators}?operator={company.Operator}",
                    "Invite again",
                    "Neu einladen",
                    "operator-dialog"
                ),
            ["roles"] = _ => new(Paths.Roles, "nightly export", Picture: "roles"),
            ["tokens"] = _ => new(Paths.Tokens, "nightly export", Picture: "api-tokens"),
            ["token"] = company =>
                new($"{Paths.Tokens}?token={company.Token}", "Last used from", "Zuletzt benutzt von"),
            ["blueprints"] = _ => new(Paths.Blueprints, "Office laptops", Picture: "blueprints"),
            ["blueprint"] = company =>
                new($"{Paths.Blueprints}/{company.Blueprint}", "Executive ESP", Picture: "blueprint"),
            ["blueprint, new"] = _ => new($"{Paths.Blueprints}/new", "New blueprint", "Neuer Bauplan"),
            ["blueprints, imported"] = _ => new($"{Paths.Blueprints}/import", "Choose files", "Dateien wählen"),
            ["blueprint, gone"] = _ => new($"{Paths.Blueprints}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["device groups"] = _ => new(Paths.Groups, "Berlin", Picture: "device-groups"),
            ["device group"] = company =>
                new($"{Paths.Groups}/{company.Group}", "laptop-halvorsen", Picture: "device-group"),
            ["device group, empty"] = company =>
                new(
                    $"{Paths.Groups}/{company.EmptyGroup}",
                    "No devices in this group",
                    "Keine Geräte in dieser Gruppe"
                ),
            ["device group by rules"] = company =>
                new($"{Paths.Groups}/{company.RuledGroup}", "Names of the office", Picture: "device-group-by-rules"),
            ["device group rules"] = company =>
                new(
                    $"{Paths.Groups}/{company.RuledGroup}/rules",
                    "Nothing would change",
                    "Nichts würde sich ändern",
                    "device-group-rules"
                ),
            ["device group rules, gone"] = _ => new($"{Paths.Groups}/{Guid.Empty}/rules", "not_found", Refusal: "404"),
            ["device group, gone"] = _ => new($"{Paths.Groups}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["invitation"] = company => new(company.Invitation, "ola.nordmann", Picture: "invitation", SignedIn: false),
            ["invitation, none"] = _ => new("/invitation", "Go to sign-in", "Zur Anmeldung", SignedIn: false),
            ["hand-off"] = company => new(company.HandOff, "ws-0142", Picture: "hand-off"),
            ["hand-off, no code"] = _ => new("/hand-off", "Code of the terminal", "Code des Terminals"),
            ["identity providers"] = _ => new(Paths.IdentityProviders, "Company", Picture: "identity-providers"),
            ["identity provider"] = company =>
                new(
                    $"{Paths.IdentityProviders}?provider={company.Provider}",
                    "Enter at the provider",
                    "Beim Anbieter eintragen",
                    "identity-provider-dialog"
                ),
            ["directories"] = _ => new(Paths.Directories, "corp.example.com", Picture: "directories"),
            ["directory"] = company =>
                new(
                    $"{Paths.Directories}?directory={company.Directory}",
                    "How the directory calls things",
                    "Wie das Verzeichnis die Dinge nennt",
                    "directory-dialog"
                ),
            ["sign-in, refused"] = _ =>
                new($"{Paths.SignIn}?problem=not_provisioned", "You are known", "kennt Sie", SignedIn: false),
            ["nowhere"] = _ => new("/nowhere", "This page does not exist", "Diese Seite gibt es nicht"),
        };

    public string Words(bool german) => german ? Germanly ?? Ready : Ready;

    /// <summary>Whether a complaint of the browser belongs to this page.</summary>
    public bool Expects(string fault) => Refusal is not null && fault.Contains(Refusal, StringComparison.Ordinal);
}
