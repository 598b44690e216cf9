using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Sweep;

/// <summary>
/// Gives up uploads that nobody goes on with, and deletes packages that no app needs. A row goes first and its file in the next run, when the
/// row is known to be gone: a file without a row is garbage, a row without a file would be a promise broken.
/// </summary>
internal sealed class SweepPackagesJob(
    PackageStore store,
    AppWriting writing,
    IDatabaseEngine engine,
    TimeProvider clock
) : IRecurringJob
{
    private const int BatchSize = 100;

    public string Kind => "policies.sweep-packages";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        // Uploads that become packages wait: every file in its place has its row by now, or none will come.
        await engine.EnterAloneAsync(db, "packages", ct);
        await writing.EnterAloneAsync(db, ct); // nor does an app begin to need what is about to go
        await DeleteStrayFilesAsync(db, ct);
        var given = await GiveUpUploadsAsync(db, ct);
        return await DeletePackagesAsync(db, ct) || given;
    }

    private async Task DeleteStrayFilesAsync(MusterDbContext db, CancellationToken ct)
    {
        var known = (await db.Set<StoredPackage>().Select(row => row.Sha256).ToListAsync(ct)).ToHashSet(
            StringComparer.Ordinal
        );
        var uploads = await db.Set<Internal.Upload>().Select(row => new { row.Id, row.VerifiedSha256 }).ToListAsync(ct);
        known.UnionWith(uploads.Select(row => row.VerifiedSha256).OfType<string>());
        foreach (var stray in store.Files().Where(file => !known.Contains(file)).ToList())
        {
            store.Delete(stray);
        }

        foreach (var stray in store.Parts().Except(uploads.Select(row => row.Id)).ToList())
        {
            store.DeletePart(stray);
        }
    }

    private async Task<bool> GiveUpUploadsAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - UploadLimits.Patience;
        return await db.Set<Internal.Upload>().Where(row => row.TouchedAt <= before).ExecuteDeleteAsync(ct) > 0;
    }

    /// <returns>Whether there are files to delete now, or more rows to look at.</returns>
    private async Task<bool> DeletePackagesAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - UploadLimits.Unneeded;
        var old = await db.Set<StoredPackage>()
            .AsTracking()
            .Where(row => row.NeededAt <= before)
            .OrderBy(row => row.NeededAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var package in old)
        {
            if (await IsNeededAsync(db, package.Sha256, ct))
            {
                package.Needed(now);
            }
            else
            {
                db.Remove(package);
                db.Record(Actor.System, new PackageSwept(package.Sha256, package.FileName, package.SizeBytes), clock);
            }
        }

        return old.Count > 0;
    }

    private static async Task<bool> IsNeededAsync(MusterDbContext db, string sha256, CancellationToken ct) =>
        await (
            from version in db.Set<StoredAppVersion>()
            join app in db.Set<StoredApp>() on version.AppId equals app.Id
            where version.PackageSha256 == sha256 && app.DeletedAt == null
            select app
        ).AnyAsync(ct)
        || await db.Set<StoredProposal>()
            .AnyAsync(row => row.PackageSha256 == sha256 && row.State == ProposalState.Waiting, ct);
}
