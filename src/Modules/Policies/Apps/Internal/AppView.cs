using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

internal static class AppView
{
    public static async Task<List<App>> OfAsync(MusterDbContext db, IReadOnlyList<StoredApp> apps, CancellationToken ct)
    {
        var ids = apps.Select(app => app.Id).ToList();
        var newest = await (
            from version in db.Set<StoredAppVersion>()
            join app in db.Set<StoredApp>() on version.AppId equals app.Id
            where ids.Contains(version.AppId) && version.Number == app.Number
            select version
        ).ToDictionaryAsync(version => version.AppId, ct);
        var hashes = newest.Values.Select(version => version.PackageSha256).OfType<string>().Distinct().ToList();
        var packages = await db.Set<StoredPackage>()
            .Where(row => hashes.Contains(row.Sha256))
            .ToDictionaryAsync(row => row.Sha256, StringComparer.Ordinal, ct);
        return
        [
            .. apps.Select(app =>
                Of(app, newest[app.Id], packages.GetValueOrDefault(newest[app.Id].PackageSha256 ?? ""))
            ),
        ];
    }

    public static async Task<App> OfAsync(MusterDbContext db, StoredApp app, CancellationToken ct) =>
        (await OfAsync(db, [app], ct))[0];

    public static AppVersion Of(StoredAppVersion version) =>
        new()
        {
            Number = version.Number,
            Content = AppText.Read(version.Content),
            Hash = version.Hash,
            At = version.At,
            By = version.By,
            ApprovedBy = version.ApprovedBy,
            Note = version.Note,
        };

    public static Task<StoredApp?> AppAsync(this MusterDbContext db, AppId id, CancellationToken ct) =>
        db.Set<StoredApp>().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, ct);

    private static App Of(StoredApp app, StoredAppVersion version, StoredPackage? package) =>
        new()
        {
            Id = app.Id.Value,
            Number = app.Number,
            Content = AppText.Read(version.Content),
            Hash = version.Hash,
            Package = package is null ? null : PackageView.Of(package),
            CreatedAt = app.CreatedAt,
            ChangedAt = app.ChangedAt,
            ChangedBy = app.ChangedBy,
            Version = app.RowVersion,
        };
}
