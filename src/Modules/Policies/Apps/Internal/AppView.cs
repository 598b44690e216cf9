using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>Apps as the API shows them.</summary>
internal sealed class AppView(AppContents contents)
{
    /// <param name="whole">With arguments, for those who manage policies.</param>
    public async Task<List<App>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<StoredApp> apps,
        bool whole,
        CancellationToken ct
    )
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
                Of(app, newest[app.Id], whole, packages.GetValueOrDefault(newest[app.Id].PackageSha256 ?? ""))
            ),
        ];
    }

    /// <summary>Whole, for those who changed it.</summary>
    public async Task<App> OfAsync(MusterDbContext db, StoredApp app, CancellationToken ct) =>
        (await OfAsync(db, [app], whole: true, ct))[0];

    public AppVersion Of(StoredAppVersion version, bool whole) =>
        new()
        {
            Number = version.Number,
            Content = ContentOf(version, whole),
            Hash = version.Hash,
            At = version.At,
            By = version.By,
            ApprovedBy = version.ApprovedBy,
            Note = version.Note,
        };

    public AppContent ContentOf(StoredAppVersion version, bool whole)
    {
        var content = contents.Open(version);
        return whole ? content : AppContents.WithoutArguments(content);
    }

    private App Of(StoredApp app, StoredAppVersion version, bool whole, StoredPackage? package) =>
        new()
        {
            Id = app.Id.Value,
            Number = app.Number,
            Content = ContentOf(version, whole),
            Hash = version.Hash,
            Package = package is null ? null : PackageView.Of(package),
            CreatedAt = app.CreatedAt,
            ChangedAt = app.ChangedAt,
            ChangedBy = app.ChangedBy,
            Version = app.RowVersion,
        };
}
