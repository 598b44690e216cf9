using Muster.Web.Support;

namespace Muster.Web.Looking.Places;

/// <summary>Signing in, people, operators and settings.</summary>
internal static class AccessPlaces
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> All { get; } =
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
}
