using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Protocols.Packages;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Upload;

/// <summary>Makes a package of an upload whose bytes are all here and are those that were meant. Asked again, it says the same again.</summary>
internal sealed class CompleteUploadVerb(
    Database database,
    IDatabaseEngine engine,
    PackageStore store,
    TimeProvider clock
)
{
    public async Task<UploadOutcome> RunAsync(PackageUploadId id, Actor by, CancellationToken ct)
    {
        var upload = await database.ReadAsync((db, token) => db.UploadOfAsync(id, by, token), ct);
        if (upload is null)
        {
            return new UploadOutcome(UploadRefusal.NotFound, null);
        }

        if (upload.PackageSha256 is { } done)
        {
            return await database.ReadAsync((db, token) => ShowAsync(db, upload, done, token), ct);
        }

        // A server that died after the file had moved finds it in its place.
        var (refusal, content) =
            upload.VerifiedSha256 is { } verified && store.Has(verified, upload.SizeBytes)
                ? (null, Describe(verified))
                : await VerifyAsync(upload, ct);
        return refusal is not null
            ? new UploadOutcome(refusal, PackageView.Of(upload, null))
            : await database.WriteAsync((db, token) => KeepAsync(db, upload, content!, by, token), ct); // no refusal, so it was read
    }

    private async Task<(UploadRefusal? Refusal, PackageContent? Content)> VerifyAsync(
        Internal.Upload upload,
        CancellationToken ct
    )
    {
        await using var part = store.TryOpenPart(upload.Id);
        if (part is null)
        {
            return (UploadRefusal.Busy, null);
        }

        upload.Received = Math.Min(upload.Received, part.Length);
        if (upload.Received < upload.SizeBytes)
        {
            return (UploadRefusal.Incomplete, null);
        }

        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(part, ct));
        var matches = upload.ExpectedSha256 is null || upload.ExpectedSha256 == sha256;
        await database.WriteAsync(
            (db, token) =>
            {
                var row = db.Set<Internal.Upload>().Where(row => row.Id == upload.Id);
                return matches
                    ? row.ExecuteUpdateAsync(set => set.SetProperty(one => one.VerifiedSha256, sha256), token)
                    : row.ExecuteDeleteAsync(token);
            },
            ct
        );
        if (!matches)
        {
            store.DeletePart(upload.Id);
            return (UploadRefusal.HashMismatch, null);
        }

        upload.VerifiedSha256 = sha256;
        return (null, PackageView.Of(PackageReader.Read(part)));
    }

    private PackageContent Describe(string sha256)
    {
        using var file = store.OpenRead(sha256)!; // it was there just now, and stays while an upload names it
        return PackageView.Of(PackageReader.Read(file));
    }

    private async Task<UploadOutcome> KeepAsync(
        MusterDbContext db,
        Internal.Upload upload,
        PackageContent content,
        Actor by,
        CancellationToken ct
    )
    {
        // The sweep waits here too: it never sees a file that is about to get its row.
        await engine.EnterAloneAsync(db, "packages", ct);
        var row = await db.Set<Internal.Upload>().AsTracking().SingleOrDefaultAsync(one => one.Id == upload.Id, ct);
        if (row is null)
        {
            return new UploadOutcome(UploadRefusal.NotFound, null);
        }

        if (row.PackageSha256 is { } done)
        {
            return await ShowAsync(db, row, done, ct);
        }

        var sha256 = upload.VerifiedSha256!; // set by whoever verified it
        if (!store.Keep(upload.Id, sha256, upload.SizeBytes))
        {
            return new UploadOutcome(UploadRefusal.Incomplete, PackageView.Of(upload, null));
        }

        var now = clock.GetUtcNow();
        var package = await db.Set<StoredPackage>().AsTracking().SingleOrDefaultAsync(one => one.Sha256 == sha256, ct);
        if (package is null)
        {
            package = StoredPackage.Create(Uuid7.New<PackageId>(clock), sha256, upload, content, now);
            db.Add(package);
            db.Record(by, new PackageUploaded(sha256, upload.FileName, upload.SizeBytes, content.Format), clock);
        }

        package.Needed(now);
        (row.PackageSha256, row.TouchedAt) = (sha256, now);
        return new UploadOutcome(null, PackageView.Of(row, package));
    }

    private static async Task<UploadOutcome> ShowAsync(
        MusterDbContext db,
        Internal.Upload upload,
        string sha256,
        CancellationToken ct
    ) =>
        await db.Set<StoredPackage>().SingleOrDefaultAsync(row => row.Sha256 == sha256, ct) is { } package
            ? new UploadOutcome(null, PackageView.Of(upload, package))
            : new UploadOutcome(UploadRefusal.NotFound, null);
}
