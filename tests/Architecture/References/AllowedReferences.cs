namespace Muster.Architecture.References;

/// <summary>
/// Which project may use which: the one list of directions. A project may use what its line names and all that those may use. A line
/// names lines above it only, so there is no way back up.
/// </summary>
internal static class AllowedReferences
{
    public static IReadOnlyList<string> Channels { get; } = ["AgentChannel", "AppleMdm", "WindowsMdm", "AndroidMdm"];

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ByProject { get; } =
        Unfold(
            ("Kernel", []),
            ("Protocols", []),
            ("Contracts", ["Kernel"]),
            ("ErrorCatalogue", ["Contracts"]),
            ("Spreadsheets", ["Protocols"]),
            ("Http", ["Contracts"]),
            ("Storage", ["Kernel"]),
            ("Storage.Sqlite", ["Storage"]),
            ("Storage.Postgres", ["Storage"]),
            ("Keys", ["Http", "Protocols", "Storage"]),
            ("Audit", ["Keys"]),
            ("Settings", ["Audit"]),
            ("Directories", ["Audit", "Protocols"]),
            ("Access", ["Audit", "Protocols"]),
            ("SavedViews", ["Access"]),
            ("People", ["Access"]),
            ("Devices", ["People"]),
            ("KeyRotation", ["Devices"]),
            ("Policies", ["Devices", "Protocols"]),
            ("Enrollments", ["ErrorCatalogue", "Policies"]),
            ("EnrollmentKeys", ["Enrollments"]),
            ("PolicyHook", ["EnrollmentKeys"]),
            ("EnrollmentQueue", ["PolicyHook"]),
            ("Restrictions", ["PolicyHook"]),
            ("EnrollmentTimeGrouping", ["Enrollments"]),
            ("StatusPages", ["Enrollments"]),
            ("PreApproval", ["Directories", "PolicyHook", "Spreadsheets"]),
            (
                "AgentChannel",
                ["EnrollmentQueue", "EnrollmentTimeGrouping", "KeyRotation", "PreApproval", "Protocols", "Restrictions"]
            ),
            (
                "Server",
                [
                    "AgentChannel",
                    "EnrollmentTimeGrouping",
                    "PreApproval",
                    "SavedViews",
                    "Settings",
                    "StatusPages",
                    "Storage.Sqlite",
                    "Storage.Postgres",
                ]
            ),
            ("Cli", ["Contracts", "ErrorCatalogue", "Protocols"]),
            ("AgentClient", ["Kernel", "Protocols"]),
            ("Agent", ["AgentClient"]),
            ("Simulator", ["AgentClient", "Contracts"])
        );

    private static Dictionary<string, IReadOnlySet<string>> Unfold(params (string Project, string[] Uses)[] lines)
    {
        var unfolded = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (project, uses) in lines)
        {
            unfolded[project] = uses.Concat(uses.SelectMany(used => unfolded[used])).ToHashSet(StringComparer.Ordinal);
        }

        return unfolded;
    }
}
