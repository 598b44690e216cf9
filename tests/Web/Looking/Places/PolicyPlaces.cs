using Muster.Web.Support;

namespace Muster.Web.Looking.Places;

/// <summary>What devices should have.</summary>
internal static class PolicyPlaces
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> All { get; } =
        new Dictionary<string, Func<Company, Place>>(StringComparer.Ordinal)
        {
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
        };
}
