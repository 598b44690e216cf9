using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Scripts;

internal static class ScriptFields
{
    public static void Write(Script script) =>
        Listing.Fields([
            new("Id", script.Id.ToString()),
            new("Version", $"{script.Number}"),
            new("Name", script.Settings.Name),
            new("Description", script.Settings.Description),
            new("Interpreter", script.Settings.Interpreter),
            new("Platform", script.Settings.Platform),
            new("Context", script.Settings.Context),
            new("Timeout", $"{script.Settings.TimeoutSeconds} s"),
            new("Runs", script.Settings.Runs),
            new("Exit codes", string.Join(", ", script.Settings.ExpectedExitCodes)),
            new("Text", $"{script.SizeBytes:N0} bytes, mark {script.TextHash}"),
            new("Hash", script.Hash),
            new("Changed", $"{Ages.Exact(script.ChangedAt)} by {script.ChangedBy}"),
        ]);
}
