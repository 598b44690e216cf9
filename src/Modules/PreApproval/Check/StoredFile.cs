using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The uploaded file put together again on this node's disk; nothing of it is left when the stream is closed.</summary>
internal static class StoredFile
{
    private const int CopiedAtOnce = 128 * 1024;

    public static async Task<FileStream> OpenAsync(Database database, Import import, CancellationToken ct)
    {
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            CopiedAtOnce,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose
        );
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
            await file.WriteAsync(content, ct);
        }

        file.Position = 0;
        return file;
    }
}
