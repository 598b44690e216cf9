using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Protocols.Packages;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>What an app's content has to do with the rest: its name, its package, and how many there are.</summary>
internal static class AppRoom
{
    public const int Most = 2000;
    public const int MostVersions = 1000;

    /// <param name="app">The one that is changed; null when one is made.</param>
    public static async Task<(AppRefusal? Refusal, CheckedApp App)> FitAsync(
        MusterDbContext db,
        CheckedApp wanted,
        StoredApp? app,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(wanted.Content.Name);
        AppId? id = app?.Id;
        var present = db.Set<StoredApp>().Where(row => row.DeletedAt == null);
        if (app is null ? await present.CountAsync(ct) >= Most : app.Number >= MostVersions)
        {
            return (AppRefusal.TooMany, wanted);
        }

        if (await present.AnyAsync(row => row.NameKey == key && row.Id != id, ct))
        {
            return (AppRefusal.NameTaken, wanted);
        }

        if (wanted.Content.PackageSha256 is not { } sha256)
        {
            return (null, wanted);
        }

        var package = await db.Set<StoredPackage>().AsTracking().SingleOrDefaultAsync(row => row.Sha256 == sha256, ct);
        if (package is null)
        {
            return (AppRefusal.PackageNotFound, wanted);
        }

        package.Needed(now);
        var content = package.ReadContent();
        if (EnumText.Parse<PackageFormat>(content.Format) != wanted.Kind.FormatOf())
        {
            return (AppRefusal.PackageOfOtherKind, wanted);
        }

        if (wanted.Content.Detection.Count > 0)
        {
            return (null, wanted);
        }

        return DetectionOf(wanted.Kind, content) is { } rule
            ? (null, wanted with { Content = wanted.Content with { Detection = [rule] } })
            : (AppRefusal.DetectionNeeded, wanted);
    }

    /// <summary>How a device finds the app, by what its package says of itself.</summary>
    private static DetectionRule? DetectionOf(AppKind kind, PackageContent content) =>
        kind switch
        {
            AppKind.Deb or AppKind.Msix when content.Name is { } name => Rule("package", name, content.Version),
            AppKind.Pkg when content.Name is { } bundle => Rule("bundle", bundle, content.Version),
            AppKind.Msi when content.ProductCode is { } code => Rule("product_code", code, expected: null),
            _ => null,
        }
            is { } rule
        && Input.DetectionInput.IsSound(rule)
            ? rule
            : null;

    private static DetectionRule Rule(string type, string target, string? expected) =>
        new()
        {
            Type = type,
            Target = target,
            Expected = expected,
        };
}
