using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The uploaded file put together again on this node's disk; nothing of it is left when the stream is closed.</summary>
internal static class StoredFile
{
    public static async Task<FileStream> OpenAsync(
        Database database,
        FileSeals seals,
        Import import,
        CancellationToken ct
    )
    {
        var file = NamelessFile.Create();
        try
        {
            await CopyAsync(database, seals, import, file, ct);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task CopyAsync(
        Database database,
        FileSeals seals,
        Import import,
        FileStream file,
        CancellationToken ct
    )
    {
        for (var number = 0; file.Length < import.FileBytes; number++)
        {
            var one = number;
            var content = await database.ReadAsync(
                (db, token) =>
                    db.Set<ImportFilePart>()
                        .Where(part => part.ImportId == import.Id && part.Number == one)
                        .Select(part => part.Content)
                        .SingleAsync(token),
                ct
            );
            var opened =
                seals.TryOpen(import, one, content)
                ?? throw new InvalidOperationException("No key of this node opens the file of an import.");
            await file.WriteAsync(opened, ct);
        }
    }
}
