using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Packages.Upload;

/// <summary>
/// Takes a part as it comes, block by block. What is acknowledged is on the disk; what came after the last acknowledgement of a server that
/// died is cut off before the next part is taken.
/// </summary>
internal sealed class AppendVerb(Database database, PackageStore store, TimeProvider clock)
{
    private const int Block = 128 * 1024;

    /// <param name="announced">How long the part is, when the caller says so.</param>
    public async Task<UploadOutcome> RunAsync(
        PackageUploadId id,
        Actor by,
        long offset,
        long? announced,
        Stream body,
        CancellationToken ct
    )
    {
        if (await database.ReadAsync((db, token) => db.UploadOfAsync(id, by, token), ct) is not { } known)
        {
            return new UploadOutcome(UploadRefusal.NotFound, null);
        }

        if (known.PackageSha256 is not null)
        {
            return new UploadOutcome(UploadRefusal.TooLong, null);
        }

        await using var part = store.TryOpenPart(id);
        if (part is null)
        {
            return new UploadOutcome(UploadRefusal.Busy, PackageView.Of(known, null));
        }

        // Only now nobody else counts it up.
        if (await database.ReadAsync((db, token) => db.UploadOfAsync(id, by, token), ct) is not { } upload)
        {
            store.DeletePart(id);
            return new UploadOutcome(UploadRefusal.NotFound, null);
        }

        upload.Received = Math.Min(upload.Received, part.Length);
        return offset != upload.Received ? new UploadOutcome(UploadRefusal.OffsetMismatch, PackageView.Of(upload, null))
            : announced > upload.SizeBytes - offset ? new UploadOutcome(UploadRefusal.TooLong, null)
            : await TakeAsync(upload, part, body, ct);
    }

    private async Task<UploadOutcome> TakeAsync(
        Internal.Upload upload,
        FileStream part,
        Stream body,
        CancellationToken ct
    )
    {
        part.SetLength(upload.Received);
        part.Position = upload.Received;
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        UploadRefusal? refusal = null;
        try
        {
            while (await body.ReadAsync(buffer.AsMemory(0, Block), ct) is > 0 and var read)
            {
                if (part.Position + read > upload.SizeBytes)
                {
                    refusal = UploadRefusal.TooLong;
                    break;
                }

                await part.WriteAsync(buffer.AsMemory(0, read), ct);
                if (part.Position - upload.Received >= UploadLimits.Checkpoint && !await AcknowledgeAsync(upload, part))
                {
                    // Given up meanwhile: nobody counts any more what is written.
                    return new UploadOutcome(UploadRefusal.NotFound, null);
                }
            }
        }
        catch (IOException fault) when (DiskFull.Is(fault))
        {
            refusal = UploadRefusal.NoRoom;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            // Also when the connection broke: what came is what the next part need not bring.
            await AcknowledgeAsync(upload, part);
        }

        return new UploadOutcome(refusal, PackageView.Of(upload, null));
    }

    /// <returns>False when the upload was given up meanwhile.</returns>
    private async Task<bool> AcknowledgeAsync(Internal.Upload upload, FileStream part)
    {
        part.Flush(flushToDisk: true);
        var (id, received, now) = (upload.Id, part.Position, clock.GetUtcNow());
        var there = await database.WriteAsync(
            (db, token) =>
                db.Set<Internal.Upload>()
                    .Where(row => row.Id == id)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Received, received).SetProperty(row => row.TouchedAt, now),
                        token
                    ),
            CancellationToken.None
        );
        (upload.Received, upload.TouchedAt) = (received, now);
        return there > 0;
    }
}
