using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Apps;

internal static class AppText
{
    public static void Write(App app) =>
        Listing.Fields([
            new("Id", app.Id.ToString()),
            new("Version", $"{app.Number}"),
            .. FieldsOf(app.Content),
            new("Hash", app.Hash),
            new("Changed", $"{Ages.Exact(app.ChangedAt)} by {app.ChangedBy}"),
        ]);

    private static IEnumerable<Field> FieldsOf(AppContent content) =>
        [
            new("Name", content.Name),
            new("Publisher", content.Publisher),
            new("Description", content.Description),
            new("Platform", content.Platform),
            new("Kind", content.Kind),
            new("Package", content.PackageSha256 ?? content.PackageId),
            new(
                "Versions",
                $"{content.VersionRule} {content.PackageVersion}".Trim() is { Length: > 0 } rule ? rule : null
            ),
            .. (content.Arguments ?? ["(hidden)"]).Select(argument => new Field("Argument", argument)),
            .. content.Detection.Select(rule => new Field(
                "Detected by",
                string.Join(' ', new[] { rule.Type, rule.Target, rule.ValueName, rule.Expected }.OfType<string>())
            )),
            new("On removal", content.OnRemoval),
            new("Restart", content.RequiresRestart ? "required" : null),
            new("Context", content.Context),
        ];
}
