using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Upload;

/// <summary>Makes room for a package. One whose bytes are here already is complete at once.</summary>
internal sealed class BeginUploadVerb(
    Database database,
    IDatabaseEngine engine,
    PackageStore store,
    IOptions<PackageOptions> options,
    TimeProvider clock
)
{
    public Task<UploadOutcome> RunAsync(BeginPackageUpload wanted, Actor by, CancellationToken ct)
    {
        var most = options.Value.MaxBytes;
        return wanted.SizeBytes > most
            ? Task.FromResult(new UploadOutcome(UploadRefusal.TooLarge, null))
            : database.WriteAsync(
                async (db, token) =>
                {
                    await engine.EnterAloneAsync(db, "packages", token);
                    var open = await db.Set<Internal.Upload>()
                        .Where(row => row.PackageSha256 == null)
                        .Select(row => new
                        {
                            row.Owner,
                            row.SizeBytes,
                            row.Received,
                        })
                        .ToListAsync(token);
                    var owner = UploadOwner.Of(by);
                    var own = open.Where(row => row.Owner == owner).ToList();
                    if (own.Count >= UploadLimits.PerOwner || own.Sum(row => row.SizeBytes) + wanted.SizeBytes > most)
                    {
                        return new UploadOutcome(UploadRefusal.TooMany, null);
                    }

                    var known = await db.Set<StoredPackage>()
                        .AsTracking()
                        .SingleOrDefaultAsync(row => row.Sha256 == wanted.Sha256, token);
                    known =
                        known?.SizeBytes == wanted.SizeBytes && store.Has(known.Sha256, known.SizeBytes) ? known : null;
                    if (
                        known is null
                        && !store.HasRoomFor(open.Sum(row => row.SizeBytes - row.Received) + wanted.SizeBytes)
                    )
                    {
                        return new UploadOutcome(UploadRefusal.NoRoom, null);
                    }

                    var now = clock.GetUtcNow();
                    var made = new Internal.Upload
                    {
                        Id = Uuid7.New<PackageUploadId>(clock),
                        Owner = owner,
                        OwnerName = by.Name,
                        FileName = wanted.FileName,
                        SizeBytes = wanted.SizeBytes,
                        ExpectedSha256 = wanted.Sha256,
                        Received = known is null ? 0 : wanted.SizeBytes,
                        PackageSha256 = known?.Sha256,
                        StartedAt = now,
                        TouchedAt = now,
                    };
                    known?.Needed(now);
                    db.Add(made);
                    return new UploadOutcome(null, PackageView.Of(made, known));
                },
                ct
            );
    }
}
