using System.Text.RegularExpressions;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.StatusPages.Internal;

internal static partial class BlockingAppsInput
{
    public const int Most = 100;
    private const string Field = "blockingApps";

    public static List<BlockingApp> Read(IReadOnlyList<BlockingApp?> given, FieldErrors errors)
    {
        if (given.Count > Most || given.Contains(null))
        {
            errors.Add(Field, $"At most {Most} apps, each with its identifier and its name.");
            return [];
        }

        var apps = new List<BlockingApp>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var app in given.OfType<BlockingApp>())
        {
            var number = apps.Count + 1;
            if (!AppId().IsMatch(app.AppId))
            {
                errors.Add(
                    Field,
                    $"App {number}: the identifier is a UUID or a package identifier, 1 to 200 letters, digits and . _ - + {{ }}."
                );
            }
            else if (!seen.Add(app.AppId))
            {
                errors.Add(Field, $"App {number}: {app.AppId} is in the list already.");
            }

            var name = app.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(app.Name) : null;
            if (name is null)
            {
                errors.Add(Field, $"App {number}: a name of 1 to {ClaimedText.MaxCharacters} visible characters.");
            }

            apps.Add(app with { Name = name ?? "" });
        }

        return apps;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._+{}-]{1,200}\z", RegexOptions.None, 1000)]
    private static partial Regex AppId();
}
