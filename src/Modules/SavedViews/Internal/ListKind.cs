using System.Diagnostics.CodeAnalysis;
using Muster.Http;

namespace Muster.Modules.SavedViews.Internal;

/// <summary>A list of the console.</summary>
/// <param name="Permission">What it takes to see the list.</param>
/// <param name="Parameters">What the address of its page may say, apart from a page of it and an open row. Empty: it keeps columns only.</param>
internal sealed record ListKind(string Name, string Permission, params IReadOnlyList<string> Parameters)
{
    public static IReadOnlyList<ListKind> All { get; } =
    [
        Of("enrollment-queue", "q", "sort", "platform", "person", "conflict", "age"),
        Of("history", "q", "sort", "state", "platform"),
        Of("people", "q", "sort", "enrollment"),
        Of("user-groups", "q", "sort"),
        Of("devices", "q", "sort", "group"),
        Of("device-groups", "sort"),
        Of("blueprints", "sort"),
        Of("enrollments", "bucket", "platform", "stage", "simulated"),
        Of("enrollment-failures", "reason", "state", "simulated"),
        Of("device-preparation-deployments", "status", "membership", "policy"),
        Of("configuration-policies", "q", "sort", "kind"),
        Of("enrollment-keys", "state"),
        Of("blocked-keys"),
        Of("shared-keys"),
        new("apps", Permissions.View),
        new("scripts", Permissions.View),
        new("esp-profiles", Permissions.View),
        new("device-preparation-policies", Permissions.View),
        new("device-group-members", Permissions.View),
        new("user-group-members", Permissions.View),
        new("operators", Permissions.Administer, "sort", "limit", "columns"),
        new("tokens", Permissions.Administer, "limit", "columns"),
        new("directories", Permissions.Administer),
        new("identity-providers", Permissions.Administer),
        new(
            "audit",
            Permissions.ReadAudit,
            "actorKind",
            "actorId",
            "action",
            "entityKind",
            "entityId",
            "from",
            "to",
            "limit"
        ),
    ];

    public static bool TryFind(string name, [NotNullWhen(true)] out ListKind? found)
    {
        found = All.FirstOrDefault(kind => kind.Name == name);
        return found is not null;
    }

    private static ListKind Of(string name, params IReadOnlyList<string> narrowing) =>
        new(name, Permissions.View, [.. narrowing, "limit", "columns"]);
}
